import { useState } from "react";
import { GateDialog } from "../gate/GateDialog.tsx";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import type { FileProgress } from "./use-file-saving.ts";

/** Says at the end what was saved, or why nothing was. Where the gate stopped it, one sees from here what stands in it. */
export function FileOutcome({ progress }: { readonly progress: FileProgress }) {
  const { say } = useWords();
  const [shown, setShown] = useState(false);
  const sentence = () => {
    if (progress.is === "saved" || progress.is === "downloaded") {
      const { name, holds } = progress;
      return holds === ""
        ? say(`report.${progress.is}.whole`, { name })
        : say(`report.${progress.is}`, { name, holds });
    }
    if (progress.is === "stopped") {
      const count = progress.finding.hits.filter(({ doubt }) => doubt === null).length;
      return say("gate.stopped", { count, name: progress.name });
    }
    if (progress.is !== "failed") return "";
    const fault = faults.find((one) => one === progress.why);
    return say("report.failed", { why: fault ? say(`fault.${fault}`) : say("report.failed.other") });
  };
  const isBad = progress.is === "failed" || progress.is === "stopped";
  return (
    <>
      <p className={isBad ? "file-outcome error small" : "file-outcome small"} role="status">
        {sentence()}
      </p>
      {progress.is === "stopped" && <Button onPress={() => setShown(true)}>{say("gate.show")}</Button>}
      {progress.is === "stopped" && shown && (
        <GateDialog finding={progress.finding} onClose={() => setShown(false)} />
      )}
    </>
  );
}

/** Why a report cannot be written, of all the reasons that a writer or a host may give. */
const faults = [
  "not-found",
  "not-allowed",
  "disk-full",
  "busy",
  "input-output",
  "verification-failed",
  "too-large-for-workbook",
] as const;
