import type { Span } from "./span.ts";

/** What a word may change in what is said. */
export type TellingKind = "negation" | "hedge" | "number";

/** A word to look at: `key` is the word without capitals, with straight apostrophes and plain hyphens. */
export type KeyedWord = Span & { readonly key: string };

/** A word as it is looked up among those that tell. */
export function tellingKey(word: string): string {
  return word.normalize().toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, "-");
}

/**
 * The negations, hedges and numbers among words that stand one after the other, in their order; each as its span, its words joined
 * by a blank and its kind. The longest phrases come first; a word is told once. `language` is BCP 47 or null; where it is neither Swedish nor
 * English, words of both are sought. The lists are ours; "one", "en" and "ett" are articles more often than numbers and left out.
 */
export function tellingAmong(
  words: readonly KeyedWord[],
  language: string | null,
): readonly (KeyedWord & { readonly kind: TellingKind })[] {
  const { phrases, longest, patterns } = tellingWords(language);
  // Words come again and again.
  const alone = new Map<string, TellingKind | undefined>();
  const kindAlone = (key: string) => {
    if (!alone.has(key))
      alone.set(key, phrases.get(key) ?? patterns.find(([, pattern]) => pattern.test(key))?.[0]);
    return alone.get(key);
  };
  const found: (KeyedWord & { readonly kind: TellingKind })[] = [];
  for (let at = 0; at < words.length; at += 1)
    for (let length = longest.get(words[at]?.key ?? "") ?? 1; length > 0; length -= 1) {
      const [first, last] = [words[at], words[at + length - 1]];
      if (!first || !last) continue;
      const row = length === 1 ? [first] : words.slice(at, at + length);
      const key = row.map((word) => word.key).join(" ");
      const kind = length === 1 ? kindAlone(key) : phrases.get(key);
      if (!kind) continue;
      found.push({ kind, key, start: first.start, end: last.end });
      at += length - 1;
      break;
    }
  return found;
}

const phraseLists = {
  en: {
    negation:
      "no, not, never, none, nobody, no one, nothing, nowhere, neither, nor, without, hardly, barely, scarcely, cannot, nope",
    hedge:
      "maybe, perhaps, possibly, probably, presumably, apparently, supposedly, likely, unlikely, roughly, approximately, almost, nearly, " +
      "somewhat, somehow, seemingly, might, may, could, seem, seems, seemed, sort of, sorta, kind of, kinda, more or less, in a way, " +
      "i think, i guess, i suppose, i believe, i assume, i feel like, as far as i know, if you like, so to speak",
    number:
      "zero, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, " +
      "eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, hundreds, thousand, thousands, million, " +
      "millions, billion, half, dozen, dozens, twice, percent",
  },
  sv: {
    negation:
      "inte, icke, ej, aldrig, ingen, inget, inga, ingenting, ingenstans, ingendera, varken, utan, knappt, knappast, nej, nä, nää, näe, inte alls",
    hedge:
      "kanske, kanhända, möjligen, möjligtvis, troligen, troligtvis, förmodligen, antagligen, sannolikt, säkert, ungefär, cirka, nästan, " +
      "liksom, typ, nog, väl, verkar, verkade, tycks, på något sätt, på nåt sätt, på ett sätt, på sätt och vis, så att säga, mer eller mindre, " +
      "jag tror, tror jag, jag antar, antar jag, jag gissar, gissar jag, jag tänker, tänker jag, skulle kunna",
    number:
      "noll, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton, nitton, tjugo, " +
      "trettio, fyrtio, femtio, sextio, sjuttio, åttio, nittio, hundra, hundratals, tusen, tusentals, miljon, miljoner, miljard, " +
      "miljarder, halv, halva, hälften, dussin, dussintals, dubbelt, procent",
  },
} as const;

const wordPatterns = {
  en: [
    ["negation", /n't$/],
    ["negation", /^(?:do|does|did|ca|wo|is|was|are|were|has|have|had|would|could|should)nt$/],
    ["number", /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/],
  ],
  sv: [["number", new RegExp(`^(?:en|ett|${phraseLists.sv.number.replaceAll(", ", "|")}){2,}$`)]],
} as const satisfies Record<string, readonly (readonly [TellingKind, RegExp])[]>;

type Telling = {
  readonly phrases: ReadonlyMap<string, TellingKind>;
  /** How many words the longest phrase has that begins with a word, by that word. */
  readonly longest: ReadonlyMap<string, number>;
  readonly patterns: readonly (readonly [TellingKind, RegExp])[];
};

/** Which of our lists is that of a language; null where none is. */
function listOf(language: string | null): "en" | "sv" | null {
  const spoken = /^(sv|en)\b/i.exec(language ?? "")?.[1]?.toLowerCase();
  return spoken === "sv" || spoken === "en" ? spoken : null;
}

/** Whether a language is said of whose words we have no list: what tells in it is not found. */
export function hasNoList(language: string | null): boolean {
  return language !== null && listOf(language) === null;
}

function tellingWords(language: string | null): Telling {
  const spoken = listOf(language);
  const languages = spoken === null ? (["en", "sv"] as const) : [spoken];
  const list = languages.flatMap((one) =>
    (["negation", "hedge", "number"] as const).flatMap((kind) =>
      phraseLists[one][kind].split(", ").map((phrase): [string, TellingKind] => [phrase, kind]),
    ),
  );
  const digits: readonly [TellingKind, RegExp] = ["number", /\p{N}/u];
  const longest = new Map<string, number>();
  for (const [phrase] of list) {
    const [first = "", ...others] = phrase.split(" ");
    longest.set(first, Math.max(longest.get(first) ?? 1, others.length + 1));
  }
  return {
    phrases: new Map(list),
    longest,
    patterns: [digits, ...languages.flatMap((one) => wordPatterns[one])],
  };
}
