import { type Document, type Paragraph, paragraphText } from "./document.ts";
import { labelKey } from "./label-forms.ts";
import type { Piece } from "./pieces.ts";
import { roleSaidBy } from "./speaker-roles.ts";

/**
 * `>>` begins what another speaker says, in broadcast captions, and `>>>` a new topic, by another, too. Who it is often
 * nobody writes.
 */
const sign = /^\s*>{2,3}(?!>)[ \u00a0]*/;
const within = /(?<=\s)(?=>{2,3}(?!>)\s*\S)/u;

/** So many signs show that captions are marked so; a single one may be anything. */
const fewest = 2;

/** How much of a paragraph is the sign of another speaker, in UTF-16 code units; 0 where it does not begin so. */
export function changeSign(text: string): number {
  return sign.exec(text)?.[0].length ?? 0;
}

/**
 * The paragraphs, parted where another speaker begins within them. In a text, lines that begin with one such sign are
 * an e-mail's: its `>>` are quotes of quotes, and in Markdown they are as well.
 */
export function atChanges({ paragraphs, format }: Document): {
  readonly paragraphs: readonly Paragraph[];
  readonly hasChanges: boolean;
} {
  const none = { paragraphs, hasChanges: false };
  if (format === "md") return none;
  let signs = 0;
  for (const paragraph of paragraphs) {
    const text = mayBegin(paragraph) ? paragraphText(paragraph) : "";
    if (!text.includes(">")) continue;
    if (changeSign(text) > 0) signs += 1;
    else if (/^\s*>/.test(text) && format === "txt") return none;
  }
  if (signs < fewest) return none;
  return { paragraphs: paragraphs.flatMap(parted), hasChanges: true };
}

/**
 * Marks the pieces where a sign says that another speaker begins. A sign before every name is only part of the names'
 * form. When only one side is named, and signs hardly ever stand without a name, pieces without a sign may be
 * anybody's.
 */
export function withChanges(
  pieces: readonly Piece[],
  isChange: (paragraph: number) => boolean,
): readonly Piece[] {
  const begins = pieces.map(
    ({ paragraph }, n) => isChange(paragraph) && pieces[n - 1]?.paragraph !== paragraph,
  );
  const named = new Map(pieces.flatMap(({ label }) => (label === null ? [] : [[labelKey(label), label]])));
  const signs = pieces.filter((_, n) => begins[n]);
  const alone = signs.filter(({ label }) => label === null).length;
  const areBoth = named.size > 1 && [...named.values()].some((label) => roleSaidBy(label) !== "interviewer");
  if (alone === 0 || (named.size > 0 && !areBoth && alone * 2 < signs.length)) return pieces;
  return pieces.map((piece, n) => (begins[n] ? { ...piece, isChange: true } : piece));
}

/** Where the format names who speaks, or a table does, nobody else begins. */
function mayBegin({ speaker, marks }: Paragraph): boolean {
  return speaker === null && marks.cell === null;
}

function parted(paragraph: Paragraph): readonly Paragraph[] {
  const text = paragraphText(paragraph);
  if (!mayBegin(paragraph) || !within.test(text)) return [paragraph];
  const parts: Paragraph[] = [];
  let at = 0;
  for (const part of text.split(within)) {
    parts.push({ ...paragraph, runs: runsIn(paragraph, at, at + part.length) });
    at += part.length;
  }
  return parts;
}

function runsIn({ runs }: Paragraph, from: number, to: number): Paragraph["runs"] {
  let at = 0;
  return runs.flatMap(({ text, bold }) => {
    const start = at;
    at += text.length;
    const words = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return words === "" ? [] : [{ text: words, bold }];
  });
}
