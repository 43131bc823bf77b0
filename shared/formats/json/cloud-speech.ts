import { inOrderOfTime, timeOf, type Utterance } from "../timed-speech.ts";
import { field, fromMilliseconds, fromSeconds, listOf, voiceOf, wordsOf } from "./machine-talk.ts";
import { byChannel, withVoicesOf, wordsSaid } from "./speech-services.ts";

/**
 * Google Cloud Speech-to-Text (cloud.google.com/speech-to-text/docs/reference/rest, v1 "LongRunningRecognizeResponse", v2 "BatchRecognizeResults"):
 * a list `results` of stretches, whose first alternative has a `transcript` and, where asked for, `words` with times ("1.300s") and a
 * `speakerTag` or `speakerLabel`; alone, in the answer of an operation, or by the name of its file. Where voices are told apart, words are read; v1 has
 * all of them once more in the last stretch, and only there their voices ("Detect different speakers in an audio recording"). Each channel has
 * voices of its own.
 */
export function googleTalk(file: unknown): readonly Utterance[] | null {
  const files = googleFiles(file);
  if (!files) return null;
  const said = files.map((results) => {
    const channels = googleChannels(results).map(googleChannel);
    return channels.every((one) => one !== null) ? throughChannels(channels) : null;
  });
  return said.every((one) => one !== null) ? said.flat() : null;
}

/** The stretches of each file that the JSON holds the talk of; null where it is none of Google's. */
export function googleFiles(file: unknown): readonly (readonly unknown[])[] | null {
  const answer = field(file, "response") ?? file;
  const own = listOf(answer, "results");
  const named = field(answer, "results");
  const several = own || typeof named !== "object" || named === null ? [] : Object.values(named);
  const files = own ? [own] : several.map((one) => listOf(field(one, "transcript"), "results"));
  const found = files.flatMap((results) => (results ? [results] : []));
  // IBM Watson has lists of the same names, and tells that each is final.
  const isGoogle = (result: unknown) =>
    field(result, "final") === undefined && listOf(result, "alternatives");
  return found.length > 0 && found.length === files.length && found.every((results) => results.some(isGoogle))
    ? found
    : null;
}

/** The stretches of each channel. */
export function googleChannels(results: readonly unknown[]): readonly (readonly unknown[])[] {
  return [...byChannel(results, "channelTag", "channel_tag").values()];
}

/** The words of a channel that are to be read: of v1 those of the last stretch, where it has all once more. */
export function googleWords(results: readonly unknown[]): readonly unknown[] {
  const lists = results.flatMap((result) => {
    const words = listOf(listOf(result, "alternatives")?.[0], "words");
    return words ? [words] : [];
  });
  const last = lists.at(-1) ?? [];
  const first = lists[0] ?? [];
  const isAll =
    lists.length > 1 &&
    googleTime(last[0], "start") !== null &&
    googleTime(last[0], "start") === googleTime(first[0], "start") &&
    last.length >= Math.max(...lists.map(({ length }) => length));
  return isAll ? last : lists.flat();
}

function googleChannel(results: readonly unknown[]): readonly Utterance[] | null {
  const words = googleWords(results);
  if (words.some((word) => googleVoice(word) !== null))
    return wordsSaid(words, (word) => ({
      speaker: googleVoice(word),
      text: wordsOf(field(word, "word")),
      startMs: googleTime(word, "start"),
      endMs: googleTime(word, "end"),
      isSign: false,
    }));
  const said: Utterance[] = [];
  for (const result of results) {
    const [best] = listOf(result, "alternatives") ?? [];
    const own = listOf(best, "words");
    const text = field(best, "transcript") ?? own?.map((word) => field(word, "word")).join(" ") ?? "";
    if (typeof text !== "string") return null;
    const startMs = googleTime(own?.[0], "start");
    said.push({ speaker: null, text, startMs, endMs: googleTime(own?.at(-1), "end") ?? endOf(result) });
  }
  return said;
}

function endOf(result: unknown): number | null {
  const names = ["resultEndTime", "result_end_time", "resultEndOffset", "result_end_offset"];
  return names.map((name) => durationIn(field(result, name))).find((time) => time !== null) ?? null;
}

/** When a word starts or ends: a "time" in v1, an "offset" in v2, written as JSON or as the fields are called. */
export function googleTime(word: unknown, edge: "start" | "end"): number | null {
  const names = [`${edge}Time`, `${edge}Offset`, `${edge}_time`, `${edge}_offset`];
  const given = names.map((name) => field(word, name)).find((time) => time !== undefined);
  // What is 0 is left out where the other edge is told.
  if (given === undefined && edge === "start" && googleTime(word, "end") !== null) return 0;
  return durationIn(given);
}

/** "1.300s", or seconds and nanoseconds, as milliseconds. */
function durationIn(value: unknown): number | null {
  if (typeof value === "string") return fromSeconds(/^(\d[\d.]*)s$/.exec(value)?.[1]);
  if (typeof value !== "object" || value === null) return null;
  const seconds = Number(field(value, "seconds") ?? 0);
  const nanos = Number(field(value, "nanos") ?? 0);
  return timeOf(seconds * 1000 + nanos / 1_000_000);
}

/** Voices are numbered from 1, and 0 is none. */
function googleVoice(word: unknown): string | null {
  const label = field(word, "speakerLabel") ?? field(word, "speaker_label");
  const tag = field(word, "speakerTag") ?? field(word, "speaker_tag");
  const voice = typeof label === "string" && /^\d{1,4}$/.test(label) ? Number(label) : (label ?? tag);
  return voice === 0 ? null : voiceOf(voice);
}

/**
 * Azure's transcripts (learn.microsoft.com, "Get batch transcription results" and "Use the fast transcription API"): `recognizedPhrases` with the best of
 * several readings in `nBest`, or `phrases` with a `text`; with a channel, the number of a speaker where they are told apart, and times in milliseconds, in
 * ticks of 100 ns or as ISO 8601 has them. A phrase that nobody was heard in has no reading. Each channel has voices of its own.
 */
export function azureTalk(file: unknown): readonly Utterance[] | null {
  const phrases = azurePhrases(file);
  if (!phrases) return null;
  const channels = [...byChannel(phrases, "channel").values()].map((ofChannel) => {
    const said: Utterance[] = [];
    for (const phrase of ofChannel) {
      const text = textOfPhrase(phrase);
      if (text === null) return null;
      const { startMs, endMs } = azureTimes(phrase);
      said.push({ speaker: voiceOf(field(phrase, "speaker")), text, startMs, endMs });
    }
    return said;
  });
  return channels.every((one) => one !== null) ? throughChannels(channels) : null;
}

export function azurePhrases(file: unknown): readonly unknown[] | null {
  return (
    listOf(file, "recognizedPhrases") ?? (listOf(file, "combinedPhrases") ? listOf(file, "phrases") : null)
  );
}

/** Empty where nothing was understood; null where a phrase is none of Azure's. */
function textOfPhrase(phrase: unknown): string | null {
  const text = wordsOf(field(phrase, "text"));
  if (text !== null) return text;
  const best = listOf(phrase, "nBest")?.[0];
  if (best !== undefined) return wordsOf(field(best, "display")) ?? wordsOf(field(best, "lexical"));
  const status = wordsOf(field(phrase, "recognitionStatus"));
  return status === null || status === "Success" ? null : "";
}

/** When a phrase or a word of Azure's begins and ends. */
export function azureTimes(part: unknown): {
  readonly startMs: number | null;
  readonly endMs: number | null;
} {
  const startMs = azureTime(part, "offset");
  const lasts = azureTime(part, "duration");
  return { startMs, endMs: startMs === null || lasts === null ? null : timeOf(startMs + lasts) };
}

function azureTime(part: unknown, name: "offset" | "duration"): number | null {
  const ticks = field(part, `${name}InTicks`);
  return (
    fromMilliseconds(field(part, `${name}Milliseconds`)) ??
    (typeof ticks === "number" ? timeOf(ticks / 10_000) : null) ??
    isoDuration(wordsOf(field(part, name)))
  );
}

/** "PT1H2M3.5S" as milliseconds. */
function isoDuration(written: string | null): number | null {
  const found = /^PT(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:\.\d{1,12})?)S)?$/.exec(written ?? "");
  if (!found || written === "PT") return null;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return timeOf((((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000);
}

function throughChannels(channels: readonly (readonly Utterance[])[]): readonly Utterance[] {
  const heard = channels.filter((said) => said.some(({ text }) => text.trim() !== ""));
  return heard.length > 1 ? inOrderOfTime(withVoicesOf(heard)) : (heard[0] ?? []);
}
