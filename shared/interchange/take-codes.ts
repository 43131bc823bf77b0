import { newCode, sameName, tidyName } from "../codebook/add-code.ts";
import { childrenOf } from "../codebook/code-tree.ts";
import { newTheme } from "../codebook/new-theme.ts";
import { applyDiff, diffOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import type { ForeignCode } from "./foreign-project.ts";
import { hueOfColour } from "./hue-of-colour.ts";

/**
 * Takes codes into the codebook, with what stands above them. A code that the study has at that place is that one, and is left as
 * it is but for a definition where it has none. Two codes of one name under one code get numbers, and are answered in `renamed`; what
 * stands under itself, or under what there is not, stands at the top, and is answered in `lifted`. What only holds others is a
 * candidate theme, as in a path.
 */
export function takeCodes(
  project: Project,
  codes: readonly ForeignCode[],
  newCodeId: () => CodeId,
): {
  readonly project: Project;
  readonly ids: ReadonlyMap<string, CodeId>;
  readonly made: number;
  readonly renamed: readonly string[];
  readonly lifted: readonly string[];
} {
  const ids = new Map<string, CodeId>();
  const renamed: string[] = [];
  const lifted: string[] = [];
  const fresh: Code[] = [];
  /** The entries of the codebook under each, with the new ones. */
  const under = new Map<CodeId | null, Code[]>();
  const siblingsOf = (id: CodeId | null) => {
    const list = under.get(id) ?? [...childrenOf(project.codes, id)];
    under.set(id, list);
    return list;
  };
  const taken = new Set<CodeId>();
  const changed = new Map<CodeId, Code>();
  for (const { code, isLifted } of fromTheTop(codes)) {
    const parentId = isLifted || code.parent === null ? null : (ids.get(code.parent) ?? null);
    if (isLifted) lifted.push(code.name);
    const wanted = tidyName(code.name) || "?";
    const siblings = siblingsOf(parentId);
    const there = siblings.find(({ id, name }) => sameName(name, wanted) && !taken.has(id));
    if (there) {
      taken.add(there.id);
      ids.set(code.key, there.id);
      if (there.definition === "" && code.definition !== "")
        changed.set(there.id, { ...there, definition: code.definition });
      continue;
    }
    const name = freeAmong(siblings, wanted);
    if (name !== wanted) renamed.push(name);
    const around = new Map(siblings.map((one): [CodeId, Code] => [one.id, one]));
    const parent = parentId && (fresh.find(({ id }) => id === parentId) ?? project.codes.get(parentId));
    if (parent) around.set(parent.id, parent);
    const plain = newCode(around, { codeId: newCodeId(), parentId, name });
    const made: Code = {
      ...plain,
      hue: (code.colour && hueOfColour(code.colour)) ?? plain.hue,
      definition: code.definition,
      theme: code.isGroup ? newTheme() : null,
    };
    fresh.push(made);
    siblings.push(made);
    taken.add(made.id);
    ids.set(code.key, made.id);
  }
  const grown = applyDiff(project, diffOf({ added: fresh }));
  const described = new Map([...grown.codes, ...changed]);
  return { project: { ...grown, codes: described }, ids, made: fresh.length, renamed, lifted };
}

function freeAmong(siblings: readonly Code[], wanted: string): string {
  const names = new Set(siblings.map(({ name }) => name.toLocaleLowerCase()));
  if (!names.has(wanted.toLocaleLowerCase())) return wanted;
  let number = 2;
  while (names.has(`${wanted} ${number}`.toLocaleLowerCase())) number += 1;
  return `${wanted} ${number}`;
}

/** Each code behind the one that it stands under, else in their order. */
function fromTheTop(
  codes: readonly ForeignCode[],
): readonly { readonly code: ForeignCode; readonly isLifted: boolean }[] {
  const known = new Set(codes.map(({ key }) => key));
  const children = new Map<string | null, ForeignCode[]>();
  for (const code of codes) {
    const parent = code.parent !== null && known.has(code.parent) ? code.parent : null;
    const list = children.get(parent);
    if (list) list.push(code);
    else children.set(parent, [code]);
  }
  const order: { readonly code: ForeignCode; readonly isLifted: boolean }[] = [];
  const seen = new Set<string>();
  const walk = (first: readonly ForeignCode[], isLifted: boolean) => {
    const waiting = first.map((code) => ({ code, isLifted })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.code.key)) continue;
      seen.add(next.code.key);
      order.push(next);
      for (const code of (children.get(next.code.key) ?? []).toReversed())
        waiting.push({ code, isLifted: false });
    }
  };
  for (const code of children.get(null) ?? []) walk([code], code.parent !== null);
  // What is left stands in circles.
  for (const code of codes) if (!seen.has(code.key)) walk([code], true);
  return order;
}
