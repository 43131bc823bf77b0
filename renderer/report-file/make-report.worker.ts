import { assertNever } from "../../shared/outcome.ts";
import { answering, Handing } from "../workers/answering.ts";
import type { ReportJob, ReportQuestions } from "./report-job.ts";

/** Writes one report beside the window. The writers, Word's above all, are loaded only when they are needed. */
answering<ReportQuestions>({
  make: async (job, tell) => {
    const writers = await import("../../shared/formats/export-report.ts");
    tell("writing");
    const bytes = new Uint8Array(await made(writers, job));
    return new Handing(bytes, [bytes.buffer]);
  },
});

type Writers = typeof import("../../shared/formats/export-report.ts");

function made(write: Writers, job: ReportJob): Promise<Uint8Array> {
  const { project, format, exact } = job;
  switch (job.kind) {
    case "quotes":
      return write.exportQuotes(project, job, format, { exact });
    case "codebook":
      return write.exportCodebook(project, job, format, { exact });
    case "memos":
      return write.exportMemos(project, job, format, { exact });
    default:
      return assertNever(job);
  }
}
