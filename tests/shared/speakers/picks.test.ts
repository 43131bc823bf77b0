import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { findPicks, type Pick, patternRefusal, pickOf } from "../../../shared/speakers/picks.ts";
import { lines, spoken } from "../../support/reading.ts";

/** The pick that the words between « » stand for. */
function picked(is: Pick["is"], marked: string): Pick {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const pick = pickOf(is, marked.replace(/[«»]/g, ""), start, end);
  if (!pick) throw new Error("nothing is selected");
  return pick;
}
const found = (is: Pick["is"], marked: string, text: string) =>
  findPicks(text, [picked(is, marked)]).map(({ start, end, label, timeMs }) => [
    text.slice(start, end),
    label,
    timeMs,
  ]);

describe("who speaks, shown once, is found again", () => {
  it("in the same dress, at the beginning of a line", () => {
    expect(found("speaker", "«tomas77» -- In March.", "tomas77 -- Cold.")).toEqual([
      ["tomas77 ", "tomas77", null],
    ]);
    expect(found("speaker", "/«R»/ In March.", "/R/ Cold.")).toEqual([["/R/ ", "R", null]]);
    expect(found("speaker", "«R» In March.", "Rain fell on R.")).toEqual([]);
  });

  it("in the middle of a line, if it was shown there", () =>
    expect(found("speaker", "At ten. /«R»/ Daily.", "One /R/ two /R/ three").length).toBe(2));

  it("whatever of its dress was selected with it", () =>
    expect(found("speaker", "«{Vera} » Hi.", "{Vera} So.")).toEqual([["{Vera} ", "Vera", null]]));
});

it.each([
  ["«0.12.33» We sailed", "1.02.03 And then", 3_723_000],
  ["at «12m03s» we", "at 1m30s we", 90_000],
  ["«[12:33]» We", "[1:02] And", 62_000],
] as const)("a time shown once is found in any digits: %s", (marked, text, timeMs) =>
  expect(found("time", marked, text)[0]?.[2]).toBe(timeMs),
);

it("no speech shown once is found whatever its numbers", () =>
  expect(found("no-speech", "«Page 3 of 12» and", "Page 11 of 12 so Page 4 of 12").length).toBe(2));

describe("what was picked", () => {
  const answered = (texts: readonly string[], ...picks: readonly Pick[]) =>
    judgeSpeakers(lines(...texts), { ...noAnswers, picks });

  it("parts turns, gives times and leaves out what is no speech; the other words stay", () => {
    const texts = ["M/ When? T/ In March.", "12.30 M/ Why? [page 2] T/ Shut."];
    const { draft, takenOut } = answered(
      texts,
      picked("speaker", "«M»/ When?"),
      picked("speaker", "When? «T»/ In March."),
      picked("speaker", "12.30 «M»/ Why?"),
      picked("time", "«12.30» M/"),
      picked("no-speech", "Why? «[page 2]» T/"),
    );
    expect(spoken(draft)).toEqual(["M| When?", "T| In March.", "M| Why?", "T| Shut."]);
    expect(takenOut).toBe(1);
  });

  it("makes its form a likelier one: others in that dress are asked about or taken", () => {
    const texts = ["maja > When?", "tomas > In March.", "maja > Why?", "tomas > Shut."];
    const { draft } = answered(texts, picked("speaker", "«maja» > When?"), picked("speaker", "«tomas» > In"));
    expect(spoken(draft)).toEqual(["maja| When?", "tomas| In March.", "maja| Why?", "tomas| Shut."]);
  });
});

it("a pick finds the words that it was made from, and no words but those it takes are lost (seed 811)", () => {
  const word = fc
    .stringMatching(/^[a-zåäö.*+?()\\^$|[\]{}/-]{1,8}$/u)
    .filter((text) => /[a-zåäö]/u.test(text));
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 3, maxLength: 9 }),
      fc.nat(8),
      fc.constantFrom("time" as const, "no-speech" as const),
      (words, nth, is) => {
        const text = words.join(" ");
        const chosen = words[nth % words.length] ?? "";
        const start = words.slice(0, nth % words.length).join(" ").length + (nth % words.length > 0 ? 1 : 0);
        const pick = pickOf(is, text, start, start + chosen.length);
        const places = pick ? findPicks(text, [pick]) : [];
        expect(places.some((one) => one.start <= start && start + chosen.length <= one.end)).toBe(true);
      },
    ),
    { seed: 811 },
  );
});

describe("a pattern of one's own", () => {
  it.each([
    ["", "no-pattern"],
    ["(", "not-a-pattern"],
    ["x*", "pattern-matches-nothing"],
    ["(a+)+b", "pattern-too-slow"],
    ["^(\\w+)=", null],
  ])("%j is answered with %j", (pattern, refusal) => expect(patternRefusal(pattern)).toBe(refusal));

  it("takes its first group for the name", () => {
    const picks = [{ is: "speaker" as const, pattern: "^<<(\\w+)>>" }];
    expect(
      spoken(judgeSpeakers(lines("<<maja>> When?", "<<tomas>> In March."), { ...noAnswers, picks }).draft),
    ).toEqual(["maja| When?", "tomas| In March."]);
  });
});
