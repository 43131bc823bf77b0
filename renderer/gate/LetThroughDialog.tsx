import { useState } from "react";
import { findNames, prepareNames } from "../../shared/gate/find-names.ts";
import { wordKey } from "../../shared/gate/word-key.ts";
import { useWords } from "../language/language.ts";
import { useCoderName } from "../storage/coder.ts";
import { usePerform } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { useKeptNames } from "./kept-names.ts";

/** Asks why a word may leave, though it is on the list. The reason is kept in the study, so no other name may stand in it. */
export function LetThroughDialog({ word, onClose }: { readonly word: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const perform = usePerform();
  const kept = useKeptNames();
  const by = useCoderName();
  const [reason, setReason] = useState("");
  const [named, setNamed] = useState<string | null>(null);
  const shown = wordKey(word);
  const letThrough = () => {
    const sought = prepareNames(kept?.names ?? []);
    const other = findNames(sought, reason)
      .filter(({ doubt }) => doubt === null)
      .map(({ start, end }) => reason.slice(start, end))
      .find((found) => wordKey(found) !== shown);
    if (other !== undefined) return setNamed(other);
    if (!perform("except-from-gate", { word, reason, by, at: new Date().toISOString() })) return;
    announce(say("gate.wasLetThrough", { word: shown }));
    onClose();
  };
  return (
    <Dialog
      title={say("gate.letThrough.title", { word: shown })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={reason.trim() === ""} onPress={letThrough}>
            {say("gate.letThrough.do")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("gate.letThrough.why")}
        hint={say("gate.letThrough.hint", { word: shown })}
        value={reason}
        onChange={(typed) => {
          setReason(typed);
          setNamed(null);
        }}
        onSubmit={letThrough}
        error={named === null ? null : say("gate.letThrough.named", { name: named })}
        autoFocus
      />
    </Dialog>
  );
}
