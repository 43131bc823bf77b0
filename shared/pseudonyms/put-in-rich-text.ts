import type { RichText, TextBlock, TextRun } from "../project/records.ts";
import type { Replacement } from "../text/change.ts";
import type { Span } from "../text/span.ts";

/** What becomes of names in the words of a block; `mayNot` tells in which stretches nothing may be put. */
type Find = (text: string, mayNot: (span: Span) => "over-links" | null) => readonly Replacement[];

/**
 * Puts words in the place of names in a text with marks. A name is found also where it stands in several runs ("**An**na"). What takes its place
 * is in one run: that of the link, if part of the name is in one, so that no link goes; else that which most of the name stood in, so that it looks
 * as the name did. A name over the ends of two links is left.
 */
export function putInRichText(body: RichText, find: Find): RichText {
  return body.map((block) => {
    const runs = placed(block);
    const text = block.runs.map((run) => run.text).join("");
    const replacements = find(text, (span) => (linksIn(runs, span) > 1 ? "over-links" : null));
    return replacements.length === 0 ? block : { ...block, runs: withPut(runs, replacements) };
  });
}

/** A run with its place in the words of its block, in UTF-16 code units. */
type PlacedRun = Span & { readonly run: TextRun };

function placed({ runs }: TextBlock): readonly PlacedRun[] {
  let end = 0;
  return runs.map((run) => {
    const start = end;
    end += run.text.length;
    return { run, start, end };
  });
}

/** How much of a stretch stands in a run, in UTF-16 code units. */
function shared(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function linksIn(runs: readonly PlacedRun[], span: Span): number {
  const links = runs.flatMap((one) => (one.run.to !== null && shared(one, span) > 0 ? [one.run.to] : []));
  return new Set(links).size;
}

/** The runs with each replacement in the one that it belongs to, and out of the others; runs that are emptied by it go. */
function withPut(runs: readonly PlacedRun[], replacements: readonly Replacement[]): readonly TextRun[] {
  const homes = replacements.map(({ start, from }) => homeOf(runs, { start, end: start + from.length }));
  return runs.flatMap((one) => {
    let text = "";
    let at = one.start;
    for (const [which, { start, from, to }] of replacements.entries()) {
      const end = start + from.length;
      if (end <= one.start || start >= one.end) continue;
      text += one.run.text.slice(at - one.start, Math.max(at, start) - one.start);
      if (homes[which] === one) text += to;
      at = Math.min(end, one.end);
    }
    text += one.run.text.slice(at - one.start);
    return text === "" && one.run.text !== "" ? [] : [{ ...one.run, text }];
  });
}

function homeOf(runs: readonly PlacedRun[], span: Span): PlacedRun | undefined {
  const touched = runs.filter((one) => shared(one, span) > 0);
  return (
    touched.find(({ run }) => run.to !== null) ??
    touched.toSorted((one, other) => shared(other, span) - shared(one, span))[0]
  );
}
