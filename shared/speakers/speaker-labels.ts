import type { Paragraph } from "../transcripts/document.ts";
import { judgeLabels, type LabelChoices, noChoices } from "./judge-labels.ts";
import { lookAt, type Opening } from "./label-forms.ts";

/**
 * How each paragraph opens. Whether words before a colon are a label is judged over the whole document:
 * labels are short, look like names and come again; "Jag tänkte så här: att…" does none of it.
 */
export function findOpenings(
  paragraphs: readonly Paragraph[],
  choices: LabelChoices = noChoices,
): readonly Opening[] {
  const seen = paragraphs.map(lookAt);
  const accepted = judgeLabels(seen, choices);
  return seen.map(
    ({ plain, candidates }) => candidates.find(({ form, key }) => accepted[form].has(key)) ?? plain,
  );
}
