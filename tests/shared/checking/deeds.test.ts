import { describe, expect, it } from "vitest";
import { deedsOnChecking } from "../../../shared/checking/deeds.ts";
import { noteCorrection } from "../../../shared/checking/note-correction.ts";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { aProject, withCheck } from "../../support/a-project.ts";
import { casesOf, type DeedTable, itTells } from "../../support/deed-table.ts";
import { judged } from "../../support/made-again.ts";
import { must } from "../../support/must.ts";
import { tellDeed } from "../../support/tell-deed.ts";

const study = aProject({
  people: { Wilma: {} },
  transcripts: { Night: ["Interviewer: What changed?", "Wilma: He left his shoes."] },
});
const lines = ["Interviewer: What changed?", "Wilma: He left his boots."];

let made = 0;
const newCheckId = () => `check:new${++made}` as const;
const stamp = { by: "Bo", at: "2024-02-01T00:00:00Z" };
const night = { transcriptId: "transcript:Night", newCheckId } as const;
const asked = withCheck(study, { words: "He left his shoes.", outcome: "queried", question: "His?" });

const noteId = "correction-note:new" as const;
const noting = {
  ...({ noteId, transcriptId: "transcript:Night", classes: null } as const),
  others: [],
  span: { start: 14, end: 32 },
  ...{ reason: "Misheard", ...stamp },
} as const;
const noted = applyDiff(study, must(noteCorrection(study, noting)));

const table: DeedTable<keyof typeof deedsOnChecking> = {
  "mark-turns": [
    {
      input: { ...night, turnIds: [2], outcome: "checked", question: "", ...stamp },
      en: [
        "compared 1 turn of Night with the recording: nothing to correct",
        "mark 1 turn of Night",
        "compared 1 turn of Night with the recording",
      ],
      sv: [
        "jämförde 1 replik i Night med inspelningen: inget att rätta",
        "märk 1 replik i Night",
        "jämförde 1 replik i Night med inspelningen",
      ],
      was: null,
    },
    {
      input: { ...night, turnIds: [2], outcome: "queried", question: "Shoes?", ...stamp },
      en: [
        "compared 1 turn of Night with the recording: a question",
        "mark 1 turn of Night",
        "compared 1 turn of Night with the recording",
      ],
      sv: [
        "jämförde 1 replik i Night med inspelningen: en fråga",
        "märk 1 replik i Night",
        "jämförde 1 replik i Night med inspelningen",
      ],
      was: null,
    },
    {
      input: { ...night, turnIds: [1, 2], outcome: "checked", correctedIds: [2], question: "", ...stamp },
      en: [
        "compared 2 turns of Night with the recording: some corrected, nothing to correct in the others",
        "mark 2 turns of Night",
        "compared 2 turns of Night with the recording",
      ],
      sv: [
        "jämförde 2 repliker i Night med inspelningen: några rättade, inget att rätta i de andra",
        "märk 2 repliker i Night",
        "jämförde 2 repliker i Night med inspelningen",
      ],
      was: null,
    },
  ],
  "unmark-turns": {
    on: asked,
    input: { ...night, turnIds: [2] },
    en: [
      "made 1 turn of Night unchecked again",
      "make 1 turn of Night unchecked",
      "made 1 turn of Night unchecked again",
    ],
    sv: [
      "gjorde 1 replik i Night okontrollerad igen",
      "gör 1 replik i Night okontrollerad",
      "gjorde 1 replik i Night okontrollerad igen",
    ],
    was: null,
  },
  "take-question-back": {
    on: asked,
    input: { ...night, turnIds: [2], before: [] },
    en: [
      "took back a question about 1 turn of Night",
      "take back a question about 1 turn of Night",
      "took back questions about 1 turn of Night",
    ],
    sv: [
      "tog tillbaka en fråga om 1 replik i Night",
      "ta tillbaka en fråga om 1 replik i Night",
      "tog tillbaka frågor om 1 replik i Night",
    ],
    was: null,
  },
  "answer-check": {
    on: asked,
    input: { checkId: "check:1", answer: "Yes, his.", ...stamp },
    en: [
      "answered a question about Night, “He left his shoes.”",
      "answer a question about Night",
      "answered 2 questions about Night",
    ],
    sv: [
      "besvarade en fråga om Night, ”He left his shoes.”",
      "besvara en fråga om Night",
      "besvarade 2 frågor om Night",
    ],
    was: null,
  },
  "plan-checks": [
    {
      input: { plan: { is: "sample", percent: 20, seed: 7 } },
      en: [
        "planned to check 20 % of what each person says in each wave (seed 7)",
        "plan which turns are checked",
      ],
      sv: [
        "planerade att kontrollera 20 % av vad varje person säger i varje omgång (frö 7)",
        "planera vilka repliker som kontrolleras",
      ],
      was: null,
    },
  ],
  "note-correction": {
    input: noting,
    en: [
      "noted on a correction in Night, “He left his shoes.”",
      "note on a correction in Night",
      "noted on 2 corrections in Night",
    ],
    sv: [
      "kommenterade en rättelse i Night, ”He left his shoes.”",
      "kommentera en rättelse i Night",
      "kommenterade 2 rättelser i Night",
    ],
    was: null,
  },
  "remove-correction-note": {
    on: noted,
    input: { noteId, others: [] },
    en: [
      "took back what was noted on a correction in Night, “He left his shoes.”",
      "take back what was noted on a correction in Night",
      "took back what was noted on 2 corrections in Night",
    ],
    sv: [
      "tog tillbaka kommentaren till en rättelse i Night, ”He left his shoes.”",
      "ta tillbaka kommentaren till en rättelse i Night",
      "tog tillbaka kommentarer till 2 rättelser i Night",
    ],
    was: null,
  },
  "accept-error-rate": [
    {
      input: { rate: 0.025 },
      en: ["set 2.5 % as the highest word error rate that is accepted", "set which error rate is accepted"],
      sv: ["satte 2,5 % som högsta ordfelsfrekvens som godtas", "ange vilken felfrekvens som godtas"],
      was: null,
    },
  ],
  "replace-transcript": {
    input: {
      transcriptId: "transcript:Night",
      draft: judged({ format: "txt", paragraphs: lines.map(plainParagraph) }).draft,
      answers: noAnswers,
      source: {
        ...{ fileName: "Night.txt", format: "txt", sha256: "1".repeat(64) },
        ...{ importedAt: "2024-02-01T00:00:00Z", judgedBy: 1, notes: [] },
      },
      foundAgain: new Map(),
      newParticipantId: () => "participant:new",
    },
    en: ["replaced the text of Night by a corrected file", "replace the text of Night"],
    sv: ["ersatte texten i Night med en rättad fil", "ersätt texten i Night"],
    was: null,
  },
};

describe("each deed of checking", () => {
  itTells(deedsOnChecking, study, table);

  it.each(casesOf(table))("is told whole to who codes blind: %s (B9)", (name, { on = study, input }) => {
    const { fact } = tellDeed(on, name, input);
    expect(factSeenBlindly(fact, "Li")?.words).toEqual(fact.words);
  });
});
