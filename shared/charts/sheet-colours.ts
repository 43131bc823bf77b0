import type { Paint } from "./map-figure.ts";

/** A published picture is in colour or in greys; nothing on it is told by colour alone. */
export type Ink = "colour" | "grey";

/** The colour of a paint on a white sheet, as #rrggbb, since few programs beside browsers read newer notations; null for none. */
export function colourOf(paint: Paint, hue: number, ink: Ink): string | null {
  switch (paint) {
    case "none":
      return null;
    case "ink":
      return "#1f1d1a";
    case "quiet":
      return ink === "grey" ? "#6b6b6b" : "#6d6962";
    case "paper":
      return "#ffffff";
    case "tint":
      return ink === "grey" ? "#ebebeb" : fromOklch(0.94, 0.045, hue);
    case "strong":
      return ink === "grey" ? "#6b6b6b" : fromOklch(0.58, 0.12, hue);
  }
}

/** OKLCH to sRGB, cut to what sRGB holds (Björn Ottosson, A perceptual color space for image processing, 2020). */
function fromOklch(lightness: number, chroma: number, hue: number): string {
  const radians = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(radians), chroma * Math.sin(radians)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map(hex).join("")}`;
}

function hex(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  const byte = Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  return byte.toString(16).padStart(2, "0");
}
