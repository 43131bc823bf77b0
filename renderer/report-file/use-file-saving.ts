import { useCallback, useEffect, useRef, useState } from "react";
import { type GateFinding, isStopped } from "../../shared/gate/gate-texts.ts";
import { namesKeptFor } from "../gate/kept-names.ts";
import { saveBytes } from "../storage/save-bytes.ts";
import { useProjectPart, useSession, useWorld } from "../storage/use-study.ts";
import { lookAtName } from "./gate-job.ts";

/** How far the making of a file is. `holds` says what is in it: "12 extracts"; empty where nothing is counted. */
export type FileProgress =
  | { readonly is: "idle" }
  | { readonly is: "loading" | "writing" | "saving"; readonly name: string }
  | { readonly is: "saved" | "downloaded"; readonly name: string; readonly holds: string }
  | { readonly is: "stopped"; readonly name: string; readonly finding: GateFinding }
  | { readonly is: "failed"; readonly why: string };

/** A file as it was made, unless the gate stopped it. */
export type MadeFile = { readonly name: string } & (
  | { readonly is: "made"; readonly bytes: Uint8Array }
  | { readonly is: "stopped"; readonly finding: GateFinding }
);

type Making = { readonly signal: AbortSignal; readonly show: (now: FileProgress) => void };

type FileSaving = {
  readonly progress: FileProgress;
  readonly isAtWork: boolean;
  /** Answers the name of the file that was saved; null when none was. Where real names would stand in it, nothing is. */
  save(make: (making: Making) => Promise<MadeFile>, holds?: string): Promise<string | null>;
  /** Stops at once; nothing is written. */
  cancel(): void;
};

/** Has one file at a time made, and saves it through the host, or as a download where it has no dialogs. */
export function useFileSaving(): FileSaving {
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

  const save: FileSaving["save"] = async (make, holds = "") => {
    end();
    const ending = new AbortController();
    making.current = ending;
    const { signal } = ending;
    const show = (now: FileProgress) => {
      if (!signal.aborted) setProgress(now);
    };
    try {
      show({ is: "loading", name: study });
      const made = await make({ signal, show });
      const { name } = made;
      // What is made is saved, also when somebody leaves the place.
      making.current = null;
      if (made.is === "stopped") {
        setProgress({ is: "stopped", name, finding: made.finding });
        return null;
      }
      setProgress({ is: "saving", name });
      const { project } = session.study.now();
      const kept = namesKeptFor(project.study.id);
      let given: FileProgress | null = null;
      const mayBeCalled = (called: string) => {
        const finding = kept && lookAtName(kept, project, called);
        if (!finding || !isStopped(finding)) return true;
        given = { is: "stopped", name: called, finding };
        return false;
      };
      const outcome = await saveBytes(bridge, name, made.bytes, mayBeCalled);
      if (outcome.is === "refused" || outcome.is === "cancelled") {
        setProgress(given ?? { is: "idle" });
        return null;
      }
      setProgress({ ...outcome, holds });
      return outcome.name;
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
