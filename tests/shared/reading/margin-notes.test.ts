import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { allPassages, findPassage, type Project } from "../../../shared/project/project.ts";
import type { Passage, PassageId } from "../../../shared/project/records.ts";
import {
  changeNote,
  nextNote,
  noteAt,
  notePassage,
  notesOf,
  placeNote,
  removeNote,
} from "../../../shared/reading/margin-notes.ts";
import { wordsAt } from "../../../shared/text/span.ts";
import { withMemo } from "../../support/a-project.ts";
import { corrected, erase, interview, marked, replace, textOf } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

const stamp = { by: "Ek", at: "2024-03-01T00:00:00Z" };

function on(project: Project, words: string) {
  const start = textOf(project).indexOf(words);
  return { start, end: start + words.length };
}

/** The study with a note on words that stand once in its text. */
function withNote(
  project: Project,
  words: string,
  note: string,
  passageId: PassageId = "passage:1",
): Project {
  const place = { passageId, transcriptId: interview, span: on(project, words), ...stamp };
  return applyDiff(project, must(notePassage(project, { ...place, note })));
}

/** The notes of a study as they stand: words → note, those that lost their words as ∅. */
const shown = (project: Project) =>
  notesOf(project, interview).map(({ quote, lost, note }) => `${lost ? "∅" : ""}${quote} → ${note}`);

const text = marked("I felt alone there.\nDid you?");

describe("a note in the margin", () => {
  it("stands on its words, without white space at the edges of either (S4)", () => {
    expect(shown(withNote(text, " alone ", "\n strong word "))).toEqual(["alone → strong word"]);
    expect(shown(withNote(text, "there.\nDid", "runs over turns"))).toEqual([
      "there.\nDid → runs over turns",
    ]);
  });

  it("is refused without words, without a note, and outside the text", () => {
    const place = { passageId: "passage:1", transcriptId: interview, ...stamp } as const;
    const why = (span: { start: number; end: number }, note: string) => {
      const outcome = notePassage(text, { ...place, span, note });
      return outcome.is === "refused" ? outcome.why : "done";
    };
    expect(why({ start: 3, end: 3 }, "a")).toBe("nothing-selected");
    expect(why({ start: 1, end: 2 }, "a")).toBe("nothing-selected");
    expect(why({ start: 2, end: 999 }, "a")).toBe("outside-the-text");
    expect(why({ start: 2, end: 6 }, " \n")).toBe("empty-note");
    const elsewhere = { ...place, transcriptId: "transcript:Gone", span: { start: 0, end: 1 } } as const;
    expect(notePassage(text, { ...elsewhere, note: "a" })).toEqual({
      is: "refused",
      why: "no-such-transcript",
    });
  });

  it("is changed and removed, standing or lost, and each is undone", () => {
    const standing = withNote(text, "alone", "strong word");
    const lost = corrected(standing, erase("alone"));
    expect(shown(lost)).toEqual(["∅alone → strong word"]);
    for (const project of [standing, lost]) {
      const change = must(changeNote(project, { passageId: "passage:1", note: "weak word" }));
      expect(shown(applyDiff(project, change))[0]).toMatch(/alone → weak word$/);
      const removal = must(removeNote(project, "passage:1"));
      const without = applyDiff(project, removal);
      expect([...allPassages(without)]).toEqual([]);
      expect(applyDiff(without, reverse(removal))).toEqual(project);
    }
  });

  it("is not changed to nothing, to what it says already, or when it is gone", () => {
    const project = withNote(text, "alone", "strong word");
    const why = (passageId: PassageId, note: string) => changeNote(project, { passageId, note });
    expect(why("passage:1", "  ")).toEqual({ is: "refused", why: "empty-note" });
    expect(why("passage:1", "strong word ")).toEqual({ is: "refused", why: "nothing-changed" });
    expect(why("passage:2", "a")).toEqual({ is: "refused", why: "no-such-passage" });
    expect(removeNote(project, "passage:2")).toEqual({ is: "refused", why: "no-such-passage" });
  });

  it("leaves the end of a link behind when a memo leads there", () => {
    const linked = withMemo(withNote(text, "alone", "strong word"), { to: "passage:1" });
    const project = applyDiff(linked, must(removeNote(linked, "passage:1")));
    expect(notesOf(project, interview)).toEqual([]);
    expect(findPassage(project, "passage:1")?.quote).toBe("alone");
    expect(removeNote(project, "passage:1")).toEqual({ is: "refused", why: "no-such-passage" });
    const again = applyDiff(project, must(changeNote(project, { passageId: "passage:1", note: "so" })));
    expect(shown(again)).toEqual(["alone → so"]);
  });

  it("that lost its words gets a place again, and is refused one outside the text", () => {
    const lost = corrected(withNote(text, "alone", "strong word"), erase("alone"));
    const placed = (span: { start: number; end: number }) =>
      placeNote(lost, { passageId: "passage:1", span });
    expect(shown(applyDiff(lost, must(placed(on(lost, " there.")))))).toEqual(["there. → strong word"]);
    expect(placed({ start: 0, end: 999 })).toEqual({ is: "refused", why: "outside-the-text" });
    expect(placed({ start: 1, end: 2 })).toEqual({ is: "refused", why: "nothing-selected" });
    const again = applyDiff(lost, must(placed(on(lost, "there."))));
    expect(placeNote(again, { passageId: "passage:1", span: on(again, " there.") })).toEqual({
      ...{ is: "refused", why: "nothing-changed" },
    });
    expect(placeNote(lost, { passageId: "passage:2", span: on(lost, "felt") })).toEqual({
      is: "refused",
      why: "no-such-passage",
    });
  });

  it("follows its words when the text is corrected, as a coding does (C1–C5)", () => {
    const project = withNote(text, "felt alone", "strong");
    expect(shown(corrected(project, replace("I ", "Well, I ")))).toEqual(["felt alone → strong"]);
    expect(shown(corrected(project, replace("alone", "lonely")))).toEqual(["felt lonely → strong"]);
  });
});

describe("going from note to note", () => {
  const project = [
    ["I felt alone", "long", "passage:long"],
    ["alone", "short", "passage:short"],
    ["Did you", "last", "passage:last"],
  ].reduce((now, [words = "", note = "", id]) => withNote(now, words, note, id as PassageId), text);
  const notes = notesOf(project, interview);
  const name = (passage: Passage | null) => passage?.note ?? null;

  it("takes the shortest note at a place, the one that lies on top", () => {
    expect(name(noteAt(notes, on(project, "felt")))).toBe("long");
    expect(name(noteAt(notes, on(project, "lon")))).toBe("short");
    expect(name(noteAt(notes, on(project, "there")))).toBe(null);
  });

  it("goes in reading order, from the one brought forward or else from the caret, and stops at the ends", () => {
    const next = (from: PassageId | null, place: number, forward = true) =>
      name(nextNote(notes, { from, place, forward }));
    expect(next(null, 0)).toBe("long");
    expect(next("passage:long", 0)).toBe("short");
    expect(next("passage:short", 0)).toBe("last");
    expect(next("passage:last", 0)).toBe(null);
    expect(next(null, textOf(project).length, false)).toBe("last");
    expect(next("passage:long", 0, false)).toBe(null);
  });

  it("passes over those that lost their words", () => {
    const lost = notesOf(corrected(project, erase("alone")), interview);
    expect(lost.map(({ lost }) => lost).filter(Boolean)).toEqual([true]);
    expect(name(nextNote(lost, { from: "passage:long", place: 0, forward: true }))).toBe("last");
  });
});

describe("after any deeds", () => {
  const reading = deeds([
    "note-passage",
    "note-passage",
    "correct-text",
    "correct-text",
    "change-note",
    "remove-note",
    "link-passage",
    "write-memo",
    "undo",
    "redo",
  ]);

  it("every note stands on its own words or is lost with the words it had (C1–C6; seed 31)", () => {
    fc.assert(
      fc.property(reading, (some) => {
        walk(some, (before, { project, entries }) => {
          for (const passage of allPassages(project)) {
            const { text: whole } = project.transcripts.get(passage.transcriptId) ?? { text: "" };
            expect(wordsAt(whole, passage)).toBe(passage.lost ? "" : passage.quote);
            expect(passage.quote).not.toBe("");
          }
          const entry = entries.at(-1);
          if (entry && entries.length > before.entries.length)
            expect(applyDiff(project, reverse(entry.diff)).passages).toEqual(before.project.passages);
        });
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it("no note is dropped but by its removal (C5; seed 32)", () => {
    fc.assert(
      fc.property(reading, (some) => {
        walk(some, (before, after, { does }) => {
          if (does !== "correct-text") return;
          const notes = (project: Project) =>
            [...allPassages(project)].map(({ id, note }) => `${id} ${note}`).sort();
          expect(notes(after.project)).toEqual(notes(before.project));
        });
      }),
      { seed: 32, numRuns: 300 },
    );
  });
});
