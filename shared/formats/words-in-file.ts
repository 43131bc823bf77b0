import { UnreadableFile } from "../outcome.ts";
import { unzip } from "./archive/unzip.ts";
import { decodeRaw } from "./text/decode-text.ts";

/** The words of one part of a file; `part` is its name within an archive, else empty. */
export type WordsInFile = { readonly part: string; readonly text: string };

/**
 * All words that a file has in it, whatever it is: of an archive (a Word document) those of every part, with comments, tracked
 * deletions, hidden text, properties, and who wrote and what pictures say of themselves, since all of that leaves when
 * the file does. Pictures and other files without text have none; so has an archive that cannot be unpacked.
 */
export function wordsInFile(bytes: Uint8Array): readonly WordsInFile[] {
  if (!isArchive(bytes)) return wordsOf("", bytes);
  try {
    const parts = unzip(bytes, { only: (name) => /\.(?:xml|rels|txt|json|html?)$/i.test(name) });
    return [...parts].flatMap(([name, part]) => wordsOf(name, part));
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

function wordsOf(part: string, bytes: Uint8Array): readonly WordsInFile[] {
  try {
    const { raw } = decodeRaw(bytes);
    const text = /\.(?:xml|rels|html?)$/i.test(part) ? withoutTags(raw) : asWritten(raw);
    return /[\p{L}\p{N}]/u.test(text) ? [{ part, text }] : [];
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** A file of XML or JSON with its signs as they read: "&#229;" and "\\u00e5" are å. Its tags and keys stay, since names stand in them, too. */
function asWritten(raw: string): string {
  if (/^\s*</.test(raw)) return withoutReferences(raw);
  return /^\s*[[{]/.test(raw)
    ? raw.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
}

/** Words run on over runs that differ in looks; paragraphs, cells, tabs and breaks part them. */
function withoutTags(xml: string): string {
  return withoutReferences(
    xml.replace(/<(?:[^<>"']|"[^"]*"|'[^']*')*>/g, (tag) => {
      const said = [...tag.matchAll(/\b(?:author|initials|descr|title|alt|name)="([^"]*)"/gi)];
      const parts = /^<\/?(?:\w+:)?(?:p|tc|tab|br|cr|si|creator|lastModifiedBy|title|comment)\b/i.test(tag);
      const words = said.map(([, value]) => `\n${value}\n`).join("");
      return words !== "" ? words : parts ? "\n" : "";
    }),
  );
}

function withoutReferences(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
