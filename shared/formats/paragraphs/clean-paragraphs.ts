import type { Note, Reading } from "../../outcome.ts";
import { type Paragraph, paragraphText, type Run } from "../../speakers/document.ts";
import { cleanText } from "../text/clean-text.ts";

/**
 * The paragraphs with their text cleaned as clean-text.ts says, and its notes counted over all of them. An
 * accent at the beginning of a run belongs to the letter that ends the run before it.
 */
export function cleanParagraphs(paragraphs: readonly Paragraph[]): Reading<readonly Paragraph[]> {
  const counts = new Map<string, number>();
  const value = paragraphs.map((paragraph) => {
    if (cleanText(paragraphText(paragraph)).value === paragraphText(paragraph)) return paragraph;
    const runs = withAccents(paragraph.runs).map(({ text, bold }) => {
      const cleaned = cleanText(text);
      for (const { code, count = 1 } of cleaned.notes) counts.set(code, (counts.get(code) ?? 0) + count);
      return { text: cleaned.value, bold };
    });
    return { ...paragraph, runs };
  });
  const notes: readonly Note[] = [...counts].map(([code, count]) =>
    code === "text-normalised" ? { code } : { code, count },
  );
  return { value, notes };
}

function withAccents(runs: readonly Run[]): readonly Run[] {
  const moved: Run[] = [];
  for (const { text, bold } of runs) {
    const accents = /^\p{M}+/u.exec(text)?.[0] ?? "";
    const last = moved.pop();
    if (last) moved.push({ ...last, text: last.text + accents });
    const rest = last ? text.slice(accents.length) : text;
    if (rest !== "") moved.push({ text: rest, bold });
  }
  return moved;
}
