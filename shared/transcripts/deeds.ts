import { z } from "zod";
import { done, type Outcome } from "../outcome.ts";
import { asWorkedOut, deed, nameIn, type Scene, tellsNoCodings } from "../project/deed.ts";
import { addedOf, type ProjectDiff, updatesOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { participantId, place, transcriptId, wholeMilliseconds } from "../project/record-schemas.ts";
import type { NameKind, ParticipantId, TranscriptId } from "../project/records.ts";
import { clockTime } from "../text/clock-time.ts";
import { oneLine } from "../text/one-line.ts";
import { many, when } from "../text/sentence-parts.ts";
import { assignNewPerson } from "./assign-new-person.ts";
import {
  changeSpeakers,
  removeTranscript,
  renameTranscript,
  setLanguage,
  setMachine,
  setTranscriber,
  setWave,
} from "./change-transcript.ts";
import { type CorrectText, correctText, wordsPutIn } from "./correct-text.ts";
import { type ImportedTranscript, importTranscripts } from "./import-transcripts.ts";
import { joinTurns } from "./join-turns.ts";
import { moveTurn } from "./move-turn.ts";
import { type ReviewSpeakers, reviewSpeakers, settleSpeakers } from "./review-speakers.ts";
import { setTurnSpeaker } from "./set-turn-speaker.ts";
import { splitTurn } from "./split-turn.ts";
import { type MarkTime, markTime, setTurnTimes, takeTimeAway } from "./turn-times.ts";

const turnId = z.number().int();
/** A speaker who is listed by the deed itself: see setTurnSpeaker. */
const newSpeaker = z.strictObject({
  label: z.string(),
  role: z.enum(["interviewer", "participant", "other"]),
  participantIds: z.array(participantId).readonly(),
});

/** Ids of people who are new to the study are made as they are needed. */
type MakesPeople = { readonly newParticipantId: () => ParticipantId };

function named({ transcriptId }: { readonly transcriptId: TranscriptId }, { find }: Scene) {
  return { about: nameIn(find, transcriptId) };
}

/** How many turns are another's after the deed. */
function countGiven(diff: ProjectDiff): number {
  const [update] = updatesOf(diff, "transcript");
  const before = new Map(update?.from.turns?.map(({ id, speakerId }) => [id, speakerId]));
  return update?.to.turns?.filter(({ id, speakerId }) => before.get(id) !== speakerId).length ?? 0;
}

/** What is done to transcripts: their words, their turns and who says them. */
export const deedsOnTranscripts = {
  "import-transcripts": deed({
    verb: (
      project: Project,
      {
        imports,
        newParticipantId,
        nameIs,
      }: MakesPeople & {
        readonly imports: readonly ImportedTranscript[];
        /** What the names of people in these files are; else what was said of the study's files last. */
        readonly nameIs?: NameKind;
      },
    ): Outcome<ProjectDiff, never> => done(importTranscripts(project, imports, newParticipantId, nameIs)),
    keeps: { transcriptIds: z.array(transcriptId).readonly() },
    value: ({ imports }) => ({ transcriptIds: imports.map(({ id }) => id) }),
    kind: "interviews",
    words: (_, { diff }) => {
      const names = addedOf(diff, "transcript").map(({ name }) => name);
      return { about: names.join(", "), count: names.length };
    },
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count }) => (count > 1 ? `imported ${count} interviews: ${about}` : `imported ${about}`),
      undo: ({ about, count }) => (count > 1 ? `import ${count} interviews` : `import ${about}`),
    },
    sv: {
      did: ({ about, count }) =>
        count > 1 ? `importerade ${count} intervjuer: ${about}` : `importerade ${about}`,
      undo: ({ about, count }) => (count > 1 ? `importera ${count} intervjuer` : `importera ${about}`),
    },
  }),
  /** `about` is the file, `from` how many people are new. */
  "import-survey": deed({
    verb: (project: Project, input: { readonly file: string; readonly diff: ProjectDiff }) =>
      asWorkedOut(project, input),
    keeps: { file: z.string() },
    kind: "interviews",
    words: ({ file }, { diff }) => ({
      about: file,
      count: addedOf(diff, "transcript").length,
      from: String(addedOf(diff, "participant").length),
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count, from }) =>
        `imported the survey ${about}: ${many(count, "interview", "interviews")}, ${from} new people`,
      undo: "import the survey {about}",
    },
    sv: {
      did: ({ about, count, from }) =>
        `importerade enkäten ${about}: ${many(count, "intervju", "intervjuer")}, ${from} nya personer`,
      undo: "importera enkäten {about}",
    },
  }),
  "rename-transcript": deed({
    verb: renameTranscript,
    keeps: { transcriptId, name: z.string() },
    kind: "interviews",
    words: (value, scene) => ({ ...named(value, scene), to: value.name.trim() }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "renamed the interview “{about}” to “{to}”", undo: "rename {about}" },
    sv: { did: "bytte intervjuns namn från ”{about}” till ”{to}”", undo: "byt namn på {about}" },
  }),
  "set-language": deed({
    verb: setLanguage,
    keeps: { transcriptId, language: z.string().nullable() },
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: null,
    en: { did: "corrected the language of {about}", undo: "set the language of {about}" },
    sv: { did: "rättade språket för {about}", undo: "ange språket i {about}" },
  }),
  "set-wave": deed({
    verb: setWave,
    keeps: { transcriptId, wave: z.string() },
    kind: "interviews",
    words: (value, scene) => ({ ...named(value, scene), to: value.wave.trim() }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, to }) => (to === "" ? `put ${about} in no wave` : `put ${about} in the wave “${to}”`),
      undo: "set the wave of {about}",
    },
    sv: {
      did: ({ about, to }) =>
        to === "" ? `lade ${about} i ingen omgång` : `lade ${about} i omgången ”${to}”`,
      undo: "ange omgången för {about}",
    },
  }),
  "set-transcriber": deed({
    verb: setTranscriber,
    keeps: { transcriptId, transcriber: z.string().nullable() },
    kind: "interviews",
    words: (value, scene) => ({
      ...named(value, scene),
      to: value.transcriber?.replace(/\s+/g, " ").trim() ?? "",
    }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, to }) =>
        to === "" ? `left open who transcribed ${about}` : `said that ${to} transcribed ${about}`,
      undo: "say who transcribed {about}",
    },
    sv: {
      did: ({ about, to }) =>
        to === ""
          ? `lämnade öppet vem som transkriberade ${about}`
          : `angav att ${to} transkriberade ${about}`,
      undo: "ange vem som transkriberade {about}",
    },
  }),
  /** `to` is the program with its model, empty where that is not known; `from` is empty where none wrote it down. */
  "set-machine": deed({
    verb: setMachine,
    keeps: { transcriptId, machine: z.strictObject({ tool: z.string(), model: z.string() }).nullable() },
    kind: "interviews",
    words: (value, scene) => ({
      ...named(value, scene),
      from: value.machine ? "machine" : "",
      to: [value.machine?.tool, value.machine?.model]
        .flatMap((words) => oneLine(words ?? "") || [])
        .join(", "),
    }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, from, to }) =>
        from === ""
          ? `said that no program transcribed ${about}`
          : `said that a program transcribed ${about}${when(to, (of) => `: ${of}`)}`,
      undo: "say whether a program transcribed {about}",
    },
    sv: {
      did: ({ about, from, to }) =>
        from === ""
          ? `angav att inget program transkriberade ${about}`
          : `angav att ett program transkriberade ${about}${when(to, (of) => `: ${of}`)}`,
      undo: "ange om ett program transkriberade {about}",
    },
  }),
  "remove-transcript": deed({
    verb: removeTranscript,
    keeps: { transcriptId },
    value: (transcriptId) => ({ transcriptId }),
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: null,
    en: { did: "removed the interview {about}", undo: "remove {about}" },
    sv: { did: "tog bort intervjun {about}", undo: "ta bort {about}" },
  }),
  "change-speakers": deed({
    verb: changeSpeakers,
    keeps: { transcriptId },
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "changed who speaks in {about}", undo: "change speakers in {about}" },
    sv: { did: "ändrade vem som talar i {about}", undo: "ändra talare i {about}" },
  }),
  /** `about` is the person, `from` the label under which they speak. */
  "assign-new-person": deed({
    verb: assignNewPerson,
    keeps: { transcriptId, speakerId: z.string(), participantId, pseudonym: z.string() },
    kind: "interviews",
    words: ({ transcriptId, speakerId, participantId }, { diff, find }) => {
      const [update] = updatesOf(diff, "transcript");
      return {
        about: nameIn(find, participantId),
        from: update?.to.speakers?.find(({ id }) => id === speakerId)?.label ?? "",
        transcript: nameIn(find, transcriptId),
      };
    },
    blind: tellsNoCodings,
    folds: "transcript",
    en: {
      did: "added {about}, who speaks as “{from}” in {transcript}",
      undo: "add {about}",
      many: "added {count} people who speak in {transcript}",
    },
    sv: {
      did: "lade till {about}, som talar som ”{from}” i {transcript}",
      undo: "lägg till {about}",
      many: "lade till {count} personer som talar i {transcript}",
    },
  }),
  /**
   * `words` are what stands there now. `goesOnWith` is where the words stood, before this deed, that the correction
   * which it goes on with had put in (rule C9).
   */
  "correct-text": deed({
    verb: correctText,
    keeps: { transcriptId, goesOnWith: z.strictObject({ start: place, end: place }).optional() },
    value: ({ transcriptId, goesOn }: CorrectText) => ({
      transcriptId,
      goesOnWith: goesOn ? wordsPutIn(goesOn) : undefined,
    }),
    kind: "interviews",
    words: ({ transcriptId }, { diff, find }) => {
      const name = nameIn(find, transcriptId);
      const words = diff.edits[0]?.change.replacements.map(({ to }) => to).join(" … ") ?? "";
      return { about: name, transcript: name, words, count: 1 };
    },
    blind: tellsNoCodings,
    folds: "transcript",
    en: {
      did: ({ about, words }) => `corrected ${about}${when(words.trim(), (said) => `: “${said}”`)}`,
      undo: "correct {about}",
      many: ({ about, count }) => `corrected ${about} in ${many(count, "place", "places")}`,
    },
    sv: {
      did: ({ about, words }) => `rättade ${about}${when(words.trim(), (said) => `: ”${said}”`)}`,
      undo: "rätta {about}",
      many: ({ about, count }) => `rättade ${about} på ${many(count, "ställe", "ställen")}`,
    },
  }),
  "split-turn": deed({
    verb: splitTurn,
    keeps: { transcriptId, at: z.number() },
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "split a turn in {about}",
      undo: "split a turn in {about}",
      many: "split turns in {about} {count} times",
    },
    sv: {
      did: "delade en replik i {about}",
      undo: "dela en replik i {about}",
      many: "delade repliker i {about} {count} gånger",
    },
  }),
  "join-turns": deed({
    verb: joinTurns,
    keeps: { transcriptId, turnId },
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "joined two turns in {about}",
      undo: "join two turns in {about}",
      many: "joined turns in {about} {count} times",
    },
    sv: {
      did: "slog ihop två repliker i {about}",
      undo: "slå ihop två repliker i {about}",
      many: "slog ihop repliker i {about} {count} gånger",
    },
  }),
  "set-turn-speaker": deed({
    verb: setTurnSpeaker,
    keeps: {
      transcriptId,
      turnIds: z.array(turnId).readonly(),
      to: z.union([z.string().nullable(), newSpeaker]),
    },
    kind: "interviews",
    words: (value, scene) => ({ ...named(value, scene), count: Math.max(1, countGiven(scene.diff)) }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, count }) => `changed who says ${many(count, "turn", "turns")} in ${about}`,
      undo: "change who says a turn in {about}",
      many: "changed who says turns in {about} {count} times",
    },
    sv: {
      did: ({ about, count }) => `ändrade vem som säger ${many(count, "replik", "repliker")} i ${about}`,
      undo: "ändra vem som säger en replik i {about}",
      many: "ändrade vem som säger repliker i {about} {count} gånger",
    },
  }),
  "move-turn": deed({
    verb: moveTurn,
    keeps: { transcriptId, turnId, way: z.enum(["up", "down"]) },
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "moved a turn in {about}",
      undo: "move a turn in {about}",
      many: "moved turns in {about} {count} times",
    },
    sv: {
      did: "flyttade en replik i {about}",
      undo: "flytta en replik i {about}",
      many: "flyttade repliker i {about} {count} gånger",
    },
  }),
  "mark-time": deed({
    verb: markTime,
    keeps: { transcriptId, at: place, ms: wholeMilliseconds },
    value: ({ transcriptId, at, ms }: MarkTime) => ({ transcriptId, at, ms }),
    kind: "interviews",
    words: (value, scene) => ({ ...named(value, scene), to: clockTime(value.ms) }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "marked {to} in {about}",
      undo: "mark a time in {about}",
      many: "marked {count} times in {about}",
    },
    sv: {
      did: "satte tiden {to} i {about}",
      undo: "sätt en tid i {about}",
      many: "satte {count} tider i {about}",
    },
  }),
  "take-time-away": deed({
    verb: takeTimeAway,
    keeps: { transcriptId, at: place },
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "took a time away in {about}",
      undo: "take a time away in {about}",
      many: "took {count} times away in {about}",
    },
    sv: {
      did: "tog bort en tid i {about}",
      undo: "ta bort en tid i {about}",
      many: "tog bort {count} tider i {about}",
    },
  }),
  "set-turn-times": deed({
    verb: setTurnTimes,
    keeps: {
      transcriptId,
      times: z.array(z.strictObject({ turnId, startMs: wholeMilliseconds.nullable() })).readonly(),
    },
    kind: "interviews",
    words: (value, scene) => ({ ...named(value, scene), count: value.times.length }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, count }) => `said when ${many(count, "turn begins", "turns begin")} in ${about}`,
      undo: "say when turns begin in {about}",
      many: "said when {count} turns begin in {about}",
    },
    sv: {
      did: ({ about, count }) => `angav när ${many(count, "replik", "repliker")} börjar i ${about}`,
      undo: "ange när repliker börjar i {about}",
      many: "angav när {count} repliker börjar i {about}",
    },
  }),
  "review-speakers": deed({
    verb: (project: Project, { newParticipantId, ...review }: ReviewSpeakers & MakesPeople) =>
      reviewSpeakers(project, review, newParticipantId),
    keeps: { transcriptId },
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: null,
    en: { did: "looked again at who speaks in {about}", undo: "look again at who speaks in {about}" },
    sv: { did: "såg på nytt över vem som talar i {about}", undo: "se på nytt över vem som talar i {about}" },
  }),
  "settle-speakers": deed({
    verb: settleSpeakers,
    keeps: { transcriptId },
    value: (transcriptId) => ({ transcriptId }),
    kind: "interviews",
    words: named,
    blind: tellsNoCodings,
    folds: null,
    en: { did: "left who speaks in {about} as it was", undo: "leave who speaks in {about} as it is" },
    sv: {
      did: "lät vem som talar i {about} vara som det var",
      undo: "låt vem som talar i {about} vara som det är",
    },
  }),
};
