import type { Note, Reading } from "../../outcome.ts";

/**
 * The text as transcripts hold it: LF only, NFC, well-formed, without characters that nobody can see and XML
 * cannot hold. Done once, at import; from then on positions count. Characters that matter to people, such as
 * direction marks and joiners, stay.
 *
 * Notes: "text-normalised" (letters and accents that stood apart were joined), "text-broken-characters"
 * (count of U+FFFD, which stand where the file had no valid character), "text-control-characters" (count of
 * those dropped: NUL and other controls, byte order marks inside the text).
 */
export function cleanText(raw: string): Reading<string> {
  if (isPlain(raw)) return { value: raw, notes: [] };
  const notes: Note[] = [];

  const lines = raw.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");
  const visible = lines.replace(unseen, "");
  if (visible.length < lines.length)
    notes.push({ code: "text-control-characters", count: lines.length - visible.length });

  const whole = visible.replace(loneSurrogate, "\ufffd");
  const broken = whole.split("\ufffd").length - 1;
  if (broken > 0) notes.push({ code: "text-broken-characters", count: broken });

  const value = whole.normalize("NFC");
  if (value !== whole) notes.push({ code: "text-normalised" });
  return { value, notes };
}

/** Control characters but for tab and LF, and U+FEFF. */
const unseen = /(?![\t\n])[\p{Cc}\ufeff]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Most texts: nothing but letters of Western Europe, none of which the steps above would touch. */
function isPlain(text: string): boolean {
  return !/[^\t\n\u0020-\u007e\u00a0-\u00ff\u2010-\u2027\u202f-\u205e]/.test(text);
}
