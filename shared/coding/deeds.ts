import { z } from "zod";
import {
  asWorkedOut,
  type DeedWords,
  deed,
  fillIn,
  isNotTold,
  nameIn,
  type Remembered,
  type Scene,
} from "../project/deed.ts";
import { addedOf, type ProjectDiff, removedOf, updatesOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { codeId, codingId, span, transcriptId } from "../project/record-schemas.ts";
import type { CodingId, TranscriptId } from "../project/records.ts";
import { many, when } from "../text/sentence-parts.ts";
import type { Span } from "../text/span.ts";
import { codeAll, codeAllWithName } from "./code-all.ts";
import { codePassage } from "./code-passage.ts";
import { codeWithName } from "./code-with-name.ts";
import { commentCoding } from "./comment-coding.ts";
import { recodeCodings } from "./recode.ts";
import { resizeCoding } from "./resize-coding.ts";
import { uncodePassage } from "./uncode-passage.ts";

/** What is said of one coding: its code, its transcript, and its words as the deed left them. */
function wordsOf(
  coding: Remembered["coding"] | undefined,
  { diff, find }: Scene,
): Pick<DeedWords, "about" | "transcript" | "words"> {
  const [update] = updatesOf(diff, "coding");
  return {
    about: nameIn(find, coding?.codeId),
    transcript: nameIn(find, coding?.transcriptId),
    words: update?.to.quote ?? coding?.quote ?? "",
  };
}

/** The coding that came of a passage: a new one, or the older one that it joined (rule K2), which only the diff names. */
function codingMade({ diff, find }: Scene): Remembered["coding"] | undefined {
  const [update] = updatesOf(diff, "coding");
  return addedOf(diff, "coding")[0] ?? (update && find(update.id));
}

/** Of a coding that was put on other words; which, is not known of one that came to lie within an older one. */
function wordsOfMoved({ codingId }: { readonly codingId: CodingId }, scene: Scene) {
  const { diff, find } = scene;
  const isGone = removedOf(diff, "coding").some(({ id }) => id === codingId);
  const [update] = updatesOf(diff, "coding");
  const words = wordsOf(find(codingId), scene);
  return isGone ? { ...words, words: update?.to.quote ?? "" } : words;
}

/** How many codings a deed on many made, or let grow over words beside theirs. */
function countMade({ diff }: Scene): number {
  return addedOf(diff, "coding").length + updatesOf(diff, "coding").length;
}

function countPassages(spans: ReadonlyMap<TranscriptId, readonly Span[]>): number {
  return [...spans.values()].reduce((sum, passages) => sum + passages.length, 0);
}

/** Several names as they are listed, each once. */
function listed(names: readonly string[]): string {
  return [...new Set(names)].filter(Boolean).join(", ");
}

const passages = (count: number) => many(count, "passage", "passages");
const ställen = (count: number) => many(count, "ställe", "ställen");

const coded = "coded “{words}” with “{about}” in {transcript}";
const kodade = "kodade ”{words}” med ”{about}” i {transcript}";
const codedMany = "coded {count} passages in {transcript}";
const kodadeMånga = "kodade {count} ställen i {transcript}";

/**
 * What is done to codings. Who codes blind is told of none that was done to codings of others (rule B9): each names,
 * quotes or counts them. `about` is the code.
 */
export const deedsOnCodings = {
  "code-passage": deed({
    verb: codePassage,
    keeps: { codingId, transcriptId, codeId, span },
    kind: "coding",
    words: (_, scene) => wordsOf(codingMade(scene), scene),
    blind: isNotTold,
    folds: "transcript",
    en: { did: coded, undo: "code “{about}”", many: codedMany },
    sv: { did: kodade, undo: "koda ”{about}”", many: kodadeMånga },
  }),
  /** `to` is the code when it was made; it is empty when one of that name was there. */
  "code-with-name": deed({
    verb: codeWithName,
    keeps: { codingId, transcriptId, newCodeId: codeId, name: z.string(), span },
    kind: "coding",
    words: (_, scene) => ({
      ...wordsOf(codingMade(scene), scene),
      to: addedOf(scene.diff, "code")[0]?.name ?? "",
    }),
    blind: isNotTold,
    folds: "transcript",
    en: {
      did: (words) => fillIn(words.to ? "made the code “{to}” of “{words}” in {transcript}" : coded, words),
      undo: "code “{about}”",
      many: codedMany,
    },
    sv: {
      did: (words) => fillIn(words.to ? "skapade koden ”{to}” av ”{words}” i {transcript}" : kodade, words),
      undo: "koda ”{about}”",
      many: kodadeMånga,
    },
  }),
  "uncode-passage": deed({
    verb: uncodePassage,
    keeps: { codingIds: z.array(codingId).readonly() },
    value: (codingIds) => ({ codingIds: [...codingIds] }),
    kind: "coding",
    words: ({ codingIds }, { find }) => {
      const codings = codingIds.flatMap((id) => find(id) ?? []);
      return {
        about: listed(codings.map(({ codeId }) => nameIn(find, codeId))),
        transcript: listed(codings.map(({ transcriptId }) => nameIn(find, transcriptId))),
        words: codings[0]?.quote ?? "",
        count: codingIds.length,
      };
    },
    counts: ({ codingIds }) => codingIds,
    blind: isNotTold,
    folds: "transcript",
    en: {
      did: ({ about, transcript, words, count }) =>
        `took “${about}” from ${count > 1 ? passages(count) : `“${words}”`} in ${transcript}`,
      undo: "remove code “{about}”",
      many: ({ count, transcript }) => `took codes from ${passages(count)} in ${transcript}`,
    },
    sv: {
      did: ({ about, transcript, words, count }) =>
        `tog bort ”${about}” från ${count > 1 ? ställen(count) : `”${words}”`} i ${transcript}`,
      undo: "ta bort kodningen ”{about}”",
      many: ({ count, transcript }) => `tog bort koder från ${ställen(count)} i ${transcript}`,
    },
  }),
  "resize-coding": deed({
    verb: resizeCoding,
    keeps: { codingId, span },
    kind: "coding",
    words: wordsOfMoved,
    counts: ({ codingId }) => [codingId],
    blind: isNotTold,
    folds: "transcript",
    en: {
      did: ({ about, transcript, words }) =>
        `changed how far “${about}” reaches${when(words, (to) => `, to “${to}”,`)} in ${transcript}`,
      undo: "resize “{about}”",
      many: ({ count, transcript }) =>
        `changed how far ${count === 1 ? "a coding reaches" : `${count} codings reach`} in ${transcript}`,
    },
    sv: {
      did: ({ about, transcript, words }) =>
        `ändrade omfånget av ”${about}”${when(words, (to) => ` till ”${to}”`)} i ${transcript}`,
      undo: "ändra omfånget av ”{about}”",
      many: ({ count, transcript }) =>
        `ändrade omfånget av ${many(count, "kodning", "kodningar")} i ${transcript}`,
    },
  }),
  "place-lost-coding": deed({
    verb: resizeCoding,
    keeps: { codingId, span },
    kind: "coding",
    words: wordsOfMoved,
    blind: isNotTold,
    folds: "transcript",
    en: {
      did: ({ about, transcript, words }) =>
        `gave the lost coding “${about}” ${words ? `the words “${words}”` : "a place"} in ${transcript}`,
      undo: "place “{about}”",
    },
    sv: {
      did: ({ about, transcript, words }) =>
        `gav den förlorade kodningen ”${about}” ${words ? `orden ”${words}”` : "en plats"} i ${transcript}`,
      undo: "placera ”{about}”",
    },
  }),
  "comment-coding": deed({
    verb: commentCoding,
    keeps: { codingId },
    kind: "coding",
    words: ({ codingId }, scene) => wordsOf(scene.find(codingId), scene),
    blind: isNotTold,
    folds: "transcript",
    en: {
      did: "commented on “{words}”, coded with “{about}” in {transcript}",
      undo: "comment on “{about}”",
      many: "commented on codings in {transcript} {count} times",
    },
    sv: {
      did: "kommenterade ”{words}”, kodat med ”{about}” i {transcript}",
      undo: "kommentera kodningen ”{about}”",
      many: "kommenterade kodningar i {transcript} {count} gånger",
    },
  }),
  /** `passages` is how many were asked for; those that were coded already are among them. */
  "code-all": deed({
    verb: codeAll,
    keeps: { codeId, passages: z.number() },
    value: ({ codeId, spans }) => ({ codeId, passages: countPassages(spans) }),
    kind: "coding",
    words: ({ codeId }, scene) => ({ about: nameIn(scene.find, codeId), count: countMade(scene) }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ about, count }) => `coded ${passages(count)} at once with “${about}”`,
      undo: "code all with “{about}”",
    },
    sv: {
      did: ({ about, count }) => `kodade ${ställen(count)} på en gång med ”${about}”`,
      undo: "koda alla med ”{about}”",
    },
  }),
  /** `to` is the code when it was made; it is empty when one of that name was there. */
  "code-all-with-name": deed({
    verb: codeAllWithName,
    keeps: { newCodeId: codeId, name: z.string(), passages: z.number() },
    value: ({ newCodeId, name, spans }) => ({ newCodeId, name, passages: countPassages(spans) }),
    kind: "coding",
    words: (_, scene) => ({
      about: wordsOf(codingMade(scene), scene).about,
      to: addedOf(scene.diff, "code")[0]?.name ?? "",
      count: countMade(scene),
    }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ about, to, count }) =>
        `coded ${passages(count)} at once with ${to && "the new code "}“${about}”`,
      undo: "code all with “{about}”",
    },
    sv: {
      did: ({ about, to, count }) =>
        `kodade ${ställen(count)} på en gång med ${to && "den nya koden "}”${about}”`,
      undo: "koda alla med ”{about}”",
    },
  }),
  /** `about` is the name of the file. */
  "import-codings": deed({
    verb: (project: Project, input: { readonly file: string; readonly diff: ProjectDiff }) =>
      asWorkedOut(project, input),
    keeps: { file: z.string() },
    kind: "coding",
    words: ({ file }, scene) => ({ about: file, count: countMade(scene) }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ about, count }) =>
        `took in ${many(count, "coding", "codings")}${when(about, (file) => ` from ${file}`)}`,
      undo: "import codings",
    },
    sv: {
      did: ({ about, count }) =>
        `läste in ${many(count, "kodning", "kodningar")}${when(about, (file) => ` från ${file}`)}`,
      undo: "importera kodningar",
    },
  }),
  /** `from` are the codes that the codings had, without those that had the new one already. */
  recode: deed({
    verb: recodeCodings,
    keeps: { codingIds: z.array(codingId).readonly(), codeId },
    kind: "coding",
    words: ({ codingIds, codeId }, { find }) => {
      const codings = codingIds.flatMap((id) => find(id) ?? []).filter((coding) => coding.codeId !== codeId);
      return {
        about: nameIn(find, codeId),
        from: listed(codings.map((coding) => nameIn(find, coding.codeId))),
        count: codings.length,
      };
    },
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ about, from, count }) =>
        `gave ${many(count, "coding", "codings")}${when(from, (codes) => ` of “${codes}”`)} to “${about}”`,
      undo: "recode to “{about}”",
    },
    sv: {
      did: ({ about, from, count }) =>
        `gav ${many(count, "kodning", "kodningar")}${when(from, (codes) => ` av ”${codes}”`)} till ”${about}”`,
      undo: "koda om till ”{about}”",
    },
  }),
};
