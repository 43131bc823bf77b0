import { useState } from "react";
import { isCitable } from "../../shared/literature/add-excerpt.ts";
import type { Reference, TranscriptId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useProject } from "../storage/use-study.ts";
import { PrintedReference } from "../transcript-view/PrintedReference.tsx";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ReferenceFields } from "./ReferenceFields.tsx";
import { formOf, type ReferenceForm, referenceIn } from "./reference-form.ts";

/** What an excerpt is taken from, to be changed. */
export function ReferenceDialog({
  transcriptId,
  onClose,
}: {
  readonly transcriptId: TranscriptId;
  readonly onClose: () => void;
}) {
  const transcript = useProject().transcripts.get(transcriptId);
  if (!transcript?.reference) return null;
  return (
    <Changed
      transcriptId={transcriptId}
      name={transcript.name}
      before={transcript.reference}
      onClose={onClose}
    />
  );
}

function Changed({
  transcriptId,
  name,
  before,
  onClose,
}: {
  readonly transcriptId: TranscriptId;
  readonly name: string;
  readonly before: Reference;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const perform = usePerform();
  const [typed, setTyped] = useState<Partial<ReferenceForm>>({});
  const form = { ...formOf(before), ...typed };
  const reference = referenceIn(form);
  const isSame = Object.keys(typed).length === 0;
  const save = () => {
    if (!isSame && !perform("change-references", [{ transcriptId, reference }])) return;
    announce(say("reference.changed", { name }));
    onClose();
  };
  return (
    <Dialog
      title={say("reference.of", { name })}
      stays={!isSame && say("ui.stays")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button look="main" writes isDisabled={!isCitable(reference)} onPress={save}>
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <ReferenceFields form={form} onChange={(change) => setTyped((some) => ({ ...some, ...change }))} />
      <p aria-live="polite">
        {isCitable(reference) ? <PrintedReference reference={reference} /> : say("excerpt.notCitable")}
      </p>
    </Dialog>
  );
}
