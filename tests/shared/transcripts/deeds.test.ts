import { describe, expect, it } from "vitest";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { applyDiff, diffOf, updateOf } from "../../../shared/project/diff.ts";
import type { Turn } from "../../../shared/project/records.ts";
import { noAnswers } from "../../../shared/speakers/answers.ts";
import { plainParagraph } from "../../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../../shared/speakers/judge-speakers.ts";
import { deedsOnTranscripts } from "../../../shared/transcripts/deeds.ts";
import { importSurvey } from "../../../shared/transcripts/import-survey.ts";
import type { ImportedTranscript } from "../../../shared/transcripts/import-transcripts.ts";
import { aProject } from "../../support/a-project.ts";
import { casesOf, type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";
import { tellAsOfSchema3, tellDeed } from "../../support/tell-deed.ts";

const marta = "transcript:Marta" as const;
const begun = aProject({
  people: { Wilma: {} },
  codes: ["1 Trust"],
  transcripts: { Marta: ["R: How was «1 it»?", "Wilma: So so. Cold.", "R: And then?"] },
});
const sketched = begun.transcripts.get(marta);
if (!sketched) throw new RangeError("the study has no Marta");
/** As an earlier build judged who speaks. */
const study = applyDiff(
  begun,
  diffOf({ updated: [updateOf(sketched, { source: { ...sketched.source, judgedBy: 0 } })] }),
);
const transcribed = applyDiff(study, diffOf({ updated: [updateOf(sketched, { transcriber: "R. Hale" })] }));
const timed = applyDiff(
  study,
  diffOf({ updated: [updateOf(sketched, { turns: sketched.turns.map((one) => ({ ...one, startMs: 0 })) })] }),
);
const r = { id: "s-R", label: "R", role: "participant", participantIds: [] } as const;
const wilma = { id: "s-Wilma", label: "Wilma", role: "participant" } as const;
const newParticipantId = () => "participant:new" as const;
const turn: Turn = { id: 1, start: 0, end: 3, speakerId: null, startMs: null, endMs: null };
const imported = (name: string): ImportedTranscript => ({
  id: `transcript:${name}`,
  name,
  draft: { text: "So.", language: null, turns: [turn], speakers: [] },
  source: {
    ...{ fileName: `${name}.txt`, format: "txt", sha256: "1".repeat(64) },
    ...{ importedAt: "2024-01-03T00:00:00Z", judgedBy: 1, notes: [] },
  },
  people: {},
});
let made = 0;
const surveyed = importSurvey(
  study,
  {
    attributes: [],
    respondents: ["Wilma", "R2"].map((id, n) => ({
      ...{ line: n + 2, id, attributes: {} },
      answers: [{ question: "Why?", answer: "So." }],
    })),
  },
  {
    source: {
      fileName: "survey.csv",
      format: "csv",
      sha256: "2".repeat(64),
      importedAt: "2024-01-03T00:00:00Z",
    },
    ...{ numbered: "Respondent", askedBy: "Survey", nameIs: "unsaid", newParticipantId },
    newTranscriptId: () => {
      made += 1;
      return `transcript:survey-${made}`;
    },
  },
);
const judgement = judgeSpeakers(
  {
    format: "txt",
    paragraphs: ["Interviewer: How was it?", "Wilma: So so. Cold.", "Interviewer: And then?"].map(
      plainParagraph,
    ),
  },
  noAnswers,
);

const table: DeedTable<keyof typeof deedsOnTranscripts> = {
  "import-transcripts": [
    {
      input: { imports: ["Elin", "Jonas"].map(imported), newParticipantId },
      en: ["imported 2 interviews: Elin, Jonas", "import 2 interviews"],
      sv: ["importerade 2 intervjuer: Elin, Jonas", "importera 2 intervjuer"],
    },
    {
      input: { imports: [imported("Elin")], newParticipantId },
      en: ["imported Elin", "import Elin"],
      sv: ["importerade Elin", "importera Elin"],
    },
  ],
  "import-survey": {
    input: { file: "survey.csv", diff: surveyed.diff },
    en: ["imported the survey survey.csv: 2 interviews, 1 new people", "import the survey survey.csv"],
    sv: ["importerade enkäten survey.csv: 2 intervjuer, 1 nya personer", "importera enkäten survey.csv"],
    was: null,
  },
  "rename-transcript": {
    input: { transcriptId: marta, name: "Marta 1" },
    en: ["renamed the interview “Marta” to “Marta 1”", "rename Marta"],
    sv: ["bytte intervjuns namn från ”Marta” till ”Marta 1”", "byt namn på Marta"],
  },
  "set-language": {
    input: { transcriptId: marta, language: "sv" },
    en: ["corrected the language of Marta", "set the language of Marta"],
    sv: ["rättade språket för Marta", "ange språket i Marta"],
  },
  "set-machine": [
    {
      input: { transcriptId: marta, machine: { tool: "Whisper ", model: "large-v3" } },
      en: [
        "said that a program transcribed Marta: Whisper, large-v3",
        "say whether a program transcribed Marta",
        "said that a program transcribed Marta: Whisper, large-v3 (2 times)",
      ],
      sv: [
        "angav att ett program transkriberade Marta: Whisper, large-v3",
        "ange om ett program transkriberade Marta",
        "angav att ett program transkriberade Marta: Whisper, large-v3 (2 gånger)",
      ],
      was: null,
    },
  ],
  "set-transcriber": [
    {
      input: { transcriptId: marta, transcriber: " R.  Hale " },
      en: [
        "said that R. Hale transcribed Marta",
        "say who transcribed Marta",
        "said that R. Hale transcribed Marta (2 times)",
      ],
      sv: [
        "angav att R. Hale transkriberade Marta",
        "ange vem som transkriberade Marta",
        "angav att R. Hale transkriberade Marta (2 gånger)",
      ],
      was: null,
    },
    {
      on: transcribed,
      input: { transcriptId: marta, transcriber: null },
      en: [
        "left open who transcribed Marta",
        "say who transcribed Marta",
        "left open who transcribed Marta (2 times)",
      ],
      sv: [
        "lämnade öppet vem som transkriberade Marta",
        "ange vem som transkriberade Marta",
        "lämnade öppet vem som transkriberade Marta (2 gånger)",
      ],
      was: null,
    },
  ],
  "set-wave": [
    {
      input: { transcriptId: marta, wave: " 2019 " },
      en: ["put Marta in the wave “2019”", "set the wave of Marta", "put Marta in the wave “2019” (2 times)"],
      sv: [
        "lade Marta i omgången ”2019”",
        "ange omgången för Marta",
        "lade Marta i omgången ”2019” (2 gånger)",
      ],
      was: null,
    },
  ],
  "remove-transcript": {
    input: marta,
    en: ["removed the interview Marta", "remove Marta"],
    sv: ["tog bort intervjun Marta", "ta bort Marta"],
  },
  "change-speakers": {
    input: {
      transcriptId: marta,
      speakers: [
        { ...r, role: "interviewer" },
        { ...wilma, participantIds: ["participant:Wilma"] },
      ],
    },
    en: ["changed who speaks in Marta", "change speakers in Marta", "changed who speaks in Marta (2 times)"],
    sv: ["ändrade vem som talar i Marta", "ändra talare i Marta", "ändrade vem som talar i Marta (2 gånger)"],
  },
  "assign-new-person": {
    input: { transcriptId: marta, speakerId: "s-R", participantId: "participant:Elin", pseudonym: "Elin" },
    en: ["added Elin, who speaks as “R” in Marta", "add Elin", "added 2 people who speak in Marta"],
    sv: [
      "lade till Elin, som talar som ”R” i Marta",
      "lägg till Elin",
      "lade till 2 personer som talar i Marta",
    ],
    was: { action: "change-speakers" },
  },
  "correct-text": [
    {
      input: {
        transcriptId: marta,
        change: { length: 34, replacements: [{ start: 19, from: "Cold", to: "Warm" }] },
      },
      en: ["corrected Marta: “Warm”", "correct Marta", "corrected Marta in 2 places"],
      sv: ["rättade Marta: ”Warm”", "rätta Marta", "rättade Marta på 2 ställen"],
    },
    // Some words were only erased.
    {
      input: {
        transcriptId: marta,
        change: { length: 34, replacements: [{ start: 18, from: " Cold.", to: "" }] },
      },
      en: ["corrected Marta", "correct Marta", "corrected Marta in 2 places"],
      sv: ["rättade Marta", "rätta Marta", "rättade Marta på 2 ställen"],
    },
  ],
  "split-turn": {
    input: { transcriptId: marta, at: 18 },
    en: ["split a turn in Marta", "split a turn in Marta", "split turns in Marta 2 times"],
    sv: ["delade en replik i Marta", "dela en replik i Marta", "delade repliker i Marta 2 gånger"],
  },
  "join-turns": {
    input: { transcriptId: marta, turnId: 2 },
    en: ["joined two turns in Marta", "join two turns in Marta", "joined turns in Marta 2 times"],
    sv: [
      "slog ihop två repliker i Marta",
      "slå ihop två repliker i Marta",
      "slog ihop repliker i Marta 2 gånger",
    ],
  },
  "move-turn": {
    input: { transcriptId: marta, turnId: 2, way: "up", newCheckId: () => "check:new" },
    en: ["moved a turn in Marta", "move a turn in Marta", "moved turns in Marta 2 times"],
    sv: ["flyttade en replik i Marta", "flytta en replik i Marta", "flyttade repliker i Marta 2 gånger"],
    was: null,
  },
  "mark-time": {
    input: {
      transcriptId: marta,
      at: 17,
      ms: 65_300,
      id: "time-mark:1",
      by: "Ek",
      markedAt: "2024-01-03T00:00:00Z",
    },
    en: ["marked 00:01:05 in Marta", "mark a time in Marta", "marked 2 times in Marta"],
    sv: ["satte tiden 00:01:05 i Marta", "sätt en tid i Marta", "satte 2 tider i Marta"],
    was: null,
  },
  "take-time-away": {
    on: timed,
    input: { transcriptId: marta, at: 0 },
    en: ["took a time away in Marta", "take a time away in Marta", "took 2 times away in Marta"],
    sv: ["tog bort en tid i Marta", "ta bort en tid i Marta", "tog bort 2 tider i Marta"],
    was: null,
  },
  "set-turn-times": [
    {
      input: { transcriptId: marta, times: [{ turnId: 1, startMs: 0 }] },
      en: [
        "said when 1 turn begins in Marta",
        "say when turns begin in Marta",
        "said when 2 turns begin in Marta",
      ],
      sv: [
        "angav när 1 replik börjar i Marta",
        "ange när repliker börjar i Marta",
        "angav när 2 repliker börjar i Marta",
      ],
      was: null,
    },
  ],
  "set-turn-speaker": {
    input: { transcriptId: marta, turnIds: [1, 3], to: "s-Wilma" },
    en: [
      "changed who says 2 turns in Marta",
      "change who says a turn in Marta",
      "changed who says turns in Marta 2 times",
    ],
    sv: [
      "ändrade vem som säger 2 repliker i Marta",
      "ändra vem som säger en replik i Marta",
      "ändrade vem som säger repliker i Marta 2 gånger",
    ],
  },
  "review-speakers": {
    input: { transcriptId: marta, judgement, answers: noAnswers, fresh: null, newParticipantId },
    en: ["looked again at who speaks in Marta", "look again at who speaks in Marta"],
    sv: ["såg på nytt över vem som talar i Marta", "se på nytt över vem som talar i Marta"],
  },
  "settle-speakers": {
    input: marta,
    en: ["left who speaks in Marta as it was", "leave who speaks in Marta as it is"],
    sv: ["lät vem som talar i Marta vara som det var", "låt vem som talar i Marta vara som det är"],
    was: { action: "review-speakers" },
  },
};

describe("each deed on transcripts", () => {
  itTells(deedsOnTranscripts, study, table);
  itIsReadFromSchema3(study, table);
});

describe("a deed on transcripts", () => {
  it("keeps who was listed by giving them turns, in older journals too (M1)", () => {
    const to = { label: "Nurse", role: "other", participantIds: [] } as const;
    const { entry } = tellDeed(study, "set-turn-speaker", { transcriptId: marta, turnIds: [2], to });
    expect(entry.deed).toEqual({ is: "set-turn-speaker", transcriptId: marta, turnIds: [2], to });
    const old = { action: "set-turn-speaker", about: "Marta", diff: entry.diff };
    expect(tellAsOfSchema3(study, old).entry.deed).toEqual(entry.deed);
  });

  it.each(casesOf(table))(
    "is told to who codes blind although it moved codings of others: %s (B9)",
    (name, { on = study, input }) => {
      const { fact } = tellDeed(on, name, input);
      expect(factSeenBlindly(fact, "Bo")?.words).toEqual(fact.words);
    },
  );
});
