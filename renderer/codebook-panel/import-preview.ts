import { pathName } from "../../shared/codebook/code-tree.ts";
import type { CodebookProblem, ImportedCodebook } from "../../shared/codebook/import-codebook.ts";
import { type Difference, differencesBetween } from "../../shared/history/version-differences.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Code, CodeId } from "../../shared/project/records.ts";

/** What a table would do to the codebook. Paths are those of the codebook as it would be. */
export type ImportPreview = {
  /** In the order of the codebook, as are the changed ones. */
  readonly added: readonly { readonly code: Code; readonly path: string }[];
  /** Codes that are there already and of which the table says something else, field by field. */
  readonly changed: readonly {
    readonly codeId: CodeId;
    readonly path: string;
    readonly differences: readonly Difference[];
  }[];
  /** In the order of the table. */
  readonly problems: readonly CodebookProblem[];
};

/** Says what an import that was worked out for `project` would do to it. */
export function previewImport(project: Project, { diff, problems }: ImportedCodebook): ImportPreview {
  const { codes } = applyDiff(project, diff);
  const differences = differencesBetween(project.codes, codes, []);
  const changed = new Map<CodeId, Difference[]>();
  for (const one of differences)
    if (one.is !== "added") changed.set(one.codeId, [...(changed.get(one.codeId) ?? []), one]);
  return {
    problems,
    added: differences.flatMap(({ is, codeId }) => {
      const code = is === "added" ? codes.get(codeId) : undefined;
      return code ? [{ code, path: pathName(codes, code) }] : [];
    }),
    changed: [...changed].map(([codeId, differences]) => ({
      codeId,
      path: differences[0]?.path ?? "",
      differences,
    })),
  };
}
