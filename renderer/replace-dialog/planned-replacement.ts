import { type ReplaceTranscript, replaceTranscript } from "../../shared/checking/replace-transcript.ts";
import { type ReplacementReview, reviewReplacement } from "../../shared/checking/replacement-review.ts";
import type { Transcript } from "../../shared/project/records.ts";
import { answersOfStudy } from "../../shared/speakers/answers-of-study.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { namesInStudy } from "../../shared/speakers/other-files.ts";
import { openQuestions } from "../../shared/speakers/questions.ts";
import type { OpenStudy } from "../storage/open-study.ts";
import type { ReplacementFile } from "./read-replacement-file.ts";

/** A replacement as it would be taken, with what comes of it; or why it is none. */
export type PlannedReplacement =
  | { readonly is: "same" | "another-interview" }
  | {
      readonly is: "planned";
      readonly wanted: ReplaceTranscript;
      readonly review: ReplacementReview;
      /** Questions about who speaks that the file leaves open. */
      readonly open: number;
    };

/** Judges who speaks in a corrected file as the study has it, and works out what replacing the transcript by it would do. */
export function plannedReplacement(
  study: Pick<OpenStudy, "now">,
  transcript: Transcript,
  { name, document, notes, sha256 }: ReplacementFile & { readonly name: string },
  importedAt: string,
): PlannedReplacement {
  const { project } = study.now();
  const answers = answersOfStudy(transcript, project.participants);
  const judgement = judgeSpeakers(document, answers, namesInStudy(project));
  const wanted: ReplaceTranscript = {
    transcriptId: transcript.id,
    draft: judgement.draft,
    answers,
    source: {
      fileName: name,
      format: document.format,
      sha256,
      importedAt,
      judgedBy: currentJudgement,
      notes,
    },
    machine: document.machine ?? null,
    foundAgain: new Map(),
  };
  let people = 0;
  const outcome = replaceTranscript(project, wanted, () => {
    people += 1;
    return `participant:new-${people}`;
  });
  if (outcome.is === "refused")
    return { is: outcome.why === "nothing-changed" ? "same" : "another-interview" };
  return {
    is: "planned",
    wanted,
    review: reviewReplacement(project, transcript.id, outcome.value),
    open: openQuestions(judgement.questions).length,
  };
}
