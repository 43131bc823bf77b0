import type { Utterance } from "../timed-speech.ts";
import {
  field,
  fromMilliseconds,
  fromSeconds,
  inTurns,
  listOf,
  voiceOf,
  type Word,
  wordsOf,
} from "./machine-talk.ts";
import { told } from "./whisper.ts";

/**
 * Deepgram's answer (developers.deepgram.com, "Utterances" and "Diarization"): `results.utterances` with times in seconds and the
 * number of a speaker; without them the words of `results.channels[0].alternatives[0]`.
 */
export function deepgramTalk(file: unknown): readonly Utterance[] | null {
  const results = field(file, "results");
  const utterances = listOf(results, "utterances");
  if (utterances) {
    const said = utterances.map((one) => ({ ...Object(one), text: field(one, "transcript") }));
    return told(said, (one, text) => ({
      speaker: voiceOf(field(one, "speaker")),
      text,
      startMs: fromSeconds(field(one, "start")),
      endMs: fromSeconds(field(one, "end")),
    }));
  }
  const alternatives = listOf(listOf(results, "channels")?.[0], "alternatives");
  const words = listOf(alternatives?.[0], "words");
  return wordsSaid(words, (word) => ({
    speaker: voiceOf(field(word, "speaker")),
    text: wordsOf(field(word, "punctuated_word")) ?? wordsOf(field(word, "word")),
    startMs: fromSeconds(field(word, "start")),
    endMs: fromSeconds(field(word, "end")),
    isSign: false,
  }));
}

/**
 * AssemblyAI's transcript (assemblyai.com, API reference, "TranscriptUtterance"): `utterances` with times in milliseconds and the
 * letter of a speaker; without them its `words`.
 */
export function assemblyTalk(file: unknown): readonly Utterance[] | null {
  // Other programs write utterances too, with times in seconds; AssemblyAI's are whole milliseconds, beside "audio_duration".
  if (field(file, "audio_duration") === undefined && field(file, "acoustic_model") === undefined) return null;
  const utterances = listOf(file, "utterances");
  const timed = (one: unknown) => ({
    speaker: voiceOf(field(one, "speaker")),
    startMs: fromMilliseconds(field(one, "start")),
    endMs: fromMilliseconds(field(one, "end")),
  });
  if (utterances) return told(utterances, (one, text) => ({ ...timed(one), text }));
  return wordsSaid(listOf(file, "words"), (word) => ({
    ...timed(word),
    text: wordsOf(field(word, "text")),
    isSign: false,
  }));
}

/**
 * Rev AI's transcript (docs.rev.ai, "Get transcript"): `monologues` of a speaker's number, whose elements are texts with times in seconds, and
 * signs and blanks between them.
 */
export function revTalk(file: unknown): readonly Utterance[] | null {
  const monologues = listOf(file, "monologues");
  if (!monologues) return null;
  const said: Utterance[] = [];
  for (const monologue of monologues) {
    const elements = listOf(monologue, "elements");
    if (!elements) return null;
    const texts = elements.map((element) => wordsOf(field(element, "value")));
    if (texts.some((text) => text === null)) return null;
    const times = (name: string) =>
      elements.map((element) => fromSeconds(field(element, name))).filter((time) => time !== null);
    said.push({
      speaker: voiceOf(field(monologue, "speaker")),
      text: texts.join(""),
      startMs: times("ts").at(0) ?? null,
      endMs: times("end_ts").at(-1) ?? null,
    });
  }
  return said;
}

/**
 * Amazon Transcribe's output (docs.aws.amazon.com, "Example diarization output"): `results.items`, words and signs, with times in seconds and
 * labels of speakers; in older files the labels stand only in `results.speaker_labels.segments`, by the time at which a word begins.
 */
export function transcribeTalk(file: unknown): readonly Utterance[] | null {
  const results = field(file, "results");
  const items = listOf(results, "items");
  if (!items?.every((item) => listOf(item, "alternatives") !== null)) return null;
  const labels = new Map<string, string>();
  for (const segment of listOf(field(results, "speaker_labels"), "segments") ?? [])
    for (const item of listOf(segment, "items") ?? []) {
      const [start, label] = [field(item, "start_time"), wordsOf(field(item, "speaker_label"))];
      if (typeof start === "string" && label !== null) labels.set(start, label);
    }
  return wordsSaid(items, (item) => {
    const start = wordsOf(field(item, "start_time"));
    return {
      speaker: voiceOf(field(item, "speaker_label")) ?? labels.get(start ?? "") ?? null,
      text: wordsOf(field(listOf(item, "alternatives")?.[0], "content")),
      startMs: fromSeconds(start),
      endMs: fromSeconds(field(item, "end_time")),
      isSign: field(item, "type") === "punctuation",
    };
  });
}

function wordsSaid(
  words: readonly unknown[] | null,
  asWord: (word: unknown) => Omit<Word, "text"> & { readonly text: string | null },
): readonly Utterance[] | null {
  if (!words) return null;
  const said: Word[] = [];
  for (const word of words) {
    const { text, ...rest } = asWord(word);
    if (text === null) return null;
    said.push({ ...rest, text });
  }
  return inTurns(said);
}
