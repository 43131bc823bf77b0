import type { Transcript, Turn } from "../project/records.ts";
import { changeBetween, mappingOf, type Replacement, type TextChange } from "../text/change.ts";
import { oneLine } from "../text/one-line.ts";
import type { JudgedStep } from "./error-rate.ts";

/** Words of one side, as they are written; `apart` are those that the other side has not, or has otherwise. */
export type BesidePiece = { readonly text: string; readonly isApart: boolean };

/** A turn of a transcript, and beside it the words of another text that stand in its place. */
export type BesideTurn = {
  readonly turnId: Turn["id"];
  /** From 1. */
  readonly number: number;
  readonly speakerId: Turn["speakerId"];
  readonly came: readonly BesidePiece[];
  readonly now: readonly BesidePiece[];
};

/**
 * Two texts turn beside turn, by the turns of the one as it is now, with what differs word by word; `steps` are what their comparison answers. All that either text has stands
 * in it once: words that only the other has are in the turn from which `change` takes them, which makes the one of the other.
 */
export function besideTurns(
  came: string,
  { text, turns }: Pick<Transcript, "text" | "turns">,
  steps: readonly JudgedStep[],
  change: TextChange = changeOfWords(came, text, steps),
): readonly BesideTurn[] {
  const { set } = mappingOf(change);
  const behind = nextPlaces(steps, text.length);
  const sides = turns.map(() => ({ came: new Pieces(), now: new Pieces() }));
  let [at, cameTo, nowTo] = [0, 0, 0];
  const upTo = (cameAt: number, nowAt: number) => {
    const [before, now] = [came.slice(cameTo, cameAt), text.slice(nowTo, nowAt)];
    const isApart = oneLine(before) !== oneLine(now);
    sides[at]?.came.add(before, isApart && /\S/u.test(before));
    while (at < turns.length - 1 && (turns[at + 1]?.start ?? nowAt + 1) <= nowAt) {
      const end = turns[at]?.end ?? nowTo;
      sides[at]?.now.add(text.slice(nowTo, Math.max(nowTo, end)), isApart);
      at += 1;
      nowTo = turns[at]?.start ?? nowTo;
    }
    sides[at]?.now.add(text.slice(nowTo, nowAt), isApart && /\S/u.test(now));
    [cameTo, nowTo] = [cameAt, nowAt];
  };
  for (const [n, { is, came: before, checked: now, counts }] of steps.entries()) {
    const isApart = is !== "same" || counts.length > 0;
    const taken = Math.max(nowTo, Math.min(set.mapPos(before?.start ?? 0), behind[n] ?? nowTo));
    upTo(before?.start ?? cameTo, now?.start ?? taken);
    if (before) sides[at]?.came.add(before.written, isApart);
    if (now) sides[at]?.now.add(now.written, isApart);
    cameTo = before?.end ?? cameTo;
    nowTo = now?.end ?? nowTo;
  }
  upTo(came.length, text.length);
  return turns.map(({ id, speakerId }, n) => ({
    ...{ turnId: id, number: n + 1, speakerId },
    came: sides[n]?.came.pieces() ?? [],
    now: sides[n]?.now.pieces() ?? [],
  }));
}

/** The change between two texts that goes by what became of each word, and between two words line by line. */
function changeOfWords(came: string, text: string, steps: readonly JudgedStep[]): TextChange {
  const replacements: Replacement[] = [];
  let [from, to] = [0, 0];
  const upTo = (cameAt: number, nowAt: number) => {
    const [before, now] = [came.slice(from, cameAt).split("\n"), text.slice(to, nowAt).split("\n")];
    const parts = before.length === now.length ? before : [before.join("\n")];
    for (const [n, part] of parts.entries()) {
      const { replacements: found } = changeBetween(part, parts === before ? (now[n] ?? "") : now.join("\n"));
      for (const one of found) replacements.push({ ...one, start: one.start + from });
      from += part.length + 1;
    }
    [from, to] = [cameAt, nowAt];
  };
  for (const { came: before, checked } of steps) {
    if (!before || !checked) continue;
    upTo(before.start, checked.start);
    upTo(before.end, checked.end);
  }
  upTo(came.length, text.length);
  return { length: came.length, replacements };
}

/** For each step where the next word of the text as it is now begins. */
function nextPlaces(steps: readonly JudgedStep[], end: number): readonly number[] {
  const places = new Array<number>(steps.length);
  let next = end;
  for (let n = steps.length - 1; n >= 0; n -= 1) {
    places[n] = next;
    next = steps[n]?.checked?.start ?? next;
  }
  return places;
}

/** Words that stand behind one another, in as few pieces as they have looks. */
class Pieces {
  private readonly all: { text: string; isApart: boolean }[] = [];

  add(text: string, isApart: boolean): void {
    if (text === "") return;
    const last = this.all.at(-1);
    // Space between two words that differ is of both, so that they are marked as one.
    const marked = isApart && /\S/u.test(text);
    if (last && (last.isApart === marked || !/\S/u.test(text))) last.text += text;
    else this.all.push({ text, isApart: marked });
  }

  /** Without white space at the edges of what is marked, which would be drawn as marked. */
  pieces(): readonly BesidePiece[] {
    return this.all.flatMap(({ text, isApart }) => {
      const words = text.trim();
      if (!isApart || words === text) return [{ text, isApart }];
      const [before, behind] = [text.length - text.trimStart().length, text.trimEnd().length];
      const parts = [
        { text: text.slice(0, before), isApart: false },
        { text: words, isApart },
        { text: text.slice(behind), isApart: false },
      ];
      return parts.filter((part) => part.text !== "");
    });
  }
}
