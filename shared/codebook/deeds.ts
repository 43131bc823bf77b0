import { z } from "zod";
import {
  asWorkedOut,
  deed,
  nameIn,
  namesIn,
  type Scene,
  tellsNoCodings,
  tellsNoCount,
} from "../project/deed.ts";
import { type ProjectDiff, removedOf, updatesOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { codeId, versionId } from "../project/record-schemas.ts";
import type { CodeId } from "../project/records.ts";
import { nameGiven } from "../text/same-name.ts";
import { many, when } from "../text/sentence-parts.ts";
import { addCode } from "./add-code.ts";
import { colourCode, defineCode, renameCode } from "./change-code.ts";
import { mergeCodes } from "./merge-codes.ts";
import { moveCodes } from "./move-code.ts";
import { type RemoveCode, removeCode } from "./remove-code.ts";
import { splitCode } from "./split-code.ts";
import { nameVersion, removeVersion, renameVersion } from "./versions.ts";

const withCodings = {
  en: (count: number) => (count > 0 ? ` with ${many(count, "coding", "codings")}` : ""),
  sv: (count: number) => (count > 0 ? ` med ${many(count, "kodning", "kodningar")}` : ""),
};

/** Behind the name of another code. */
const takingCodings = {
  en: (count: number) => when(withCodings.en(count), (said) => `,${said}`),
  sv: (count: number) => (count > 0 ? `, ${many(count, "kodning", "kodningar")}` : ""),
};

/** How many codings of a code went to another, those that joined one of its among them (K2). */
function countGiven({ diff }: Scene, codeId: CodeId): number {
  const joined = removedOf(diff, "coding").filter((coding) => coding.codeId === codeId);
  return updatesOf(diff, "coding").filter(({ to }) => to.codeId !== undefined).length + joined.length;
}

/** The code above one that was removed, if its codings went to that, and how many did. */
function heirOfCodings({ diff, find }: Scene, codeId: CodeId, codings: RemoveCode["codings"]) {
  const count = codings === "to-parent" ? countGiven({ diff, find }, codeId) : 0;
  const removed = removedOf(diff, "code").find(({ id }) => id === codeId);
  return count === 0 ? {} : { to: nameIn(find, removed?.parentId), from: String(count) };
}

/** What is done to the codebook. */
export const deedsOnCodebook = {
  "add-code": deed({
    verb: addCode,
    keeps: { codeId, parentId: codeId.nullable(), name: z.string() },
    kind: "codebook",
    words: ({ codeId }, { find }) => ({ about: nameIn(find, codeId) }),
    blind: tellsNoCodings,
    folds: "transcript",
    en: { did: "made the code “{about}”", undo: "add code “{about}”", many: "made {count} codes" },
    sv: { did: "skapade koden ”{about}”", undo: "lägg till koden ”{about}”", many: "skapade {count} koder" },
  }),
  "rename-code": deed({
    verb: renameCode,
    keeps: { codeId, name: z.string() },
    kind: "codebook",
    words: ({ codeId, name }, { find }) => ({ about: nameIn(find, codeId), to: nameGiven(name) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "renamed “{about}” to “{to}”", undo: "rename “{about}”" },
    sv: { did: "döpte om ”{about}” till ”{to}”", undo: "byt namn på ”{about}”" },
  }),
  "define-code": deed({
    verb: defineCode,
    keeps: { codeId },
    kind: "codebook",
    words: ({ codeId }, { find }) => ({ about: nameIn(find, codeId) }),
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "changed the definition of “{about}”", undo: "define “{about}”" },
    sv: { did: "ändrade definitionen av ”{about}”", undo: "definiera ”{about}”" },
  }),
  "colour-code": deed({
    verb: colourCode,
    keeps: { codeId, hue: z.number() },
    kind: "codebook",
    words: ({ codeId }, { find }) => ({ about: nameIn(find, codeId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "gave “{about}” another colour", undo: "colour “{about}”" },
    sv: { did: "gav ”{about}” en annan färg", undo: "färga ”{about}”" },
  }),
  "move-code": deed({
    verb: moveCodes,
    keeps: { codeIds: z.array(codeId).readonly(), parentId: codeId.nullable(), index: z.number() },
    kind: "codebook",
    words: ({ codeIds, parentId }, { find, diff }) => ({
      about: namesIn(find, codeIds),
      to: nameIn(find, parentId),
      // Whether they stand under another code now, or only in another place among their neighbours.
      count: updatesOf(diff, "code").filter(({ to }) => to.parentId !== undefined).length,
    }),
    counts: ({ codeIds }) => codeIds,
    blind: tellsNoCodings,
    folds: "transcript",
    en: {
      did: ({ about, to, count }) => {
        if (count === 0) return `put “${about}” in another place among its neighbours`;
        return to === "" ? `moved “${about}” to the top of the codebook` : `moved “${about}” under “${to}”`;
      },
      undo: "move “{about}”",
      many: ({ count }) => `moved ${many(count, "code", "codes")} in the codebook`,
    },
    sv: {
      did: ({ about, to, count }) => {
        if (count === 0) return `gav ”${about}” en annan plats bland sina grannar`;
        return to === "" ? `flyttade ”${about}” överst i kodboken` : `flyttade ”${about}” till ”${to}”`;
      },
      undo: "flytta ”{about}”",
      many: ({ count }) => `flyttade ${many(count, "kod", "koder")} i kodboken`,
    },
  }),
  "merge-codes": deed({
    verb: mergeCodes,
    keeps: { from: codeId, into: codeId },
    kind: "codebook",
    words: ({ from, into }, scene) => ({
      about: nameIn(scene.find, from),
      to: nameIn(scene.find, into),
      count: countGiven(scene, from),
    }),
    blind: tellsNoCount,
    folds: null,
    en: {
      did: ({ about, to, count }) => `merged “${about}” into “${to}”${withCodings.en(count)}`,
      undo: "merge “{about}”",
    },
    sv: {
      did: ({ about, to, count }) => `slog ihop ”${about}” med ”${to}”${takingCodings.sv(count)}`,
      undo: "slå ihop ”{about}”",
    },
  }),
  /** `count` are the codings that went with it, `from` those that went to the code above it, `to`. */
  "remove-code": deed({
    verb: removeCode,
    keeps: { codeId, codings: z.enum(["remove", "to-parent"]), children: z.enum(["remove", "lift"]) },
    kind: "codebook",
    words: ({ codeId, codings }, scene) => {
      const { diff, find } = scene;
      const gone = new Set(removedOf(diff, "code").map(({ id }) => id));
      if (codings === "to-parent") gone.delete(codeId);
      return {
        about: nameIn(find, codeId),
        count: removedOf(diff, "coding").filter((coding) => gone.has(coding.codeId)).length,
        ...heirOfCodings(scene, codeId, codings),
      };
    },
    blind: (words) => ({ ...words, count: 0, from: "" }),
    folds: null,
    en: {
      did: ({ about, from, to, count }) =>
        `deleted “${about}”${withCodings.en(count)}${when(from, (given) => `; ${many(Number(given), "coding", "codings")} went to “${to}”`)}`,
      undo: "delete “{about}”",
    },
    sv: {
      did: ({ about, from, to, count }) =>
        `tog bort ”${about}”${withCodings.sv(count)}${when(from, (given) => `; ${many(Number(given), "kodning", "kodningar")} gick till ”${to}”`)}`,
      undo: "ta bort ”{about}”",
    },
  }),
  "split-code": deed({
    verb: splitCode,
    keeps: { codeId, into: z.array(codeId), place: z.enum(["beside", "beneath"]) },
    value: ({ codeId, parts, place }) => ({ codeId, into: parts.map((part) => part.codeId), place }),
    kind: "codebook",
    words: ({ codeId, into }, { find, diff }) => ({
      about: nameIn(find, codeId),
      to: into.flatMap((id) => find(id)?.name ?? []).join(", "),
      count: updatesOf(diff, "coding").length + removedOf(diff, "coding").length,
    }),
    blind: tellsNoCount,
    folds: null,
    en: {
      did: ({ about, to, count }) =>
        `split “${about}”${when(to, (parts) => ` into “${parts}”`)}${takingCodings.en(count)}`,
      undo: "split “{about}”",
    },
    sv: {
      did: ({ about, to, count }) =>
        `delade ”${about}”${when(to, (parts) => ` i ”${parts}”`)}${takingCodings.sv(count)}`,
      undo: "dela ”{about}”",
    },
  }),
  /** `about` is the name of the file, `from` counts the codes that were changed. */
  "import-codebook": deed({
    verb: (project: Project, input: { readonly file: string; readonly diff: ProjectDiff }) =>
      asWorkedOut(project, input),
    keeps: { file: z.string() },
    kind: "codebook",
    words: ({ file }, { diff }) => ({
      about: file,
      count: diff.added.length,
      from: String(updatesOf(diff, "code").length),
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count, from }) =>
        `took in the codebook ${about}: ${many(count, "new code", "new codes")}, ${from} changed`,
      undo: "import the codebook",
    },
    sv: {
      did: ({ about, count, from }) =>
        `läste in kodboken ${about}: ${many(count, "ny kod", "nya koder")}, ${from} ändrade`,
      undo: "importera kodboken",
    },
  }),
  "name-version": deed({
    verb: nameVersion,
    keeps: { versionId },
    kind: "codebook",
    words: ({ versionId }, { find }) => ({ about: nameIn(find, versionId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "kept the codebook as the version “{about}”", undo: "name the version “{about}”" },
    sv: { did: "sparade kodboken som versionen ”{about}”", undo: "namnge versionen ”{about}”" },
  }),
  "rename-version": deed({
    verb: renameVersion,
    keeps: { versionId },
    kind: "codebook",
    words: ({ versionId }, { find, diff }) => ({
      about: nameIn(find, versionId),
      to: updatesOf(diff, "version")[0]?.to.name ?? "",
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, to }) =>
        to === ""
          ? `changed the note of the version “${about}”`
          : `renamed the version “${about}” to “${to}”`,
      undo: "rename the version “{about}”",
    },
    sv: {
      did: ({ about, to }) =>
        to === ""
          ? `ändrade anteckningen till versionen ”${about}”`
          : `döpte om versionen ”${about}” till ”${to}”`,
      undo: "byt namn på versionen ”{about}”",
    },
  }),
  "remove-version": deed({
    verb: removeVersion,
    keeps: { versionId },
    value: (versionId) => ({ versionId }),
    kind: "codebook",
    words: ({ versionId }, { find }) => ({ about: nameIn(find, versionId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "removed the version “{about}”", undo: "remove the version “{about}”" },
    sv: { did: "tog bort versionen ”{about}”", undo: "ta bort versionen ”{about}”" },
  }),
};
