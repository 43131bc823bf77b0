import type { Column } from "./report.ts";

/** Columns in the order of their shares, the parts of the table's width that they take; those that hold figures stand to the right. */
export function columnsByShare<Name extends string>(
  shares: Readonly<Record<Name, number>>,
  headings: Readonly<Record<Name, string>>,
  isFigures: (name: Name) => boolean,
): readonly Column[] {
  return (Object.keys(shares) as Name[]).map((name) => ({
    heading: headings[name],
    share: shares[name],
    align: isFigures(name) ? "right" : "left",
  }));
}
