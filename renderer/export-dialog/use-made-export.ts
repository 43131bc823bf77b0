import { useEffect, useState } from "react";
import { type ExportName, exportKind, type Lack } from "../../shared/formats/exports/export-kinds.ts";
import type { ExportChoice } from "../../shared/formats/exports/leaving.ts";
import { useKeptNames } from "../gate/kept-names.ts";
import { gateJob } from "../report-file/gate-job.ts";
import { useCoderName } from "../storage/coder.ts";
import { fileNameFor } from "../storage/save-bytes.ts";
import { newId, stampFor } from "../storage/stamps.ts";
import { useSession, useWholeProject } from "../storage/use-study.ts";
import { useVersion } from "../storage/use-version.ts";
import { askOnce } from "../workers/asker.ts";
import type { ExportQuestions, MadeExport } from "./export-job.ts";

/** The file that was chosen, as it would be saved now. */
export type MadeNow = { readonly name: string } & (
  | { readonly is: "making" }
  /** "too-large": for one cell or one sheet of a workbook, so that it fails again however often it is tried. */
  | { readonly is: "failed"; readonly why: "too-large" | "other" }
  | { readonly is: "lacks"; readonly why: Lack }
  | ({ readonly is: "made" } & MadeExport)
);

/** How long a choice rests before it is made, in milliseconds: whoever goes through the kinds by keys is not to wait for each. */
const rest = 200;

const start = () => new Worker(new URL("./make-export.worker.ts", import.meta.url), { type: "module" });

/** Makes a file of the study whenever what is chosen, the study or the list of real names has changed; ends what is not wanted any more. */
export function useMadeExport(
  kind: ExportName,
  end: string,
  choice: ExportChoice,
): { readonly made: MadeNow; readonly makeAgain: () => void } {
  const project = useWholeProject();
  const { study } = useSession();
  const kept = useKeptNames();
  const version = useVersion();
  const by = useCoderName();
  const { called, lacks, isFolder } = exportKind(kind);
  const name = fileNameFor(project.study.name, called[choice.language], isFolder ? "zip" : end);
  const why = lacks(project);
  const [times, setTimes] = useState(1);
  const [made, setMade] = useState<MadeNow>({ is: "making", name });

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is made as many times as it is asked for
  useEffect(() => {
    if (why) return setMade({ is: "lacks", why, name });
    setMade({ is: "making", name });
    if (version === null) return;
    const ending = new AbortController();
    const { signal } = ending;
    const stamp = stampFor(() => by);
    const asStudy = { studyId: newId("study"), stamps: [stamp(), stamp()] as const };
    const leaving = { project, journal: { length: study.now().generation }, version, asStudy };
    const job = { study: leaving, kind, end, choice, name, gate: kept && gateJob(kept, project, name) };
    const show = (now: MadeNow) => {
      if (!signal.aborted) setMade(now);
    };
    const timer = setTimeout(() => {
      askOnce<ExportQuestions, "make">(start, "make", job, { signal }).then(
        (answer) => show({ is: "made", name, ...answer }),
        (error: unknown) => show({ is: "failed", why: isTooLarge(error) ? "too-large" : "other", name }),
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [project, study, kept, version, by, kind, end, choice, name, why, times]);
  return { made, makeAgain: () => setTimes(times + 1) };
}

/** What a worker tells of the error that a writer of workbooks throws is its message. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message === "too-large-for-workbook";
}
