import type { Code } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { NameDialog } from "../ui/NameDialog.tsx";

/** Asks why a theme is dropped. Stays open when it is not. */
export function DropDialog({
  code,
  onDrop,
  onClose,
}: {
  readonly code: Code;
  /** Answers whether it was dropped. */
  readonly onDrop: (reason: string) => boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  return (
    <NameDialog
      title={say("themes.drop.title", { name: code.name })}
      label={say("themes.drop.why")}
      hint={say("themes.drop.hint")}
      doIt={say("themes.drop.do")}
      begin={code.theme?.reason ?? ""}
      keepsBegin={false}
      isReason
      onName={onDrop}
      onClose={onClose}
    />
  );
}
