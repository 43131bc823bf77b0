import path from "node:path";
import { CopyFault, CopyInSteps } from "../electron/files/copy-recording.ts";
import { codeOf, faultOf } from "../electron/files/file-port.ts";
import { HashInSteps } from "../electron/files/hash-in-steps.ts";
import { KnownHashes } from "../electron/files/known-hashes.ts";
import { unfinishedName } from "../electron/files/replace-file.ts";
import { headBytes, mediaKindOf } from "../shared/formats/media/media-kind.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { type Project, recordingsOf } from "../shared/project/project.ts";
import type { RecordingId, Transcript } from "../shared/project/records.ts";
import { transcriptFinder } from "../shared/project/transcript-named.ts";
import {
  linkedElsewhere,
  linkRecording,
  type RecordedFile,
  unlinkRecording,
} from "../shared/recordings/link-recording.ts";
import { readFaultSentence } from "./file-sentences.ts";
import {
  copiedSentence,
  copyFaultSentence,
  emptyRecordingSentence,
  linkedElsewhereSentence,
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
  /** A copy of it is kept beside the study's file, whether it was linked before or not. */
  readonly copy: boolean;
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
  { copy, unlink, begins: startMs, by }: RecordingOptions,
): Promise<ExitCode> {
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const transcript = transcriptFinder(study.project)(called);
  if (!transcript) throw new Stop(noSuchTranscriptSentence(studyName, called));
  if (unlink) return unlinkAll(terminal, study, transcript, fileName, by);
  if (fileName === undefined) throw new Stop("Say which file: kvali recording STUDY TRANSCRIPT FILE.");
  const named = namedFile(terminal, fileName);
  const file = await lookedAt(terminal, named);
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
  if (outcome.is === "done") {
    await keep(terminal, study, { deed: deedValue("link-recording", input), by, diff: outcome.value });
    terminal.out(recordingLinkedSentence(fileName, transcript.name, file));
    const elsewhere = linkedElsewhere(study.project, file, transcript.id);
    if (elsewhere.length > 0) terminal.err(linkedElsewhereSentence(fileName, elsewhere));
  } else if (!copy || outcome.why !== "linked-already")
    throw new Stop(recordingRefusalSentence(outcome.why, transcript.name, fileName));
  if (!copy) return 0;
  const why = await keepCopy(terminal, study.file, named, file);
  if (why === null) return 0;
  terminal.err(copyFaultSentence(fileName, why));
  return outcome.is === "done" ? 1 : 2;
}

/** Keeps a copy of a recording in a folder beside the study's file, and says where it is; answers why not, where it could not. */
async function keepCopy(
  { desk, out }: Terminal,
  study: Named,
  named: Named,
  wanted: RecordedFile,
): Promise<CopyFault["why"] | null> {
  const beside = path.dirname(study.path);
  const folder = path.join(beside, `${path.parse(study.path).name} recordings`);
  const order = { beside, folder, wanted, from: named.path };
  const steps = new CopyInSteps(desk.port, new KnownHashes(), order, unfinishedName(desk.nonce()));
  try {
    for (;;) {
      const done = await steps.step(null);
      if (done.is !== "copied") continue;
      out(copiedSentence(path.relative(beside, done.file), study.name, done.wasThere));
      return null;
    }
  } catch (error) {
    await steps.stop();
    return error instanceof CopyFault ? error.why : faultOf(error);
  }
}

async function unlinkAll(
  terminal: Terminal,
  study: Awaited<ReturnType<typeof readStudy>>,
  { id, name }: Transcript,
  fileName: string | undefined,
  by: string,
): Promise<ExitCode> {
  const called = fileName === undefined ? null : path.basename(fileName).normalize("NFC");
  const linked = (project: Project) =>
    recordingsOf(project, id).filter((one) => called === null || one.name.normalize("NFC") === called);
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
    await keep(terminal, now, { deed, by, diff: outcome.value }, unlinked > 0 ? 1 : 2);
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
