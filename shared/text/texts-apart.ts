import { applyChange, mappingOf, type Replacement, reverseChange, type TextChange } from "./change.ts";
import { contains, type Span } from "./span.ts";
import { goingOver, swapped, type Two } from "./swapped.ts";

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
 * Two stretches of the later text change places, and so do those of the earlier text that they came of. Null where something that was
 * changed reaches over an end of one.
 */
export function swappedBoth({ before, after, change }: TextsApart, two: Two): TextsApart | null {
  const [upper, lower] = [cameOf(two.upper, change), cameOf(two.lower, change)];
  if (!upper || !lower) return null;
  const goes = (one: Replacement) => {
    if (upper.within.has(one)) return goingOver(upper.span, lower.span);
    return lower.within.has(one) ? goingOver(lower.span, upper.span) : 0;
  };
  const replacements = change.replacements
    .map((one) => ({ ...one, start: one.start + goes(one) }))
    .sort((a, b) => a.start - b.start);
  return {
    before: swapped(before, { upper: upper.span, lower: lower.span }),
    after: swapped(after, two),
    change: { length: change.length, replacements },
  };
}

/** What a stretch of the later text came of, with what was changed within it. Null where a change reaches over an end of it. */
function cameOf(
  span: Span,
  { replacements }: TextChange,
): { readonly span: Span; readonly within: ReadonlySet<Replacement> } | null {
  const within = new Set<Replacement>();
  let [begins, drift] = [0, 0];
  for (const one of replacements) {
    const now = { start: one.start + drift, end: one.start + drift + one.to.length };
    if (now.start > span.end) break;
    drift += one.to.length - one.from.length;
    if (now.end < span.start) begins = drift;
    else if (contains(span, now)) within.add(one);
    else return null;
  }
  return { span: { start: span.start - begins, end: span.end - drift }, within };
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
