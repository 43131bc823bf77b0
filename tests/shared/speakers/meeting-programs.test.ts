import { describe, expect, it } from "vitest";
import type { Document } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { isSystemLine } from "../../../shared/speakers/system-lines.ts";
import { timeOfLine } from "../../../shared/speakers/times-beneath.ts";
import { lines, looks, spoken } from "../../support/reading.ts";

const word = (...written: readonly string[]): Document => ({
  format: "docx",
  paragraphs: written.map(looks),
});
const said = [
  ["Kim Lowe", 3, "So, when do you sail?"],
  ["Ida Berg", 7, "At ten in the morning."],
  ["Kim Lowe", 10, "Every day?"],
  ["Ida Berg", 12, "But for Sundays."],
] as const;
const expected = said.map(([name, , words]) => `${name}| ${words}`);
const read = (document: Document) => judgeSpeakers(document).draft;
const startsOf = (document: Document) => read(document).turns.flatMap(({ startMs }) => startMs ?? []);
const clock = (seconds: number) => `0:${String(seconds).padStart(2, "0")}`;

describe("a line that a meeting program wrote", () => {
  it.each([
    "Kim Lowe started transcription",
    "Kim Lowe stopped transcription",
    "Kim Lowe startade transkription",
    "Sabine Kurz hat die Transkription gestartet",
    "Kim Lowe heeft de transcriptie gestart",
    "Kim Lowe a démarré la transcription",
    "Lowe, Kim (Guest) joined the meeting.",
  ])("%s: is no speech and no name, bold or not", (line) => {
    const bold = line.replace(/^(Kim Lowe|Sabine Kurz)/, "*$1*");
    for (const first of [line, bold]) {
      const document = word(first, ...said.map(([name, s, words]) => `*${name}*   ${clock(s)}\n${words}`));
      expect(spoken(read(document))).toEqual([`–| ${line}`, ...expected]);
      expect(startsOf(document)).toEqual([3000, 7000, 10_000, 12_000]);
    }
  });

  it("may close the transcript", () =>
    expect(
      spoken(
        read(
          word(
            ...said.map(([name, s, words]) => `*${name}*   ${clock(s)}\n${words}`),
            "*Ida Berg* stopped transcription",
          ),
        ),
      ).at(-1),
    ).toBe("–| Ida Berg stopped transcription"));

  it.each([
    "I started the recording.",
    "Then Kim started the recording.",
    "Kim: Ida started the recording.",
    "Jag startade inspelningen.",
    "Ich hat die Aufnahme gestartet",
    "She left the meeting.",
  ])("%j is said by somebody", (line) => expect(isSystemLine(line)).toBe(false));
});

describe("times on lines of their own beneath names", () => {
  it.each(["\n", "of paragraphs"])("are no words (%j)", (way) => {
    const parts = said.map(([name, s, words]) => [name, `0 minutes ${s} seconds`, clock(s), words]);
    const document = way === "\n" ? word(...parts.map((part) => part.join("\n"))) : lines(...parts.flat());
    expect(spoken(read(document))).toEqual(expected);
    expect(startsOf(document)).toEqual([3000, 7000, 10_000, 12_000]);
  });

  it("stay where they are what somebody says", () => {
    const asked = ["Kim", "When?", "Ida", "10:30", "Kim", "And back?", "Ida", "18:30"];
    expect(spoken(read(lines(...asked, "Kim", "Always?", "Ida", "19:00"))).slice(0, 4)).toEqual([
      "Kim| When?",
      "Ida| 10:30",
      "Kim| And back?",
      "Ida| 18:30",
    ]);
  });

  it.each([
    ["0:03", 3000],
    ["0 minutes 3 seconds", 3000],
    ["1 hour 2 minutes 3 seconds", 3_723_000],
    ["1 timme 2 minuter 3 sekunder", 3_723_000],
    ["2 Minuten 3 Sekunden", 123_000],
    ["2 minuten 3 seconden", 123_000],
    ["1 heure 2 minutes 3 secondes", 3_723_000],
    ["3", null],
    ["Three minutes", null],
    ["3 minutes later", null],
  ])("%j is the time %j", (line, time) => expect(timeOfLine(line)).toBe(time));
});
