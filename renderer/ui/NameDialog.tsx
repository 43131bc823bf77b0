import { useState } from "react";
import { useWords } from "../language/language.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { TextField } from "./fields.tsx";

/** Asks for one name, or a reason. Stays open when it is not taken. */
export function NameDialog({
  title,
  label,
  hint,
  doIt,
  begin = "",
  keepsBegin = true,
  isReason = false,
  onName,
  onClose,
}: {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** What the button says. */
  readonly doIt: string;
  readonly begin?: string;
  /** Whether `begin` is the name already, so that keeping it asks for nothing. */
  readonly keepsBegin?: boolean;
  /** Whether it is more than a name, and would be missed: Escape leaves the dialog open then. */
  readonly isReason?: boolean;
  /** Answers whether the name was taken. */
  readonly onName: (name: string) => boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const [name, setName] = useState(begin);
  const keep = () => {
    if (keepsBegin && name.trim() === begin) onClose();
    else if (onName(name)) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      stays={isReason && name.trim() !== begin && say("ui.stays")}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={name.trim() === ""} onPress={keep}>
            {doIt}
          </Button>
        </>
      }
    >
      <TextField
        label={label}
        value={name}
        onChange={setName}
        onSubmit={keep}
        {...(hint && { hint })}
        autoFocus
      />
    </Dialog>
  );
}
