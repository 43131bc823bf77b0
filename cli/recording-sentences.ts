import type { CopyFault } from "../electron/files/copy-recording.ts";
import { kindsThatPlay } from "../shared/formats/media/media-kind.ts";
import type { LinkRecordingRefusal, RecordedFile } from "../shared/recordings/link-recording.ts";
import { listed } from "../shared/text/listed.ts";
import { counted } from "./sentences.ts";

/** What the terminal says of recordings. */
export function recordingLinkedSentence(file: string, interview: string, { sha256 }: RecordedFile): string {
  return `${file} is linked to “${interview}” by its contents (SHA-256 ${sha256.slice(0, 12)}…). It stays where it is.`;
}

export function linkedElsewhereSentence(file: string, interviews: readonly string[]): string {
  const quoted = interviews.map((name) => `“${name}”`);
  return `${file} is linked to ${listed(quoted, "en")} as well, by its contents: it may be the recording of one of them alone.`;
}

/** `place` is told from the folder of the study's file. */
export function copiedSentence(place: string, study: string, wasThere: boolean): string {
  return wasThere
    ? `It is beside ${study} already, as ${place}.`
    : `A copy is kept beside ${study}, as ${place}. It holds voices: keep it only where such recordings may be.`;
}

export function copyFaultSentence(file: string, why: CopyFault["why"]): string {
  return `${file} was not copied: ${whyNotCopied(why)}.`;
}

function whyNotCopied(why: CopyFault["why"]): string {
  switch (why) {
    case "disk-full":
      return "the disk is full";
    case "not-allowed":
      return "nothing may be written beside the study";
    case "not-found":
      return "it is gone";
    case "changed-underneath":
    case "verification-failed":
      return "what was written is not what was to be copied, so the file changed or the disk is not sound";
    default:
      return "the disk failed";
  }
}

export function unlinkedSentence(interview: string, count: number): string {
  return `${counted(count, "recording is", "recordings are")} no longer linked to “${interview}”.`;
}

export function notLinkedSentence(interview: string, file: string | null): string {
  return file === null
    ? `No recording is linked to “${interview}”.`
    : `No recording called ${file} is linked to “${interview}”.`;
}

export function emptyRecordingSentence(file: string): string {
  return `${file} is empty. It may not have been copied to its end.`;
}

export function noRecordingSentence(file: string): string {
  return `${file} is no recording, whatever its name: its contents are neither sound nor video.`;
}

export function unplayableSentence(file: string, kind: string): string {
  return `${file} is ${kind}, which Kvali cannot play. It plays ${kindsThatPlay}: save it as one of them, for example in VLC.`;
}

export function recordingRefusalSentence(why: LinkRecordingRefusal, interview: string, file: string): string {
  switch (why) {
    case "linked-already":
      return `${file} is linked to “${interview}” already.`;
    case "an-excerpt":
      return `“${interview}” is an excerpt from the literature: nobody recorded it.`;
    case "no-such-time":
      return "That is no time. Write one such as 00:42:10.";
    case "no-such-transcript":
    case "no-such-recording":
      return `“${interview}” is not there any more.`;
  }
}
