import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Asks whether to leave the open study for another one, whose file was opened outside the window. */
export function OpenedDialog({
  name,
  onStay,
  onOpen,
}: {
  /** Of the file. */
  readonly name: string;
  readonly onStay: () => void;
  readonly onOpen: () => void;
}) {
  const { say } = useWords();
  return (
    <Dialog
      title={say("opened.title", { name })}
      onClose={onStay}
      actions={
        <>
          <Button onPress={onStay}>{say("leave.stay")}</Button>
          <Button look="main" onPress={onOpen} autoFocus>
            {say("opened.open")}
          </Button>
        </>
      }
    >
      <p>{say("opened.what")}</p>
    </Dialog>
  );
}
