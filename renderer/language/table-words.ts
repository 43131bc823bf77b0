import type { Words } from "./words.ts";

/** What is said of any table that is taken in. */
export const tableWords = {
  "tableColumn.column": { en: "Column of the table", sv: "Kolumn i tabellen" },
  "tableColumn.readAs": { en: "is read as", sv: "läses som" },
  "tableColumn.readAsOf": { en: "What {{column}} is read as", sv: "Vad {{column}} läses som" },
  "tableColumn.firstCell": { en: "Its first cell", sv: "Första cellen" },
  "tableColumn.noName": { en: "column {{number}}, without a name", sv: "kolumn {{number}}, utan namn" },
} as const satisfies Words;
