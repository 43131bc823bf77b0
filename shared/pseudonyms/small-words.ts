import { isDigit, isNoLetter, isSmall, kindOfUnit } from "../gate/name-letters.ts";

/** How often certain words stand in texts in small letters; the texts are read unit by unit, since a study has millions of words. */
export class SmallWords {
  private readonly counts: Map<string, number>;
  /** Which words may be sought by their first letter and how long they are. */
  private readonly mayBe = new Set<number>();

  /** `words` in small letters. */
  constructor(words: readonly string[]) {
    this.counts = new Map(words.map((word) => [word, 0]));
    for (const word of words) this.mayBe.add(markOf(word.charCodeAt(0), word.charCodeAt(1), word.length));
  }

  count(word: string): number {
    return this.counts.get(word) ?? 0;
  }

  read(text: string): void {
    let start = -1;
    for (let at = 0; at <= text.length; at += 1) {
      const kind = kindOfUnit(text.charCodeAt(at));
      const isWithin = kind !== isNoLetter && kind !== isDigit;
      if (isWithin && start === -1) {
        start = kind === isSmall ? at : -2;
      } else if (!isWithin) {
        if (start >= 0) this.note(text, start, at);
        start = -1;
      }
    }
  }

  private note(text: string, start: number, end: number): void {
    if (!this.mayBe.has(markOf(text.charCodeAt(start), text.charCodeAt(start + 1), end - start))) return;
    const word = text.slice(start, end);
    const count = this.counts.get(word);
    if (count !== undefined) this.counts.set(word, count + 1);
  }
}

function markOf(first: number, second: number, length: number): number {
  return ((first & 0xfff) * 0x1000 + (second & 0xfff)) * 64 + Math.min(length, 63);
}
