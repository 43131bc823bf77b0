import { useCallback, useEffect, useRef, useState } from "react";
import type { Bridge } from "../../shared/bridge.ts";
import { saveBytes } from "../storage/save-bytes.ts";
import { askOnce } from "../workers/asker.ts";
import type { ReportJob, ReportQuestions } from "./report-job.ts";

/** How far the making of a file is. `count` is how many extracts, codes or memos it holds. */
export type FileProgress =
  | { readonly is: "idle" }
  | { readonly is: "loading" | "writing" | "saving"; readonly name: string }
  | { readonly is: "saved" | "downloaded"; readonly name: string; readonly count: number }
  | { readonly is: "failed"; readonly why: string };

type ReportFile = {
  readonly progress: FileProgress;
  make(name: string, count: number, job: ReportJob): void;
  /** Stops at once; nothing is written. */
  cancel(): void;
};

/** Makes one file at a time in a worker, and saves it through the host, or as a download where it has no dialogs. */
export function useReportFile(bridge: Bridge): ReportFile {
  const [progress, setProgress] = useState<FileProgress>({ is: "idle" });
  const making = useRef<AbortController | null>(null);

  const end = useCallback(() => {
    making.current?.abort();
    making.current = null;
  }, []);
  useEffect(() => end, [end]);

  const make: ReportFile["make"] = async (name, count, job) => {
    end();
    const ending = new AbortController();
    making.current = ending;
    const { signal } = ending;
    const show = (now: FileProgress) => {
      if (!signal.aborted) setProgress(now);
    };
    show({ is: "loading", name });
    const start = () => new Worker(new URL("./make-report.worker.ts", import.meta.url), { type: "module" });
    const tell = () => show({ is: "writing", name });
    try {
      const bytes = await askOnce<ReportQuestions, "make">(start, "make", job, { tell, signal });
      // What is made is saved, also when somebody leaves the place.
      making.current = null;
      setProgress({ is: "saving", name });
      const outcome = await saveBytes(bridge, name, bytes);
      setProgress(outcome === "cancelled" ? { is: "idle" } : { is: outcome, name, count });
    } catch (error) {
      const why = error instanceof Error && error.name !== "WorkerLost" ? error.message : "";
      show({ is: "failed", why });
    }
  };

  const cancel = () => {
    end();
    setProgress({ is: "idle" });
  };
  return { progress, make, cancel };
}
