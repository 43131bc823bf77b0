import { AudioLines } from "lucide-react";
import type { TranscriptId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { Button } from "../ui/Button.tsx";

/** Stands where the player would, as long as there is nothing to play. */
export function LinkRecording({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const { say } = useWords();
  const desk = useDesk();
  return (
    <p className="link-recording">
      <Button look="plain" writes onPress={() => desk.set({ recordingOf: transcriptId })}>
        <AudioLines aria-hidden />
        {say("check.link")}
      </Button>
    </p>
  );
}
