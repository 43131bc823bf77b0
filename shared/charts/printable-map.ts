import { type MapLevel, mapLevels } from "../themes/thematic-map.ts";
import { type PrintWidth, printed, printWidths, type Sheet } from "./sheet.ts";

/** A level of a map at a printed width. */
export type MapInPrint = { readonly level: MapLevel; readonly print: PrintWidth };

/**
 * What of a map can be printed instead of one that comes out too small or too high: the same level over a wider sheet, and
 * the deepest level above it that fits the same width. When neither does, the deepest level that fits the widest.
 * `sheetAt` lays the map out at a level, `size` is that of its smallest letters, in pixels at 100 %.
 */
export function printableInstead(
  { level, print }: MapInPrint,
  { sheetAt, size }: { readonly sheetAt: (level: MapLevel) => Sheet; readonly size: number },
): readonly (MapInPrint & { readonly points: number })[] {
  const wider = printWidths.filter((width) => width > print);
  const above = mapLevels.slice(0, mapLevels.indexOf(level)).reverse();
  const firstThatFits = (choices: readonly MapInPrint[]) => {
    for (const choice of choices) {
      const { points, isSmall, isTall } = printed(sheetAt(choice.level), size, choice.print);
      if (!isSmall && !isTall) return [{ ...choice, points }];
    }
    return [];
  };
  const near = [
    ...firstThatFits(wider.map((width) => ({ level, print: width }))),
    ...firstThatFits(above.map((one) => ({ level: one, print }))),
  ];
  if (near.length > 0) return near;
  return firstThatFits(above.flatMap((one) => wider.map((width) => ({ level: one, print: width }))));
}
