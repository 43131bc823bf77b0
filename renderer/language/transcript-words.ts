import type { Words } from "./words.ts";

export const transcriptWords = {
  "text.label": { en: "Transcript of {{name}}", sv: "Transkript av {{name}}" },
  "text.turn": { en: "Turn {{n}} of {{all}}", sv: "Replik {{n}} av {{all}}" },
  "text.correct": { en: "Correct the text", sv: "Rätta texten" },
  "text.correcting": { en: "Correcting", sv: "Rättar" },
  "text.none": { en: "No interview is open", sv: "Ingen intervju är öppen" },
  "text.none.hint": {
    en: "Import transcripts: Word, text or subtitle files. They are shown to you before anything is kept.",
    sv: "Importera transkript: Word-, text- eller undertextfiler. Du får se dem innan något sparas.",
  },
  "text.none.choose": { en: "Choose files to import…", sv: "Välj filer att importera…" },
  "text.interviewer": { en: "Interviewer", sv: "Intervjuare" },

  "bar.code": { en: "Code", sv: "Koda" },
  "bar.inVivo": { en: "In vivo", sv: "In vivo" },
  "bar.repeat": { en: "Repeat “{{name}}”", sv: "Igen ”{{name}}”" },
  "bar.label": { en: "Code the selection", sv: "Koda markeringen" },
  "bar.type": { en: "Type a code…", sv: "Skriv en kod…" },
  "bar.create": { en: "Create “{{name}}”", sv: "Skapa ”{{name}}”" },
  "bar.none": {
    en: "The codebook is empty. Type a name to make the first code.",
    sv: "Kodboken är tom. Skriv ett namn för att göra den första koden.",
  },

  "passage.label": { en: "Codes on this passage", sv: "Koder på det här stället" },
  "passage.none": { en: "No code here", sv: "Ingen kod här" },
  "passage.noneSelected": {
    en: "Select words, then press Enter to code them",
    sv: "Markera ord och tryck sedan Enter för att koda dem",
  },
  "passage.remove": { en: "Remove this coding of “{{name}}”", sv: "Ta bort den här kodningen av ”{{name}}”" },
  "passage.growEnd": { en: "A word more at the end", sv: "Ett ord till i slutet" },
  "passage.shrinkEnd": { en: "A word less at the end", sv: "Ett ord mindre i slutet" },
  "passage.growStart": { en: "A word more at the start", sv: "Ett ord till i början" },
  "passage.shrinkStart": { en: "A word less at the start", sv: "Ett ord mindre i början" },
  "passage.said": { en: "{{name}}, {{count}} codes here", sv: "{{name}}, {{count}} koder här" },
  "passage.coded": { en: "Coded “{{name}}”", sv: "Kodat ”{{name}}”" },
  "lanes.label": { en: "Codings in view", sv: "Kodningar i bild" },
} as const satisfies Words;
