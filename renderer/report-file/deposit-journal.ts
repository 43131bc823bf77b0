import type { JournalEntry } from "../../shared/project/journal.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import type { OpenStudy } from "../storage/open-study.ts";

/** The journal that a package for an archive is made of, which a worker reads from the study's database. */
export type JournalOf = {
  readonly projectId: string;
  /** How many entries the project of the package has. */
  readonly generation: number;
  /** The newest entries, which the database may not have yet. */
  readonly unstored: readonly JournalEntry[];
};

/** A report as a worker is asked for it: a package of the study as it is now, with what its journal is read by; any other as it was. */
export function withJournalOf(
  report: AskedReport,
  study: OpenStudy,
): { readonly report: AskedReport; readonly journalOf: JournalOf | null } {
  if (report.kind !== "deposit") return { report, journalOf: null };
  const { project, generation } = study.now();
  const { entries } = study.unstored();
  return {
    report: { kind: "deposit", asked: { ...report.asked, project } },
    journalOf: { projectId: project.study.id, generation, unstored: entries },
  };
}
