import { useCallback, useEffect, useRef, useState } from "react";
import type { Bridge } from "../../shared/bridge.ts";
import { saveBytes } from "../storage/save-bytes.ts";
import type { ReportJob, ReportNews } from "./report-job.ts";

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
  const worker = useRef<Worker | null>(null);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const make: ReportFile["make"] = (name, count, job) => {
    end();
    setProgress({ is: "loading", name });
    const started = new Worker(new URL("./make-report.worker.ts", import.meta.url), { type: "module" });
    worker.current = started;
    started.onmessage = async ({ data: news }: MessageEvent<ReportNews>) => {
      if (worker.current !== started) return;
      if (news.is === "writing") return setProgress({ is: "writing", name });
      end();
      if (news.is === "failed") return setProgress({ is: "failed", why: news.why });
      setProgress({ is: "saving", name });
      try {
        const outcome = await saveBytes(bridge, name, news.bytes);
        setProgress(outcome === "cancelled" ? { is: "idle" } : { is: outcome, name, count });
      } catch (error) {
        setProgress({ is: "failed", why: error instanceof Error ? error.message : "" });
      }
    };
    started.onerror = () => {
      end();
      setProgress({ is: "failed", why: "" });
    };
    started.postMessage(job);
  };

  const cancel = () => {
    end();
    setProgress({ is: "idle" });
  };
  return { progress, make, cancel };
}
