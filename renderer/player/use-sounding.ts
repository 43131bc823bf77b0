import { useEffect, useLayoutEffect, useRef } from "react";
import type { Span } from "../../shared/text/span.ts";
import { msToPlace } from "../../shared/transcripts/place-times.ts";
import { wordUpTo } from "../../shared/transcripts/word-times.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { turnAt } from "../transcript-view/text-places.ts";
import { reveal } from "../transcript-view/view-places.ts";
import type { Player } from "./player.ts";
import type { TimesOfText } from "./use-times.ts";

/** After a letter the text is left where it is for so long, in milliseconds: one looks at what one writes. */
const typingRest = 5000;
/** A scrolling so long after wheel, finger or key is still theirs, in milliseconds. */
const scrollRest = 1500;
/** From one moment to the next, the recording goes on by less than this unless somebody leads it elsewhere, in milliseconds. */
const jump = 1500;

/**
 * Marks the turn that is heard, by an attribute of its paragraph, and underlines the word, where words have times; and keeps both in view while it plays, and where it
 * is led to, unless one has scrolled away or types. A text that is opened, or corrected, stays where it is. Nothing is drawn anew for it.
 */
export function useSounding(text: OpenText | null, player: Player, times: TimesOfText): void {
  const latest = useRef(times);
  latest.current = times;
  const show = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (!text) return;
    const { editor, painter } = text;
    const follow = new Following(text, player);
    let marked: HTMLElement | null = null;
    let word: Span | null = null;
    const mark = (element: HTMLElement | null) => {
      if (element === marked) return false;
      if (marked) delete marked.dataset.sounding;
      if (element) element.dataset.sounding = "";
      marked = element;
      return true;
    };
    /** Answers whether one has gone to another word. `isForced`: text or times are others, so that it is underlined anew, or no longer, in any case. */
    const underline = (next: Span | null, isForced = false) => {
      const isSame = next?.start === word?.start && next?.end === word?.end;
      if (isSame && !isForced) return false;
      word = next;
      painter.sound(next, editor.rangeOf);
      return !isForced;
    };
    const look = (ms: number, isForced = false) => {
      const { known, timeline, words } = latest.current;
      const { played } = player.now();
      const isHere = played?.transcriptId === known.transcript.id;
      const isBegun = isHere && (player.isGoing() || ms > player.begins());
      const place = isBegun ? msToPlace(timeline, ms) : null;
      const turn = place === null ? null : turnAt(known.transcript.turns, place);
      const isOther = mark(turn && editor.elementOf(turn.id));
      const heard = place !== null && words ? wordUpTo(words.words, place) : null;
      // What the times have become is heard elsewhere without anybody having gone there.
      const isOtherWord = underline(heard, isForced);
      follow.goesTo(turn && (heard ?? { start: turn.start, end: turn.start }), ms, {
        isGoing: player.isGoing(),
        isOther: isOther || isOtherWord,
      });
    };
    show.current = () => look(player.position(), true);
    const stop = player.watch(look);
    look(player.position());
    return () => {
      show.current = null;
      stop();
      follow.end();
      mark(null);
      underline(null);
    };
  }, [text, player]);

  // What was corrected, split or given other times may be heard elsewhere now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the times is looked at
  useLayoutEffect(() => show.current?.(), [times]);
}

/** Scrolls along with what is heard, as long as the person lets it. */
class Following {
  private isAway = false;
  private typedAt = Number.NEGATIVE_INFINITY;
  private ledAt = Number.NEGATIVE_INFINITY;
  private wasGoing: boolean;
  private last: number;
  private sounding: Span | null = null;
  private readonly ends = new AbortController();

  constructor(
    private readonly text: OpenText,
    player: Player,
  ) {
    const { scroller, editor } = text;
    this.wasGoing = player.isGoing();
    this.last = player.position();
    const { signal } = this.ends;
    const lead = () => {
      this.ledAt = performance.now();
    };
    const on = { passive: true, signal } as const;
    scroller.addEventListener("wheel", lead, on);
    scroller.addEventListener("touchmove", lead, on);
    scroller.addEventListener("pointerdown", ({ target }) => target === scroller && lead(), on);
    // Keys that are commands, such as those from turn to turn, end at the window.
    const pressed = ({ key, target }: KeyboardEvent) =>
      target instanceof Node && scroller.contains(target) && /^(?:Page|Home|End|Arrow)/.test(key) && lead();
    window.addEventListener("keydown", pressed, { ...on, capture: true });
    scroller.addEventListener("scroll", () => this.scrolled(), on);
    const typed = () => {
      this.typedAt = performance.now();
    };
    editor.root.addEventListener("beforeinput", typed, on);
  }

  end(): void {
    this.ends.abort();
  }

  /** What is heard now. Who starts it, or leads it elsewhere, wants to see where that is. */
  goesTo(
    sounding: Span | null,
    ms: number,
    { isGoing, isOther }: { readonly isGoing: boolean; readonly isOther: boolean },
  ): void {
    const isLed = (isGoing && !this.wasGoing) || Math.abs(ms - this.last) > jump;
    this.wasGoing = isGoing;
    this.last = ms;
    this.sounding = sounding;
    if (!sounding) return;
    if (isLed) this.isAway = false;
    const isTyping = performance.now() - this.typedAt < typingRest;
    if ((isLed || (isOther && isGoing)) && !this.isAway && !isTyping) reveal(this.text, sounding);
  }

  private scrolled(): void {
    if (performance.now() - this.ledAt > scrollRest || !this.sounding) return;
    const init = this.text.editor.rangeOf(this.sounding);
    if (!init) return;
    const range = document.createRange();
    range.setStart(init.startContainer, init.startOffset);
    const { top, bottom } = range.getBoundingClientRect();
    const view = this.text.scroller.getBoundingClientRect();
    this.isAway = bottom < view.top || top > view.bottom;
  }
}
