/**
 * The hue of a colour, #RRGGBB or #RGB, in whole degrees of OKLCH, as codes have it; null for what is no colour, and for greys,
 * which have none. The matrices are those of Björn Ottosson, "A perceptual color space for image processing" (2020).
 */
export function hueOfColour(colour: string): number | null {
  const hex = hexOf(colour);
  if (hex === null) return null;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => linear(hex.slice(at, at + 2)));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const along = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const across = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(along, across) < leastChroma) return null;
  return (Math.round((Math.atan2(across, along) * 180) / Math.PI) + 360) % 360;
}

/** The six digits of a colour, in capitals, with or without # before them; null for what is no colour. */
export function hexOf(colour: string): string | null {
  const [, short, long] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(colour.trim()) ?? [];
  return (long ?? short?.replace(/./g, "$&$&"))?.toUpperCase() ?? null;
}

/** Below it a colour looks grey. */
const leastChroma = 0.02;

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
