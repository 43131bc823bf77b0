import { type SectionChoice, sectionTitle } from "../guide/sections.ts";
import type { Project } from "../project/project.ts";
import { type Extracts, tallyExtracts } from "./extracts.ts";
import type { QuotationChoice } from "./quotation-choice.ts";
import { type ReportWords, wordsIn } from "./words.ts";

/** What stands above quotations: how many they are, from whom, and what must be known to read them. */
export function quotationHead(
  project: Project,
  { language, sections }: QuotationChoice,
  extracts: Extracts,
  notes: { readonly standsTwice: boolean; readonly severalVoices: boolean },
): string {
  const words = wordsIn(language);
  const total = tallyExtracts(project, extracts).together(extracts.byCode.keys());
  return [
    total.extracts === 0 ? words.nothingCoded : words.extractsOf(total),
    ...(notes.standsTwice ? [words.standsTwiceNote] : []),
    ...limitedTo(project, sections, words),
    ...(notes.severalVoices ? [words.bracketNote] : []),
    ...(extracts.lost > 0 ? [words.lostLeftOut(extracts.lost)] : []),
  ].join(" ");
}

/** Says which sections the quotations are from, when they are not from all. */
export function limitedTo(
  { study: { guide } }: Project,
  sections: SectionChoice,
  words: ReportWords,
): string[] {
  if (sections === "all") return [];
  const titles = guide.filter(({ id }) => sections.includes(id)).map(({ id }) => sectionTitle(guide, id));
  return [words.fromSections(titles)];
}
