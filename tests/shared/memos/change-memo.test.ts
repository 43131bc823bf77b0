import { describe, expect, it } from "vitest";
import { changeMemo, removeMemo } from "../../../shared/memos/change-memo.ts";
import { memosAbout, nameOfMemo, readingNoteOf } from "../../../shared/memos/memos-about.ts";
import { fromPlainText } from "../../../shared/memos/rich-text.ts";
import { subjectOf, subjectsOf } from "../../../shared/memos/subject.ts";
import { type WriteMemo, writeMemo } from "../../../shared/memos/write-memo.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, isEmptyDiff, type ProjectDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { Memo, SubjectId } from "../../../shared/project/records.ts";
import { removeTranscript } from "../../../shared/transcripts/change-transcript.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({
  people: { Wilma: {} },
  codes: ["1 Care", "  2 Coffee"],
  transcripts: { One: ["Wilma: With «2 coffee»."] },
});

const asked: WriteMemo = {
  memoId: "memo:1",
  kind: "analytic",
  about: "study:1",
  title: "",
  body: fromPlainText("So it is."),
  by: "Ek",
  at: "2024-02-01T00:00:00Z",
};
const written = (project: Project, fields: Partial<WriteMemo>) =>
  applied(project, writeMemo(project, { ...asked, ...fields }));

function applied(project: Project, outcome: Outcome<ProjectDiff, string>): Project {
  if (outcome.is === "refused") throw new Error(outcome.why);
  return applyDiff(project, outcome.value);
}

const only = (project: Project): Memo | undefined => [...project.memos.values()][0];
const later = "2024-02-02T00:00:00Z";

describe("a memo", () => {
  it.each<readonly [SubjectId, string]>([
    ["study:1", "study"],
    ["participant:Wilma", "participant"],
    ["transcript:One", "transcript"],
    ["code:2", "code"],
    ["coding:1", "coding"],
  ])("can be about %s", (about, is) => {
    const project = written(study, { about });
    const memo = only(project);
    expect(checkProject(project)).toEqual([]);
    expect(memo && subjectOf(project, memo).is).toBe(is);
    expect(memo && subjectsOf(project).get(memo.id)).toEqual(memo && subjectOf(project, memo));
    expect(memosAbout(project.memos, about)).toEqual([memo]);
  });

  it("about what is not there is refused", () =>
    expect(writeMemo(study, { ...asked, about: "code:9" })).toEqual({
      is: "refused",
      why: "no-such-subject",
    }));

  it("has its title on one line", () =>
    expect(only(written(study, { title: " Two \n lines " }))?.title).toBe("Two lines"));

  it("is named by its title, else by how it begins", () => {
    expect(nameOfMemo({ title: "Trust", body: asked.body })).toBe("Trust");
    expect(nameOfMemo(asked)).toBe("So it is.");
    const heading = { kind: "heading", runs: fromPlainText("Why")[0]?.runs ?? [] } as const;
    expect(nameOfMemo({ title: "", body: [heading, ...asked.body] })).toBe("So it is.");
    expect(nameOfMemo({ title: "", body: [heading] })).toBe("Why");
    expect(nameOfMemo({ title: "", body: fromPlainText("word ".repeat(20)) })).toBe(
      `${"word ".repeat(12).slice(0, 59).trimEnd()}…`,
    );
  });

  it("keeps when it was changed, and nothing is changed when all is the same", () => {
    const project = written(study, {});
    const same = changeMemo(project, {
      memoId: "memo:1",
      at: later,
      title: " ",
      body: fromPlainText("So it is."),
    });
    expect(same.is === "done" && isEmptyDiff(same.value)).toBe(true);
    const changed = only(
      applied(project, changeMemo(project, { memoId: "memo:1", at: later, kind: "decision" })),
    );
    expect(changed).toMatchObject({ kind: "decision", at: asked.at, changedAt: later });
  });

  it("says what it was about when that has gone, until it is given another subject", () => {
    const noted = written(study, { about: "transcript:One" });
    const bereft = applied(noted, removeTranscript(noted, "transcript:One"));
    const memo = only(bereft);
    expect(memo && subjectOf(bereft, memo)).toEqual({ is: "gone", was: "One" });
    const given = applied(bereft, changeMemo(bereft, { memoId: "memo:1", at: later, about: "code:1" }));
    expect(only(given)).toMatchObject({ about: "code:1", was: "" });
    const ofAll = applied(bereft, changeMemo(bereft, { memoId: "memo:1", at: later, about: "study:1" }));
    expect(only(ofAll)).toMatchObject({ about: "study:1", was: "" });
  });

  it("can be removed once", () => {
    const project = written(study, {});
    const gone = applied(project, removeMemo(project, "memo:1"));
    expect(gone.memos.size).toBe(0);
    expect(removeMemo(gone, "memo:1")).toEqual({ is: "refused", why: "no-such-memo" });
    expect(changeMemo(gone, { memoId: "memo:1", at: later, title: "x" })).toEqual({
      is: "refused",
      why: "no-such-memo",
    });
  });
});

describe("a familiarisation note (R5)", () => {
  const noted = written(study, { kind: "familiarisation", about: "transcript:One" });

  it("is found by subject and person", () => {
    expect(readingNoteOf(noted.memos, "transcript:One", "Ek")?.id).toBe("memo:1");
    expect(readingNoteOf(noted.memos, "transcript:One", "Bo")).toBeNull();
    expect(readingNoteOf(noted.memos, "study:1", "Ek")).toBeNull();
  });

  it("is one for each person and subject, also when another memo is made one", () => {
    const note = { ...asked, memoId: "memo:2", kind: "familiarisation", about: "transcript:One" } as const;
    const bereft = applied(noted, removeTranscript(noted, "transcript:One"));
    const both = written(bereft, { ...note, about: "study:1" });
    expect(changeMemo(both, { memoId: "memo:1", at: later, about: "study:1" })).toMatchObject({
      ...{ is: "refused", why: "reading-note-exists" },
    });
    expect(writeMemo(noted, note)).toEqual({ is: "refused", why: "reading-note-exists" });
    expect(writeMemo(noted, { ...note, by: "Bo" }).is).toBe("done");
    const other = written(noted, { memoId: "memo:2", about: "transcript:One" });
    expect(changeMemo(other, { memoId: "memo:2", at: later, kind: "familiarisation" })).toEqual({
      is: "refused",
      why: "reading-note-exists",
    });
  });

  it("is about what is read: an interview, or all of them", () =>
    expect(writeMemo(study, { ...asked, kind: "familiarisation", about: "code:1" })).toEqual({
      is: "refused",
      why: "nothing-to-read",
    }));
});
