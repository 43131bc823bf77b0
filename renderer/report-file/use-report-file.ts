import { useCallback, useEffect, useRef, useState } from "react";
import { extensionOf } from "../../shared/formats/report-formats.ts";
import { type GateFinding, isStopped } from "../../shared/gate/gate-texts.ts";
import { type AskedReport, kindOfReport } from "../../shared/reports/report-kinds.ts";
import { namesKeptFor } from "../gate/kept-names.ts";
import { fileNameFor, saveBytes } from "../storage/save-bytes.ts";
import { useProjectPart, useSession, useWorld } from "../storage/use-study.ts";
import { makeReport } from "./ask-for-report.ts";
import { withJournalOf } from "./deposit-journal.ts";
import { fontsOfWindow } from "./fonts-of-window.ts";
import { gateJob, lookAtName } from "./gate-job.ts";
import { pictureFont } from "./paint-picture.ts";
import { type WindowFormat, windowFormats } from "./window-formats.ts";

/** How far the making of a file is. `holds` says what is in it: "12 extracts"; empty where nothing is counted. */
export type FileProgress =
  | { readonly is: "idle" }
  | { readonly is: "loading" | "writing" | "saving"; readonly name: string }
  | { readonly is: "saved" | "downloaded"; readonly name: string; readonly holds: string }
  | { readonly is: "stopped"; readonly name: string; readonly finding: GateFinding }
  | { readonly is: "failed"; readonly why: string };

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

/** Makes one file at a time in a worker, and saves it through the host, or as a download where it has no dialogs. */
export function useReportFile(): ReportFile {
  const { bridge } = useWorld();
  const session = useSession();
  const study = useProjectPart((project) => project.study.name);
  const [progress, setProgress] = useState<FileProgress>({ is: "idle" });
  const making = useRef<AbortController | null>(null);

  const end = useCallback(() => {
    making.current?.abort();
    making.current = null;
  }, []);
  useEffect(() => end, [end]);

  const save: ReportFile["save"] = async ({ report: wanted, format, exact = false, holds = "" }) => {
    end();
    const ending = new AbortController();
    making.current = ending;
    const { signal } = ending;
    const show = (now: FileProgress) => {
      if (!signal.aborted) setProgress(now);
    };
    try {
      show({ is: "loading", name: study });
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
      const made = await makeReport(job, { tell, signal });
      // What is made is saved, also when somebody leaves the place.
      making.current = null;
      if (made.is === "stopped") {
        setProgress({ is: "stopped", name, finding: made.finding });
        return null;
      }
      setProgress({ is: "saving", name });
      let given: FileProgress | null = null;
      const mayBeCalled = (called: string) => {
        const finding = kept && lookAtName(kept, project, called);
        if (!finding || !isStopped(finding)) return true;
        given = { is: "stopped", name: called, finding };
        return false;
      };
      const outcome = await saveBytes(bridge, name, made.bytes, mayBeCalled);
      if (outcome === "refused") {
        setProgress(given ?? { is: "idle" });
        return null;
      }
      setProgress(outcome === "cancelled" ? { is: "idle" } : { is: outcome, name, holds });
      return outcome === "cancelled" ? null : name;
    } catch (error) {
      const why = error instanceof Error && error.name !== "WorkerLost" ? error.message : "";
      show({ is: "failed", why });
      return null;
    }
  };

  const cancel = () => {
    end();
    setProgress({ is: "idle" });
  };
  const isAtWork = progress.is === "loading" || progress.is === "writing" || progress.is === "saving";
  return { progress, isAtWork, save, cancel };
}
