import { describe, expect, it } from "vitest";
import { checkJournal } from "../../../shared/project/check-journal.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { diffBetween } from "../../../shared/project/diff-between.ts";
import { entryFor, firstEntry, type JournalEntry } from "../../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../../shared/project/project.ts";
import { aProject, withCode } from "../../support/a-project.ts";

const project = aProject({
  people: { A: { x: "1", y: "2" } },
  codes: ["1 One"],
  transcripts: { I: ["A: «1 Yes»."] },
});
const stamp = (id: string) => ({ id, at: "2024-01-01T00:00:00Z", by: "Ek" });

function journalOf(told: Project): readonly JournalEntry[] {
  const first = firstEntry(told.study, stamp("1"));
  const diff = diffBetween(emptyProject(told.study), told);
  return [first, entryFor(first, { deed: { is: "import-codings", file: "" }, diff }, stamp("2"))];
}

describe("a journal", () => {
  it("is sound when it leads to the project, in whatever order fields stand", () => {
    const turned = applyDiff(emptyProject(project.study), diffBetween(emptyProject(project.study), project));
    const participants = [...turned.participants.values()].map((one) => ({
      ...one,
      attributes: { y: "2", x: "1" },
    }));
    const other = { ...turned, participants: new Map(participants.map((one) => [one.id, one])) };
    expect(checkJournal(other, journalOf(project))).toBeNull();
  });

  it("tells otherwise when a record differs", () =>
    expect(checkJournal(withCode(project, "code:1", { name: "Two" }), journalOf(project))).toBe(
      "journal-tells-otherwise",
    ));

  it("is broken when an entry is missing, or there is none", () => {
    expect(checkJournal(project, journalOf(project).slice(1))).toBe("journal-broken");
    expect(checkJournal(project, [])).toBe("journal-broken");
  });

  it("is broken when an entry does not fit", () => {
    const [first, second] = journalOf(project);
    if (!first || !second) throw new Error("two entries were written");
    expect(checkJournal(project, [first, second, { ...second, seq: 3 }])).toBe("journal-broken");
  });
});
