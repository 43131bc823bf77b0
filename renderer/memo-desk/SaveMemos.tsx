import { FileDown } from "lucide-react";
import type { ReportFormat } from "../../shared/reports/file-format.ts";
import type { MemoOrder } from "../../shared/reports/memo-order.ts";
import { useWords } from "../language/language.ts";
import { FileOutcome } from "../report-file/FileOutcome.tsx";
import { reportFileName } from "../report-file/report-file-name.ts";
import { useReportFile } from "../report-file/use-report-file.ts";
import { useSession, useWorld } from "../storage/use-study.ts";
import { MenuButton } from "../ui/Menu.tsx";
import type { ListedMemo } from "./memo-list.ts";

const formats = ["docx", "md", "csv"] as const satisfies readonly ReportFormat[];

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
  const { bridge } = useWorld();
  const { study } = useSession();
  const { progress, make } = useReportFile(bridge);
  const save = (format: ReportFormat) => {
    const { project } = study.now();
    const memos = isAll ? "all" : list.map(({ memo }) => memo.id);
    const choice = { kind: "memos", language, format, memos, order, date: null, exact: false } as const;
    make(reportFileName(project.study.name, choice), list.length, { project, ...choice });
  };
  if (list.length === 0) return null;
  return (
    <footer className="memo-save">
      <MenuButton
        label={say(isAll ? "memos.saveAll" : "memos.saveThese", { count: list.length })}
        entries={formats.map((format) => ({
          id: format,
          label: say(`memos.save.${format}`),
          onAction: () => save(format),
        }))}
      >
        <FileDown aria-hidden />
        {say(isAll ? "memos.saveAll" : "memos.saveThese", { count: list.length })}
      </MenuButton>
      <FileOutcome progress={progress} holds={(count) => say("count.memos", { count })} />
    </footer>
  );
}
