import type { Transcript, Turn } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import type { OpenText } from "./open-text.ts";
import { turnsSelected } from "./text-places.ts";
import { type PagePlace, placeBelow } from "./view-places.ts";

/** The turns that a menu is about: at least one. */
export type TurnsAsked = {
  readonly turns: readonly [Turn, ...(readonly Turn[])];
  /** The number of the first, counted from 1. */
  readonly first: number;
  /** What was selected in the text. */
  readonly span: Span;
  /** Where the menu stands. */
  readonly at: PagePlace;
};

/** The turns of a selection, or of the caret; the menu stands right below where it begins. Null in an empty text. */
export function turnsAsked(text: OpenText, { turns }: Transcript, span: Span): TurnsAsked | null {
  const { from, to } = turnsSelected(turns, span);
  const [turn, ...others] = turns.slice(from, to);
  if (!turn) return null;
  const at = placeBelow({ start: span.start, end: span.start }, text);
  return { turns: [turn, ...others], first: from + 1, span, at };
}
