import { codebookSize } from "../../shared/figures/figures.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Say } from "../language/language.ts";

/** "2 themes · 13 codes": what a codebook holds, as every place says it (N3, N4). Neither subthemes nor dropped themes are told. */
export function codebookSizeWords(codes: Project["codes"], say: Say): string {
  const size = codebookSize(codes);
  return [
    size.themes > 0 ? say("count.themes", { count: size.themes }) : "",
    say("count.codes", { count: size.codes }),
  ]
    .filter((words) => words !== "")
    .join(" · ");
}
