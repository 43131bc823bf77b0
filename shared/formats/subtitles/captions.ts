import type { Reading } from "../../outcome.ts";
import { noMarks, type Paragraph } from "../../speakers/document.ts";
import { cleanText } from "../text/clean-text.ts";
import { type Caption, onceEach, wordCount } from "./once-each.ts";
import { readCueText } from "./read-cue-text.ts";
import type { Timing } from "./read-timing.ts";

/** A cue as the file has it: its times, and the lines beneath them. */
export type Cue = { readonly timing: Timing; readonly lines: readonly string[] };

const light = /<(?:u|b|font)(?:[.\s][^>]{0,200})?>/i;

export function captionsOf(cues: readonly Cue[]): readonly Caption[] {
  return cues.flatMap(({ timing: { startMs, endMs }, lines: written }) => {
    const spoken = readCueText(written);
    const { lit, isStamped } = lightIn(written);
    return spoken.map(({ speaker, text, lines }) => {
      const clean = cleanText(text).value;
      return {
        speaker: speaker === null ? null : cleanText(speaker).value,
        text: clean,
        lines: lines.length === 1 ? [clean] : lines.map((line) => cleanText(line).value),
        startMs,
        endMs,
        lit,
        isStamped,
        isShared: spoken.length > 1,
      };
    });
  });
}

function lightIn(lines: readonly string[]): Pick<Caption, "lit" | "isStamped"> {
  if (!lines.some((line) => line.includes("<"))) return { lit: null, isStamped: false };
  const whole = lines.join("\n");
  const at = whole.search(light);
  return {
    lit: at === -1 ? null : wordCount(readCueText([whole.slice(0, at)]).map(({ text }) => text)),
    isStamped: /<\d{1,3}:[\d:.]{1,17}>/.test(whole),
  };
}

/** The paragraphs of captions. Notes "captions-repeated" (count) when some repeated words of the caption before. */
export function paragraphsOf(captions: readonly Caption[]): Reading<readonly Paragraph[]> {
  const { said, repeated } = onceEach(withNameLines(captions));
  return {
    value: said.map(({ speaker, text, startMs, endMs }) => ({
      runs: [{ text, bold: false }],
      speaker,
      startMs,
      endMs,
      marks: noMarks,
    })),
    notes: repeated === 0 ? [] : [{ code: "captions-repeated", count: repeated }],
  };
}

/**
 * Keeps the first line of a caption as a line of its own when it is a name: it comes again and again above other
 * lines. Other lines of a caption are joined into one.
 */
function withNameLines(captions: readonly Caption[]): readonly Caption[] {
  const counts = new Map<string, number>();
  const several = captions.filter(
    ({ lines, speaker, lit, isStamped }) =>
      lines.length > 1 && speaker === null && lit === null && !isStamped,
  );
  for (const { lines } of several) counts.set(lines[0] ?? "", (counts.get(lines[0] ?? "") ?? 0) + 1);
  const isNameLine = (line: string) => /^[^.!?…,:;]{1,40}$/.test(line) && (counts.get(line) ?? 0) >= 2;
  const named = several.filter(({ lines }) => isNameLine(lines[0] ?? ""));
  if (
    new Set(named.map(({ lines }) => lines[0])).size < 2 ||
    named.length < 4 ||
    named.length < captions.length * 0.5
  )
    return captions;
  const isNamed = new Set(named);
  return captions.map((caption) => {
    const [name = "", ...words] = caption.lines;
    return isNamed.has(caption) ? { ...caption, text: `${name}\n${words.join(" ")}` } : caption;
  });
}
