import { Teller } from "../shared/history/facts.ts";
import type { ReportLanguage } from "../shared/reports/report.ts";
import { historyLine } from "./sentences.ts";
import { namedFile, readStudy } from "./study-file.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Prints the history of a study, oldest first, one event a line. */
export async function tellHistory(
  terminal: Terminal,
  studyName: string,
  { language }: { readonly language: ReportLanguage },
): Promise<ExitCode> {
  const { journal } = await readStudy(terminal, namedFile(terminal, studyName));
  const teller = new Teller();
  for (const entry of journal) terminal.out(historyLine(teller.tell(entry), language));
  return 0;
}
