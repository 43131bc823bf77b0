import type { Words } from "./words.ts";

/** What each kind is called, and in one line what it is for. */
const kindWords = {
  "export.kind.project": { en: "A project for another program", sv: "Ett projekt för ett annat program" },
  "export.kind.project.what": {
    en: "NVivo, MAXQDA, ATLAS.ti and QualCoder open it: texts, codes, codings, memos, people.",
    sv: "NVivo, MAXQDA, ATLAS.ti och QualCoder öppnar det: texter, koder, kodningar, memon, personer.",
  },
  "export.kind.codebook": { en: "The codebook", sv: "Kodboken" },
  "export.kind.codebook.what": {
    en: "Codes with what is said about them, for a colleague’s project; .csv for Taguette.",
    sv: "Koderna med det som står om dem, för en kollegas projekt; .csv för Taguette.",
  },
  "export.kind.transcripts": { en: "Transcripts", sv: "Transkript" },
  "export.kind.transcripts.what": {
    en: "What was said, to read, to print or as subtitles: a file each, in one zip.",
    sv: "Det som sades, att läsa, skriva ut eller ha som undertexter: en fil för varje, i en zip.",
  },
  "export.kind.codings": { en: "Codings as a table", sv: "Kodningar i en tabell" },
  "export.kind.codings.what": {
    en: "A row for each coding, to count on in a spreadsheet, R or Python.",
    sv: "En rad för varje kodning, att räkna vidare på i ett kalkylark, R eller Python.",
  },
  "export.kind.annotations": { en: "Codings as web annotations", sv: "Kodningar som webbannoteringar" },
  "export.kind.annotations.what": {
    en: "Codings and notes by their words and places (W3C, JSON), for programs that read them.",
    sv: "Kodningar och anteckningar med ord och plats (W3C, JSON), för program som läser sådana.",
  },
  "export.kind.handOn": { en: "A study to hand on", sv: "En studie att lämna vidare" },
  "export.kind.handOn.what": {
    en: "For Kvali, as it stands now. The history and the imported files still hold the old words, real names among them perhaps: they stay here.",
    sv: "För Kvali, så som den är nu. Historiken och de inlästa filerna har kvar de gamla orden, kanske även riktiga namn: de stannar här.",
  },
  "export.kind.study": { en: "Everything as plain files", sv: "Allt som enkla filer" },
  "export.kind.study.what": {
    en: "Texts, tables and JSON that need no program, with a page that explains them: to keep.",
    sv: "Texter, tabeller och JSON som inte kräver något program, med en sida som förklarar dem: att bevara.",
  },
} as const satisfies Words;

const lackWords = {
  "export.lacks.noCodes": {
    en: "There are no codes yet, and a codebook has at least one.",
    sv: "Det finns inga koder än, och en kodbok har minst en.",
  },
  "export.lacks.noTranscripts": { en: "There are no transcripts yet.", sv: "Det finns inga transkript än." },
  "export.lacks.noCodings": { en: "Nothing is coded yet.", sv: "Inget är kodat än." },
} as const satisfies Words;

export const exportWords = {
  ...kindWords,
  ...lackWords,
  "export.title": {
    en: "Export for another program or an archive",
    sv: "Exportera till ett annat program eller ett arkiv",
  },
  "export.instead": { en: "For another program…", sv: "Till ett annat program…" },
  "export.kind": { en: "What is taken away", sv: "Det som tas med" },
  "export.format": { en: "As", sv: "Som" },
  "export.beside": { en: "Beside the words", sv: "Bredvid orden" },
  "export.speakers": { en: "Who speaks", sv: "Vem som talar" },
  "export.times": { en: "Times", sv: "Tider" },
  "export.numbers": { en: "Numbers of the turns", sv: "Replikernas nummer" },
  "export.losses": { en: "What does not go along as it is", sv: "Det som inte följer med som det är" },
  "export.losses.none": {
    en: "Everything that is asked for goes along.",
    sv: "Allt som efterfrågas följer med.",
  },
  "export.losses.blind": {
    en: "The file holds everyone’s codings, also those that are hidden from you. So what does not go along is not counted here while you code blind.",
    sv: "Filen innehåller allas kodningar, också dem som är dolda för dig. Därför räknas inte här det som inte följer med så länge du kodar blint.",
  },
  "export.keep": {
    en: "The file is not the study: keep it in Kvali as well.",
    sv: "Filen är inte studien: behåll den också i Kvali.",
  },
  "export.making": { en: "Making {{name}}…", sv: "Gör {{name}}…" },
  "export.failed.because": { en: "It could not be made: {{why}}.", sv: "Den kunde inte göras: {{why}}." },
  "export.failed": { en: "It could not be made.", sv: "Den kunde inte göras." },
} as const satisfies Words;
