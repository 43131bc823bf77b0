import type { TranscriptId } from "../../shared/project/records.ts";
import type { How } from "../commands/command-desk.ts";
import { useCommands } from "../commands/use-commands.ts";
import { growBySentence, placeAfter } from "./caret-moves.ts";
import type { OpenText } from "./open-text.ts";
import { turnAt } from "./text-places.ts";
import { useTextNow } from "./use-text-now.ts";
import { reveal } from "./view-places.ts";

/** Moving and selecting by sentence and by turn, in whatever place shows the transcript. */
export function useMoveCommands(text: OpenText | null, transcriptId: TranscriptId): void {
  const now = useTextNow(text, transcriptId);
  /** To a place of the text; with Shift, selecting on the way. */
  const move =
    (unit: "turn" | "sentence", forward: boolean) =>
    ({ shiftKey }: How) => {
      const at = now();
      if (!at) return;
      const { focus, span } = at.selected;
      const place = placeAfter(at.transcript, at.selected, unit, forward);
      const anchor = focus === span.end ? span.start : span.end;
      const from = shiftKey ? anchor : place;
      at.text.editor.select(
        { start: Math.min(from, place), end: Math.max(from, place) },
        place < from ? "start" : "end",
      );
      reveal(at.text, { start: place, end: place });
    };
  useCommands({
    sentence: () => {
      const at = now();
      const span = at && growBySentence(at.transcript, at.selected);
      if (span) at.text.editor.select(span);
    },
    turn: () => {
      const at = now();
      const turn = at && turnAt(at.transcript.turns, at.selected.focus);
      if (turn) at.text.editor.select(turn);
    },
    "next-turn": move("turn", true),
    "previous-turn": move("turn", false),
    "next-sentence": move("sentence", true),
    "previous-sentence": move("sentence", false),
  });
}
