import { type Paragraph, paragraphText } from "../../speakers/document.ts";
import { parseClock } from "../../text/time-marks.ts";
import type { ReadLayout } from "./read-layout.ts";

const stretch = /^\s*(\d{1,3}:\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*(\d{1,3}:\d{1,2}:\d{1,2}[.,]\d{1,3})\s*$/;

/** A name is short and no sentence. */
const name = /^\+?[\p{L}\p{N}][^\n:;!?]{0,79}$/u;

/**
 * The transcripts that Teams gave as Word files until 2022: the times of a stretch on a line, who speaks on the next, then the words, as lines of
 * one paragraph or as paragraphs. What one voice says in a row is one paragraph. Null where fewer than two stretches are so, or any has no words, or the text does not begin with one.
 */
export function teamsStretches(paragraphs: readonly Paragraph[]): ReadLayout | null {
  const lines = paragraphs.flatMap((paragraph) =>
    paragraphText(paragraph)
      .split("\n")
      .map((text) => ({ paragraph, text: text.trim() }))
      .filter(({ text }) => text !== ""),
  );
  const places = lines.flatMap(({ text }, n) => (stretch.test(text) ? [n] : []));
  if (places.length < 2 || places[0] !== 0) return null;
  const names = new Set<string>();
  const said: Paragraph[] = [];
  for (const [n, place] of places.entries()) {
    const [times, speaker, ...words] = lines.slice(place, places[n + 1] ?? lines.length);
    if (!times || !speaker || !name.test(speaker.text) || words.length === 0) return null;
    const found = stretch.exec(times.text);
    names.add(speaker.text);
    const text = words.map((line) => line.text).join(" ");
    const endMs = parseClock(found?.[2] ?? "");
    const above = said.at(-1);
    if (above?.speaker === speaker.text)
      said[said.length - 1] = {
        ...above,
        runs: [{ text: `${paragraphText(above)} ${text}`, bold: false }],
        endMs: endMs ?? above.endMs,
      };
    else
      said.push({
        ...times.paragraph,
        ...{ runs: [{ text, bold: false }], speaker: speaker.text },
        ...{ startMs: parseClock(found?.[1] ?? ""), endMs },
      });
  }
  // Where nobody comes twice, the first lines are no names.
  return names.size < places.length ? { value: said, notes: [] } : null;
}
