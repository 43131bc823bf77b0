import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotePlacer } from "../../../shared/coding/place-quote.ts";
import type { Speaker, Turn } from "../../../shared/project/records.ts";
import { wordsAt } from "../../../shared/text/span.ts";

type Said = readonly [label: string, words: string];

/** A transcript as the import leaves it: labels beside the text, a line feed between turns. */
function transcriptOf(said: readonly Said[]) {
  const labels = [...new Set(said.map(([label]) => label))];
  const speakers = labels.map(
    (label): Speaker => ({ id: `s-${label}`, label, role: "participant", participantIds: [] }),
  );
  let text = "";
  const turns = said.map(([label, words], n): Turn => {
    if (n > 0) text += "\n";
    const start = text.length;
    text += words;
    return { id: n + 1, start, end: text.length, speakerId: `s-${label}`, startMs: null, endMs: null };
  });
  return { text, turns, speakers };
}

const ferry: readonly Said[] = [
  ["MODERATOR", "Please find the last departure of the day."],
  ["Vera", "I cannot see it anywhere on this page."],
  ["MODERATOR", "Maybe you could scroll down a little further on the left side."],
  ["Vera", "Oh, there it is. It leaves at ten."],
  ["MODERATOR", "Sure, no problem."],
  [
    "Vera",
    "Thank you for the help with that. The north crew told us that twelve machines never stop. Vera is my sister.",
  ],
  ["Interviewer 1", "Who told you?"],
];

function found(quote: string, said: readonly Said[] = ferry) {
  const transcript = transcriptOf(said);
  const place = quotePlacer(transcript)({ quote }, () => false);
  switch (place.is) {
    case "placed":
      return [wordsAt(transcript.text, place.span), place.sure];
    case "said-otherwise":
      return [place.other.sought, "for", place.other.stands];
    default:
      return place.is;
  }
}

const maybe = "Maybe you could scroll down a little further on the left side.";
const page = "I cannot see it anywhere on this page.";

describe("a quote from another tool", () => {
  it.each([
    ["a label before it", `MODERATOR: ${maybe}`, maybe],
    ["a label in other capitals", `Moderator: ${maybe}`, maybe],
    ["a semicolon behind the label", `MODERATOR; ${maybe}`, maybe],
    ["a dash", `MODERATOR – ${maybe}`, maybe],
    ["a label in brackets", `[MODERATOR] ${maybe}`, maybe],
    ["a label in bold print", `**MODERATOR:** ${maybe}`, maybe],
    ["a label as a heading", `### MODERATOR\n${maybe}`, maybe],
    ["a tab", `MODERATOR\t${maybe}`, maybe],
    ["a label and a time on a line", `Interviewer 1  00:06\nWho told`, "Who told"],
    ["a time in brackets", `MODERATOR [00:01:02]\n${maybe}`, maybe],
    ["a time before the label", `[00:01:02] MODERATOR: ${maybe}`, maybe],
    ["a cue of subtitles", `12\n00:01:02.000 --> 00:01:04.500\nMODERATOR: ${maybe}`, maybe],
    ["a voice of WebVTT", `<v MODERATOR>${maybe}`, maybe],
    ["nothing but its place to tell the label", `MODERATOR ${maybe}`, maybe],
    ["the tail of a label", "1: Who told", "Who told"],
    ["the tail of a time", "02]\nWho told", "Who told"],
    ["a label between turns", `${page}\nMODERATOR: ${maybe}`, `${page}\n${maybe}`],
    ["a label between turns, on one line", `${page} MODERATOR: ${maybe}`, `${page}\n${maybe}`],
    [
      "labels of three turns",
      `this page.\r\nMODERATOR: ${maybe}\r\nVera: Oh, there`,
      `this page.\n${maybe}\nOh, there`,
    ],
    ["times of f4 between turns", `${page} #00:00:05-1#\nMODERATOR: ${maybe}`, `${page}\n${maybe}`],
    ["a label at its end", `${page}\nMODERATOR:`, page],
    ["a part of a label at its end", `no problem.\nVera: Thank you for`, "no problem.\nThank you for"],
    ["a label of nobody here", `P1: ${page}`, page],
    ["labels of nobody here between turns", `P1: ${page}\nInt: ${maybe}`, `${page}\n${maybe}`],
    ["a quotation mark behind the label", "VERA: Oh, there it is", "Oh, there it is"],
  ])("that has %s lies on its words, and it is said how sure that is (S5)", (_, quote, words) =>
    expect(found(quote)).toEqual([words, "without-label"]),
  );

  it("lies where its speaker says it (S5)", () => {
    const transcript = transcriptOf([
      ["Vera", "yes"],
      ["Kim", "oh yes"],
      ["Kim", "yes"],
      ["Vera", "yes"],
    ]);
    const place = quotePlacer(transcript)({ quote: "Kim: yes" }, () => false);
    expect(place).toEqual({ is: "placed", span: { start: 11, end: 14 }, sure: "without-label", score: 1 });
  });

  it("keeps a label that was said (S5)", () =>
    expect(found("Vera is my sister.")).toEqual(["Vera is my sister.", "exact"]));

  it("is exact over turns, and with other line ends and spaces told as typography (S5)", () => {
    expect(found(`${page}\n${maybe}`)).toEqual([`${page}\n${maybe}`, "exact"]);
    expect(found(`${page}  ${maybe}`)).toEqual([`${page}\n${maybe}`, "typography"]);
  });

  it("with a label and a slip of the pen does not reach into the turn before (S5)", () => {
    expect(found(`MODERATOR: ${maybe.replace("further", "furhter")}`)).toEqual([maybe, "fuzzy"]);
    expect(found(`Paul: ${maybe.replace("further", "furhter")}`)).toEqual([maybe, "fuzzy"]);
    expect(found("MODERATOR: Sure, no problemm.")).toEqual(["Sure, no problem.", "fuzzy"]);
  });

  it("that leaves small words out keeps its beginning and end (S5)", () => {
    const said: readonly Said[] = [
      ["Vera", "Yes."],
      ["Kim", "I, uh, think they liked it, we can’t say."],
      ["Vera", "I see."],
    ];
    expect(found("I think they liked it, we cant say.", said)).toEqual([said[1]?.[1], "fuzzy"]);
    expect(found("Kim: I think they liked it", said)).toEqual(["I, uh, think they liked it", "fuzzy"]);
  });

  it.each([
    ["another word", "The south crew told us that twelve machines", ["south", "for", "north"]],
    ["another number", "The north crew told us that twenty machines", ["twenty", "for", "twelve"]],
    ["a negation less", "crew told us that twelve machines stop. Vera is", ["", "for", "never"]],
    ["a name", "machines never stop. Now Vera is my sister and Anna", "nowhere"],
  ])("that says something else by %s is not there (S5)", (_, quote, answer) =>
    expect(found(quote)).toEqual(answer),
  );

  it("is no part of a word, unless it has whole words, too; that is said (S5)", () => {
    expect(found("chines")).toBe("nowhere");
    expect(found("elve machines never sto")).toEqual(["elve machines never sto", "inside-a-word"]);
    expect(found("stop", [["A", "stopping here, stop"]])).toEqual(["stop", "exact"]);
  });

  it("that stands only where it is taken is not looked for by likeness (K4)", () => {
    const transcript = transcriptOf(ferry);
    const place = quotePlacer(transcript)(
      { quote: page },
      ({ start }) => start === transcript.turns[1]?.start,
    );
    expect(place.is).toBe("taken");
  });
});

const label = fc.constantFrom("I", "Vera", "MODERATOR", "Interviewer 1", "R2", "Anna-Lena Ek", "IP");
const vocabulary = "yes no there ferry boat quay it was late again and so they said one 10".split(" ");
const words = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 9 })
  .chain((all) => fc.constantFrom(".", "?", "!", "").map((end) => `${all.join(" ")}${end}`));
const longWords =
  "ferry quayside harbour winter morning nobody waited kettle lantern timetable ticket island captain evening".split(
    " ",
  );
const form = fc.constantFrom<(label: string, words: string) => readonly [string, string]>(
  (who, said) => [`${who}: `, said],
  (who, said) => [`${who.toUpperCase()}; `, said],
  (who, said) => [`[${who}] `, said],
  (who, said) => [`**${who}:** `, said],
  (who, said) => [`### ${who}\n`, said],
  (who, said) => [`${who}\t`, said],
  (who, said) => [`${who}  00:06\n`, said],
  (who, said) => [`${who} [00:01:02]\n`, said],
  (who, said) => [`[00:01:02] ${who}: `, said],
  (who, said) => [`${who} - `, said],
);

describe("any stretch of a source", () => {
  it("lies on just the words that it has (S5; seed 61)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, words), { minLength: 1, maxLength: 6 }),
        form,
        fc.constantFrom("\n", "\n\n", "\r\n"),
        fc.nat(),
        fc.nat(),
        (said, write, between, one, other) => {
          const transcript = transcriptOf(said);
          let source = "";
          const isSaid: boolean[] = [];
          for (const [n, [who, spoken]] of said.entries()) {
            const [head, tail] = write(who, spoken);
            for (const part of [n > 0 ? between : "", head])
              for (const unit of part) {
                source += unit;
                isSaid.push(false);
              }
            for (const unit of tail) {
              source += unit;
              isSaid.push(true);
            }
          }
          const edges = [...source.matchAll(/[\p{L}\p{N}]+/gu)];
          const from = edges[one % edges.length];
          const rest = edges.slice(one % edges.length);
          const to = rest[other % rest.length];
          if (!from || !to) return;
          const [start, end] = [from.index, to.index + to[0].length];
          const quote = source.slice(start, end);
          let expected = "";
          for (let at = start; at < end; at += 1) {
            if (!isSaid[at]) {
              if (expected !== "" && !expected.endsWith("\n")) expected += "\n";
            } else expected += source.charAt(at);
          }
          expected = expected.trim();
          if (transcript.text.replace(/\s+/g, " ").includes(quote.replace(/\s+/g, " "))) return;
          const place = quotePlacer(transcript)({ quote }, () => false);
          const got = place.is === "placed" ? wordsAt(transcript.text, place.span) : place.is;
          if (expected === "") return;
          expect([quote, got]).toEqual([quote, expected]);
        },
      ),
      { seed: 61, numRuns: 4000 },
    ));

  it("with a label and a slip of the pen lies on its turn, and takes no word of another (S5; seed 64)", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, fc.shuffledSubarray(longWords, { minLength: 6, maxLength: 9 })), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("", "own: ", "Paul: ", "[P1] "),
        (turns, one, other, before) => {
          const said = turns.map(([who, all]): Said => [who, `${all.join(" ")}.`]);
          const [who, all] = turns[one % turns.length] ?? ["", []];
          const slipped = all.map((word, n) =>
            n === other % all.length ? word.replace(/^(..)(.)/, "$1$2$2") : word,
          );
          const quote = `${before.replace("own", who)}${slipped.join(" ")}.`;
          if (said.filter(([, words]) => words === `${all.join(" ")}.`).length > 1) return;
          expect([quote, found(quote, said)]).toEqual([quote, [`${all.join(" ")}.`, "fuzzy"]]);
        },
      ),
      { seed: 64, numRuns: 1500 },
    ));
});
