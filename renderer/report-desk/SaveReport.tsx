import { FileDown } from "lucide-react";
import { ProgressBar } from "react-aria-components";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { reportFileName } from "../report-file/report-file-name.ts";
import { useReportFile } from "../report-file/use-report-file.ts";
import { useWorld } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import type { ReportChoice } from "./report-choice.ts";
import type { Printed } from "./use-printed.ts";

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
          <FileOutcome
            progress={progress}
            holds={(count) => say(printed.kind === "quotes" ? "report.extracts" : "count.codes", { count })}
          />
        </>
      )}
    </footer>
  );
}
