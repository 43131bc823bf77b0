import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HistoryFact } from "../../../shared/history/facts.ts";
import { undoneDeeds } from "../../../shared/history/undone.ts";
import { aiStatement } from "../../../shared/reports/ai-statement.ts";
import { analysisSteps, stepsOf, stepWords } from "../../../shared/reports/analysis-steps.ts";
import { processReport, processRows, processTable } from "../../../shared/reports/coding-process.ts";
import type { Report } from "../../../shared/reports/report.ts";
import { aProject } from "../../support/a-project.ts";
import { deeds } from "../../support/random-deeds.ts";
import { sampleFigures } from "../../support/sample-figures.ts";
import { toldOf, toldSample } from "../../support/told-sample.ts";
import { walk } from "../../support/walk.ts";

/** What stands in the paragraphs and items of a report. */
function linesOf({ blocks }: Report): readonly string[] {
  return blocks.flatMap((block) =>
    block.is === "paragraph" || block.is === "item" ? [block.runs.map(({ text }) => text).join("")] : [],
  );
}

describe("the coding process", () => {
  it("tells who did what in which step, from when to when", async () => {
    const { facts, project } = await toldSample();
    const rows = processRows(facts, project);
    const merged = rows.filter(({ step }) => step === "codes-merged");
    expect(merged).toEqual([
      {
        ...{ step: "codes-merged", by: "A. Lind", first: "2022-08-17", last: "2022-08-17" },
        ...{ days: 1, deeds: 3, interviews: expect.any(Number), codes: 6 },
      },
    ]);
    expect(rows.filter(({ step }) => step === "review").map(({ by, deeds }) => [by, deeds])).toEqual([
      ["A. Lind", 7],
      ["M. Ek", 2],
    ]);
  });

  it("is a table with numbers for spreadsheets, and pages in both languages", async () => {
    const told = await toldSample();
    const { columns, rows, numbers } = processTable({ ...told, language: "sv" });
    expect(columns).toEqual(["step", "person", "first", "last", "days", "deeds", "interviews", "codes"]);
    expect(rows.find(([step]) => step === "Koder sammanslagna")?.slice(1, 6)).toEqual([
      ...["A. Lind", "2022-08-17", "2022-08-17", "1", "3"],
    ]);
    expect(numbers.has("deeds")).toBe(true);
    expect(processReport({ ...told, language: "en", date: null }).title).toBe("Coding process");
    const [date, head] = linesOf(processReport({ ...told, language: "en", date: "1 May 2024" }));
    expect(date).toBe("1 May 2024");
    expect(head).toMatch(/ Days are UTC\.$/);
    expect(processReport({ ...told, language: "sv", date: null }).title).toBe("Kodningsprocess");
    for (const step of analysisSteps) expect(stepWords[step].en).not.toBe(stepWords[step].sv);
  });

  it("counts no excerpt from the literature among the interviews, also one that has gone", async () => {
    const { facts, project } = await toldSample();
    const preparing = (transcripts = project.transcripts) =>
      processRows(facts, { transcripts }).find(({ step }) => step === "preparing")?.interviews;
    expect([preparing(), preparing(new Map())]).toEqual([20, 20]);
  });

  it("counts each deed that stands once in each of its steps, and none that was undone (seed 71)", () => {
    fc.assert(
      fc.property(deeds(), (some) => {
        const { project, entries } = walk(some);
        const { facts } = toldOf(project, entries);
        const undone = undoneDeeds(facts);
        const standing = facts.filter(({ seq, of }) => of === null && !undone.has(seq));
        const wanted = standing.reduce((sum, fact) => sum + stepsOf(fact).length, 0);
        const rows = processRows(facts, project);
        expect(rows.reduce((sum, row) => sum + row.deeds, 0)).toBe(wanted);
        for (const { first, last, days, deeds } of rows) {
          expect(first <= last && days >= 1 && days <= deeds).toBe(true);
        }
      }),
      { seed: 71, numRuns: 60 },
    );
  });
});

function fact(deed: HistoryFact["deed"], count = 1): HistoryFact {
  const [first] = toldOf(...walkedOnce()).facts;
  if (!first) throw new RangeError("a journal has a first entry");
  return { ...first, deed, at: "2024-05-01T00:00:00Z", by: "Ek", words: { ...first.words, count } };
}
function walkedOnce(): Parameters<typeof toldOf> {
  const { project, entries } = walk([]);
  return [project, entries];
}
function statementOf(...facts: readonly HistoryFact[]): readonly string[] {
  const numbered = facts.map((one, at) => ({ ...one, seq: at + 1 }));
  const told = { project: aProject({}), facts: numbered, version: "0.1.0" };
  return linesOf(aiStatement({ ...told, language: "en", date: null }));
}

describe("the statement on generative AI", () => {
  it("says what the journal shows, lists what came from files, and claims no more", async () => {
    const told = await toldSample();
    const { interviews, codingsInInterviews } = sampleFigures;
    const lines = linesOf(aiStatement({ ...told, language: "en", date: null }));
    expect(lines[0]).toMatch(/^No generative AI is part of Kvali 0\.1\.0/);
    expect(lines[1]).toContain(
      `${told.facts.length} entries, by A. Lind and M. Ek, from 20 June 2022 to 19 December 2022.`,
    );
    expect(lines[1]).toContain("The journal does not show how somebody came by the words");
    expect(lines.slice(3, 7)).toEqual([
      `Transcripts (${interviews}): by A. Lind, on 20 June 2022.`,
      "Tables of people (1): by A. Lind, on 20 June 2022.",
      "Codebooks (1): by A. Lind, on 15 November 2022.",
      expect.stringMatching(
        // A file an interview, and what the second coder added.
        `^Codings \\(${codingsInInterviews}, in ${interviews + 1} files\\): by A\\. Lind and M\\. Ek, from 21 June 2022 to`,
      ),
    ]);
    expect(lines.join(" ")).not.toContain("Marta");
    expect(lines.at(-1)).toMatch(/^To write: /);
    expect(linesOf(aiStatement({ ...told, language: "sv", date: null }))[0]).toMatch(
      /^Ingen generativ AI ingår i Kvali/,
    );
  });

  it("lists no import that was undone, and says that nothing came from files", () => {
    const { project } = walk([]);
    const none = linesOf(aiStatement({ project, facts: [], version: "0.1.0", language: "en", date: null }));
    expect(none.slice(1)).toEqual([
      "The journal of the study is not at hand, so nothing is said of it.",
      expect.stringMatching(/^To write: /),
    ]);
    const undo = { does: "undo", which: 0, other: 0, at: 0, long: 0, words: "" } as const;
    const walked = walk([undo]);
    const lines = linesOf(
      aiStatement({ ...toldOf(walked.project, walked.entries), language: "en", date: null }),
    );
    expect(lines[1]).toContain("3 entries");
    expect(lines[2]).toBe("Nothing was taken in from files.");
  });

  it("lists projects, surveys and corrected files among what came from files", () => {
    const lines = statementOf(
      fact("begin-study"),
      fact("import-project", 12),
      fact("import-survey", 30),
      fact("replace-transcript"),
    );
    expect(lines.slice(2, 6)).toEqual([
      expect.stringMatching(/^Taken in from files/),
      "Projects of other programs (1): by Ek, on 1 May 2024.",
      "Surveys (1, with 30 interviews): by Ek, on 1 May 2024.",
      "Corrected files in the place of transcripts (1): by Ek, on 1 May 2024.",
    ]);
  });

  it("claims nothing of a past that was left behind, or that another version of Kvali made", () => {
    const lines = statementOf(fact("hand-on", 269), fact(null), fact(null));
    expect(lines.slice(2, -1)).toEqual([
      "The study was handed on without the history that it had (269 entries), so it is not known here who made those, or what was taken in from files.",
      "2 entries were made by another version of Kvali, so it is not known here what they did.",
    ]);
  });

  it("is told of a study in which nothing was done", () => {
    const lines = linesOf(
      processReport({ project: aProject({}), facts: [], version: "0.1.0", language: "sv", date: null }),
    );
    expect(lines[0]).toBe("Journalen berättar inte om något steg i analysen ännu.");
  });
});
