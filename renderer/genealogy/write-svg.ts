import type { GenealogyLayout, GenealogyMark } from "../../shared/charts/genealogy-layout.ts";
import { escapeText } from "../../shared/formats/xml/escape.ts";

/**
 * The picture as an SVG file that stands on its own: on white, text as text, and readable in grey, since themes are
 * told from codes by how thick their lines are.
 */
export function genealogySvg(
  { width, height, strokes, marks, labels, ticks }: GenealogyLayout,
  { title, dayOf }: { readonly title: string; dayOf(at: string): string },
): string {
  const rows = [
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...ticks.map(
      ({ x, at }) =>
        `<path d="M${x},22V${height}" stroke="#ddd"/><text x="${x}" y="14" font-size="11" fill="#555">${escapeText(dayOf(at))}</text>`,
    ),
    ...strokes.map(
      ({ path, width: thick, hue, isDashed }) =>
        `<path d="${path}" fill="none" stroke="hsl(${hue} 45% 38%)" stroke-width="${thick}"${isDashed ? ' stroke-dasharray="6 4"' : ""}/>`,
    ),
    ...marks.map((mark) => `<path d="${markPath(mark)}" fill="none" stroke="#222" stroke-width="1.5"/>`),
    ...labels.map(
      ({ text, x, y, is }) =>
        `<text x="${x}" y="${y}" font-size="${is === "gone" ? 10 : 12}" fill="${is === "gone" ? "#666" : "#222"}"${is === "theme" ? ' font-weight="600"' : ""}>${escapeText(text)}</text>`,
    ),
  ];
  const size = `width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Inter, Helvetica, Arial, sans-serif"><title>${escapeText(title)}</title>\n${rows.join("\n")}\n</svg>\n`;
}

/** A cross, a ring, or a ring with a point. */
export function markPath({ is, x, y }: GenealogyMark): string {
  if (is === "cross") return `M${x - 4},${y - 4}l8,8M${x - 4},${y + 4}l8,-8`;
  const ring = `M${x - 4},${y}a4,4 0 1 0 8,0a4,4 0 1 0 -8,0`;
  return is === "core" ? `${ring}M${x - 1},${y}h2` : ring;
}
