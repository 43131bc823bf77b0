import { applyChange, mappingOf, type Replacement, reverseChange, type TextChange } from "./change.ts";

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
