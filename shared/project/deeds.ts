import { z } from "zod";
import { type Outcome, refused } from "../outcome.ts";
import { many, when } from "../text/sentence-parts.ts";
import { changeAuthor, changeMethod, renameStudy } from "./change-study.ts";
import { beginCodingBlind, endCodingBlind } from "./code-blind.ts";
import { asWorkedOut, deed, tellsNoCodings } from "./deed.ts";
import { addedOf, type ProjectDiff, updatesOf } from "./diff.ts";
import { methodWords } from "./method-words.ts";
import type { Project } from "./project.ts";
import { method } from "./record-schemas.ts";
import type { Method } from "./records.ts";

/** What is done to the study itself. */
export const deedsOnStudy = {
  /** The first entry of every journal (see firstEntry): a study that is there cannot be begun. */
  "begin-study": deed({
    verb: (_project: Project, _nothing: Record<never, never>): Outcome<ProjectDiff, "nothing-changed"> =>
      refused("nothing-changed"),
    keeps: {},
    kind: "study",
    words: (_, { diff }) => ({ about: addedOf(diff, "study")[0]?.name ?? "" }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "began the study “{about}”", undo: "begin the study" },
    sv: { did: "påbörjade studien ”{about}”", undo: "påbörja studien" },
  }),
  /** `about` is the name of the file, `from` the program that wrote it, `count` the transcripts that came. */
  "import-project": deed({
    verb: (
      project: Project,
      input: { readonly file: string; readonly origin: string; readonly diff: ProjectDiff },
    ) => asWorkedOut(project, input),
    keeps: { file: z.string(), origin: z.string() },
    kind: "study",
    words: ({ file, origin }, { diff }) => ({
      ...{ about: file, from: origin, count: addedOf(diff, "transcript").length },
      to: String(addedOf(diff, "code").length),
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, from, to, count }) =>
        `took in ${about}${when(from, (origin) => ` of ${origin}`)}: ${many(count, "transcript", "transcripts")}, ${many(Number(to), "code", "codes")}`,
      undo: "take in {about}",
    },
    sv: {
      did: ({ about, from, to, count }) =>
        `läste in ${about}${when(from, (origin) => ` från ${origin}`)}: ${many(count, "transkript", "transkript")}, ${many(Number(to), "kod", "koder")}`,
      undo: "läsa in {about}",
    },
  }),
  /** The one entry that all of a study's past is in when it is handed on; `past` counts what it was. See history/handed-on.ts. */
  "hand-on": deed({
    verb: (_project: Project, _past: { readonly past: number }): Outcome<ProjectDiff, "nothing-changed"> =>
      refused("nothing-changed"),
    keeps: { past: z.number().int().min(0) },
    kind: "study",
    words: ({ past }, { diff }) => ({ count: past, about: String(addedOf(diff, "transcript").length) }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count }) =>
        `handed the study on: ${many(Number(about), "transcript", "transcripts")} without the files and without the ${many(count, "entry", "entries")} of the history before`,
      undo: null,
    },
    sv: {
      did: ({ about, count }) =>
        `lämnade studien vidare: ${many(Number(about), "transkript", "transkript")} utan filerna och utan de ${many(count, "post", "poster")} som historiken hade`,
      undo: null,
    },
  }),
  "rename-study": deed({
    verb: renameStudy,
    keeps: { name: z.string() },
    value: (name) => ({ name }),
    kind: "study",
    words: ({ name }, { diff }) => ({ about: updatesOf(diff, "study")[0]?.from.name ?? "", to: name.trim() }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "renamed the study “{about}” to “{to}”", undo: "rename the study “{about}”" },
    sv: { did: "bytte studiens namn från ”{about}” till ”{to}”", undo: "byt namn på studien ”{about}”" },
  }),
  /** `about` is the author; empty where exported files name nobody. */
  "set-author": deed({
    verb: changeAuthor,
    keeps: { author: z.string() },
    value: (author) => ({ author }),
    kind: "study",
    words: ({ author }) => ({ about: author.trim() }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about }) =>
        about === ""
          ? "named no author of exported files any more"
          : `named ${about} as author of exported files`,
      undo: "set the author of exported files",
    },
    sv: {
      did: ({ about }) =>
        about === ""
          ? "angav ingen författare längre till exporterade filer"
          : `angav ${about} som författare till exporterade filer`,
      undo: "ange författare till exporterade filer",
    },
  }),
  /** `to` is the method. */
  "set-method": deed({
    verb: changeMethod,
    keeps: { method },
    kind: "study",
    words: ({ method }) => ({ to: method }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ to }) =>
        to === "unsaid"
          ? "left open again which kind of analysis it is"
          : `said which kind of analysis it is: ${methodWords.en[to as Method]}`,
      undo: "say which kind of analysis it is",
    },
    sv: {
      did: ({ to }) =>
        to === "unsaid"
          ? "lät åter stå öppet vilket slags analys det är"
          : `angav vilket slags analys det är: ${methodWords.sv[to as Method]}`,
      undo: "ange vilket slags analys det är",
    },
  }),
  /** A promise that only the deed below ends. Undo passes it by, since Undo could end it unawares. */
  "code-blind": deed({
    verb: beginCodingBlind,
    keeps: { coder: z.string() },
    kind: "study",
    words: ({ coder }) => ({ about: coder }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "began to code blind as {about}", undo: null },
    sv: { did: "började koda blint som {about}", undo: null },
  }),
  "end-coding-blind": deed({
    verb: endCodingBlind,
    keeps: { coder: z.string() },
    kind: "study",
    words: ({ coder }) => ({ about: coder }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "saw others’ codings again as {about}", undo: null },
    sv: { did: "såg andras kodningar igen som {about}", undo: null },
  }),
};
