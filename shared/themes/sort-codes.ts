import { newCode, sameName } from "../codebook/add-code.ts";
import { childrenOf } from "../codebook/code-tree.ts";
import { themeAbove } from "../codebook/codes-of-theme.ts";
import { type MoveCodeRefusal, moveCodes, putSideBySide, topmost } from "../codebook/move-code.ts";
import { newTheme } from "../codebook/new-theme.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { applyDiff, diffOf, type ProjectDiff } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId, ThemeStatus } from "../project/records.ts";
import { nameGiven } from "../text/same-name.ts";
import { type ChangeStatusRefusal, changeStatus } from "./change-status.ts";
import { type GatherRefusal, gatherCodes, ungatherCodes } from "./gather-codes.ts";
import { promoteCode } from "./promote-code.ts";

export type MakeTheme = {
  readonly themeId: CodeId;
  readonly name: string;
  /** What shall stand beneath it; with none the theme begins empty. */
  readonly codeIds: readonly CodeId[];
  /** What themes gather, and it shall gather in their stead. */
  readonly gathered?: readonly Shown[] | undefined;
};
export type MakeThemeRefusal = "no-name" | SortShownRefusal;

/**
 * Makes a candidate theme at the top of the codebook and sorts the chosen codes into it, in one deed: what stands in its place
 * moves beneath it, and what a theme gathers stays where it stands.
 */
export function makeTheme(
  project: Project,
  { themeId, name, codeIds, gathered = [] }: MakeTheme,
): Outcome<ProjectDiff, MakeThemeRefusal> {
  const wanted = nameGiven(name);
  if (wanted === "") return refused("no-name");
  if (childrenOf(project.codes, null).some((root) => sameName(root.name, wanted)))
    return refused("name-taken");
  const inPlace = codeIds.map((codeId): Shown => ({ codeId, gatheredBy: null }));
  const shown = [...inPlace, ...gathered];
  const [first] = topmostChosen(
    project.codes,
    shown.map(({ codeId }) => codeId),
  );
  const plain = newCode(project.codes, { codeId: themeId, parentId: null, name: wanted });
  const theme: Code = { ...plain, hue: first?.hue ?? plain.hue, theme: newTheme() };
  const begun = applyDiff(project, diffOf({ added: [theme] }));
  if (shown.length === 0) return done(diffBetween(project, begun));
  const sorted = sortShown(begun, { shown, under: themeId });
  return sorted.is === "done" ? done(diffBetween(project, applyDiff(begun, sorted.value))) : sorted;
}

export type StandAsThemeRefusal = MoveCodeRefusal | ChangeStatusRefusal;

/**
 * Makes a code or subtheme a theme that stands on its own: promoted if it is none, out of the theme that it
 * stood beneath (to the top of the codebook), and with this status.
 */
export function standAsTheme(
  project: Project,
  {
    codeId,
    status,
    reason = "",
  }: { readonly codeId: CodeId; readonly status: ThemeStatus; readonly reason?: string },
): Outcome<ProjectDiff, StandAsThemeRefusal> {
  let stood = project;
  const code = stood.codes.get(codeId);
  if (!code) return refused("no-such-code");
  if (themeAbove(stood.codes, code)) {
    const moved = moveCodes(stood, { codeIds: [codeId], parentId: null, index: stood.codes.size });
    if (moved.is === "refused") return moved;
    stood = applyDiff(stood, moved.value);
  }
  const promoted = promoteCode(stood, codeId);
  if (promoted.is === "done") stood = applyDiff(stood, promoted.value);
  const changed = changeStatus(stood, { codeId, status, reason });
  if (changed.is === "done") stood = applyDiff(stood, changed.value);
  else if (changed.why !== "nothing-changed") return changed;
  return stood === project ? refused("nothing-changed") : done(diffBetween(project, stood));
}

/**
 * Puts codes beneath another (null: at the top of the codebook), after those that stand there, in the order in
 * which they were chosen. Of a code and one beneath it only the upper moves; what stands there already stays.
 */
function moveUnder(
  project: Project,
  codeIds: readonly CodeId[],
  under: CodeId | null,
): Outcome<ProjectDiff, MoveCodeRefusal> {
  const { codes } = project;
  if (codeIds.some((id) => !codes.has(id))) return refused("no-such-code");
  const moving = topmostChosen(codes, codeIds).filter(({ parentId }) => parentId !== under);
  if (moving.length === 0) return refused("nothing-changed");
  return putSideBySide(project, moving, { parentId: under, index: codes.size });
}

/** Of the chosen codes those that stand beneath no other of them, each once, in the order in which they were chosen. */
function topmostChosen(codes: Project["codes"], codeIds: readonly CodeId[]): readonly Code[] {
  const upper = new Map(topmost(codes, codeIds).map((code) => [code.id, code]));
  return [...new Set(codeIds)].flatMap((id) => upper.get(id) ?? []);
}

/** A code where the board shows it: in its place, or in a theme that gathers it from elsewhere. */
export type Shown = { readonly codeId: CodeId; readonly gatheredBy: CodeId | null };
export type SortShownRefusal = MoveCodeRefusal | GatherRefusal | "nothing-chosen";

/**
 * Takes codes from where they are shown to another theme (null: to none). What stands in its place moves there; what a
 * theme gathers is gathered by the other in its stead, and stays where it stands. All or none.
 */
export function sortShown(
  project: Project,
  { shown, under }: { readonly shown: readonly Shown[]; readonly under: CodeId | null },
): Outcome<ProjectDiff, SortShownRefusal> {
  if (shown.length === 0) return refused("nothing-chosen");
  let sorted = project;
  // First what moves, since a theme need not gather what has come to stand beneath it.
  const inPlace = shown.flatMap(({ codeId, gatheredBy }) => (gatheredBy === null ? [codeId] : []));
  const moved = moveUnder(sorted, inPlace, under);
  if (moved.is === "done") sorted = applyDiff(sorted, moved.value);
  else if (moved.why !== "nothing-changed") return moved;
  for (const { codeId, gatheredBy } of shown) {
    if (gatheredBy === null || gatheredBy === under) continue;
    const left = ungatherCodes(sorted, { themeId: gatheredBy, codeIds: [codeId] });
    if (left.is === "refused") return left;
    sorted = applyDiff(sorted, left.value);
    const taken = under === null ? null : gatherCodes(sorted, { themeId: under, codeIds: [codeId] });
    if (taken?.is === "done") sorted = applyDiff(sorted, taken.value);
    else if (taken && taken.why !== "belongs-already") return taken;
  }
  return sorted === project ? refused("nothing-changed") : done(diffBetween(project, sorted));
}
