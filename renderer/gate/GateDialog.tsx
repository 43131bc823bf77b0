import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { GateHits } from "./GateHits.tsx";

/** What the gate stopped, wherever a file is saved. Whoever goes to a place closes it. */
export function GateDialog({
  finding,
  onClose,
}: {
  readonly finding: GateFinding;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  return (
    <Dialog
      title={say("gate.dialog")}
      wide
      onClose={onClose}
      actions={
        <Button look="main" onPress={onClose}>
          {say("ui.close")}
        </Button>
      }
    >
      <GateHits finding={finding} onGo={onClose} />
    </Dialog>
  );
}
