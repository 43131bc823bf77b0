import type { Words } from "./words.ts";

/** The dialog that takes back a list of translations from a proofreader. */
export const proofreadWords = {
  "proofread.open": { en: "Take in a list that came back…", sv: "Läs in en lista som kommit tillbaka…" },
  "proofread.title": { en: "Translations that came back", sv: "Översättningar som kommit tillbaka" },
  "proofread.what": {
    en: "Choose the list of translations as the proofreader gave it back: the Word document, or the table as .xlsx or .csv. Rows are found by their id, wherever they stand; what Word tracks as inserted is taken.",
    sv: "Välj listan med översättningar som språkgranskaren lämnade tillbaka den: Word-dokumentet, eller tabellen som .xlsx eller .csv. Rader hittas efter sitt id, var de än står; det som Word spårar som infogat tas med.",
  },
  "proofread.how": {
    en: "What was changed is shown first. Words that changed are taken as checked by {{name}}, a remark alone makes a translation queried, and an empty cell takes nothing away.",
    sv: "Det som ändrats visas först. Ändrade ord läses in som kontrollerade av {{name}}, enbart en anmärkning gör en översättning ifrågasatt, och en tom cell tar inget bort.",
  },
  "proofread.nothing": { en: "Nothing was changed.", sv: "Inget har ändrats." },
  "proofread.changed_one": { en: "{{count}} translation changed", sv: "{{count}} översättning ändrad" },
  "proofread.changed_other": { en: "{{count}} translations changed", sv: "{{count}} översättningar ändrade" },
  "proofread.unchanged_one": { en: "{{count}} as it was", sv: "{{count}} som den var" },
  "proofread.unchanged_other": { en: "{{count}} as they were", sv: "{{count}} som de var" },
  "proofread.changes": { en: "What was changed", sv: "Det som ändrats" },
  "proofread.comment": { en: "Remark: {{comment}}", sv: "Anmärkning: {{comment}}" },
  "proofread.remarks": { en: "To look at", sv: "Att se på" },
  "proofread.unknown": {
    en: "Which translation this is cannot be told, and nothing is taken of it: “{{words}}”",
    sv: "Vilken översättning det är går inte att säga, och inget läses in av den: ”{{words}}”",
  },
  "proofread.twice": {
    en: "This translation stands in a row above, and this one is left out: “{{words}}”",
    sv: "Den här översättningen står på en rad ovanför, och den här utelämnas: ”{{words}}”",
  },
  "proofread.empty": {
    en: "Its translation is empty, and the study keeps the one it has.",
    sv: "Översättningen är tom, och studien behåller den som finns.",
  },
  "proofread.original-differs": {
    en: "Its original is not what is printed now (“{{now}}”); look at its translation.",
    sv: "Originalet är inte det som trycks nu (”{{now}}”); se på översättningen.",
  },
  "proofread.no-such-status": {
    en: "“{{status}}” is no status: draft, checked or queried.",
    sv: "”{{status}}” är inget läge: utkast, kontrollerad eller ifrågasatt.",
  },
  "proofread.gone_one": {
    en: "{{count}} translation of the study is not in the list, and stays as it is: {{ids}}",
    sv: "{{count}} översättning i studien finns inte i listan, och förblir som den är: {{ids}}",
  },
  "proofread.gone_other": {
    en: "{{count}} translations of the study are not in the list, and stay as they are: {{ids}}",
    sv: "{{count}} översättningar i studien finns inte i listan, och förblir som de är: {{ids}}",
  },
  "proofread.moved": {
    en: "Rows stand in another order than they left in; each was found by its id.",
    sv: "Raderna står i en annan ordning än när de skickades; var och en hittades efter sitt id.",
  },
  "proofread.unread": {
    en: "Columns that are not known are not read: {{columns}}.",
    sv: "Kolumner som inte är kända läses inte: {{columns}}.",
  },
  "proofread.noColumn": {
    en: "No table in the file has a column “Translation”. Choose the list that Report writes for a proofreader, as it came back.",
    sv: "Ingen tabell i filen har en kolumn ”Översättning”. Välj listan som Rapport skriver för en språkgranskare, så som den kom tillbaka.",
  },
  "proofread.noWord": {
    en: "The file is not the Word document that its name says. Save it anew as .docx in Word or LibreOffice.",
    sv: "Filen är inte det Word-dokument som dess namn säger. Spara den på nytt som .docx i Word eller LibreOffice.",
  },
} as const satisfies Words;
