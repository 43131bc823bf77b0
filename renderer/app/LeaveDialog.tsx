import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Asks before a study is left of which something is in this window alone: nobody took it, and leaving would lose it. */
export function LeaveDialog({
  onStay,
  onLose,
}: {
  readonly onStay: () => void;
  readonly onLose: () => void;
}) {
  const { say } = useWords();
  return (
    <Dialog
      title={say("leave.title")}
      onClose={onStay}
      actions={
        <>
          <Button look="bad" onPress={onLose}>
            {say("leave.lose")}
          </Button>
          <Button look="main" onPress={onStay} autoFocus>
            {say("leave.stay")}
          </Button>
        </>
      }
    >
      <p>{say("leave.why")}</p>
      <p>{say("leave.what")}</p>
    </Dialog>
  );
}
