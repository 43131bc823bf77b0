import { inOrderOfTime, type Utterance } from "../timed-speech.ts";
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
 * Deepgram's answer (developers.deepgram.com, "Utterances", "Diarization" and "Multichannel"): `results.utterances` with times in seconds and the
 * number of a speaker; without them the words of `results.channels[…].alternatives[0]`. Each channel has voices of its own, and stands whole
 * before the next: several are put together in the order of time.
 */
export function deepgramTalk(file: unknown): readonly Utterance[] | null {
  const results = field(file, "results");
  const utterances = listOf(results, "utterances");
  const said = utterances ? deepgramUtterances(utterances) : deepgramWords(listOf(results, "channels"));
  if (!said || said.length < 2) return said?.[0] ?? null;
  return inOrderOfTime(withVoicesOf(said));
}

/** Channel by channel. */
function deepgramUtterances(utterances: readonly unknown[]): readonly (readonly Utterance[])[] | null {
  const texts = utterances.map((one) => ({ ...Object(one), text: field(one, "transcript") }));
  const said = [...byChannel(texts, "channel").values()].map((ofChannel) =>
    told(ofChannel, (one, text) => ({
      speaker: voiceOf(field(one, "speaker")),
      text,
      startMs: fromSeconds(field(one, "start")),
      endMs: fromSeconds(field(one, "end")),
    })),
  );
  return said.every((one) => one !== null) ? said : null;
}

function deepgramWords(channels: readonly unknown[] | null): readonly (readonly Utterance[])[] | null {
  const spoken = channels?.flatMap((channel) => {
    const words = listOf(listOf(channel, "alternatives")?.[0], "words");
    return words ? [words] : [];
  });
  if (!spoken) return null;
  const said = spoken.map((words) =>
    wordsSaid(
      words,
      (word) => ({
        speaker: voiceOf(field(word, "speaker")),
        text: wordsOf(field(word, "punctuated_word")) ?? wordsOf(field(word, "word")),
        startMs: fromSeconds(field(word, "start")),
        endMs: fromSeconds(field(word, "end")),
        isSign: false,
      }),
      spoken.length > 1 ? pause : null,
    ),
  );
  return said.every((one) => one !== null) ? said : null;
}

/** In milliseconds; Deepgram itself begins an utterance behind so long a pause. */
const pause = 800;

/** By the channel that each says it is of, in the order in which channels come. */
export function byChannel(
  stretches: readonly unknown[],
  ...names: readonly string[]
): ReadonlyMap<unknown, readonly unknown[]> {
  const channels = new Map<unknown, unknown[]>();
  for (const one of stretches) {
    const channel = names.map((name) => field(one, name)).find((value) => value !== undefined);
    const known = channels.get(channel) ?? [];
    channels.set(channel, known);
    known.push(one);
  }
  return channels;
}

/** The voices of each channel under numbers of their own: each channel counts its voices from 0, or does not tell them apart. */
export function withVoicesOf(channels: readonly (readonly Utterance[])[]): readonly (readonly Utterance[])[] {
  const numbers = new Map<string, number>();
  return channels.map((said, channel) =>
    said.map((one) => {
      const voice = `${channel} ${one.speaker ?? ""}`;
      const number = numbers.get(voice) ?? numbers.size;
      numbers.set(voice, number);
      return { ...one, speaker: voiceOf(number) };
    }),
  );
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
 * labels of speakers, or of channels; in older files the labels stand only in `results.speaker_labels.segments`, by the time at which a word begins.
 * What was said in several channels ("Example channel identification output") stands once more in `results.channel_labels.channels`, each whole: there it is
 * read, and put together in the order of time.
 */
export function transcribeTalk(file: unknown): readonly Utterance[] | null {
  const results = field(file, "results");
  const items = listOf(results, "items");
  if (!items?.every((item) => listOf(item, "alternatives") !== null)) return null;
  const channels = listOf(field(results, "channel_labels"), "channels")?.map((channel) =>
    transcribedWords(listOf(channel, "items") ?? [], {
      labels: new Map(),
      channel: voiceOf(field(channel, "channel_label")),
      pauseMs: pause,
    }),
  );
  if (channels?.every((said) => said !== null)) return inOrderOfTime(channels);
  const labels = new Map<string, string>();
  for (const segment of listOf(field(results, "speaker_labels"), "segments") ?? [])
    for (const item of listOf(segment, "items") ?? []) {
      const [start, label] = [field(item, "start_time"), wordsOf(field(item, "speaker_label"))];
      if (typeof start === "string" && label !== null) labels.set(start, label);
    }
  return transcribedWords(items, { labels, channel: null, pauseMs: null });
}

type Transcribed = {
  /** Of speakers, by the time at which a word begins. */
  readonly labels: ReadonlyMap<string, string>;
  /** The label of the channel that the words are of, where they do not tell it themselves. */
  readonly channel: string | null;
  readonly pauseMs: number | null;
};

function transcribedWords(
  items: readonly unknown[],
  { labels, channel, pauseMs }: Transcribed,
): readonly Utterance[] | null {
  return wordsSaid(
    items,
    (item) => {
      const start = wordsOf(field(item, "start_time"));
      return {
        speaker:
          voiceOf(field(item, "speaker_label")) ??
          labels.get(start ?? "") ??
          voiceOf(field(item, "channel_label")) ??
          channel,
        text: wordsOf(field(listOf(item, "alternatives")?.[0], "content")),
        startMs: fromSeconds(start),
        endMs: fromSeconds(field(item, "end_time")),
        isSign: field(item, "type") === "punctuation",
      };
    },
    pauseMs,
  );
}

export function wordsSaid(
  words: readonly unknown[] | null,
  asWord: (word: unknown) => Omit<Word, "text"> & { readonly text: string | null },
  pauseMs: number | null = null,
): readonly Utterance[] | null {
  if (!words) return null;
  const said: Word[] = [];
  for (const word of words) {
    const { text, ...rest } = asWord(word);
    if (text === null) return null;
    said.push({ ...rest, text });
  }
  return inTurns(said, pauseMs);
}
