import { type Sheet, together, told, toWrite } from "./sheet.ts";
import {
  codersOfStudy,
  derivationOfThemes,
  majorThemes,
  methodOfStudy,
  minorThemes,
  softwareOfStudy,
  treeOfCodes,
} from "./told-of-coding.ts";
import { describedSample, guideOfStudy, lengthOfInterviews, sizeOfSample } from "./told-of-sample.ts";
import {
  auditTrail,
  memosOfStudy,
  quotesOfStudy,
  readingOfStudy,
  reflexiveMemos,
  reviewsOfThemes,
  translationsOfStudy,
} from "./told-of-writing.ts";

/**
 * What a report of reflexive thematic analysis is open about, part by part. RTARG is no checklist and does not count its
 * points as this sheet does: the numbers, the order and the words are ours, and the sheet says so.
 */
export const rtarg: Sheet = {
  called: "RTARG",
  source: "Braun and Clarke 2024 (Palliat Med 38(6), 608–616)",
  about: {
    en: "RTARG is a guide to values and no list to tick. The numbers and the order here are Kvali’s; read the guideline itself beside them.",
    sv: "RTARG är en vägledning om värden och ingen lista att bocka av. Numren och ordningen här är Kvalis; läs själva riktlinjen bredvid.",
  },
  sections: [
    {
      title: { en: "Introduction", sv: "Inledning" },
      items: [
        toWrite(
          "1",
          { en: "Aim and question", sv: "Syfte och fråga" },
          {
            en: "a question that asks for meaning, and why the study is needed.",
            sv: "en fråga som söker mening, och varför studien behövs.",
          },
        ),
        toWrite(
          "2",
          { en: "Context of the study", sv: "Studiens sammanhang" },
          {
            en: "the conversation that the study joins, rather than a gap that it fills.",
            sv: "det samtal som studien går in i, snarare än en lucka som den fyller.",
          },
        ),
      ],
    },
    {
      title: { en: "Methodology and method", sv: "Metodologi och metod" },
      items: [
        told(
          "3",
          { en: "Which thematic analysis, and why", sv: "Vilken tematisk analys, och varför" },
          methodOfStudy,
          {
            en: "which kind, with its source, and why it fits the question.",
            sv: "vilket slag, med källa, och varför det passar frågan.",
          },
        ),
        toWrite(
          "4",
          { en: "Theory", sv: "Teori" },
          {
            en: "what you take language, experience and knowledge to be, and what that did to the analysis.",
            sv: "hur ni ser på språk, erfarenhet och kunskap, och vad det gjorde med analysen.",
          },
        ),
        told("5", { en: "The researchers", sv: "Forskarna" }, reflexiveMemos, {
          en: "who you are in this study, and how that shaped it.",
          sv: "vilka ni är i den här studien, och hur det formade den.",
        }),
        told("6", { en: "Participants", sv: "Deltagare" }, together(sizeOfSample, describedSample), {
          en: "who they are, how they came to take part, and what made the data rich enough; no claim of saturation.",
          sv: "vilka de är, hur de kom att delta, och vad som gjorde materialet rikt nog; utan att hävda mättnad.",
        }),
        told("7", { en: "Data", sv: "Data" }, together(guideOfStudy, lengthOfInterviews), {
          en: "how they came about and were transcribed.",
          sv: "hur de kom till och transkriberades.",
        }),
        toWrite(
          "8",
          { en: "Ethics", sv: "Etik" },
          {
            en: "approval and consent, and the questions that came up on the way.",
            sv: "tillstånd och samtycke, och de frågor som kom upp längs vägen.",
          },
        ),
      ],
    },
    {
      title: { en: "The analysis as it was done", sv: "Analysen så som den gjordes" },
      items: [
        told("9", { en: "Familiarisation", sv: "Inläsning" }, readingOfStudy, {
          en: "what you noticed while reading.",
          sv: "vad ni lade märke till när ni läste.",
        }),
        told("10", { en: "Coding, and who did it", sv: "Kodning, och vem som kodade" }, codersOfStudy, {
          en: "semantic or latent, from the data or from theory; several coders add insight and prove nothing.",
          sv: "semantisk eller latent, ur data eller ur teori; flera kodare ger insikt och bevisar inget.",
        }),
        told(
          "11",
          { en: "From codes to themes", sv: "Från koder till teman" },
          together(treeOfCodes, derivationOfThemes),
          {
            en: "how you made the themes; themes do not emerge by themselves.",
            sv: "hur ni gjorde temana; teman framträder inte av sig själva.",
          },
        ),
        told("12", { en: "Review of themes", sv: "Granskning av teman" }, reviewsOfThemes, {
          en: "what was changed or let go, and why.",
          sv: "vad som ändrades eller övergavs, och varför.",
        }),
        told("13", { en: "Openness", sv: "Öppenhet" }, together(memosOfStudy, auditTrail), {
          en: "how your thinking moved; a trail shows it and does not vouch for it.",
          sv: "hur ert tänkande rörde sig; ett spår visar det men går inte i god för det.",
        }),
        told("14", { en: "Software", sv: "Programvara" }, softwareOfStudy, {
          en: "what it was used for; the program did not analyse.",
          sv: "vad det användes till; programmet analyserade inte.",
        }),
      ],
    },
    {
      title: { en: "Findings", sv: "Resultat" },
      items: [
        told("15", { en: "The themes", sv: "Temana" }, together(majorThemes, minorThemes), {
          en: "each as a shared meaning with one central idea, told as a story and not as a topic.",
          sv: "vart och ett som en delad mening med en central idé, berättat och inte som ett ämne.",
        }),
        told(
          "16",
          { en: "Data in the text", sv: "Data i texten" },
          together(quotesOfStudy, translationsOfStudy),
          {
            en: "what each extract shows, and interpretation that goes beyond it; from across the participants.",
            sv: "vad varje utdrag visar, och tolkning som går utöver det; från olika deltagare.",
          },
        ),
        toWrite(
          "17",
          { en: "Numbers", sv: "Antal" },
          {
            en: "nothing, or why counting people in a theme means something here.",
            sv: "inget, eller varför det betyder något här att räkna personer i ett tema.",
          },
        ),
      ],
    },
    {
      title: { en: "Discussion", sv: "Diskussion" },
      items: [
        toWrite(
          "18",
          { en: "What the themes say together", sv: "Vad temana säger tillsammans" },
          {
            en: "how they answer the question, and what they mean for others.",
            sv: "hur de svarar på frågan, och vad de betyder för andra.",
          },
        ),
        toWrite(
          "19",
          { en: "Judged by fitting values", sv: "Bedömd efter passande värden" },
          {
            en: "strengths and limits by what reflexive work values; no small sample or lack of agreement as a fault.",
            sv: "styrkor och gränser efter det reflexivt arbete värderar; inte litet urval eller bristande samstämmighet som fel.",
          },
        ),
        toWrite(
          "20",
          { en: "Where else it may hold", sv: "Var det mer kan gälla" },
          {
            en: "transfer, by the context that you described.",
            sv: "överförbarhet, utifrån det sammanhang ni beskrivit.",
          },
        ),
      ],
    },
  ],
};
