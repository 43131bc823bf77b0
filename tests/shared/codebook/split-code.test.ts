import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeTree, flatten } from "../../../shared/codebook/code-tree.ts";
import { mergeCodes } from "../../../shared/codebook/merge-codes.ts";
import { moveCodes } from "../../../shared/codebook/move-code.ts";
import { type SplitCode, splitCode } from "../../../shared/codebook/split-code.ts";
import { recodeCodings } from "../../../shared/coding/recode.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { applyDiff, diffOf, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import { allCodings, codingsOf, type Project } from "../../../shared/project/project.ts";
import type { CodeId, Coding } from "../../../shared/project/records.ts";
import { wordsAt } from "../../../shared/text/span.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({
  codes: ["1 Trust", "  2 Shoes", "  3 Rules", "4 Home"],
  transcripts: { One: ["«2 He left «2 his shoes»» by «2 the door», «4 at home»"] },
});

function split(asked: Partial<SplitCode>) {
  const parts = [{ codeId: "code:8", name: "Laces", codingIds: ["coding:3"] }] as const;
  const outcome = splitCode(study, { codeId: "code:2", parts, place: "beside", ...asked });
  if (outcome.is === "refused") return outcome.why;
  const after = applyDiff(study, outcome.value);
  expect(applyDiff(after, reverse(outcome.value))).toEqual(study);
  const quotes = (id: CodeId) =>
    [...allCodings(after)].filter(({ codeId }) => codeId === id).map(({ quote }) => ` «${quote}»`);
  return flatten(codeTree(after.codes)).map(
    ({ code, depth }) => `${"  ".repeat(depth)}${code.name}${quotes(code.id).join("")}`,
  );
}

describe("splitting a code", () => {
  it("gives the codings that were chosen to a code beside it, and the rest stays (B2)", () =>
    expect(split({})).toEqual([
      "Trust",
      "  Shoes «He left his shoes» «his shoes»",
      "  Rules",
      "  Laces «the door»",
      "Home «at home»",
    ]));
  it("or to codes beneath it", () =>
    expect(
      split({
        place: "beneath",
        parts: [
          { codeId: "code:8", name: "Long", codingIds: ["coding:1"] },
          { codeId: "code:9", name: "Short", codingIds: ["coding:2", "coding:3"] },
        ],
      }),
    ).toEqual([
      "Trust",
      "  Shoes",
      "    Long «He left his shoes»",
      "    Short «his shoes» «the door»",
      "  Rules",
      "Home «at home»",
    ]));
  it("is refused when a name is taken, twice the same, or none", () => {
    const named = (...names: string[]) =>
      split({
        parts: names.map((name, at) => ({
          codeId: `code:${8 + at}` as const,
          name,
          codingIds: [`coding:${at + 1}` as const],
        })),
      });
    expect(named("rules")).toBe("name-taken");
    expect(named("A", "a")).toBe("name-taken");
    expect(named(" ")).toBe("no-name");
  });
  it("is refused when a coding is chosen twice, is of another code, or none is chosen", () => {
    const chosen = (...codingIds: Coding["id"][]) =>
      split({ parts: [{ codeId: "code:8", name: "A", codingIds }] });
    expect(chosen("coding:1", "coding:1")).toBe("no-such-coding");
    expect(chosen("coding:4")).toBe("no-such-coding");
    expect(chosen()).toBe("nothing-to-split");
    expect(split({ parts: [] })).toBe("nothing-to-split");
    expect(split({ codeId: "code:7" })).toBe("no-such-code");
  });
});

describe("moving several codes", () => {
  const moved = (codeIds: readonly CodeId[], parentId: CodeId | null, index: number) => {
    const outcome = moveCodes(study, { codeIds, parentId, index });
    if (outcome.is === "refused") return outcome.why;
    return flatten(codeTree(applyDiff(study, outcome.value).codes)).map(
      ({ code, depth }) => `${"  ".repeat(depth)}${code.name}`,
    );
  };
  it("puts them side by side in the order of the codebook", () =>
    expect(moved(["code:4", "code:2"], null, 0)).toEqual(["Shoes", "Home", "Trust", "  Rules"]));
  it("takes along what stands beneath one of them, and leaves it there", () =>
    expect(moved(["code:3", "code:1"], "code:4", 9)).toEqual(["Home", "  Trust", "    Shoes", "    Rules"]));
  it("changes the order of some that stay together", () =>
    expect(moved(["code:2"], "code:1", 1)).toEqual(["Trust", "  Rules", "  Shoes", "Home"]));
  it("refuses a circle, a place that is not there, and what changes nothing", () => {
    expect(moved(["code:4", "code:1"], "code:3", 0)).toBe("into-itself");
    expect(moved(["code:9"], null, 0)).toBe("no-such-code");
    expect(moved(["code:2"], "code:9", 0)).toBe("no-such-parent");
    expect(moved(["code:2", "code:3"], "code:1", 0)).toBe("nothing-changed");
  });
});

/** A study of 2,000 codings in four interviews: every word of "w0 w1 …" may be coded, by two coders. */
const size = 2_000;
const draw = fc.array(
  fc.record({
    does: fc.constantFrom("merge", "split", "move", "recode"),
    which: fc.nat(40),
    other: fc.nat(40),
    some: fc.integer({ min: 2, max: 9 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function large(
  places: readonly { readonly at: number; readonly long: number; readonly code: number }[],
): Project {
  const text = Array.from({ length: 600 }, (_, at) => `w${at}`).join(" ");
  const names = Array.from({ length: 24 }, (_, at) => `${at % 5 ? "  " : ""}${at} Code ${at}`);
  const sketch = aProject({ codes: names, transcripts: { A: [text], B: [text], C: [text], D: [text] } });
  const ids = [...sketch.transcripts.keys()];
  const added = places.flatMap(({ at, long, code }, number): Coding[] => {
    const transcriptId = ids[number % ids.length];
    if (!transcriptId) return [];
    const span = { start: at, end: Math.min(text.length, at + long) };
    return [
      {
        id: `coding:${number}`,
        transcriptId,
        codeId: `code:${code}`,
        ...span,
        quote: wordsAt(text, span),
        lost: false,
        comment: number % 7 ? "" : `c${number}`,
        by: number % 3 ? "Ek" : "Bo",
        at: `2024-01-02T00:00:${String(number % 60).padStart(2, "0")}Z`,
      },
    ];
  });
  return applyDiff(sketch, diffOf({ added }));
}

/** Which words each coder has coded at all, whatever with: merging, splitting and moving codes never changes it. */
function covered(project: Project): readonly string[] {
  const words: string[] = [];
  for (const [id, { text }] of project.transcripts)
    for (const by of ["Ek", "Bo"]) {
      const marks = new Uint8Array(text.length);
      for (const one of codingsOf(project, id)) if (one.by === by) marks.fill(1, one.start, one.end);
      words.push(`${id} ${by} ${marks.join("")}`);
    }
  return words;
}

function deed(
  project: Project,
  { does, which, other, some }: { does: string; which: number; other: number; some: number },
  count: number,
): Outcome<ProjectDiff, string> {
  const codes = [...project.codes.keys()];
  const codeId = codes[which % codes.length] ?? "code:none";
  const second = codes[other % codes.length] ?? "code:none";
  const own = [...allCodings(project)].filter((one) => one.codeId === codeId).map(({ id }) => id);
  const first = own.filter((_, at) => at % some === 0);
  const rest = own.filter((_, at) => at % some === 1);
  switch (does) {
    case "merge":
      return mergeCodes(project, { from: codeId, into: second });
    case "split":
      return splitCode(project, {
        codeId,
        place: some % 2 ? "beside" : "beneath",
        parts: [first, rest]
          .filter((codingIds) => codingIds.length > 0)
          .map((codingIds, at) => ({
            codeId: `code:n${count}-${at}` as const,
            name: `New ${count} ${at}`,
            codingIds,
          })),
      });
    case "move":
      return moveCodes(project, {
        codeIds: codes.filter((_, at) => at % some === 0),
        parentId: second,
        index: which,
      });
    default:
      return recodeCodings(project, { codingIds: own, codeId: second });
  }
}

describe("merging, splitting, moving and recoding with 2,000 codings", () => {
  it("leaves every coding on its words, and is taken back exactly (B2, B7, D2, K2; seed 311)", {
    timeout: 60_000,
  }, () => {
    let done = 0;
    const places = fc.array(
      fc.record({ at: fc.nat(2_500), long: fc.integer({ min: 3, max: 60 }), code: fc.nat(23) }),
      { minLength: size, maxLength: size },
    );
    fc.assert(
      fc.property(places, draw, (where, deeds) => {
        let project = large(where);
        const before = covered(project);
        const undo: ProjectDiff[] = [];
        const start = project;
        for (const [count, one] of deeds.entries()) {
          const outcome = deed(project, one, count);
          if (outcome.is === "refused") continue;
          project = applyDiff(project, outcome.value);
          undo.unshift(reverse(outcome.value));
          done += 1;
          for (const coding of allCodings(project)) {
            const text = project.transcripts.get(coding.transcriptId)?.text ?? "";
            if (coding.quote !== wordsAt(text, coding)) throw new Error(`${coding.id} quotes other words`);
            if (!project.codes.has(coding.codeId)) throw new Error(`${coding.id} has no code`);
          }
          expect(covered(project)).toEqual(before);
        }
        expect(undo.reduce(applyDiff, project)).toEqual(start);
      }),
      { seed: 311, numRuns: 12 },
    );
    expect(done).toBeGreaterThan(20);
  });
});
