import { Plus } from "lucide-react";
import type { MemoKind } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { MenuButton } from "../ui/Menu.tsx";

const kinds = ["reflexive", "analytic", "methodological", "decision"] as const satisfies readonly MemoKind[];

/** Begins a memo of a kind, with the headings that go with it. */
export function NewMemoMenu({ onNew }: { readonly onNew: (kind: MemoKind) => void }) {
  const { say } = useWords();
  return (
    <MenuButton
      label={say("memo.another")}
      entries={kinds.map((kind) => ({
        id: kind,
        label: say(`memos.new.${kind}`),
        writes: true,
        onAction: () => onNew(kind),
      }))}
    >
      <Plus aria-hidden />
      {say("memo.another")}
    </MenuButton>
  );
}
