import { useState } from "react";
import { useWords } from "../language/language.ts";
import { changeCoderName, isCoderNamed } from "../storage/coder.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";

/** Names a new study, and the person who codes in it where they have no name yet. */
export function NewStudyDialog({
  given,
  onClose,
  onBegin,
}: {
  /** How many files were given to be imported into it. */
  readonly given: number;
  readonly onClose: () => void;
  readonly onBegin: (name: string) => void;
}) {
  const { say } = useWords();
  const [name, setName] = useState("");
  const [coder, setCoder] = useState("");
  const [asksCoder] = useState(() => !isCoderNamed());
  const [isTried, setIsTried] = useState(false);
  const begin = () => {
    setIsTried(true);
    if (name.trim() === "") return;
    if (coder.trim() !== "") changeCoderName(coder);
    onBegin(name.trim());
  };
  return (
    <Dialog
      title={say("new.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" onPress={begin}>
            {say("new.begin")}
          </Button>
        </>
      }
    >
      {given > 0 && <p>{say("given.intoNew", { count: given })}</p>}
      <TextField
        label={say("new.name")}
        value={name}
        onChange={setName}
        onSubmit={begin}
        hint={say("new.nameHint")}
        error={isTried && name.trim() === "" ? say("new.nameMissing") : null}
        autoFocus
      />
      {asksCoder && (
        <TextField
          label={say("new.coder")}
          value={coder}
          onChange={setCoder}
          onSubmit={begin}
          hint={say("new.coderHint")}
        />
      )}
    </Dialog>
  );
}
