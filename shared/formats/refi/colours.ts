import { colourOf } from "../../charts/sheet-colours.ts";
import { hexOf, hueOfColour } from "../../interchange/hue-of-colour.ts";

/** The colour of a code as REFI-QDA has it, #RRGGBB. */
export function colourOfHue(hue: number): string {
  return (colourOf("strong", hue, "colour") ?? "#808080").toUpperCase();
}

let known: ReadonlyMap<string, number> | null = null;

/** As `hueOfColour`; but a colour that `colourOfHue` wrote gives its hue again, or one of the same colour. */
export function hueWritten(colour: string): number | null {
  const hex = hexOf(colour);
  if (hex === null) return null;
  known ??= new Map(
    Array.from({ length: 360 }, (_, at): [string, number] => [colourOfHue(359 - at), 359 - at]),
  );
  return known.get(`#${hex}`) ?? hueOfColour(colour);
}
