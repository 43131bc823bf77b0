import { done, type Outcome, refused } from "../outcome.ts";
import type { ProjectDiff } from "../project/diff.ts";
import { joinedDiff } from "../project/join-codings.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { CodeId, Coding, CodingId, TranscriptId } from "../project/records.ts";
import { contains, fits, type Span, trimSpan, wordsAt } from "../text/span.ts";

export type CodePassage = {
  readonly codingId: CodingId;
  readonly transcriptId: TranscriptId;
  readonly codeId: CodeId;
  readonly span: Span;
  readonly by: string;
  readonly at: string;
};

export type CodePassageRefusal =
  | "no-such-transcript"
  | "no-such-code"
  | "outside-the-text"
  | "nothing-selected"
  | "already-coded";

/**
 * Marks a passage with a code. White space at the edges is left out. Passages may overlap, and a passage may have
 * many codes. Where this coder gave overlapping words the same code before, all become one coding, the oldest;
 * then `codingId` is not used, and `codingAround` tells which it is. Words that lie within such a coding are coded
 * already.
 */
export function codePassage(
  project: Project,
  { codingId, transcriptId, codeId, span, by, at }: CodePassage,
): Outcome<ProjectDiff, CodePassageRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (!project.codes.has(codeId)) return refused("no-such-code");
  if (span.start === span.end) return refused("nothing-selected");
  if (!fits(span, transcript.text.length)) return refused("outside-the-text");
  const passage = trimSpan(transcript.text, span);
  if (!passage) return refused("nothing-selected");
  if (codingsOf(project, transcriptId).some((coding) => isCodedBy(coding, codeId, passage, by)))
    return refused("already-coded");

  const quote = wordsAt(transcript.text, passage);
  const coding: Coding = {
    id: codingId,
    transcriptId,
    codeId,
    ...passage,
    quote,
    lost: false,
    comment: "",
    by,
    at,
  };
  return done(joinedDiff(project, [coding]));
}

/** The coding by which a coder gives a code to a passage, and maybe to more around it; null when there is none. */
export function codingAround(
  project: Project,
  { transcriptId, codeId, span, by }: Pick<CodePassage, "transcriptId" | "codeId" | "span" | "by">,
): Coding | null {
  const text = project.transcripts.get(transcriptId)?.text ?? "";
  const passage = trimSpan(text, span);
  const codings = codingsOf(project, transcriptId);
  return (passage && codings.find((coding) => isCodedBy(coding, codeId, passage, by))) ?? null;
}

/** Whether a coding is this coder's and gives these words, and maybe more around them, just this code. */
export function isCodedBy(coding: Coding, codeId: CodeId, passage: Span, by: string): boolean {
  return !coding.lost && coding.codeId === codeId && coding.by === by && contains(coding, passage);
}
