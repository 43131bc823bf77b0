import type { Paragraph, Run } from "./document.ts";
import { paragraphText } from "./document.ts";
import { type Circumstances, isTaken, judgeLabels } from "./judge-labels.ts";
import { lookAt } from "./label-forms.ts";
import { isSystemLine } from "./system-lines.ts";

/** The longest line of a text that was wrapped by hand or by a mail program, with room to spare. In UTF-16 units. */
const longestWrapped = 120;
const mostLinesInBlock = 30;

/**
 * The paragraphs of a plain text. A line is one, as programs for transcripts write it; in a text that was wrapped by
 * hand (short lines, blank lines between blocks) and names speakers at the head of blocks only, or nowhere, the lines
 * of a block are one.
 */
export function unwrapped(
  lines: readonly Paragraph[],
  circumstances: Circumstances,
  isTimed = false,
): readonly Paragraph[] {
  return isWrapped(lines, circumstances, isTimed) ? blocksOf(lines).map(asOne) : lines;
}

function isWrapped(lines: readonly Paragraph[], circumstances: Circumstances, isTimed: boolean): boolean {
  const texts = lines.map(paragraphText);
  if (texts.some((text) => text.length > longestWrapped)) return false;
  const blocks = blocksOf(lines);
  const written = texts.filter((text) => text.trim() !== "").length;
  if (blocks.length < 2 || written === blocks.length) return false;
  if (blocks.some((block) => block.length > mostLinesInBlock)) return false;
  const seen = lines.map((line, n) => lookAt(line, n, false, texts[n], isTimed));
  const taken = new Set(
    judgeLabels(seen, circumstances)
      .filter(isTaken)
      .map(({ form, key }) => `${form} ${key}`),
  );
  return seen.every(({ heads, plain }, n) => {
    const opens = plain.startMs !== null || heads.some(({ form, key }) => taken.has(`${form} ${key}`));
    return !opens || n === 0 || texts[n - 1]?.trim() === "";
  });
}

/** The stretches between blank lines; what a program wrote ("Transcribed by https://otter.ai") goes on with nothing. */
function blocksOf(lines: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const blocks: Paragraph[][] = [];
  let open = false;
  for (const line of lines) {
    const text = paragraphText(line);
    if (text.trim() === "") open = false;
    else if (isSystemLine(text)) {
      blocks.push([line]);
      open = false;
    } else if (open) blocks.at(-1)?.push(line);
    else {
      blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

function asOne(block: readonly Paragraph[]): Paragraph {
  const [first] = block;
  if (!first) throw new RangeError("a block has a line");
  const runs = block.flatMap((line, n): readonly Run[] =>
    n === 0 ? line.runs : [{ text: "\n", bold: false }, ...line.runs],
  );
  return { ...first, runs };
}
