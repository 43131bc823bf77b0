import { codesOfTheme } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { CodeId } from "../project/records.ts";
import { type Figures, figuresByCode, figuresTogether } from "./theme-figures.ts";

/** How many codings an entry has, and how many people speak in them, interviewers aside. Lost codings do not count. */
export type Voices = Pick<Figures, "extracts" | "people">;

export const noVoices: Voices = { extracts: 0, people: 0 };

/**
 * The voices of every entry of the codebook, with all beneath it and, for a theme, all that it gathers; what comes to
 * an entry both ways counts once. One pass over the codings.
 */
export function voicesByCode(
  project: Pick<Project, "codes" | "codings" | "transcripts" | "participants">,
): ReadonlyMap<CodeId, Voices> {
  const figures = figuresByCode(project);
  return new Map(
    [...project.codes.keys()].map((id) => [id, figuresTogether(figures, codesOfTheme(project.codes, id))]),
  );
}
