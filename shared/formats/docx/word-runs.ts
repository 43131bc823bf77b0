import type { IRunOptions, ParagraphChild } from "docx";
import { onlyHoldable } from "../xml/escape.ts";

export type Word = typeof import("docx");

/** Text with its line feeds and tabs as Word's own. Handed over as `text`: among `children` the word "CURRENT" is a page number. */
export function textRuns(word: Word, text: string, look: IRunOptions): ParagraphChild[] {
  const whole = onlyHoldable(text);
  if (!/[\n\t]/.test(whole)) return [new word.TextRun({ ...look, text: whole })];
  return whole
    .split(/(\n|\t)/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\n") return new word.TextRun({ break: 1 });
      if (part === "\t") return new word.TextRun({ children: [new word.Tab()] });
      return new word.TextRun({ ...look, text: part });
    });
}

/** A paragraph whose first letter is written from the right is set from the right. */
export function directionOf(text: string): { readonly bidirectional?: true } {
  return firstLetterFromTheRight.test(text) ? { bidirectional: true } : {};
}

const firstLetterFromTheRight =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
