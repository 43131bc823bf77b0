import type { Words } from "./words.ts";

/** What is said when the speakers of an interview of the study are looked at again. */
export const lookAgainWords = {
  "again.open": { en: "Who speaks…", sv: "Vem talar…" },
  "again.title": { en: "Who speaks in {{name}}", sv: "Vem som talar i {{name}}" },
  "again.notice": { en: "Who speaks?", sv: "Vem talar?" },
  "again.differs": {
    en: "An earlier version of Kvali imported this interview. Read again, its file gives other turns: {{changes}}.",
    sv: "En äldre version av Kvali importerade intervjun. Läst på nytt ger filen andra repliker: {{changes}}.",
  },
  "again.quoted": { en: "“{{label}}”", sv: "”{{label}}”" },
  "again.nobody": { en: "nobody", sv: "ingen" },
  "again.more_one": { en: "{{count}} other change", sv: "{{count}} ändring till" },
  "again.more_other": { en: "{{count}} other changes", sv: "{{count}} ändringar till" },
  "again.look": { en: "Look…", sv: "Se efter…" },
  "again.leave": { en: "Leave as it is", sv: "Låt det vara" },
  "again.left": { en: "Left as it is.", sv: "Det får vara som det är." },
  "again.reading": { en: "Reading the file…", sv: "Läser filen…" },
  "again.missing": {
    en: "The file that this interview came from is not in the study, so it cannot be read again.",
    sv: "Filen som intervjun kom från finns inte i studien, så den kan inte läsas på nytt.",
  },
  "again.unreadable": {
    en: "The file that this interview came from cannot be read.",
    sv: "Filen som intervjun kom från går inte att läsa.",
  },
  "again.stopped": {
    en: "The reader broke down. Nothing has changed; close this and try again.",
    sv: "Läsaren avbröts av ett fel. Inget har ändrats; stäng och försök igen.",
  },
  "again.byHand": {
    en: "Turns can be changed by hand, in the text: {{who}} says who says a turn, {{split}} splits it at the caret, {{join}} joins it with the one above.",
    sv: "Repliker kan ändras för hand, i texten: {{who}} anger vem som säger en replik, {{split}} delar den vid markören, {{join}} slår ihop den med den ovanför.",
  },
  "again.kept": {
    en: "As its file is read now. What you corrected in the text stays, and codings and notes stay on their words.",
    sv: "Som filen läses nu. Det du har rättat i texten står kvar, och kodningar och anteckningar följer sina ord.",
  },
  "again.nothing": {
    en: "Nothing would change in this interview.",
    sv: "Inget skulle ändras i intervjun.",
  },
  "again.turns_one": {
    en: "{{before}} → {{count}} turn",
    sv: "{{before}} → {{count}} replik",
  },
  "again.turns_other": {
    en: "{{before}} → {{count}} turns",
    sv: "{{before}} → {{count}} repliker",
  },
  "again.words_one": {
    en: "{{figure}} word passes from {{from}} to {{to}}",
    sv: "{{figure}} ord går från {{from}} till {{to}}",
  },
  "again.words_other": {
    en: "{{figure}} words pass from {{from}} to {{to}}",
    sv: "{{figure}} ord går från {{from}} till {{to}}",
  },
  "again.codings_one": {
    en: "{{count}} coding gets another speaker",
    sv: "{{count}} kodning får en annan talare",
  },
  "again.codings_other": {
    en: "{{count}} codings get other speakers",
    sv: "{{count}} kodningar får andra talare",
  },
  "again.lost_one": {
    en: "{{count}} coding is lost: it stood on a label alone",
    sv: "{{count}} kodning förloras: den stod bara på en etikett",
  },
  "again.lost_other": {
    en: "{{count}} codings are lost: they stood on labels alone",
    sv: "{{count}} kodningar förloras: de stod bara på etiketter",
  },
  "again.people": { en: "new in the study: {{names}}", sv: "nya i studien: {{names}}" },
  "again.roles": { en: "roles and people of speakers", sv: "talares roller och personer" },
  "again.changes": { en: "What changes", sv: "Det som ändras" },
  "again.take": { en: "Take it", sv: "Godta" },
  "again.takeOpen_one": {
    en: "Take it with {{count}} question open",
    sv: "Godta med {{count}} öppen fråga",
  },
  "again.takeOpen_other": {
    en: "Take it with {{count}} questions open",
    sv: "Godta med {{count}} öppna frågor",
  },
  "again.right": { en: "It is right as it is", sv: "Det stämmer som det är" },
  "again.taken_one": {
    en: "Taken: {{count}} turn now. Undo takes it back.",
    sv: "Godtaget: nu {{count}} replik. Ångra tar tillbaka det.",
  },
  "again.taken_other": {
    en: "Taken: {{count}} turns now. Undo takes it back.",
    sv: "Godtaget: nu {{count}} repliker. Ångra tar tillbaka det.",
  },
} as const satisfies Words;
