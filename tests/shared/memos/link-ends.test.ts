import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeMemo, removeMemo } from "../../../shared/memos/change-memo.ts";
import { fromPlainText } from "../../../shared/memos/rich-text.ts";
import { writeMemo } from "../../../shared/memos/write-memo.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { allPassages, type Project } from "../../../shared/project/project.ts";
import type { MemoId, PassageId, RichText } from "../../../shared/project/records.ts";
import { isLinked } from "../../../shared/reading/is-linked.ts";
import { changeNote, notesOf, removeNote } from "../../../shared/reading/margin-notes.ts";
import { interview, marked, textOf } from "../../support/marked-text.ts";
import { must } from "../../support/must.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

const study = marked("I felt alone there.");
const at = "2024-03-01T00:00:00Z";

const linkingTo = (...ids: readonly PassageId[]): RichText =>
  ids.map((to) => ({ kind: "paragraph", runs: [{ text: "see", bold: false, italic: false, to }] }));
const end = (passageId: PassageId, words = "alone") => {
  const start = textOf(study).indexOf(words);
  const span = { start, end: start + words.length };
  return { passageId, transcriptId: interview, span, by: "Ek", at } as const;
};
const passages = (project: Project) => [...allPassages(project)].map(({ id, quote }) => `${id} ${quote}`);

/** A memo that links to passages, which come to be with it. */
function withLinks(project: Project, memoId: MemoId, ...ids: readonly PassageId[]): Project {
  const memo = { memoId, kind: "analytic", about: "study:1", title: "", by: "Ek", at } as const;
  const ends = ids.map((id) => end(id));
  return applyDiff(project, must(writeMemo(project, { ...memo, body: linkingTo(...ids), ends })));
}

function saying(project: Project, memoId: MemoId, body: RichText): Project {
  return applyDiff(project, must(changeMemo(project, { memoId, at, body })));
}

describe("the passage that a memo links to (R6)", () => {
  const linked = withLinks(study, "memo:1", "passage:1");

  it("comes to be with the link, in one deed, and is no note in the margin", () => {
    expect(passages(linked)).toEqual(["passage:1 alone"]);
    expect(notesOf(linked, interview)).toEqual([]);
    const diff = must(
      changeMemo(linked, {
        memoId: "memo:1",
        at,
        body: linkingTo("passage:1", "passage:2"),
        ends: [end("passage:2", "felt")],
      }),
    );
    const both = applyDiff(linked, diff);
    expect(passages(both)).toEqual(["passage:2 felt", "passage:1 alone"]);
    expect(passages(applyDiff(both, reverse(diff)))).toEqual(["passage:1 alone"]);
  });

  it("does not come to be when no link leads there, and is refused where there are no words", () => {
    const change = { memoId: "memo:1", at, body: fromPlainText("Nothing") } as const;
    expect(
      passages(applyDiff(linked, must(changeMemo(linked, { ...change, ends: [end("passage:9")] })))),
    ).toEqual([]);
    const outside = { ...end("passage:2"), span: { start: 90, end: 99 } };
    const body = linkingTo("passage:2");
    expect(changeMemo(linked, { ...change, body, ends: [outside] })).toEqual({
      is: "refused",
      why: "outside-the-text",
    });
  });

  it("goes with the link, or with the memo, and comes back by undo", () => {
    const diff = must(changeMemo(linked, { memoId: "memo:1", at, body: fromPlainText("No more") }));
    const without = applyDiff(linked, diff);
    expect(passages(without)).toEqual([]);
    expect(passages(applyDiff(without, reverse(diff)))).toEqual(["passage:1 alone"]);
    expect(passages(applyDiff(linked, must(removeMemo(linked, "memo:1"))))).toEqual([]);
  });

  it("stays while another memo links to it", () => {
    const shared = withLinks(linked, "memo:2", "passage:1");
    expect(passages(saying(shared, "memo:1", []))).toEqual(["passage:1 alone"]);
    expect(passages(saying(saying(shared, "memo:1", []), "memo:2", []))).toEqual([]);
  });

  it("stays when it has a note, and goes with the note when no link is left", () => {
    const noted = applyDiff(linked, must(changeNote(linked, { passageId: "passage:1", note: "strong" })));
    const unlinked = saying(noted, "memo:1", []);
    expect(passages(unlinked)).toEqual(["passage:1 alone"]);
    expect(passages(applyDiff(unlinked, must(removeNote(unlinked, "passage:1"))))).toEqual([]);
  });

  it("is what every passage without a note is, after any deeds (seed 33)", () => {
    const some = deeds([
      "write-memo",
      "link-passage",
      "link-passage",
      "change-memo",
      "remove-memo",
      "note-passage",
      "change-note",
      "remove-note",
      "correct-text",
      "undo",
      "redo",
    ]);
    let ends = 0;
    fc.assert(
      fc.property(some, (deedsOfOne) => {
        const { project } = walk(deedsOfOne);
        for (const { id, note } of allPassages(project)) {
          if (note !== "") continue;
          ends += 1;
          expect(isLinked(project, id)).toBe(true);
        }
      }),
      { seed: 33, numRuns: 200 },
    );
    expect(ends).toBeGreaterThan(20);
  });
});
