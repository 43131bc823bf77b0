import type { HistoryFact } from "../../shared/history/facts.ts";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { FormatMenu } from "../report-file/FormatMenu.tsx";
import { useReportFile } from "../report-file/use-report-file.ts";
import type { WindowFormat } from "../report-file/window-formats.ts";
import { useSession } from "../storage/use-study.ts";

/** Saves the filtered events as an audit trail, also those that are hidden from a blind coder (rule B9). */
export function ExportMenu({
  factsNow,
  isReady,
}: {
  readonly factsNow: () => readonly HistoryFact[];
  readonly isReady: boolean;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const { progress, save } = useReportFile();
  const saveAs = (format: WindowFormat) =>
    void save({
      report: {
        kind: "history",
        asked: { study: study.now().project.study, language, facts: factsNow() },
      },
      format,
    });
  return (
    <>
      <FormatMenu kind="history" label={say("history.export")} isDisabled={!isReady} onSave={saveAs} />
      <FileOutcome progress={progress} />
    </>
  );
}
