import type { WhyNotTaken } from "../../shared/participants/import-people.ts";
import type { Words } from "./words.ts";

/** What may be wrong with a row. Adding a fault without its sentence does not compile. */
type ProblemWords = { readonly [why in WhyNotTaken as `importPeople.${why}`]: { en: string; sv: string } };

const problemWords = {
  "importPeople.no-name": {
    en: "There is no pseudonym; the row is left out.",
    sv: "Det finns ingen pseudonym; raden utelämnas.",
  },
  "importPeople.pseudonym-twice": {
    en: "“{{name}}” stands in line {{kept}} already, and may be somebody else; this row is left out. Give each person a pseudonym of their own.",
    sv: "”{{name}}” står redan på rad {{kept}} och kan vara någon annan; den här raden utelämnas. Ge varje person en egen pseudonym.",
  },
  "importPeople.no-such-transcript": {
    en: "There is no interview “{{interview}}”; “{{name}}” comes into the study without it.",
    sv: "Det finns ingen intervju ”{{interview}}”; ”{{name}}” kommer in i studien utan den.",
  },
  "importPeople.no-such-speaker": {
    en: "Which speaker of “{{interview}}” is “{{name}}” cannot be told; nobody is assigned.",
    sv: "Vilken talare i ”{{interview}}” som är ”{{name}}” går inte att säga; ingen kopplas.",
  },
  "importPeople.another-value": {
    en: "“{{name}}”, {{column}}: “{{said}}” is not taken, because a row above says “{{kept}}”.",
    sv: "”{{name}}”, {{column}}: ”{{said}}” tas inte med, eftersom en rad ovanför säger ”{{kept}}”.",
  },
  "importPeople.another-wave": {
    en: "“{{interview}}”: the wave “{{wave}}” is not taken, because a row above says “{{kept}}”.",
    sv: "”{{interview}}”: omgången ”{{wave}}” tas inte med, eftersom en rad ovanför säger ”{{kept}}”.",
  },
  "importPeople.wave-of-nothing": {
    en: "“{{name}}”: the row names no interview that could be of the wave “{{wave}}”.",
    sv: "”{{name}}”: raden nämner ingen intervju som kan höra till omgången ”{{wave}}”.",
  },
} as const satisfies ProblemWords;

export const importPeopleWords = {
  ...problemWords,
  "importPeople.open": { en: "Import people…", sv: "Importera personer…" },
  "importPeople.title": { en: "Import people", sv: "Importera personer" },
  "importPeople.what": {
    en: "A table saved as .xlsx or .csv, with a row for each person and a line of headings above. Nothing is changed before you have seen what the table would do.",
    sv: "En tabell sparad som .xlsx eller .csv, med en rad för varje person och en rad med rubriker överst. Inget ändras innan du har sett vad tabellen skulle göra.",
  },
  "importPeople.columns": {
    en: "One column holds the pseudonyms; others may name the interview that somebody speaks in, its wave, and a description for quotes. Every other column is an attribute. A person of several interviews has a row for each. Empty cells change nothing, and people whom the table does not name stay as they are.",
    sv: "En kolumn innehåller pseudonymerna; andra kan nämna intervjun som någon talar i, dess omgång och en beskrivning för citat. Varje annan kolumn är ett attribut. En person med flera intervjuer har en rad för var och en. Tomma celler ändrar inget, och personer som tabellen inte nämner förblir som de är.",
  },
  "importPeople.field.pseudonym": { en: "Pseudonym", sv: "Pseudonym" },
  "importPeople.field.transcript": { en: "Interview they speak in", sv: "Intervju de talar i" },
  "importPeople.field.wave": { en: "Wave of that interview", sv: "Intervjuns omgång" },
  "importPeople.field.description": { en: "Description for quotes", sv: "Beskrivning för citat" },
  "importPeople.field.attribute": { en: "Attribute", sv: "Attribut" },
  "importPeople.field.nothing": { en: "– not read –", sv: "– läses inte –" },
  "importPeople.noPseudonym": {
    en: "Say which column holds the pseudonyms. It is not guessed: a column of names may hold real ones.",
    sv: "Säg vilken kolumn som innehåller pseudonymerna. Det gissas inte: en kolumn med namn kan innehålla riktiga.",
  },
  "importPeople.nothing": {
    en: "The table says nothing that is not in the study already.",
    sv: "Tabellen säger inget som inte redan står i studien.",
  },
  "importPeople.onlyInterviews": {
    en: "Nobody is new or changes; see below what does.",
    sv: "Ingen är ny eller ändras; se nedan vad som gör det.",
  },
  "importPeople.added_one": { en: "{{count}} person is new", sv: "{{count}} person är ny" },
  "importPeople.added_other": { en: "{{count}} people are new", sv: "{{count}} personer är nya" },
  "importPeople.changed_one": { en: "{{count}} person changes", sv: "{{count}} person ändras" },
  "importPeople.changed_other": { en: "{{count}} people change", sv: "{{count}} personer ändras" },
  "importPeople.newColumns_one": { en: "{{count}} attribute is new", sv: "{{count}} attribut är nytt" },
  "importPeople.newColumns_other": { en: "{{count}} attributes are new", sv: "{{count}} attribut är nya" },
  "importPeople.interviews": { en: "Interviews and who speaks", sv: "Intervjuer och vem som talar" },
  "importPeople.becomes": { en: "{{what}} becomes “{{to}}”", sv: "{{what}} blir ”{{to}}”" },
  "importPeople.became": {
    en: "{{what}}: “{{from}}” becomes “{{to}}”",
    sv: "{{what}}: ”{{from}}” blir ”{{to}}”",
  },
  "importPeople.nameIs.unsaid": {
    en: "nobody has said that the new name is a pseudonym",
    sv: "ingen har sagt att det nya namnet är en pseudonym",
  },
  "importPeople.nameIs.pseudonym": { en: "the name is a pseudonym", sv: "namnet är en pseudonym" },
  "importPeople.nameIs.real-name": { en: "the name is a real name", sv: "namnet är ett riktigt namn" },
  "importPeople.wave": {
    en: "“{{interview}}” is put in the wave “{{to}}”",
    sv: "”{{interview}}” läggs i omgången ”{{to}}”",
  },
  "importPeople.otherWave": {
    en: "“{{interview}}” is put in the wave “{{to}}”, from “{{from}}”",
    sv: "”{{interview}}” läggs i omgången ”{{to}}”, från ”{{from}}”",
  },
  "importPeople.speaker": {
    en: "In “{{interview}}”, “{{label}}” is {{people}}",
    sv: "I ”{{interview}}” är ”{{label}}” {{people}}",
  },
  "importPeople.removed": {
    en: "“{{name}}” only stood in for somebody, and goes",
    sv: "”{{name}}” stod bara in för någon och försvinner",
  },
} as const satisfies Words;
