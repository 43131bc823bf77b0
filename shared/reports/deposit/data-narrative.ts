import { excerptsOf, interviewsOf } from "../../project/interviews.ts";
import { languageName } from "../../text/language-name.ts";
import { namesInOrder } from "../../text/name-order.ts";
import { narrow, processRows, processTableBlock } from "../coding-process.ts";
import { printedDate } from "../memo-order.ts";
import { type Block, cell, heading, paragraph, plain, type Report, type Table } from "../report.ts";
import type { Tells } from "../sheets/sheet.ts";
import {
  codersOfStudy,
  derivationOfThemes,
  methodOfStudy,
  softwareOfStudy,
  treeOfCodes,
  versionsOfCodebook,
} from "../sheets/told-of-coding.ts";
import {
  correctedTranscripts,
  describedSample,
  guideOfStudy,
  lengthOfInterviews,
  namesInStudy,
  repeatedInterviews,
  sizeOfSample,
} from "../sheets/told-of-sample.ts";
import {
  auditTrail,
  quotesOfStudy,
  readingOfStudy,
  reviewsOfThemes,
  translationsOfStudy,
} from "../sheets/told-of-writing.ts";
import { wordsIn } from "../words.ts";
import type { DepositChoice, DepositPart, DepositWave } from "./deposit.ts";
import { depositWords } from "./deposit-words.ts";

/**
 * What the data of a study are and how they came about, in the order in which archives ask for it (QDR, UK Data Service): sentences
 * that the study can say of itself, and in italics what is left to write.
 */
export function dataNarrative(
  choice: DepositChoice,
  parts: readonly Pick<DepositPart, "file" | "about">[],
  waves: readonly DepositWave[],
): Report {
  const { project, facts, language, made, isChecked, withStudy } = choice;
  const { study } = project;
  const words = depositWords[language];
  const { sections } = words;
  const says = (...tells: readonly Tells[]): readonly Block[] =>
    tells.flatMap((tell) => {
      const said = tell(choice, language);
      return said === null ? [] : [paragraph(plain(said))];
    });
  const said = (...texts: readonly string[]): readonly Block[] =>
    texts.filter((text) => text !== "").map((text) => paragraph(plain(text)));
  const write = (...left: readonly string[]): readonly Block[] =>
    left.map((what) => paragraph({ text: words.toWrite(what), look: "italic" }));
  const steps = processRows(facts, project);
  const excerpts = excerptsOf(project).length;
  return {
    ...{ language, page: "portrait", subtitle: study.name, author: study.author },
    title: words.narrative,
    blocks: [
      ...said(words.made(printedDate(made, language), `Kvali ${choice.version}`)),
      paragraph({ text: isChecked ? words.checked : words.notChecked, look: isChecked ? "plain" : "bold" }),
      heading(1, sections.title),
      ...said(words.title(study.name), study.author === "" ? "" : words.author(study.author)),
      ...write(...(study.author === "" ? [words.authorToWrite] : []), words.licence, words.funding),
      heading(1, sections.aim),
      ...says(methodOfStudy),
      ...write(words.abstract, words.theory),
      heading(1, sections.sample),
      ...says(sizeOfSample, describedSample, repeatedInterviews),
      ...write(words.recruitment, words.population),
      heading(1, sections.consent),
      ...write(words.consent, words.ethics),
      heading(1, sections.collection),
      ...said(wavesSaid(waves, choice), languagesSaid(choice)),
      ...says(lengthOfInterviews, guideOfStudy),
      ...said(excerpts === 0 ? "" : words.literature(wordsIn(language).excerpts(excerpts))),
      ...write(words.dates, words.recording),
      heading(1, sections.names),
      ...says(namesInStudy, correctedTranscripts),
      ...said(study.attributes.length === 0 ? "" : words.combined),
      ...write(words.replaced, words.key),
      heading(1, sections.analysis),
      ...says(readingOfStudy, codersOfStudy, treeOfCodes, derivationOfThemes, versionsOfCodebook),
      ...says(reviewsOfThemes, translationsOfStudy, softwareOfStudy, auditTrail),
      ...(steps.length === 0
        ? []
        : [heading(1, sections.who), processTableBlock(steps, language, words.whoCaption, narrow)]),
      heading(1, sections.annotation),
      ...says(quotesOfStudy),
      ...write(words.annotation),
      heading(1, sections.access),
      ...write(words.access),
      heading(1, sections.contents),
      ...said(withStudy ? words.withStudy : words.withoutStudy),
      contentsTable(parts, choice, steps.length === 0 ? 1 : 2),
    ],
  };
}

function wavesSaid(waves: readonly DepositWave[], { language }: DepositChoice): string {
  const { interviews } = wordsIn(language);
  if (waves.length === 0) return "";
  return depositWords[language].waves(waves.map((one) => `${one.name} (${interviews(one.interviews)})`));
}

function languagesSaid({ project, language }: DepositChoice): string {
  const known = new Set(interviewsOf(project).flatMap((one) => one.language ?? []));
  if (known.size === 0) return "";
  const all = [...known].map((tag) => languageName(tag, language));
  const names = namesInOrder(all, language);
  // Swedish writes languages in small letters.
  return depositWords[language].languages(
    language === "sv" ? names.map((name) => name.toLocaleLowerCase("sv")) : names,
  );
}

function contentsTable(
  parts: readonly Pick<DepositPart, "file" | "about">[],
  { language }: DepositChoice,
  number: number,
): Table {
  const { contentsCaption, contentsColumns } = depositWords[language];
  const shares = [0.4, 0.6];
  return {
    is: "table",
    caption: contentsCaption(number),
    columns: contentsColumns.map((name, at) => ({ heading: name, share: shares[at] ?? 0, align: "left" })),
    rows: parts.map(({ file, about }) => ({ cells: [cell(plain(file)), cell(plain(about))] })),
  };
}
