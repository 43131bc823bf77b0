import { isTelephone } from "../../speakers/label-words.ts";
import type { PageLine } from "./page-lines.ts";

/**
 * Lines of pages as paragraphs: a guess, since a page does not say where a paragraph ends. One begins behind a gap larger than that between lines, behind a
 * line that ends before the first word of the next would have had to break, at another size of type, at a first line that is indented, and where a
 * name and a colon stand that come again so. A hyphen at the end of a line goes with the break, unless the word has one elsewhere.
 */
export function joinLines(lines: readonly PageLine[]): {
  readonly paragraphs: readonly string[];
  /** How many words were joined over a hyphen. */
  readonly hyphens: number;
} {
  const facts = factsOf(lines);
  const hyphened = new Set(
    lines.flatMap(({ text }) =>
      (text.slice(0, -1).match(/\p{L}{1,40}-\p{L}{1,40}/gu) ?? []).map((word) => word.toLowerCase()),
    ),
  );
  const paragraphs: string[][] = [];
  let hyphens = 0;
  for (const [n, line] of lines.entries()) {
    const above = lines[n - 1];
    const begun = paragraphs.at(-1);
    const before = begun?.at(-1);
    if (!above || !begun || before === undefined || beginsParagraph(above, line, facts)) {
      paragraphs.push([line.text]);
      continue;
    }
    const isDivided = isOverHyphen(before, line.text, hyphened);
    if (isDivided) {
      hyphens += 1;
      begun[begun.length - 1] = before.slice(0, -1);
    }
    begun.push(isDivided || /\p{L}[-\u00ad]$/u.test(ending(before)) ? line.text : ` ${line.text}`);
  }
  return { paragraphs: paragraphs.map((parts) => parts.join("")), hyphens };
}

/** Enough of a line to hold its last word. */
function ending(text: string): string {
  return text.slice(-60);
}

type Facts = {
  /** The usual distance between lines, the place where most begin, and the right edge, in points. */
  readonly leading: number;
  readonly left: number;
  readonly right: number;
  /** What stands before the first colon of several lines. */
  readonly labels: ReadonlySet<string>;
};

function factsOf(lines: readonly PageLine[]): Facts {
  const gaps = lines.flatMap((line, n) => {
    const above = lines[n - 1];
    const gap = above && above.page === line.page ? above.y - line.y : 0;
    return gap > 0 && gap < line.size * 2.5 ? [gap] : [];
  });
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const label = labelOf(text);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return {
    leading:
      quantile(
        gaps.toSorted((a, b) => a - b),
        0.3,
      ) ?? 0,
    left: mostCommon(lines.map(({ left }) => Math.round(left))),
    right: quantile(rights, 0.95) ?? 0,
    labels: new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label)),
  };
}

function beginsParagraph(above: PageLine, line: PageLine, { leading, left, right, labels }: Facts): boolean {
  const label = labelOf(line.text);
  if (label !== null && labels.has(label)) return true;
  if (Math.abs(above.size - line.size) > line.size * 0.15) return true;
  const isSamePage = above.page === line.page;
  const gap = above.y - line.y;
  if (isSamePage && leading > 0 && gap > leading * 1.35) return true;
  // The next column, or a table.
  const isAbove = isSamePage && gap < 0;
  if (!isAbove && line.left > left + line.size * 0.8 && line.left > above.left + line.size * 0.8) return true;
  return !isBroken(above, line, right);
}

/** Whether the line above ends where it does because the next word had no room. */
function isBroken(above: PageLine, line: PageLine, right: number): boolean {
  if (/[-\u00ad]$/.test(above.text)) return true;
  const [word = ""] = line.text.split(" ", 1);
  const signs = Math.max(line.text.length, 1);
  const width = ((line.right - line.left) / signs) * (word.length + 1);
  return above.right + width > right - line.size * 0.5;
}

/** Whether the hyphen that ends a line was set only because the word had no room. */
function isOverHyphen(before: string, next: string, hyphened: ReadonlySet<string>): boolean {
  const first = /(\p{L}{1,40})([-\u00ad])$/u.exec(ending(before));
  const second = /^\p{Ll}\p{L}{0,40}/u.exec(next)?.[0];
  if (!first || second === undefined) return false;
  return first[2] !== "-" || !hyphened.has(`${first[1]}-${second}`.toLowerCase());
}

function labelOf(text: string): string | null {
  const label = /^((?:\p{L}|\+?\d)[^:.!?\n]{0,40}):\s/u.exec(text)?.[1];
  return label !== undefined && (/^\p{L}/u.test(label) || isTelephone(label)) ? label : null;
}

function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
