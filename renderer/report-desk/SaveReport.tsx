import { FileDown } from "lucide-react";
import { ProgressBar } from "react-aria-components";
import { useWords } from "../language/language.ts";
import { useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import type { ReportChoice } from "./report-choice.ts";
import { reportFileName } from "./report-file-name.ts";
import type { Printed } from "./use-printed.ts";
import { type FileProgress, useReportFile } from "./use-report-file.ts";

/** Makes the file and saves it; says how far it is, and at the end what was saved. */
export function SaveReport({
  choice,
  printed,
  isReady,
}: {
  readonly choice: ReportChoice;
  readonly printed: Printed;
  readonly isReady: boolean;
}) {
  const { say } = useWords();
  const { bridge } = useWorld();
  const { progress, make, cancel } = useReportFile(bridge);
  const { project, quotation, count } = printed;
  const start = () => {
    const { kind, format, exact } = choice;
    make(reportFileName(project.study.name, choice), count, { project, kind, format, exact, ...quotation });
  };
  const atWork = progress.is === "loading" || progress.is === "writing" || progress.is === "saving";
  return (
    <footer className="report-save">
      {atWork ? (
        <div className="at-work">
          <ProgressBar
            isIndeterminate
            className="progress"
            aria-label={say(`report.${progress.is}`, progress)}
          >
            <span className="small">{say(`report.${progress.is}`, progress)}</span>
            <span className="track">
              <span className="fill moving" />
            </span>
          </ProgressBar>
          {progress.is !== "saving" && <Button onPress={cancel}>{say("ui.cancel")}</Button>}
        </div>
      ) : (
        <>
          <Button look="main" isDisabled={!isReady || count === 0} onPress={start}>
            <FileDown aria-hidden />
            {say(`report.save.${choice.format}`)}
          </Button>
          <Outcome progress={progress} kind={printed.kind} />
        </>
      )}
    </footer>
  );
}

function Outcome({ progress, kind }: { readonly progress: FileProgress; readonly kind: Printed["kind"] }) {
  const { say } = useWords();
  const sentence = () => {
    if (progress.is === "saved" || progress.is === "downloaded") {
      const { name, count } = progress;
      const holds = say(kind === "quotes" ? "report.extracts" : "count.codes", { count });
      return say(`report.${progress.is}`, { name, holds });
    }
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
