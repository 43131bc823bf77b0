import { boldOf, twipsOf } from "../paragraphs/standing.ts";

/** What an element of a page is for the words in it. */

/** Each is a paragraph, or stands between paragraphs. */
const blocks = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** What they hold is no text of the page: programs, looks, buttons, other documents. */
const silent = new Set(
  (
    "script style title noscript template svg math iframe object embed applet audio video canvas button datalist " +
    "map frameset noframes noembed rp rt"
  ).split(" "),
);

export function isBlock(name: string): boolean {
  return blocks.has(name);
}

export function isSilent(name: string): boolean {
  return silent.has(name);
}

/** Whether what an element holds is what somebody may have written or chosen in a form. */
export function isField(name: string): boolean {
  return name === "textarea" || name === "select";
}

/** What a field of one line holds, where people write in it: of buttons, boxes to tick and the like nothing. */
export function writtenIn(name: string, { type = "text", value = "" }: HtmlAttributes): string {
  return name === "input" && /^(?:text|search|tel|url|email|number|date|time)$/i.test(type) ? value : "";
}

export type HtmlAttributes = Readonly<Record<string, string>>;
export type AsideKind = "footnote" | "endnote" | "comment" | "header";

/** What word processors keep beside the text when they save a page: LibreOffice by ids and titles, Word by its own styles. */
export function asideOf(name: string, { id = "", title = "", style = "" }: HtmlAttributes): AsideKind | null {
  if (name !== "div") return null;
  const own = /^sd(footnote|endnote)\d/i.exec(id)?.[1] ?? /^(header|footer)$/i.exec(title)?.[1];
  const words = /mso-element:\s*(footnote|endnote|comment|header|footer)(?![\w-])/i.exec(style)?.[1];
  const kind = (own ?? words)?.toLowerCase();
  return kind === "footer" ? "header" : ((kind as AsideKind | undefined) ?? null);
}

/** Whether an element is the number or sign that leads to what stands beside the text. */
export function isReference(name: string, { class: classes = "" }: HtmlAttributes): boolean {
  return name === "a" && /\b(?:sd(?:foot|end)note(?:anc|sym)|msocomanchor)\b/i.test(classes);
}

export function isHidden(attributes: HtmlAttributes): boolean {
  if ("hidden" in attributes) return true;
  const { style = "" } = attributes;
  return style !== "" && /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
}

/** Whether an element makes its words bold by itself; null where it says nothing. */
export function boldBy(name: string, { style = "" }: HtmlAttributes): boolean | null {
  const said = style === "" ? null : boldOf(property(style, "font-weight"));
  return said ?? (name === "b" || name === "strong" ? true : null);
}

/** How far an element is from the left by its own style, in twips. */
export function indentBy({ style = "" }: HtmlAttributes): number {
  return style === "" ? 0 : (twipsOf(property(style, "margin-left") ?? "") ?? 0);
}

/** Whether line breaks and blanks of the file are those of the page. */
export function keepsSpace(name: string, { style = "" }: HtmlAttributes): boolean {
  return name === "pre" || /^pre(?:-wrap|-line)?$/.test(property(style, "white-space")?.trim() ?? "");
}

function property(style: string, name: string): string | null {
  for (const declaration of style.split(";")) {
    const [key = "", ...value] = declaration.split(":");
    if (key.trim().toLowerCase() === name) return value.join(":");
  }
  return null;
}

/** The times of a stretch of talk, as noScribe keeps them in the names of anchors: `ts_12140_22800_S01`, milliseconds. */
export function noScribeTimes({ name = "" }: HtmlAttributes): { startMs: number; endMs: number } | null {
  const found = /^ts_(\d{1,9})_(\d{1,9})_/.exec(name);
  return found ? { startMs: Number(found[1]), endMs: Number(found[2]) } : null;
}

/** The time of oTranscribe's mark in the text, in milliseconds: `<span class="timestamp" data-timestamp="83.2">`. */
export function oTranscribeTime(attributes: HtmlAttributes): number | null {
  const { class: classes = "", "data-timestamp": seconds = "" } = attributes;
  if (!/(?:^|\s)timestamp(?:\s|$)/.test(classes) || !/^\d{1,6}(?:\.\d{1,20})?$/.test(seconds)) return null;
  return Math.round(Number(seconds) * 1000);
}
