import { FileDown } from "lucide-react";
import { useWords } from "../language/language.ts";
import { fileNameFor, saveBytes } from "../storage/save-bytes.ts";
import { useSession, useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { MenuButton } from "../ui/Menu.tsx";
import { summaryTable, summaryText } from "./import-summary.ts";
import type { ImportPlan } from "./planned-files.ts";

/** Saves what became of each file, as a table or as text. */
export function SaveList({
  plan,
  onTrouble,
}: {
  readonly plan: ImportPlan;
  readonly onTrouble: (isTrouble: boolean) => void;
}) {
  const { say, language } = useWords();
  const { bridge } = useWorld();
  const { study } = useSession();
  const save = async (extension: "csv" | "txt") => {
    const { name } = study.now().project.study;
    const when = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      dateStyle: "long",
      timeStyle: "short",
    }).format(new Date());
    const bytes = extension === "csv" ? summaryTable(plan, say) : summaryText(plan, name, when, say);
    try {
      const outcome = await saveBytes(bridge, fileNameFor(name, say("import.list.name"), extension), bytes);
      onTrouble(false);
      if (outcome.is === "saved" || outcome.is === "downloaded") announce(say("import.listSaved"));
    } catch {
      onTrouble(true);
    }
  };
  return (
    <MenuButton
      label={say("import.saveList")}
      entries={[
        { id: "csv", label: say("import.saveCsv"), onAction: () => void save("csv") },
        { id: "txt", label: say("import.saveTxt"), onAction: () => void save("txt") },
      ]}
    >
      <FileDown aria-hidden />
      {say("import.saveList")}
    </MenuButton>
  );
}
