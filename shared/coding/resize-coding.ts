import { done, type Outcome, refused } from "../outcome.ts";
import type { ProjectDiff } from "../project/diff.ts";
import { joinedDiff } from "../project/join-codings.ts";
import { findCoding, type Project } from "../project/project.ts";
import type { CodingId } from "../project/records.ts";
import { fits, type Span, trimSpan, wordsAt } from "../text/span.ts";

export type ResizeCodingRefusal =
  | "no-such-coding"
  | "outside-the-text"
  | "nothing-selected"
  | "nothing-changed";

/**
 * Puts a coding on another span of its transcript: grows or shrinks it, or gives a lost one its place back.
 * White space at the edges is left out. Where it comes to overlap others of its code and coder, they become one.
 */
export function resizeCoding(
  project: Project,
  { codingId, span }: { readonly codingId: CodingId; readonly span: Span },
): Outcome<ProjectDiff, ResizeCodingRefusal> {
  const coding = findCoding(project, codingId);
  const transcript = coding && project.transcripts.get(coding.transcriptId);
  if (!coding || !transcript) return refused("no-such-coding");
  if (span.start === span.end) return refused("nothing-selected");
  if (!fits(span, transcript.text.length)) return refused("outside-the-text");
  const passage = trimSpan(transcript.text, span);
  if (!passage) return refused("nothing-selected");
  if (!coding.lost && coding.start === passage.start && coding.end === passage.end)
    return refused("nothing-changed");
  const quote = wordsAt(transcript.text, passage);
  return done(joinedDiff(project, [{ ...coding, ...passage, quote, lost: false }]));
}
