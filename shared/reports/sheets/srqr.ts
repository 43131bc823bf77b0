import { type Sheet, together, told, toWrite } from "./sheet.ts";
import {
  codersOfStudy,
  derivationOfThemes,
  majorThemes,
  methodOfStudy,
  softwareOfStudy,
  treeOfCodes,
  versionsOfCodebook,
} from "./told-of-coding.ts";
import {
  correctedTranscripts,
  describedSample,
  guideOfStudy,
  lengthOfInterviews,
  namesInStudy,
  sizeOfSample,
} from "./told-of-sample.ts";
import {
  auditTrail,
  memosOfStudy,
  quotesOfStudy,
  readingOfStudy,
  reflexiveMemos,
  reviewsOfThemes,
  translationsOfStudy,
} from "./told-of-writing.ts";

/** The 21 items of SRQR by their numbers and topics. */
export const srqr: Sheet = {
  called: "SRQR",
  source: "O’Brien et al. 2014 (Acad Med 89(9), 1245–1251)",
  about: null,
  sections: [
    {
      title: { en: "Title and abstract", sv: "Titel och sammanfattning" },
      items: [
        toWrite(
          "S1",
          { en: "Title", sv: "Titel" },
          { en: "one that tells the topic and the approach.", sv: "en som säger ämnet och ansatsen." },
        ),
        toWrite(
          "S2",
          { en: "Abstract", sv: "Sammanfattning" },
          {
            en: "background, aim, methods, findings, conclusions.",
            sv: "bakgrund, syfte, metod, resultat, slutsatser.",
          },
        ),
      ],
    },
    {
      title: { en: "Introduction", sv: "Inledning" },
      items: [
        toWrite(
          "S3",
          { en: "The problem", sv: "Problemet" },
          {
            en: "what it is, why it matters, what is known.",
            sv: "vad det är, varför det spelar roll, vad man vet.",
          },
        ),
        toWrite(
          "S4",
          { en: "Aim or question", sv: "Syfte eller fråga" },
          { en: "what the study set out to learn.", sv: "vad studien ville ta reda på." },
        ),
      ],
    },
    {
      title: { en: "Methods", sv: "Metod" },
      items: [
        told("S5", { en: "Approach and paradigm", sv: "Ansats och paradigm" }, methodOfStudy, {
          en: "the approach, its theory, and why these.",
          sv: "ansatsen, dess teori, och varför just dessa.",
        }),
        told("S6", { en: "Researchers and reflexivity", sv: "Forskare och reflexivitet" }, reflexiveMemos, {
          en: "who the researchers are, and how that may have shaped the study.",
          sv: "vilka forskarna är, och hur det kan ha format studien.",
        }),
        toWrite(
          "S7",
          { en: "Context", sv: "Sammanhang" },
          { en: "the setting, and why it.", sv: "platsen och sammanhanget, och varför." },
        ),
        told("S8", { en: "Sampling", sv: "Urval" }, sizeOfSample, {
          en: "how and why these, and when it was enough.",
          sv: "hur och varför dessa, och när det räckte.",
        }),
        told("S9", { en: "Ethics", sv: "Etik" }, namesInStudy, {
          en: "approval, consent, and how data are kept safe.",
          sv: "tillstånd, samtycke, och hur data skyddas.",
        }),
        toWrite(
          "S10",
          { en: "Data collection", sv: "Datainsamling" },
          {
            en: "what was collected, when, and what changed on the way.",
            sv: "vad som samlades in, när, och vad som ändrades längs vägen.",
          },
        ),
        told("S11", { en: "Instruments", sv: "Instrument" }, guideOfStudy, {
          en: "the guide and the devices, and whether they changed.",
          sv: "guiden och utrustningen, och om de ändrades.",
        }),
        told(
          "S12",
          { en: "Units of study", sv: "Undersökta enheter" },
          together(sizeOfSample, describedSample, lengthOfInterviews),
          { en: "the sample table.", sv: "tabellen över deltagarna." },
        ),
        told(
          "S13",
          { en: "Data processing", sv: "Databearbetning" },
          together(correctedTranscripts, namesInStudy, codersOfStudy, softwareOfStudy),
          {
            en: "who transcribed and checked, and how data are stored.",
            sv: "vem som transkriberade och kontrollerade, och hur data förvaras.",
          },
        ),
        told(
          "S14",
          { en: "Data analysis", sv: "Dataanalys" },
          together(readingOfStudy, treeOfCodes, derivationOfThemes, versionsOfCodebook),
          {
            en: "how themes were thought through, and by whom.",
            sv: "hur teman tänktes fram, och av vilka.",
          },
        ),
        told(
          "S15",
          { en: "Trustworthiness", sv: "Trovärdighet" },
          together(auditTrail, memosOfStudy, reviewsOfThemes),
          {
            en: "what else was done for it, and why.",
            sv: "vad mer som gjordes för den, och varför.",
          },
          {
            en: "what fits reflexive work: openness and reflexivity rather than agreement or member checking as proof.",
            sv: "det som passar reflexivt arbete: öppenhet och reflexivitet snarare än samstämmighet eller deltagarkontroll som bevis.",
          },
        ),
      ],
    },
    {
      title: { en: "Findings", sv: "Resultat" },
      items: [
        told("S16", { en: "Synthesis and interpretation", sv: "Syntes och tolkning" }, majorThemes, {
          en: "what the themes say together.",
          sv: "vad temana säger tillsammans.",
        }),
        told(
          "S17",
          { en: "Links to the data", sv: "Förankring i data" },
          together(quotesOfStudy, translationsOfStudy),
          { en: "quotations that bear out each theme.", sv: "citat som bär upp varje tema." },
        ),
      ],
    },
    {
      title: { en: "Discussion and other", sv: "Diskussion och övrigt" },
      items: [
        toWrite(
          "S18",
          { en: "Integration with other work", sv: "I förhållande till annan forskning" },
          {
            en: "what is new, and where it may hold.",
            sv: "vad som är nytt, och var det kan gälla.",
          },
        ),
        toWrite(
          "S19",
          { en: "Limitations", sv: "Begränsningar" },
          { en: "what the study cannot say.", sv: "vad studien inte kan säga." },
        ),
        toWrite(
          "S20",
          { en: "Conflicts of interest", sv: "Jäv" },
          {
            en: "any, and how they were dealt with.",
            sv: "om något finns, och hur det hanterades.",
          },
        ),
        toWrite(
          "S21",
          { en: "Funding", sv: "Finansiering" },
          {
            en: "who paid, and what they had a say in.",
            sv: "vem som betalade, och vad de hade inflytande över.",
          },
        ),
      ],
    },
  ],
};
