import type { ReportJob, ReportNews } from "./report-job.ts";

/** Writes one report beside the window. The writers, Word's above all, are loaded only when they are needed. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReportJob>) => void) | null;
  postMessage(news: ReportNews, transfer?: Transferable[]): void;
};

scope.onmessage = async ({ data: job }) => {
  try {
    const { exportCodebook, exportQuotes } = await import("../../shared/formats/export-report.ts");
    scope.postMessage({ is: "writing" });
    const { project, kind, format, exact } = job;
    const made =
      kind === "quotes"
        ? await exportQuotes(project, job, format, { exact })
        : await exportCodebook(project, job, format, { exact });
    const bytes = new Uint8Array(made);
    scope.postMessage({ is: "made", bytes }, [bytes.buffer]);
  } catch (error) {
    scope.postMessage({ is: "failed", why: error instanceof Error ? error.message : "" });
  }
};
