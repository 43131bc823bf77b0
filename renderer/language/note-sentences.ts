import type { Note } from "../../shared/outcome.ts";
import type { Say } from "./language.ts";

/** Every note that the readers write. A test looks into the readers whether one is missing here. */
export const noteCodes = [
  "cue-times-broken",
  "captions-repeated",
  "word-times",
  "transcript-header",
  "tiers-left-out",
  "times-between",
  "times-of-day",
  "pdf-guess",
  "pdf-running-heads",
  "pdf-hyphens",
  "pdf-pages-without-text",
  "table-broken",
  "survey-row",
  "subtitle-header",
  "subtitle-notes",
  "text-encoding",
  "text-broken-characters",
  "text-control-characters",
  "text-normalised",
  "rtf-cut-off",
  "docx-inserted-text",
  "docx-deleted-text",
  "docx-hidden-text",
  "docx-text-boxes",
  "docx-fields",
  "docx-parts-unread",
  "docx-images",
  "docx-tables",
  "docx-list-numbers",
  "docx-symbols",
  "docx-unknown-elements",
  "docx-comments",
  "docx-footnotes",
  "docx-endnotes",
  "docx-headers",
  "reference-broken",
  "reference-not-ended",
  "reference-stray-words",
  "reference-without-author",
  "reference-without-year",
  "reference-without-title",
  "reference-fields-left-out",
  "reference-unknown-commands",
  "names-no-heading",
  "names-of-one-letter",
  "names-without-letters",
  "names-too-long",
  "names-twice",
] as const;

/** What a note says. One that has no sentence yet is shown by its code, because silence would hide a loss. */
export function noteSentence({ code, count = 1, detail = "" }: Note, say: Say): string {
  const known = noteCodes.find((one) => one === code);
  return known ? say(`note.${known}`, { count, detail }) : say("note.unknown", { code, count });
}

/** The words that a note quotes, where its sentence does not hold them already. */
export function noteDetail({ code, detail = "" }: Note): string {
  return ["text-encoding", "table-broken", "survey-row"].includes(code) || code.startsWith("names-")
    ? ""
    : detail;
}

/** Notes that a person should look at. Of who speaks, which earlier builds noted with them, the speakers themselves tell. */
export function notesToShow(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ code }) => !ofSpeakers.has(code));
}

const ofSpeakers: ReadonlySet<string> = new Set(["speakers-found", "no-speakers", "interviewer-guessed"]);
