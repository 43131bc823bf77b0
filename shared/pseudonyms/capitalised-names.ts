import { opensSentence } from "../speakers/label-words.ts";
import type { Span } from "../text/span.ts";
import {
  betweenWords,
  isAllCapitals,
  isAlsoName,
  isBeforePlace,
  isMonthIn,
  isNoName,
  isTitle,
  kindByWords,
} from "./name-words.ts";
import type { NamedKind } from "./neutral-pseudonyms.ts";
import { SmallWords } from "./small-words.ts";

/** A place in one of the texts that were read, by the number under which it was given. */
export type InTextNumbered = Span & { readonly text: number };

/** Words with capitals that are likely a name. */
export type CapitalisedName = {
  readonly name: string;
  readonly kind: NamedKind;
  /** How often it stands there, also at the beginning of sentences and in the genitive. */
  readonly count: number;
  /** The first places. */
  readonly places: readonly InTextNumbered[];
};

/** How many places of each name are kept. */
export const mostPlaces = 3;

/** Words with a capital, one behind the other, as they stand in some places. */
type Seen = {
  readonly phrase: string;
  readonly words: readonly string[];
  /** Where each word begins, from the first on, in UTF-16 code units. */
  readonly begins: readonly number[];
  /** Whether it is the beginning of a sentence, where any word has a capital. */
  readonly atStart: boolean;
  count: number;
  behindPlaceWords: number;
  readonly places: InTextNumbered[];
};

const capitalised =
  /(?<![\p{L}\p{M}\p{N}])(?:[OD]['’])?[\p{Lu}\p{Lt}][\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*(?![\p{N}])/gu;
const between = new RegExp(`^ (?:(?:${betweenWords}) ){0,2}$`, "u");
const longestName = 4;

/**
 * Names in texts by their capitals: words that have one within a sentence too, not only at its start, and are not written small several times as often;
 * several in a row are one name ("Anna af Berg"). The texts are kept, since it is asked of them how often a word is written small.
 */
export class CapitalisedNames {
  private readonly seen = new Map<string, Seen>();
  private readonly texts: string[] = [];

  /** Reads a text; its number is how many were read before. */
  read(text: string): void {
    const number = this.texts.length;
    this.texts.push(text);
    let run: { word: string; at: number }[] = [];
    for (const { 0: word, index: at } of text.matchAll(capitalised)) {
      const last = run.at(-1);
      if (last) {
        const end = last.at + last.word.length;
        const isNext =
          at - end <= 14 &&
          run.length < longestName &&
          // Somebody stutters.
          word !== last.word &&
          between.test(text.slice(end, at));
        if (!isNext) {
          this.note(text, number, run);
          run = [];
        }
      }
      run.push({ word, at });
    }
    this.note(text, number, run);
  }

  /** What is likely a name, in no order. */
  names(): readonly CapitalisedName[] {
    const inside = this.insideCounts();
    const small = new SmallWords([...inside.keys()].map((word) => word.toLowerCase()));
    for (const text of this.texts) small.read(text);
    /** Also where it is the genitive. */
    const insideOf = (word: string) => inside.get(word) || (inside.get(bareOf(word) ?? "") ?? 0);
    const isOrdinary = (word: string, opens: boolean) => {
      const [capital, other] = [insideOf(word), small.count(word.toLowerCase())];
      if (isAlsoName(word)) return capital === 0 || (opens && other > 0);
      if (isNoName(word) || opensSentence(word)) return true;
      return capital === 0 ? other > 0 : other > mostSmall * capital;
    };
    const names = new Map<string, Found>();
    for (const seen of this.seen.values())
      for (const stretch of stretchesOf(seen, isOrdinary)) {
        if (stretch.words.length === 1 && insideOf(stretch.words[0] ?? "") === 0) continue;
        take(names, stretch);
      }
    return [...withoutGenitives(names).values()].map(
      ({ words, name, count, behindPlaceWords, behindTitle, places }) => ({
        ...{ name, count, places },
        kind: behindTitle
          ? "person"
          : (kindByWords(words) ?? (behindPlaceWords * 3 >= count ? "place" : "person")),
      }),
    );
  }

  private note(text: string, number: number, run: readonly { word: string; at: number }[]): void {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return;
    // Somebody is loud: nothing is told by capitals.
    if (run.length > 1 && run.every(({ word }) => isAllCapitals(word))) return;
    const end = last.at + last.word.length;
    const beforeIt = text.slice(Math.max(0, first.at - 10), first.at);
    if (run.length === 1 && isMonthIn(first.word, beforeIt, text.slice(end, end + 3))) return;
    const atStart = startsSentence(text, first.at);
    const phrase = text.slice(first.at, end);
    const key = `${atStart ? "^" : ""}${phrase}`;
    let seen = this.seen.get(key);
    if (!seen) {
      const words = run.map(({ word }) => word.normalize("NFC"));
      const begins = run.map(({ at }) => at - first.at);
      seen = { phrase, words, begins, atStart, count: 0, behindPlaceWords: 0, places: [] };
      this.seen.set(key, seen);
    }
    seen.count += 1;
    if (isBeforePlace(beforeIt)) seen.behindPlaceWords += 1;
    if (seen.places.length < mostPlaces) seen.places.push({ text: number, start: first.at, end });
  }

  /** How often each word has its capital within a sentence; 0 where it has it only at the start of sentences. */
  private insideCounts(): ReadonlyMap<string, number> {
    const inside = new Map<string, number>();
    for (const { words, atStart, count } of this.seen.values())
      for (const [at, word] of words.entries())
        inside.set(word, (inside.get(word) ?? 0) + (atStart && at === 0 ? 0 : count));
    return inside;
  }
}

/** Of a word that is written small so many times as often as with a capital within sentences, the capital tells nothing. */
const mostSmall = 4;

type Found = {
  readonly words: readonly string[];
  readonly name: string;
  count: number;
  behindPlaceWords: number;
  behindTitle: boolean;
  places: InTextNumbered[];
};

/** What is a name of words with capitals: the longest stretches without an ordinary word or a title. */
function stretchesOf(seen: Seen, isOrdinary: (word: string, opens: boolean) => boolean): readonly Found[] {
  const { phrase, words, begins, atStart, count, behindPlaceWords, places } = seen;
  const found: Found[] = [];
  let from = 0;
  const close = (to: number) => {
    const [begin, last] = [begins[from], begins[to - 1]];
    if (to <= from || begin === undefined || last === undefined) return;
    const end = to === words.length ? phrase.length : endOfWord(phrase, last);
    const of = words.slice(from, to);
    if (of.length > 1 || isLong(of[0] ?? ""))
      found.push({
        ...{ words: of, name: phrase.slice(begin, end).normalize("NFC"), count },
        behindPlaceWords: from === 0 ? behindPlaceWords : 0,
        behindTitle: from > 0 && isTitle(words[from - 1] ?? ""),
        places: places.map(({ text, start }) => ({ text, start: start + begin, end: start + end })),
      });
  };
  for (const [at, word] of words.entries())
    if (isTitle(word) || isOrdinary(word, atStart && at === 0)) {
      close(at);
      from = at + 1;
    }
  close(words.length);
  return found;
}

/** Where the word ends that begins there: at the next space. */
function endOfWord(phrase: string, begin: number): number {
  const space = phrase.indexOf(" ", begin);
  return space === -1 ? phrase.length : space;
}

/** A single letter is an initial, or "I". */
function isLong(word: string): boolean {
  return word.length > 1;
}

function take(names: Map<string, Found>, one: Found): void {
  const known = names.get(one.name);
  if (!known) {
    names.set(one.name, one);
    return;
  }
  known.count += one.count;
  known.behindPlaceWords += one.behindPlaceWords;
  known.behindTitle ||= one.behindTitle;
  known.places = [...known.places, ...one.places]
    .sort((a, b) => a.text - b.text || a.start - b.start)
    .slice(0, mostPlaces);
}

/** Of what a word may be the genitive: "Anna" for "Annas"; "I" not for "Is". */
function bareOf(word: string): string | null {
  return word.endsWith("s") && word.length > 3 ? word.slice(0, -1) : null;
}

/** "Annas" is Anna's, where there is an Anna. */
function withoutGenitives(names: ReadonlyMap<string, Found>): ReadonlyMap<string, Found> {
  const left = new Map(names);
  for (const [name, found] of names) {
    const bare = left.get(bareOf(name) ?? "");
    if (!bare) continue;
    left.delete(name);
    take(left, { ...found, name: bare.name, words: bare.words });
  }
  return left;
}

/**
 * Whether a word may have its capital because a sentence begins: at the start of a text, line or turn, behind what ends a sentence, a colon, a dash or
 * in quotation marks.
 */
function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  if (/["“”„»«'‘([{*_#]/.test(text[before] ?? "")) return true;
  while (text[before] === " " || text[before] === "\u00a0") before -= 1;
  const last = text[before];
  if (last === undefined || /[\n\r\t.!?…:;•·–—―>|/=\])}*"”]/.test(last)) return true;
  return last === "-" && before < at - 1;
}
