import type { DepositAbout } from "../../reports/deposit/deposit.ts";
import { depositWords } from "../../reports/deposit/deposit-words.ts";
import type { ReportLanguage } from "../../reports/report.ts";
import { escapeAttribute, escapeText, onlyHoldable } from "../xml/escape.ts";
import { uriOf } from "./package-path.ts";
import type { WrittenPart } from "./write-ro-crate.ts";

/**
 * The page of an RO-Crate for people: what the package is, and its files. It asks for nothing from elsewhere, and nothing in it
 * runs: the metadata that the specification wants in its head (1.1, RO-Crate Website) are data, with "<" written so that they
 * cannot end the element that they stand in.
 */
export function writePreview(
  about: DepositAbout,
  files: readonly WrittenPart[],
  metadata: string,
  language: ReportLanguage,
): string {
  const words = depositWords[language];
  const { title, author, description, made, software, licence, abstract, deidentified } = about;
  const rows = files.map(
    ({ file, about: what, size }) =>
      `<tr><td><a href="${escapeAttribute(uriOf(file))}">${written(file)}</a></td><td>${written(what)}</td><td class="right">${size}</td></tr>`,
  );
  const facts = [
    description,
    author === "" ? words.toWrite(words.authorToWrite) : words.author(author),
    licence,
    abstract,
    deidentified,
    `${made} · ${software}`,
  ];
  const [file = "", what = ""] = words.contentsColumns;
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${written(title)}</title>`,
    `<style>${looks}</style>`,
    `<script type="application/ld+json">\n${metadata.replaceAll("<", "\\u003c")}</script>`,
    "</head>",
    "<body>",
    `<h1>${written(title)}</h1>`,
    ...facts.map((text) => `<p dir="auto">${written(text)}</p>`),
    `<h2>${written(words.sections.contents)}</h2>`,
    "<table>",
    `<thead><tr><th scope="col">${written(file)}</th><th scope="col">${written(what)}</th><th scope="col" class="right">${written(words.bytes)}</th></tr></thead>`,
    `<tbody>\n${rows.join("\n")}\n</tbody>`,
    "</table>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const looks = [
  "body{font:16px/1.5 Georgia,serif;max-width:52em;margin:2em auto;padding:0 1em}",
  "h1,h2,th{font-family:system-ui,sans-serif;line-height:1.25}",
  "table{border-collapse:collapse;width:100%;font-size:.9em}",
  "th,td{padding:.35em .5em;vertical-align:top;text-align:start;border-block-end:1px solid #bbb}.right{text-align:end}",
].join("");

function written(text: string): string {
  return escapeText(onlyHoldable(text));
}
