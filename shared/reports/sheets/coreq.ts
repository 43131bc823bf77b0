import { type Sheet, together, told, toWrite } from "./sheet.ts";
import {
  codersOfStudy,
  derivationOfThemes,
  majorThemes,
  methodOfStudy,
  minorThemes,
  softwareOfStudy,
  treeOfCodes,
  versionsOfCodebook,
} from "./told-of-coding.ts";
import {
  describedSample,
  guideOfStudy,
  lengthOfInterviews,
  repeatedInterviews,
  sizeOfSample,
} from "./told-of-sample.ts";
import { otherCases, quotesOfStudy, reflexiveMemos, reviewsOfThemes } from "./told-of-writing.ts";

/** The 32 items of COREQ by their numbers and topics. */
export const coreq: Sheet = {
  called: "COREQ",
  source: "Tong, Sainsbury and Craig 2007 (Int J Qual Health Care 19(6), 349–357)",
  about: null,
  sections: [
    {
      title: { en: "Team and reflexivity", sv: "Forskarlag och reflexivitet" },
      items: [
        toWrite(
          "1",
          { en: "Who interviewed", sv: "Vem som intervjuade" },
          { en: "who held the interviews or groups.", sv: "vem som höll intervjuerna eller grupperna." },
        ),
        toWrite(
          "2",
          { en: "Credentials", sv: "Examina" },
          { en: "degrees of those who did the research.", sv: "forskarnas examina." },
        ),
        toWrite(
          "3",
          { en: "Occupation", sv: "Yrke" },
          { en: "what they worked as at the time.", sv: "vad de arbetade som under studien." },
        ),
        toWrite(
          "4",
          { en: "Gender", sv: "Kön" },
          { en: "of the researchers, where it matters.", sv: "forskarnas, där det har betydelse." },
        ),
        toWrite(
          "5",
          { en: "Experience and training", sv: "Erfarenhet och utbildning" },
          {
            en: "what they had learnt of the field and of interviewing.",
            sv: "vad de kunde om fältet och om att intervjua.",
          },
        ),
        toWrite(
          "6",
          { en: "Relationship before the study", sv: "Relation före studien" },
          {
            en: "whether interviewer and participants knew each other.",
            sv: "om intervjuare och deltagare kände varandra.",
          },
        ),
        toWrite(
          "7",
          { en: "What participants knew", sv: "Vad deltagarna visste" },
          {
            en: "what they had been told of the interviewer and the aim.",
            sv: "vad de fått veta om intervjuaren och syftet.",
          },
        ),
        told(
          "8",
          { en: "The interviewer’s own position", sv: "Intervjuarens egen position" },
          reflexiveMemos,
          {
            en: "assumptions, interests, and what they did to the interviews.",
            sv: "antaganden, intressen och vad de gjorde med intervjuerna.",
          },
        ),
      ],
    },
    {
      title: { en: "Design", sv: "Upplägg" },
      items: [
        told("9", { en: "Methodology and theory", sv: "Metodologi och teori" }, methodOfStudy, {
          en: "the theory that the analysis rests on, and why.",
          sv: "teorin som analysen vilar på, och varför.",
        }),
        toWrite(
          "10",
          { en: "Sampling", sv: "Urval" },
          { en: "how participants were selected.", sv: "hur deltagarna valdes." },
        ),
        toWrite(
          "11",
          { en: "Approach", sv: "Kontakt" },
          { en: "how they were asked to take part.", sv: "hur de tillfrågades." },
        ),
        told("12", { en: "Sample size", sv: "Antal deltagare" }, sizeOfSample),
        toWrite(
          "13",
          { en: "Non-participation", sv: "Bortfall" },
          {
            en: "how many declined or left, and why.",
            sv: "hur många som avböjde eller avbröt, och varför.",
          },
        ),
        toWrite(
          "14",
          { en: "Where data were collected", sv: "Var data samlades in" },
          { en: "the setting of the interviews.", sv: "platsen för intervjuerna." },
        ),
        toWrite(
          "15",
          { en: "Others present", sv: "Andra närvarande" },
          {
            en: "whether anybody beside participants and researchers was there.",
            sv: "om någon utöver deltagare och forskare var med.",
          },
        ),
        told(
          "16",
          { en: "Description of the sample", sv: "Beskrivning av deltagarna" },
          together(sizeOfSample, describedSample),
          {
            en: "the sample table, and when data were collected.",
            sv: "tabellen över deltagarna, och när data samlades in.",
          },
        ),
        told("17", { en: "Interview guide", sv: "Intervjuguide" }, guideOfStudy, {
          en: "whether the guide was tried out, and where it can be read.",
          sv: "om guiden prövades, och var den kan läsas.",
        }),
        told("18", { en: "Repeat interviews", sv: "Upprepade intervjuer" }, repeatedInterviews),
        toWrite(
          "19",
          { en: "Recording", sv: "Inspelning" },
          {
            en: "sound or picture, and who transcribed it and how.",
            sv: "ljud eller bild, och vem som transkriberade och hur.",
          },
        ),
        toWrite(
          "20",
          { en: "Field notes", sv: "Fältanteckningar" },
          {
            en: "whether notes were made during or after.",
            sv: "om anteckningar gjordes under eller efter intervjuerna.",
          },
        ),
        told("21", { en: "Duration", sv: "Längd" }, lengthOfInterviews),
        toWrite(
          "22",
          { en: "Saturation", sv: "Mättnad" },
          {
            en: "how it was decided that there were data enough.",
            sv: "hur det avgjordes att materialet räckte.",
          },
          {
            en: "saturation does not fit reflexive thematic analysis. Say how you judged that the data were rich enough, or leave the item out and say why.",
            sv: "mättnad passar inte reflexiv tematisk analys. Säg hur ni bedömde att materialet var rikt nog, eller utelämna punkten och säg varför.",
          },
        ),
        toWrite(
          "23",
          { en: "Transcripts returned", sv: "Transkript återlämnade" },
          {
            en: "whether participants could read and correct them.",
            sv: "om deltagarna fick läsa och rätta dem.",
          },
        ),
      ],
    },
    {
      title: { en: "Analysis and findings", sv: "Analys och resultat" },
      items: [
        told("24", { en: "Who coded", sv: "Vilka som kodade" }, codersOfStudy),
        told("25", { en: "Coding tree", sv: "Kodträd" }, together(treeOfCodes, versionsOfCodebook), {
          en: "where the codebook can be read.",
          sv: "var kodboken kan läsas.",
        }),
        told("26", { en: "Derivation of themes", sv: "Hur teman kom till" }, derivationOfThemes, {
          en: "which were thought of before and which came from the data.",
          sv: "vilka som fanns i förväg och vilka som kom ur data.",
        }),
        told("27", { en: "Software", sv: "Programvara" }, softwareOfStudy),
        toWrite(
          "28",
          { en: "Participant checking", sv: "Återkoppling från deltagare" },
          {
            en: "whether participants commented on the findings.",
            sv: "om deltagarna kommenterade resultaten.",
          },
          {
            en: "as a proof of being right, this does not fit reflexive thematic analysis. Say what participants’ comments were for, or leave the item out and say why.",
            sv: "som bevis för att analysen stämmer passar detta inte reflexiv tematisk analys. Säg vad deltagarnas kommentarer var till för, eller utelämna punkten och säg varför.",
          },
        ),
        told("29", { en: "Quotations", sv: "Citat" }, quotesOfStudy, {
          en: "that each quotation says whose it is.",
          sv: "att det vid varje citat står vems det är.",
        }),
        told("30", { en: "Data and findings agree", sv: "Data och resultat stämmer" }, reviewsOfThemes, {
          en: "how the reader can see that they do.",
          sv: "hur läsaren kan se att de gör det.",
        }),
        told("31", { en: "Major themes", sv: "Huvudteman" }, majorThemes),
        told(
          "32",
          { en: "Minor themes and other cases", sv: "Mindre teman och andra fall" },
          together(minorThemes, otherCases),
          {
            en: "cases that go against a theme.",
            sv: "fall som går emot ett tema.",
          },
        ),
      ],
    },
  ],
};
