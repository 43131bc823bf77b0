import type { Box } from "./boxes.ts";
import type { Drawn, LegendItem, MapFigure, Shape } from "./map-figure.ts";
import { legendSign } from "./map-figure.ts";
import { type TextStyle, textWidth } from "./text-width.ts";

/** A picture to be published: what is drawn on it, from its upper left corner, in pixels at 100 %. */
export type Sheet = { readonly width: number; readonly height: number; readonly drawn: readonly Drawn[] };

const margin = 12;
const legendStyle: TextStyle = { size: 11.5, weight: 400 };
const legendLine = 22;
const narrowest = 300;

/** What stands on a sheet: things drawn around places of their own, the space that they fill, and their legend. */
export type Figure = {
  readonly bounds: Omit<Box, "id">;
  readonly drawn: readonly Drawn[];
  readonly legend: readonly LegendItem[];
};

/** A map with its legend beneath it. */
export function sheetOf({ bounds, entries, links, legend }: MapFigure): Sheet {
  return framed({ bounds, drawn: [...links, ...entries], legend });
}

/** A figure with its legend beneath it, on a sheet that just holds them. */
export function framed({ bounds, drawn, legend }: Figure): Sheet {
  const width = Math.max(narrowest, Math.ceil(bounds.width) + 2 * margin);
  const dx = width / 2 - bounds.x;
  const dy = margin - (bounds.y - bounds.height / 2);
  const below = margin + Math.ceil(bounds.height) + 10;
  const rows = legendRows(legend, width - 2 * margin);
  const signs = rows.flatMap((row, at) => drawnRow(row, below + legendLine * (at + 0.5)));
  const height = below + legendLine * rows.length + (rows.length > 0 ? margin : 2);
  return { width, height, drawn: [...drawn.map((one) => moved(one, dx, dy)), ...signs] };
}

function moved({ x, y, hue, shapes }: Drawn, dx: number, dy: number): Drawn {
  return { x: x + dx, y: y + dy, hue, shapes };
}

type Row = readonly LegendItem[];

function widthOf({ words, shapes }: LegendItem): number {
  return (shapes.length > 0 ? legendSign.width + 6 : 0) + textWidth(words, legendStyle) + 18;
}

function legendRows(items: readonly LegendItem[], room: number): readonly Row[] {
  const rows: LegendItem[][] = [];
  let left = 0;
  for (const item of items) {
    const width = widthOf(item);
    const row = rows.at(-1);
    if (row && left >= width) {
      row.push(item);
      left -= width;
    } else {
      rows.push([item]);
      left = room - width;
    }
  }
  return rows;
}

function drawnRow(row: Row, y: number): readonly Drawn[] {
  let x = margin;
  return row.flatMap((item) => {
    const hasSign = item.shapes.length > 0;
    const textX = x + (hasSign ? legendSign.width + 6 : 0);
    const text: Shape = {
      is: "text",
      words: item.words,
      x: 0,
      y: legendStyle.size * 0.36,
      anchor: "start",
      style: legendStyle,
      paint: "ink",
      struck: false,
    };
    const sign: readonly Drawn[] = hasSign
      ? [{ x: x + legendSign.width / 2, y, hue: 0, shapes: item.shapes }]
      : [];
    x += widthOf(item);
    return [...sign, { x: textX, y, hue: 0, shapes: [text] }];
  });
}

/** How wide a figure is printed: one column of a journal, or its page, in millimetres. */
export type PrintWidth = 85 | 170;
export const printWidths: readonly PrintWidth[] = [85, 170];

/** The dots per inch that journals ask of a figure. */
export const printResolution = 300;

/** How high letters of `size` become in print, in points. */
export function printedSize(size: number, sheet: Sheet, print: PrintWidth): number {
  return (size * (print / 25.4) * 72) / sheet.width;
}

/** How high a sheet is printed, in whole millimetres. */
export function printedHeight(sheet: Sheet, print: PrintWidth): number {
  return Math.round((print * sheet.height) / sheet.width);
}

/** What journals ask of the smallest letters of a figure, in points. */
export const legible = 6;

/** How much of an A4 page a figure may take in height, in millimetres: its caption has to stand below. */
export const pageHeight = 235;

/** How a sheet comes out in print when its smallest letters are of `size`, and what of it does not fit. */
export type PrintedSheet = {
  /** Of the smallest letters, to a tenth of a point. */
  readonly points: number;
  /** In whole millimetres. */
  readonly height: number;
  readonly isSmall: boolean;
  readonly isTall: boolean;
};

export function printed(sheet: Sheet, size: number, print: PrintWidth): PrintedSheet {
  const points = Math.round(printedSize(size, sheet, print) * 10) / 10;
  const height = printedHeight(sheet, print);
  return { points, height, isSmall: points < legible, isTall: height > pageHeight };
}

/** How many pixels a sheet has at `printResolution`. */
export function pixelsOf(
  sheet: Sheet,
  print: PrintWidth,
): { readonly width: number; readonly height: number } {
  const width = Math.round((print / 25.4) * printResolution);
  return { width, height: Math.round((width * sheet.height) / sheet.width) };
}
