import {
  genealogyFigure,
  genealogyWordsIn,
  printedLayout,
  smallestLetters,
} from "../charts/genealogy-figure.ts";
import { layOutGenealogy } from "../charts/genealogy-layout.ts";
import type { Picture } from "../charts/picture.ts";
import { framed, type PrintWidth } from "../charts/sheet.ts";
import type { Ink } from "../charts/sheet-colours.ts";
import type { Genealogy } from "../history/genealogy.ts";
import type { CodeId } from "../project/records.ts";
import { genealogyDay, lifeSentences } from "./genealogy-words.ts";
import type { ReportLanguage } from "./report.ts";

/** What a published genealogy shows. */
export type GenealogyChoice = {
  readonly language: ReportLanguage;
  /** The codes whose lives are drawn; null: all. */
  readonly shown: ReadonlySet<CodeId> | null;
  readonly ink: Ink;
  readonly print: PrintWidth;
};

/** A description holds the newest of a long genealogy: readers that tell it aloud have to get through it. */
const mostSentences = 400;

/** How the codes of a study became themes, to be published: laid out for a page. */
export function genealogyPicture(
  study: string,
  genealogy: Genealogy,
  { language, shown, ink, print }: GenealogyChoice,
): Picture {
  const words = genealogyWordsIn(language);
  const layout = layOutGenealogy(genealogy, { shown, width: printedLayout });
  const sentences = lifeSentences(genealogy, shown, language).slice(-mostSentences);
  return {
    sheet: framed(genealogyFigure(layout, words, genealogyDay(language))),
    smallest: smallestLetters,
    title: words.title(study),
    description: sentences.map(({ sentence }) => `${sentence}.`).join(" "),
    ink,
    print,
  };
}
