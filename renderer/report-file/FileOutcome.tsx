import { useWords } from "../language/language.ts";
import type { FileProgress } from "./use-report-file.ts";

/** Says at the end what was saved, or why nothing was. `holds` says what is in the file: "12 extracts". */
export function FileOutcome({
  progress,
  holds,
}: {
  readonly progress: FileProgress;
  readonly holds: (count: number) => string;
}) {
  const { say } = useWords();
  const sentence = () => {
    if (progress.is === "saved" || progress.is === "downloaded")
      return say(`report.${progress.is}`, { name: progress.name, holds: holds(progress.count) });
    if (progress.is !== "failed") return "";
    const fault = faults.find((one) => one === progress.why);
    return say("report.failed", { why: fault ? say(`fault.${fault}`) : say("report.failed.other") });
  };
  return (
    <p className={progress.is === "failed" ? "error small" : "small"} role="status">
      {sentence()}
    </p>
  );
}

/** Why a host may not write a report, of all the reasons that it may give. */
const faults = [
  "not-found",
  "not-allowed",
  "disk-full",
  "busy",
  "input-output",
  "verification-failed",
] as const;
