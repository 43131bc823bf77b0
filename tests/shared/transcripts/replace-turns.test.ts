import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { onWordsOf, type Project } from "../../../shared/project/project.ts";
import type { Transcript } from "../../../shared/project/records.ts";
import { changeBetween } from "../../../shared/text/change.ts";
import { type NewTurn, type ReplaceTurns, replaceTurns } from "../../../shared/transcripts/replace-turns.ts";
import { inSections } from "../../support/in-sections.ts";
import { interview, marked, markedText, replace, textOf, together } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

/** Turns for each line of a text, of one speaker or of nobody. */
function linesOf(text: string, speakerId: string | null = null): readonly NewTurn[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, speakerId, startMs: null, endMs: null };
  });
}

function transcriptIn(project: Project): Transcript {
  const [transcript] = project.transcripts.values();
  if (!transcript) throw new RangeError("no transcript");
  return transcript;
}

/** Cut anew at the lines of the text after the change. */
function replaced(project: Project, change: ReplaceTurns["change"], after: string): Project {
  const { id: transcriptId, speakers } = transcriptIn(project);
  const diff = must(replaceTurns(project, { transcriptId, change, turns: linesOf(after), speakers }));
  const now = applyDiff(project, diff);
  expect(applyDiff(now, reverse(diff))).toEqual(project);
  expect(checkProject(now)).toEqual([]);
  return now;
}

describe("a transcript whose turns are replaced", () => {
  it("keeps every coding on its words, whatever changes around them (T2, C1–C6, D2)", () => {
    const project = marked("I said «so» [A] «yes «indeed»\n[B] well» no");
    const change = together(replace(" [A] ", "\n"), replace("[B] ", ""))(textOf(project));
    const after = replaced(project, change, "I said so\nyes indeed\nwell no");
    expect(markedText(after)).toBe("I said «so»\n«yes «indeed»\nwell» no");
  });

  it("keeps a coding whose words are all gone as lost, and undo brings it back (C5, D2)", () => {
    const project = marked("So «[A]» yes\nno");
    const change = replace(" [A] ", "\n")(textOf(project));
    expect(markedText(replaced(project, change, "So\nyes\nno"))).toBe("So∅\nyes\nno");
  });

  it("knows a turn that begins where it began, whatever goes or comes before it (T3)", () => {
    const project = marked("one two\nthree\nfour");
    const idsAfter = (change: ReplaceTurns["change"], after: string) =>
      transcriptIn(replaced(project, change, after)).turns.map(({ id }) => id);
    const text = textOf(project);
    expect(idsAfter(replace(" two\n", "\ntwo ")(text), "one\ntwo three\nfour")).toEqual([1, 4, 3]);
    expect(idsAfter(replace("one two\n", "")(text), "three\nfour")).toEqual([1, 3]);
    expect(idsAfter(replace("three", "so, three")(text), "one two\nso, three\nfour")).toEqual([1, 2, 3]);
  });

  it("begins its sections where they began, at most one a turn and none that says nothing (T3, G1, R5)", () => {
    const project = inSections("abc", ["a W: One.", "b W: Two.", "c W: Three.", "b W: Four."]);
    const { text } = transcriptIn(project);
    const marksAfter = (after: string) =>
      transcriptIn(replaced(project, changeBetween(text, after), after)).sections;
    expect(marksAfter("One.\nTwo. Three.\nFour.")).toEqual([
      { turnId: 1, sectionId: "a" },
      { turnId: 2, sectionId: "c" },
      { turnId: 4, sectionId: "b" },
    ]);
    expect(marksAfter("One. Two. Three. Four.")).toEqual([{ turnId: 1, sectionId: "b" }]);
  });
});

describe("replacing turns is refused", () => {
  const project = marked("one\ntwo");
  const [, second] = linesOf("one\ntwo");
  const none = { length: 7, replacements: [] };
  const asked: ReplaceTurns = {
    transcriptId: interview,
    change: none,
    turns: linesOf("one\ntwo"),
    speakers: [],
  };
  const s1 = { id: "s1", label: "R", role: "other", participantIds: [] } as const;

  it.each<[string, Partial<ReplaceTurns>, string]>([
    ["when the transcript is not there", { transcriptId: "transcript:none" }, "no-such-transcript"],
    ["when it changes nothing", {}, "nothing-changed"],
    ["when the change is another text's", { change: { length: 8, replacements: [] } }, "another-text"],
    [
      "when it puts in what is no plain text",
      { change: { length: 7, replacements: [{ start: 3, from: "\n", to: "\r" }] } },
      "not-plain-text",
    ],
    ["when words stand outside the turns", { turns: second ? [second] : [] }, "turns-off-the-text"],
    [
      "when turns stand in the wrong order",
      { turns: linesOf("one\ntwo").toReversed() },
      "turns-off-the-text",
    ],
    ["when there is no line feed between turns", { turns: linesOf("on\netwo") }, "turns-off-the-text"],
    ["when a turn reaches beyond the text", { turns: linesOf("one\ntwo.") }, "turns-off-the-text"],
    ["when somebody speaks who is not listed", { turns: linesOf("one\ntwo", "s1") }, "no-such-speaker"],
    ["when two speakers have one id", { speakers: [s1, s1] }, "two-speakers-of-one-id"],
    [
      "when a speaker is nobody of the study",
      { speakers: [{ ...s1, participantIds: ["participant:none"] }] },
      "no-such-participant",
    ],
  ])("%s (T1)", (_, other, why) =>
    expect(replaceTurns(project, { ...asked, ...other })).toEqual({ is: "refused", why }),
  );
});

describe("after any deeds on turns", () => {
  const turnDeeds = deeds([
    ...(["split-turn", "split-turn", "join-turns", "set-turn-speaker", "mark-sections"] as const),
    ...(["code-passage", "code-passage", "note-passage", "correct-text", "undo", "redo"] as const),
  ]);
  const mending = new Set<string>(["split-turn", "join-turns", "set-turn-speaker"]);
  const withoutSpace = (words: string) => words.replace(/\s/gu, "");
  const saysSomething = (words: string) => /\S/u.test(words);

  it("no word of a transcript or of what stands on it has changed, and undo is exact (T1–T3, D2; seed 71)", () => {
    fc.assert(
      fc.property(turnDeeds, (some) => {
        walk(some, (before, after, { does }) => {
          expect(checkProject(after.project)).toEqual([]);
          if (!mending.has(does)) return;
          const diff = after.entries.at(-1)?.diff;
          if (!diff) throw new RangeError("a step has an entry");
          expect(applyDiff(after.project, reverse(diff))).toEqual(before.project);
          for (const [id, transcript] of before.project.transcripts) {
            const now = after.project.transcripts.get(id);
            expect(withoutSpace(now?.text ?? "")).toBe(withoutSpace(transcript.text));
            const quotes = new Map(onWordsOf(after.project, id).map((one) => [one.id, one]));
            for (const { id: onWords, quote, lost } of onWordsOf(before.project, id)) {
              const same = quotes.get(onWords);
              expect(withoutSpace(same?.quote ?? "?")).toBe(withoutSpace(quote));
              if (saysSomething(quote)) expect(same?.lost).toBe(lost);
            }
          }
        });
      }),
      { seed: 71, numRuns: 400 },
    );
  });

  it("every turn has a number of its own, and every word is in the section it was in, but for joined turns (T3, G1; seed 72)", () => {
    fc.assert(
      fc.property(turnDeeds, (some) => {
        walk(some, (before, after, { does }) => {
          for (const [id, { turns, sections }] of after.project.transcripts) {
            expect(new Set(turns.map((turn) => turn.id)).size).toBe(turns.length);
            if (does !== "split-turn" && does !== "set-turn-speaker") continue;
            expect(sections).toEqual(before.project.transcripts.get(id)?.sections);
          }
        });
      }),
      { seed: 72, numRuns: 200 },
    );
  });
});
