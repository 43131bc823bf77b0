import { z } from "zod";
import { asWorkedOut, deed, nameIn, tellsNoCodings } from "../project/deed.ts";
import { addedOf, type ProjectDiff, updatesOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { attributeType, participantId } from "../project/record-schemas.ts";
import type { AttributeType } from "../project/records.ts";
import {
  addAttribute,
  changeChoices,
  moveAttribute,
  removeAttribute,
  renameAttribute,
  sayTypes,
} from "./change-attributes.ts";
import { addParticipant, changeParticipant, removeParticipant } from "./change-participants.ts";
import { fillCells } from "./fill-cells.ts";
import { numberPeople } from "./number-people.ts";
import { sayNames } from "./say-names.ts";

/** More names than these are counted and not named. */
const mostNamed = 3;

const typesInEnglish: Readonly<Record<AttributeType, string>> = {
  text: "text",
  number: "numbers",
  date: "dates",
  choice: "values from a list",
  "yes-no": "yes or no",
};
const typesInSwedish: Readonly<Record<AttributeType, string>> = {
  text: "text",
  number: "tal",
  date: "datum",
  choice: "värden ur en lista",
  "yes-no": "ja eller nej",
};

/** What is done to people, and to the columns of what is recorded of them. */
export const deedsOnParticipants = {
  "add-participant": deed({
    verb: addParticipant,
    keeps: { participantId, pseudonym: z.string() },
    value: ({ id, pseudonym }) => ({ participantId: id, pseudonym }),
    kind: "people",
    words: ({ participantId }, { find }) => ({ about: nameIn(find, participantId) }),
    blind: tellsNoCodings,
    folds: "transcript",
    en: { did: "added {about}", undo: "add {about}", many: "added {count} people" },
    sv: { did: "lade till {about}", undo: "lägg till {about}", many: "lade till {count} personer" },
  }),
  /** `about` is what they are called after it, `from` what they were called if that was something else. */
  "change-participant": deed({
    verb: changeParticipant,
    keeps: { participantId },
    value: ({ id }) => ({ participantId: id }),
    kind: "people",
    words: ({ participantId }, { find, diff }) => {
      const update = updatesOf(diff, "participant").find(({ id }) => id === participantId);
      const before = nameIn(find, participantId);
      const after = update?.to.pseudonym;
      return after === undefined ? { about: before } : { about: after, from: before };
    },
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: ({ about, from }) =>
        from === ""
          ? `changed what is recorded of ${about || "participants"}`
          : `gave ${from} the pseudonym ${about}`,
      undo: "change {about}",
      many: "changed what is recorded of {about} ({count} times)",
    },
    sv: {
      did: ({ about, from }) =>
        from === "" ? `ändrade uppgifter om ${about || "deltagare"}` : `gav ${from} pseudonymen ${about}`,
      undo: "ändra {about}",
      many: "ändrade uppgifter om {about} ({count} gånger)",
    },
  }),
  /** `about` is the person, empty where they are several; `to` the columns of attributes. What was filled in stands in the diff. */
  "fill-cells": deed({
    verb: fillCells,
    keeps: {
      participantIds: z.array(participantId).readonly(),
      columns: z.array(z.string().nullable()).readonly(),
    },
    value: (cells) => ({
      participantIds: [...new Set(cells.map((cell) => cell.participantId))],
      columns: [...new Set(cells.map(({ column }) => column))],
    }),
    kind: "people",
    words: ({ participantIds: [only, ...others], columns }, { find }) => ({
      about: others.length > 0 ? "" : nameIn(find, only),
      count: others.length + 1,
      to: columns.filter((column) => column !== null).join(", "),
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count, to }) =>
        `pasted what is recorded of ${about || `${count} people`}${to && ` (${to})`}`,
      undo: ({ about, count }) => `paste what is recorded of ${about || `${count} people`}`,
    },
    sv: {
      did: ({ about, count, to }) =>
        `klistrade in uppgifter om ${about || `${count} personer`}${to && ` (${to})`}`,
      undo: ({ about, count }) => `klistra in uppgifter om ${about || `${count} personer`}`,
    },
  }),
  /** `about` are the people, empty where they are many; `to` what their names were said to be. */
  "say-names": deed({
    verb: sayNames,
    keeps: { participantIds: z.array(participantId).readonly(), nameIs: z.enum(["pseudonym", "real-name"]) },
    kind: "people",
    words: ({ participantIds, nameIs }, { find }) => ({
      about: participantIds.length > mostNamed ? "" : participantIds.map((id) => nameIn(find, id)).join(", "),
      count: participantIds.length,
      to: nameIs,
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count, to }) =>
        to === "pseudonym"
          ? `said that ${about || `${count} names`} ${count > 1 ? "are pseudonyms" : "is a pseudonym"}`
          : `said that ${about || `${count} names`} ${count > 1 ? "are real names" : "is a real name"}`,
      undo: ({ about, count }) =>
        count > 1
          ? `say what ${about ? `the names ${about}` : `${count} names`} are`
          : `say what the name ${about} is`,
    },
    sv: {
      did: ({ about, count, to }) =>
        to === "pseudonym"
          ? `sade att ${about || `${count} namn`} är ${count > 1 ? "pseudonymer" : "en pseudonym"}`
          : `sade att ${about || `${count} namn`} är ${count > 1 ? "riktiga namn" : "ett riktigt namn"}`,
      undo: ({ about, count }) =>
        `säg vad ${count > 1 ? (about ? `namnen ${about}` : `${count} namn`) : `namnet ${about}`} är`,
    },
  }),
  "number-people": deed({
    verb: numberPeople,
    keeps: { name: z.string() },
    value: ({ name }) => ({ name }),
    kind: "people",
    words: (_, { diff }) => ({ count: updatesOf(diff, "participant").length }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ count }) => `gave ${count === 1 ? "1 person a number" : `${count} people numbers`}`,
      undo: "number the people",
    },
    sv: {
      did: ({ count }) => `gav ${count === 1 ? "1 person ett nummer" : `${count} personer nummer`}`,
      undo: "numrera personerna",
    },
  }),
  "remove-participant": deed({
    verb: removeParticipant,
    keeps: { participantId },
    value: (participantId) => ({ participantId }),
    kind: "people",
    words: ({ participantId }, { find }) => ({ about: nameIn(find, participantId) }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "removed {about}", undo: "remove {about}" },
    sv: { did: "tog bort {about}", undo: "ta bort {about}" },
  }),
  /** `about` is the name of the file, `from` counts the people who were changed. */
  "import-people": deed({
    verb: (project: Project, input: { readonly file: string; readonly diff: ProjectDiff }) =>
      asWorkedOut(project, input),
    keeps: { file: z.string() },
    kind: "people",
    words: ({ file }, { diff }) => ({
      about: file,
      count: addedOf(diff, "participant").length,
      from: String(updatesOf(diff, "participant").length),
    }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: "took in people from {about}: {count} new, {from} changed",
      undo: "import people",
    },
    sv: { did: "läste in personer från {about}: {count} nya, {from} ändrade", undo: "importera personer" },
  }),
  "add-attribute": deed({
    verb: addAttribute,
    keeps: { name: z.string() },
    kind: "people",
    words: ({ name }) => ({ about: name.trim() }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "added the column “{about}” to the table of people", undo: "add the column “{about}”" },
    sv: { did: "lade till kolumnen ”{about}” i persontabellen", undo: "lägg till kolumnen ”{about}”" },
  }),
  /** `about` is the column, empty where they are several; `to` the type that it was said to have. */
  "say-types": deed({
    verb: sayTypes,
    keeps: { types: z.array(z.strictObject({ name: z.string(), type: attributeType })).readonly() },
    value: (types) => ({ types: types.map(({ name, type }) => ({ name, type })) }),
    kind: "people",
    words: ({ types }) => {
      const [only, ...others] = types;
      return {
        about: only && others.length === 0 ? only.name : "",
        count: types.length,
        to: only?.type ?? "",
      };
    },
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: ({ about, count, to }) =>
        about === ""
          ? `said what kind of values ${count} columns of the table of people have`
          : `said that the column “${about}” in the table of people has ${typesInEnglish[to as AttributeType]}`,
      undo: ({ about, count }) =>
        about === "" ? `say what ${count} columns have` : `say what the column “${about}” has`,
    },
    sv: {
      did: ({ about, count, to }) =>
        about === ""
          ? `sade vilket slags värden ${count} kolumner i persontabellen har`
          : `sade att kolumnen ”${about}” i persontabellen har ${typesInSwedish[to as AttributeType]}`,
      undo: ({ about, count }) =>
        about === "" ? `säg vad ${count} kolumner har` : `säg vad kolumnen ”${about}” har`,
    },
  }),
  "change-choices": deed({
    verb: changeChoices,
    keeps: { name: z.string(), choices: z.array(z.string()).readonly() },
    kind: "people",
    words: ({ name }) => ({ about: name }),
    blind: tellsNoCodings,
    folds: "about",
    en: {
      did: "changed what may be chosen in the column “{about}” in the table of people",
      undo: "change the choices of “{about}”",
    },
    sv: {
      did: "ändrade vad som kan väljas i kolumnen ”{about}” i persontabellen",
      undo: "ändra valen i ”{about}”",
    },
  }),
  "rename-attribute": deed({
    verb: renameAttribute,
    keeps: { from: z.string(), to: z.string() },
    kind: "people",
    words: ({ from, to }) => ({ about: from, to: to.trim() }),
    blind: tellsNoCodings,
    folds: null,
    en: {
      did: "renamed the column “{about}” in the table of people to “{to}”",
      undo: "rename the column “{about}”",
    },
    sv: {
      did: "döpte om kolumnen ”{about}” i persontabellen till ”{to}”",
      undo: "byt namn på kolumnen ”{about}”",
    },
  }),
  "move-attribute": deed({
    verb: moveAttribute,
    keeps: { name: z.string(), to: z.number() },
    kind: "people",
    words: ({ name }) => ({ about: name }),
    blind: tellsNoCodings,
    folds: "about",
    en: { did: "moved the column “{about}” in the table of people", undo: "move the column “{about}”" },
    sv: { did: "flyttade kolumnen ”{about}” i persontabellen", undo: "flytta kolumnen ”{about}”" },
  }),
  "remove-attribute": deed({
    verb: removeAttribute,
    keeps: { name: z.string() },
    value: (name) => ({ name }),
    kind: "people",
    words: ({ name }) => ({ about: name }),
    blind: tellsNoCodings,
    folds: null,
    en: { did: "removed the column “{about}” from the table of people", undo: "remove the column “{about}”" },
    sv: { did: "tog bort kolumnen ”{about}” ur persontabellen", undo: "ta bort kolumnen ”{about}”" },
  }),
};
