import path from "node:path";
import { codeOf } from "../electron/files/file-port.ts";
import { HashInSteps } from "../electron/files/hash-in-steps.ts";
import { headBytes, mediaKindOf } from "../shared/formats/media/media-kind.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { type Project, recordingsOf } from "../shared/project/project.ts";
import type { RecordingId, Transcript } from "../shared/project/records.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import { linkRecording, type RecordedFile, unlinkRecording } from "../shared/recordings/link-recording.ts";
import { readFaultSentence } from "./file-sentences.ts";
import {
  emptyRecordingSentence,
  noRecordingSentence,
  notLinkedSentence,
  recordingLinkedSentence,
  recordingRefusalSentence,
  unlinkedSentence,
  unplayableSentence,
} from "./recording-sentences.ts";
import { noSuchTranscriptSentence } from "./sentences.ts";
import { keep, namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, type Named, Stop, type Terminal } from "./terminal.ts";

export type RecordingOptions = {
  readonly unlink: boolean;
  /** Milliseconds of the transcript's clock. */
  readonly begins: number;
  readonly by: string;
};

/** Links a file of sound or video to an interview by its hash, or takes links away: that to a file of this name, or without one all. */
export async function tellRecording(
  terminal: Terminal,
  studyName: string,
  called: string,
  fileName: string | undefined,
  { unlink, begins: startMs, by }: RecordingOptions,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const transcript = transcriptFinder(study.project)(called);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, called));
  if (unlink) return unlinkAll(terminal, study, transcript, fileName, by);
  if (fileName === undefined) throw new Stop("Say which file: kvali recording STUDY TRANSCRIPT FILE.");
  const file = await lookedAt(terminal, namedFile(terminal, fileName));
  const input = {
    ...{
      recordingId: `recording:${terminal.newId()}` as RecordingId,
      transcriptId: transcript.id,
      file,
      startMs,
    },
    ...{ insteadOf: null, by, at: terminal.now() },
  };
  const outcome = linkRecording(study.project, input);
  if (outcome.is === "refused")
    throw new Stop(recordingRefusalSentence(outcome.why, transcript.name, fileName));
  await keep(terminal, study, { deed: deedValue("link-recording", input), by, diff: outcome.value });
  terminal.out(recordingLinkedSentence(fileName, transcript.name, file));
  return 0;
}

async function unlinkAll(
  terminal: Terminal,
  study: Awaited<ReturnType<typeof readStudy>>,
  { id, name }: Transcript,
  fileName: string | undefined,
  by: string,
): Promise<ExitCode> {
  const called = fileName === undefined ? null : path.basename(fileName);
  const linked = (project: Project) =>
    recordingsOf(project, id).filter((one) => called === null || one.name === called);
  const going = linked(study.project);
  if (going.length === 0) throw new Stop(notLinkedSentence(name, called));
  let unlinked = 0;
  for (const { id: recordingId } of going) {
    // Each is kept by itself: one deed, one Undo.
    const now = await readStudy(terminal, study.file);
    const outcome = unlinkRecording(now.project, { recordingId });
    // Somebody else has unlinked it meanwhile.
    if (outcome.is === "refused") continue;
    const deed = deedValue("unlink-recording", { recordingId });
    await keep(terminal, now, { deed, by, diff: outcome.value });
    unlinked += 1;
  }
  terminal.out(unlinkedSentence(name, unlinked));
  return 0;
}

/** What a recording is, and its hash. Only a player can tell how long it sounds, so one that is linked in a terminal has no length yet. */
async function lookedAt({ desk: { port } }: Terminal, file: Named): Promise<RecordedFile> {
  try {
    const opened = await port.open(file.path);
    const head = await opened.read(0, headBytes).finally(() => opened.close());
    if (head.length === 0) throw new Stop(emptyRecordingSentence(file.name));
    const kind = mediaKindOf(head);
    if (!kind) throw new Stop(noRecordingSentence(file.name));
    if (!kind.plays) throw new Stop(unplayableSentence(file.name, kind.name));
    const steps = new HashInSteps(port, file.path);
    for (;;) {
      const done = await steps.step();
      if (!done) continue;
      const { sha256, bytes } = done;
      return { name: path.basename(file.path), bytes, sha256, mediaType: kind.mediaType, durationMs: null };
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(readFaultSentence(file.name, codeOf(error)));
  }
}
