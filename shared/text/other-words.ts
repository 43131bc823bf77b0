import { isSlip, lettersOf } from "./word-likeness.ts";

/** A word of a quote, and what the text has in its place; empty where the one or the other has nothing there. */
export type OtherWord = { readonly sought: string; readonly stands: string };

/** Negations. English, Swedish, Norwegian, Danish, German, French, Spanish. */
const negations = new Set(
  (
    "no not never none nobody nothing nowhere neither nor without cannot hardly barely " +
    "inte ej icke aldrig ingen inget inga ingenting ingenstans varken utan knappt nej ikke aldri intet uten nei " +
    "nicht nie niemals kein keine keinen keinem keiner nichts niemand ohne kaum nein pas jamais rien sans non nunca nada nadie sin"
  ).split(" "),
);

/** Numbers in words; those of other languages differ by their letters or are not told. */
const numbers = new Set(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million first second third half twice " +
    "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio " +
    "fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljon första andra tredje halv " +
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend"
  ).split(" "),
);

/**
 * The first word by which a quote says something else than the words that stand in the text, or null when nothing but
 * slips of the pen, small words and capitals differ. A number, a negation and a name say something else as soon as they
 * differ; numbers and negations also when they are missing; any other word when another stands in its place.
 */
export function otherWord(quote: string, words: string): OtherWord | null {
  const sought = tokensOf(quote);
  const stands = tokensOf(words);
  for (const block of differences(sought, stands)) {
    const left = [...block.stands];
    const missed: Token[] = [];
    for (const one of block.sought) {
      const like = left.findIndex((other) => isSlip(one.word, other.word) && !mustBeSame(one, other));
      if (like === -1) missed.push(one);
      else left.splice(like, 1);
    }
    for (let n = 0; n < Math.max(missed.length, left.length); n += 1) {
      const one = missed[n];
      const other = left[n];
      if ((one && other) || isWeighty(one) || isWeighty(other))
        return { sought: one?.word ?? "", stands: other?.word ?? "" };
    }
  }
  return null;
}

/** `key` is the word without capitals and apostrophes: "cant" is "can’t". */
type Token = { readonly word: string; readonly key: string; readonly isName: boolean };

function tokensOf(text: string): readonly Token[] {
  return lettersOf(text).map(({ word, start }) => ({
    word,
    key: word.toLowerCase().replace(/['’]/g, ""),
    isName:
      /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},]\s+$/u.test(text.slice(Math.max(0, start - 4), start)),
  }));
}

/**
 * Whether two words must be spelled the same. A long word with a slip is still that word ("nobbody"); a short one may
 * be another word ("now").
 */
function mustBeSame(one: Token, other: Token): boolean {
  if (one.key === other.key) return false;
  const weighty = [one, other].filter(isWeighty);
  if (weighty.length === 2 || (one.isName && other.isName)) return true;
  return weighty.some(({ word, key }) => key.length < 5 || /\p{N}|['’]/u.test(word));
}

function isWeighty(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    /\p{N}/u.test(token.key) || numbers.has(token.key) || negations.has(token.key) || /n't$/.test(token.key)
  );
}

type Block = { readonly sought: readonly Token[]; readonly stands: readonly Token[] };

/** Where two rows of words differ, by their longest common row. */
function differences(one: readonly Token[], other: readonly Token[]): readonly Block[] {
  const width = other.length + 1;
  const common = new Uint16Array((one.length + 1) * width);
  const at = (i: number, k: number) => common[i * width + k] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let k = other.length - 1; k >= 0; k -= 1)
      common[i * width + k] =
        one[i]?.key === other[k]?.key ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  const blocks: Block[] = [];
  let [i, k, fromI, fromK] = [0, 0, 0, 0];
  const close = () => {
    if (fromI < i || fromK < k) blocks.push({ sought: one.slice(fromI, i), stands: other.slice(fromK, k) });
  };
  while (i < one.length || k < other.length) {
    if (i < one.length && k < other.length && one[i]?.key === other[k]?.key) {
      close();
      i += 1;
      k += 1;
      [fromI, fromK] = [i, k];
    } else if (k >= other.length || (i < one.length && at(i + 1, k) >= at(i, k + 1))) i += 1;
    else k += 1;
  }
  close();
  return blocks;
}
