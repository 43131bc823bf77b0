import type { Picture } from "../charts/picture.ts";
import { framed } from "../charts/sheet.ts";
import { smallestOfVoices, voicesFigure } from "../charts/voices-figure.ts";
import type { Project } from "../project/project.ts";
import { voiceMatrix, withoutSubthemes } from "../themes/voice-matrix.ts";
import { cellText, type VoicesChoice, voicesSentences } from "./voices-report.ts";
import { voicesWordsIn } from "./voices-words.ts";

/** With more themes and subthemes than this the letters become too small on a page: then only themes are drawn. */
const mostColumns = 10;

/** Who is quoted in which theme, to be published; its description is what the report says in sentences. */
export function voicesPicture(
  project: Project,
  { language, ink, print }: Pick<VoicesChoice, "language" | "ink" | "print">,
): Picture {
  const words = voicesWordsIn(language);
  const whole = voiceMatrix(project, language);
  const matrix = whole.themes.length > mostColumns ? withoutSubthemes(whole) : whole;
  const { all, quotedSign, codedSign, figuresSign } = words;
  return {
    sheet: framed(voicesFigure(matrix, { all, quotedSign, codedSign, figuresSign, cell: cellText })),
    smallest: smallestOfVoices,
    title: `${project.study.name}: ${words.title}`,
    description: voicesSentences(whole, language).join(" "),
    ink,
    print,
  };
}
