import { useWords } from "../language/language.ts";
import type { FileProgress } from "./use-report-file.ts";

/** Says at the end what was saved, or why nothing was. */
export function FileOutcome({ progress }: { readonly progress: FileProgress }) {
  const { say } = useWords();
  const sentence = () => {
    if (progress.is === "saved" || progress.is === "downloaded") {
      const { name, holds } = progress;
      return holds === ""
        ? say(`report.${progress.is}.whole`, { name })
        : say(`report.${progress.is}`, { name, holds });
    }
    if (progress.is !== "failed") return "";
    const fault = faults.find((one) => one === progress.why);
    return say("report.failed", { why: fault ? say(`fault.${fault}`) : say("report.failed.other") });
  };
  return (
    <p className={progress.is === "failed" ? "file-outcome error small" : "file-outcome small"} role="status">
      {sentence()}
    </p>
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
