import { readAnyAgain } from "../../shared/formats/read-any-transcript.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { noAnswers } from "../../shared/speakers/answers.ts";
import { differs } from "../../shared/speakers/differs.ts";
import type { Document } from "../../shared/speakers/document.ts";
import { type Judgement, judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import type { KnownNames } from "../../shared/speakers/who-interviews.ts";
import type { Passing } from "../../shared/speakers/words-passing.ts";
import { isOfSurvey } from "../../shared/transcripts/import-survey.ts";
import { storedBytesOf } from "../storage/stored-originals.ts";

/** The kept file of an interview, to be judged by the names that the rest of the study knows. */
export type KeptJob = {
  readonly projectId: string;
  readonly transcript: Pick<Transcript, "text" | "turns" | "speakers" | "source">;
  readonly known: KnownNames;
  /** The bytes, when the database may not have them yet. */
  readonly unstored: Uint8Array | null;
  /** Ask only for the differences: the document is large, and a notice does not need it. */
  readonly wants: "differs" | "all";
};

export type KeptAnswer =
  | { readonly is: "differs"; readonly passing: readonly Passing[] }
  | { readonly is: "judged"; readonly document: Document; readonly fresh: Judgement }
  /** "missing": an old study, of which the file was not kept. "stopped": the reader broke down. */
  | { readonly is: "missing" | "unreadable" | "stopped" };

export type KeptQuestions = { readonly judge: { readonly asked: KeptJob; readonly answer: KeptAnswer } };

export async function judgeKept({
  projectId,
  transcript,
  known,
  unstored,
  wants,
}: KeptJob): Promise<KeptAnswer> {
  const { source } = transcript;
  // A survey's file says of many who speaks, and of none what a transcript would.
  if (isOfSurvey(source)) return { is: "unreadable" };
  const bytes = unstored ?? (await storedBytesOf(projectId, source.sha256));
  if (!bytes) return { is: "missing" };
  try {
    const { value: document } = await readAnyAgain(source, bytes);
    const fresh = judgeSpeakers(document, noAnswers, known);
    return wants === "all"
      ? { is: "judged", document, fresh }
      : { is: "differs", passing: differs(transcript, fresh) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { is: "unreadable" };
    throw error;
  }
}
