import { themeAbove } from "../../shared/codebook/codes-of-theme.ts";
import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { reportFormats, writeReport } from "../../shared/formats/report-formats.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { allCodings, type Project } from "../../shared/project/project.ts";
import { chooseQuote } from "../../shared/quotes/choose-quote.ts";
import { usualReport } from "../support/usual-report.ts";
import type { CorpusName } from "./corpus.ts";
import type { Row } from "./figures.ts";

const howOften = 7;
const howMany = 500;

/** The table of themes of 500 chosen quotes, made and written as a document and as a workbook, in this process. */
export async function themeTableRows(corpus: CorpusName, file: ProjectFile): Promise<readonly Row[]> {
  const project = withQuotes(file.project);
  const rows: Row[] = [];
  for (const format of ["docx", "xlsx"] as const) {
    const times: number[] = [];
    let size = 0;
    for (let n = -1; n < howOften; n += 1) {
      const start = performance.now();
      const asked = usualReport("themeTable", { project: { ...project }, journal: file.journal });
      if (asked === null) throw new RangeError("the table of themes is not made in the terminal");
      const report = { kind: "themeTable", asked } as Parameters<typeof writeReport>[0];
      size = (await writeReport(report, reportFormats[format], { exact: false })).length;
      if (n >= 0) times.push(performance.now() - start);
    }
    rows.push({ name: `theme table ${format}`, corpus, times, notes: [`${howMany} quotes, ${size} bytes`] });
  }
  return rows;
}

/** The study with its first 500 codings under a theme chosen for it. */
function withQuotes(project: Project): Project {
  let chosen = project;
  let count = 0;
  for (const { codeId, transcriptId, start, end, lost } of allCodings(project)) {
    const code = project.codes.get(codeId);
    const theme = code && (code.theme ? code : themeAbove(project.codes, code));
    if (lost || !theme) continue;
    const outcome = chooseQuote(chosen, {
      ...{ quoteId: `quote:${count}`, themeId: theme.id, transcriptId, span: { start, end } },
      ...{ by: "Bench", at: "2026-01-01T00:00:00Z" },
    });
    if (outcome.is === "refused") continue;
    chosen = applyDiff(chosen, outcome.value);
    count += 1;
    if (count === howMany) return chosen;
  }
  throw new RangeError(`the corpus has only ${count} passages under themes`);
}
