import { describe, expect, it } from "vitest";
import { prepareNames } from "../../../shared/gate/find-names.ts";
import { isStopped } from "../../../shared/gate/gate-texts.ts";
import { sayPlace } from "../../../shared/gate/say-place.ts";
import { fromPlainText } from "../../../shared/memos/rich-text.ts";
import { applyDiff, diffOf, updateOf } from "../../../shared/project/diff.ts";
import { entryFor, firstEntry, type JournalEntry } from "../../../shared/project/journal.ts";
import { emptyProject, type Project } from "../../../shared/project/project.ts";
import { gateReport } from "../../../shared/reports/gate-report.ts";
import { asDeposit } from "../../support/a-deposit.ts";
import { aProject, withCode, withMemo, withQuote } from "../../support/a-project.ts";

const sketch = {
  people: { Wilma: { role: "nurse" } },
  codes: ["1 Trust !", "  2 Coffee"],
  transcripts: { One: ["Interviewer: «2 Why?»", "Wilma: A cup with them."] },
};

/** What stops a package with this name on the list: in what of it, and from where; empty when nothing does. */
function stopping(
  name: string,
  project: Project,
  {
    journal = [],
    ...change
  }: Partial<Parameters<typeof asDeposit>[1]> & { journal?: readonly JournalEntry[] } = {},
): readonly string[] {
  const list = [{ name, pseudonym: "", line: 1 }];
  const gate = { list, sought: prepareNames(list), exceptions: [], anyCase: false };
  const report = { kind: "deposit", asked: asDeposit({ project, journal }, change) } as const;
  const finding = gateReport(gate, report, "deposit", { fileName: "study deposit.zip", project });
  expect(isStopped(finding)).toBe(finding.hits.some(({ doubt }) => doubt === null));
  return finding.hits
    .filter(({ doubt }) => doubt === null)
    .map(({ parts, from }) => `${parts}: ${from ? sayPlace(project, from.place, from, "en") : "nowhere"}`);
}

describe("a real name in a package", () => {
  it("is told wherever it stands, also where only the study’s own file has it (E1, E6)", () => {
    const body = aProject({ ...sketch, transcripts: { One: ["Interviewer: Why?", "Wilma: Ask Hedda."] } });
    expect(stopping("Hedda", body)).toEqual(["text,study: turn 2 of “One”"]);
    const file = aProject({ ...sketch, transcripts: { Hedda: ["Interviewer: Why?"] } });
    expect(stopping("Hedda", file)[0]).toMatch(/file-name.*the name of the interview “Hedda”$/);
    const guide = { id: "s", name: "Start", questions: ["How did you meet Hedda?"] };
    expect(stopping("Hedda", aProject({ ...sketch, study: { guide: [guide] } }))).toEqual([
      "text,study: a question of the interview guide",
    ]);
    const memo = withMemo(aProject(sketch), { body: fromPlainText("I thought of Hedda.") });
    expect(stopping("Hedda", memo)).toEqual(["study: the memo “Quiet”"]);
    const code = withCode(aProject(sketch), "code:2", { name: "Hedda’s coffee" });
    expect(stopping("Hedda", code)[0]).toContain("the name of the code “Hedda’s coffee”");
    const note = withQuote(aProject(sketch), {
      words: "A cup with them.",
      interpretation: fromPlainText("As Hedda would say."),
    });
    expect(stopping("Hedda", note)[0]).toContain("the interpretation of a quote from “One”");
    const author = aProject({ ...sketch, study: { author: "Hedda Ek" } });
    expect(stopping("Hedda", author)[0]).toContain("the study’s author");
  });

  it("stops by what stood in the study before, unless its file and journal are left out", () => {
    const project = aProject(sketch);
    const { study } = project;
    const stamp = { id: "1", at: "2024-01-01T00:00:00Z", by: "Ek" };
    const first = firstEntry(study, stamp);
    const named = updateOf({ ...study, name: "Hedda’s shelter" }, { name: study.name });
    const deed = { is: "rename-study", name: study.name };
    const journal = [
      first,
      entryFor(first, { deed, diff: diffOf({ updated: [named] }) }, { ...stamp, id: "2" }),
    ];
    expect(applyDiff(emptyProject(study), diffOf({ updated: [named] })).study.name).toBe(study.name);
    expect(stopping("Hedda", project, { journal })).toContain("history: nowhere");
    expect(stopping("Hedda", project, { journal: [], facts: [], withStudy: false })).toEqual([]);
  });

  it("in the name of its own file is one, and none on the list stops nothing", () => {
    expect(stopping("Study", aProject(sketch))).not.toEqual([]);
    expect(stopping("Hedda", aProject(sketch))).toEqual([]);
  });
});
