import { describe, expect, it } from "vitest";
import { judgeTable, type TableShape, tablesIn, talkRows } from "../../../shared/speakers/columns.ts";
import {
  noMarks,
  type Paragraph,
  paragraphText,
  plainParagraph,
} from "../../../shared/transcripts/document.ts";

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
