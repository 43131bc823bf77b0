import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { type Project, recordingsOf } from "../project/project.ts";
import type { Recording, RecordingId, TranscriptId } from "../project/records.ts";
import { isTime } from "../text/clock-time.ts";

/** A file of sound or video, as it was looked at. */
export type RecordedFile = Pick<Recording, "name" | "bytes" | "sha256" | "mediaType" | "durationMs">;

export type LinkRecording = {
  readonly recordingId: RecordingId;
  readonly transcriptId: TranscriptId;
  readonly file: RecordedFile;
  /** When it begins, in milliseconds of the transcript's clock. */
  readonly startMs: number;
  /** The recording whose place it takes; null: it comes beside those that are linked. */
  readonly insteadOf: RecordingId | null;
  readonly by: string;
  readonly at: string;
};

/** "linked-already": this very file, by its bytes, is a recording of the interview. "an-excerpt": nobody recorded it. */
export type LinkRecordingRefusal =
  | ("no-such-transcript" | "an-excerpt" | "linked-already")
  | ("no-such-recording" | "no-such-time");

/** Says that a file is a recording of an interview. The file stays where it is; what is kept is by what it is known again. */
export function linkRecording(
  project: Project,
  { recordingId: id, transcriptId, file, startMs, insteadOf, by, at }: LinkRecording,
): Outcome<ProjectDiff, LinkRecordingRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (transcript.reference) return refused("an-excerpt");
  const linked = recordingsOf(project, transcriptId);
  const before = linked.find((one) => one.id === insteadOf);
  if (insteadOf !== null && !before) return refused("no-such-recording");
  if (linked.some(({ sha256 }) => sha256 === file.sha256)) return refused("linked-already");
  if (!isTime(startMs)) return refused("no-such-time");
  const { name, bytes, sha256, mediaType, durationMs } = file;
  const recording = { id, transcriptId, name, bytes, sha256, mediaType, durationMs, startMs, by, at };
  return done(diffOf({ added: [recording], removed: before ? [before] : [] }));
}

/** The other interviews whose recording a file is already, by their names: it may be linked to the wrong one. In the order of the study. */
export function linkedElsewhere(
  { recordings, transcripts }: Pick<Project, "recordings" | "transcripts">,
  { sha256 }: Pick<RecordedFile, "sha256">,
  transcriptId: TranscriptId,
): readonly string[] {
  const own = [...recordings.values()].filter((one) => one.sha256 === sha256);
  const ids = new Set(own.map((one) => one.transcriptId));
  return [...transcripts.values()].flatMap(({ id, name }) =>
    ids.has(id) && id !== transcriptId ? [name] : [],
  );
}

/** Takes the link to a recording away; the file stays where it is. */
export function unlinkRecording(
  project: Project,
  { recordingId }: { readonly recordingId: RecordingId },
): Outcome<ProjectDiff, "no-such-recording"> {
  const recording = project.recordings.get(recordingId);
  return recording ? done(diffOf({ removed: [recording] })) : refused("no-such-recording");
}

export type PlaceRecordingRefusal = "no-such-recording" | "no-such-time" | "nothing-changed";

/** Says when a recording begins, in milliseconds of the transcript's clock. */
export function placeRecording(
  project: Project,
  { recordingId, startMs }: { readonly recordingId: RecordingId; readonly startMs: number },
): Outcome<ProjectDiff, PlaceRecordingRefusal> {
  const recording = project.recordings.get(recordingId);
  if (!recording) return refused("no-such-recording");
  if (!isTime(startMs)) return refused("no-such-time");
  if (startMs === recording.startMs) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(recording, { startMs })] }));
}
