import { done, type Outcome, refused } from "../outcome.ts";
import type { Project } from "../project/project.ts";
import type { Passage, PassageId, TranscriptId } from "../project/records.ts";
import { fits, type Span, trimSpan, wordsAt } from "../text/span.ts";

export type PointAtPassage = {
  readonly passageId: PassageId;
  readonly transcriptId: TranscriptId;
  readonly span: Span;
  readonly by: string;
  readonly at: string;
};

export type PointAtPassageRefusal = "no-such-transcript" | "nothing-selected" | "outside-the-text";

/** The passage of some words, without a note: what a note is written on, and what a memo links to (see memos/link-ends.ts). */
export function passageAt(
  project: Project,
  { passageId, transcriptId, span, by, at }: PointAtPassage,
): Outcome<Passage, PointAtPassageRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (span.start === span.end) return refused("nothing-selected");
  if (!fits(span, transcript.text.length)) return refused("outside-the-text");
  const place = trimSpan(transcript.text, span);
  if (!place) return refused("nothing-selected");
  const quote = wordsAt(transcript.text, place);
  return done({ id: passageId, transcriptId, ...place, quote, lost: false, note: "", by, at });
}
