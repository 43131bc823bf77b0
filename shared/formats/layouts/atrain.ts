import { type Paragraph, paragraphText, plainParagraph } from "../../speakers/document.ts";
import { parseClock } from "../../text/time-marks.ts";
import type { ReadLayout } from "./read-layout.ts";

const title = /^Transcription for \S/;
const speaker = /^(?:SPEAKER_\d{2,3}|Speaker undefined)$/;
const segment = /\[(\d{2}:\d{2}:\d{2})\] - /g;

/**
 * The texts of aTrain (github.com/JuergenFleiss/aTrain, outputs): a title, a speaker alone on a line, beneath it segments, each a line that begins
 * `[00:00:02] - `, or for MAXQDA all in one line. Null for any other text. The title stays; what one speaker says beneath a name is one
 * paragraph, since aTrain begins a segment wherever a breath is taken.
 */
export function aTrain(paragraphs: readonly Paragraph[]): ReadLayout | null {
  const texts = paragraphs.map((paragraph) => paragraphText(paragraph).trim());
  const first = texts.findIndex((text) => text !== "");
  if (!title.test(texts[first] ?? "") || !texts.some((text) => speaker.test(text))) return null;
  const said: Paragraph[] = [plainParagraph(texts[first] ?? "")];
  let voice: string | null = null;
  let isNew = true;
  for (const text of texts.slice(first + 1)) {
    if (text === "") continue;
    if (speaker.test(text)) {
      voice = text;
      isNew = true;
      continue;
    }
    const startMs = parseClock([...text.matchAll(segment)].at(0)?.[1] ?? "");
    const words = text.replace(segment, "").trim();
    const above = said.at(-1);
    if (isNew || !above)
      said.push({
        ...plainParagraph(words),
        speaker: voice === "Speaker undefined" ? "UNKNOWN" : voice,
        startMs,
      });
    else
      said[said.length - 1] = { ...above, runs: [{ text: `${paragraphText(above)} ${words}`, bold: false }] };
    isNew = false;
  }
  return { value: said, notes: [] };
}
