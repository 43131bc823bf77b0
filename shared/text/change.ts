import { ChangeSet } from "@codemirror/state";
import type { Span } from "./span.ts";

/**
 * One replacement in a text: at `start` (UTF-16 code units) the words `from` became `to`. It holds both
 * sides, so that it can be reversed without the text.
 */
export type Replacement = { readonly start: number; readonly from: string; readonly to: string };

/**
 * A change of a text of `length` units: replacements in rising order that do not touch one another, all
 * counted in the text before the change.
 */
export type TextChange = { readonly length: number; readonly replacements: readonly Replacement[] };

/** A change with its mapping worked out; made once for each edit, used for every span. */
export type Mapping = { readonly set: ChangeSet; readonly reach: readonly Span[] };

/**
 * The smallest single replacement that turns `before` into `after`; never cuts a surrogate pair. Where it may stand in
 * several places (an "a" typed beside an "a"), `caret` tells: what was put in ends there, what was taken out was there.
 */
export function changeBetween(before: string, after: string, caret?: number): TextChange {
  if (before === after) return { length: before.length, replacements: [] };
  const limit = Math.min(before.length, after.length);
  const behind = caret === undefined ? 0 : Math.min(limit, after.length - caret);
  const kept = sameAtEnd(before, after, behind);
  let start = 0;
  while (start < limit - kept && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = sameAtEnd(before, after, limit - start);
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  const from = before.slice(start, before.length - tail);
  const to = after.slice(start, after.length - tail);
  return { length: before.length, replacements: [{ start, from, to }] };
}

/** How many units are the same at the ends of two texts, at most `most`. */
function sameAtEnd(before: string, after: string, most: number): number {
  let same = 0;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  return same;
}

/** The text after the change. Throws RangeError when the change was made for another text. */
export function applyChange(text: string, change: TextChange): string {
  if (text.length !== change.length)
    throw new RangeError(`a change for ${change.length} units meets a text of ${text.length}`);
  let after = "";
  let at = 0;
  for (const { start, from, to } of change.replacements) {
    if (text.slice(start, start + from.length) !== from)
      throw new RangeError(`at ${start} the text does not say what the change replaces`);
    after += text.slice(at, start) + to;
    at = start + from.length;
  }
  return after + text.slice(at);
}

/** The change that undoes `change`. */
export function reverseChange(change: TextChange): TextChange {
  let drift = 0;
  const replacements = change.replacements.map(({ start, from, to }) => {
    const reversed = { start: start + drift, from: to, to: from };
    drift += to.length - from.length;
    return reversed;
  });
  return { length: change.length + drift, replacements };
}

/** One change that does what `first` and then `second` do; `text` is the text before both. */
export function composeChanges(text: string, first: TextChange, second: TextChange): TextChange {
  const set = toSet(first).compose(toSet(second));
  const after = applyChange(applyChange(text, first), second);
  const replacements: Replacement[] = [];
  set.iterChanges((fromA, toA, fromB, toB) => {
    replacements.push({ start: fromA, from: text.slice(fromA, toA), to: after.slice(fromB, toB) });
  });
  return { length: text.length, replacements };
}

/** Works the mapping of a change out, for `mapSpan` and its relatives. */
export function mappingOf(change: TextChange): Mapping {
  const reach = change.replacements.map(({ start, from }) => ({ start, end: start + from.length }));
  return { set: toSet(change), reach };
}

/**
 * The span of the same words after the change, or null when they were deleted. Text typed at either edge
 * stays outside: a researcher who adds a word next to a quote has not coded that word.
 */
export function mapSpan({ set }: Mapping, span: Span): Span | null {
  const start = set.mapPos(span.start, 1);
  const end = set.mapPos(span.end, -1);
  return start < end ? { start, end } : null;
}

/** Like `mapSpan`, for a stretch that owns its edges (a turn): text typed there is inside; it may become empty. */
export function mapTurnSpan({ set }: Mapping, span: Span): Span {
  return { start: set.mapPos(span.start, -1), end: set.mapPos(span.end, 1) };
}

/** Whether the change reaches into the span: replaces some of its words, or puts words between them. */
export function touches({ reach }: Mapping, span: Span): boolean {
  return reach.some((cut) =>
    cut.start === cut.end
      ? span.start < cut.start && cut.start < span.end
      : span.start < cut.end && cut.start < span.end,
  );
}

function toSet(change: TextChange): ChangeSet {
  return ChangeSet.of(
    change.replacements.map(({ start, from, to }) => ({ from: start, to: start + from.length, insert: to })),
    change.length,
    "\n",
  );
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
