import { exportHistory } from "../shared/formats/export-history.ts";
import { Teller } from "../shared/history/facts.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { faultSentence } from "./file-sentences.ts";
import { historyLine, trailFormatSentence, wroteSentence } from "./sentences.ts";
import { namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";
import { mustNotReplaceTables, writeReport } from "./write-report.ts";

export type HistoryOptions = {
  readonly csv?: string;
  readonly md?: string;
  readonly exact: boolean;
  readonly language: ReportLanguage;
};

/** Says what was done in a study, oldest first, a line an entry; or writes it as an audit trail. */
export async function tellHistory(
  terminal: Terminal,
  studyName: string,
  { csv, md, exact, language }: HistoryOptions,
): Promise<ExitCode> {
  for (const [format, name] of [
    ["csv", csv],
    ["md", md],
  ] as const)
    if (name !== undefined && !name.toLowerCase().endsWith(`.${format}`))
      throw new Stop(trailFormatSentence(name, format));
  const { project, journal } = await readStudy(terminal, namedFile(terminal, studyName));
  const teller = new Teller();
  const facts = journal.map((entry) => teller.tell(entry));
  if (csv === undefined && md === undefined) {
    for (const fact of facts) terminal.out(historyLine(fact, language));
    return 0;
  }
  const wanted = [
    ...(csv === undefined ? [] : [{ format: "csv" as const, file: namedFile(terminal, csv) }]),
    ...(md === undefined ? [] : [{ format: "md" as const, file: namedFile(terminal, md) }]),
  ];
  for (const { format, file } of wanted) {
    const bytes = await exportHistory(project.study, facts, { language, format, exact });
    await mustNotReplaceTables(terminal, [{ file, bytes }]);
    const written = await writeReport(terminal, { file, bytes });
    if (written.is === "failed") throw new Stop(faultSentence(file.name, written.why, written.recoveredAs));
    terminal.out(wroteSentence(file.name));
  }
  return 0;
}
