import { pathTo } from "../codebook/code-tree.ts";
import { kindOf } from "../project/kinds.ts";
import { allCodings, findCoding, type Project } from "../project/project.ts";
import type {
  Code,
  CodeId,
  Coding,
  CodingId,
  Memo,
  MemoId,
  Participant,
  ParticipantId,
  SubjectId,
  Transcript,
  TranscriptId,
} from "../project/records.ts";

/** A memo's subject, with what is needed to name it and to show it. */
export type Subject =
  | { readonly is: "study"; readonly name: string }
  | { readonly is: "participant"; readonly participant: Participant }
  | { readonly is: "transcript"; readonly transcript: Transcript }
  /** `path` leads from the root to the code itself. */
  | { readonly is: "code"; readonly code: Code; readonly path: readonly Code[] }
  | {
      readonly is: "coding";
      readonly coding: Coding;
      readonly code: Code | null;
      readonly transcript: Transcript | null;
    }
  /** The subject was removed; `was` says what it was. */
  | { readonly is: "gone"; readonly was: string };

/** Whether the study has this subject, so that a memo can be about it. */
export function isThere(project: Project, id: SubjectId): boolean {
  switch (kindOf(id)) {
    case "study":
      return project.study.id === id;
    case "participant":
      return project.participants.has(id as ParticipantId);
    case "transcript":
      return project.transcripts.has(id as TranscriptId);
    case "code":
      return project.codes.has(id as CodeId);
    case "coding":
      return findCoding(project, id as CodingId) !== null;
    default:
      return false;
  }
}

/** What one memo is about. */
export function subjectOf(project: Project, { about, was }: Pick<Memo, "about" | "was">): Subject {
  const coding = kindOf(about) === "coding" ? findCoding(project, about as CodingId) : null;
  return subjectWith(project, { about, was }, coding);
}

/** The subject of each memo. Walks over the codings once, since there are many. */
export function subjectsOf(project: Project): ReadonlyMap<MemoId, Subject> {
  const memos = [...project.memos.values()];
  const wanted = new Set<string>(memos.map(({ about }) => about).filter((id) => kindOf(id) === "coding"));
  const codings = new Map<string, Coding>();
  if (wanted.size > 0)
    for (const coding of allCodings(project)) if (wanted.has(coding.id)) codings.set(coding.id, coding);
  return new Map(
    memos.map((memo) => [memo.id, subjectWith(project, memo, codings.get(memo.about) ?? null)] as const),
  );
}

function subjectWith(
  project: Project,
  { about, was }: Pick<Memo, "about" | "was">,
  coding: Coding | null,
): Subject {
  if (was !== "") return { is: "gone", was };
  const participant = project.participants.get(about as ParticipantId);
  if (participant) return { is: "participant", participant };
  const transcript = project.transcripts.get(about as TranscriptId);
  if (transcript) return { is: "transcript", transcript };
  const code = project.codes.get(about as CodeId);
  if (code) return { is: "code", code, path: pathTo(project.codes, code) };
  if (coding)
    return {
      is: "coding",
      coding,
      code: project.codes.get(coding.codeId) ?? null,
      transcript: project.transcripts.get(coding.transcriptId) ?? null,
    };
  return { is: "study", name: project.study.name };
}
