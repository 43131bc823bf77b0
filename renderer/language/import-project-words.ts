import type { Words } from "./words.ts";

/** The import of a project of another program. What a report of loss says stands in shared/interchange/loss-words.ts. */
export const importProjectWords = {
  "importProject.title": {
    en: "Import a project of another program",
    sv: "Importera ett projekt från ett annat program",
  },
  "importProject.titleNew": {
    en: "A study of another program’s project",
    sv: "En studie av ett annat programs projekt",
  },
  "importProject.choose": { en: "Choose a project file…", sv: "Välj en projektfil…" },
  "importProject.another": { en: "Choose another file…", sv: "Välj en annan fil…" },
  "importProject.what": {
    en: "A REFI-QDA project (.qdpx) or codebook (.qdc), as NVivo, MAXQDA, ATLAS.ti and others export it; a database of Taguette (.sqlite3); a project of QualCoder (.qda, or its folder in a .zip); coded sources of ROCK (.rock, or a .zip of them).",
    sv: "Ett REFI-QDA-projekt (.qdpx) eller en kodbok (.qdc), som NVivo, MAXQDA, ATLAS.ti och andra exporterar; en databas från Taguette (.sqlite3); ett projekt från QualCoder (.qda, eller dess mapp i en .zip); kodade källor i ROCK (.rock, eller en .zip med sådana).",
  },
  "importProject.after": {
    en: "Next you see what comes in, and what has no place here. Nothing is kept before you have seen it.",
    sv: "Sedan ser du vad som kommer med och vad som inte har någon plats här. Inget sparas innan du har sett det.",
  },
  "importProject.step.reading": { en: "Reading {{file}}…", sv: "Läser {{file}}…" },
  "importProject.step.placing": {
    en: "Finding the words of the codings…",
    sv: "Letar upp kodningarnas ord…",
  },
  "importProject.of": { en: "A project of {{program}}", sv: "Ett projekt från {{program}}" },
  "importProject.ofUnknown": {
    en: "The file does not say which program it is of",
    sv: "Filen säger inte vilket program den kommer från",
  },
  "importProject.comes": { en: "Comes in", sv: "Kommer med" },
  "importProject.here": {
    en: "Is in the study already, and is not taken in twice",
    sv: "Finns redan i studien och tas inte med en gång till",
  },
  "importProject.allHere": {
    en: "All of it is in the study already.",
    sv: "Allt finns redan i studien.",
  },
  "importProject.empty": {
    en: "There is nothing in it that could be taken in.",
    sv: "Det finns inget i den som kan tas med.",
  },
  "importProject.changes": {
    en: "What the study has already is completed.",
    sv: "Det som studien redan har kompletteras.",
  },
  "importProject.notes_one": { en: "{{count}} note in the margin", sv: "{{count}} anteckning i marginalen" },
  "importProject.notes_other": {
    en: "{{count}} notes in the margin",
    sv: "{{count}} anteckningar i marginalen",
  },
  "importProject.losses": { en: "Report of loss", sv: "Förlustrapport" },
  "importProject.missing": {
    en: "Not in the file, or not where it says",
    sv: "Finns inte i filen, eller inte där den säger",
  },
  "importProject.leftOut": { en: "Has no place here", sv: "Har ingen plats här" },
  "importProject.otherwise": { en: "In another form", sv: "I annan form" },
  "importProject.noLoss": { en: "Nothing is lost.", sv: "Inget går förlorat." },
  "importProject.saveReport": { en: "Save the report…", sv: "Spara rapporten…" },
  "importProject.saved": { en: "The report is saved.", sv: "Rapporten är sparad." },
  "importProject.notSaved": {
    en: "The report could not be saved. Try another place.",
    sv: "Rapporten gick inte att spara. Försök på en annan plats.",
  },
  "importProject.open_one": {
    en: "In {{count}} transcript it is not sure who speaks. Look at it after the import, with “Who speaks in this interview…”.",
    sv: "I {{count}} transkript är det inte säkert vem som talar. Se efter när det är importerat, med ”Vem som talar i intervjun…”.",
  },
  "importProject.open_other": {
    en: "In {{count}} transcripts it is not sure who speaks. Look at them after the import, with “Who speaks in this interview…”.",
    sv: "I {{count}} transkript är det inte säkert vem som talar. Se efter när de är importerade, med ”Vem som talar i intervjun…”.",
  },
  "importProject.which": {
    en: "The database holds several projects. Which one?",
    sv: "Databasen innehåller flera projekt. Vilket?",
  },
  "importProject.pick": { en: "– choose –", sv: "– välj –" },
  "importProject.do": { en: "Import", sv: "Importera" },
  "importProject.doNew": { en: "Make the study", sv: "Skapa studien" },
  "importProject.done": { en: "{{file}} is in the study.", sv: "{{file}} finns i studien." },
  "importProject.making": { en: "Making the study…", sv: "Skapar studien…" },
  "importProject.damaged": {
    en: "The file is damaged or was not copied whole. Export it anew from the program that it comes from.",
    sv: "Filen är skadad eller kopierades inte i sin helhet. Exportera den på nytt från programmet som den kommer från.",
  },
  "importProject.refused": {
    en: "The file is built as no program builds one, and was not opened, for safety. Export it anew from the program that it comes from.",
    sv: "Filen är uppbyggd som inget program gör det, och öppnades inte av säkerhetsskäl. Exportera den på nytt från programmet som den kommer från.",
  },
  "importProject.stopped": {
    en: "The reader gave up on this file. Nothing was changed. Export it anew from the program that it comes from.",
    sv: "Läsaren gav upp vid den här filen. Inget har ändrats. Exportera den på nytt från programmet som den kommer från.",
  },
} as const satisfies Words;
