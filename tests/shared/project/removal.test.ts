import { describe, expect, it } from "vitest";
import { mergeCodes } from "../../../shared/codebook/merge-codes.ts";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { removeCode } from "../../../shared/codebook/remove-code.ts";
import { uncodePassage } from "../../../shared/coding/uncode-passage.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { removeParticipant } from "../../../shared/participants/change-participants.ts";
import { applyDiff, diffOf, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { CodeId, Relation, SubjectId } from "../../../shared/project/records.ts";
import { toRows } from "../../../shared/project/rows.ts";
import { removeTranscript } from "../../../shared/transcripts/change-transcript.ts";
import { aProject, withCode, withMemo } from "../../support/a-project.ts";

const study = aProject({
  people: { Wilma: {}, Åke: {} },
  codes: ["1 Care !", "2 Coffee", "3 Tea", "4 Home !"],
  transcripts: {
    One: ["Wilma: With «2 a cup of coffee» at «3 night»."],
    Two: [`Wilma: «2 ${"so ".repeat(26)}🙂 and so on»`],
  },
});

/** The study after a deed, whose reverse must lead back. */
function outcomeOf(project: Project, outcome: Outcome<ProjectDiff, string>): Project {
  if (outcome.is === "refused") throw new RangeError(outcome.why);
  const changed = applyDiff(project, outcome.value);
  expect(toRows(applyDiff(changed, reverse(outcome.value)), [])).toEqual(toRows(project, []));
  return changed;
}

const withMemoOn = (about: SubjectId, project = study) => withMemo(project, { about });
const memoOf = (project: Project) => {
  const { about, was } = project.memos.get("memo:1") ?? { about: "gone", was: "" };
  return `${about}${was && `, was ${was}`}`;
};

describe("a memo outlives what it is about, and says what that was (R2):", () => {
  it.each<[SubjectId, (project: Project) => Outcome<ProjectDiff, string>, string]>([
    ["participant:Åke", (now) => removeParticipant(now, "participant:Åke"), "Åke"],
    ["transcript:One", (now) => removeTranscript(now, "transcript:One"), "One"],
    ["coding:1", (now) => removeTranscript(now, "transcript:One"), "a cup of coffee"],
    ["coding:2", (now) => uncodePassage(now, ["coding:2"]), "night"],
    ["coding:3", (now) => uncodePassage(now, ["coding:3"]), `${"so ".repeat(26).trimEnd()}…`],
    ["code:2", (now) => removeCode(now, { codeId: "code:2", codings: "remove", children: "lift" }), "Coffee"],
    [
      "coding:1",
      (now) => removeCode(now, { codeId: "code:2", codings: "remove", children: "lift" }),
      "a cup of coffee",
    ],
  ])("%s", (about, remove, was) => {
    const project = withMemoOn(about);
    expect(memoOf(outcomeOf(project, remove(project)))).toBe(`study:1, was ${was}`);
  });

  it("but on what stays it stays", () => {
    const project = withMemoOn("coding:2");
    expect(memoOf(outcomeOf(project, uncodePassage(project, ["coding:1"])))).toBe("coding:2");
  });
});

describe("a transcript that goes", () => {
  it("takes its codings, passages and readings along, and no others (R1)", () => {
    const stamp = { by: "Ek", at: "2024-01-02T00:00:00Z" };
    const place = { start: 0, end: 2, lost: false, note: "Hm", ...stamp };
    const read = applyDiff(
      study,
      diffOf({
        added: [
          { id: "passage:1", transcriptId: "transcript:One", quote: "Wi", ...place },
          { id: "passage:2", transcriptId: "transcript:Two", quote: "so", ...place },
          { id: "reading:1", transcriptId: "transcript:One", ...stamp },
          { id: "reading:2", transcriptId: "transcript:Two", ...stamp },
        ],
      }),
    );
    const left = toRows(outcomeOf(read, removeTranscript(read, "transcript:One")), []);
    expect(left.transcripts.map(({ id }) => id)).toEqual(["transcript:Two"]);
    expect([left.codings, left.passages, left.readings].map((rows) => rows.map(({ id }) => id))).toEqual([
      ["coding:3"],
      ["passage:2"],
      ["reading:2"],
    ]);
  });
});

describe("a code that is merged into another", () => {
  const merged = (project: Project, from: CodeId, into: CodeId) =>
    outcomeOf(project, mergeCodes(project, { from, into }));

  it("leaves its memos to it (R2)", () => {
    const project = withMemoOn("code:2");
    expect(memoOf(merged(project, "code:2", "code:3"))).toBe("code:3");
  });

  it("leaves its place in themes to it, once, and what it gathered itself (R4)", () => {
    const gathering = (project: Project, id: CodeId, gathers: readonly CodeId[]) =>
      withCode(project, id, { theme: { ...newTheme(), gathers } });
    const project = gathering(gathering(study, "code:1", ["code:2", "code:3"]), "code:4", [
      "code:2",
      "code:1",
    ]);
    const gathers = (now: Project, id: CodeId) => now.codes.get(id)?.theme?.gathers;
    expect(gathers(merged(project, "code:2", "code:3"), "code:1")).toEqual(["code:3"]);
    expect(gathers(merged(project, "code:2", "code:3"), "code:4")).toEqual(["code:3", "code:1"]);
    expect(gathers(merged(project, "code:4", "code:1"), "code:1")).toEqual(["code:2", "code:3"]);
    expect(gathers(merged(project, "code:2", "code:1"), "code:1")).toEqual(["code:3"]);
    const without = outcomeOf(
      project,
      removeCode(project, { codeId: "code:2", codings: "remove", children: "lift" }),
    );
    expect([gathers(without, "code:1"), gathers(without, "code:4")]).toEqual([["code:3"], ["code:1"]]);
  });
});

/** "1 leads-to 2 x": a relation of the codes 1 and 2 with the label x; the older ones first. */
function related(...lines: readonly string[]): Project {
  const added = lines.map((line, at): Relation => {
    const [from, kind, to, label = ""] = line.split(" ");
    const ends = { fromId: `code:${from}`, toId: `code:${to}` } as const;
    const id = `relation:${at + 1}` as const;
    return {
      id,
      kind: kind as Relation["kind"],
      ...ends,
      label,
      by: "Ek",
      at: `2024-01-0${at + 1}T00:00:00Z`,
    };
  });
  return applyDiff(study, diffOf({ added }));
}

function relationsIn(project: Project): readonly string[] {
  return [...project.relations.values()].map(({ kind, fromId, toId, label }) =>
    `${fromId.slice(5)} ${kind} ${toId.slice(5)} ${label}`.trim(),
  );
}

describe("relations", () => {
  const merge = (project: Project, from: CodeId, into: CodeId) =>
    relationsIn(outcomeOf(project, mergeCodes(project, { from, into })));

  it("go with a code, and follow one that is merged (R3)", () => {
    const project = related("1 leads-to 2", "3 related 4");
    const removed = removeCode(project, { codeId: "code:2", codings: "remove", children: "lift" });
    expect(relationsIn(outcomeOf(project, removed))).toEqual(["3 related 4"]);
    expect(merge(project, "code:2", "code:4")).toEqual(["1 leads-to 4", "3 related 4"]);
  });

  it("never join a code with itself, and never say the same twice: the older stays, with both labels (R3)", () => {
    expect(merge(related("1 leads-to 2", "2 related 3"), "code:2", "code:1")).toEqual(["1 related 3"]);
    expect(merge(related("1 related 2 often", "3 related 1 soon"), "code:3", "code:2")).toEqual([
      "1 related 2 often; soon",
    ]);
    expect(merge(related("1 related 2", "3 related 1 soon"), "code:2", "code:3")).toEqual([
      "1 related 3 soon",
    ]);
    expect(merge(related("1 leads-to 2", "3 leads-to 1"), "code:3", "code:2")).toEqual([
      "1 leads-to 2",
      "2 leads-to 1",
    ]);
  });

  it("that said the same before, and are not met, stay as they are (R3)", () =>
    expect(merge(related("1 related 4", "4 related 1"), "code:3", "code:2")).toEqual([
      "1 related 4",
      "4 related 1",
    ]));
});
