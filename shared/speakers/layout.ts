import type { Document, KnownLayout, Paragraph } from "./document.ts";
import { isTaken, type JudgedLabel } from "./judge-labels.ts";
import type { Closing } from "./label-forms.ts";

/**
 * How a file says who speaks: as a known program lays it out; by the format itself; in a table; with signs where another speaker begins; with names that stand so
 * or so beside the words ("timed-line": with a time, on a line above them); or not at all.
 */
export type Layout = KnownLayout | "format" | "table" | "signs" | "timed-line" | Closing | "nothing";

/** The layout by which most of a document was read; for a person to see whether it was understood. */
export function layoutOf(
  document: Document,
  given: {
    readonly paragraphs: readonly Paragraph[];
    readonly labels: readonly JudgedLabel[];
    readonly hasTables: boolean;
    readonly hasChanges: boolean;
  },
): Layout {
  if (document.layout) return document.layout;
  if (given.hasTables) return "table";
  const counts = new Map<Layout, number>();
  const add = (layout: Layout, count: number) => counts.set(layout, (counts.get(layout) ?? 0) + count);
  add("format", given.paragraphs.filter(({ speaker }) => speaker !== null).length);
  for (const label of given.labels.filter(isTaken))
    add(label.closed === "line" && label.form.endsWith("/timed") ? "timed-line" : label.closed, label.count);
  const [[most, count] = ["nothing" as const, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (count > 0) return most;
  return given.hasChanges ? "signs" : "nothing";
}
