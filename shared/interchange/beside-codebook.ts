import { kindOf } from "../project/kinds.ts";
import type { Project } from "../project/project.ts";
import type { Losses } from "./losses.ts";

/** What is said of codes outside the codebook, and stays there. */
export function tellWhatStandsBeside({ memos, relations }: Project, losses: Losses): void {
  losses.tell("relations", relations.size);
  losses.tell("memos-on-codes", [...memos.values()].filter(({ about }) => kindOf(about) === "code").length);
}
