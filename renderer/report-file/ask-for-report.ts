import { Asker, askOnce } from "../workers/asker.ts";
import type { ReportQuestions } from "./report-job.ts";

const start = () => new Worker(new URL("./make-report.worker.ts", import.meta.url), { type: "module" });

/** Has one report made, by a worker of its own. Rejects as askOnce does. */
export function makeReport(
  job: ReportQuestions["make"]["asked"],
  asking: { readonly tell: () => void; readonly signal: AbortSignal },
): Promise<ReportQuestions["make"]["answer"]> {
  return askOnce<ReportQuestions, "make">(start, "make", job, asking);
}

/** A worker that looks at one report after another. */
export function reportLooker(): Asker<ReportQuestions> {
  return new Asker(start);
}
