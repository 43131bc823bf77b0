import type { RichText, TextBlock, TextRun } from "../project/records.ts";

type Look = Omit<TextRun, "text">;

const plain: Look = { bold: false, italic: false, to: null };

/** A run of words that look like the rest of the text. */
export function plainRun(text: string): TextRun {
  return { text, ...plain };
}

/** Text without looks, one paragraph a line. */
export function fromPlainText(text: string): RichText {
  return tidied(text.split("\n").map((line) => ({ kind: "paragraph", runs: [plainRun(line)] })));
}

/** The words alone, one line a block. */
export function plainTextOf(body: RichText): string {
  return body.map(wordsOf).join("\n");
}

/** The words of one block. */
export function wordsOf({ runs }: TextBlock): string {
  return runs.map(({ text }) => text).join("");
}

/** Whether nothing is written in it. */
export function isEmptyText(body: RichText): boolean {
  return body.every(({ runs }) => runs.every(({ text }) => text.trim() === ""));
}

/** How many words there are: stretches with a letter or a digit in them. */
export function countWords(body: RichText): number {
  return plainTextOf(body)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * The normal form of a text: neighbouring runs that look alike are one run, no run is empty, a line feed is neither
 * bold nor italic, and a text with only one empty paragraph has no blocks.
 */
export function tidied(body: RichText): RichText {
  const blocks = body.map(({ kind, runs }): TextBlock => ({ kind, runs: joined(runs) }));
  const [only, ...others] = blocks;
  return only?.kind === "paragraph" && only.runs.length === 0 && others.length === 0 ? [] : blocks;
}

function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const list: TextRun[] = [];
  for (const { text, bold, italic, to } of runs)
    for (const part of text.split(/(\n+)/)) {
      const run = part.startsWith("\n") ? { ...plainRun(part), to } : { text: part, bold, italic, to };
      const last = list.at(-1);
      if (part === "") continue;
      if (last && sameLook(last, run)) list.splice(-1, 1, { ...last, text: last.text + part });
      else list.push(run);
    }
  return list;
}

function sameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.to === b.to;
}

/** Whether two texts read and look the same, however their runs are cut. */
export function sameText(a: RichText, b: RichText): boolean {
  if (a === b) return true;
  const [one, other] = [tidied(a), tidied(b)];
  return one.length === other.length && one.every((block, at) => sameBlock(block, other[at]));
}

function sameBlock(a: TextBlock, b: TextBlock | undefined): boolean {
  return (
    a.kind === b?.kind &&
    a.runs.length === b.runs.length &&
    a.runs.every((run, at) => {
      const other = b.runs[at];
      return other !== undefined && run.text === other.text && sameLook(run, other);
    })
  );
}

/** What the text links to, each once, in the order of the text. */
export function linksIn(body: RichText): readonly NonNullable<TextRun["to"]>[] {
  return [...new Set(body.flatMap(({ runs }) => runs.flatMap(({ to }) => to ?? [])))];
}
