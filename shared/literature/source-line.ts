import type { Reference } from "../project/records.ts";
import { emptyReference } from "./reference-fields.ts";
import { type SourceParts, sourceParts } from "./source-parts.ts";

/** A pasted text, divided into the excerpt and the source that stands under it. */
export type PastedExcerpt = {
  readonly excerpt: string;
  /** The source as it stood; "" where the text has none. */
  readonly line: string;
  /** What the source says; all else is empty. */
  readonly reference: Reference;
  /** Those fields that it states in a form which leaves no choice. The others are to be looked at. */
  readonly sure: readonly (keyof Reference)[];
  /** Quotation marks at both ends of the excerpt, null where there are none. They were taken off where they enclose all of it. */
  readonly marks: { readonly open: string; readonly close: string; readonly takenOff: boolean } | null;
};

/** Less may be said of any words: a name, a year, a number. */
const leastWeight = 6;
/** A source may be wrapped as a mail or a PDF wraps lines. */
const mostLines = 6;
/** In UTF-16 code units; with twenty authors and a long title. */
const longest = 2000;

/**
 * Looks for the source under an excerpt: in its last lines, up to a blank one, those are taken for which most speaks. A source that is all
 * there is leaves no excerpt, and is none.
 */
export function readPastedExcerpt(text: string): PastedExcerpt {
  const lines = text.trimEnd().split("\n");
  let best: { readonly from: number; readonly parts: SourceParts } | null = null;
  for (let from = lines.length - 1; from > 0 && from >= lines.length - mostLines; from -= 1) {
    const line = joined(lines.slice(from));
    if (line.length > longest) break;
    // A DOI may stand beneath its source, with a blank line between.
    if ((lines[from] ?? "").trim() === "" && !isAddress(joined(lines.slice(from)))) break;
    const parts = sourceParts(line);
    const counts = parts && (parts.weight >= leastWeight || isAddress(line));
    if (counts && parts.weight > (best?.parts.weight ?? 0)) best = { from, parts };
  }
  const above = (best ? lines.slice(0, best.from) : lines).join("\n").trim();
  const from = best && above !== "" ? best : null;
  const { excerpt, marks } = withoutMarks(from ? above : text.trim());
  return {
    excerpt,
    line: from ? joined(lines.slice(from.from)) : "",
    reference: { ...emptyReference, ...from?.parts.reference },
    sure: from?.parts.sure ?? [],
    marks,
  };
}

/** The lines of a source as one; a word that was divided at the end of a line is left as it is, since it may have a hyphen. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ")
    .trim();
}

/** A DOI or another address, and nothing else. */
function isAddress(line: string): boolean {
  return /^(?:doi\s*[:.]?\s*)?(?:https?:\/\/|10\.\d{4,9}\/)\S+$/i.test(line);
}

const pairs: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["”", "”"],
  ["„", "“"],
  ["„", "”"],
  ["»", "»"],
  ["»", "«"],
  ["«", "»"],
  ['"', '"'],
  ["‘", "’"],
  ["'", "'"],
];

function withoutMarks(text: string): Pick<PastedExcerpt, "excerpt" | "marks"> {
  const pair = pairs.find(
    ([open, close]) => text.length > 1 && text.startsWith(open) && text.endsWith(close),
  );
  if (!pair) return { excerpt: text, marks: null };
  const [open, close] = pair;
  // A mark in front of each paragraph says that the quote goes on.
  const paragraphs = text.slice(1, -1).split(/\n/);
  const isRepeated = paragraphs
    .slice(1)
    .every((one) => one.trim() === "" || one.trimStart().startsWith(open));
  const inside = isRepeated
    ? paragraphs.map((one, at) => (at === 0 ? one : one.replace(open, ""))).join("\n")
    : paragraphs.join("\n");
  const takenOff = enclosesAll(inside, open, close);
  return { excerpt: takenOff ? inside.trim() : text, marks: { open, close, takenOff } };
}

/** Whether what opened before these words is still open behind them. An apostrophe between letters is no mark. */
function enclosesAll(inside: string, open: string, close: string): boolean {
  const signs = [...inside.replace(/(?<=\p{L})[’'](?=\p{L})/gu, "")];
  if (open === close) return !signs.includes(open);
  let depth = 1;
  for (const sign of signs) {
    if (sign === open) depth += 1;
    if (sign === close) depth -= 1;
    if (depth === 0) return false;
  }
  return depth === 1;
}
