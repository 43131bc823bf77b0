import type { Words } from "./words.ts";

/** A survey that is imported: which of its columns are what, and what would come of it. */
export const surveyWords = {
  "note.survey-row": {
    en: "This is line {{detail}} of a survey: a question is a turn, and its answer another.",
    sv: "Det här är rad {{detail}} i en enkät: en fråga är en replik, och svaret en annan.",
  },
  "survey.readAs": { en: "Survey, a respondent a row", sv: "Enkät, en svarande per rad" },
  "survey.what": {
    en: "Read as a survey: each row becomes an interview, with a turn for each question and its answer, and a person with what is recorded of them. Questions are not counted as words of people.",
    sv: "Läst som en enkät: varje rad blir en intervju, med en replik för varje fråga och dess svar, och en person med det som antecknats om den. Frågorna räknas inte som personernas ord.",
  },
  "survey.label": { en: "Survey", sv: "Enkät" },
  "survey.numbered": { en: "Respondent", sv: "Svarande" },
  "survey.columns": { en: "Columns", sv: "Kolumner" },
  "survey.column.id": { en: "who answers", sv: "vem som svarar" },
  "survey.column.answer": { en: "an answer", sv: "ett svar" },
  "survey.column.attribute": { en: "about the person", sv: "om personen" },
  "survey.column.nothing": { en: "nothing", sv: "ingenting" },
  "survey.noAnswers": {
    en: "No column holds answers. Choose above which do.",
    sv: "Ingen kolumn innehåller svar. Välj ovan vilka som gör det.",
  },
  "survey.numberedThen": {
    en: "No column says who answers, so people get numbers that the study has not given yet, from “{{name}}” on.",
    sv: "Ingen kolumn säger vem som svarar, så personerna får nummer som studien inte har gett än, från ”{{name}}” och framåt.",
  },
  "survey.rows_one": { en: "{{count}} row", sv: "{{count}} rad" },
  "survey.rows_other": { en: "{{count}} rows", sv: "{{count}} rader" },
  "survey.interviews_one": { en: "{{count}} interview", sv: "{{count}} intervju" },
  "survey.interviews_other": { en: "{{count}} interviews", sv: "{{count}} intervjuer" },
  "survey.people_one": { en: "{{count}} new person", sv: "{{count}} ny person" },
  "survey.people_other": { en: "{{count}} new people", sv: "{{count}} nya personer" },
  "survey.silent_one": {
    en: "{{count}} answered nothing: a person without an interview",
    sv: "{{count}} svarade inte på något: en person utan intervju",
  },
  "survey.silent_other": {
    en: "{{count}} answered nothing: people without an interview",
    sv: "{{count}} svarade inte på något: personer utan intervju",
  },
  "survey.already_one": { en: "{{count}} is in the study already", sv: "{{count}} finns redan i studien" },
  "survey.already_other": { en: "{{count}} are in the study already", sv: "{{count}} finns redan i studien" },
  "survey.problems_one": {
    en: "{{count}} value is not taken: the study, or a row above, has another",
    sv: "{{count}} värde tas inte in: studien, eller en rad ovanför, har ett annat",
  },
  "survey.problems_other": {
    en: "{{count}} values are not taken: the study, or a row above, has others",
    sv: "{{count}} värden tas inte in: studien, eller en rad ovanför, har andra",
  },
  "survey.first": { en: "The first that would come of it", sv: "Den första som skulle bli av den" },
} as const satisfies Words;
