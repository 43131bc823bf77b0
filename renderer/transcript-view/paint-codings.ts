import type { Project } from "../../shared/project/project.ts";
import type { Coding, CodingId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";

/** Where a span stands in the page. */
type RangeOf = (span: Span) => StaticRangeInit | null;

type Painted = {
  readonly coding: Coding;
  readonly name: string;
  readonly range: StaticRange;
};

/** Shorter codings lie over longer ones: a coding's layer rises as its length falls under these, in UTF-16 units. */
const layers = [600, 240, 80];

const overlapName = "kvali-overlap";
const focusName = "kvali-focus";
const heldName = "kvali-held";
const notedName = "kvali-noted";
const notedForwardName = "kvali-noted-forward";
const soundingName = "kvali-sounding";
const forwardLayer = 100;

/**
 * Paints codings over the text with the CSS Custom Highlight API: the text itself stays as it is. Only what
 * changed since the last painting is painted anew.
 */
export class CodingPainter {
  private overlapping: readonly StaticRange[] = [];
  private painted = new Map<CodingId, Painted>();
  private readonly highlights = new Map<string, Highlight>();
  private readonly sheet = new CSSStyleSheet();
  private readonly styled = new Set<number>();
  /** The highlight of the coding that is brought forward: one for each hue, since a new rule is dear. */
  private forward: string | null = null;
  /** Whether the tints are fallen back. */
  private isQuiet = false;

  /** `codes` are those that may be painted: their hues are styled before the text is, which is then styled once. */
  constructor(codes: Project["codes"]) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    for (const { hue } of codes.values()) this.styleHue(Math.round(hue));
    this.rule([overlapName], "text-decoration: underline dotted 1.5px var(--ink3)");
    this.rule([heldName], "background-color: var(--select)");
    this.rule([soundingName], "text-decoration: underline 2.5px var(--accent)");
    this.rule([notedName], "text-decoration: underline 1.5px var(--noted)");
    this.rule(
      [notedForwardName],
      "background-color: var(--accent-soft); text-decoration: underline 2px var(--accent)",
    );
  }

  /** Paints the codings that stand on words, in the hues of their codes. */
  paint(codings: readonly Coding[], codes: Project["codes"], rangeOf: RangeOf): void {
    const next = new Map<CodingId, Painted>();
    for (const coding of codings) {
      if (coding.lost) continue;
      const name = highlightName(codes.get(coding.codeId)?.hue ?? 0, coding);
      const before = this.painted.get(coding.id);
      if (before?.coding === coding && before.name === name && isInPage(before)) {
        next.set(coding.id, before);
        continue;
      }
      const place = rangeOf(coding);
      if (!place) continue;
      if (before && before.name === name && samePlace(before.range, place))
        next.set(coding.id, { ...before, coding });
      else {
        const range = new StaticRange(place);
        this.highlightOf(name).add(range);
        if (before) this.highlights.get(before.name)?.delete(before.range);
        next.set(coding.id, { coding, name, range });
      }
    }
    for (const [id, { name, range }] of this.painted)
      if (!next.has(id)) this.highlights.get(name)?.delete(range);
    this.painted = next;
    this.markOverlaps(overlaps(codings), rangeOf);
  }

  /** Brings one coding forward, in a stronger tint of its hue and underlined; the tints of the others fall back. */
  bringForward(coding: Coding | null, codes: Project["codes"], rangeOf: RangeOf): void {
    if (this.forward !== null) this.mark(this.forward, [], rangeOf, forwardLayer);
    this.forward = null;
    this.quiet(coding !== null && !coding.lost);
    if (!coding || coding.lost) return;
    const hue = Math.round(codes.get(coding.codeId)?.hue ?? 0);
    this.styleHue(hue);
    this.forward = forwardName(hue);
    this.mark(this.forward, [coding], rangeOf, forwardLayer);
  }

  /** Underlines words that have a note in the margin, and brings those of one note forward. */
  underline(noted: readonly Span[], forward: Span | null, rangeOf: RangeOf): void {
    this.mark(notedName, noted, rangeOf, -2);
    this.mark(notedForwardName, forward ? [forward] : [], rangeOf, forwardLayer - 1);
  }

  /** Keeps the words that are being coded visible while the focus is in the bar. */
  hold(span: Span | null, rangeOf: RangeOf): void {
    this.mark(heldName, span ? [span] : [], rangeOf, 200);
  }

  /** Underlines the word that is heard. */
  sound(word: Span | null, rangeOf: RangeOf): void {
    this.mark(soundingName, word ? [word] : [], rangeOf, 150);
  }

  dispose(): void {
    for (const name of this.highlights.keys()) CSS.highlights.delete(this.shownAs(name));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  /** The highlights take other names, and so other tints: a changed colour would have all turns styled anew. */
  private quiet(isQuiet: boolean): void {
    if (isQuiet === this.isQuiet) return;
    const tints = [...this.highlights].filter(([name]) => hueIn(name) !== null);
    for (const [name] of tints) CSS.highlights.delete(this.shownAs(name));
    this.isQuiet = isQuiet;
    for (const [name, highlight] of tints) CSS.highlights.set(this.shownAs(name), highlight);
  }

  /** Stretches that stand where they stood keep their ranges: most do, whatever was typed. */
  private markOverlaps(spans: readonly Span[], rangeOf: RangeOf): void {
    const highlight = this.highlightOf(overlapName, -1);
    const before = this.overlapping;
    this.overlapping = spans.flatMap((span, at) => {
      const place = rangeOf(span);
      if (!place) return [];
      const old = before[at];
      return [old && samePlace(old, place) ? old : new StaticRange(place)];
    });
    const kept = new Set(this.overlapping);
    for (const range of before) if (!kept.has(range)) highlight.delete(range);
    for (const range of this.overlapping) if (!highlight.has(range)) highlight.add(range);
  }

  private mark(name: string, spans: readonly Span[], rangeOf: RangeOf, priority: number): void {
    const highlight = this.highlightOf(name, priority);
    highlight.clear();
    for (const span of spans) {
      const place = rangeOf(span);
      if (place) highlight.add(new StaticRange(place));
    }
  }

  private highlightOf(name: string, priority = layerIn(name)): Highlight {
    const known = this.highlights.get(name);
    if (known) return known;
    const made = new Highlight();
    made.priority = priority;
    const hue = hueIn(name);
    if (hue !== null) this.styleHue(hue);
    CSS.highlights.set(this.shownAs(name), made);
    this.highlights.set(name, made);
    return made;
  }

  private shownAs(name: string): string {
    return this.isQuiet && hueIn(name) !== null ? quietName(name) : name;
  }

  /** Says once how the codings of a hue look: as they are, fallen back, and brought forward. */
  private styleHue(hue: number): void {
    if (this.styled.has(hue)) return;
    this.styled.add(hue);
    const tints = Array.from({ length: layers.length + 1 }, (_, layer) => tintName(hue, layer));
    this.rule(tints, `background-color: oklch(var(--tint-l) var(--tint-c) ${hue})`);
    this.rule(tints.map(quietName), `background-color: oklch(var(--quiet-l) var(--quiet-c) ${hue})`);
    this.rule(
      [forwardName(hue)],
      `background-color: oklch(var(--strong-l) var(--strong-c) ${hue}); ` +
        `text-decoration: underline 2px oklch(var(--lane-l) var(--lane-c) ${hue})`,
    );
  }

  /**
   * Says how highlights look. A new rule makes the browser work the styles of the whole page out anew; and one for all
   * elements would be worked out for each, while the paragraphs inherit that of the text.
   */
  private rule(names: readonly string[], declarations: string): void {
    const selectors = names.map((name) => `.transcript::highlight(${name})`).join(", ");
    this.sheet.insertRule(`${selectors} { ${declarations}; }`, this.sheet.cssRules.length);
  }
}

function highlightName(hue: number, { start, end }: Span): string {
  const layer = layers.filter((length) => end - start <= length).length;
  return tintName(Math.round(hue), layer);
}

function tintName(hue: number, layer: number): string {
  return `kvali-${hue}-${layer}`;
}

function forwardName(hue: number): string {
  return `${focusName}-${hue}`;
}

/** The hue of a tint; null of the other highlights. */
function hueIn(name: string): number | null {
  const hue = /^kvali-(\d+)-\d$/.exec(name)?.[1];
  return hue === undefined ? null : Number(hue);
}

function quietName(name: string): string {
  return `${name}-quiet`;
}

function layerIn(name: string): number {
  return Number(name.at(-1));
}

function samePlace(range: StaticRange, place: StaticRangeInit): boolean {
  return (
    range.startContainer === place.startContainer &&
    range.endContainer === place.endContainer &&
    range.startOffset === place.startOffset &&
    range.endOffset === place.endOffset
  );
}

/** Whether the texts that a range begins and ends in are still those of the page. */
function isInPage({ range }: Painted): boolean {
  return range.startContainer.isConnected && range.endContainer.isConnected;
}

/** The stretches that two or more codings share, each once, in one pass over the codings' edges. */
export function overlaps(codings: readonly Coding[]): Span[] {
  const edges = codings
    .filter(({ lost }) => !lost)
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const shared: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const { at, by } of edges) {
    if (depth === 1 && by === 1) from = at;
    if (depth === 2 && by === -1 && at > from) shared.push({ start: from, end: at });
    depth += by;
  }
  return shared;
}
