import { UnreadableFile } from "../../outcome.ts";
import type { TimedWord } from "../../transcripts/word-times.ts";
import { decodeText } from "../text/decode-text.ts";
import {
  azurePhrases,
  azureTimes,
  googleChannels,
  googleFiles,
  googleTime,
  googleWords,
} from "./cloud-speech.ts";
import { field, fromMilliseconds, fromSeconds, listOf, wordsOf } from "./machine-talk.ts";
import { parsedTalk } from "./read-machine-json.ts";

/** A recording of a day has fewer words; of a file that claims more the first are read. */
const mostWords = 500_000;

/**
 * The words of a file that a program wrote of what it heard (those of read-machine-json.ts), each with its time, in their order; none where the file has no times of words,
 * is none of theirs, or cannot be read any more. Words whose beginning was not told are left out.
 */
export function wordTimesIn(bytes: Uint8Array): readonly TimedWord[] {
  try {
    const file = parsedTalk(decodeText(bytes).value);
    for (const program of programs) {
      const words = program(file);
      if (words && words.length > 0) return words.slice(0, mostWords);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return [];
}

type Time = (value: unknown) => number | null;

/** Words as most write them: under one of some names, with `start` and `end`. */
function wordsWith(words: readonly unknown[] | null, time: Time): readonly TimedWord[] | null {
  return (
    words?.flatMap((word) => {
      const text = ["punctuated_word", "word", "text"].map((name) => wordsOf(field(word, name)));
      return timed(
        text.find((one) => one !== null),
        time(field(word, "start")),
        time(field(word, "end")),
      );
    }) ?? null
  );
}

function timed(
  text: string | null | undefined,
  startMs: number | null,
  endMs: number | null,
): readonly TimedWord[] {
  if (typeof text !== "string" || text.trim() === "" || startMs === null) return [];
  return [{ text: text.trim(), startMs, endMs: endMs !== null && endMs >= startMs ? endMs : null }];
}

/** All of what stands in several lists; null where there are none. */
function within(lists: readonly unknown[] | null, name: string): readonly unknown[] | null {
  return lists?.flatMap((one) => listOf(one, name) ?? []) ?? null;
}

const programs: readonly ((file: unknown) => readonly TimedWord[] | null)[] = [
  // Whisper and WhisperX: in segments; of several files in a list in all of them.
  (file) => {
    const files: readonly unknown[] = Array.isArray(file) ? file : [file];
    return wordsWith(within(within(files, "segments"), "words"), fromSeconds);
  },
  // whisper.cpp: tokens, of which those without a blank before them go on with the word; "[_BEG_]" is none.
  (file) => {
    const tokens = within(listOf(file, "transcription"), "tokens");
    const words: { text: string; startMs: number; endMs: number | null }[] = [];
    for (const token of tokens ?? []) {
      const text = wordsOf(field(token, "text")) ?? "";
      const [from, to] = ["from", "to"].map((name) => fromMilliseconds(field(field(token, "offsets"), name)));
      const above = words.at(-1);
      if (/^\[_.*\]$/.test(text)) continue;
      if (above && !/^\s/.test(text)) {
        above.text += text;
        above.endMs = to ?? above.endMs;
      } else words.push(...timed(text, from ?? null, to ?? null).map((word) => ({ ...word })));
    }
    return words;
  },
  // Deepgram, channel by channel: of several in the order of time.
  (file) => {
    const results = field(file, "results");
    const channels = listOf(results, "channels")?.flatMap(
      (channel) => listOf(channel, "alternatives")?.slice(0, 1) ?? [],
    );
    const spoken = wordsWith(within(channels ?? null, "words"), fromSeconds);
    const words =
      spoken && spoken.length > 0
        ? spoken
        : wordsWith(within(listOf(results, "utterances"), "words"), fromSeconds);
    return words?.toSorted((a, b) => a.startMs - b.startMs) ?? null;
  },
  // AssemblyAI, in milliseconds; what other programs write so is in seconds.
  (file) =>
    field(file, "audio_duration") === undefined && field(file, "acoustic_model") === undefined
      ? null
      : wordsWith(listOf(file, "words") ?? within(listOf(file, "utterances"), "words"), fromMilliseconds),
  // Rev AI.
  (file) =>
    within(listOf(file, "monologues"), "elements")?.flatMap((one) =>
      timed(wordsOf(field(one, "value")), fromSeconds(field(one, "ts")), fromSeconds(field(one, "end_ts"))),
    ) ?? null,
  // Amazon Transcribe.
  (file) =>
    listOf(field(file, "results"), "items")?.flatMap((item) =>
      timed(
        wordsOf(field(listOf(item, "alternatives")?.[0], "content")),
        fromSeconds(field(item, "start_time")),
        fromSeconds(field(item, "end_time")),
      ),
    ) ?? null,
  // Google, channel by channel, as it is read.
  (file) =>
    googleFiles(file)?.flatMap((results) =>
      googleChannels(results)
        .flatMap((ofChannel) => googleWords(ofChannel))
        .flatMap((word) =>
          timed(wordsOf(field(word, "word")), googleTime(word, "start"), googleTime(word, "end")),
        )
        .toSorted((a, b) => a.startMs - b.startMs),
    ) ?? null,
  // Azure: words as they are shown, else as they were heard.
  (file) =>
    azurePhrases(file)
      ?.flatMap((phrase) => {
        const [best] = listOf(phrase, "nBest") ?? [phrase];
        return listOf(best, "displayWords") ?? listOf(best, "words") ?? [];
      })
      .flatMap((word) => {
        const text = ["displayText", "word", "text"].map((name) => wordsOf(field(word, name)));
        const { startMs, endMs } = azureTimes(word);
        return timed(
          text.find((one) => one !== null),
          startMs,
          endMs,
        );
      })
      .toSorted((a, b) => a.startMs - b.startMs) ?? null,
];
