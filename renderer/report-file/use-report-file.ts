import { extensionOf } from "../../shared/formats/report-formats.ts";
import { type AskedReport, kindOfReport } from "../../shared/reports/report-kinds.ts";
import { namesKeptFor } from "../gate/kept-names.ts";
import { fileNameFor } from "../storage/save-bytes.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { makeReport } from "./ask-for-report.ts";
import { withJournalOf } from "./deposit-journal.ts";
import { fontsOfWindow } from "./fonts-of-window.ts";
import { gateJob } from "./gate-job.ts";
import { pictureFont } from "./paint-picture.ts";
import { type FileProgress, useFileSaving } from "./use-file-saving.ts";
import { type WindowFormat, windowFormats } from "./window-formats.ts";

export type ReportToSave = {
  /** A promise, where what the report is made of has to be fetched first. */
  readonly report: AskedReport | Promise<AskedReport>;
  readonly format: WindowFormat;
  readonly exact?: boolean;
  readonly holds?: string;
};

type ReportFile = {
  readonly progress: FileProgress;
  readonly isAtWork: boolean;
  /** Answers the name of the file that was saved; null when none was. Where real names would stand in it, nothing is. */
  save(wanted: ReportToSave): Promise<string | null>;
  /** Stops at once; nothing is written. */
  cancel(): void;
};

/** Makes one report at a time in a worker, and saves it. */
export function useReportFile(): ReportFile {
  const session = useSession();
  const study = useProjectPart((project) => project.study.name);
  const { save: saveFile, ...saving } = useFileSaving();

  const save: ReportFile["save"] = ({ report: wanted, format, exact = false, holds = "" }) =>
    saveFile(async ({ signal, show }) => {
      const asked = await wanted;
      // What is being typed is in the study, and not yet in its journal, which is in a package as well.
      if (asked.kind === "deposit") await session.study.settle();
      const { report, journalOf } = withJournalOf(asked, session.study);
      const name = fileNameFor(study, kindOfReport(report.kind).called(report.asked), extensionOf(format));
      show({ is: "loading", name });
      const tell = () => show({ is: "writing", name });
      const fonts = windowFormats[format].takes === "picture" ? fontsOfWindow(pictureFont) : [];
      const { project } = session.study.now();
      const kept = namesKeptFor(project.study.id);
      const gate = kept && gateJob(kept, project, name);
      const job = { report, format, exact, fonts, gate, journalOf };
      return { name, ...(await makeReport(job, { tell, signal })) };
    }, holds);
  return { ...saving, save };
}
