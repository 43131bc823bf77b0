import type { Words } from "./words.ts";

/** What is said of any table that is taken in. */
export const tableWords = {
  "tableColumn.column": { en: "Column of the table", sv: "Kolumn i tabellen" },
  "tableColumn.readAs": { en: "is read as", sv: "läses som" },
  "tableColumn.readAsOf": { en: "What {{column}} is read as", sv: "Vad {{column}} läses som" },
  "tableColumn.firstCell": { en: "Its first cell", sv: "Första cellen" },
  "table.choose": { en: "Choose a file…", sv: "Välj en fil…" },
  "table.another": { en: "Another file…", sv: "En annan fil…" },
  "table.reading": { en: "Reading…", sv: "Läser…" },
  "table.preview": { en: "What the table would do", sv: "Vad tabellen skulle göra" },
  "table.do": { en: "Import", sv: "Importera" },
  "table.line": { en: "Line {{line}}", sv: "Rad {{line}}" },
  "table.problems_one": {
    en: "{{count}} thing in the table cannot be taken",
    sv: "{{count}} sak i tabellen kan inte tas med",
  },
  "table.problems_other": {
    en: "{{count}} things in the table cannot be taken",
    sv: "{{count}} saker i tabellen kan inte tas med",
  },
  "table.empty-file": { en: "The file is empty.", sv: "Filen är tom." },
  "table.not-text": {
    en: "The file is no table of text. In a spreadsheet program, save it as .xlsx or .csv and choose that.",
    sv: "Filen är ingen tabell med text. Spara den som .xlsx eller .csv i kalkylprogrammet och välj den filen.",
  },
  "table.too-large": {
    en: "The file is far larger than any table of this kind. Look whether it is the right one.",
    sv: "Filen är mycket större än någon tabell av det här slaget. Se efter om den är rätt fil.",
  },
  "table.not-read": {
    en: "The file could not be read. Look whether it is still where it was, and choose it again.",
    sv: "Filen kunde inte läsas. Se efter om den finns kvar där den var, och välj den igen.",
  },
  "table.damaged": {
    en: "The workbook is damaged. Open it in a spreadsheet program, which may mend it, and save it anew.",
    sv: "Arbetsboken är skadad. Öppna den i ett kalkylprogram, som kanske kan laga den, och spara den på nytt.",
  },
  "table.brokenLine": {
    en: "The table breaks off at line {{line}}: a quotation mark is not closed there, or the row has more cells than there are columns.",
    sv: "Tabellen går sönder på rad {{line}}: ett citattecken stängs inte där, eller så har raden fler celler än det finns kolumner.",
  },
  "table.twice": {
    en: "A heading stands twice: {{columns}}. Give each column a name of its own.",
    sv: "En rubrik står två gånger: {{columns}}. Ge varje kolumn ett eget namn.",
  },
  "tableColumn.noName": { en: "column {{number}}, without a name", sv: "kolumn {{number}}, utan namn" },
} as const satisfies Words;
