import { useState } from "react";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";

/** Asks for the name of a version and a note on it. Stays open when the version is refused. */
export function VersionDialog({
  title,
  begin = { name: "", note: "" },
  onKeep,
  onClose,
}: {
  readonly title: string;
  readonly begin?: { readonly name: string; readonly note: string };
  /** Answers whether it was kept. */
  readonly onKeep: (name: string, note: string) => boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const [name, setName] = useState(begin.name);
  const [note, setNote] = useState(begin.note);
  const keep = () => {
    if (name.trim() === begin.name && note.trim() === begin.note) onClose();
    else if (onKeep(name, note)) onClose();
  };
  return (
    <Dialog
      title={title}
      stays={note.trim() !== begin.note && say("ui.stays")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={name.trim() === ""} onPress={keep}>
            {say("version.name.do")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("version.name.label")}
        hint={say("version.name.hint")}
        value={name}
        onChange={setName}
        onSubmit={keep}
        autoFocus
      />
      <TextField label={say("version.note")} value={note} onChange={setNote} onSubmit={keep} />
    </Dialog>
  );
}
