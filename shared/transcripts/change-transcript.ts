import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { kindOf } from "../project/kinds.ts";
import type { Project } from "../project/project.ts";
import type { Machine, Speaker, Transcript, TranscriptId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { oneLine } from "../text/one-line.ts";

export type ChangeTranscriptRefusal =
  | "no-such-transcript"
  | "no-name"
  | "name-taken"
  | "no-such-participant"
  | "other-speakers"
  | "nothing-changed";

/** Gives a transcript another name. Names are unique, because tables and the terminal find transcripts by them. */
export function renameTranscript(
  project: Project,
  { transcriptId, name }: { readonly transcriptId: TranscriptId; readonly name: string },
): Outcome<ProjectDiff, ChangeTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  const wanted = name.trim();
  if (!transcript) return refused("no-such-transcript");
  if (wanted === "") return refused("no-name");
  if (wanted === transcript.name) return refused("nothing-changed");
  if (
    [...project.transcripts.values()].some(
      (other) => other.id !== transcriptId && other.name.normalize() === wanted.normalize(),
    )
  )
    return refused("name-taken");
  return done(diffOf({ updated: [updateOf(transcript, { name: wanted })] }));
}

/** Says in which round of interviews one was held, in any words; empty takes it back. */
export function setWave(
  project: Project,
  { transcriptId, wave }: { readonly transcriptId: TranscriptId; readonly wave: string },
): Outcome<ProjectDiff, ChangeTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  const said = wave.replace(/\s+/g, " ").trim();
  if (!transcript) return refused("no-such-transcript");
  if (said === transcript.wave) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(transcript, { wave: said })] }));
}

/** Says who wrote a transcript down from its recording; null, or nothing but white space, leaves it open. */
export function setTranscriber(
  project: Project,
  { transcriptId, transcriber }: { readonly transcriptId: TranscriptId; readonly transcriber: string | null },
): Outcome<ProjectDiff, ChangeTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  const said = transcriber?.replace(/\s+/g, " ").trim() || null;
  if (!transcript) return refused("no-such-transcript");
  if (said === transcript.transcriber) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(transcript, { transcriber: said })] }));
}

/** Says which program wrote a transcript down, with empty words for what nobody knows; null: none did. */
export function setMachine(
  project: Project,
  { transcriptId, machine }: { readonly transcriptId: TranscriptId; readonly machine: Machine | null },
): Outcome<ProjectDiff, ChangeTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  const said = machine && { tool: oneLine(machine.tool), model: oneLine(machine.model) };
  if (!transcript) return refused("no-such-transcript");
  if (JSON.stringify(said) === JSON.stringify(transcript.machine)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(transcript, { machine: said })] }));
}

/** Says in which language a transcript is: "sv", "en", or null for another or several. Sentences and words are told by it. */
export function setLanguage(
  project: Project,
  { transcriptId, language }: { readonly transcriptId: TranscriptId; readonly language: string | null },
): Outcome<ProjectDiff, ChangeTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (language === transcript.language) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(transcript, { language })] }));
}

/** Says who the speakers of a transcript are. The speakers stay the same ones; labels, roles and people may change, and each person is behind a label once. */
export function changeSpeakers(
  project: Project,
  {
    transcriptId,
    speakers: said,
  }: { readonly transcriptId: TranscriptId; readonly speakers: readonly Speaker[] },
): Outcome<ProjectDiff, ChangeTranscriptRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const speakers = said.map((one) => ({ ...one, participantIds: [...new Set(one.participantIds)] }));
  const before = transcript.speakers.map(({ id }) => id);
  if (before.length !== speakers.length || !speakers.every(({ id }) => before.includes(id)))
    return refused("other-speakers");
  if (speakers.some(({ participantIds }) => participantIds.some((id) => !project.participants.has(id))))
    return refused("no-such-participant");
  if (JSON.stringify(speakers) === JSON.stringify(transcript.speakers)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(transcript, { speakers })] }));
}

/** Takes a transcript out of the study, with the codings, passages and readings of it. Its people stay, and so do memos. */
export function removeTranscript(
  project: Project,
  transcriptId: TranscriptId,
): Outcome<ProjectDiff, "no-such-transcript"> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  return done(diffOf(removal(project, [transcript])));
}

/** What a researcher is told before a transcript goes: the codings and margin notes that go with it, and the memos that stay (R1, R2). */
export function whatGoesWith(
  project: Project,
  transcript: Transcript,
): { readonly codings: number; readonly notes: number; readonly memos: number } {
  const { removed, updated } = removal(project, [transcript]);
  return {
    codings: removed.filter(({ id }) => kindOf(id) === "coding").length,
    notes: removed.filter(
      (record) => kindOf(record.id) === "passage" && "note" in record && record.note !== "",
    ).length,
    memos: updated.filter(({ id }) => kindOf(id) === "memo").length,
  };
}
