import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { OpenTrouble } from "./open-trouble.ts";

export type Trouble = { readonly title: string; readonly why: OpenTrouble };

/** What did not go: what happened, what is safe, what to do. */
export function TroubleDialog({
  trouble: { title, why },
  onClose,
}: {
  readonly trouble: Trouble;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button look="main" onPress={onClose} autoFocus>
          {say("ui.close")}
        </Button>
      }
    >
      <p>{say(`trouble.${why}`)}</p>
    </Dialog>
  );
}
