import { done, type Outcome, refused } from "../outcome.ts";
import { PeopleCalled } from "../participants/people-called.ts";
import { applyDiff, diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { ParticipantId, Speaker, Transcript, TranscriptId } from "../project/records.ts";
import type { Answers } from "../speakers/answers.ts";
import { type JudgeAgainRefusal, type JudgedAgain, judgeAgain } from "../speakers/judge-again.ts";
import type { Judgement } from "../speakers/judge-speakers.ts";
import { currentJudgement } from "../speakers/judgement-version.ts";
import { labelKey } from "../speakers/label-forms.ts";
import { peopleOf } from "./import-transcripts.ts";
import { type ReplaceTurnsRefusal, replaceTurns } from "./replace-turns.ts";

export type ReviewSpeakers = {
  readonly transcriptId: TranscriptId;
  /** The transcript's own file, judged by these answers … */
  readonly judgement: Judgement;
  readonly answers: Answers;
  /** … and, if it was, without any. */
  readonly fresh: Judgement | null;
};

export type ReviewSpeakersRefusal = ReplaceTurnsRefusal | JudgeAgainRefusal | "an-excerpt";

/**
 * Gives a transcript the turns and speakers of its file as it is judged now, in one deed. What people corrected stays,
 * and so do codings, notes and sections on their words. Speakers whose labels the transcript has already stay who they
 * are unless the answers say otherwise; people who are new are added. The transcript is one of this build's judgement
 * then; that alone may be what changes. An excerpt from the literature is said by nobody (X1).
 */
export function reviewSpeakers(
  project: Project,
  { transcriptId, ...judged }: ReviewSpeakers,
  newParticipantId: () => ParticipantId,
): Outcome<ProjectDiff, ReviewSpeakersRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (transcript.reference) return refused("an-excerpt");
  const again = judgeAgain(transcript, judged);
  if (again.is === "refused") return again;

  const people = new PeopleCalled(project, newParticipantId, project.study.namesInFiles);
  const { change, turns } = again.value;
  const speakers = withPeople(transcript, again.value, judged.answers, people);
  const added = diffOf({ added: people.added() });
  const replaced = replaceTurns(applyDiff(project, added), { transcriptId, change, turns, speakers });
  const settled = settleSpeakers(project, transcriptId);
  if (replaced.is === "refused") return replaced.why === "nothing-changed" ? settled : replaced;
  const judgedNow = settled.is === "done" ? settled.value.updated : [];
  return done({
    ...replaced.value,
    added: [...added.added, ...replaced.value.added],
    updated: [...replaced.value.updated, ...judgedNow],
  });
}

/** Leaves the turns of a transcript as they are and says that they were looked at with this build's judgement. */
export function settleSpeakers(
  project: Project,
  transcriptId: TranscriptId,
): Outcome<ProjectDiff, "no-such-transcript" | "nothing-changed"> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const { source } = transcript;
  if (source.judgedBy === currentJudgement) return refused("nothing-changed");
  const fields = { source: { ...source, judgedBy: currentJudgement } };
  return done(diffOf({ updated: [updateOf(transcript, fields)] }));
}

function withPeople(
  { name, speakers: before }: Transcript,
  { speakers }: JudgedAgain,
  answers: Answers,
  people: PeopleCalled,
): readonly Speaker[] {
  const proposed = peopleOf(name, { speakers }, answers);
  return speakers.map((speaker): Speaker => {
    const known = before.find(({ id }) => id === speaker.id);
    const said = answers.people[labelKey(speaker.label)];
    if (speaker.role === "interviewer") return { ...speaker, participantIds: [] };
    if (known && !said) return { ...speaker, participantIds: known.participantIds };
    if (said) return { ...speaker, participantIds: people.idsOf(said) };
    return { ...speaker, participantIds: people.idsOf(proposed[speaker.id] ?? []) };
  });
}
