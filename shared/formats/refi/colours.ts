import { colourOf } from "../../charts/sheet-colours.ts";

/** The colour of a code as REFI-QDA has it, #RRGGBB. */
export function colourOfHue(hue: number): string {
  return (colourOf("strong", hue, "colour") ?? "#808080").toUpperCase();
}

let known: ReadonlyMap<string, number> | null = null;

/** The hue of a colour, #RRGGBB or #RGB, in whole degrees; null for greys, and for what is no colour. One that `colourOfHue` wrote gives its hue again, or one of the same colour. */
export function hueOfColour(written: string): number | null {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(written.trim()) ?? [];
  const hex = (long ?? short?.replace(/./g, "$&$&"))?.toUpperCase();
  if (hex === undefined) return null;
  known ??= new Map(
    Array.from({ length: 360 }, (_, at): [string, number] => [colourOfHue(359 - at), 359 - at]),
  );
  return known.get(`#${hex}`) ?? nearestHue(hex);
}

/** Below this chroma of OKLCH an eye sees grey. */
const greyest = 0.02;

/** sRGB to the hue of OKLCH (Björn Ottosson, A perceptual color space for image processing, 2020). */
function nearestHue(hex: string): number | null {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const beside = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(a, beside) < greyest) return null;
  return (Math.round((Math.atan2(beside, a) * 180) / Math.PI) + 360) % 360;
}

function linear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}
