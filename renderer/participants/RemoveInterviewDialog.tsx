import type { Transcript } from "../../shared/project/records.ts";
import { whatGoesWith } from "../../shared/transcripts/change-transcript.ts";
import { OthersToo } from "../codes/OthersToo.tsx";
import { useWords } from "../language/language.ts";
import { usePerform, useProject, useWholeProject } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Says what goes when an interview goes, and removes it. */
export function RemoveInterviewDialog({
  transcript,
  onRemoved,
  onClose,
}: {
  readonly transcript: Transcript;
  readonly onRemoved?: () => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const { codings } = whatGoesWith(useWholeProject(), transcript);
  const { notes, memos } = whatGoesWith(useProject(), transcript);
  const perform = usePerform();
  const { id, name, reference } = transcript;
  return (
    <Dialog
      title={say("removal.title", { name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("ui.cancel")}</Button>
          <Button
            look="bad"
            autoFocus
            onPress={() => {
              if (!perform("remove-transcript", id)) return;
              announce(say("removal.done", { name }));
              onRemoved?.();
              onClose();
            }}
          >
            {say(reference ? "excerpt.remove.do" : "removal.do")}
          </Button>
        </>
      }
    >
      <p>
        {codings > 0 ? say("removal.codings", { count: codings }) : say("removal.noCodings")}{" "}
        {notes > 0 && say("removal.notes", { count: notes })}{" "}
        {memos > 0 && say("removal.memos", { count: memos })}
      </p>
      <OthersToo reached={({ transcriptId }) => transcriptId === id} />
      <p className="quiet">{say(reference ? "excerpt.remove.back" : "removal.people")}</p>
    </Dialog>
  );
}
