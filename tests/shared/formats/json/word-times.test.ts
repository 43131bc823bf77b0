import { describe, expect, it } from "vitest";
import { wordTimesIn } from "../../../../shared/formats/json/word-times.ts";
import { wordTimesOf } from "../../../../shared/transcripts/word-times.ts";
import { draftOfFixture, fixtureBytes } from "../../../support/fixture-draft.ts";
import { bytesOf } from "../../../support/reading.ts";

const read = (value: unknown) => wordTimesIn(bytesOf(JSON.stringify(value)));

describe("the times of words are read from what a program wrote:", () => {
  it.each([
    "whisperx.json",
    "deepgram.json",
    "deepgram-words.json",
    "assemblyai.json",
    "rev-ai.json",
    "amazon-transcribe.json",
    "google-speech.json",
    "azure-speech.json",
  ])("%s, and stand on the words of its transcript", (name) => {
    const words = wordTimesIn(fixtureBytes(name));
    expect(words.length).toBe(14);
    expect(words.slice(0, 2)).toEqual([
      { text: "When", startMs: 0, endMs: 375 },
      { text: "do", startMs: 375, endMs: 750 },
    ]);
    const { text } = draftOfFixture(name);
    const times = wordTimesOf(text, words);
    const told = [...times.starts].map((start, at) => [
      text.slice(start, times.ends[at]),
      times.startsMs[at],
    ]);
    expect(told.length).toBe(14);
    expect(told).toEqual(
      expect.arrayContaining([
        ["do", 375],
        ["sail", 1125],
      ]),
    );
  });

  it("Deepgram, of all channels in the order of time", () => {
    const channel = (word: string, start: number) => ({
      alternatives: [{ words: [{ word, start, end: start + 1 }] }],
    });
    expect(
      read({ results: { channels: [channel("Every", 5), channel("ten", 2)] } }).map(({ text }) => text),
    ).toEqual(["ten", "Every"]);
  });

  it("whisper.cpp, whose tokens are parts of words", () => {
    const token = (text: string, from: number, to: number) => ({ text, offsets: { from, to } });
    const tokens = [
      token("[_BEG_]", 0, 0),
      token(" When", 0, 300),
      token(" sail", 300, 500),
      token("ing", 500, 700),
    ];
    expect(
      read({ transcription: [{ offsets: { from: 0, to: 700 }, text: " When sailing", tokens }] }),
    ).toEqual([
      { text: "When", startMs: 0, endMs: 300 },
      { text: "sailing", startMs: 300, endMs: 700 },
    ]);
  });

  it("a list of files of Whisper; words without a time are left out, an end before its beginning is none", () => {
    const words = [
      { word: " a", start: 1, end: 0.5 },
      { word: "12" },
      { word: "b", start: "x" },
      { word: " ", start: 2 },
    ];
    expect(
      read([
        { segments: [{ text: "a 12 b", words }] },
        { segments: [{ text: "c", words: [{ word: "c", start: 3 }] }] },
      ]),
    ).toEqual([
      { text: "a", startMs: 1000, endMs: null },
      { text: "c", startMs: 3000, endMs: null },
    ]);
  });

  it("of anything else there are none", () => {
    for (const odd of [
      null,
      1,
      "x",
      [],
      {},
      [null],
      { segments: 1 },
      { segments: [{ words: [1, null, []] }] },
      { results: { items: [{}] } },
    ])
      expect(read(odd)).toEqual([]);
    expect(wordTimesIn(bytesOf("I: Hello"))).toEqual([]);
    expect(wordTimesIn(new Uint8Array())).toEqual([]);
    expect(wordTimesIn(new Uint8Array(100))).toEqual([]);
    expect(wordTimesIn(bytesOf("[".repeat(1_000_000)))).toEqual([]);
  });
});
