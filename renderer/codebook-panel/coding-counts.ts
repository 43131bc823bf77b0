import { codesOfTheme } from "../../shared/codebook/codes-of-theme.ts";
import { figuresByCode } from "../../shared/figures/figures.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId } from "../../shared/project/records.ts";

/** How often a code was given: by itself, and by the codes that belong to it (B7). Lost codings are counted apart. */
export type CodeCount = { readonly own: number; readonly beneath: number; readonly lost: number };

export type CodingCounts = {
  readonly byCode: ReadonlyMap<CodeId, CodeCount>;
  /** Codings of the whole study that lost their words. */
  readonly lost: number;
};

export const noCodings: CodeCount = { own: 0, beneath: 0, lost: 0 };

/** Counts the codings of every entry of the codebook. */
export function countsByCode(
  project: Pick<Project, "codes" | "codings" | "transcripts" | "participants">,
): CodingCounts {
  const figures = figuresByCode(project);
  const lost = new Map<CodeId, number>();
  for (const coding of [...project.codings.values()].flat())
    if (coding.lost) lost.set(coding.codeId, (lost.get(coding.codeId) ?? 0) + 1);
  const extracts = (id: CodeId) => figures.get(id)?.extracts ?? 0;
  const byCode = new Map(
    [...project.codes.keys()].map((id): [CodeId, CodeCount] => {
      const own = extracts(id);
      const all = [...codesOfTheme(project.codes, id)].reduce((sum, one) => sum + extracts(one), 0);
      return [id, { own, beneath: all - own, lost: lost.get(id) ?? 0 }];
    }),
  );
  return { byCode, lost: [...lost.values()].reduce((sum, one) => sum + one, 0) };
}
