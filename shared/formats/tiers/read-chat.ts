import type { Note, Reading } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { decodeRaw } from "../text/decode-text.ts";
import { speechDocument, timeOf, type Utterance } from "../timed-speech.ts";
import { wordsForNote } from "../words-for-note.ts";
import { namesOfTiers, tiersLeftOut } from "./tier-notes.ts";

/** Whether a text begins as the CHAT format asks: with @UTF8, @Begin and the like, each on a line. */
export function looksLikeChat(sample: string): boolean {
  return /^\s*(?:@(?:UTF8|Font|PID|Window|Color words)\b[^\n]*\s+){0,6}@Begin\s*$/m.test(
    sample.slice(0, 1000),
  );
}

/**
 * A transcript in the CHAT format of TalkBank and CHILDES (talkbank.org/manuals/CHAT.html, .cha) as a document: a paragraph for each main line
 * (`*CHI:	text`, which goes on in lines that begin with a blank), said by its code. Bullets (U+0015, times in milliseconds joined by a low
 * line, U+0015) are times. The signs of the transcription stay. Headers (`@`) and the tiers beneath a line (`%mor`) are left out.
 *
 * Notes: "transcript-header" (detail: the headers), "tiers-left-out" (count; detail: their names), "text-encoding". Throws as decode-text.ts does,
 * and "too-large".
 */
export function readChat(bytes: Uint8Array): Reading<Document> {
  const { raw, encoding } = decodeRaw(bytes);
  const headers: string[] = [];
  const tiers = new Set<string>();
  const said: Utterance[] = [];
  for (const line of wholeLines(raw)) {
    const main = /^\*([^:\s]{1,40}):\s?([\s\S]*)$/.exec(line);
    const beneath = /^%([^:\s]{1,40}):/.exec(line)?.[1];
    if (main) said.push(utteranceOf(main[1] ?? "", main[2] ?? ""));
    else if (beneath !== undefined) tiers.add(`%${beneath}`);
    else if (line.startsWith("@")) {
      if (!/^@(?:UTF8|Begin|End)\s*$/.test(line)) headers.push(line.replace(/\s+/g, " "));
    } else if (line.trim() !== "") said.push(utteranceOf(null, line));
  }
  const notes: readonly Note[] = [
    ...(encoding === "UTF-8" ? [] : [{ code: "text-encoding", detail: encoding }]),
    ...(headers.length === 0 ? [] : [{ code: "transcript-header", detail: wordsForNote(headers) }]),
    ...tiersLeftOut(namesOfTiers([...tiers])),
  ];
  return speechDocument("cha", said, notes);
}

/** Lines with those that go on beneath them. */
function wholeLines(text: string): readonly string[] {
  const lines: string[][] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const above = lines.at(-1);
    if (above && /^[\t ]+\S/.test(line)) above.push(line);
    else lines.push([line]);
  }
  return lines.map((parts) => parts.join("\n"));
}

/** What stands around the times of a line. */
const sign = "\u0015";
/** Older files name the recording before the times. */
const bullet = new RegExp(`${sign}(?:[^${sign}\\n]{0,300}?_)?(\\d{1,10})_(\\d{1,10})${sign}`, "g");

function utteranceOf(speaker: string | null, written: string): Utterance {
  const times = [...written.matchAll(bullet)];
  return {
    speaker,
    text: written.replace(bullet, " ").replaceAll(sign, " "),
    startMs: timeAt(times.at(0)?.[1]),
    endMs: timeAt(times.at(-1)?.[2]),
  };
}

function timeAt(digits: string | undefined): number | null {
  return digits === undefined ? null : timeOf(Number(digits));
}
