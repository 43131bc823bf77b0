import { FileDown } from "lucide-react";
import type { HistoryFact } from "../../shared/history/facts.ts";
import { useWords } from "../language/language.ts";
import { useSession } from "../storage/use-study.ts";
import { MenuButton } from "../ui/Menu.tsx";
import { useSavedFile } from "./use-saved-file.ts";

/** Saves the entries that are asked for as an audit trail, also those that are hidden from who codes blind (rule B9). */
export function ExportMenu({
  factsNow,
  isReady,
}: {
  readonly factsNow: () => readonly HistoryFact[];
  readonly isReady: boolean;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const save = useSavedFile();
  const write = (format: "csv" | "md") =>
    void save(say("history.file"), format, async () => {
      const { exportHistory } = await import("../../shared/formats/export-history.ts");
      return exportHistory(study.now().project.study, factsNow(), { language, format, exact: false });
    });
  return (
    <MenuButton
      label={say("history.export")}
      entries={(["csv", "md"] as const).map((format) => ({
        id: format,
        label: say(`history.export.${format}`),
        isDisabled: !isReady,
        onAction: () => write(format),
      }))}
    >
      <FileDown aria-hidden />
      {say("history.export")}
    </MenuButton>
  );
}
