import { describe, expect, it } from "vitest";
import { wordTimesIn } from "../../../../shared/formats/json/word-times.ts";
import { readTranscriptFile } from "../../../../shared/formats/read-transcript-file.ts";
import { judgeSpeakers } from "../../../../shared/speakers/judge-speakers.ts";
import { draftOfFixture, readFixture } from "../../../support/fixture-draft.ts";
import { bytesOf, refusalOf, spoken } from "../../../support/reading.ts";

const segment = (start: number, text: string, speaker?: string) => ({
  ...{ start, end: start + 1.5, text: ` ${text}`, speaker, avg_logprob: -0.2 },
  words: [{ word: text.split(" ")[0], start, end: start + 0.4 }],
});
const segments = [
  segment(0, "When do you sail?", "SPEAKER_00"),
  segment(2, "At ten.", "SPEAKER_01"),
  segment(4, "Every day?", "SPEAKER_00"),
  segment(6.25, "But for Sundays.", "SPEAKER_01"),
];
const readJson = (value: unknown) => readTranscriptFile("talk.json", bytesOf(JSON.stringify(value)));
const read = (value: unknown) => judgeSpeakers(readJson(value).value).draft;

describe("one talk, whatever program heard it:", () => {
  const labels: Readonly<Record<string, readonly [string, string]>> = {
    "whisperx.json": ["SPEAKER_00", "SPEAKER_01"],
    "deepgram.json": ["Speaker 0", "Speaker 1"],
    "deepgram-words.json": ["Speaker 0", "Speaker 1"],
    "assemblyai.json": ["A", "B"],
    "rev-ai.json": ["Speaker 0", "Speaker 1"],
    "amazon-transcribe.json": ["spk_0", "spk_1"],
    "google-speech.json": ["Speaker 1", "Speaker 2"],
    "azure-speech.json": ["Speaker 1", "Speaker 2"],
  };
  it.each(Object.entries(labels))("%s", (name, [maja, tomas]) => {
    const draft = draftOfFixture(name);
    expect(readFixture(name).value.format).toBe("json");
    expect(spoken(draft)).toEqual([
      `${maja}| When do you sail?`,
      `${tomas}| At ten. In the morning.`,
      `${maja}| Every day?`,
      `${tomas}| But for Sundays.`,
    ]);
    expect(draft.turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 1500],
      [2000, 3500],
      [4000, 4800],
      [5000, 6400],
    ]);
  });

  it("whisper.cpp, which tells no voices", () => {
    const draft = draftOfFixture("whisper-cpp.json");
    expect(spoken(draft)).toEqual([
      "–| When do you sail? At ten. In the morning. Every day? But for Sundays.",
    ]);
    expect(draft.turns[0]).toMatchObject({ startMs: 0, endMs: 6400 });
  });

  it("that words have times of their own is said", () =>
    expect(readFixture("whisperx.json").notes).toEqual([{ code: "word-times" }]));
});

describe("the segments of Whisper and WhisperX", () => {
  it("are turns with their speakers and times, alone or in a list", () => {
    for (const file of [{ segments, language: "en" }, [{ segments }]]) {
      expect(spoken(read(file))).toEqual([
        "SPEAKER_00| When do you sail?",
        "SPEAKER_01| At ten.",
        "SPEAKER_00| Every day?",
        "SPEAKER_01| But for Sundays.",
      ]);
      expect(read(file).turns.map(({ startMs }) => startMs)).toEqual([0, 2000, 4000, 6250]);
    }
  });

  it("whose voice was not told are nobody's known", () =>
    expect(spoken(read({ segments: [...segments, segment(9, "Who knows.")] })).at(-1)).toBe(
      "UNKNOWN| Who knows.",
    ));

  it("have one speaker of one name, whatever its accents are written by", () =>
    expect(
      spoken(
        read({
          segments: [
            segment(0, "When?", "A\u030asa\u0001"),
            segment(2, "At ten.", "Bo"),
            segment(4, "So?", "Åsa"),
          ],
        }),
      ),
    ).toEqual(["Åsa| When?", "Bo| At ten.", "Åsa| So?"]));

  it("without speakers are said by nobody, as captions are", () => {
    const unnamed = segments.map(({ speaker: _, ...rest }) => rest);
    expect(spoken(read({ segments: unnamed }))).toEqual([
      "–| When do you sail? At ten. Every day? But for Sundays.",
    ]);
  });

  it("are read by what the file holds, whatever its name", () =>
    expect(
      readTranscriptFile("talk.txt", bytesOf(JSON.stringify({ text: "x", segments }))).value.format,
    ).toBe("json"));

  it.each([
    ["no text", { segments: [{ start: 1 }] }],
    ["none", { segments: [] }],
    ["segments of another kind", { segments: "a, b" }],
    ["a file of them and another", [{ segments }, { a: 1 }]],
  ])("with %s are refused", (_, value) => expect(refusalOf(() => read(value))).toBe("unknown-format"));
});

describe("a talk of which each voice was recorded in a channel of its own", () => {
  const timed = (words: readonly (readonly [string, number, number])[]) =>
    words.map(([word, start, end]) => ({ word, start, end }));
  const asked = timed([
    ["When", 0, 0.3],
    ["do", 0.4, 0.5],
    ["you?", 0.6, 1],
    ["Every", 5, 5.3],
    ["day?", 5.4, 5.9],
  ]);
  const answered = timed([
    ["At", 2, 2.2],
    ["ten.", 2.3, 2.8],
    ["Mm.", 5.5, 5.7],
  ]);
  const channel = (words: readonly object[]) => ({ alternatives: [{ transcript: "", words }] });
  const told = ["Speaker 0| When do you?", "Speaker 1| At ten.", "Speaker 0| Every day?", "Speaker 1| Mm."];

  it("keeps the words of all channels of Deepgram, in the order of time", () => {
    const draft = read({ results: { channels: [channel(asked), channel(answered)] } });
    expect(spoken(draft)).toEqual(told);
    expect(draft.turns.map(({ startMs }) => startMs)).toEqual([0, 2000, 5000, 5500]);
  });

  it("has the utterances of Deepgram, which stand channel by channel, in the order of time, under voices of their own", () => {
    const utterance = (of: number, start: number, transcript: string) => ({
      ...{ channel: of, start, end: start + 1, transcript, speaker: 0 },
    });
    const utterances = [
      ...[utterance(0, 0, "When do you?"), utterance(0, 5, "Every day?")],
      ...[utterance(1, 2, "At ten."), utterance(1, 5.5, "Mm.")],
    ];
    expect(spoken(read({ results: { channels: [], utterances } }))).toEqual(told);
  });

  it("tells voices by the channels of Amazon Transcribe", () => {
    const items = (label: string, words: readonly { word: string; start: number; end: number }[]) =>
      words.map(({ word, start, end }) => ({
        ...{ channel_label: label, type: "pronunciation", start_time: String(start), end_time: String(end) },
        alternatives: [{ content: word }],
      }));
    const said = [...items("ch_0", asked.slice(0, 3)), ...items("ch_1", answered.slice(0, 2))];
    expect(spoken(read({ results: { items: said } }))).toEqual(["ch_0| When do you?", "ch_1| At ten."]);
  });

  it("reads Amazon's channels whole, whose words stand one between the other beside them", () => {
    const item = (content: string, start: number) => ({
      ...{ type: "pronunciation", start_time: String(start), end_time: String(start + 0.3) },
      alternatives: [{ content }],
    });
    const [one, other] = [
      [item("When", 0), item("now?", 0.4), item("So?", 5)],
      [item("Mm", 0.2), item("no.", 0.5)],
    ];
    const channels = [
      { channel_label: "ch_0", items: one },
      { channel_label: "ch_1", items: other },
    ];
    const items = [...one, ...other].toSorted((a, b) => Number(a.start_time) - Number(b.start_time));
    expect(spoken(read({ results: { items, channel_labels: { channels } } }))).toEqual([
      "ch_0| When now?",
      "ch_1| Mm no.",
      "ch_0| So?",
    ]);
  });
});

describe("Google Cloud Speech-to-Text", () => {
  const word = (said: string, start: number, voice: object = {}) => ({
    ...{ word: said, startTime: `${start}s`, endTime: `${start + 0.5}s` },
    ...voice,
  });
  const stretch = (transcript: string, words: readonly object[] = [], more: object = {}) => ({
    ...{ alternatives: [{ transcript, words }], ...more },
  });

  it("without voices is its stretches, with times where it tells any", () => {
    const draft = read({
      results: [
        stretch("When do you sail?", [word("When", 1.2)]),
        {},
        stretch(" At ten.", [], { resultEndTime: "4.500s" }),
      ],
    });
    expect(spoken(draft)).toEqual(["–| When do you sail? At ten."]);
    expect(draft.turns[0]).toMatchObject({ startMs: 1200, endMs: 4500 });
  });

  it("of version 2 has its words under the names of files, and voices in each stretch", () => {
    const spokenWord = (said: string, start: number, speakerLabel: string) => ({
      ...{ word: said, startOffset: `${start}s`, endOffset: `${start + 0.5}s`, speakerLabel },
    });
    const results = [
      stretch("When?", [spokenWord("When?", 0, "1")], { languageCode: "en" }),
      stretch("At ten.", [spokenWord("At", 1, "2"), spokenWord("ten.", 1.5, "2")]),
    ];
    const transcript = { results };
    for (const file of [transcript, { response: { results: { "gs://a/b.wav": { transcript } } } }])
      expect(spoken(read(file))).toEqual(["Speaker 1| When?", "Speaker 2| At ten."]);
  });

  it("written by its libraries in Python and JavaScript is the same", () => {
    const words = [
      { word: "When?", end_time: { seconds: "0", nanos: 500_000_000 }, speaker_tag: 1 },
      { word: "Now.", start_time: { seconds: "62" }, end_time: { seconds: "63" }, speaker_tag: 2 },
      { word: "Hm.", start_time: { seconds: "64" }, end_time: { seconds: "65" }, speaker_tag: 0 },
    ];
    const draft = read({ results: [stretch("When? Now. Hm.", words)] });
    expect(spoken(draft)).toEqual(["Speaker 1| When?", "Speaker 2| Now.", "UNKNOWN| Hm."]);
    expect(draft.turns.map(({ startMs }) => startMs)).toEqual([0, 62_000, 64_000]);
  });

  it("keeps channels apart", () =>
    expect(
      spoken(
        read({
          results: [
            stretch("When?", [word("When?", 0)], { channelTag: 1 }),
            stretch("So?", [word("So?", 5)], { channelTag: 1 }),
            stretch("At ten.", [word("At", 2)], { channelTag: 2 }),
          ],
        }),
      ),
    ).toEqual(["Speaker 0| When?", "Speaker 1| At ten.", "Speaker 0| So?"]));

  it("is not Watson's, which has lists of the same names and tells voices otherwise", () =>
    expect(refusalOf(() => readJson({ results: [stretch("When?", [], { final: true })] }))).toBe(
      "unknown-format",
    ));
});

describe("Azure's transcripts", () => {
  const phrase = (display: string, offset: string, more: object = {}) => ({
    ...{
      recognitionStatus: "Success",
      channel: 0,
      offset,
      duration: "PT1.5S",
      nBest: [{ display }],
      ...more,
    },
  });

  it("have times as ISO 8601 has them, and phrases in which nobody was heard", () => {
    const nothing = {
      recognitionStatus: "InitialSilenceTimeout",
      channel: 0,
      offset: "PT3S",
      duration: "PT9S",
    };
    const draft = read({
      recognizedPhrases: [
        phrase("When?", "PT0.5S", { speaker: 1 }),
        nothing,
        phrase("Now.", "PT1H2M3.5S", { speaker: 2 }),
      ],
    });
    expect(spoken(draft)).toEqual(["Speaker 1| When?", "Speaker 2| Now."]);
    expect(draft.turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [500, 2000],
      [3_723_500, 3_725_000],
    ]);
  });

  it("keep channels apart, each of which stands whole", () => {
    const said = [phrase("When?", "PT0S"), phrase("So?", "PT5S"), phrase("At ten.", "PT2S", { channel: 1 })];
    expect(spoken(read({ recognizedPhrases: said }))).toEqual([
      "Speaker 0| When?",
      "Speaker 1| At ten.",
      "Speaker 0| So?",
    ]);
  });

  it("of the fast transcription are phrases with texts and milliseconds", () => {
    const fast = (text: string, offsetMilliseconds: number, speaker: number) => ({
      ...{ text, offsetMilliseconds, durationMilliseconds: 400, speaker },
      words: [{ text, offsetMilliseconds, durationMilliseconds: 400 }],
    });
    const file = {
      combinedPhrases: [{ text: "When? Now." }],
      phrases: [fast("When?", 40, 1), fast("Now.", 900, 2)],
    };
    const draft = read(file);
    expect(spoken(draft)).toEqual(["Speaker 1| When?", "Speaker 2| Now."]);
    expect(draft.turns[1]).toMatchObject({ startMs: 900, endMs: 1300 });
    expect(wordTimesIn(bytesOf(JSON.stringify(file)))[1]).toEqual({
      text: "Now.",
      startMs: 900,
      endMs: 1300,
    });
  });

  it("with a phrase that has no words though it was understood are refused", () =>
    expect(
      refusalOf(() =>
        readJson({ recognizedPhrases: [phrase("a", "PT0S"), { recognitionStatus: "Success" }] }),
      ),
    ).toBe("unknown-format"));
});

describe("numbers that are none, as Python writes them,", () => {
  const readText = (json: string) =>
    spoken(judgeSpeakers(readTranscriptFile("a.json", bytesOf(json)).value).draft);

  it("are passed over, and words that look so stay", () => {
    expect(readText('{"segments":[{"start":0.0,"text":" At ten.","avg_logprob":NaN}]}')).toEqual([
      "–| At ten.",
    ]);
    expect(
      readText(
        '{"segments":[{"start":0,"text":" My \\"NaN\\", or Infinity.","words":[{"word":"My","score":-Infinity}]}]}',
      ),
    ).toEqual(['–| My "NaN", or Infinity.']);
    expect(
      readText('[{"speaker":"I","text":"When?","x":NaN},{"speaker":"R","text":"At ten.","x":1}]'),
    ).toEqual(["I| When?", "R| At ten."]);
  });

  it("take no time to find in a text that is none of theirs", () => {
    const hostile = `{"NaN":"${'\\"'.repeat(500_000)}`;
    const begun = performance.now();
    expect(refusalOf(() => readTranscriptFile("a.json", bytesOf(hostile)))).toBe("unknown-format");
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe("a file that lies", () => {
  it("about its times has none there", () => {
    const [turn] = read({ segments: [{ start: -4, end: 1e300, text: "Hej", speaker: "__proto__" }] }).turns;
    expect(turn).toMatchObject({ startMs: null, endMs: null });
    expect(read({ segments: [{ start: 5, end: 2, text: "Hej" }] }).turns[0]).toMatchObject({
      startMs: 5000,
      endMs: null,
    });
  });

  it("with more segments than any recording is refused", () => {
    const many = Array.from({ length: 200_001 }, () => ({ text: "" }));
    expect(refusalOf(() => readJson({ segments: many }))).toBe("too-large");
  });

  it("about its kinds is refused or read, never more", () => {
    for (const odd of [null, 1, "x", [], {}, [null], [[]], [{ elements: 1 }], { 0: 1 }])
      for (const name of [
        ...["segments", "transcription", "utterances", "results", "monologues", "response"],
        ...["recognizedPhrases", "phrases"],
      ])
        for (const file of [
          ...[{ [name]: odd }, { [name]: [odd] }, { results: { [name]: odd, items: [odd] } }],
          { [name]: [{ alternatives: [odd], nBest: [odd] }], combinedPhrases: [odd] },
        ])
          expect(["read", "unknown-format"]).toContain(refusalOf(() => readJson(file)));
  });
});
