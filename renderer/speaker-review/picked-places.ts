import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import { findPicks, type Pick as Shown } from "../../shared/speakers/picks.ts";
import type { Origin } from "../../shared/speakers/turns.ts";
import { contextOf } from "../../shared/text/context.ts";
import type { Span } from "../../shared/text/span.ts";

/** Words of a paragraph of the source, in UTF-16 code units of it. */
export type SourcePlace = { readonly paragraph: number } & Span;

/**
 * Where selected words of a draft stand in the paragraphs that it was made from. Null for nothing, for words of several
 * paragraphs, and for words that are in none (a speaker of the format itself who was put back into the text).
 */
export function sourceOf({ origins }: Pick<Judgement, "origins">, { start, end }: Span): SourcePlace | null {
  if (end <= start) return null;
  const first = originAt(origins, start);
  const last = originAt(origins, end - 1);
  if (!first || !last || first.paragraph !== last.paragraph) return null;
  return {
    paragraph: first.paragraph,
    start: first.start + (start - first.at),
    end: last.start + (end - last.at),
  };
}

/** The origin that holds a place of the draft. */
function originAt(origins: readonly Origin[], place: number): Origin | null {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const origin = origins[middle];
    if (origin && origin.at <= place) low = middle;
    else high = middle - 1;
  }
  const found = origins[low];
  return found && found.at <= place && place < found.at + found.length ? found : null;
}

/** What a pick finds in a text: how many places, and the first of them among the words around them. */
export type PickedPlaces = {
  readonly count: number;
  /** The first name or words found; empty when nothing is. */
  readonly words: string;
  readonly examples: readonly { readonly before: string; readonly found: string; readonly after: string }[];
};

const examplesShown = 3;
/** In UTF-16 code units. */
const around = 40;

export function placesOf(source: Judgement["source"], pick: Shown): PickedPlaces {
  let count = 0;
  let words = "";
  const examples: { before: string; found: string; after: string }[] = [];
  for (const text of source) {
    const found = findPicks(text, [pick]);
    count += found.length;
    for (const { start, end, label } of found) {
      if (examples.length >= examplesShown) break;
      if (words === "") words = label || text.slice(start, end).trim();
      const { before, stands, behind } = contextOf(text, { start, end }, around);
      examples.push({
        before: before.replace(/\s+/g, " "),
        found: stands.trim(),
        after: behind.replace(/\s+/g, " "),
      });
    }
  }
  return { count, words, examples };
}

/** The turn in which words of the source stand, or else the next turn; for finding the position again. */
export function turnAtSource({ draft, origins }: Judgement, paragraph: number): number | null {
  const origin = origins.find((later) => later.paragraph >= paragraph);
  if (!origin) return draft.turns.at(-1)?.id ?? null;
  return draft.turns.find(({ end }) => end >= origin.at)?.id ?? null;
}
