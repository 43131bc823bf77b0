import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { useSession } from "../storage/use-study.ts";
import type { Selected } from "./caret-moves.ts";
import type { OpenText } from "./open-text.ts";

/** An open text, its transcript and what is selected in it, all of one moment. */
type TextNow = {
  readonly text: OpenText;
  readonly transcript: Transcript;
  readonly selected: Selected;
};

/**
 * Reads them for commands, since a fast typist is ahead of what is drawn; null while no text is open or nothing in
 * it is selected.
 */
export function useTextNow(text: OpenText | null, transcriptId: TranscriptId): () => TextNow | null {
  const { study } = useSession();
  return () => {
    const transcript = study.now().project.transcripts.get(transcriptId);
    const selected = text?.editor.selection();
    return text && transcript && selected ? { text, transcript, selected } : null;
  };
}

/** The selection shrinks to a caret where it was being made. */
export function selectNothing({ text, selected: { focus } }: TextNow): void {
  text.editor.select({ start: focus, end: focus });
}
