import type { Words } from "./words.ts";

/** The dialog that replaces a transcript by a corrected file. */
export const replaceWords = {
  "replace.open": { en: "Replace by a corrected file…", sv: "Ersätt med en rättad fil…" },
  "replace.title": {
    en: "Replace “{{name}}” by a corrected file",
    sv: "Ersätt ”{{name}}” med en rättad fil",
  },
  "replace.what": {
    en: "Choose the transcript as it was corrected elsewhere, in Word say, or as a service gave it anew. It gets the words, turns, times and speakers of the file.",
    sv: "Välj transkriptet så som det rättats på annat håll, i Word till exempel, eller som en tjänst lämnat det på nytt. Det får filens ord, repliker, tider och talare.",
  },
  "replace.how": {
    en: "Words that both have stay the same words, so that codings, notes, quotes and sections stay on them. What comes of it is shown before anything is taken, and one Undo takes all of it back.",
    sv: "Ord som finns i båda förblir samma ord, så att kodningar, anteckningar, citat och avsnitt stannar på dem. Vad det leder till visas innan något görs, och ett enda Ångra tar tillbaka allt.",
  },
  "replace.outcome": { en: "What replacing it would do", sv: "Vad ersättningen skulle göra" },
  "replace.do": { en: "Replace", sv: "Ersätt" },
  "replace.done": { en: "{{name}} has the words of the file", sv: "{{name}} har filens ord" },
  "replace.same": { en: "It says what the study has already.", sv: "Den säger det som studien redan har." },
  "replace.turns_one": { en: "{{count}} turn, as before", sv: "{{count}} replik, som förut" },
  "replace.turns_other": { en: "{{count}} turns, as before", sv: "{{count}} repliker, som förut" },
  "replace.turnsBecame": {
    en: "{{before}} turns become {{after}}",
    sv: "{{before}} repliker blir {{after}}",
  },
  "replace.words_one": { en: "{{count}} word of {{of}} differs", sv: "{{count}} ord av {{of}} skiljer sig" },
  "replace.words_other": {
    en: "{{count}} words of {{of}} differ",
    sv: "{{count}} ord av {{of}} skiljer sig",
  },
  "replace.standing_one": {
    en: "{{count}} coding, note or quote stays on the same words",
    sv: "{{count}} kodning, anteckning eller citat stannar på samma ord",
  },
  "replace.standing_other": {
    en: "{{count}} codings, notes and quotes stay on the same words",
    sv: "{{count}} kodningar, anteckningar och citat stannar på samma ord",
  },
  "replace.checks": {
    en: "Of the turns that were checked {{stay}} stay so; {{again}} say something else and are to be checked again",
    sv: "Av replikerna som kontrollerats förblir {{stay}} så; {{again}} säger något annat och ska kontrolleras på nytt",
  },
  "replace.sections_one": {
    en: "{{count}} section mark falls away, since turns are joined",
    sv: "{{count}} avsnittsmärke faller bort, eftersom repliker sätts ihop",
  },
  "replace.sections_other": {
    en: "{{count}} section marks fall away, since turns are joined",
    sv: "{{count}} avsnittsmärken faller bort, eftersom repliker sätts ihop",
  },
  "replace.newPeople": { en: "New in the study: {{names}}", sv: "Nya i studien: {{names}}" },
  "replace.asks_one": {
    en: "{{count}} question about who speaks stays open: answer it in “Who speaks” afterwards",
    sv: "{{count}} fråga om vem som talar förblir öppen: besvara den efteråt i ”Vem som talar”",
  },
  "replace.asks_other": {
    en: "{{count}} questions about who speaks stay open: answer them in “Who speaks” afterwards",
    sv: "{{count}} frågor om vem som talar förblir öppna: besvara dem efteråt i ”Vem som talar”",
  },
  "replace.hidden_one": {
    en: "{{count}} coding of others, which you do not see, is reached as well",
    sv: "{{count}} kodning av andra, som du inte ser, berörs också",
  },
  "replace.hidden_other": {
    en: "{{count}} codings of others, which you do not see, are reached as well",
    sv: "{{count}} kodningar av andra, som du inte ser, berörs också",
  },
  "replace.lost_one": { en: "{{count}} loses its words", sv: "{{count}} förlorar sina ord" },
  "replace.lost_other": { en: "{{count}} lose their words", sv: "{{count}} förlorar sina ord" },
  "replace.found": {
    en: "The same words stand elsewhere in the file: put it there",
    sv: "Samma ord står på ett annat ställe i filen: sätt den där",
  },
  "replace.like": {
    en: "Words like them stand elsewhere in the file: put it there",
    sv: "Liknande ord står på ett annat ställe i filen: sätt den där",
  },
  "replace.nowhere": {
    en: "Nothing in the file is like them. It is kept, without a place.",
    sv: "Inget i filen liknar dem. Den behålls, utan plats.",
  },
  "replace.reworded_one": { en: "{{count}} is on corrected words", sv: "{{count}} står på rättade ord" },
  "replace.reworded_other": { en: "{{count}} are on corrected words", sv: "{{count}} står på rättade ord" },
  "replace.more": { en: "The first {{count}} of each are shown.", sv: "De första {{count}} av varje visas." },
  "replace.kind.coding": { en: "Coding", sv: "Kodning" },
  "replace.kind.note": { en: "Note", sv: "Anteckning" },
  "replace.kind.quote": { en: "Quote", sv: "Citat" },
} as const satisfies Words;
