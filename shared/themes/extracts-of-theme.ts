import { codesOfTheme } from "../codebook/codes-of-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId, Coding, Transcript } from "../project/records.ts";

/** The codings of one code that have their words, by transcript in the order given, then by place. */
export type CodeExtracts = { readonly code: Code; readonly codings: readonly Coding[] };

/**
 * The extracts of a theme (or of a code with all beneath it), grouped by code in the order in which its codes
 * are read; each coding once, codes without any left out. Lost codings are not among them.
 */
export function extractsOfTheme(
  { codes, codings }: Project,
  id: CodeId,
  inOrder: readonly Transcript[],
): readonly CodeExtracts[] {
  const groups = new Map<CodeId, Coding[]>();
  for (const codeId of codesOfTheme(codes, id)) groups.set(codeId, []);
  for (const transcript of inOrder)
    for (const coding of codings.get(transcript.id) ?? [])
      if (!coding.lost) groups.get(coding.codeId)?.push(coding);
  return [...groups].flatMap(([codeId, list]) => {
    const code = codes.get(codeId);
    return code && list.length > 0 ? [{ code, codings: list }] : [];
  });
}
