import { FileDown } from "lucide-react";
import { useCommandDesk } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { useReportFile } from "../report-file/use-report-file.ts";
import { windowFormats } from "../report-file/window-formats.ts";
import { Button } from "../ui/Button.tsx";
import { Working } from "../ui/Progress.tsx";
import { deskReport } from "./desk-reports.ts";
import type { Printed } from "./use-printed.ts";
import "./save-report.css";

/** Makes the file and saves it; says how far it is, and at the end what was saved. */
export function SaveReport({
  printed,
  isReady,
  isStopped,
}: {
  readonly printed: Printed;
  readonly isReady: boolean;
  /** Whether the gate found real names in it. */
  readonly isStopped: boolean;
}) {
  const { say, language } = useWords();
  const commands = useCommandDesk();
  const { progress, save, cancel } = useReportFile();
  const { project, report, count, choice } = printed;
  const { format, exact } = choice;
  const start = () => {
    const holds = deskReport(choice.kind).holds(project, count, say, choice);
    void save({ report, format, exact, holds });
  };
  return (
    <footer className="report-save">
      {progress.is === "loading" || progress.is === "writing" || progress.is === "saving" ? (
        <div className="at-work">
          <Working label={say(`report.${progress.is}`, progress)} />
          {progress.is !== "saving" && <Button onPress={cancel}>{say("ui.cancel")}</Button>}
        </div>
      ) : (
        <>
          <div className="report-save-buttons">
            <Button look="main" isDisabled={!isReady || isStopped || count === 0} onPress={start}>
              <FileDown aria-hidden />
              {say("report.save", { format: windowFormats[format].called[language] })}
            </Button>
            <Button look="plain" onPress={() => commands.run("export")}>
              {say("export.instead")}
            </Button>
          </div>
          {isStopped ? (
            <p className="small error">{say("gate.waits")}</p>
          ) : (
            <FileOutcome progress={progress} />
          )}
        </>
      )}
    </footer>
  );
}
