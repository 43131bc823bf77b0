/**
 * Where the next key goes, in one place. What opens takes the focus with `giveFocus`. Who closes something does nothing:
 * the focus returns by itself to what had it before, or, where that is gone, to the spot of the smallest part of the
 * window that is still there, at last to that of the place. A part names its spot by `data-spot`, a place its own by
 * `data-spot="place"`.
 */

/** How an element takes the focus when that is more than being focused: a text with what was selected in it. */
const ways = new WeakMap<Element, () => boolean>();

/**
 * From now on the element takes the focus in its own way; where that answers that it did not, as any other. The answer ends
 * that.
 */
export function takesFocusBy(element: Element, take: () => boolean): () => void {
  ways.set(element, take);
  return () => ways.delete(element);
}

/** Gives the focus to an element, or to the first in it that takes it; answers whether it, or something in it, has the focus now. */
export function giveFocus(
  element: Element | null | undefined,
  { scroll = true }: { readonly scroll?: boolean } = {},
): boolean {
  if (!element) return false;
  if (!ways.get(element)?.()) {
    focus(element, scroll);
    if (!element.contains(document.activeElement)) focus(element.querySelector(takers), scroll);
  }
  return element.contains(document.activeElement);
}

function focus(element: Element | null, scroll: boolean): void {
  if (element instanceof HTMLElement || element instanceof SVGElement)
    element.focus({ preventScroll: !scroll });
}

/** What can take the focus in a part that cannot itself. */
const takers =
  "[tabindex='0'], [contenteditable=true], :is(input, textarea, select, button):enabled:not([tabindex='-1'])";

/**
 * Whether whoever works in a dialog has gone to nothing in it yet, so that what was waited for may take the focus: else a key that is meant for
 * something else would press it.
 */
export function isFocusFree(): boolean {
  return isLost() || document.activeElement?.matches("[role=dialog]") === true;
}

/** How many frames something that is drawn later is waited for. */
const patience = 10;

/**
 * Gives the focus to what comes into the page some frames from now: a row that moves elsewhere. Whoever has moved the focus meanwhile,
 * by a key or the pointer, keeps it where they went: what they do next is meant for that.
 */
export function focusOnceThere(find: () => Element | null | undefined): void {
  let frames = 0;
  let [acted, hasGoneOn] = [false, false];
  const ends = new AbortController();
  const on = { capture: true, signal: ends.signal };
  const act = () => {
    acted = true;
  };
  window.addEventListener("keydown", act, on);
  window.addEventListener("pointerdown", act, on);
  const moved = () => {
    hasGoneOn = acted;
  };
  window.addEventListener("focusin", moved, on);
  requestAnimationFrame(function look() {
    frames += 1;
    if ((hasGoneOn && !isLost()) || giveFocus(find()) || frames >= patience) ends.abort();
    else requestAnimationFrame(look);
  });
}

/** Goes to a named part of the window, or to where the place that is shown expects its next key. */
export function goToSpot(name = "place"): boolean {
  if (giveFocus(document.querySelector(`[data-spot="${name}"]`), unscrolled)) return true;
  return name === "place" && giveFocus(spotOfPlace(), unscrolled);
}

const unscrolled = { scroll: false };

/** Goes from a field whose text is kept to where the next key is expected: the spot of the smallest part around it that has one, at last that of the place. */
export function leaveField(field: Element | null): void {
  if (!field) return;
  for (const part of standsIn(field)) {
    const spot = spotIn(part);
    if (spot?.contains(field)) focus(spot, false);
    else giveFocus(spot, unscrolled);
    if (!field.contains(document.activeElement)) return;
  }
  goToSpot();
  // A list may have its first row only by what was kept.
  if (field.contains(document.activeElement))
    focusOnceThere(() => document.querySelector('[data-spot="place"]'));
}

/** Where a place that names no spot of its own is left to: the chosen one of its tabs, or the place itself. */
function spotOfPlace(): Element | null {
  return document.querySelector("main [role=tab][aria-selected=true]") ?? document.querySelector("main");
}

/** What had the focus, the newest last, each with what it stood in, from near to far. */
type Stop = {
  readonly element: Element;
  readonly within: readonly Element[];
  /** Whether it stood in a place, rather than in the navigation, at the foot or in a dialog. */
  readonly isInPlace: boolean;
};

/** So many stops are remembered: a dialog on a menu on a row, and the text before them. */
const mostStops = 16;

/** Keys that the browser answers itself where nothing has the focus, and those that do nothing alone. */
const notMeant = new Set(
  "Tab Shift Control Alt AltGraph Meta ArrowUp ArrowDown PageUp PageDown Home End".split(" ").concat(" "),
);

/** Brings the focus back whenever it is lost, as long as the window is there. The answer ends it. */
export function keepFocus(): () => void {
  const trail: Stop[] = [];
  let isPressing = false;

  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const at = trail.findIndex(({ element }) => element === target);
    if (at !== -1) trail.splice(at, 1);
    const isInPlace = target.closest("main, aside") !== null;
    trail.push({ element: target, within: [...standsIn(target)], isInPlace });
    if (trail.length > mostStops) trail.shift();
  };
  const bringBack = () => {
    if (!isLost()) return;
    const stays = trail.at(-1)?.isInPlace === true;
    for (const { element, within, isInPlace } of trail.toReversed()) {
      // What was in the place goes on in the place.
      if (stays && !isInPlace) continue;
      if (canHold(element) && giveFocus(element, unscrolled)) return;
      const part = within.find((one) => one.isConnected && spotIn(one));
      if (part && giveFocus(spotIn(part), unscrolled)) return;
    }
    goToSpot();
  };
  /** Whoever presses beside everything leaves what they were in; where it is gone, they did not mean to. */
  const left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    const wasPressing = isPressing;
    queueMicrotask(() => {
      const last = trail.at(-1);
      if (!wasPressing || (last && !canHold(last.element))) bringBack();
    });
  };
  const pressed = () => {
    isPressing = true;
  };
  const released = () => {
    isPressing = false;
  };
  const keyed = ({ key, altKey }: KeyboardEvent) => {
    if (!isLost()) return;
    const isMeant = altKey ? key !== "Alt" : !notMeant.has(key);
    // Words that are selected in what cannot have the focus are there to be copied.
    if (isMeant && document.getSelection()?.isCollapsed !== false) bringBack();
  };
  const listeners = [
    ["focusin", came],
    ["focusout", left],
    ["pointerdown", pressed],
    ["pointerup", released],
    ["pointercancel", released],
    ["keydown", keyed],
  ] as const;
  const early = { capture: true };
  for (const [kind, listener] of listeners)
    window.addEventListener(kind, listener as (event: Event) => void, early);
  return () => {
    for (const [kind, listener] of listeners)
      window.removeEventListener(kind, listener as (event: Event) => void, early);
  };
}

/** Whether nothing has the focus: it went with what was taken out of the page. */
function isLost(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

function canHold(element: Element): boolean {
  return (
    element.isConnected &&
    element.checkVisibility() &&
    !element.matches(":disabled") &&
    element.closest("[inert], [aria-hidden=true]") === null
  );
}

/** What an element stands in, within the window or a dialog. */
function* standsIn(element: Element): Generator<Element> {
  for (let one = element.parentElement; one && !one.matches(whole); one = one.parentElement) yield one;
}

/** What is never left: its spot is that of the place. */
const whole = "body, #window, .study-window, main";

/** Where a part of the window expects its next key. */
function spotIn(part: Element): Element | null {
  return part.matches("[data-spot], [role=dialog]") ? part : part.querySelector("[data-spot]");
}
