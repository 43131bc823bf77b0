import type { CodebookDeed } from "../../shared/history/codebook-deeds.ts";
import { codesById, type Difference, differencesBetween } from "../../shared/history/version-differences.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Version } from "../../shared/project/records.ts";

/** A state of the codebook that can be compared: a version, or how it is now. */
export type Side = { readonly seq: number; readonly codes: Project["codes"] };

export function sideOf({ seq, codes }: Version): Side {
  return { seq, codes: codesById(codes) };
}

/** The side that was chosen ("now", or a version that is still there), else another. */
export function sideStillThere(versions: readonly Pick<Version, "id">[], chosen: string, or: string): string {
  return chosen === "now" || versions.some(({ id }) => id === chosen) ? chosen : or;
}

/** How one side differs from the other. The deeds between them tell which codes were merged. */
export function compared(before: Side, after: Side, deeds: readonly CodebookDeed[]): readonly Difference[] {
  const between = deeds.filter(({ seq }) => seq > before.seq && seq <= after.seq);
  return differencesBetween(before.codes, after.codes, between);
}
