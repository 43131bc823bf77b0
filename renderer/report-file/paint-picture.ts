import type { Drawn } from "../../shared/charts/map-figure.ts";
import type { Picture } from "../../shared/charts/picture.ts";
import { pixelsOf, printResolution } from "../../shared/charts/sheet.ts";
import { colourOf, type Ink } from "../../shared/charts/sheet-colours.ts";
import { withResolution } from "../../shared/formats/png/with-resolution.ts";

/** What pictures are laid out for. */
export const pictureFont = "Inter Variable";
const fonts = `"${pictureFont}", Inter, Arial, sans-serif`;

/**
 * A picture as a PNG file of 300 dpi, painted on a canvas with the font that it was laid out for, of which the worker
 * that calls this must know the faces. (Painted from the SVG, it would be set in whatever font the system has.)
 */
export async function pngOf({ sheet, print, ink }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const known = (self as unknown as { readonly fonts: FontFaceSet }).fonts;
  const words = sheet.drawn.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.is === "text" ? [shape.words] : [])),
  );
  await Promise.all([400, 600].map((weight) => known.load(`${weight} 16px ${fonts}`, words.join(""))));
  const { width, height } = pixelsOf(sheet, print);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.scale(width / sheet.width, width / sheet.width);
  for (const drawn of sheet.drawn) paint(context, drawn, ink);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return withResolution(new Uint8Array(await blob.arrayBuffer()), printResolution);
}

function paint(context: OffscreenCanvasRenderingContext2D, { x, y, hue, shapes }: Drawn, ink: Ink): void {
  context.save();
  context.translate(x, y);
  for (const shape of shapes) {
    if (shape.is === "path") {
      const path = new Path2D(shape.path);
      const fill = colourOf(shape.fill, hue, ink);
      const stroke = colourOf(shape.stroke, hue, ink);
      if (fill) {
        context.fillStyle = fill;
        context.fill(path);
      }
      if (stroke) {
        context.strokeStyle = stroke;
        context.lineWidth = shape.width;
        context.setLineDash([...shape.dash]);
        context.stroke(path);
      }
      continue;
    }
    const { words, style, anchor, struck } = shape;
    context.font = `${style.weight} ${style.size}px ${fonts}`;
    context.textAlign = anchor === "middle" ? "center" : "left";
    context.fillStyle = colourOf(shape.paint, hue, ink) ?? "#000000";
    context.fillText(words, shape.x, shape.y);
    if (!struck) continue;
    const wide = context.measureText(words).width;
    const left = anchor === "middle" ? shape.x - wide / 2 : shape.x;
    context.fillRect(left, shape.y - style.size * 0.33, wide, style.size / 12);
  }
  context.restore();
}
