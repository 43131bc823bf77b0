import type { FileText } from "../../gate/gate-texts.ts";
import type { Loss } from "../../interchange/losses.ts";
import type { Stamp } from "../../project/journal.ts";
import type { Project } from "../../project/project.ts";
import type { StudyId } from "../../project/records.ts";
import type { Beside } from "../../reports/plain/said-turns.ts";
import type { ReportLanguage } from "../../reports/report.ts";

/** A study that leaves; of its history is told only how long it is. */
export type LeavingStudy = {
  readonly project: Project;
  readonly journal: { readonly length: number };
  /** Of Kvali, which some formats name as what wrote them. */
  readonly version: string;
  /** For a file that is a study itself: its id, and the entries that its history begins with. */
  readonly asStudy: { readonly studyId: StudyId; readonly stamps: readonly [Stamp, Stamp] };
};

/** What somebody may choose of an export. */
export type ExportChoice = {
  /** In which interviewers are named, where an interview's own is not known. */
  readonly language: ReportLanguage;
  /** What stands beside the words of transcripts. */
  readonly beside: Beside;
};

/** A file that leaves: its bytes, and every text in it for the gate, as it was before a format escaped it. */
export type LeavingFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly texts: readonly FileText[];
};
export type Exported = { readonly files: readonly LeavingFile[]; readonly losses: readonly Loss[] };

/** How one format of a kind is called and written; files are named by its end, one of a kind by the name given. */
export type ExportFormat = {
  readonly called: Readonly<Record<ReportLanguage, string>>;
  readonly write: (study: LeavingStudy, choice: ExportChoice, name: string) => Promise<Exported>;
};
