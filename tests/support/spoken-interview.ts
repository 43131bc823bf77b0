import { spawnSync } from "node:child_process";
import { wavFile } from "./wav-file.ts";

/** A turn as it was said, and as a machine heard it: word for word, some of them wrong. */
export type SpokenTurn = { readonly who: string; readonly said: string; readonly heard: string };

export type SpokenInterview = {
  readonly recording: Uint8Array<ArrayBuffer>;
  /** As WhisperX writes it: segments and words with their times, who speaks as SPEAKER_00, SPEAKER_01. */
  readonly transcript: Uint8Array<ArrayBuffer>;
  /** Whether espeak-ng spoke it; else each turn is a tone as long as its words. */
  readonly isSpoken: boolean;
};

/** Samples a second, of both ways. */
const rate = 22_050;
/** How long a word is where nobody speaks it, in seconds. */
const wordLength = 0.3;

/** Speaks an interview, turn after turn, and writes down what a machine made of it. */
export function spokenInterview(turns: readonly SpokenTurn[]): SpokenInterview {
  const isSpoken = spawnSync("espeak-ng", ["--version"]).status === 0;
  const parts = turns.map(({ said }) => (isSpoken ? spoken(said) : hummed(said)));
  const speakers = [...new Set(turns.map(({ who }) => who))];
  let from = 0;
  const segments = turns.map(({ who, heard }, at) => {
    const start = from;
    const end = start + (parts[at]?.length ?? 0) / 2 / rate;
    from = end;
    const words = heard.split(" ");
    const each = (end - start) / words.length;
    const speaker = `SPEAKER_0${speakers.indexOf(who)}`;
    return {
      ...{ start, end, text: ` ${heard}`, speaker },
      words: words.map((word, n) => ({
        ...{ word, start: start + n * each, end: start + (n + 1) * each, score: 0.9, speaker },
      })),
    };
  });
  const samples = Buffer.concat(parts);
  const wav = wavFile([{ seconds: samples.length / 2 / rate, loud: 0 }], { rate });
  wav.set(samples, wav.length - samples.length);
  const json = new TextEncoder().encode(JSON.stringify({ segments, language: "en" }));
  return { recording: wav, transcript: Uint8Array.from(json), isSpoken };
}

/** Its samples, 16 bits of one channel, without the header of the file that espeak-ng writes. */
function spoken(words: string): Buffer {
  const { stdout } = spawnSync("espeak-ng", ["-v", "en", "-s", "300", "--stdout", words], {
    maxBuffer: 1 << 26,
  });
  const samples = stdout.subarray(44);
  return samples.subarray(0, samples.length - (samples.length % 2));
}

function hummed(words: string): Buffer {
  const seconds = words.split(" ").length * wordLength;
  return Buffer.from(wavFile([{ seconds, loud: 0.3 }], { rate }).subarray(44));
}
