import type { Note, Reading } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { speechDocument, type Utterance } from "../timed-speech.ts";
import { azureTalk, googleTalk } from "./cloud-speech.ts";
import { machineOfTalk } from "./machine-of-talk.ts";
import { isNested } from "./nesting.ts";
import { parseJson } from "./parse-json.ts";
import { assemblyTalk, deepgramTalk, revTalk, transcribeTalk } from "./speech-services.ts";
import { whisperCppSegments, whisperSegments } from "./whisper.ts";

/** What programs that listen write; each answers null for a file that is not its own. */
const programs: readonly ((file: unknown) => readonly Utterance[] | null)[] = [
  ...[whisperSegments, whisperCppSegments],
  ...[deepgramTalk, assemblyTalk, revTalk, transcribeTalk, googleTalk, azureTalk],
];

/** Deepgram's sentences, in paragraphs, in alternatives, in channels, with room for what is to come. */
const deepest = 24;

/**
 * The JSON of programs that turn speech into text (Whisper, WhisperX, aTrain, whisper.cpp, Deepgram, AssemblyAI, Rev AI, Amazon Transcribe,
 * Google Cloud Speech-to-Text, Azure) as a document, with the program that wrote it; null for any other JSON. Words one by one are read where a file has nothing longer; their times
 * are read from the file where they are wanted (word-times.ts).
 *
 * A voice that the program could not tell is not that of the one before: where others have a name, it is "UNKNOWN".
 * Notes: "word-times" where words have times of their own, and those of decoding. Throws as `speechDocument` does.
 */
export function readMachineJson({ value: text, notes }: Reading<string>): Reading<Document> | null {
  const file = parsedTalk(text);
  for (const talk of programs) {
    const said = talk(file);
    if (!said || said.length === 0) continue;
    const times: readonly Note[] = hasWordTimes(text) ? [{ code: "word-times" }] : [];
    const read = speechDocument("json", withUnknownVoices(said), [...notes, ...times]);
    return { ...read, value: { ...read.value, machine: machineOfTalk(file) } };
  }
  return null;
}

/** The JSON of such a file; null where it is none, or nested deeper than any of them. */
export function parsedTalk(text: string): unknown {
  const begin = text.slice(0, 200).trimStart();
  if (!(begin.startsWith("{") || begin.startsWith("[")) || isNested(text, deepest)) return null;
  return parseJson(text);
}

/** Whether a text begins as such a file does, whatever its name. */
export function looksLikeMachineJson(sample: string): boolean {
  return (
    /^\s*[[{]/.test(sample) &&
    /"(?:segments|transcription|utterances|results|monologues|recognizedPhrases|combinedRecognizedPhrases|combinedPhrases)"\s*:\s*[[{]/.test(
      sample,
    )
  );
}

function withUnknownVoices(said: readonly Utterance[]): readonly Utterance[] {
  if (!said.some(({ speaker }) => speaker !== null)) return said;
  return said.map((one) => (one.speaker === null ? { ...one, speaker: "UNKNOWN" } : one));
}

function hasWordTimes(text: string): boolean {
  return /"(?:words|tokens|elements|items|displayWords)"\s*:\s*\[\s*\{/.test(text);
}
