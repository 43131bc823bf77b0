import type { Project } from "./project.ts";
import type { Code, CodeId, Coding, Transcript } from "./records.ts";

/** Something that is not as it must be, with the record it concerns. Never words of the study. */
export type Problem = { readonly code: ProblemCode; readonly id: string };

export type ProblemCode =
  | "coding-off-its-words"
  | "coding-outside-the-text"
  | "lost-coding-with-a-span"
  | "coding-of-no-code"
  | "coding-of-no-transcript"
  | "coding-under-another-transcript"
  | "code-of-no-parent"
  | "codes-in-a-circle"
  | "turns-out-of-order"
  | "turn-outside-the-text"
  | "words-outside-turns"
  | "turn-of-no-speaker"
  | "speaker-of-no-participant"
  | "two-records-of-one-id";

/** Everything in a project that breaks a rule: none in a sound one. */
export function checkProject(project: Project): readonly Problem[] {
  return [...checkTranscripts(project), ...checkCodes(project), ...checkCodings(project)];
}

function* checkTranscripts({ transcripts, participants }: Project): Generator<Problem> {
  for (const transcript of transcripts.values()) {
    const { id, speakers } = transcript;
    const known = new Set(speakers.map((speaker) => speaker.id));
    for (const { participantId } of speakers)
      if (participantId && !participants.has(participantId)) yield { code: "speaker-of-no-participant", id };
    if (transcript.turns.some(({ speakerId }) => speakerId !== null && !known.has(speakerId)))
      yield { code: "turn-of-no-speaker", id };
    yield* checkTurns(transcript);
  }
}

/** Turns rise, lie in the text, and leave nothing but one LF between two of them. */
function* checkTurns({ id, text, turns }: Transcript): Generator<Problem> {
  let at = 0;
  for (const [index, { start, end }] of turns.entries()) {
    if (start > end || end > text.length) return yield { code: "turn-outside-the-text", id };
    if (start < at) return yield { code: "turns-out-of-order", id };
    if (text.slice(at, start) !== (index === 0 ? "" : "\n")) return yield { code: "words-outside-turns", id };
    at = end;
  }
  if (at !== text.length) yield { code: "words-outside-turns", id };
}

function* checkCodes({ codes }: Project): Generator<Problem> {
  for (const code of codes.values()) {
    if (code.parentId !== null && !codes.has(code.parentId)) yield { code: "code-of-no-parent", id: code.id };
    if (standsInCircle(code, codes)) yield { code: "codes-in-a-circle", id: code.id };
  }
}

function standsInCircle(code: Code, codes: Project["codes"]): boolean {
  const seen = new Set<CodeId>();
  for (let at: Code | undefined = code; at; at = at.parentId ? codes.get(at.parentId) : undefined) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

function* checkCodings({ transcripts, codes, codings }: Project): Generator<Problem> {
  const ids = new Set<string>();
  for (const [transcriptId, list] of codings) {
    const transcript = transcripts.get(transcriptId);
    for (const coding of list) {
      const { id } = coding;
      if (ids.has(id)) yield { code: "two-records-of-one-id", id };
      ids.add(id);
      if (coding.transcriptId !== transcriptId) yield { code: "coding-under-another-transcript", id };
      if (!codes.has(coding.codeId)) yield { code: "coding-of-no-code", id };
      if (!transcript) yield { code: "coding-of-no-transcript", id };
      else yield* checkPlace(coding, transcript.text);
    }
  }
}

function* checkPlace({ id, start, end, quote, lost }: Coding, text: string): Generator<Problem> {
  if (lost) {
    if (start !== end) yield { code: "lost-coding-with-a-span", id };
    if (start > text.length) yield { code: "coding-outside-the-text", id };
  } else if (start >= end || end > text.length) yield { code: "coding-outside-the-text", id };
  else if (text.slice(start, end) !== quote) yield { code: "coding-off-its-words", id };
}
