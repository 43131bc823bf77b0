/** A text with its typography flattened, and for each of its units the place in the original. Both in UTF-16 code units. */
export type FlatText = { readonly text: string; readonly places: Int32Array };

/** Texts that are kept flat: quotes come in tables over many transcripts, in any order. */
const mostKept = 24;
const kept = new Map<string, FlatText>();

/** The flattened form of a text that is searched again and again. */
export function flatOf(text: string): FlatText {
  const known = kept.get(text);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const flat = flatten(text);
  kept.set(text, flat);
  return flat;
}

/**
 * A text without what typography differs in: any white space, line feeds too, is one space, and there is none at
 * the beginning; quotation marks, apostrophes and dashes are those of a typewriter; soft hyphens are gone.
 */
export function flatten(text: string): FlatText {
  const parts: string[] = [];
  const places = new Int32Array(text.length * 3);
  let length = 0;
  let spaced = true;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPlain = code < 0x80 ? code > 0x20 && code !== 0x60 : false;
    const plain = isPlain ? null : plainUnit(text.charAt(at));
    if (plain === null || plain === text.charAt(at)) {
      if (plain === " " && spaced) {
        parts.push(text.slice(from, at));
        from = at + 1;
        continue;
      }
      places[length++] = at;
      spaced = plain === " ";
      continue;
    }
    parts.push(text.slice(from, at));
    from = at + 1;
    if (plain === " " && spaced) continue;
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) places[length++] = at;
    if (plain !== "") spaced = plain === " ";
  }
  parts.push(text.slice(from));
  return { text: parts.join(""), places: places.slice(0, length) };
}

function plainUnit(unit: string): string {
  if (/\s/u.test(unit)) return " ";
  if (/[‘’‚‛′`´]/u.test(unit)) return "'";
  if (/[“”„‟«»″]/u.test(unit)) return '"';
  if (/[‐‑‒–—―−]/u.test(unit)) return "-";
  if (unit === "…") return "...";
  if (unit === "\u00ad" || unit === "\u200b") return "";
  return unit;
}
