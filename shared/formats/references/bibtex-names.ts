import { moreAuthors } from "../../literature/reference-fields.ts";
import type { ReferenceAuthor } from "../../project/records.ts";
import { plainLatex } from "./latex-text.ts";

/**
 * The names of an `author` or `editor` of BibTeX, parted by "and": "First von Last", "von Last, First", "von Last, Jr, First".
 * A name all in braces is not divided: it is a group's. "others" are `moreAuthors`.
 */
export function bibtexNames(latex: string, unknown: (command: string) => void): readonly ReferenceAuthor[] {
  const byAnd = partedBy(latex, /\s+and\s+/iy);
  const names = byAnd.length === 1 ? partedBy(latex, /\s*;\s*/y) : byAnd;
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => nameOf(name, (words) => plainLatex(words, unknown)));
}

function nameOf(name: string, plain: (latex: string) => string): ReferenceAuthor {
  if (/^others$/i.test(name)) return moreAuthors;
  const [last = "", second = "", ...rest] = partedBy(name, /\s*,\s*/y);
  if (rest.length > 0) return { family: plain(last), given: `${plain(rest.join(", "))}, ${plain(second)}` };
  if (second !== "") return { family: plain(last), given: plain(second) };
  const words = partedBy(last, /[\s~]+/y);
  if (words.length < 2) return { literal: plain(last) };
  const particle = words.slice(0, -1).findIndex((word) => isParticle(word, plain));
  const from = particle < 0 ? words.length - 1 : particle;
  if (from === 0) return { family: plain(last), given: "" };
  return { family: plain(words.slice(from).join(" ")), given: plain(words.slice(0, from).join(" ")) };
}

/** "von", "de la": begins with a small letter. A word in braces is none, whatever it begins with. */
function isParticle(word: string, plain: (latex: string) => string): boolean {
  return !/^\{[^\\]/.test(word) && /^\p{Ll}/u.test(plain(word));
}

/** Cut at what `separator` (sticky) matches outside braces. */
function partedBy(latex: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < latex.length; at += 1) {
    const sign = latex.charAt(at);
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    const [found] = separator.exec(latex) ?? [];
    if (!found) continue;
    parts.push(latex.slice(from, at));
    from = at + found.length;
    at = from - 1;
  }
  return [...parts, latex.slice(from)];
}
