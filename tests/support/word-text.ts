import { unzip } from "../../shared/formats/archive/unzip.ts";
import { readXml } from "../../shared/formats/xml/read-xml.ts";

/** A paragraph of a Word document: its style, and its words with line breaks and tabs. */
export type WordParagraph = { readonly style: string; readonly text: string };

/** All paragraphs of a Word file in order, those in tables too. */
export function wordParagraphs(docx: Uint8Array): readonly WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  let style = "";
  let text = "";
  let inText = false;
  readXml(wordPart(docx, "word/document.xml"), {
    open: (name, attributes) => {
      if (name === "p") [style, text] = ["", ""];
      if (name === "pStyle") style = attributes.get("val") ?? "";
      if (name === "t") inText = true;
      if (name === "br") text += "\n";
      if (name === "tab") text += "\t";
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "p") paragraphs.push({ style, text });
    },
    text: (words) => {
      // Word shows a bare line feed or tab as a space: only its own elements break a line or jump.
      if (inText) text += words.replace(/[\n\t]/g, " ");
    },
  });
  return paragraphs;
}

/** One part of a Word file as text. */
export function wordPart(docx: Uint8Array, name: string): string {
  const part = unzip(docx, { limits: { ratio: Number.POSITIVE_INFINITY } }).get(name);
  if (!part) throw new RangeError(`the file has no part ${name}`);
  return new TextDecoder().decode(part);
}
