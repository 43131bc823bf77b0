import { type Note, type Reading, UnreadableFile } from "../../outcome.ts";
import { type Document, plainParagraph } from "../../speakers/document.ts";
import { cleanParagraphs } from "../paragraphs/clean-paragraphs.ts";
import { wordsForNote } from "../words-for-note.ts";
import { joinLines } from "./join-lines.ts";
import { linesOfPage, type SetText } from "./page-lines.ts";
import { withoutRunningHeads } from "./running-heads.ts";

/**
 * Pages as the running text that they seem to hold. Notes: "pdf-guess", always; "pdf-running-heads" (count; detail: their words), "pdf-hyphens"
 * (count), "pdf-pages-without-text" (count), and those of clean-text.ts. Throws UnreadableFile "pdf-without-text" where no page has any.
 */
export function pagesDocument(pages: readonly (readonly SetText[])[]): Reading<Document> {
  const lines = pages.map((pieces, page) => linesOfPage(page, pieces));
  const empty = lines.filter(({ length }) => length === 0).length;
  if (empty === lines.length) throw new UnreadableFile("pdf-without-text", "no page of the PDF holds text");
  const { text, heads } = withoutRunningHeads(lines.flat());
  const { paragraphs, hyphens } = joinLines(text);
  const { value, notes: cleaned } = cleanParagraphs(paragraphs.map(plainParagraph));
  const once = [...new Set(heads.map((line) => line.text))];
  const notes: readonly Note[] = [
    { code: "pdf-guess" },
    ...counted("pdf-running-heads", heads.length, wordsForNote(once)),
    ...counted("pdf-hyphens", hyphens),
    ...counted("pdf-pages-without-text", empty),
    ...cleaned,
  ];
  return { value: { format: "pdf", paragraphs: value }, notes };
}

function counted(code: string, count: number, detail?: string): readonly Note[] {
  return count === 0 ? [] : [detail === undefined ? { code, count } : { code, count, detail }];
}
