import { assertNever } from "../../outcome.ts";
import type { Block, QuoteBlock, Run } from "../../reports/report.ts";
import type { SiteEntry, SiteQuote, ThemeSite } from "../../reports/theme-site.ts";
import { type ReportWords, wordsIn } from "../../reports/words.ts";
import { escapeAttribute, escapeText } from "../xml/escape.ts";
import { themeSiteStyle } from "./theme-site-style.ts";

/**
 * The page as one file of HTML that asks for nothing: no script, no picture, no font, and a policy (Content Security Policy)
 * by which a browser would refuse any. Its only style sheet is allowed by its hash. All of it is text on one page, so that the
 * browser's own search finds it; extracts are folded away in <details>, which browsers open where they find something.
 */
export async function writeThemeSite(site: ThemeSite): Promise<string> {
  const { language, title, subtitle, author, head, entries, references } = site;
  const words = wordsIn(language);
  const policy = `default-src 'none'; style-src '${await hashOf(themeSiteStyle)}'; base-uri 'none'; form-action 'none'`;
  const numbered = withAnchors(entries);
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    ...(author === "" ? [] : [`<meta name="author" content="${escapeAttribute(author)}">`]),
    `<title>${text(title)} – ${text(subtitle)}</title>`,
    `<style>${themeSiteStyle}</style></head>`,
    `<body><a class="skip" href="#main">${text(words.themesToBrowse)}</a>`,
    '<div class="page">',
    `<header><h1 dir="auto">${text(title)}</h1><p>${text(subtitle)}</p>`,
    ...head.map((line) => `<p>${text(line)}</p>`),
    "</header>",
    `<nav id="contents" aria-label="${escapeAttribute(words.contents)}"><h2>${text(words.contents)}</h2>`,
    contentsOf(numbered),
    "</nav>",
    '<main id="main">',
    ...numbered.map((entry) => sectionOf(entry, 2, words)),
    ...(references.length === 0
      ? []
      : [`<section><h2>${text(words.references)}</h2>`, blocksOf(references), "</section>"]),
    "</main>",
    `<footer><a href="#contents">${text(words.toContents)}</a></footer>`,
    "</div></body></html>",
    "",
  ].join("\n");
}

/** An entry under the name by which the contents lead to it. */
type Anchored = Omit<SiteEntry, "entries"> & {
  readonly anchor: string;
  readonly entries: readonly Anchored[];
};

function withAnchors(entries: readonly SiteEntry[], above = "e"): readonly Anchored[] {
  return entries.map((entry, at) => {
    const anchor = `${above}-${at + 1}`;
    return { ...entry, anchor, entries: withAnchors(entry.entries, anchor) };
  });
}

function contentsOf(entries: readonly Anchored[]): string {
  if (entries.length === 0) return "";
  const items = entries.map(
    ({ is, name, anchor, entries: within }) =>
      `<li class="${is}"><a href="#${anchor}" dir="auto">${text(name)}</a>${contentsOf(within)}</li>`,
  );
  return `<ul>${items.join("")}</ul>`;
}

function sectionOf(entry: Anchored, level: number, words: ReportWords): string {
  const { name, anchor, about, fields, quotes, extracts, entries } = entry;
  const heading = `h${Math.min(level, 6)}`;
  const bare = fields.filter(({ label }) => label === "");
  const called = fields.filter(({ label }) => label !== "");
  return [
    `<section id="${anchor}">`,
    `<${heading} dir="auto">${text(name)}</${heading}>`,
    ...(about === "" ? [] : [`<p class="about">${text(about)}</p>`]),
    ...bare.map((field) => `<p class="text" dir="auto">${text(field.text)}</p>`),
    ...(called.length === 0
      ? []
      : [
          `<dl>${called.map((field) => `<dt>${text(field.label)}</dt><dd dir="auto">${text(field.text)}</dd>`).join("")}</dl>`,
        ]),
    ...quotes.map(chosenQuote),
    ...(extracts.length === 0
      ? []
      : [
          `<details><summary>${text(words.allExtracts(extracts.length))}</summary>`,
          ...extracts.map(extract),
          "</details>",
        ]),
    ...entries.map((within) => sectionOf(within, level + 1, words)),
    "</section>",
  ].join("\n");
}

function chosenQuote({ label, text: said, language, attribution, translations, interpretation }: SiteQuote) {
  return [
    "<figure>",
    ...(label === "" ? [] : [`<p class="label">${text(label)}</p>`]),
    `<blockquote${inLanguage(language)}>${paragraphs(said)}</blockquote>`,
    ...translations.map(
      (one) =>
        `<p class="label">${text(one.label)}</p><blockquote${inLanguage(one.language)}>${paragraphs(one.text)}</blockquote>`,
    ),
    caption(attribution),
    "</figure>",
    ...(interpretation.length === 0 ? [] : [`<div class="meaning">${blocksOf(interpretation)}</div>`]),
  ].join("");
}

function extract({ lines, attribution, language }: QuoteBlock): string {
  const said = lines.map(({ speaker, text: words }) => (speaker === null ? words : `[${speaker}:] ${words}`));
  return `<figure><blockquote${inLanguage(language)}>${said.map((line) => `<p dir="auto">${text(line)}</p>`).join("")}</blockquote>${caption(attribution)}</figure>`;
}

function caption(attribution: string): string {
  return attribution === "" ? "" : `<figcaption dir="auto">${text(attribution)}</figcaption>`;
}

function paragraphs(words: string): string {
  return words
    .split("\n")
    .map((line) => `<p dir="auto">${text(line)}</p>`)
    .join("");
}

/** What a researcher wrote; a quote or a table is not written in a note, and an entry of the literature is a paragraph. */
function blocksOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.is) {
        case "heading":
          return `<p><strong>${text(block.text)}</strong></p>`;
        case "paragraph":
          return `<p class="text" dir="auto">${runs(block.runs)}</p>`;
        case "item":
          return `<p class="text" dir="auto">${block.number === null ? "•" : `${block.number}.`} ${runs(block.runs)}</p>`;
        case "quote":
          return extract(block);
        case "table":
        case "transcript":
        case "turn":
          throw new RangeError(`no note has a ${block.is}`);
        default:
          return assertNever(block);
      }
    })
    .join("");
}

function runs(pieces: readonly Run[]): string {
  return pieces
    .map(({ text: words, look }) => {
      if (look === "bold") return `<strong>${text(words)}</strong>`;
      return look === "italic" ? `<em>${text(words)}</em>` : text(words);
    })
    .join("");
}

function inLanguage(language: string | null): string {
  return language === null ? "" : ` lang="${escapeAttribute(language)}"`;
}

/** What XML cannot hold, HTML cannot either; its escapes are HTML's. */
function text(words: string): string {
  return escapeText(words);
}

/** As a policy names what it allows: sha256-… in base64 (W3C, Content Security Policy Level 3, §2.3.1). */
async function hashOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
