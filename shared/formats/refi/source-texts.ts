import { UnreadableFile } from "../../outcome.ts";
import { paragraphText } from "../../speakers/document.ts";
import { readTranscriptFile } from "../read-transcript-file.ts";
import { decodeRaw } from "../text/decode-text.ts";
import { attributeOf, childNamed, childrenNamed, type Element } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import { hasWords, onPages, textOfPages } from "./pdf-sources.ts";
import type { RefiFile } from "./read-archive.ts";
import type { Taking } from "./taking.ts";
import type { RawText } from "./text-places.ts";

/** A text of a project: of a text, of a PDF beside its pages, or of what is said in a recording. */
export type SourceText = {
  /** What holds the selections. */
  readonly element: Element;
  /** The source, which references lead to. */
  readonly source: Element;
  readonly name: string;
  readonly raw: RawText;
  /** As the file has it. */
  readonly bytes: Uint8Array;
};

/** The texts of all sources, in their order; pictures, pages and recordings are told. */
export async function sourceTexts(file: RefiFile, taking: Taking): Promise<readonly SourceText[]> {
  const { losses } = taking;
  const texts: SourceText[] = [];
  for (const source of childNamed(file.root, "Sources")?.children ?? [])
    texts.push(...(source.name === "PDFSource" ? await ofPages(source) : ofWords(source)));
  return texts;

  /** The text beside the pages; where there is none, their own as running text. */
  async function ofPages(source: Element): Promise<readonly SourceText[]> {
    const name = taking.said(attributeOf(source, "name"));
    const words = childNamed(source, "Representation");
    losses.tell("pdf-pages", 1, name);
    const own = words && hasWords(file, words) ? null : await textOfPages(file, source);
    const read =
      own === null
        ? words && textOf(file, words, name, taking)
        : { bytes: new TextEncoder().encode(own), raw: { text: own, hasMark: false } };
    const element = onPages(source, words, read?.raw.text ?? "");
    losses.tell("regions", regionsIn(source, element), name);
    if (read) return [{ element, source, name, ...read }];
    if (words) losses.tell("codings-without-text", codingsIn(words), name);
    return [];
  }

  function ofWords(source: Element): readonly SourceText[] {
    const name = taking.said(attributeOf(source, "name"));
    const text = (element: Element, called: string) => {
      const read = textOf(file, element, called, taking);
      if (read) return [{ element, source, name: called, ...read }];
      losses.tell("codings-without-text", codingsIn(element), called);
      return [];
    };
    switch (source.name) {
      case "TextSource":
        return text(source, name);
      case "PictureSource":
        losses.tell("pictures", 1, name);
        losses.tell("regions", regionsIn(source, null), name);
        return [];
      case "AudioSource":
      case "VideoSource":
        losses.tell("recordings", 1, name);
        losses.tell("regions", regionsIn(source, null), name);
        return childrenNamed(source, "Transcript").flatMap((one) =>
          text(one, taking.said(attributeOf(one, "name")) || name),
        );
      default:
        return [];
    }
  }
}

/** How many codings stand on places of pages, pictures or recordings, and not on words as well. */
function regionsIn(source: Element, words: Element | null): number {
  const onWords = new Set(
    childrenNamed(words, "PlainTextSelection", "Coding").map((one) => plainGuid(attributeOf(one, "guid"))),
  );
  return source.children
    .filter(({ name }) => name.endsWith("Selection") || name === "Coding")
    .filter((one) => !onWords.has(plainGuid(attributeOf(one, "guid"))))
    .reduce((sum, one) => sum + codingsIn(one), 0);
}

function codingsIn(element: Element): number {
  const own = element.name === "Coding" ? 1 : 0;
  return element.children.reduce((sum, child) => sum + codingsIn(child), own);
}

/** The plain text, in the document or in a file; else the words of the styled one. Null, which is told, where there is none. */
export function textOf(
  { bytesOf }: Pick<RefiFile, "bytesOf">,
  element: Element,
  name: string,
  { losses }: Taking,
): Pick<SourceText, "raw" | "bytes"> | null {
  const inside = childNamed(element, "PlainTextContent");
  const [plain, rich] = [attributeOf(element, "plainTextPath"), attributeOf(element, "richTextPath")];
  const plainBytes = plain === "" ? undefined : bytesOf(plain);
  const richBytes = rich === "" ? undefined : bytesOf(rich);
  try {
    if (plainBytes) return { bytes: plainBytes, raw: rawText(plainBytes) };
    if (inside)
      return { bytes: new TextEncoder().encode(inside.text), raw: { text: inside.text, hasMark: false } };
    if (richBytes) {
      losses.tell("rich-text", 1, name);
      const { paragraphs } = readTranscriptFile(rich, richBytes).value;
      return { bytes: richBytes, raw: { text: paragraphs.map(paragraphText).join("\n"), hasMark: false } };
    }
    losses.tell("missing-sources", 1, name || plain || rich);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    losses.tell("unreadable-sources", 1, name || plain || rich);
  }
  return null;
}

function rawText(bytes: Uint8Array): RawText {
  if (bytes.length === 0) return { text: "", hasMark: false };
  const [first, second, third] = bytes;
  const hasMark =
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff);
  const isOnlyMark = hasMark && bytes.length <= 3;
  return { text: isOnlyMark ? "" : decodeRaw(bytes).raw, hasMark };
}
