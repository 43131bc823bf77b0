import type { Figures } from "../figures/figures.ts";
import type { CodeId, RelationKind, ThemeStatus } from "../project/records.ts";
import type { EntryKind, MapEntry, MapLink, ThematicMap } from "../themes/thematic-map.ts";
import type { Box, MapGeometry, Point } from "./boxes.ts";
import { boundsOf, layOutMap } from "./map-layout.ts";
import {
  type LabelPlace,
  type Line,
  labelPlace,
  lineBetween,
  parentLine,
  short,
  straightLine,
} from "./map-lines.ts";
import type { MapWords } from "./map-words.ts";
import type { Standing } from "./standing.ts";
import { linesOf, type TextStyle, textWidth } from "./text-width.ts";

/** What a shape is painted with; who draws it knows the colours. "tint" is a light one of the hue, "strong" one for lines. */
export type Paint = "none" | "ink" | "quiet" | "paper" | "tint" | "strong";

/** A thing to draw. Whoever draws (the window, an SVG file, a canvas) draws paths and texts and knows nothing of themes. */
export type Shape =
  | {
      readonly is: "path";
      /** SVG path data. */
      readonly path: string;
      readonly stroke: Paint;
      readonly width: number;
      /** Lengths of strokes and gaps by turns; empty for a whole line. */
      readonly dash: readonly number[];
      readonly fill: Paint;
    }
  | {
      readonly is: "text";
      readonly words: string;
      /** Where it stands: its middle (or, of "start", its left end), and its base line. */
      readonly x: number;
      readonly y: number;
      readonly anchor: "start" | "middle";
      readonly style: TextStyle;
      readonly paint: Paint;
      readonly struck: boolean;
    };

/** Shapes around a point, in pixels at 100 %. */
export type Drawn = Point & { readonly hue: number; readonly shapes: readonly Shape[] };

/** Which number stands behind a name. */
export type MapNumber = "none" | "people" | "extracts";

export type DrawnEntry = Drawn & { readonly entry: MapEntry; readonly box: Box };
export type DrawnLink = Drawn & {
  readonly link: MapLink;
  readonly line: Line;
  /** Where the label of a relation stands; null where there is none. */
  readonly label: Omit<Box, "id"> | null;
};

/** A thematic map as it is drawn: links first, entries over them. */
export type MapFigure = {
  readonly entries: readonly DrawnEntry[];
  readonly links: readonly DrawnLink[];
  readonly legend: readonly LegendItem[];
  readonly bounds: Omit<Box, "id">;
};

const styles: Readonly<
  Record<
    EntryKind,
    TextStyle & { readonly line: number; readonly room: number; readonly padX: number; readonly padY: number }
  >
> = {
  theme: { size: 15, weight: 600, line: 19, room: 172, padX: 14, padY: 10 },
  subtheme: { size: 12.5, weight: 600, line: 16, room: 134, padX: 10, padY: 7 },
  code: { size: 11.5, weight: 400, line: 14.5, room: 122, padX: 4, padY: 2 },
};

/** The smallest letters of a map, in pixels at 100 %. */
export const smallestText = styles.code.size;
const labelStyle: TextStyle = { size: 11.5, weight: 400 };

export type FigureChoice = {
  /** Where entries were put by hand, … */
  readonly places: Readonly<Record<CodeId, Point>>;
  /** … and where the others stand since they were seen. */
  readonly standing?: Standing;
  readonly number: MapNumber;
  readonly voices: ReadonlyMap<CodeId, Figures>;
  readonly words: MapWords;
};

/** Lays a map out and draws it. */
export function drawMap(
  map: ThematicMap,
  { places, standing = {}, number, voices, words }: FigureChoice,
): MapFigure {
  const { entries, links } = map;
  const texts = new Map(entries.map((entry) => [entry.code.id, textOf(entry, number, voices)]));
  const geometry = layOut(map, number === "none" ? null : widestNumber, places, standing);
  const drawnEntries = entries.flatMap((entry): DrawnEntry[] => {
    const { code } = entry;
    const room = geometry.get(code.id);
    if (!room) return [];
    const lines = texts.get(code.id) ?? [];
    const box = { ...room, width: Math.max(room.width, sizeOf(entry, lines).width) };
    const { x, y } = box;
    return [{ entry, box, x, y, hue: code.hue, shapes: entryShapes(entry, box, lines) }];
  });
  const boxes = drawnEntries.map(({ box }) => box);
  const drawnLinks = linksOf(map, boxes);
  const labels = drawnLinks.flatMap(({ label }) => label ?? []);
  const lineDots = drawnLinks.flatMap(({ line }) =>
    line.points.map((point) => ({ ...point, width: 8, height: 8 })),
  );
  return {
    entries: drawnEntries,
    links: drawnLinks,
    legend: legendOf(entries, links, number, words),
    bounds: boundsOf([...boxes, ...labels, ...lineDots]),
  };
}

/** Where the program puts all entries of a map when nobody has put any and none stands yet. */
export function placesByItself(map: ThematicMap): Readonly<Record<CodeId, Point>> {
  return Object.fromEntries([...layOut(map, null, {}, {})].map(([id, { x, y }]) => [id, { x, y }]));
}

function layOut(
  { entries, links }: ThematicMap,
  roomFor: number | null,
  places: FigureChoice["places"],
  standing: Standing,
): MapGeometry {
  return layOutMap(
    entries.map((entry) => ({
      id: entry.code.id,
      parentId: entry.parentId,
      core: entry.code.theme?.core ?? false,
      plain: entry.kind === "code",
      ...sizeOf(entry, roomFor === null ? nameLines(entry) : withNumber(nameLines(entry), roomFor)),
    })),
    {
      lines: links.flatMap(({ is, fromId, toId }) => (is === "parent" ? [] : [[fromId, toId] as const])),
      places,
      standing,
      widestLabel: Math.max(
        0,
        ...links.map((link) =>
          link.is === "relation" && link.relation.label !== "" ? labelSize(link.relation.label).width : 0,
        ),
      ),
    },
  );
}

/** Where numbers are shown, room is left for two digits: so no box grows as codings come. */
const widestNumber = 88;

function textOf(entry: MapEntry, number: MapNumber, voices: ReadonlyMap<CodeId, Figures>): readonly string[] {
  const lines = nameLines(entry);
  return number === "none" ? lines : withNumber(lines, voices.get(entry.code.id)?.[number] ?? 0);
}

function nameLines({ code, kind }: MapEntry): readonly string[] {
  const style = styles[kind];
  return linesOf(code.name.trim(), style, roomFor(code.name, style, style.room));
}

/** A box grows by a third at most rather than cut a long word: "Organisationsförändringar". */
function roomFor(words: string, style: TextStyle, room: number): number {
  const widest = Math.max(
    ...words
      .trim()
      .split(/\s+/u)
      .map((word) => textWidth(word, style)),
  );
  return Math.max(room, Math.min(widest, (room * 4) / 3));
}

/** The number stands behind the last word, in its line. */
function withNumber(lines: readonly string[], count: number): readonly string[] {
  return lines.map((line, at) => (at === lines.length - 1 ? `${line}\u00a0(${count})` : line));
}

function sizeOf({ kind }: MapEntry, lines: readonly string[]): { width: number; height: number } {
  const style = styles[kind];
  const widest = Math.max(...lines.map((line) => textWidth(line, style)));
  const least = kind === "code" ? 24 : 60;
  return {
    width: Math.ceil(Math.max(least, widest + 2 * style.padX)),
    height: Math.ceil(Math.max(20, lines.length * style.line + 2 * style.padY)),
  };
}

/** How the border of a theme tells its status, without any colour: broken, thin, thick; a dropped one is dotted and its name struck out. */
const borders: Readonly<Record<ThemeStatus, { readonly width: number; readonly dash: readonly number[] }>> = {
  candidate: { width: 1.4, dash: [6, 4] },
  provisional: { width: 1, dash: [] },
  final: { width: 2.4, dash: [] },
  dropped: { width: 1, dash: [1.5, 3] },
};

function entryShapes(
  { code, kind }: MapEntry,
  { width, height }: Box,
  lines: readonly string[],
): readonly Shape[] {
  const style = styles[kind];
  const isDropped = code.theme?.status === "dropped";
  const first = -((lines.length - 1) * style.line) / 2 + style.size * 0.36;
  const isPlain = kind === "code";
  const texts = lines.map(
    (words, at): Shape => ({
      is: "text",
      words,
      x: isPlain ? style.padX - width / 2 : 0,
      y: first + at * style.line,
      anchor: isPlain ? "start" : "middle",
      style: { size: style.size, weight: style.weight },
      paint: isDropped ? "quiet" : "ink",
      struck: isDropped,
    }),
  );
  return [
    ...boxShapes(
      kind,
      code.theme ? { status: code.theme.status, core: code.theme.core } : null,
      width,
      height,
    ),
    ...texts,
  ];
}

function boxShapes(
  kind: EntryKind,
  theme: { readonly status: ThemeStatus; readonly core: boolean } | null,
  width: number,
  height: number,
): readonly Shape[] {
  const round = kind === "theme" ? 9 : 4;
  const outline = rectangle(width, height, round);
  if (!theme) return [{ is: "path", path: outline, stroke: "none", width: 0, dash: [], fill: "paper" }];
  const { width: stroke, dash } = borders[theme.status];
  const fill = theme.status === "dropped" || kind !== "theme" ? "paper" : "tint";
  const paint = theme.status === "dropped" ? "quiet" : "ink";
  const border: Shape = { is: "path", path: outline, stroke: paint, width: stroke, dash, fill };
  if (!theme.core) return [border];
  const inner = rectangle(width - 8, height - 8, round - 3);
  return [border, { is: "path", path: inner, stroke: "ink", width: 1, dash: [], fill: "none" }];
}

/** A rectangle with round corners around 0, 0. */
function rectangle(width: number, height: number, round: number): string {
  const [x, y] = [width / 2, height / 2];
  const r = Math.max(0, Math.min(round, x, y));
  const [w, h] = [width - 2 * r, height - 2 * r];
  const n = short;
  return `M${n(r - x)} ${n(-y)}h${n(w)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}v${n(h)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}h${n(-w)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(-r)}v${n(-h)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(-r)}z`;
}

function linksOf({ entries, links }: ThematicMap, boxes: readonly Box[]): readonly DrawnLink[] {
  const kinds = new Map(entries.map(({ code, kind }) => [code.id, kind]));
  const leaves = new Set(entries.map(({ code }) => code.id));
  for (const { is, fromId } of links) if (is === "parent") leaves.delete(fromId);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const parents: Line[] = [];
  const drawn: Line[] = [];
  const rank = { parent: 0, relation: 1, gathered: 2 } as const;
  const lines = links
    .toSorted((a, b) => rank[a.is] - rank[b.is])
    .flatMap((link) => {
      const [from, to] = [byId.get(link.fromId), byId.get(link.toId)];
      if (!from || !to) return [];
      const isPlain = leaves.has(link.toId) && kinds.get(link.toId) === "code";
      const line =
        link.is === "parent"
          ? parentLine(from, to, isPlain)
          : lineBetween(from, to, { boxes, parents, drawn });
      (link.is === "parent" ? parents : drawn).push(line);
      return [{ link, line }];
    });
  const labels: Omit<Box, "id">[] = [];
  return lines.map(({ link, line }): DrawnLink => {
    const plain = { link, line, x: 0, y: 0, hue: 0, label: null };
    if (link.is === "parent") return { ...plain, shapes: [stroke(line.path, "quiet", 1)] };
    if (link.is === "gathered") return { ...plain, shapes: [stroke(line.path, "ink", 1.4, [1.5, 4])] };
    const { kind, label } = link.relation;
    if (label === "") return { ...plain, shapes: relationShapes(kind, line) };
    const size = labelSize(label);
    const { at, leader } = labelPlace(line, size, [...boxes, ...labels], drawn);
    const box = { ...at, ...size };
    labels.push(box);
    const shapes = [...relationShapes(kind, line, at), ...labelShapes(label, box, leader)];
    return { ...plain, ...at, label: box, shapes };
  });
}

const labelRoom = 118;
const labelLine = 14;

function labelLines(label: string): readonly string[] {
  return linesOf(label, labelStyle, roomFor(label, labelStyle, labelRoom));
}

function labelSize(label: string): { width: number; height: number } {
  const lines = labelLines(label);
  const widest = Math.max(...lines.map((line) => textWidth(line, labelStyle)));
  return { width: Math.ceil(widest) + 8, height: lines.length * labelLine + 2 };
}

/** Related: a thick line with round ends. Leads to: an arrow. Contradicts: a bar across either end. Drawn around `at`. */
function relationShapes(kind: RelationKind, line: Line, at: Point = { x: 0, y: 0 }): readonly Shape[] {
  const [first, last] = [around(line.points[0], at), around(line.points.at(-1), at)];
  return [stroke(movedPath(line.path, at), "ink", 1.8), ...signs(kind, first, last, line)];
}

/** The label of a relation on its paper, and what leads from it to its line where it stands off. */
function labelShapes(label: string, box: Omit<Box, "id">, leader: LabelPlace["leader"]): readonly Shape[] {
  const lines = labelLines(label);
  const firstLine = labelStyle.size * 0.36 - ((lines.length - 1) * labelLine) / 2;
  const written = lines.map(
    (words, index): Shape => ({
      is: "text",
      words,
      x: 0,
      y: firstLine + index * labelLine,
      anchor: "middle",
      style: labelStyle,
      paint: "ink",
      struck: false,
    }),
  );
  const behind: Shape = {
    is: "path",
    path: rectangle(box.width, box.height, 3),
    stroke: "none",
    width: 0,
    dash: [],
    fill: "paper",
  };
  const led = leader ? [leaderStroke(around(leader[0], box), around(leader[1], box))] : [];
  return [...led, behind, ...written];
}

function leaderStroke(from: Point, to: Point): Shape {
  return stroke(`M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`, "quiet", 1);
}

/** A point as it is counted from another. */
function around(point: Point | undefined, at: Point): Point {
  return { x: (point?.x ?? 0) - at.x, y: (point?.y ?? 0) - at.y };
}

function signs(
  kind: RelationKind,
  first: Point,
  last: Point,
  { fromAngle, toAngle }: Line,
): readonly Shape[] {
  switch (kind) {
    case "related":
      return [dot(first), dot(last)];
    case "leads-to":
      return [arrow(last, toAngle)];
    case "contradicts":
      return [bar(first, fromAngle), bar(last, toAngle)];
  }
}

function dot({ x, y }: Point): Shape {
  const r = 3;
  const path = `M${short(x - r)} ${short(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  return { is: "path", path, stroke: "none", width: 0, dash: [], fill: "ink" };
}

function arrow(tip: Point, angle: number): Shape {
  const corner = (turn: number, far: number) =>
    `${short(tip.x - far * Math.cos(angle + turn))} ${short(tip.y - far * Math.sin(angle + turn))}`;
  const path = `M${short(tip.x)} ${short(tip.y)}L${corner(0.42, 11)}L${corner(-0.42, 11)}z`;
  return { is: "path", path, stroke: "none", width: 0, dash: [], fill: "ink" };
}

/** A short bar across a line, a little before its end. */
function bar(end: Point, angle: number): Shape {
  const middle = { x: end.x - 5 * Math.cos(angle), y: end.y - 5 * Math.sin(angle) };
  const [dx, dy] = [-6 * Math.sin(angle), 6 * Math.cos(angle)];
  const path = `M${short(middle.x + dx)} ${short(middle.y + dy)}L${short(middle.x - dx)} ${short(middle.y - dy)}`;
  return stroke(path, "ink", 2.6);
}

/** A path of absolute M, L and C moved so that `to` is its 0, 0. */
function movedPath(path: string, to: Point): string {
  let isX = false;
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isX = !isX;
    return short(Number(number) - (isX ? to.x : to.y));
  });
}

function stroke(path: string, paint: Paint, width: number, dash: readonly number[] = []): Shape {
  return { is: "path", path, stroke: paint, width, dash, fill: "none" };
}

/** A sign and what it means. The sign is drawn around 0, 0, `legendSign` wide. */
export type LegendItem = { readonly key: string; readonly shapes: readonly Shape[]; readonly words: string };
export const legendSign = { width: 34, height: 16 } as const;

/** What a reader must know of this map, and of no other: only signs that stand on it. */
function legendOf(
  entries: readonly MapEntry[],
  links: readonly MapLink[],
  number: MapNumber,
  words: MapWords,
): readonly LegendItem[] {
  const statuses = new Set(entries.flatMap(({ code }) => code.theme?.status ?? []));
  const hasCore = entries.some(({ code }) => code.theme?.core);
  const kinds = new Set(links.flatMap((link) => (link.is === "relation" ? [link.relation.kind] : [])));
  const { width, height } = legendSign;
  const line = straightLine(
    { id: "code:", x: -width / 2, y: 0, width: 0, height: 0 },
    { id: "code:", x: width / 2, y: 0, width: 0, height: 0 },
  );
  const items: LegendItem[] = [];
  for (const status of ["final", "provisional", "candidate", "dropped"] as const)
    if (statuses.has(status))
      items.push({
        key: status,
        shapes: boxShapes("subtheme", { status, core: false }, width - 4, height - 2),
        words: words.status[status],
      });
  if (hasCore)
    items.push({
      key: "core",
      shapes: boxShapes("subtheme", { status: "provisional", core: true }, width - 4, height),
      words: words.core,
    });
  for (const kind of ["related", "leads-to", "contradicts"] as const)
    if (kinds.has(kind))
      items.push({
        key: kind,
        shapes: relationShapes(kind, line),
        words: words.relation[kind],
      });
  if (links.some(({ is }) => is === "gathered"))
    items.push({ key: "gathered", shapes: [stroke(line.path, "ink", 1.4, [1.5, 4])], words: words.gathered });
  if (number !== "none") items.push({ key: number, shapes: [], words: words.number[number] });
  return items;
}
