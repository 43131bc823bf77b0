import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { QuotationChoice } from "../../../shared/reports/quotation-choice.ts";
import { quotationSet } from "../../../shared/reports/quotation-set.ts";
import { quoteTablePages } from "../../../shared/reports/quote-table.ts";
import type { Report, Table } from "../../../shared/reports/report.ts";
import { placedCells } from "../../../shared/reports/table-grid.ts";
import { gatherCodes } from "../../../shared/themes/gather-codes.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject } from "../../support/a-project.ts";
import { deeds } from "../../support/random-deeds.ts";
import { walk } from "../../support/walk.ts";

const choice: QuotationChoice = everyQuote(aProject({}));
const tableIn = ({ blocks }: Report): Table | undefined => blocks.find((block) => block.is === "table");
const headIn = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.is === "paragraph" ? block.runs.map(({ text }) => text) : [])).at(0);
/** The table row by row, each cell with how many rows it reaches over when that is more than one. */
const rowsIn = (report: Report) =>
  (tableIn(report)?.rows ?? []).map(({ cells }) =>
    cells
      .map(
        ({ runs, rowSpan }) =>
          `${runs.map(({ text }) => text).join("")}${rowSpan > 1 ? ` (${rowSpan})` : ""}`,
      )
      .join(" | "),
  );

const sketch = aProject({
  people: { Wilma: {}, Oskar: {} },
  codes: ["1 Trust !", "  2 Waiting !", "    3 Coffee", "      4 Refill", "  5 Time", "6 Cold"],
  transcripts: {
    A: ["Interviewer: «1 Why?»", "Wilma: «3 A cup «4 of it».» «5 Slowly.»", "Oskar: «3 Kaffe.» «6 Brr.»"],
  },
});

describe("the table of quotations", () => {
  it("has a theme, a subtheme and a code once beside all their quotes, in the order of the codebook", () => {
    const report = quoteTablePages(sketch, choice);
    expect(tableIn(report)?.columns.map(({ heading }) => heading)).toEqual([
      "Theme",
      "Subtheme",
      "Code",
      "Quotation",
      "Who",
    ]);
    expect(rowsIn(report)).toEqual([
      "Trust (5) |  | – | Why? | Interviewer",
      "Waiting (3) | Coffee (2) | A cup of it. | Wilma",
      "Kaffe. | Oskar",
      "Coffee › Refill | of it | Wilma",
      " | Time | Slowly. | Wilma",
      "Codes under no theme |  | Cold | Brr. | Oskar",
    ]);
  });

  it("leaves out columns in which nothing would stand, and fills the page with the others", () => {
    const plain = aProject({ codes: ["1 Trust"], transcripts: { A: ["Wilma: «1 So.»"] } });
    const table = tableIn(quoteTablePages(plain, choice));
    expect(table?.columns.map(({ heading }) => heading)).toEqual(["Code", "Quotation", "Who"]);
    expect(table?.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it("has a code that two themes share under each of them, and says so (B7)", () => {
    const twice = aProject({
      codes: ["1 Trust !", "2 Care !", "  3 Coffee"],
      transcripts: { A: ["Wilma: «3 A cup»"] },
    });
    const gathered = gatherCodes(twice, { themeId: "code:1", codeIds: ["code:3"] });
    if (gathered.is === "refused") throw new Error(gathered.why);
    const report = quoteTablePages(applyDiff(twice, gathered.value), choice);
    expect(rowsIn(report)).toEqual(["Trust | Coffee | A cup | Wilma", "Care | Coffee | A cup | Wilma"]);
    expect(headIn(report)).toContain("Some codes belong to more than one theme");
  });

  it("says so when nothing is coded", () => {
    const report = quoteTablePages(aProject({ codes: ["1 Trust"] }), choice);
    expect([headIn(report), tableIn(report)]).toEqual(["Nothing is coded here yet.", undefined]);
  });

  it("prints the quotes of the quotation set, each as often, under the same figures, in whole rows (seed 72)", () => {
    const quotesIn = (project: Project) =>
      quotationSet(project, choice)
        .blocks.flatMap((block) => (block.is === "quote" ? [block.attribution] : []))
        .sort();
    fc.assert(
      fc.property(
        fc.oneof(deeds(), deeds(["code-passage", "gather-code", "promote-code", "make-theme", "sort-codes"])),
        (some) => {
          const { project } = walk(some);
          const report = quoteTablePages(project, choice);
          const table = tableIn(report);
          const placed = table ? placedCells(table) : [];
          const width = table?.columns.length ?? 0;
          const who = placed.flatMap((row) => row.filter(({ column }) => column === width - 1));
          const isWho = table?.columns.at(-1)?.heading === "Who";
          if (isWho)
            expect(who.map(({ cell }) => cell.runs.map(({ text }) => text).join("")).sort()).toEqual(
              quotesIn(project),
            );
          expect(placed).toHaveLength(quotesIn(project).length);
          const filled = placed.flat().reduce((sum, { cell }) => sum + cell.rowSpan, 0);
          expect(filled).toBe(placed.length * width);
          expect(headIn(report)?.split(".")[0]).toBe(headIn(quotationSet(project, choice))?.split(".")[0]);
        },
      ),
      { seed: 72, numRuns: 100 },
    );
  });
});
