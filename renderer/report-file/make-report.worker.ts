import { assertNever } from "../../shared/outcome.ts";
import type { ReportJob, ReportNews } from "./report-job.ts";

/** Writes one report beside the window. The writers, Word's above all, are loaded only when they are needed. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReportJob>) => void) | null;
  postMessage(news: ReportNews, transfer?: Transferable[]): void;
};

scope.onmessage = async ({ data: job }) => {
  try {
    const write = await import("../../shared/formats/export-report.ts");
    scope.postMessage({ is: "writing" });
    const { project, format, exact } = job;
    const made = () => {
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
    };
    const bytes = new Uint8Array(await made());
    scope.postMessage({ is: "made", bytes }, [bytes.buffer]);
  } catch (error) {
    scope.postMessage({ is: "failed", why: error instanceof Error ? error.message : "" });
  }
};
