import type { MemoOrder } from "../../shared/reports/memo-order.ts";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { FormatMenu } from "../report-file/FormatMenu.tsx";
import { useReportFile } from "../report-file/use-report-file.ts";
import type { WindowFormat } from "../report-file/window-formats.ts";
import { useSession } from "../storage/use-study.ts";
import type { ListedMemo } from "./memo-list.ts";

/** Saves the memos that are listed as a file, in the order of the list. */
export function SaveMemos({
  list,
  order,
  isAll,
}: {
  readonly list: readonly ListedMemo[];
  readonly order: MemoOrder;
  readonly isAll: boolean;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const { progress, save } = useReportFile();
  const saveAs = (format: WindowFormat) => {
    const { project } = study.now();
    const memos = isAll ? "all" : list.map(({ memo }) => memo.id);
    void save({
      report: { kind: "memos", asked: { project, language, memos, order, date: null } },
      format,
      holds: say("count.memos", { count: list.length }),
    });
  };
  if (list.length === 0) return null;
  return (
    <footer className="memo-save">
      <FormatMenu
        kind="memos"
        label={say(isAll ? "memos.saveAll" : "memos.saveThese", { count: list.length })}
        onSave={saveAs}
      />
      <FileOutcome progress={progress} />
    </footer>
  );
}
