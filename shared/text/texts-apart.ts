import { applyChange, mappingOf, type Replacement, reverseChange, type TextChange } from "./change.ts";
import { type Span, wordsAt } from "./span.ts";

/** Two texts of which the later came from the earlier, and what was done between. */
export type TextsApart = {
  readonly before: string;
  readonly after: string;
  /** Makes `after` of `before`. */
  readonly change: TextChange;
};

export function notApart(text: string): TextsApart {
  return { before: text, after: text, change: { length: text.length, replacements: [] } };
}

/** The later text goes on by `next`, the earlier stays. Throws RangeError when the change was made for another text. */
export function changedAfter({ before, after, change }: TextsApart, next: TextChange): TextsApart {
  const later = applyChange(after, next);
  return { before, after: later, change: changeOf(setOf(change).compose(setOf(next)), before) };
}

/**
 * Both texts change: `next` was made for the later one, and the earlier changes alike where it has the same words (operational
 * transformation, as `ChangeSet.map` of @codemirror/state does it). Words of the earlier that stand in place of what `next` takes out
 * stay. Throws RangeError when the change was made for another text.
 */
export function changedBoth({ before, after, change }: TextsApart, next: TextChange): TextsApart {
  const later = applyChange(after, next);
  const [back, own] = [setOf(reverseChange(change)), setOf(next)];
  const earlier = applyChange(before, changeOf(own.map(back, true), before));
  return { before: earlier, after: later, change: reverseChange(changeOf(back.map(own), later)) };
}

/**
 * Two stretches of the later text, one after the other, change places, and so do those of the earlier text that they came of. Null where
 * something that was changed reaches over an end of one.
 */
export function swappedBoth(
  { before, after, change }: TextsApart,
  upper: Span,
  lower: Span,
): TextsApart | null {
  const [came, moved] = [[upper, lower].map((span) => ({ ...span })), [] as Replacement[]];
  let drift = 0;
  const placed = change.replacements.map((one) => {
    const start = one.start + drift;
    drift += one.to.length - one.from.length;
    return { one, start, end: start + one.to.length, drift };
  });
  for (const [n, span] of [upper, lower].entries()) {
    const own = placed.filter(({ start, end }) => start >= span.start && end <= span.end);
    const reaches = placed.some(
      (each) => !own.includes(each) && each.start <= span.end && each.end >= span.start,
    );
    if (reaches) return null;
    const first = placed.findLast(({ end }) => end < span.start)?.drift ?? 0;
    came[n] = { start: span.start - first, end: span.end - (own.at(-1)?.drift ?? first) };
  }
  const [upperCame, lowerCame] = came as [Span, Span];
  const cameWays = [goingOver(upperCame, lowerCame), goingOver(lowerCame, upperCame)] as const;
  for (const { one, start } of placed) {
    const n = [upper, lower].findIndex((span) => start >= span.start && start <= span.end);
    moved.push({ ...one, start: one.start + (cameWays[n] ?? 0) });
  }
  return {
    before: withSwapped(before, upperCame, lowerCame),
    after: withSwapped(after, upper, lower),
    change: { length: change.length, replacements: moved.sort((a, b) => a.start - b.start) },
  };
}

/** How far a stretch goes when it changes places with another, in UTF-16 code units. */
export function goingOver(span: Span, other: Span): number {
  return span.start < other.start ? other.end - span.end : other.start - span.start;
}

function withSwapped(text: string, upper: Span, lower: Span): string {
  const between = text.slice(upper.end, lower.start);
  const swapped = wordsAt(text, lower) + between + wordsAt(text, upper);
  return text.slice(0, upper.start) + swapped + text.slice(lower.end);
}

type ChangeSet = ReturnType<typeof setOf>;

function setOf(change: TextChange) {
  return mappingOf(change).set;
}

/** A change set as a change of this text. */
function changeOf(set: ChangeSet, text: string): TextChange {
  const replacements: Replacement[] = [];
  set.iterChanges((from, to, _from, _to, inserted) => {
    replacements.push({ start: from, from: text.slice(from, to), to: inserted.toString() });
  });
  return { length: text.length, replacements };
}
