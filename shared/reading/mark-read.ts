import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Reading, ReadingId, TranscriptId } from "../project/records.ts";
import { removal } from "../project/removal.ts";

export type MarkRead = {
  readonly readingId: ReadingId;
  readonly transcriptId: TranscriptId;
  readonly by: string;
  readonly at: string;
};

export type MarkReadRefusal = "no-such-transcript" | "read-already";

/** Records that a person has read a transcript to its end, once for each person and transcript (rule R5). */
export function markRead(
  project: Project,
  { readingId, transcriptId, by, at }: MarkRead,
): Outcome<ProjectDiff, MarkReadRefusal> {
  if (!project.transcripts.has(transcriptId)) return refused("no-such-transcript");
  if (readingOf(project, transcriptId, by)) return refused("read-already");
  return done(diffOf({ added: [{ id: readingId, transcriptId, by, at }] }));
}

export type MarkUnreadRefusal = "no-such-transcript" | "not-read";

/** Takes a person's reading of a transcript back. Those of others stay. */
export function markUnread(
  project: Project,
  { transcriptId, by }: Pick<MarkRead, "transcriptId" | "by">,
): Outcome<ProjectDiff, MarkUnreadRefusal> {
  if (!project.transcripts.has(transcriptId)) return refused("no-such-transcript");
  const reading = readingOf(project, transcriptId, by);
  return reading ? done(diffOf(removal(project, [reading]))) : refused("not-read");
}

/** A person's reading of a transcript; null while they have not read it. */
export function readingOf(
  { readings }: Pick<Project, "readings">,
  transcriptId: TranscriptId,
  by: string,
): Reading | null {
  for (const reading of readings.values())
    if (reading.transcriptId === transcriptId && reading.by === by) return reading;
  return null;
}

/** Who has read a transcript, the first reader first. */
export function readingsOf(
  { readings }: Pick<Project, "readings">,
  transcriptId: TranscriptId,
): readonly Reading[] {
  return [...readings.values()]
    .filter((reading) => reading.transcriptId === transcriptId)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** The transcripts that a person has read. */
export function readBy({ readings }: Pick<Project, "readings">, by: string): ReadonlySet<TranscriptId> {
  return new Set(
    [...readings.values()].filter((reading) => reading.by === by).map(({ transcriptId }) => transcriptId),
  );
}
