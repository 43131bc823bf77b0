import { z } from "zod";
import {
  asWorkedOut,
  deed,
  isNotTold,
  nameIn,
  namesIn,
  type Scene,
  tellsNoCodings,
} from "../project/deed.ts";
import { addedOf, type ProjectDiff, updatesOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { codeId, mapId, relationId } from "../project/record-schemas.ts";
import type { CodeId, MapId, RelationId, Theme } from "../project/records.ts";
import { many, quoted, when } from "../text/sentence-parts.ts";
import { arrangeMap, layOutAnew, showOnMap } from "./arrange-map.ts";
import { mapAtLevel } from "./arranged-map.ts";
import { changeStatus } from "./change-status.ts";
import { setCoreTheme } from "./core-theme.ts";
import { gatherCodes, ungatherCodes } from "./gather-codes.ts";
import { levelWords } from "./level-words.ts";
import { demoteCode, describeTheme, promoteCode } from "./promote-code.ts";
import { takeTranslations } from "./read-back-translations.ts";
import { changeRelation, relateCodes, removeRelation } from "./relate-codes.ts";
import { reviewTheme } from "./review-theme.ts";
import { makeTheme, type Shown, sortShown, standAsTheme } from "./sort-codes.ts";
import { statusWords } from "./status-words.ts";
import type { MapLevel } from "./thematic-map.ts";

const status = z.enum(["candidate", "provisional", "final", "dropped"]);
const relationKind = z.enum(["related", "leads-to", "contradicts"]);
const codeIds = z.array(codeId).readonly();
const shown = z.array(z.strictObject({ codeId, gatheredBy: codeId.nullable() })).readonly();
/** Null in entries of versions in which all levels of a map had the same places. */
const level = z.enum(["themes", "subthemes", "codes"]).nullable();

type Ends = { readonly about: string; readonly to: string };
/** A relation is called by the codes at its ends; of old ones one may not be known. */
const relation = {
  en: ({ about, to }: Ends) =>
    `the relation between “${about}”${when(to, (said) => ` and ${quoted.en(said)}`)}`,
  sv: ({ about, to }: Ends) => `relationen mellan ”${about}”${when(to, (said) => ` och ${quoted.sv(said)}`)}`,
};

/** What is done to themes, to the relations between codes, and to the map that shows both. */
export const deedsOnThemes = {
  "import-quotes": deed({
    verb: (project: Project, input: { readonly file: string; readonly diff: ProjectDiff }) =>
      asWorkedOut(project, input),
    keeps: { file: z.string() },
    kind: "quotes",
    words: ({ file }, { diff }) => ({
      about: file,
      count: addedOf(diff, "quote").length + updatesOf(diff, "quote").length,
    }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ about, count }) =>
        `took in ${many(count, "quote", "quotes")}${when(about, (file) => ` from ${file}`)}`,
      undo: "import quotes",
    },
    sv: {
      did: ({ about, count }) => `läste in ${count} citat${when(about, (file) => ` från ${file}`)}`,
      undo: "importera citat",
    },
  }),
  /** What the proofreader changed, the diff says. */
  "take-translations": deed({
    verb: takeTranslations,
    keeps: { file: z.string(), checker: z.string() },
    kind: "quotes",
    words: ({ file, checker }, { diff }) => ({
      about: file,
      to: checker,
      count: updatesOf(diff, "quote").length,
    }),
    blind: isNotTold,
    folds: null,
    en: {
      did: ({ about, to, count }) =>
        `took in what ${to} changed in the translations of ${many(count, "quote", "quotes")}${when(about, (file) => ` (${file})`)}`,
      undo: "take in checked translations",
    },
    sv: {
      did: ({ about, to, count }) =>
        `läste in vad ${to} ändrade i översättningarna av ${count} citat${when(about, (file) => ` (${file})`)}`,
      undo: "läs in granskade översättningar",
    },
  }),
  "promote-code": deed({
    verb: promoteCode,
    keeps: { codeId },
    value: (codeId) => ({ codeId }),
    kind: "themes",
    words: ({ codeId }, { find }) => ({ about: nameIn(find, codeId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "made “{about}” a theme", undo: "make “{about}” a theme" },
    sv: { did: "gjorde ”{about}” till tema", undo: "gör ”{about}” till tema" },
  }),
  "stand-as-theme": deed({
    verb: standAsTheme,
    keeps: { codeId, status },
    kind: "themes",
    words: ({ codeId, status }, { find }) => ({ about: nameIn(find, codeId), to: status }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, to }) => `made “${about}” a theme${to === "candidate" ? "" : ` (${inWords("en", to)})`}`,
      undo: "make “{about}” a theme",
    },
    sv: {
      did: ({ about, to }) =>
        `gjorde ”${about}” till tema${to === "candidate" ? "" : ` (${inWords("sv", to)})`}`,
      undo: "gör ”{about}” till tema",
    },
  }),
  "demote-code": deed({
    verb: demoteCode,
    keeps: { codeId },
    value: (codeId) => ({ codeId }),
    kind: "themes",
    words: ({ codeId }, { find }) => ({ about: nameIn(find, codeId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "made the theme “{about}” a code again", undo: "make “{about}” a code" },
    sv: { did: "gjorde temat ”{about}” till kod igen", undo: "gör ”{about}” till kod" },
  }),
  /** In the oldest journals also what is change-status now: then `to` is the new status. */
  "describe-theme": deed({
    verb: describeTheme,
    keeps: { codeId },
    kind: "themes",
    words: ({ codeId }, scene) => {
      const { from, to } = statusesIn(scene, codeId);
      return { about: nameIn(scene.find, codeId), ...(from !== to && { from, to }) };
    },
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, to }) =>
        to === ""
          ? `changed what is said of the theme “${about}”`
          : `set the theme “${about}” to ${inWords("en", to)}`,
      undo: "describe “{about}”",
    },
    sv: {
      did: ({ about, to }) =>
        to === ""
          ? `ändrade vad som sägs om temat ”${about}”`
          : `satte temat ”${about}” till ${inWords("sv", to)}`,
      undo: "beskriv ”{about}”",
    },
  }),
  "change-status": deed({
    verb: changeStatus,
    keeps: { codeId, status },
    kind: "themes",
    words: ({ codeId }, scene) => ({
      about: nameIn(scene.find, codeId),
      ...statusesIn(scene, codeId),
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, from, to }) => {
        if (to === "") return `changed the status of “${about}”`;
        if (from === to) return `changed why the theme “${about}” was dropped`;
        return `set the theme “${about}” from ${inWords("en", from)} to ${inWords("en", to)}`;
      },
      undo: "change the status of “{about}”",
    },
    sv: {
      did: ({ about, from, to }) => {
        if (to === "") return `ändrade status för ”${about}”`;
        if (from === to) return `ändrade skälet till att temat ”${about}” förkastades`;
        return `ändrade temat ”${about}” från ${inWords("sv", from)} till ${inWords("sv", to)}`;
      },
      undo: "ändra status för ”{about}”",
    },
  }),
  "make-theme": deed({
    verb: makeTheme,
    // Entries of older versions have no gathered codes, nor has one of a theme that took none over.
    keeps: { themeId: codeId, name: z.string(), codeIds, gathered: shown.optional() },
    value: ({ themeId, name, codeIds, gathered = [] }) => ({
      ...{ themeId, name, codeIds },
      gathered: gathered.length > 0 ? shownOnly(gathered) : undefined,
    }),
    kind: "themes",
    words: ({ themeId }, { find, diff }) => {
      const theme = addedOf(diff, "code").find(({ id }) => id === themeId)?.theme;
      const moved = updatesOf(diff, "code").filter(({ to }) => to.parentId !== undefined);
      return { about: nameIn(find, themeId), count: moved.length + (theme?.gathers.length ?? 0) };
    },
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count }) =>
        `made the theme “${about}”${count > 0 ? ` of ${many(count, "code", "codes")}` : ""}`,
      undo: "make the theme “{about}”",
    },
    sv: {
      did: ({ about, count }) =>
        `skapade temat ”${about}”${count > 0 ? ` av ${many(count, "kod", "koder")}` : ""}`,
      undo: "skapa temat ”{about}”",
    },
  }),
  /**
   * `about` is what they were sorted into, `code` those that were moved there, `to` those that it gathers now
   * instead of the theme `from`.
   */
  "sort-codes": deed({
    verb: sortShown,
    keeps: { shown, under: codeId.nullable() },
    value: ({ shown, under }) => ({ shown: shownOnly(shown), under }),
    kind: "themes",
    words: ({ shown, under }, { find, diff }) => {
      const moved = updatesOf(diff, "code").filter(({ to }) => to.parentId !== undefined);
      const hasMoved = (id: CodeId) => moved.some((update) => update.id === id);
      const gathered = shown.filter(
        ({ codeId, gatheredBy }) =>
          gatheredBy !== null && gatheredBy !== under && (under === null || !hasMoved(codeId)),
      );
      const themes = new Set(gathered.flatMap(({ gatheredBy }) => gatheredBy ?? []));
      return {
        about: nameIn(find, under),
        code: namesIn(
          find,
          moved.map(({ id }) => id),
        ),
        to: namesIn(
          find,
          gathered.map(({ codeId }) => codeId),
        ),
        from: namesIn(find, [...themes]),
        count: new Set([...moved.map(({ id }) => id), ...gathered.map(({ codeId }) => codeId)]).size,
      };
    },
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, code, from, to, count }) => {
        if (about !== "" && count !== 1) return `sorted ${many(count, "code", "codes")} into “${about}”`;
        return together(
          when(
            code,
            (said) => `moved “${said}” ${about === "" ? "to the top of the codebook" : `under “${about}”`}`,
          ),
          when(to, (said) =>
            about === ""
              ? `let go of “${said}” in “${from}”`
              : `gathered “${said}” in “${about}” instead of “${from}”`,
          ),
        );
      },
      undo: ({ about, code, to, count }) =>
        about !== "" && count !== 1 ? `sort codes into “${about}”` : `move “${together(code, to)}”`,
      many: ({ about, count }) =>
        about === ""
          ? `took codes out of the codes and themes that they belonged to ${count} times`
          : `sorted codes into “${about}” ${count} times`,
    },
    sv: {
      did: ({ about, code, from, to, count }) => {
        if (about !== "" && count !== 1) return `sorterade ${many(count, "kod", "koder")} till ”${about}”`;
        return together(
          when(
            code,
            (said) => `flyttade ”${said}” ${about === "" ? "överst i kodboken" : `till ”${about}”`}`,
          ),
          when(to, (said) =>
            about === ""
              ? `släppte ”${said}” ur ”${from}”`
              : `samlade ”${said}” i ”${about}” i stället för ”${from}”`,
          ),
        );
      },
      undo: ({ about, code, to, count }) =>
        about !== "" && count !== 1 ? `sortera koder till ”${about}”` : `flytta ”${together(code, to)}”`,
      many: ({ about, count }) =>
        about === ""
          ? `tog koder ur de koder och teman som de hörde till ${count} gånger`
          : `sorterade koder till ”${about}” ${count} gånger`,
    },
  }),
  /** Null: the study has none any more, and `about` is the one that was it. */
  "set-core-theme": deed({
    verb: setCoreTheme,
    keeps: { codeId: codeId.nullable() },
    value: (codeId: CodeId | null) => ({ codeId }),
    kind: "themes",
    words: ({ codeId }, { find, diff }) => {
      const to = nameIn(find, codeId);
      const was = updatesOf(diff, "code").find(({ from }) => from.theme?.core);
      return { about: to || (was && find(was.id)?.name) || "", to };
    },
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, to }) =>
        to === "" ? `made “${about}” no longer the core theme` : `made “${about}” the core theme`,
      undo: ({ about, to }) =>
        to === "" ? `make “${about}” no longer the core theme` : `make “${about}” the core theme`,
    },
    sv: {
      did: ({ about, to }) =>
        to === "" ? `lät ”${about}” inte längre vara kärntema` : `gjorde ”${about}” till kärntema`,
      undo: ({ about, to }) =>
        to === "" ? `låt ”${about}” inte längre vara kärntema` : `gör ”${about}” till kärntema`,
    },
  }),
  "gather-code": deed({
    verb: gatherCodes,
    keeps: { themeId: codeId, codeIds },
    kind: "themes",
    words: ({ themeId }, { find, diff }) => {
      const { before, after } = gatheredIn(diff, themeId);
      const came = after.filter((id) => !before.includes(id));
      return { about: nameIn(find, themeId), to: namesIn(find, came) };
    },
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, to }) =>
        to === "" ? `changed what is gathered in “${about}”` : `gathered “${to}” in “${about}”`,
      undo: "change what “{about}” gathers",
    },
    sv: {
      did: ({ about, to }) =>
        to === "" ? `ändrade vad som samlas i ”${about}”` : `samlade ”${to}” i ”${about}”`,
      undo: "ändra vad ”{about}” samlar",
    },
  }),
  "ungather-code": deed({
    verb: ungatherCodes,
    keeps: { themeId: codeId, codeIds },
    kind: "themes",
    words: ({ themeId }, { find, diff }) => {
      const { before, after } = gatheredIn(diff, themeId);
      const went = before.filter((id) => !after.includes(id));
      return { about: nameIn(find, themeId), from: namesIn(find, went) };
    },
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "let go of “{from}” in “{about}”", undo: "change what “{about}” gathers" },
    sv: { did: "släppte ”{from}” ur ”{about}”", undo: "ändra vad ”{about}” samlar" },
  }),
  "review-theme": deed({
    verb: reviewTheme,
    keeps: { codeId, level: z.enum(["extracts", "set"]), finding: z.enum(["holds", "needs-work"]) },
    kind: "themes",
    words: ({ codeId }, { find }) => ({ about: nameIn(find, codeId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "reviewed the theme “{about}”", undo: "review “{about}”" },
    sv: { did: "granskade temat ”{about}”", undo: "granska ”{about}”" },
  }),
  "relate-codes": deed({
    verb: relateCodes,
    keeps: { relationId, kind: relationKind, fromId: codeId, toId: codeId },
    value: ({ id: relationId, kind, fromId, toId }) => ({ relationId, kind, fromId, toId }),
    kind: "themes",
    words: ({ fromId, toId }, { find }) => ({ about: nameIn(find, fromId), to: nameIn(find, toId) }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, to }) =>
        `drew a relation from “${about}”${when(to, (said) => ` to ${quoted.en(said)}`)}`,
      undo: "draw a relation from “{about}”",
    },
    sv: {
      did: ({ about, to }) =>
        `drog en relation från ”${about}”${when(to, (said) => ` till ${quoted.sv(said)}`)}`,
      undo: "dra en relation från ”{about}”",
    },
  }),
  /** Null is what was left as it was. */
  "change-relation": deed({
    verb: changeRelation,
    keeps: {
      relationId,
      kind: relationKind.nullable(),
      fromId: codeId.nullable(),
      toId: codeId.nullable(),
    },
    value: ({ relationId, kind = null, fromId = null, toId = null }) => ({ relationId, kind, fromId, toId }),
    kind: "themes",
    words: ({ relationId }, { find }) => endsOf(relationId, find),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: (ends) => `changed ${relation.en(ends)}`,
      undo: "change a relation of “{about}”",
    },
    sv: {
      did: (ends) => `ändrade ${relation.sv(ends)}`,
      undo: "ändra en relation för ”{about}”",
    },
  }),
  "remove-relation": deed({
    verb: removeRelation,
    keeps: { relationId },
    value: (relationId) => ({ relationId }),
    kind: "themes",
    words: ({ relationId }, { find }) => endsOf(relationId, find),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: (ends) => `removed ${relation.en(ends)}`,
      undo: "remove a relation of “{about}”",
    },
    sv: {
      did: (ends) => `tog bort ${relation.sv(ends)}`,
      undo: "ta bort en relation för ”{about}”",
    },
  }),
  "arrange-map": deed({
    verb: arrangeMap,
    keeps: { mapId, level, codeIds },
    value: ({ mapId, level, places }) => ({ mapId, level, codeIds: Object.keys(places) as CodeId[] }),
    kind: "themes",
    words: mapWords,
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, to }) => `arranged the map “${about}${levelIn("en", to)}”`,
      undo: ({ about, to }) => `arrange the map “${about}${levelIn("en", to)}”`,
      many: "arranged the map “{about}” ({count} times)",
    },
    sv: {
      did: ({ about, to }) => `ordnade kartan ”${about}${levelIn("sv", to)}”`,
      undo: ({ about, to }) => `ordna kartan ”${about}${levelIn("sv", to)}”`,
      many: "ordnade kartan ”{about}” ({count} gånger)",
    },
  }),
  "lay-out-map": deed({
    verb: layOutAnew,
    keeps: { mapId, level, codeIds: z.union([z.literal("all"), codeIds]) },
    kind: "themes",
    words: mapWords,
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, to }) => `had the map “${about}${levelIn("en", to)}” laid out anew`,
      undo: ({ about, to }) => `lay out the map “${about}${levelIn("en", to)}” anew`,
      many: "had the map “{about}” laid out anew ({count} times)",
    },
    sv: {
      did: ({ about, to }) => `lät kartan ”${about}${levelIn("sv", to)}” ordnas på nytt`,
      undo: ({ about, to }) => `låt kartan ”${about}${levelIn("sv", to)}” ordnas på nytt`,
      many: "lät kartan ”{about}” ordnas på nytt ({count} gånger)",
    },
  }),
  /** `to` is what was taken in again, `from` what was left out. */
  "show-on-map": deed({
    verb: showOnMap,
    keeps: { mapId, codeIds, shown: z.boolean() },
    kind: "themes",
    words: ({ mapId, codeIds, shown }, { find }) => ({
      about: nameIn(find, mapId),
      [shown ? "to" : "from"]: namesIn(find, codeIds),
    }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, from, to }) =>
        to === "" ? `left “${from}” out of the map “${about}”` : `took “${to}” into the map “${about}” again`,
      undo: "change what the map “{about}” shows",
      many: "changed what the map “{about}” shows ({count} times)",
    },
    sv: {
      did: ({ about, from, to }) =>
        to === "" ? `utelämnade ”${from}” ur kartan ”${about}”` : `tog åter med ”${to}” på kartan ”${about}”`,
      undo: "ändra vad kartan ”{about}” visar",
      many: "ändrade vad kartan ”{about}” visar ({count} gånger)",
    },
  }),
};

type Find = Scene["find"];

/** Rows of the board hold more than what they show. */
function shownOnly(rows: readonly Shown[]): readonly Shown[] {
  return rows.map(({ codeId, gatheredBy }) => ({ codeId, gatheredBy }));
}

/** How far a theme had come before the deed and after it; empty where the deed was not about its status. */
function statusesIn({ diff }: Scene, codeId: CodeId): { readonly from: string; readonly to: string } {
  const { from, to } = themeUpdate(diff, codeId);
  return from && to ? { from: from.status, to: to.status } : { from: "", to: "" };
}

function gatheredIn(diff: Scene["diff"], themeId: CodeId) {
  const { from, to } = themeUpdate(diff, themeId);
  return { before: from?.gathers ?? [], after: to?.gathers ?? [] };
}

function themeUpdate(
  diff: Scene["diff"],
  codeId: CodeId,
): { readonly from: Theme | null | undefined; readonly to: Theme | null | undefined } {
  const update = updatesOf(diff, "code").find(({ id }) => id === codeId);
  return { from: update?.from.theme, to: update?.to.theme };
}

/** The codes that a relation joined before the deed. */
function endsOf(relationId: RelationId, find: Find): Ends {
  const relation = find(relationId);
  return {
    about: nameIn(find, relation?.fromId),
    to: nameIn(find, relation?.toId),
  };
}

/** `to` is the level: Undo may change one that is not shown, and says which. Old entries without a level name the map themselves. */
function mapWords(
  { mapId, level }: { readonly mapId: MapId; readonly level: MapLevel | null },
  { find }: Scene,
): { readonly about?: string; readonly to?: string } {
  if (level === null) return {};
  return { about: nameIn(find, mapAtLevel(mapId, level)) || nameIn(find, mapId), to: level };
}

function inWords(language: "en" | "sv", status: string): string {
  const words: Readonly<Record<string, string>> = statusWords[language];
  return words[status] ?? status;
}

function levelIn(language: "en" | "sv", level: string): string {
  const words: Readonly<Record<string, string>> = levelWords[language];
  return when(words[level] ?? "", (said) => `: ${said}`);
}

function together(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(", ");
}
