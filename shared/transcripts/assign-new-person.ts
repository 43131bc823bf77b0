import { done, type Outcome, refused } from "../outcome.ts";
import { addParticipant, type ParticipantRefusal } from "../participants/change-participants.ts";
import { applyDiff, diffOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { ParticipantId, TranscriptId } from "../project/records.ts";
import { type ChangeTranscriptRefusal, changeSpeakers } from "./change-transcript.ts";

/** Adds a person and says that they are behind a speaker, with whoever is already; one deed. */
export function assignNewPerson(
  project: Project,
  {
    transcriptId,
    speakerId,
    participantId,
    pseudonym,
  }: {
    readonly transcriptId: TranscriptId;
    readonly speakerId: string;
    readonly participantId: ParticipantId;
    readonly pseudonym: string;
  },
): Outcome<ProjectDiff, ParticipantRefusal | ChangeTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (!transcript.speakers.some(({ id }) => id === speakerId)) return refused("other-speakers");
  const added = addParticipant(project, { id: participantId, pseudonym, description: "", attributes: {} });
  if (added.is === "refused") return added;
  const speakers = transcript.speakers.map((speaker) =>
    speaker.id === speakerId
      ? { ...speaker, participantIds: [...speaker.participantIds, participantId] }
      : speaker,
  );
  const assigned = changeSpeakers(applyDiff(project, added.value), { transcriptId, speakers });
  if (assigned.is === "refused") return assigned;
  return done(diffOf({ added: added.value.added, updated: assigned.value.updated }));
}
