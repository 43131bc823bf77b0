import path from "node:path";
import { sha256Of } from "../electron/files/replace-file.ts";
import { type ReplaceTranscript, replaceTranscript } from "../shared/checking/replace-transcript.ts";
import { type ReplacementReview, reviewReplacement } from "../shared/checking/replacement-review.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import { answersOfStudy } from "../shared/speakers/answers-of-study.ts";
import { besideOthers, judgeSpeakers } from "../shared/speakers/judge-speakers.ts";
import { currentJudgement } from "../shared/speakers/judgement-version.ts";
import { namesInStudy } from "../shared/speakers/other-files.ts";
import { openQuestions } from "../shared/speakers/questions.ts";
import {
  anotherInterviewSentence,
  dryRunSentence,
  replacementSentences,
  sameTextSentence,
} from "./checking-sentences.ts";
import { questionSentence } from "./question-sentences.ts";
import { readTranscriptNamed } from "./read-transcript-named.ts";
import { anExcerptSentence, noSuchSpeakerSentence, noSuchTranscriptSentence } from "./sentences.ts";
import { answersOf, type SpeakerOptions, withInterviewers } from "./speaker-options.ts";
import { keep, namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";

export type ReplaceOptions = SpeakerOptions & {
  readonly with: string;
  readonly dryRun: boolean;
  readonly placeFound: boolean;
  readonly by: string;
};

/**
 * Replaces a transcript of a study by a corrected file, in one deed, and says what that does to what stands on its words. The exit code is 1
 * where codings, notes or quotes lose theirs, or where a question about who speaks is left open.
 */
export async function replaceByFile(
  terminal: Terminal,
  studyName: string,
  called: string,
  options: ReplaceOptions,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const { project } = study;
  const transcript = transcriptFinder(project)(called);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, called));
  if (transcript.reference) throw new Stop(anExcerptSentence(transcript.name));
  const { id, name } = transcript;
  const { file, bytes, document, notes } = await readTranscriptNamed(terminal, options.with);

  const known = namesInStudy(project);
  const given = answersOf(options, answersOfStudy(transcript, project.participants));
  const judged = judgeSpeakers(document, given, known);
  const { answers, isFound } = withInterviewers(judged, given, options.interviewer ?? []);
  const judgement = answers === given ? judged : besideOthers(judged, answers, known);

  const source = {
    ...{ fileName: path.basename(file.path), format: document.format, sha256: sha256Of(bytes) },
    ...{ importedAt: terminal.now(), judgedBy: currentJudgement, notes },
  };
  const plain: ReplaceTranscript = {
    ...{ transcriptId: id, draft: judgement.draft, answers, source },
    ...{ machine: document.machine ?? null, foundAgain: new Map() },
  };
  const newParticipantId = () => `participant:${terminal.newId()}` as const;
  const outcome = replaceTranscript(project, plain, newParticipantId);
  if (outcome.is === "refused" && outcome.why === "nothing-changed") {
    terminal.out(sameTextSentence(name, options.with));
    return 0;
  }
  if (outcome.is === "refused") throw new Stop(anotherInterviewSentence(name, options.with));

  const review = reviewReplacement(project, id, outcome.value);
  const wanted = { ...plain, foundAgain: options.placeFound ? surelyFound(review) : new Map() };
  const placed = replaceTranscript(project, wanted, newParticipantId);
  if (placed.is === "refused") throw new RangeError(placed.why);
  const after = reviewReplacement(project, id, placed.value);
  const stillLost = new Set(after.lost.map(({ one }) => one.id));
  const found = new Set([...wanted.foundAgain.keys()].filter((one) => !stillLost.has(one)));
  if (!options.dryRun) {
    const deed = deedValue("replace-transcript", { ...wanted, newParticipantId });
    const originals = new Map([[source.sha256, bytes]]);
    await keep(terminal, study, { deed, by: options.by, diff: placed.value, originals });
  }
  for (const sentence of replacementSentences(name, review, found)) terminal.out(sentence);
  if (options.dryRun) terminal.out(dryRunSentence);
  if (!isFound) terminal.err(noSuchSpeakerSentence(name, options.interviewer ?? []));
  for (const question of judgement.questions)
    terminal.err(`${name}: ${questionSentence(question, judgement)}`);
  return after.lost.length > 0 || openQuestions(judgement.questions).length > 0 ? 1 : 0;
}

/** Where lost words stand elsewhere just as they were, but for their typography. */
function surelyFound({ lost }: ReplacementReview): ReplaceTranscript["foundAgain"] {
  return new Map(
    lost.flatMap(({ one, mayBe }) =>
      mayBe && (mayBe.sure === "exact" || mayBe.sure === "by-context" || mayBe.sure === "typography")
        ? [[one.id, mayBe.span] as const]
        : [],
    ),
  );
}
