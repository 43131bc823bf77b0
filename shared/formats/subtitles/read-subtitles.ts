import { type Note, type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { decodeText } from "../text/decode-text.ts";
import { wordsForNote } from "../words-for-note.ts";
import { type Cue, captionsOf, paragraphsOf } from "./captions.ts";
import { isTimingLine, readTiming } from "./read-timing.ts";

/**
 * A WebVTT (W3C, 2019) or SubRip file as a document: one paragraph for each cue, or for each voice in a cue; of captions
 * that roll or grow, for each line that is new (see once-each.ts).
 * Read leniently, as players do: hours may be missing, the fraction may follow a comma or a dot, blank lines
 * between cues may be missing, unknown blocks are passed over. Nothing that somebody said is dropped, even
 * where its times are broken.
 *
 * Notes: "cue-times-broken" (count; detail: the lines), "subtitle-header" and "subtitle-notes" (detail:
 * their words, which are no speech), "captions-repeated" (count), and those of decode-text.ts.
 * Throws UnreadableFile "not-a-subtitle" when there is no cue, and what decode-text.ts throws.
 */
export function readSubtitles(bytes: Uint8Array): Reading<Document> {
  return subtitlesIn(decodeText(bytes));
}

/** A subtitle file whose text is decoded already; see `readSubtitles`. */
export function subtitlesIn({ value: text, notes: decoding }: Reading<string>): Reading<Document> {
  const format = looksLikeWebVtt(text) ? "vtt" : "srt";
  const { header, remarks, cues } = splitCues(text.split("\n"), format);
  if (cues.length === 0 && format === "srt")
    throw new UnreadableFile("not-a-subtitle", "the file holds no timed text");
  const notes: Note[] = [...decoding];
  if (header !== "") notes.push({ code: "subtitle-header", detail: wordsForNote([header]) });
  if (remarks.length > 0)
    notes.push({ code: "subtitle-notes", count: remarks.length, detail: wordsForNote(remarks) });
  const broken = cues.filter(({ timing }) => timing.isBroken);
  if (broken.length > 0)
    notes.push({
      code: "cue-times-broken",
      count: broken.length,
      detail: wordsForNote(broken.map(({ timing }) => timing.line)),
    });
  const { value: paragraphs, notes: repeated } = paragraphsOf(captionsOf(cues));
  return { value: { format, paragraphs }, notes: [...notes, ...repeated] };
}

export function looksLikeWebVtt(text: string): boolean {
  return /^\s*WEBVTT(?=\s|$)/.test(text);
}

export function looksLikeSubRip(text: string): boolean {
  return /^\s*(?:\d+\s*\n)?\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->/.test(text);
}

type Parts = {
  readonly header: string;
  readonly remarks: readonly string[];
  readonly cues: readonly Cue[];
};

function splitCues(lines: readonly string[], format: "vtt" | "srt"): Parts {
  const remarks: string[] = [];
  const cues: Cue[] = [];
  let at = 0;
  let header = "";
  if (format === "vtt") {
    at = lines.findIndex((line) => line.trim() !== "");
    const end = endOfBlock(lines, at);
    header = lines
      .slice(at, end)
      .filter((line) => !line.startsWith("X-TIMESTAMP-MAP"))
      .join("\n")
      .replace(/^\s*WEBVTT\s*/, "")
      .trim();
    at = end;
  }
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") at += 1;
    else if (isTimingLine(line, true)) {
      const end = endOfCue(lines, at + 1);
      cues.push({ timing: readTiming(line), lines: lines.slice(at + 1, end) });
      at = end;
    } else if (isTimingLine(lines[at + 1] ?? "", true) && isName(line, format)) at += 1;
    else if (format === "vtt" && /^(?:STYLE|REGION)\s*$/.test(line)) at = endOfBlock(lines, at);
    else if (format === "vtt" && /^NOTE(?:\s|$)/.test(line)) {
      const end = endOfBlock(lines, at);
      remarks.push(
        lines
          .slice(at, end)
          .join("\n")
          .replace(/^NOTE\s*/, "")
          .trim(),
      );
      at = end;
    } else at = takeStrayBlock(lines, at, cues, remarks);
  }
  return { header, remarks: remarks.filter((remark) => remark !== ""), cues };
}

/** Whether a line right above times is the name of the cue: any words in WebVTT, in SubRip only a number. */
function isName(line: string, format: "vtt" | "srt"): boolean {
  return format === "vtt" || /^\W*\d+\W*$/.test(line);
}

/** Text after a blank line inside a cue still belongs to that cue; text before any cue is a remark. */
function takeStrayBlock(lines: readonly string[], at: number, cues: Cue[], remarks: string[]): number {
  const end = endOfCue(lines, at);
  const block = lines.slice(at, end);
  const above = cues.pop();
  if (above) cues.push({ timing: above.timing, lines: [...above.lines, ...block] });
  else remarks.push(block.join("\n").trim());
  return end;
}

function endOfBlock(lines: readonly string[], from: number): number {
  let end = from;
  while (
    end < lines.length &&
    lines[end]?.trim() !== "" &&
    !(end > from && isTimingLine(lines[end] ?? "", false))
  )
    end += 1;
  return Math.max(end, from + 1);
}

/**
 * A cue ends at a blank line, or where the next begins without one: at a line of times, or at a number above
 * it.
 */
function endOfCue(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    if (line.trim() === "" || isTimingLine(line, false)) break;
    if (/^\s*\d+\s*$/.test(line) && isTimingLine(lines[end + 1] ?? "", false)) break;
    end += 1;
  }
  return end;
}
