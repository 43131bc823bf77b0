import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subtitlesIn } from "../../../../shared/formats/subtitles/read-subtitles.ts";
import { paragraphText } from "../../../../shared/speakers/document.ts";

type Shown = { readonly lines: readonly string[]; readonly ms: number };

/** A WebVTT file of captions that follow each other without a pause, or with one of `pause` milliseconds. */
function vtt(shown: readonly Shown[], pause = 0): string {
  let at = 0;
  const clock = (ms: number) =>
    `${String(Math.floor(ms / 60_000)).padStart(2, "0")}:${((ms / 1000) % 60).toFixed(3).padStart(6, "0")}`;
  const cues = shown.map(({ lines, ms }) => {
    const start = at;
    at += ms + pause;
    return `${clock(start)} --> ${clock(start + ms)}\n${lines.join("\n")}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

const read = (text: string) => subtitlesIn({ value: text, notes: [] });
const texts = (text: string) => read(text).value.paragraphs.map(paragraphText);
const wordsIn = (text: string) => texts(text).join(" ").split(" ");

/** YouTube: a finished line stays above the one that is said, and is shown alone for a moment before. */
function rolling(lines: readonly string[]): readonly Shown[] {
  return lines.flatMap((line, n) => {
    const [first = "", ...others] = line.split(" ");
    const stamped = first + others.map((word) => `<00:00:01.000><c> ${word}</c>`).join("");
    return [
      { lines: [lines[n - 1] ?? " ", stamped], ms: 2000 },
      { lines: [line, " "], ms: 10 },
    ];
  });
}

/** A sentence over some lines stands while one word after the other is underlined. */
function highlighted(sentences: readonly string[], height: number): readonly Shown[] {
  return sentences.flatMap((sentence) => {
    const words = sentence.split(" ");
    return words.flatMap((_, lit) => {
      const marked = words.map((word, n) => (n === lit ? `<u>${word}</u>` : word));
      const shown = [{ lines: broken(marked, height), ms: 300 }];
      return lit % 2 === 0 && lit < words.length - 1
        ? [...shown, { lines: broken(words, height), ms: 100 }]
        : shown;
    });
  });
}

/** Words come one by one; when the lines are full the uppermost goes. */
function growing(lines: readonly string[], height: number): readonly Shown[] {
  return lines.flatMap((line, n) => {
    const words = line.split(" ");
    const above = lines.slice(Math.max(0, n - height + 1), n);
    return words.map((_, count) => ({ lines: [...above, words.slice(0, count + 1).join(" ")], ms: 300 }));
  });
}

function broken(words: readonly string[], height: number): readonly string[] {
  const size = Math.ceil(words.length / height);
  return Array.from({ length: height }, (_, n) => words.slice(n * size, (n + 1) * size).join(" ")).filter(
    (line) => line !== "",
  );
}

const word = fc.constantFrom(
  ..."we took the early ferry because bridge was shut and Ja. nobody told us så är det".split(" "),
);
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => words.join(" "));
/** Sentences of which no two in a row begin alike: what looks just the same on the screen cannot be told apart. */
const sentences = fc
  .array(sentence, { minLength: 4, maxLength: 20 })
  .map((all) => all.map((one, n) => `${n}${n % 2 === 0 ? "a" : "b"} ${one}`));

describe("each word is taken once and in its order", () => {
  it("from captions that roll as YouTube's do (seed 41)", () =>
    fc.assert(
      fc.property(sentences, (lines) => {
        expect(wordsIn(vtt(rolling(lines)))).toEqual(lines.join(" ").split(" "));
      }),
      { seed: 41, numRuns: 150 },
    ));

  it("from sentences of which one word after the other is lit (seed 42)", () =>
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 4, maxLength: 20 }),
        fc.constantFrom(1, 2, 3),
        (all, height) => {
          expect(wordsIn(vtt(highlighted(all, height)))).toEqual(all.join(" ").split(" "));
        },
      ),
      { seed: 42, numRuns: 150 },
    ));

  it("from captions that grow word by word in one line, two or three (seed 43)", () =>
    fc.assert(
      fc.property(sentences, fc.constantFrom(1, 2, 3), (lines, height) => {
        expect(wordsIn(vtt(growing(lines, height)))).toEqual(lines.join(" ").split(" "));
      }),
      { seed: 43, numRuns: 150 },
    ));
});

it("plain captions stay as they are, whoever says a thing twice (seed 44)", () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom("Ja.", "Ja.", "Nej.", "Mm.", "Ja. Ja."), sentence), {
        maxLength: 30,
      }),
      fc.constantFrom(0, 200, 2000),
      (all, pause) => {
        expect(
          texts(
            vtt(
              all.map((line) => ({ lines: [line], ms: 1500 })),
              pause,
            ),
          ),
        ).toEqual(all);
      },
    ),
    { seed: 44, numRuns: 300 },
  ));

describe("captions that repeat", () => {
  it("are counted in a note", () =>
    expect(read(vtt(growing(["we took the ferry", "because the bridge"], 2))).notes).toEqual([
      { code: "captions-repeated", count: 6 },
    ]));

  it("begin when their first word is seen and end with their last", () =>
    expect(
      read(vtt(growing(["we took the ferry", "because the bridge"], 2))).value.paragraphs.map(
        ({ startMs, endMs }) => [startMs, endMs],
      ),
    ).toEqual([
      [0, 1200],
      [1200, 2100],
    ]));

  it("are of one voice: another who says the same says it, too", () => {
    const cues = [
      "<v A>we",
      "<v A>we took",
      "<v A>we took the ferry",
      "<v B>we took the ferry",
      "<v B>we took the ferry now",
    ];
    expect(texts(vtt(cues.map((line) => ({ lines: [line], ms: 500 }))))).toEqual([
      "we took the ferry",
      "we took the ferry now",
    ]);
  });

  it("may hold a word that is said twice", () => {
    expect(texts(vtt(rolling(["we took the ferry", "Ja.", "Ja.", "and then", "so it was"]))).join(" ")).toBe(
      "we took the ferry Ja. Ja. and then so it was",
    );
    expect(texts(vtt(growing(["we took the ferry", "Ja.", "Ja.", "and then we went"], 1))).join(" ")).toBe(
      "we took the ferry Ja. Ja. and then we went",
    );
  });
});
