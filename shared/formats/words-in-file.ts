import { decodeHTML } from "entities";
import { UnreadableFile } from "../outcome.ts";
import { unzip } from "./archive/unzip.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { looksLikeHtml } from "./html/read-html.ts";
import { allWordsOfRtf } from "./rtf/all-words.ts";
import { looksLikeRtf } from "./rtf/read-rtf.ts";
import { decodeRaw } from "./text/decode-text.ts";

/** The words of one part of a file; `part` is its name within an archive, else empty. */
export type WordsInFile = { readonly part: string; readonly text: string };

/**
 * All words that a file has in it, whatever it is: of Rich Text and of an archive (a Word document, an OpenDocument) those of every part, with comments, tracked
 * deletions, hidden text, properties, and who wrote and what pictures say of themselves, since all of that leaves when
 * the file does. Pictures and other files without text have none; so has an archive that cannot be unpacked.
 */
export function wordsInFile(bytes: Uint8Array): readonly WordsInFile[] {
  if (looksLikeRtf(bytes)) return [{ part: "", text: allWordsOfRtf(bytes) }];
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
    const isPage = part === "" && looksLikeHtml(new TextDecoder("latin1").decode(bytes.subarray(0, 1024)));
    const raw = isPage ? decodeHtml(bytes).value : decodeRaw(bytes).raw;
    const text = wordsIn(part, raw);
    return /[\p{L}\p{N}]/u.test(text) ? [{ part, text }] : [];
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

/** Of a page or a tree that stands alone both what is said between tags and what stands in them: people are named in either. */
function wordsIn(part: string, raw: string): string {
  if (part !== "") return /\.(?:xml|rels|html?)$/i.test(part) ? withoutTags(raw) : asWritten(raw);
  return /^\s*<[!?a-z]/i.test(raw) ? `${withoutTags(raw)}\n${asWritten(raw)}` : asWritten(raw);
}

function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** A file of XML or JSON with its signs as they read: "&#229;" and "\\u00e5" are å. Its tags and keys stay, since names stand in them, too. */
function asWritten(raw: string): string {
  if (/^\s*</.test(raw)) return decodeHTML(raw);
  return /^\s*[[{]/.test(raw)
    ? raw.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
}

/** Words run on over runs that differ in looks; paragraphs, cells, tabs and breaks part them. */
function withoutTags(xml: string): string {
  return decodeHTML(
    xml.replace(/<(?:[^<>"']|"[^"]*"|'[^']*')*>/g, (tag) => {
      const said = [...tag.matchAll(/\b(?:author|initials|descr|title|alt|name)="([^"]*)"/gi)];
      const parts =
        /^<\/?(?:\w+:)?(?:p|h\d?|tc|td|th|li|div|table-cell|tab|s|br|line-break|cr|si|creator|lastModifiedBy|title|comment)\b/i.test(
          tag,
        );
      const words = said.map(([, value]) => `\n${value}\n`).join("");
      return words !== "" ? words : parts ? "\n" : "";
    }),
  );
}
