import { useCallback, useEffect, useRef, useState } from "react";
import type { Bridge } from "../../shared/bridge.ts";
import type { ReportJob, ReportNews } from "./report-job.ts";

/** How far the making of a file is. `count` is how many extracts, codes or memos it holds. */
export type FileProgress =
  | { readonly is: "idle" }
  | { readonly is: "loading" | "writing" | "saving"; readonly name: string }
  | { readonly is: "saved" | "downloaded"; readonly name: string; readonly count: number }
  | { readonly is: "failed"; readonly why: string };

export type ReportFile = {
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

  const save = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileProgress["is"]> => {
    const answer = await bridge.saveReport(name, bytes);
    if (answer === "no-dialog") download(name, bytes);
    return answer === "saved" ? "saved" : answer === "cancelled" ? "idle" : "downloaded";
  };

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
        const outcome = await save(name, news.bytes);
        setProgress(
          outcome === "saved" || outcome === "downloaded" ? { is: outcome, name, count } : { is: "idle" },
        );
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

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute later it certainly has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
