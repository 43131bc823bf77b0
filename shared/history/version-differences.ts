import { childrenOf, codeTree, flatten, pathName } from "../codebook/code-tree.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId, ThemeStatus } from "../project/records.ts";
import { type CodebookDeed, deedsThatCount } from "./codebook-deeds.ts";

type Codes = Project["codes"];

/** The fields of a code or theme that hold written text. */
export type WrittenField = "definition" | "counts" | "countsNot" | "example" | "concept" | "is" | "isNot";

/**
 * One difference between two states of a codebook. `path` is the code's path in the later state, or its last path.
 */
export type Difference = { readonly codeId: CodeId; readonly path: string } & (
  | { readonly is: "added" | "removed" }
  /** `into` is the path of the code that took over, also by way of other mergers. */
  | { readonly is: "merged"; readonly into: string }
  | { readonly is: "renamed"; readonly from: string; readonly to: string }
  /** The paths of the codes above; empty at the top. */
  | { readonly is: "moved"; readonly from: string; readonly to: string }
  | { readonly is: "reordered" }
  | { readonly is: "redefined"; readonly field: WrittenField; readonly from: string; readonly to: string }
  | { readonly is: "recoloured"; readonly from: number; readonly to: number }
  | { readonly is: "promoted"; readonly to: ThemeStatus }
  | { readonly is: "demoted"; readonly from: ThemeStatus }
  | { readonly is: "status"; readonly from: ThemeStatus; readonly to: ThemeStatus; readonly reason: string }
  | { readonly is: "core" | "no-longer-core" }
  /** The names of codes that a theme came to gather, and that it let go. */
  | { readonly is: "gathers"; readonly came: readonly string[]; readonly went: readonly string[] }
);

/**
 * How the codebook `after` differs from `before`: first in the order of `after`, then what has gone, in the order of
 * `before`. `between` are the deeds on the codebook from `before` to `after`: they tell what was merged into what. A
 * sibling that only made room for another is no difference.
 */
export function differencesBetween(
  before: Codes,
  after: Codes,
  between: readonly CodebookDeed[],
): readonly Difference[] {
  const heirs = heirsOf(between);
  const inOrder = (codes: Codes) => flatten(codeTree(codes)).map(({ code }) => code);
  const kept = inOrder(after).flatMap((code): readonly Difference[] => {
    const old = before.get(code.id);
    const path = pathName(after, code);
    return old ? changes(old, code, before, after) : [{ codeId: code.id, path, is: "added" }];
  });
  const gone = inOrder(before).flatMap((code): readonly Difference[] => {
    if (after.has(code.id)) return [];
    const base = { codeId: code.id, path: pathName(before, code) };
    const heir = finalHeir(heirs, code.id);
    const into = heir && after.get(heir);
    return [into ? { ...base, is: "merged", into: pathName(after, into) } : { ...base, is: "removed" }];
  });
  return [...kept, ...gone];
}

/** The codes of a version, or of any list, as verbs take them. */
export function codesById(codes: readonly Code[]): Codes {
  return new Map(codes.map((code) => [code.id, code]));
}

function changes(old: Code, now: Code, before: Codes, after: Codes): readonly Difference[] {
  const base = { codeId: now.id, path: pathName(after, now) };
  const found: Difference[] = [];
  if (old.name !== now.name) found.push({ ...base, is: "renamed", from: old.name, to: now.name });
  if (old.parentId !== now.parentId)
    found.push({ ...base, is: "moved", from: above(before, old), to: above(after, now) });
  else if (isReordered(old, before, after)) found.push({ ...base, is: "reordered" });
  for (const field of ["definition", "counts", "countsNot", "example"] as const)
    if (old[field] !== now[field])
      found.push({ ...base, is: "redefined", field, from: old[field], to: now[field] });
  if (old.hue !== now.hue) found.push({ ...base, is: "recoloured", from: old.hue, to: now.hue });
  return [...found, ...themeChanges(old, now, before, after)];
}

function* themeChanges({ theme: old }: Code, now: Code, before: Codes, after: Codes): Generator<Difference> {
  const base = { codeId: now.id, path: pathName(after, now) };
  const { theme } = now;
  if (old === theme) return;
  if (!theme) {
    if (old) yield { ...base, is: "demoted", from: old.status };
    return;
  }
  if (!old) yield { ...base, is: "promoted", to: theme.status };
  else if (old.status !== theme.status)
    yield {
      ...base,
      is: "status",
      from: old.status,
      to: theme.status,
      reason: theme.status === "dropped" ? theme.reason : "",
    };
  for (const field of ["concept", "is", "isNot"] as const) {
    const from = old?.[field] ?? "";
    if (from !== theme[field]) yield { ...base, is: "redefined", field, from, to: theme[field] };
  }
  if (theme.core && !old?.core) yield { ...base, is: "core" };
  if (old?.core && !theme.core) yield { ...base, is: "no-longer-core" };
  const stood = old?.gathers ?? [];
  const nameOf = (id: CodeId) => (after.get(id) ?? before.get(id))?.name ?? "";
  const came = theme.gathers.filter((id) => !stood.includes(id)).map(nameOf);
  const went = stood.filter((id) => !theme.gathers.includes(id)).map(nameOf);
  if (came.length + went.length > 0) yield { ...base, is: "gathers", came, went };
}

function above(codes: Codes, { parentId }: Code): string {
  const parent = parentId === null ? undefined : codes.get(parentId);
  return parent ? pathName(codes, parent) : "";
}

/**
 * Whether a code passed a sibling that stayed. Of the siblings that stand under the same code in both states, the
 * longest rising run is taken to have stayed where it was.
 */
function isReordered(code: Code, before: Codes, after: Codes): boolean {
  const stood = childrenOf(before, code.parentId).map(({ id }) => id);
  const stands = childrenOf(after, code.parentId).map(({ id }) => id);
  const places = stands.flatMap((id) => (stood.includes(id) ? [stood.indexOf(id)] : []));
  return !risingRun(places).includes(stood.indexOf(code.id));
}

/** The longest rising run of numbers that is left when some are taken out; any of them when there are several. */
function risingRun(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const number of numbers) {
    const longest = best
      .filter((run) => (run.at(-1) ?? -1) < number)
      .reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, number]);
  }
  return best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
}

function heirsOf(between: readonly CodebookDeed[]): ReadonlyMap<CodeId, CodeId> {
  const heirs = new Map<CodeId, CodeId>();
  for (const { heir, removed } of deedsThatCount(between))
    if (heir) for (const { id } of removed) heirs.set(id, heir);
  return heirs;
}

function finalHeir(heirs: ReadonlyMap<CodeId, CodeId>, id: CodeId): CodeId | null {
  const passed = new Set<CodeId>([id]);
  let heir = heirs.get(id) ?? null;
  while (heir && heirs.has(heir) && !passed.has(heir)) {
    passed.add(heir);
    heir = heirs.get(heir) ?? null;
  }
  return heir;
}
