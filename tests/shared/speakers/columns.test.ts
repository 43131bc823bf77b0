import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeTable, type TableShape } from "../../../shared/speakers/columns.ts";
import { noMarks, type Paragraph, paragraphText, plainParagraph } from "../../../shared/speakers/document.ts";
import { tablesIn } from "../../../shared/speakers/table-grid.ts";
import { talkRows } from "../../../shared/speakers/talk-rows.ts";

/** A table written with | between cells and / between the paragraphs of a cell, a row a line. */
function table(...rows: readonly string[]): readonly Paragraph[] {
  return rows.flatMap((line, row) =>
    line.split("|").flatMap((cell, column) =>
      cell.split("/").map((text) => ({
        ...plainParagraph(text.trim()),
        marks: { ...noMarks, cell: { table: 0, row, column } },
      })),
    ),
  );
}

function shapeOf(paragraphs: readonly Paragraph[], known: readonly string[] = []): TableShape | null {
  return judgeTable(tablesIn(paragraphs)[0]?.cells ?? [], new Set(known));
}

/** What a table says: how sure, the kinds of its columns, and each row as "speaker| words @start-end". */
function judged(...rows: readonly string[]): readonly string[] {
  const paragraphs = table(...rows);
  const shape = shapeOf(paragraphs);
  if (!shape) return ["no talk"];
  const said = talkRows(paragraphs, shape).map(({ speaker, goesOn, startMs, endMs, speech }) => {
    const words = speech.map((place) => paragraphText(paragraphs[place] ?? plainParagraph(""))).join("/");
    const times = startMs === null && endMs === null ? "" : ` @${startMs ?? ""}-${endMs ?? ""}`;
    return `${goesOn ? "+" : ""}${speaker ?? "–"}| ${words}${times}`;
  });
  return [`${shape.sure}: ${shape.columns.map(({ kind }) => kind).join(" ")}`, ...said];
}

const talk = ["Maja|When do you sail?", "Tomas|At ten.", "Maja|Every day?", "Tomas|But for Sundays."];
const spokenTalk = [
  "Maja| When do you sail?",
  "Tomas| At ten.",
  "Maja| Every day?",
  "Tomas| But for Sundays.",
];
const numbered = talk.map((row, n) => `${[101, 102, 105, 106][n]}|${row}`);

describe("columns of a table are told", () => {
  it("by their headings, in any order and with others beside them", () =>
    expect(
      judged(
        "Interview|Speaker|Text|Time",
        "1|Interviewer|When did you first ride the ferry?|00:06",
        "1|Tomas|In March, when the bridge was shut.|00:12",
        "1|Interviewer|And how was that?|00:19",
      ),
    ).toEqual([
      "sure: other speaker speech time",
      "Interviewer| When did you first ride the ferry? @6000-",
      "Tomas| In March, when the bridge was shut. @12000-",
      "Interviewer| And how was that? @19000-",
    ]));

  it("by what stands in them, whatever the capitals of names", () =>
    expect(judged(...talk.map((row) => row.toLowerCase()))).toEqual([
      "sure: speaker speech",
      ...spokenTalk.map((row) => row.toLowerCase()),
    ]));

  it("so that numbers of lines are neither words nor names, from 101 and with gaps too", () => {
    expect(judged(...numbered)).toEqual(["sure: number speaker speech", ...spokenTalk]);
    expect(judged("Line|Speaker|Talk", ...numbered)).toEqual(["sure: number speaker speech", ...spokenTalk]);
  });

  it("with headings that nobody knows, but as a guess", () =>
    expect(judged("Zl.|Wessen|Gesprochenes", ...numbered)).toEqual([
      "likely: number speaker speech",
      ...spokenTalk,
    ]));

  it("of times: start and end, in whole milliseconds, in seconds, as clocks or as a span", () => {
    const times = (...rows: readonly string[]) => judged(...rows)[2];
    expect(times("start|end|speaker|text", "0|2500|A|Hello.", "2500|6000|B|Yes.")).toBe("B| Yes. @2500-6000");
    expect(times("start|end|text", "0.0|2.5|Hello there.", "2.5|6.25|Yes, hello.")).toBe(
      "–| Yes, hello. @2500-6250",
    );
    expect(times("Slut|Start|Talare|Text", "00:05|00:01|Int|Hur?", "00:09|00:05|IP|Så.")).toBe(
      "IP| Så. @5000-9000",
    );
    expect(
      times("Timespan|Content|Speaker", "0:00.0 - 0:05.2|How?|Maja", "0:05.2 - 0:09.0|Cold.|Tomas"),
    ).toBe("Tomas| Cold. @5200-9000");
  });

  it("of a name and a role: the name speaks", () =>
    expect(
      judged(
        "Name|Role|Text",
        "Anna|Participant|I came by boat.",
        "Bo|Participant|So did I.",
        "Maja|Interviewer|Why?",
        "Anna|Participant|It is quick.",
        "Bo|Participant|And cheap.",
        "Maja|Interviewer|Really?",
      ).slice(0, 3),
    ).toEqual(["likely: speaker other speech", "Anna| I came by boat.", "Bo| So did I."]));

  it("of speech side by side: their headings speak", () => {
    expect(
      judged("Intervjuare|Informant", "Hur började det?|Jag var ung då.", "Och sen?|Sen flyttade jag."),
    ).toEqual([
      "sure: speech speech",
      "Intervjuare| Hur började det?",
      "Informant| Jag var ung då.",
      "Intervjuare| Och sen?",
      "Informant| Sen flyttade jag.",
    ]);
    expect(
      judged("Maja|Tomas", "How was it?|It was cold, I said.", "And then?|We went home again.").slice(0, 3),
    ).toEqual(["likely: speech speech", "Maja| How was it?", "Tomas| It was cold, I said."]);
  });
});

describe("how sure that is", () => {
  const sure = (...rows: readonly string[]) => judged(...rows)[0];
  it("tells where another reading is possible", () => {
    expect(sure("Anna|Ja", "Bo|Nej", "Anna|Jo", "Bo|Aldrig")).toBe("likely: speaker speech");
    expect(sure("maja|When do you sail?", "tomas|At ten.")).toBe("likely: speaker speech");
    expect(sure("Maja|F|How was it?", "Tomas|M|Cold.", "Maja|F|Why?", "Tomas|M|Ice.")).toBe(
      "likely: speaker other speech",
    );
    expect(sure("id|text", "1|How was it then?", "2|Cold, I would say.")).toBe("likely: number speech");
    expect(sure("1|How was it?", "2|Cold, I would say.", "1|Why was that?", "2|The ice came early.")).toBe(
      "likely: speaker speech",
    );
  });

  it("tells where who speaks cannot be known", () =>
    expect(sure("Tid|Text|Weather", "00:01|How was it?|sun", "00:03|Cold.|rain", "00:05|Why?|snow")).toBe(
      "not-known: time speech other",
    ));

  it("gains by names that are known from elsewhere", () => {
    const rows = table("tomas77|In March.", "maja|And then?", "maja|How?", "vera|By the ferry.");
    expect(shapeOf(rows, ["tomas77", "maja", "vera"])?.sure).toBe("sure");
  });
});

describe("a speaker's cell", () => {
  it("may have a colon, brackets or a time", () =>
    expect(
      judged("MAJA 00:01|When?", "[Tomas]:|At ten.", "MAJA (00:09):|Every day?", "[Tomas]/00:12|On Sundays."),
    ).toEqual([
      "sure: speaker speech",
      "MAJA| When? @1000-",
      "Tomas| At ten.",
      "MAJA| Every day? @9000-",
      "Tomas| On Sundays. @12000-",
    ]));
});

describe("rows of a table", () => {
  it("with headings, a title or facts of the interview are no talk, at the top or where they come again", () =>
    expect(
      judged("Interview 3|", "Name|Anna", "Speaker|Talk", talk[0] ?? "", "Speaker|Talk", ...talk.slice(1)),
    ).toEqual(["sure: speaker speech", ...spokenTalk]));

  it("that name nobody go on with the speaker above, as a guess", () =>
    expect(judged("I:|Hur?", "R|Så./Och så.", "|Mer.")).toEqual([
      "likely: speaker speech",
      "I| Hur?",
      "R| Så./Och så.",
      "+R| Mer.",
    ]));

  it("of one cell across the table are said by nobody", () =>
    expect(
      judged("Speaker|Text", ...talk.slice(0, 2), "Part two: the winter of the long ice|", ...talk.slice(2)),
    ).toEqual([
      "sure: speaker speech",
      ...spokenTalk.slice(0, 2),
      "–| Part two: the winter of the long ice",
      ...spokenTalk.slice(2),
    ]));
});

const talkative = fc.constantFrom(
  ..."How was it?|In March, when the bridge was shut.|Cold, but I liked the quiet.|And then?|Ja.|Mm.|The ice held all winter.|Who told you so?|At ten.|Name|Text".split(
    "|",
  ),
);
const kinds = ["number", "time", "speaker", "speech", "other"] as const;
const headings: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  number: ["Line", "#", "Rad", "No."],
  time: ["Time", "Tid", "Timestamp"],
  speaker: ["Speaker", "Talare", "Who"],
  speech: ["Text", "Talk", "Yttrande", "What was said"],
  other: ["Comment", "Filnamn", "Interview"],
};

it("whatever the order of headed columns, every word is said by who says it, and no other words are (seed 51)", () =>
  fc.assert(
    fc.property(
      fc
        .shuffledSubarray([...kinds], { minLength: 2 })
        .filter((all) => all.includes("speaker") && all.includes("speech")),
      fc.array(fc.tuple(fc.constantFrom("maja", "Tomas", "I", "interviewee 2"), talkative), {
        minLength: 2,
        maxLength: 30,
      }),
      fc.nat(2),
      fc.nat(500),
      (order, said, which, first) => {
        const cell = (kind: (typeof kinds)[number], n: number): string => {
          switch (kind) {
            case "number":
              return String(first + n);
            case "time":
              return `0${Math.floor(n / 60)}:${String(n % 60).padStart(2, "0")}`;
            case "speaker":
              return said[n]?.[0] ?? "";
            case "speech":
              return said[n]?.[1] ?? "";
            default:
              return "ferry.mp4";
          }
        };
        const rows = said.map((_, n) => order.map((kind) => cell(kind, n)).join("|"));
        const heading = order.map((kind) => headings[kind][which] ?? "").join("|");
        const paragraphs = table(heading, ...rows);
        const shape = shapeOf(paragraphs);
        const heard = shape
          ? talkRows(paragraphs, shape).map(({ speaker, speech }) => [
              speaker,
              ...speech.map((place) => paragraphText(paragraphs[place] ?? plainParagraph(""))),
            ])
          : null;
        expect(heard).toEqual(said);
        expect(shape?.sure).toBe("sure");
      },
    ),
    { seed: 51, numRuns: 300 },
  ));

it("any table at all is judged, and no paragraph is said twice (seed 52)", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.oneof(
            fc.constantFrom("", "Speaker", "Text", "Tid", "1", "2", "00:01", "I", "R:", "Ja?"),
            fc.string(),
          ),
          { maxLength: 14 },
        ),
        { maxLength: 12 },
      ),
      (rows) => {
        const paragraphs = table(...rows.map((row) => row.join("|")));
        const shape = shapeOf(paragraphs);
        if (!shape) return;
        const said = talkRows(paragraphs, shape).flatMap(({ speech }) => speech);
        expect(new Set(said).size).toBe(said.length);
        expect(said.every((place) => (paragraphs[place]?.marks.cell?.row ?? 0) >= shape.headerRows)).toBe(
          true,
        );
      },
    ),
    { seed: 52, numRuns: 500 },
  ));

describe("a table is no talk", () => {
  it.each([
    ["facts of an interview", ["Intervjuare|Anna Svensson", "Informant|Bo Ek", "Datum|3 maj 2024"]],
    ["who takes part", ["Interviewer|Anna Svensson", "Informant|Bo Ek"]],
    [
      "a list of people",
      ["Name|Age|Role", "Anna|34|Skipper", "Bo|51|Cook", "Maja|40|Skipper", "Vera|29|Cook"],
    ],
    [
      "themes side by side",
      ["Trygghet|Oro", "De kände sig trygga.|De oroade sig.", "Isen höll.|Isen var tunn."],
    ],
    ["one column", ["Hej.", "Hej."]],
  ])("when it is %s", (_, rows) => expect(judged(...rows)).toEqual(["no talk"]));
});
