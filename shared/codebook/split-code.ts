import { done, type Outcome, refused } from "../outcome.ts";
import { applyDiff, diffOf, type ProjectDiff } from "../project/diff.ts";
import { recoding } from "../project/join-codings.ts";
import { allCodings, type Project } from "../project/project.ts";
import type { Code, CodeId, CodingId } from "../project/records.ts";
import { type AddCodeRefusal, addCode } from "./add-code.ts";

/** A new code, and the codings of the old one that go to it. */
export type SplitPart = {
  readonly codeId: CodeId;
  readonly name: string;
  readonly codingIds: readonly CodingId[];
};
export type SplitCode = {
  readonly codeId: CodeId;
  readonly parts: readonly SplitPart[];
  /** Whether the new codes stand beside the one that is split, or beneath it. */
  readonly place: "beside" | "beneath";
};
export type SplitCodeRefusal = AddCodeRefusal | "no-such-code" | "no-such-coding" | "nothing-to-split";

/**
 * Makes several codes of one: each part becomes a code of the old one's colour and takes the codings chosen for
 * it, on the words where they stand. What nobody chose stays, and so does the old code, even without codings.
 * Refused when a part has no codings, when a coding is chosen twice, or when it is not one of this code's.
 */
export function splitCode(
  project: Project,
  { codeId, parts, place }: SplitCode,
): Outcome<ProjectDiff, SplitCodeRefusal> {
  const code = project.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (parts.length === 0 || parts.some(({ codingIds }) => codingIds.length === 0))
    return refused("nothing-to-split");

  const parentId = place === "beneath" ? codeId : code.parentId;
  const codes: Code[] = [];
  let grown = project;
  for (const part of parts) {
    const outcome = addCode(grown, { codeId: part.codeId, parentId, name: part.name });
    if (outcome.is === "refused") return outcome;
    grown = applyDiff(grown, outcome.value);
    const made = grown.codes.get(part.codeId);
    if (made) codes.push({ ...made, hue: code.hue });
  }

  const chosen = parts.flatMap((part) => part.codingIds.map((id) => [id, part.codeId] as const));
  const partOf = new Map(chosen);
  const coming = [...allCodings(project)].flatMap((coding) => {
    const to = coding.codeId === codeId ? partOf.get(coding.id) : undefined;
    return to === undefined ? [] : [{ ...coding, codeId: to }];
  });
  if (coming.length !== chosen.length) return refused("no-such-coding");
  const { added, updated, removed } = recoding(project, coming);
  return done(diffOf({ added: [...codes, ...added], updated, removed }));
}
