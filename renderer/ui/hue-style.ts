import type { CSSProperties } from "react";

/** A hue, in degrees, as a custom property from which the style sheet mixes what it needs. */
export function hueStyle(hue: number): CSSProperties {
  return { "--h": hue } as CSSProperties;
}
