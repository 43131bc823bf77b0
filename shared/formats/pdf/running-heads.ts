import { isUsualLabel } from "../../speakers/speaker-roles.ts";
import type { PageLine } from "./page-lines.ts";

/** How many lines at the top and at the bottom of a page may belong to its head or foot. */
const mostLines = 2;
/** On how many of the pages such a line comes again, at least; and on how many in all. */
const share = 0.5;
const fewest = 2;
/** How far it may move, in points. */
const near = 6;

/**
 * Parts the heads and feet that repeat on pages, page numbers among them, from the text: lines at the edge of pages that, but for their numbers, come again at the
 * same height. In a file of one page there are none. Who speaks stands at the edge of pages, too ("Speaker 1 0:35", "R2"): a time of the clock is no number of
 * a page, and a usual word for a speaker alone on its line no head.
 */
export function withoutRunningHeads(lines: readonly PageLine[]): {
  readonly text: readonly PageLine[];
  readonly heads: readonly PageLine[];
} {
  const pages = new Map<number, PageLine[]>();
  for (const line of lines) {
    const onPage = pages.get(line.page) ?? [];
    onPage.push(line);
    pages.set(line.page, onPage);
  }
  const edges = [...pages.values()].flatMap(atEdges).filter(({ text }) => !namesSpeaker(text));
  const alike = new Map<string, PageLine[]>();
  for (const line of edges) {
    const key = withoutNumbers(line.text);
    const like = alike.get(key) ?? [];
    like.push(line);
    alike.set(key, like);
  }
  const heads = new Set<PageLine>();
  for (const like of alike.values()) {
    const places = new Set(like.map(({ page }) => page));
    if (places.size < Math.max(fewest, pages.size * share)) continue;
    const [first] = like;
    const steady = like.filter(({ y }) => Math.abs(y - (first?.y ?? y)) <= near);
    // Speech may be the same twice ("R: Ja."), though hardly at one height on most pages.
    if (steady.length >= Math.max(fewest, like.length * 0.8)) for (const line of like) heads.add(line);
  }
  return { text: lines.filter((line) => !heads.has(line)), heads: lines.filter((line) => heads.has(line)) };
}

function atEdges(lines: readonly PageLine[]): readonly PageLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return [...new Set([...byHeight.slice(0, mostLines), ...byHeight.slice(-mostLines)])];
}

function withoutNumbers(text: string): string {
  return text
    .replace(/\d+(?::\d{2}){1,2}|\d+/g, (found) => (found.includes(":") ? found : "#"))
    .toLowerCase();
}

/** Whether a line holds nothing but a usual word for a speaker; "p. 3" and "s. 3" are numbers of pages. */
function namesSpeaker(text: string): boolean {
  return isUsualLabel(text.replace(/\s*[:：]\s*$/, "")) && !/^[ps]\.\s?\d+$/i.test(text);
}
