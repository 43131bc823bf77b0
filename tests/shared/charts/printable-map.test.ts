import { describe, expect, it } from "vitest";
import { printableInstead } from "../../../shared/charts/printable-map.ts";
import type { PrintWidth } from "../../../shared/charts/sheet.ts";
import type { MapLevel } from "../../../shared/themes/thematic-map.ts";

/** What is proposed of a map that is so many pixels wide and high at each level, with letters of 12 pixels: "themes 85 7.2". */
function instead(
  sizes: Readonly<Record<MapLevel, readonly [width: number, height: number]>>,
  level: MapLevel,
  print: PrintWidth,
): string {
  const sheetAt = (one: MapLevel) => ({ width: sizes[one][0], height: sizes[one][1], drawn: [] });
  return printableInstead({ level, print }, { sheetAt, size: 12 })
    .map((one) => `${one.level} ${one.print} ${one.points}`)
    .join(" · ");
}

describe("what of a map can be printed instead of one that does not fit", () => {
  it("is the same level over the page, and the deepest one that fits the width", () => {
    const sizes = { themes: [400, 300], subthemes: [700, 500], codes: [900, 900] } as const;
    expect(instead(sizes, "codes", 85)).toBe("codes 170 6.4 · themes 85 7.2");
    expect(instead(sizes, "subthemes", 85)).toBe("subthemes 170 8.3 · themes 85 7.2");
  });

  it("is fewer levels when the page is too narrow or too low as well", () => {
    const wide = { themes: [400, 300], subthemes: [450, 500], codes: [1200, 900] } as const;
    expect(instead(wide, "codes", 170)).toBe("subthemes 170 12.9");
    expect(instead(wide, "codes", 85)).toBe("subthemes 85 6.4");
    const high = { themes: [400, 300], subthemes: [700, 500], codes: [900, 2600] } as const;
    expect(instead(high, "codes", 170)).toBe("subthemes 170 8.3");
  });

  it("is fewer levels over the page when only that fits", () => {
    const sizes = { themes: [500, 300], subthemes: [700, 500], codes: [1200, 900] } as const;
    expect(instead(sizes, "codes", 85)).toBe("subthemes 170 8.3");
  });

  it("is nothing when nothing fits", () => {
    const sizes = { themes: [1200, 300], subthemes: [1200, 500], codes: [1200, 900] } as const;
    expect(instead(sizes, "codes", 170)).toBe("");
    expect(instead(sizes, "themes", 170)).toBe("");
  });
});
