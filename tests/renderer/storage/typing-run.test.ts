import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginRun, deedOf, type TypingRun, typeOn } from "../../../renderer/storage/typing-run.ts";
import { knownDeed } from "../../../shared/history/deeds.ts";
import { applyDiff, diffOf, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import { codingsOf, type Project } from "../../../shared/project/project.ts";
import { interview, marked, markedText, textOf } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";

/** A key at the caret: letters (pasted or composed ones come at once), a deletion, or a pause in which all is saved. */
type Key = { readonly put: string } | "backspace" | "delete" | "pause";

type Typed = {
  readonly project: Project;
  /** What was saved, in order. */
  readonly diffs: readonly ProjectDiff[];
};

/**
 * Selects words and presses keys, as the open study takes them: a pause ends a run, and the next goes on with it. Keys
 * that would leave the turn do nothing.
 */
function typed(
  first: Project,
  selected: { readonly start: number; readonly end: number },
  keys: readonly Key[],
): Typed {
  let project = first;
  let { start, end } = selected;
  let run: TypingRun | null = null;
  let before: TypingRun | null = null;
  const diffs: ProjectDiff[] = [];
  const pause = () => {
    if (!run) return;
    const deed = deedOf(run);
    project = deed ? applyDiff(run.base, deed.diff) : run.base;
    if (deed) diffs.push(deed.diff);
    before = run;
    run = null;
  };
  for (const key of keys) {
    const text = textOf(project);
    if (key === "pause") {
      pause();
      continue;
    }
    const [behind, ahead] = [/.$/u.exec(text.slice(0, start)), /^./u.exec(text.slice(end))];
    if (start === end && key === "backspace") start -= behind?.[0].length ?? 0;
    if (start === end && key === "delete") end += ahead?.[0].length ?? 0;
    const from = text.slice(start, end);
    const to = typeof key === "object" ? key.put : "";
    if (from + to === "") continue;
    const change = { length: text.length, replacements: [{ start, from, to }] };
    const next: ReturnType<typeof typeOn> = run
      ? typeOn(run, change)
      : beginRun({ before, project, now: 0 }, interview, change);
    ({ run, project } = must(next));
    start += to.length;
    end = start;
  }
  pause();
  return { project, diffs };
}

const letters = (words: string): readonly Key[] => [...words].map((put) => ({ put }));

/** What stands in the marks when words that stand once in the text are selected and keys are pressed. */
function retyped(notation: string, words: string, ...keys: readonly Key[]): string {
  const first = marked(notation);
  const start = textOf(first).indexOf(words);
  return markedText(typed(first, { start, end: start + words.length }, keys).project);
}

describe("words typed on after a pause", () => {
  it("belong to the replacement that they go on with, at the end of a coding (C9)", () =>
    expect(
      retyped("I felt «so alone» there", "alone", ...letters("sad"), "pause", ...letters(" and low")),
    ).toBe("I felt «so sad and low» there"));

  it("at its beginning (C9)", () =>
    expect(retyped("I felt «so alone» there", "so", { put: "very" }, "pause", ...letters(" much"))).toBe(
      "I felt «very much alone» there",
    ));

  it("and in place of all its words, which had gone meanwhile (C9)", () =>
    expect(retyped("I felt «alone» there", "alone", "delete", "pause", ...letters("sad"))).toBe(
      "I felt «sad» there",
    ));

  it("when the last words were deleted letter by letter (C9)", () =>
    expect(
      retyped(
        "I felt «so low» there",
        "ow",
        "delete",
        "pause",
        "backspace",
        "pause",
        { put: "sad" },
        "pause",
        {
          put: " then",
        },
      ),
    ).toBe("I felt «so sad then» there"));

  it("of the coding whose words were replaced, not of its neighbour (C2, C9)", () =>
    expect(retyped("«ab»«cd» ef", "b", "delete", "pause", { put: "x" })).toBe("«ax»«cd» ef"));

  it("and stay outside where nothing was replaced (C2, C9)", () =>
    expect(retyped("I felt «alone» there", " there", "delete", "pause", ...letters(" now"))).toBe(
      "I felt «alone» now",
    ));

  it("are said by their deed to go on with the words that were put in (C9, H8)", () => {
    const first = marked("I felt «alone» there");
    const change = { length: 18, replacements: [{ start: 7, from: "alone", to: "sad" }] };
    const { run: before, project } = must(
      beginRun({ before: null, project: first, now: 0 }, interview, change),
    );
    const more = { length: 16, replacements: [{ start: 10, from: "", to: "der" }] };
    const { run } = must(beginRun({ before, project, now: 0 }, interview, more));
    const deed = deedOf(run)?.deed;
    const kept = { transcriptId: interview, goesOnWith: { start: 7, end: 10 } };
    expect(deed && knownDeed(deed)).toEqual({ is: "correct-text", value: kept });
  });
});

const notations = fc.constantFrom(
  "I felt «so alone» there",
  "«ab»«cd» «ef»",
  "one «two «three»» four\n«five six»",
  "«a «b» c»\nd «e\nf» g",
  "«1 aa aa» aa «2 aa»\n🙂«🙂 a»",
);
const keys: fc.Arbitrary<Key> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("a", "b", " ", "å", "🙂", "so far").map((put) => ({ put })) },
  { weight: 2, arbitrary: fc.constantFrom("backspace" as const, "delete" as const) },
);
/** Words to select, keys to press there, and behind which of them there is a pause. */
const typing = fc.record({
  at: fc.nat(30),
  long: fc.nat(9),
  pressed: fc.array(fc.tuple(keys, fc.boolean()), { minLength: 1, maxLength: 12 }),
});

describe("typing with pauses", () => {
  it("leaves every coding where typing without them does, and is undone step by step (C9, D2, H1; seed 91)", () =>
    fc.assert(
      fc.property(notations, typing, (notation, { at, long, pressed }) => {
        const noted = withNotes(marked(notation));
        const text = textOf(noted);
        const start = wholeAt(text, at % (text.length + 1));
        const lineEnd = text.indexOf("\n", start);
        const end = wholeAt(text, Math.min(start + long, lineEnd === -1 ? text.length : lineEnd));
        const selected = { start, end: Math.max(start, end) };
        const whole = typed(
          noted,
          selected,
          pressed.map(([key]) => key),
        );
        const paused = typed(
          noted,
          selected,
          pressed.flatMap(([key, isLast]) => (isLast ? [key, "pause" as const] : [key])),
        );
        expect(paused.project).toEqual(whole.project);

        const states = [noted];
        for (const diff of stored(paused.diffs)) states.push(applyDiff(states.at(-1) ?? noted, diff));
        expect(states.at(-1)).toEqual(paused.project);
        for (const [step, diff] of paused.diffs.entries())
          expect(applyDiff(states[step + 1] ?? noted, reverse(diff))).toEqual(states[step]);
      }),
      { seed: 91, numRuns: 500 },
    ));
});

/** Margin notes beside codings: passages on the words of each. */
function withNotes(project: Project): Project {
  const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
  const added = codingsOf(project, interview).map(({ start, end, quote }, at) => {
    const place = { transcriptId: interview, start, end, quote, lost: false };
    return { id: `passage:${at}` as const, ...place, note: "Hm", ...stamp };
  });
  return applyDiff(project, diffOf({ added }));
}

/** Diffs as the journal has them. */
function stored(diffs: readonly ProjectDiff[]): readonly ProjectDiff[] {
  return JSON.parse(JSON.stringify(diffs)) as readonly ProjectDiff[];
}

function wholeAt(text: string, place: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place;
}
