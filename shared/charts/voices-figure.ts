import type { MatrixCell, VoiceMatrix } from "../themes/voice-matrix.ts";
import { type Drawn, type LegendItem, legendSign, type Paint, type Shape } from "./map-figure.ts";
import { short } from "./map-lines.ts";
import type { Figure } from "./sheet.ts";
import { linesOf, type TextStyle, textWidth } from "./text-width.ts";

/** The words that stand on the picture beside names. */
export type VoicesFigureWords = {
  readonly all: string;
  readonly quotedSign: string;
  readonly codedSign: string;
  readonly figuresSign: string;
  /** "2/14"; empty where there is nothing. */
  readonly cell: (cell: MatrixCell) => string;
};

const plainStyle: TextStyle = { size: 11.5, weight: 400 };
const strongStyle: TextStyle = { size: 11.5, weight: 600 };
/** The size of the smallest letters of the figure, in pixels at 100 %. */
export const smallestOfVoices = plainStyle.size;

/** Up to so many themes have their names above their columns; more have numbers, which the legend names. */
const mostNamed = 7;
const rowHeight = 24;
const line = 14.5;
const widestName = 150;
const allWidth = 62;
const largestDisc = 9;
const smallestDisc = 2.5;

/**
 * People by themes: a disc whose area is the number of quotes, a ring where somebody is coded and not quoted, and the numbers beside it. Nothing is told
 * by colour, and all is told by numbers too.
 */
export function voicesFigure(
  { themes, voices, quotes, extracts }: VoiceMatrix,
  words: VoicesFigureWords,
): Figure {
  const isNamed = themes.length <= mostNamed;
  const column = isNamed ? 92 : 66;
  const heads = themes.map(({ code, depth }, at) => {
    const style = depth === 0 ? strongStyle : plainStyle;
    return { style, lines: isNamed ? linesOf(code.name.trim(), style, column - 10) : [String(at + 1)] };
  });
  const names = voices.map(({ name }) => shortened(name));
  const nameWidth = Math.max(60, ...names.map((name) => textWidth(name, plainStyle))) + 14;
  const headHeight = Math.max(1, ...heads.map(({ lines }) => lines.length)) * line + 8;
  const width = nameWidth + allWidth + themes.length * column;
  const height = headHeight + (voices.length + 1) * rowHeight;
  const most = Math.max(1, ...voices.flatMap(({ cells }) => cells.map(({ quoted }) => quoted)));
  const leftOf = (at: number) => nameWidth + allWidth + at * column;
  const middleOf = (row: number) => headHeight + (row + 0.5) * rowHeight;
  const base = (row: number) => middleOf(row) + plainStyle.size * 0.36;

  const head = heads.flatMap(({ lines, style }, at) =>
    lines.map((text, row) =>
      textAt(text, leftOf(at) + 4, headHeight - 8 - (lines.length - 1 - row) * line, style),
    ),
  );
  const rows = voices.flatMap(({ quoted, coded, cells }, row) => {
    const paint: Paint = quoted > 0 ? "ink" : "quiet";
    return [
      textAt(names[row] ?? "", 0, base(row), plainStyle, paint),
      textAt(words.cell({ quoted, coded }), nameWidth, base(row), strongStyle, paint),
      ...cells.flatMap((cell, at): Drawn[] =>
        cell.quoted + cell.coded === 0
          ? []
          : [
              around(leftOf(at) + 13, middleOf(row), [discOf(cell.quoted, most)]),
              textAt(
                words.cell(cell),
                leftOf(at) + 26,
                base(row),
                plainStyle,
                cell.quoted > 0 ? "ink" : "quiet",
              ),
            ],
      ),
    ];
  });
  const last = voices.length;
  const totals = [
    textAt(words.all, 0, base(last), strongStyle),
    textAt(words.cell({ quoted: quotes, coded: extracts }), nameWidth, base(last), strongStyle),
    ...themes.map((theme, at) =>
      textAt(
        words.cell({ quoted: theme.quotes, coded: theme.extracts }),
        leftOf(at) + 26,
        base(last),
        strongStyle,
      ),
    ),
  ];
  const rules = [0, last].map((row) => around(0, headHeight + row * rowHeight, [ruleOf(width)]));
  const allHead = textAt(words.all, nameWidth, headHeight - 8, strongStyle);
  return {
    bounds: { x: width / 2, y: height / 2, width, height },
    drawn: [...rules, allHead, ...head, ...rows, ...totals],
    legend: [
      ...legendOf(words),
      ...(isNamed
        ? []
        : themes.map(
            ({ code }, at): LegendItem => ({
              ...{ key: code.id, shapes: [], words: `${at + 1} ${code.name}` },
            }),
          )),
    ],
  };
}

/** A name that is too wide ends in "…". */
function shortened(name: string): string {
  if (textWidth(name, plainStyle) <= widestName) return name;
  const letters = [...name];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, plainStyle) > widestName) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function legendOf({ quotedSign, codedSign, figuresSign }: VoicesFigureWords): readonly LegendItem[] {
  return [
    { key: "quoted", shapes: [circle(-8, 4, "ink"), circle(6, 7, "ink")], words: quotedSign },
    { key: "coded", shapes: [circle(legendSign.width / 2 - 10, 3.5, "none")], words: codedSign },
    { key: "figures", shapes: [], words: figuresSign },
  ];
}

function discOf(quoted: number, most: number): Shape {
  if (quoted === 0) return circle(0, 3.5, "none");
  return circle(0, Math.max(smallestDisc, largestDisc * Math.sqrt(quoted / most)), "ink");
}

function circle(x: number, radius: number, fill: Paint): Shape {
  const r = short(radius);
  const path = `M${short(x - radius)},0a${r},${r} 0 1 0 ${short(2 * radius)},0a${r},${r} 0 1 0 ${short(-2 * radius)},0`;
  return { is: "path", path, stroke: fill === "none" ? "quiet" : fill, width: 1, dash: [], fill };
}

function ruleOf(width: number): Shape {
  return { is: "path", path: `M0 0H${short(width)}`, stroke: "quiet", width: 0.6, dash: [], fill: "none" };
}

function textAt(words: string, x: number, y: number, style: TextStyle, paint: Paint = "ink"): Drawn {
  return around(x, y, [{ is: "text", words, x: 0, y: 0, anchor: "start", style, paint, struck: false }]);
}

function around(x: number, y: number, shapes: readonly Shape[]): Drawn {
  return { x, y, hue: 0, shapes };
}
