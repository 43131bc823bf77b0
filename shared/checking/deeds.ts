import { z } from "zod";
import { deed, nameIn, type Scene, tellsNoCodings } from "../project/deed.ts";
import type { Project } from "../project/project.ts";
import {
  checkId,
  checkOutcome,
  checkPlan,
  correctionClass,
  correctionNoteId,
  fraction,
  transcriptId,
} from "../project/record-schemas.ts";
import type { CheckOutcome, CorrectionNote, ParticipantId, TranscriptId } from "../project/records.ts";
import { many, when } from "../text/sentence-parts.ts";
import { acceptErrorRate } from "./accepted-rate.ts";
import { answerCheck } from "./answer-check.ts";
import { planChecks } from "./check-plan.ts";
import { markTurns, takeQuestionBack, unmarkTurns } from "./mark-turns.ts";
import { noteCorrection, removeCorrectionNote } from "./note-correction.ts";
import { sayPlan } from "./plan-words.ts";
import { type ReplaceTranscript, replaceTranscript } from "./replace-transcript.ts";

/** Other notes of the same correction; entries of before name none. */
const others = z.array(correctionNoteId).readonly().default([]);

const turnIds = z.array(z.number().int()).readonly();

type Turns = { readonly transcriptId: TranscriptId; readonly turnIds: readonly number[] };

function turnsIn({ transcriptId, turnIds }: Turns, { find }: Scene) {
  return { transcript: nameIn(find, transcriptId), count: turnIds.length };
}

function eachTurn({ transcriptId, turnIds }: Turns): readonly string[] {
  return turnIds.map((id) => `${transcriptId} ${id}`);
}

/** What came of turns: the same of all, or "both" where some were corrected and of the others nothing was to be. */
type CameOfIt = CheckOutcome | "both";

const cameOfIt: Readonly<Record<"en" | "sv", Readonly<Record<CameOfIt, string>>>> = {
  en: {
    both: "some corrected, nothing to correct in the others",
    ...{ checked: "nothing to correct", corrected: "corrected" },
    ...{ queried: "a question", unintelligible: "unintelligible" },
  },
  sv: {
    both: "några rättade, inget att rätta i de andra",
    ...{ checked: "inget att rätta", corrected: "rättat" },
    ...{ queried: "en fråga", unintelligible: "ohörbart" },
  },
};

function notedWords(note: ReturnType<Scene["find"]>, find: Scene["find"]) {
  const { transcriptId, quote } = note as Partial<CorrectionNote>;
  return { about: nameIn(find, transcriptId), words: quote ?? "" };
}

const okontrollerad = (count: number) => (count === 1 ? "okontrollerad" : "okontrollerade");
const repliker = (count: number) => many(count, "replik", "repliker");
const turns = (count: number) => many(count, "turn", "turns");

/** What is done where transcripts are checked. */
export const deedsOnChecking = {
  /** `about` is what came of it, `count` how many turns. */
  "mark-turns": deed({
    verb: markTurns,
    keeps: { transcriptId, turnIds, outcome: checkOutcome, correctedIds: turnIds.default([]) },
    value: ({ transcriptId, turnIds, outcome, correctedIds = [] }) => ({
      ...{ transcriptId, turnIds, outcome, correctedIds },
    }),
    kind: "interviews",
    words: (value, scene) => ({
      ...turnsIn(value, scene),
      about: value.correctedIds.length > 0 ? "both" : value.outcome,
    }),
    counts: eachTurn,
    blind: tellsNoCodings,
    folds: "transcript",
    en: {
      did: ({ about, transcript, count }) =>
        `compared ${turns(count)} of ${transcript} with the recording: ${cameOfIt.en[about as CameOfIt]}`,
      undo: ({ transcript, count }) => `mark ${turns(count)} of ${transcript}`,
      many: ({ transcript, count }) => `compared ${turns(count)} of ${transcript} with the recording`,
    },
    sv: {
      did: ({ about, transcript, count }) =>
        `jämförde ${repliker(count)} i ${transcript} med inspelningen: ${cameOfIt.sv[about as CameOfIt]}`,
      undo: ({ transcript, count }) => `märk ${repliker(count)} i ${transcript}`,
      many: ({ transcript, count }) => `jämförde ${repliker(count)} i ${transcript} med inspelningen`,
    },
  }),
  "unmark-turns": deed({
    verb: unmarkTurns,
    keeps: { transcriptId, turnIds },
    kind: "interviews",
    words: turnsIn,
    counts: eachTurn,
    blind: tellsNoCodings,
    folds: "transcript",
    en: {
      did: ({ transcript, count }) => `made ${turns(count)} of ${transcript} unchecked again`,
      undo: ({ transcript, count }) => `make ${turns(count)} of ${transcript} unchecked`,
      many: ({ transcript, count }) => `made ${turns(count)} of ${transcript} unchecked again`,
    },
    sv: {
      did: ({ transcript, count }) =>
        `gjorde ${repliker(count)} i ${transcript} ${okontrollerad(count)} igen`,
      undo: ({ transcript, count }) => `gör ${repliker(count)} i ${transcript} ${okontrollerad(count)}`,
      many: ({ transcript, count }) =>
        `gjorde ${repliker(count)} i ${transcript} ${okontrollerad(count)} igen`,
    },
  }),
  "take-question-back": deed({
    verb: takeQuestionBack,
    keeps: { transcriptId, turnIds },
    kind: "interviews",
    words: turnsIn,
    counts: eachTurn,
    blind: tellsNoCodings,
    folds: "transcript",
    en: {
      did: ({ transcript, count }) => `took back a question about ${turns(count)} of ${transcript}`,
      undo: ({ transcript, count }) => `take back a question about ${turns(count)} of ${transcript}`,
      many: ({ transcript, count }) => `took back questions about ${turns(count)} of ${transcript}`,
    },
    sv: {
      did: ({ transcript, count }) => `tog tillbaka en fråga om ${repliker(count)} i ${transcript}`,
      undo: ({ transcript, count }) => `ta tillbaka en fråga om ${repliker(count)} i ${transcript}`,
      many: ({ transcript, count }) => `tog tillbaka frågor om ${repliker(count)} i ${transcript}`,
    },
  }),
  /** `words` are those of the turn. */
  "answer-check": deed({
    verb: answerCheck,
    keeps: { checkId },
    kind: "interviews",
    words: ({ checkId }, { find }) => {
      const check = find(checkId);
      return { about: nameIn(find, check?.transcriptId), words: check?.quote ?? "" };
    },
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, words }) => `answered a question about ${about}${when(words, (of) => `, “${of}”`)}`,
      undo: "answer a question about {about}",
      many: "answered {count} questions about {about}",
    },
    sv: {
      did: ({ about, words }) => `besvarade en fråga om ${about}${when(words, (of) => `, ”${of}”`)}`,
      undo: "besvara en fråga om {about}",
      many: "besvarade {count} frågor om {about}",
    },
  }),
  /** `to` is the plan in English, `from` in Swedish; empty where it is left open. */
  "plan-checks": deed({
    verb: planChecks,
    keeps: { plan: checkPlan.nullable() },
    kind: "study",
    words: ({ plan }) => ({ to: plan ? sayPlan.en(plan) : "", from: plan ? sayPlan.sv(plan) : "" }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ to }) => (to === "" ? "left open which turns are checked" : `planned to check ${to}`),
      undo: "plan which turns are checked",
    },
    sv: {
      did: ({ from }) =>
        from === "" ? "lämnade öppet vilka repliker som kontrolleras" : `planerade att kontrollera ${from}`,
      undo: "planera vilka repliker som kontrolleras",
    },
  }),
  /** `words` are those that the correction is noted on. */
  "note-correction": deed({
    verb: noteCorrection,
    keeps: { noteId: correctionNoteId, others, classes: z.array(correctionClass).readonly().nullable() },
    kind: "interviews",
    words: ({ noteId }, { find }) => notedWords(find(noteId), find),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, words }) => `noted on a correction in ${about}${when(words, (of) => `, “${of}”`)}`,
      undo: "note on a correction in {about}",
      many: "noted on {count} corrections in {about}",
    },
    sv: {
      did: ({ about, words }) => `kommenterade en rättelse i ${about}${when(words, (of) => `, ”${of}”`)}`,
      undo: "kommentera en rättelse i {about}",
      many: "kommenterade {count} rättelser i {about}",
    },
  }),
  "remove-correction-note": deed({
    verb: removeCorrectionNote,
    keeps: { noteId: correctionNoteId, others },
    kind: "interviews",
    words: ({ noteId }, { find }) => notedWords(find(noteId), find),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, words }) =>
        `took back what was noted on a correction in ${about}${when(words, (of) => `, “${of}”`)}`,
      undo: "take back what was noted on a correction in {about}",
      many: "took back what was noted on {count} corrections in {about}",
    },
    sv: {
      did: ({ about, words }) =>
        `tog tillbaka kommentaren till en rättelse i ${about}${when(words, (of) => `, ”${of}”`)}`,
      undo: "ta tillbaka kommentaren till en rättelse i {about}",
      many: "tog tillbaka kommentarer till {count} rättelser i {about}",
    },
  }),
  /** `to` is the rate in percent; empty where none is set. */
  "accept-error-rate": deed({
    verb: acceptErrorRate,
    keeps: { rate: fraction.nullable() },
    kind: "study",
    words: ({ rate }) => ({ to: rate === null ? "" : String(Number((rate * 100).toFixed(2))) }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ to }) =>
        to === ""
          ? "left open which error rate is accepted"
          : `set ${to} % as the highest word error rate that is accepted`,
      undo: "set which error rate is accepted",
    },
    sv: {
      did: ({ to }) =>
        to === ""
          ? "lämnade öppet vilken felfrekvens som godtas"
          : `satte ${to.replace(".", ",")} % som högsta ordfelsfrekvens som godtas`,
      undo: "ange vilken felfrekvens som godtas",
    },
  }),
  "replace-transcript": deed({
    verb: (
      project: Project,
      {
        newParticipantId,
        ...replacement
      }: ReplaceTranscript & { readonly newParticipantId: () => ParticipantId },
    ) => replaceTranscript(project, replacement, newParticipantId),
    keeps: { transcriptId },
    kind: "interviews",
    words: ({ transcriptId }, { find }) => ({ about: nameIn(find, transcriptId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "replaced the text of {about} by a corrected file", undo: "replace the text of {about}" },
    sv: { did: "ersatte texten i {about} med en rättad fil", undo: "ersätt texten i {about}" },
  }),
};
