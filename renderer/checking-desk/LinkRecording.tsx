import { AudioLines } from "lucide-react";
import { recordingsOf } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";

/** Stands where the player would, as long as there is nothing to play: no recording is linked, or those that are were not found. */
export function LinkRecording({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const { say } = useWords();
  const desk = useDesk();
  const isLinked = useProjectPart((project) => recordingsOf(project, transcriptId).length > 0);
  return (
    <p className="link-recording">
      <Button look="plain" writes={!isLinked} onPress={() => desk.set({ recordingOf: transcriptId })}>
        <AudioLines aria-hidden />
        {say(isLinked ? "check.findRecording" : "check.link")}
      </Button>
    </p>
  );
}
