import { readAnyAgain } from "../shared/formats/read-any-transcript.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { emptyDiff } from "../shared/project/diff.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import { noAnswers } from "../shared/speakers/answers.ts";
import { answersOfStudy } from "../shared/speakers/answers-of-study.ts";
import { besideOthers, judgeSpeakers } from "../shared/speakers/judge-speakers.ts";
import { namesInStudy } from "../shared/speakers/other-files.ts";
import { openQuestions } from "../shared/speakers/questions.ts";
import { isOfSurvey } from "../shared/transcripts/import-survey.ts";
import { reviewChanges } from "../shared/transcripts/review-changes.ts";
import { reviewSpeakers } from "../shared/transcripts/review-speakers.ts";
import { questionSentence } from "./question-sentences.ts";
import {
  anExcerptSentence,
  anotherFileSentence,
  lookedAgainSentences,
  noFileSentence,
  noSuchSpeakerSentence,
  noSuchTranscriptSentence,
  ofSurveySentence,
} from "./sentences.ts";
import { answersOf, type SpeakerOptions, withInterviewers } from "./speaker-options.ts";
import { keep, namedFile, readable, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";

export type LookAgainOptions = SpeakerOptions & { readonly by: string };

/**
 * Judges again who speaks in one transcript of a study, by the file that it came from. What the study says of its
 * speakers stands unless the options say otherwise. Reports doubts. When a question is left open, the file is taken
 * as proposed, and the exit code is 1, as on an import.
 */
export async function lookAgain(
  terminal: Terminal,
  studyName: string,
  called: string,
  options: LookAgainOptions,
): Promise<ExitCode> {
  const file = namedFile(terminal, studyName);
  const study = await readStudy(terminal, file);
  const { project } = study;
  const transcript = transcriptFinder(project)(called);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, called));
  if (transcript.reference) throw new Stop(anExcerptSentence(transcript.name));
  const { id, name, source } = transcript;
  if (isOfSurvey(source)) throw new Stop(ofSurveySentence(name));
  const bytes = study.originals.get(source.sha256);
  if (!bytes) throw new Stop(noFileSentence(name));
  const { value: document } = await readable({ ...file, name: source.fileName }, 2, () =>
    readAnyAgain(source, bytes),
  );

  const others = new Map([...project.transcripts].filter(([other]) => other !== id));
  const known = namesInStudy({ transcripts: others, participants: project.participants });
  const given = answersOf(options, answersOfStudy(transcript, project.participants));
  const fresh = judgeSpeakers(document, noAnswers, known);
  const judged = judgeSpeakers(document, given, known);
  const { answers, isFound } = withInterviewers(judged, given, options.interviewer ?? []);
  const judgement = answers === given ? judged : besideOthers(judged, answers, known);

  const wanted = { transcriptId: id, judgement, answers, fresh };
  const newParticipantId = () => `participant:${terminal.newId()}` as const;
  const outcome = reviewSpeakers(project, wanted, newParticipantId);
  if (outcome.is === "refused" && outcome.why !== "nothing-changed")
    throw new Stop(anotherFileSentence(name));
  const diff = outcome.is === "done" ? outcome.value : null;
  const deed = deedValue("review-speakers", { ...wanted, newParticipantId });
  if (diff) await keep(terminal, study, { deed, by: options.by, diff });
  const changes = reviewChanges(project, id, diff ?? emptyDiff);
  for (const sentence of lookedAgainSentences(name, changes)) terminal.out(sentence);
  if (!isFound) terminal.err(noSuchSpeakerSentence(name, options.interviewer ?? []));
  for (const question of judgement.questions)
    terminal.err(`${name}: ${questionSentence(question, judgement)}`);
  return openQuestions(judgement.questions).length > 0 ? 1 : 0;
}
