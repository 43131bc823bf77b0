import { Plus } from "lucide-react";
import { useWords } from "../language/language.ts";
import { MenuButton } from "../ui/Menu.tsx";
import type { Choosing } from "./use-choosing.ts";

/** Adds more to files that were given already. */
export function AddMenu({ choosing }: { readonly choosing: Choosing }) {
  const { say } = useWords();
  return (
    <MenuButton
      label={say("import.addMore")}
      entries={[
        { id: "files", label: say("import.addFiles"), onAction: choosing.files },
        { id: "folder", label: say("import.addFolder"), onAction: choosing.folder },
        { id: "paste", label: say("import.addPasted"), onAction: choosing.paste },
      ]}
    >
      <Plus aria-hidden />
      {say("import.addMore")}
    </MenuButton>
  );
}
