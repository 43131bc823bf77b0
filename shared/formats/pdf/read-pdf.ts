import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { notesBeside, type PdfAnnotation, wordsBeside } from "./beside-pages.ts";
import { withoutLateRejections } from "./late-rejections.ts";
import { linesOfPage, type SetText } from "./page-lines.ts";
import { pagesDocument } from "./pages-document.ts";

/** Whether bytes are those of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, n) => bytes[n] === byte);
}

/** No transcript has more, in pages, in pieces of text, and in milliseconds that they take. */
const mostPages = 3000;
const mostPieces = 3_000_000;
const longest = 60_000;

/**
 * The text of a PDF as running text. Notes and refusals: those of pages-document.ts, of beside-pages.ts (for what is put on pages and is not in the
 * text), and of `pagesOfPdf`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading<Document>> {
  const { pages, annotations } = await pagesOfPdf(bytes);
  const { value, notes } = pagesDocument(pages);
  return { value, notes: [...notes, ...notesBeside(annotations)] };
}

/** All words on the pages, and put on them, of those of the files that are PDFs, by the files' names in the map; of one that cannot be read, none. */
export async function wordsInPdfs(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  for (const [name, bytes] of files) {
    if (!isPdf(bytes)) continue;
    try {
      const { pages, annotations } = await pagesOfPdf(bytes);
      const lines = pages.flatMap((pieces, page) => linesOfPage(page, pieces)).map(({ text }) => text);
      const beside = wordsBeside(annotations).flatMap(({ author, text }) => [author, text]);
      words.set(name, [...lines, ...beside].join("\n"));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
  return words;
}

type SetPages = {
  readonly pages: readonly (readonly SetText[])[];
  readonly annotations: readonly PdfAnnotation[];
};

/**
 * What is set on the pages of a PDF and what is put on them, read by pdf.js as it stands in the file's own order: nothing is drawn, no font is loaded, no script of the file run, nothing asked of a network.
 * Throws UnreadableFile "encrypted", "damaged-transcript", "too-large".
 */
async function pagesOfPdf(bytes: Uint8Array): Promise<SetPages> {
  const { getDocument } = await library();
  return withoutLateRejections(() => pagesBy(getDocument, bytes));
}

async function pagesBy(getDocument: Library["getDocument"], bytes: Uint8Array): Promise<SetPages> {
  const task = getDocument({
    // A copy: pdf.js takes over what it is given, and the file is kept as it came.
    data: new Uint8Array(bytes),
    ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: true, useWorkerFetch: false },
    ...{ enableXfa: false, stopAtErrors: false, verbosity: 0 },
  });
  const began = Date.now();
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) throw tooLarge();
    const pages: (readonly SetText[])[] = [];
    const annotations: PdfAnnotation[] = [];
    let count = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const put: readonly PdfAnnotation[] = await page.getAnnotations();
      page.cleanup();
      count += items.length + put.length;
      if (count > mostPieces || Date.now() - began > longest) throw tooLarge();
      for (const one of put) annotations.push(one);
      pages.push(items.flatMap((item) => ("str" in item ? [setText(item)] : [])));
    }
    return { pages, annotations };
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await task.destroy();
  }
}

function setText(item: {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}): SetText {
  const [x, y] = [item.transform[4], item.transform[5]].map((one) =>
    Number.isFinite(one) ? Number(one) : 0,
  );
  return {
    ...{ text: withoutLigatures(item.str), x: x ?? 0, y: y ?? 0 },
    ...{ width: item.width, size: item.height, endsLine: item.hasEOL },
  };
}

/** "ﬁ" is how letters are set, not what was said. */
function withoutLigatures(text: string): string {
  return /[\ufb00-\ufb06]/.test(text)
    ? text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize("NFKC"))
    : text;
}

function asRefusal(error: unknown): unknown {
  if (error instanceof UnreadableFile || !(error instanceof Error)) return error;
  if (error.name === "PasswordException")
    return new UnreadableFile("encrypted", "the PDF asks for a password");
  return new UnreadableFile("damaged-transcript", "the PDF cannot be read", error.name);
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile("too-large", "the PDF holds more than any transcript");
}

type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/**
 * pdf.js with its worker in this thread, since who reads files is a worker already. Loading it is the only thing that it says something about in Node
 * (that it cannot draw there), which nobody needs to hear.
 */
async function library(): Promise<Library> {
  const { log, warn } = console;
  console.log = () => {};
  console.warn = () => {};
  try {
    const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.log = log;
    console.warn = warn;
  }
}
