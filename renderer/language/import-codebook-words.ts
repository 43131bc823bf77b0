import type { WhyNotDescribed } from "../../shared/codebook/import-codebook.ts";
import type { Words } from "./words.ts";

/** What may be wrong with a row. Adding a fault without its sentence does not compile. */
type ProblemWords = {
  readonly [why in WhyNotDescribed as `importCodebook.${why}`]: { en: string; sv: string };
};

const problemWords = {
  "importCodebook.no-name": {
    en: "“{{path}}” is no path; the row is left out.",
    sv: "”{{path}}” är ingen sökväg; raden utelämnas.",
  },
  "importCodebook.path-twice": {
    en: "“{{path}}” stands in a row above; this one is left out.",
    sv: "”{{path}}” står på en rad ovanför; den här utelämnas.",
  },
  "importCodebook.no-such-status": {
    en: "“{{path}}”: “{{status}}” is no status (candidate, provisional, final, dropped); the rest of the row is taken.",
    sv: "”{{path}}”: ”{{status}}” är ingen status (candidate, provisional, final, dropped); resten av raden tas med.",
  },
  "importCodebook.no-such-hue": {
    en: "“{{path}}”: “{{hue}}” is no hue (a whole number from 0 to 359); the rest of the row is taken.",
    sv: "”{{path}}”: ”{{hue}}” är ingen kulör (ett heltal från 0 till 359); resten av raden tas med.",
  },
} as const satisfies ProblemWords;

export const importCodebookWords = {
  ...problemWords,
  "importCodebook.title": { en: "Import a codebook", sv: "Importera en kodbok" },
  "importCodebook.open": { en: "Import a codebook…", sv: "Importera en kodbok…" },
  "importCodebook.what": {
    en: "A table saved as .csv or .xlsx, with a row for each code and a line of headings above. What its columns are called does not matter: what each is read as is proposed, and you can choose otherwise. Nothing is changed before you have seen what the table would do.",
    sv: "En tabell sparad som .csv eller .xlsx, med en rad för varje kod och en rad med rubriker överst. Vad kolumnerna heter spelar ingen roll: vad var och en läses som föreslås, och du kan välja annorlunda. Inget ändras innan du har sett vad tabellen skulle göra.",
  },
  "importCodebook.field.nothing": { en: "– not read –", sv: "– läses inte –" },
  "importCodebook.field.path": { en: "Code, or path to it", sv: "Kod, eller sökväg till den" },
  "importCodebook.field.parent": { en: "What stands above the code", sv: "Vad som står över koden" },
  "importCodebook.field.inTheme": { en: "Theme it stands in", sv: "Tema den står i" },
  "importCodebook.field.inSubtheme": { en: "Subtheme it stands in", sv: "Subtema den står i" },
  "importCodebook.field.definition": { en: "Definition", sv: "Definition" },
  "importCodebook.field.counts": { en: "Includes", sv: "Inkluderar" },
  "importCodebook.field.counts_not": { en: "Excludes", sv: "Exkluderar" },
  "importCodebook.field.example": { en: "Example", sv: "Exempel" },
  "importCodebook.field.theme": { en: "Whether it is a theme (yes, no)", sv: "Om den är ett tema (ja, nej)" },
  "importCodebook.field.status": { en: "Status of the theme", sv: "Temats status" },
  "importCodebook.field.concept": { en: "Concept of the theme", sv: "Temats bärande tanke" },
  "importCodebook.field.is": { en: "The theme is", sv: "Temat är" },
  "importCodebook.field.isNot": { en: "The theme is not", sv: "Temat är inte" },
  "importCodebook.field.hue": { en: "Colour (0 to 359)", sv: "Färg (0 till 359)" },
  "importCodebook.columns": {
    en: "A code may stand as a path (“Theme > Subtheme > Code”), or with its parent, theme and subtheme in columns of their own. A codebook that Kvali exported as .csv can be taken in as it is. Empty cells change nothing, and codes that the table does not name stay.",
    sv: "En kod kan stå som sökväg (”Tema > Subtema > Kod”), eller med det som står över den, tema och subtema i egna kolumner. En kodbok som Kvali har exporterat som .csv kan tas in som den är. Tomma celler ändrar inget, och koder som tabellen inte nämner blir kvar.",
  },
  "importCodebook.nothing": {
    en: "The table says nothing that is not in the codebook already.",
    sv: "Tabellen säger inget som inte redan står i kodboken.",
  },
  "importCodebook.added_one": { en: "{{count}} code is new", sv: "{{count}} kod är ny" },
  "importCodebook.added_other": { en: "{{count}} codes are new", sv: "{{count}} koder är nya" },
  "importCodebook.changed_one": { en: "{{count}} code changes", sv: "{{count}} kod ändras" },
  "importCodebook.changed_other": { en: "{{count}} codes change", sv: "{{count}} koder ändras" },
  "importCodebook.noPath": {
    en: "Choose above which column holds the codes.",
    sv: "Välj ovan vilken kolumn som innehåller koderna.",
  },
} as const satisfies Words;
