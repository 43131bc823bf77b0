import {
  applyChange,
  changeBetween,
  mappingOf,
  type Replacement,
  reverseChange,
  type TextChange,
} from "./change.ts";
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

/**
 * White space of the later text becomes other white space, as where a turn is split or joined, and so it does in the earlier: no words grow together
 * there that were apart, and none is torn that was whole.
 */
export function respacedBoth({ before, after, change }: TextsApart, gap: Replacement): TextsApart {
  const later = { length: after.length, replacements: [gap] };
  const earlier = { length: before.length, replacements: respacedBefore({ before, after, change }, gap) };
  const [come, came] = [applyChange(after, later), applyChange(before, earlier)];
  const set = setOf(reverseChange(earlier)).compose(setOf(change)).compose(setOf(later));
  const { length, replacements } = changeOf(set, came);
  return { before: came, after: come, change: { length, replacements: replacements.flatMap(leastOf) } };
}

/** What a change of white space in the later text is in the earlier. */
function respacedBefore({ before, change }: TextsApart, gap: Replacement): readonly Replacement[] {
  const back = reverseChange(change);
  const { set } = mappingOf(back);
  const [start, end] = [set.mapPos(gap.start, -1), set.mapPos(gap.start + gap.from.length, 1)];
  const stretch = before.slice(start, end);
  const put = (at: number, from: string): readonly Replacement[] => {
    const isBetweenWords = isSaid(before, at - 1) && isSaid(before, at + from.length);
    const to = gap.to === "" && isBetweenWords ? " " : gap.to;
    return from === to ? [] : [{ start: at, from, to }];
  };
  if (/\S/u.test(stretch)) {
    // Words stood there that are gone, or others in their place.
    const [lead = ""] = /^\s*/u.exec(stretch) ?? [];
    const [trail = ""] = /\s*$/u.exec(stretch) ?? [];
    if (lead !== "") return put(start, lead);
    return trail === "" ? [] : put(end - trail.length, trail);
  }
  const isWhole = stretch === "" && isSaid(before, start - 1) && isSaid(before, start);
  const isTyped = back.replacements.some(
    (one) =>
      one.from !== "" && one.start <= gap.start && gap.start + gap.from.length <= one.start + one.from.length,
  );
  return isWhole && isTyped ? [] : put(start, stretch);
}

/** Whether something but white space stands at a place. */
function isSaid(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at));
}

/** A replacement without what begins and ends both sides; none where they are the same. */
function leastOf({ start, from, to }: Replacement): readonly Replacement[] {
  return changeBetween(from, to).replacements.map((one) => ({ ...one, start: one.start + start }));
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
