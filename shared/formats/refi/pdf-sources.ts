import { UnreadableFile } from "../../outcome.ts";
import { paragraphText } from "../../speakers/document.ts";
import { isPdf, readPdf } from "../pdf/read-pdf.ts";
import { attributeOf, childNamed, childrenNamed, type Element } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { RefiFile } from "./read-archive.ts";
import { onlyPlaceOf } from "./text-places.ts";

/** The running text of the pages of a PDF in the file, a line a paragraph; null where it is not there, or holds none that can be read. */
export async function textOfPages({ bytesOf }: Pick<RefiFile, "bytesOf">, source: Element) {
  const bytes = bytesOf(attributeOf(source, "path"));
  if (!bytes || !isPdf(bytes)) return null;
  try {
    const { paragraphs } = (await readPdf(bytes)).value;
    return paragraphs.map(paragraphText).join("\n");
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return null;
  }
}

/** Whether a representation has its text, in the document or in a file. */
export function hasWords({ bytesOf }: Pick<RefiFile, "bytesOf">, words: Element): boolean {
  const paths = [attributeOf(words, "plainTextPath"), attributeOf(words, "richTextPath")];
  return childNamed(words, "PlainTextContent") !== null || paths.some((path) => path !== "" && bytesOf(path));
}

/**
 * What stands on the text of a PDF: the selections of its words; selections of pages that say which words they are, where those stand once
 * and only once in the text; and what is coded as a whole. Selections of pages that have a twin among the words are left to that.
 */
export function onPages(source: Element, words: Element | null, text: string): Element {
  const twins = new Set(
    childrenNamed(words, "PlainTextSelection").map((one) => plainGuid(attributeOf(one, "guid"))),
  );
  const told = childrenNamed(source, "PDFSelection").flatMap((one): readonly Element[] => {
    if (twins.has(plainGuid(attributeOf(one, "guid")))) return [];
    const quote = quoteOf(one, text);
    return quote === null ? [] : [asSelection(one, quote)];
  });
  return {
    name: "Representation",
    attributes: (words ?? source).attributes,
    children: [...(words?.children ?? []), ...told, ...childrenNamed(source, "Coding")],
    text: "",
  };
}

/** The words of a selection of a page, as they stand in the text. */
function quoteOf(selection: Element, text: string): string | null {
  const represented = childNamed(childNamed(selection, "Representation"), "PlainTextContent")?.text ?? "";
  for (const words of [represented, attributeOf(selection, "name")]) {
    const span = onlyPlaceOf(text, words);
    if (span) return text.slice(span.start, span.end);
  }
  return null;
}

/** As a selection of words that is named by them, and has no place. */
function asSelection({ attributes, children }: Element, quote: string): Element {
  const own = new Map<string, string | null>([
    ["name", quote],
    ["startPosition", null],
    ["endPosition", null],
  ]);
  return {
    name: "PlainTextSelection",
    attributes: { get: (name) => (own.has(name) ? (own.get(name) ?? null) : attributes.get(name)) },
    children: children.filter(({ name }) => name !== "Representation"),
    text: "",
  };
}
