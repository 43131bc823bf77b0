/** How a paragraph stands on the page: what headings are called, and how far something is from the left. */

/** The rank in the name of a style, 1 to 6: "Heading1", "heading 1", "Heading_20_1", "Rubrik 1"; else null. */
export function rankNamed(name: string): number | null {
  const rank = /^(?:heading|rubrik)(?:_20_|[ _])?([1-9])$/i.exec(name)?.[1];
  return rank === undefined ? null : Math.min(6, Number(rank));
}

/** Twips (twentieths of a point) by unit, as OpenDocument and CSS write lengths; a CSS pixel is 1/96 inch. */
const twips: Readonly<Record<string, number>> = {
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
  pt: 20,
  pc: 240,
  px: 15,
};

/** A length in twips; null for percents and what is none. */
export function twipsOf(length: string): number | null {
  const found = /^\s*(-?\d{1,6}(?:\.\d{1,10})?)(in|cm|mm|pt|pc|px)\s*$/i.exec(length);
  const unit = twips[found?.[2]?.toLowerCase() ?? ""];
  return unit === undefined ? null : Math.round(Number(found?.[1]) * unit);
}

/** Whether a weight, as OpenDocument and CSS write it, is bold; null where it says nothing. */
export function boldOf(weight: string | null | undefined): boolean | null {
  const said = weight?.trim().toLowerCase();
  if (!said) return null;
  if (said === "normal" || said === "lighter") return false;
  if (said === "bold" || said === "bolder") return true;
  return /^\d{3}$/.test(said) ? Number(said) >= 600 : null;
}
