import { codebookSize } from "../figures/figures.ts";
import type { Project } from "../project/project.ts";
import type { ReportWords } from "./words.ts";

/** "5 themes", "11 subthemes", "32 codes", "1 dropped theme": what a codebook holds (N3, N4); no subthemes and none dropped are not told. */
export function codebookParts(codes: Project["codes"], words: ReportWords): readonly string[] {
  const held = codebookSize(codes);
  return [
    words.themes(held.themes),
    ...(held.subthemes > 0 ? [words.subthemes(held.subthemes)] : []),
    words.codes(held.codes),
    ...(held.dropped > 0 ? [words.droppedThemes(held.dropped)] : []),
  ];
}
