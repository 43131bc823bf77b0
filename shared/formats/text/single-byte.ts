import { decodeAs } from "./code-pages.ts";

/** Encodings of a byte a letter that transcripts still come in, and their labels; of those that fit alike the earlier is taken. */
const encodings = {
  "Windows-1252": "windows-1252",
  "Mac Roman": "macintosh",
  CP850: "cp850",
  "Windows-1250": "windows-1250",
} as const;

export type SingleByteEncoding = keyof typeof encodings;

/** How many UTF-16 code units of a text are looked at; how many odd places are no chance; and how many times fewer another encoding must have. */
const sampleLength = 64 * 1024;
const fewest = 3;
const times = 5;

/**
 * A text of which a byte is a letter, in the encoding that its words speak for: Windows-1252, which nearly all are in, unless it has signs, controls or capitals within
 * words time and again, and another has next to none. å is † in the middle of words where DOS wrote it, and Œ where an old Mac did.
 */
export function decodeSingleByte(bytes: Uint8Array): {
  readonly raw: string;
  readonly encoding: SingleByteEncoding;
} {
  const [usual, ...others] = Object.keys(encodings) as SingleByteEncoding[];
  const read = (encoding: SingleByteEncoding) => decodeAs(encodings[encoding], bytes);
  let best = { raw: read(usual ?? "Windows-1252") ?? "", encoding: usual ?? "Windows-1252" };
  const odd = oddPlaces(best.raw);
  if (odd < fewest) return best;
  let least = odd / times;
  for (const encoding of others) {
    const raw = read(encoding);
    const count = raw === null ? odd : oddPlaces(raw);
    if (raw === null || count > least || (count === least && best.encoding !== usual)) continue;
    least = count;
    best = { raw, encoding };
  }
  return best;
}

/** Signs that stand within words are none of these: apostrophes, dashes, soft hyphens, the dot of Catalan, three dots. */
const oddities =
  /(?<=\p{L})(?![\p{L}\p{M}\p{N}\p{Pd}\s\u00ad·…’‘])[^\0-\x7f](?=\p{L})|(?<=\p{Ll})(?![A-Z])\p{Lu}(?=\p{Ll})|[\x80-\x9f]/gu;

function oddPlaces(text: string): number {
  return text.slice(0, sampleLength).match(oddities)?.length ?? 0;
}
