import type { Drawn, Shape } from "../../charts/map-figure.ts";
import { short } from "../../charts/map-lines.ts";
import type { Picture } from "../../charts/picture.ts";
import { colourOf, type Ink } from "../../charts/sheet-colours.ts";
import { escapeAttribute, escapeText } from "../xml/escape.ts";

/** Text was laid out for Inter. The fonts after it are narrower, so that all still fits where Inter is missing. */
const fonts = "Inter, Arial, Helvetica, 'Liberation Sans', sans-serif";

/**
 * A sheet as an SVG 1.1 file: text stays text, nothing is fetched from anywhere, and looks stand in attributes, so
 * that word processors and drawing programs read it alike. The same sheet gives the same characters.
 */
export function writeSvg({ sheet, title, description, ink, print }: Omit<Picture, "smallest">): string {
  const { width, height, drawn } = sheet;
  const tall = short((print * height) / width);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="${print}mm" height="${tall}mm" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="title description" font-family="${escapeAttribute(fonts)}">`,
    `<title id="title">${escapeText(title)}</title>`,
    `<desc id="description">${escapeText(description)}</desc>`,
    `<rect width="${short(width)}" height="${short(height)}" fill="#ffffff"/>`,
    ...drawn.map((one) => group(one, ink)),
    "</svg>",
    "",
  ].join("\n");
}

function group({ x, y, hue, shapes }: Drawn, ink: Ink): string {
  const inner = shapes.map((shape) => element(shape, hue, ink)).join("");
  return `<g transform="translate(${short(x)} ${short(y)})">${inner}</g>`;
}

function element(shape: Shape, hue: number, ink: Ink): string {
  if (shape.is === "path") {
    const { path, stroke, width, dash, fill } = shape;
    const line = colourOf(stroke, hue, ink);
    const looks = [
      `fill="${colourOf(fill, hue, ink) ?? "none"}"`,
      line && `stroke="${line}" stroke-width="${short(width)}"`,
      line && dash.length > 0 && `stroke-dasharray="${dash.map(short).join(" ")}"`,
    ];
    return `<path d="${path}" ${looks.filter(Boolean).join(" ")}/>`;
  }
  const { words, x, y, anchor, style, paint, struck } = shape;
  const looks = [
    `x="${short(x)}" y="${short(y)}" font-size="${short(style.size)}"`,
    style.weight !== 400 && `font-weight="${style.weight}"`,
    anchor !== "start" && `text-anchor="${anchor}"`,
    struck && 'text-decoration="line-through"',
    `fill="${colourOf(paint, hue, ink) ?? "none"}"`,
  ];
  return `<text ${looks.filter(Boolean).join(" ")}>${escapeText(words)}</text>`;
}
