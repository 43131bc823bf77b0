import type { ThemeStatus } from "../project/records.ts";
import {
  type GenealogyLayout,
  type GenealogyMark,
  type GenealogyStroke,
  lineOf,
  nameStyles,
} from "./genealogy-layout.ts";
import { type Drawn, type LegendItem, legendSign, type Paint, type Shape } from "./map-figure.ts";
import { type MapLanguage, mapWordsIn } from "./map-words.ts";
import type { Figure } from "./sheet.ts";
import type { TextStyle } from "./text-width.ts";

/** The words that a published genealogy prints of its own. */
export type GenealogyWords = {
  readonly title: (study: string) => string;
  readonly status: Readonly<Record<ThemeStatus, string>>;
  readonly code: string;
  readonly core: string;
  readonly promoted: string;
  readonly cross: string;
};

export function genealogyWordsIn(language: MapLanguage): GenealogyWords {
  const { status, code, core } = mapWordsIn(language);
  return { status, code, core, ...words[language] };
}

const words: Readonly<Record<MapLanguage, Pick<GenealogyWords, "title" | "promoted" | "cross">>> = {
  en: {
    title: (study) => `${study}: how themes came about`,
    promoted: "became a theme",
    cross: "dropped or deleted",
  },
  sv: {
    title: (study) => `${study}: hur teman kom till`,
    promoted: "blev tema",
    cross: "förkastades eller togs bort",
  },
};

const tickStyle: TextStyle = { size: 11, weight: 400 };

/** The size of the smallest letters of the figure, in pixels at 100 %. */
export const smallestLetters = tickStyle.size;

/**
 * How wide a genealogy is laid out to be printed, in pixels: on a page of 170 mm its smallest letters then are over 6
 * points high, which is what journals ask for.
 */
export const printedLayout = 820;

/**
 * A genealogy to be published, with a legend of the signs that stand on it. Nothing is told by colour alone: a theme's line is
 * thicker than a code's. `dayOf` prints a day (ISO 8601).
 */
export function genealogyFigure(
  { width, height, strokes, marks, labels, ticks }: GenealogyLayout,
  words: GenealogyWords,
  dayOf: (at: string) => string,
): Figure {
  const drawn: readonly Drawn[] = [
    ...ticks.map(({ x, at }) =>
      around(x, 0, 0, [
        line(`M0 22V${height}`, { stroke: "quiet", width: 0.4, dash: [] }),
        text(dayOf(at), { x: 0, y: 14, style: tickStyle, paint: "quiet" }),
      ]),
    ),
    ...strokes.map((stroke) => around(0, 0, stroke.hue, [lifeLine(stroke, stroke.path)])),
    ...marks.map((mark) => around(0, 0, 0, [markShape(mark)])),
    ...labels.map(({ text: words, x, y, is }) =>
      around(x, y, 0, [
        text(words, { x: 0, y: 0, style: nameStyles[is], paint: is === "gone" ? "quiet" : "ink" }),
      ]),
    ),
  ];
  const bounds = { x: width / 2, y: height / 2, width, height };
  return { bounds, drawn, legend: legendOf(strokes, marks, words) };
}

/** A cross, a ring, or a ring with a point, as the path of an SVG. */
export function markPath({ is, x, y }: Pick<GenealogyMark, "is" | "x" | "y">): string {
  if (is === "cross") return `M${x - 4},${y - 4}l8,8M${x - 4},${y + 4}l8,-8`;
  const ring = `M${x - 4},${y}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0`;
  return is === "core" ? `${ring}M${x - 1},${y}h2` : ring;
}

function legendOf(
  strokes: readonly GenealogyStroke[],
  marks: readonly GenealogyMark[],
  words: GenealogyWords,
): readonly LegendItem[] {
  const half = legendSign.width / 2;
  const lines = ([null, "candidate", "provisional", "final", "dropped"] as const).flatMap((status) => {
    const look = lineOf(status);
    const isThere = strokes.some(({ width, isDashed }) => width === look.width && isDashed === look.isDashed);
    const named = status === null ? words.code : words.status[status];
    const shapes = [lifeLine(look, `M${-half} 0H${half}`, "ink")];
    return isThere ? [{ key: status ?? "code", shapes, words: named }] : [];
  });
  const signs = (["promoted", "core", "cross"] as const).flatMap((is) =>
    marks.some((mark) => mark.is === is)
      ? [{ key: is, shapes: [markShape({ is, x: 0, y: 0 })], words: words[is] }]
      : [],
  );
  return [...lines, ...signs];
}

function lifeLine(
  { width, isDashed }: Pick<GenealogyStroke, "width" | "isDashed">,
  path: string,
  stroke: Paint = "strong",
): Shape {
  return line(path, { stroke, width, dash: isDashed ? [6, 4] : [] });
}

function markShape(mark: Pick<GenealogyMark, "is" | "x" | "y">): Shape {
  const path = markPath(mark);
  return {
    is: "path",
    path,
    stroke: "ink",
    width: 1.5,
    dash: [],
    fill: mark.is === "cross" ? "none" : "paper",
  };
}

type PathShape = Extract<Shape, { readonly is: "path" }>;
type TextShape = Extract<Shape, { readonly is: "text" }>;

function line(path: string, look: Pick<PathShape, "stroke" | "width" | "dash">): Shape {
  return { is: "path", path, fill: "none", ...look };
}

function text(words: string, look: Pick<TextShape, "x" | "y" | "style" | "paint">): Shape {
  return { is: "text", words, anchor: "start", struck: false, ...look };
}

function around(x: number, y: number, hue: number, shapes: readonly Shape[]): Drawn {
  return { x, y, hue, shapes };
}
