import { zip } from "../../shared/formats/archive/zip.ts";
import { escapeText } from "../../shared/formats/xml/escape.ts";
import type { SpokenTurn } from "./interviews.ts";
import type { Seeded } from "./seeded.ts";
import { pieces } from "./word-interview.ts";

/**
 * An interview as LibreOffice saves one that was typed over some weeks: a paragraph each turn, the speaker's name bold, and
 * spans with automatic styles where a session of editing began (`officeooo:rsid`).
 */
export function odtInterview(chance: Seeded, turns: readonly SpokenTurn[], language: string): Uint8Array {
  const [tongue = "", country = ""] = language.split("-");
  const sessions = Array.from({ length: 12 }, (_, at) => `T${at + 2}`);
  const looks = sessions
    .map(
      (name) =>
        `<style:style style:name="${name}" style:family="text"><style:text-properties fo:language="${tongue}" fo:country="${country}" officeooo:rsid="00${chance.hex(6)}"/></style:style>`,
    )
    .join("");
  const body = turns.map(({ speaker, text }) => {
    const spans = pieces(chance, text).map(
      (piece) => `<text:span text:style-name="${chance.pick(sessions)}">${escapeText(piece)}</text:span>`,
    );
    return `<text:p text:style-name="P1"><text:span text:style-name="T1">${escapeText(speaker)}: </text:span>${spans.join("")}</text:p>`;
  });
  const own = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.28cm"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`;
  const parts = {
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `${xml}<office:document-content ${namespaces}><office:automatic-styles>${own}${looks}</office:automatic-styles><office:body><office:text>${body.join("")}</office:text></office:body></office:document-content>`,
    "styles.xml": `${xml}<office:document-styles ${namespaces}><office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles></office:document-styles>`,
    "META-INF/manifest.xml": `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
  };
  return zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));
}

const xml = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const namespaces = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:style="${oasis}:style:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:officeooo="http://openoffice.org/2009/office"`;
