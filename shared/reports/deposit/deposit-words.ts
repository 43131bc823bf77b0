import { listed } from "../../text/listed.ts";
import type { ReportLanguage } from "../report.ts";

const english = {
  narrative: "Data narrative",
  guide: "Interview guide",
  quotes: "Quotes with analytic notes",
  quotesHead:
    "Each quote as it is printed, with the whole passage where that differs, the place of its source in this package, and what it is taken to mean.",
  noQuotes: "No quotes are chosen yet.",
  quoteNumber: (number: string) => `Quote ${number}`,
  line: (number: string) => `line ${number}`,
  passage: "Whole passage",
  source: "Source",
  note: "Analytic note",
  noteToWrite: "what the passage is taken to mean, and which claim it supports.",
  toWrite: (what: string) => `To write: ${what}`,
  made: (day: string, software: string) =>
    `Made on ${day} with ${software}. What stands in italics is to be written; all else is what the study knows.`,
  checked:
    "All of this package, its file names too, was looked through for the real names on the authors’ list. None stands in it, but for words that the authors let through or that may be something else. Names that are not on the list, places and rare combinations of attributes are for the authors to judge.",
  notChecked:
    "This package was not looked through for real names: no list of names was given. Do that before it is deposited.",
  description: (people: string, interviews: string, waves: number) =>
    `Transcripts, codebook and analysis of ${people} in ${interviews}${waves > 1 ? `, held in ${waves} waves` : ""}.`,
  sections: {
    title: "Title, authors, licence",
    aim: "Aim and design",
    sample: "Sample and recruitment",
    consent: "Consent and ethics",
    collection: "Data collection",
    names: "De-identification",
    analysis: "Analysis",
    who: "Who did what",
    annotation: "How quotes were chosen and annotated",
    contents: "What is in this package",
    access: "Access and reuse",
  },
  title: (name: string) => `Title: ${name}.`,
  author: (name: string) => `Author: ${name}.`,
  authorToWrite: "who made the study, with affiliation and ORCID.",
  licence: "the licence, or the conditions of access.",
  funding: "who paid for the study, with the number of the grant.",
  abstract: "what the study asked, in whom, and why.",
  theory: "why this kind of analysis, and what it rests on.",
  recruitment: "how people were selected and asked, how many declined, and why.",
  population: "whom the sample stands for, and where and when.",
  consent: "the text of the consent form, and what it allows: archiving, reuse, by whom.",
  ethics: "the approval, with its number, or why none was needed.",
  recording: "where and by whom interviews were held and recorded, and how they were transcribed.",
  dates: "when the interviews were held.",
  key: "who keeps the key between names and pseudonyms, where, and until when. It is not in this package.",
  replaced:
    "what else was replaced or left out (places, workplaces, others who were spoken of), and how that is marked.",
  annotation: "why these passages were chosen of all that were coded, and what the notes are to show.",
  access: "who may use the data for what, from when on, and whom to ask.",
  waves: (waves: readonly string[]) => `${waves.length === 1 ? "Wave" : "Waves"}: ${listed(waves, "en")}.`,
  languages: (languages: readonly string[]) =>
    `${languages.length === 1 ? "Language" : "Languages"} of the interviews: ${listed(languages, "en")}.`,
  literature: (excerpts: string) =>
    `The study also has ${excerpts}; what others have published is not among the transcripts.`,
  combined:
    "The data list has the attributes of each person side by side: check that they cannot tell who somebody is.",
  withStudy:
    "The study’s own file is without the files that were imported. It keeps the whole history of the study, earlier wordings too.",
  withoutStudy: "The study’s own file and its journal, which keep earlier wordings, are left out.",
  whoCaption: "Table 1. Who did what in which step (days are UTC)",
  contentsCaption: (table: number) => `Table ${table}. Files`,
  contentsColumns: ["File", "What it is"],
  bytes: "Bytes",
  kind: "Qualitative data: transcripts of interviews, with codes",
  unit: "Individual",
  collection: "Interview",
  instrument: "Interview guide; see interview-guide.docx",
  about: {
    narrative: "What the data are and how they came about, to be filled in",
    guide: "The interview guide",
    list: "One row for each transcript, with pseudonyms, wave, language, length and attributes",
    transcript: (name: string) => `Transcript of ${name}`,
    codebook: "The codebook with definitions and counts",
    annotations: "Quotes chosen for print, each with passage, source, analytic note and translations",
    journal: "The journal of the study: who did what, and when",
    project: "The study as a file of Kvali, without the files that were imported",
    ddi: "Description of the study for catalogues, DDI-Codebook 2.5",
    manifest: "SHA-256 of each file",
    metadata: "Description of the package for programs, RO-Crate 1.1",
    preview: "The same to read",
  },
};

export type DepositWords = typeof english;

const swedish: DepositWords = {
  narrative: "Databeskrivning",
  guide: "Intervjuguide",
  quotes: "Citat med analytiska anteckningar",
  quotesHead:
    "Varje citat så som det trycks, med hela stället där det skiljer sig, var källan finns i detta paket och hur stället tolkas.",
  noQuotes: "Inga citat är valda ännu.",
  quoteNumber: (number) => `Citat ${number}`,
  line: (number) => `rad ${number}`,
  passage: "Hela stället",
  source: "Källa",
  note: "Analytisk anteckning",
  noteToWrite: "hur stället tolkas, och vilket påstående det stöder.",
  toWrite: (what) => `Att skriva: ${what}`,
  made: (day, software) =>
    `Gjort den ${day} med ${software}. Det kursiva är att skriva; allt annat är vad studien vet.`,
  checked:
    "Hela paketet, även filnamnen, har sökts igenom efter de riktiga namnen på författarnas lista. Inget av dem står i det, utom ord som författarna släppt igenom eller som kan vara något annat. Namn som inte står på listan, platser och ovanliga kombinationer av egenskaper får författarna bedöma.",
  notChecked:
    "Detta paket har inte sökts igenom efter riktiga namn: ingen namnlista angavs. Gör det innan det lämnas in.",
  description: (people, interviews, waves) =>
    `Transkript, kodbok och analys av ${people} i ${interviews}${waves > 1 ? `, hållna i ${waves} omgångar` : ""}.`,
  sections: {
    title: "Titel, författare, licens",
    aim: "Syfte och upplägg",
    sample: "Urval och rekrytering",
    consent: "Samtycke och etik",
    collection: "Datainsamling",
    names: "Avidentifiering",
    analysis: "Analys",
    who: "Vem som gjorde vad",
    annotation: "Hur citat valdes och kommenterades",
    contents: "Vad som finns i detta paket",
    access: "Tillgång och återanvändning",
  },
  title: (name) => `Titel: ${name}.`,
  author: (name) => `Författare: ${name}.`,
  authorToWrite: "vilka som gjorde studien, med tillhörighet och ORCID.",
  licence: "licensen, eller villkoren för tillgång.",
  funding: "vem som betalade studien, med anslagets nummer.",
  abstract: "vad studien frågade, hos vilka och varför.",
  theory: "varför detta slag av analys, och vad den vilar på.",
  recruitment: "hur personer valdes och tillfrågades, hur många som avböjde och varför.",
  population: "vilka urvalet står för, var och när.",
  consent: "samtyckesblankettens text, och vad den tillåter: arkivering, återanvändning, av vilka.",
  ethics: "godkännandet med dess nummer, eller varför inget behövdes.",
  recording: "var och av vem intervjuerna hölls och spelades in, och hur de transkriberades.",
  dates: "när intervjuerna hölls.",
  key: "vem som förvarar nyckeln mellan namn och pseudonymer, var och hur länge. Den finns inte i detta paket.",
  replaced:
    "vad mer som ersatts eller utelämnats (platser, arbetsplatser, andra som det talades om), och hur det är utmärkt.",
  annotation: "varför just dessa ställen valdes av allt som kodades, och vad anteckningarna ska visa.",
  access: "vem som får använda data till vad, från när, och vem man frågar.",
  waves: (waves) => `${waves.length === 1 ? "Omgång" : "Omgångar"}: ${listed(waves, "sv")}.`,
  languages: (languages) => `Intervjuernas språk: ${listed(languages, "sv")}.`,
  literature: (excerpts) =>
    `Studien har också ${excerpts}; det som andra har gett ut finns inte bland transkripten.`,
  combined:
    "Datalistan har varje persons egenskaper sida vid sida: kontrollera att de inte kan avslöja vem någon är.",
  withStudy:
    "Studiens egen fil är utan de filer som lästes in. Den bevarar studiens hela historik, även tidigare lydelser.",
  withoutStudy: "Studiens egen fil och dess journal, som bevarar tidigare lydelser, är utelämnade.",
  whoCaption: "Tabell 1. Vem som gjorde vad i vilket steg (dagar i UTC)",
  contentsCaption: (table) => `Tabell ${table}. Filer`,
  contentsColumns: ["Fil", "Vad den är"],
  bytes: "Byte",
  kind: "Kvalitativa data: transkript av intervjuer, med koder",
  unit: "Individ",
  collection: "Intervju",
  instrument: "Intervjuguide; se interview-guide.docx",
  about: {
    narrative: "Vad data är och hur de kom till, att fylla i",
    guide: "Intervjuguiden",
    list: "En rad för varje transkript, med pseudonymer, omgång, språk, längd och egenskaper",
    transcript: (name) => `Transkript av ${name}`,
    codebook: "Kodboken med definitioner och antal",
    annotations:
      "Citat valda för tryck, vart och ett med ställe, källa, analytisk anteckning och översättningar",
    journal: "Studiens journal: vem som gjorde vad, och när",
    project: "Studien som fil i Kvali, utan de filer som lästes in",
    ddi: "Beskrivning av studien för kataloger, DDI-Codebook 2.5",
    manifest: "SHA-256 för varje fil",
    metadata: "Beskrivning av paketet för program, RO-Crate 1.1",
    preview: "Detsamma att läsa",
  },
};

/** What a package for an archive says of its own. A language that lacks a word does not compile. */
export const depositWords: Readonly<Record<ReportLanguage, DepositWords>> = { en: english, sv: swedish };
