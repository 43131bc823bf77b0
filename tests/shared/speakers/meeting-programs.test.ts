import { describe, expect, it } from "vitest";
import { throughLayouts } from "../../../shared/formats/layouts/known-layouts.ts";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import type { Document } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { isTelephone } from "../../../shared/speakers/label-words.ts";
import { isSystemLine } from "../../../shared/speakers/system-lines.ts";
import { timeOfLine } from "../../../shared/speakers/times-beneath.ts";
import { cue, lines, looks, spoken } from "../../support/reading.ts";

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

/** What each voice says, as cues of Zoom name them, and as lines with times above the words do. */
const cues = (said: readonly (readonly [string, string])[]): Document => ({
  format: "vtt",
  paragraphs: said.map(([name, words], n) => cue(null, `${name}: ${words}`, n * 1000)),
});
const asTeams = (said: readonly (readonly [string, string])[]) =>
  lines(...said.flatMap(([name, words], n) => [`${name}   0:0${n}`, words]));
const asZoom = (said: readonly (readonly [string, string])[]) =>
  lines(...said.flatMap(([name, words], n) => [`[${name}] 00:00:0${n}`, words]));

describe("a name with a colon in it (L3)", () => {
  const talk = [
    ["Lab: Anna", "So, when do you sail?"],
    ["Ida Berg", "At ten: in the morning."],
    ["Lab: Anna", "Every day?"],
    ["Lab: Bo", "I wonder, too."],
    ["Ida Berg", "But for Sundays."],
    ["Lab: Anna", "I see: thanks."],
  ] as const;
  const turns = talk.map(([name, words]) => `${name}| ${words}`);

  it.each([
    ["before a colon", cues(talk)],
    ["before a time", asTeams(talk)],
    ["in brackets", asZoom(talk)],
  ])("is one name %s, and shown", (_, document) => {
    const { draft, questions } = judgeSpeakers(document);
    expect(spoken(draft)).toEqual(turns);
    expect(draft.turns[0]?.sure).toBe("likely");
    expect(questions).toContainEqual(
      expect.objectContaining({ asks: "speaks", label: "Lab: Anna", sure: "likely", proposed: true }),
    );
  });

  it("parts people of one account, and what a person says of it goes", () => {
    const both = cues(talk.map(([name, words]) => [name.replace("Ida Berg", "Lab: Ida"), words]));
    expect(spoken(read(both))).toEqual(turns.map((turn) => turn.replace("Ida Berg", "Lab: Ida")));
    const barred = judgeSpeakers(cues(talk), { ...noAnswers, notSpeakers: ["Lab: Anna", "Lab: Bo"] });
    expect(barred.draft.text).toContain("Lab: Anna: Every day?");
  });

  it.each([
    [
      "a word that they do not always begin with",
      ["Anna", "Bo"],
      ["Fact: so it is.", "Fact: it was."],
      "No.",
    ],
    ["numbers of questions", ["Anna", "Bo"], ["Topic 1: when?", "Topic 2: why?"], "Topic 3: how?"],
    ["what labels mean", ["I", "R"], ["Anna: when?", "Anna: why?"], "Anna: how?"],
    [
      "a word for a side of the talk",
      ["Anna", "Bo"],
      ["Question: when?", "Question: why?"],
      "Question: how?",
    ],
  ] as const)("is none in %s", (_, [one, other], [first, second], third) => {
    const said = [
      [one, first],
      [other, "Yes."],
      [one, second],
      [other, "No."],
      [one, third],
    ] as const;
    expect(spoken(read(cues(said)))).toEqual(said.map(([name, words]) => `${name}| ${words}`));
  });

  it("stands in a chat of Zoom where each message has a receiver", () => {
    const chat = (...heads: readonly string[]) =>
      spoken(read(throughLayouts({ value: lines(...heads), notes: [] }).value));
    expect(
      chat("09:15:02 From Lab: Anna to Everyone: Hello: all", "09:15:09 From Ida to Everyone: Hi"),
    ).toEqual(["Lab: Anna| Hello: all", "Ida| Hi"]);
    expect(chat("09:15:02 From Anna : I spoke to Bo: he was in", "09:15:09 From Ida : Hi")).toEqual([
      "Anna| I spoke to Bo: he was in",
      "Ida| Hi",
    ]);
  });
});

describe("who dialled in is called by a telephone number (L3)", () => {
  const numbers = [
    "+46 70 123 45 67",
    "+46701234567",
    "12125550100",
    "1 (212) 555-0100",
    "1212***0100",
    "Caller_01",
    "Call-in User_1",
  ];
  const talk = (number: string) =>
    [
      ["Kim Lowe", "So, when do you sail?"],
      [number, "At ten."],
      ["Kim Lowe", "Every day?"],
      [number, "But for Sundays."],
      ["Kim Lowe", "I see."],
    ] as const;

  it.each(numbers)("%s", (number) => {
    const turns = talk(number).map(([name, words]) => `${name}| ${words}`);
    for (const document of [cues(talk(number)), asTeams(talk(number)), asZoom(talk(number))]) {
      const { draft, questions } = judgeSpeakers(document);
      expect(spoken(draft)).toEqual(turns);
      expect(questions.filter(({ asks }) => asks !== "interviewer")).toEqual([]);
    }
  });

  it("once: taken, and asked", () => {
    const said = [...talk("Ida Berg"), ["+46 70 123 45 67", "Hello."]] as const;
    const { draft, questions } = judgeSpeakers(cues(said));
    expect(spoken(draft).at(-1)).toBe("+46 70 123 45 67| Hello.");
    expect(questions).toContainEqual(
      expect.objectContaining({ asks: "speaks", label: "+46 70 123 45 67", sure: "not-known" }),
    );
  });

  it.each(["2024-05-01", "20240501", "1990-1995", "10.30-11.45", "123 456", "070-123 45 67 89 10 11 12"])(
    "%s is no name",
    (words) => expect(isTelephone(words)).toBe(false),
  );

  it("a number alone on its line is what somebody says", () =>
    expect(
      spoken(
        read(asTeams(talk("Ida Berg").map(([name, words], n) => [name, n === 1 ? "070 123 45 67" : words]))),
      )[1],
    ).toBe("Ida Berg| 070 123 45 67"));
});
