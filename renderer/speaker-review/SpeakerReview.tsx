import type { ReactNode } from "react";
import { Preview } from "./Preview.tsx";
import type { Reviewed, Tell } from "./reviewed.ts";
import { SpeakerTable } from "./SpeakerTable.tsx";
import "./speaker-review.css";

/**
 * Who speaks in a text: what is asked of it, its speakers, its turns. `facts` stands beneath the questions, `notes` above
 * the turns: what else there is to say of the text, and is another's to say.
 */
export function SpeakerReview({
  reviewed,
  onAnswer,
  onAsFound,
  facts,
  notes,
}: {
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  /** All that was said is taken back. */
  readonly onAsFound: () => void;
  readonly facts: ReactNode;
  readonly notes: ReactNode;
}) {
  return (
    <>
      {facts}
      <SpeakerTable reviewed={reviewed} onAnswer={onAnswer} onAsFound={onAsFound} />
      {notes}
      <Preview draft={reviewed.judgement.draft} />
    </>
  );
}
