import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { inOrderOfTime, mostUtterances, speechDocument, timeOf, type Utterance } from "../timed-speech.ts";
import { namesOfTiers, tiersLeftOut } from "./tier-notes.ts";

/** Whether a text begins as Praat writes any of its objects. */
export function looksLikeTextGrid(sample: string): boolean {
  return /^\s*File type\s*=\s*"ooTextFile/.test(sample);
}

/**
 * A TextGrid of Praat (fon.hum.uva.nl/praat, "TextGrid file formats") as a document, in the long and the short form: a paragraph for each interval that is
 * not empty, in the order in which they begin, said by its tier. Tiers of points are left out, and so are tiers of phones where there are
 * others. As Praat does, only whole numbers, quoted texts and <flags> between blanks are read; all else is a comment.
 *
 * Notes: "tiers-left-out" (count; detail: their names), and those of decoding. Throws UnreadableFile "unknown-format" for other objects of Praat,
 * "damaged-transcript" for a file that ends before it has what it counts, "too-large".
 */
export function readTextGrid({ value: text, notes }: Reading<string>): Reading<Document> {
  const tokens = new Tokens(text);
  const [type, object] = [tokens.next(), tokens.next()];
  if (type.is !== "text" || object.is !== "text" || object.text !== "TextGrid")
    throw new UnreadableFile("unknown-format", "the file is another object of Praat", "textgrid");
  const tiers = tiersIn(tokens);
  const intervals = tiers.filter(({ isOfIntervals }) => isOfIntervals);
  const others = intervals.filter(({ name }) => !phones.test(name));
  const spoken = others.length > 0 ? others : intervals;
  const leftOut = tiers.filter((tier) => !spoken.includes(tier) && tier.said.length > 0);
  return speechDocument("textgrid", inOrderOfTime(spoken.map(({ said }) => said)), [
    ...notes,
    ...tiersLeftOut(namesOfTiers(leftOut.map(({ name }) => name))),
  ]);
}

/** As aligners name them, alone or behind a speaker: "phones", "Anna - phones". */
const phones = /(?:^|[\s_-])(?:phones?|phonemes?)$/i;

type Tier = { readonly name: string; readonly isOfIntervals: boolean; readonly said: readonly Utterance[] };

function tiersIn(tokens: Tokens): readonly Tier[] {
  tokens.number();
  tokens.number();
  const flag = tokens.next();
  if (flag.is !== "flag" || flag.text !== "exists") return [];
  const count = tokens.number();
  const tiers: Tier[] = [];
  let read = 0;
  // What a file counts is only believed as far as it goes on: each round takes tokens, or throws.
  for (let n = 0; n < count; n += 1) {
    const kind = tokens.text();
    const name = tokens.text();
    tokens.number();
    tokens.number();
    const isOfIntervals = kind === "IntervalTier";
    if (!isOfIntervals && kind !== "TextTier") throw damaged();
    const said: Utterance[] = [];
    for (let left = tokens.number(); left >= 1; left -= 1) {
      const start = tokens.number();
      const end = isOfIntervals ? tokens.number() : start;
      const text = tokens.text();
      read += 1;
      if (read > mostUtterances)
        throw new UnreadableFile("too-large", "the file holds more intervals than any recording");
      if (text.trim() !== "")
        said.push({ speaker: name, text, startMs: timeOf(start * 1000), endMs: timeOf(end * 1000) });
    }
    tiers.push({ name, isOfIntervals, said });
  }
  return tiers;
}

function damaged(): UnreadableFile {
  return new UnreadableFile("damaged-transcript", "the TextGrid is not as its format has it");
}

type Token = { readonly is: "text" | "flag" | "number"; readonly text: string };

/** The parts of a file that Praat reads, one after the other. */
class Tokens {
  /** A flag, a comment to the end of its line, or what stands between blanks. */
  private readonly pattern = /<(\w+)>|!.*|\S+/gy;
  private at = 0;

  constructor(private readonly whole: string) {}

  next(): Token {
    for (;;) {
      while (/\s/.test(this.whole.charAt(this.at))) this.at += 1;
      if (this.whole.charAt(this.at) === '"') return this.quoted();
      this.pattern.lastIndex = this.at;
      const found = this.pattern.exec(this.whole);
      if (!found) throw damaged();
      this.at = this.pattern.lastIndex;
      const [word, flag] = found;
      if (flag !== undefined) return { is: "flag", text: flag };
      if (/^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(word)) return { is: "number", text: word };
    }
  }

  /** A text; quotation marks in it are doubled. */
  private quoted(): Token {
    const from = this.at + 1;
    let end = this.whole.indexOf('"', from);
    while (end !== -1 && this.whole.charAt(end + 1) === '"') end = this.whole.indexOf('"', end + 2);
    if (end === -1) throw damaged();
    this.at = end + 1;
    return { is: "text", text: this.whole.slice(from, end).replaceAll('""', '"') };
  }

  text(): string {
    const { is, text } = this.next();
    if (is !== "text") throw damaged();
    return text;
  }

  number(): number {
    const { is, text } = this.next();
    if (is !== "number") throw damaged();
    return Number(text);
  }
}
