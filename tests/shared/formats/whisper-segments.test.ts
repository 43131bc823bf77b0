import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../shared/formats/read-transcript-file.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { bytesOf, refusalOf, spoken } from "../../support/reading.ts";

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
const read = (value: unknown) => {
  const document = readTranscriptFile("talk.json", bytesOf(JSON.stringify(value))).value;
  return judgeSpeakers(document).draft;
};

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

  it("without speakers are said by nobody", () => {
    const unnamed = segments.map(({ speaker: _, ...rest }) => rest);
    expect(spoken(read({ segments: unnamed }))[0]).toBe("–| When do you sail?");
  });

  it.each([
    ["no text", { segments: [{ start: 1 }] }],
    ["none", { segments: [] }],
    ["segments of another kind", { segments: "a, b" }],
    ["a file of them and another", [{ segments }, { a: 1 }]],
  ])("with %s are refused", (_, value) => expect(refusalOf(() => read(value))).toBe("unknown-format"));
});
