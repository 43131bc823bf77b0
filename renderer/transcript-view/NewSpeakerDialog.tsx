import { useState } from "react";
import type { SpeakerRole } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choices, TextField } from "../ui/fields.tsx";

const roles: readonly SpeakerRole[] = ["participant", "interviewer", "other"];

/** Asks for a speaker whom the interview does not list yet. Stays open when that one is not taken. */
export function NewSpeakerDialog({
  onSpeaker,
  onClose,
}: {
  /** Answers whether the speaker was taken. */
  readonly onSpeaker: (label: string, role: SpeakerRole) => boolean;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const [label, setLabel] = useState("");
  const [role, setRole] = useState<SpeakerRole>("participant");
  const take = () => {
    if (onSpeaker(label, role)) onClose();
  };
  return (
    <Dialog
      title={say("turn.newSpeaker")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" isDisabled={label.trim() === ""} onPress={take}>
            {say("turn.newSpeaker.do")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("turn.newSpeaker.label")}
        value={label}
        onChange={setLabel}
        onSubmit={take}
        autoFocus
      />
      <Choices
        label={say("speakers.role")}
        value={role}
        options={roles.map((value) => ({ value, label: say(`speakers.role.${value}`) }))}
        onChange={setRole}
      />
      <p className="quiet small">{say("turn.newSpeaker.hint")}</p>
    </Dialog>
  );
}
