import { kindOf } from "../project/kinds.ts";
import { type Project, recordIn } from "../project/project.ts";
import type { Memo } from "../project/records.ts";
import { turnsTouched } from "../quotes/voices.ts";
import { oneLine } from "../text/one-line.ts";
import type { Span } from "../text/span.ts";
import { placeNames, type StudyPlace } from "./places.ts";

/** In UTF-16 code units. */
const longestName = 60;

/** A place of a study in words: "turn 12 of “Marta”", "the definition of “Trust”". `span` is the stretch of its text. */
export function sayPlace(
  project: Project,
  { is, record, part }: StudyPlace,
  span: Span,
  language: "en" | "sv",
): string {
  const words = {
    of: oneLine(nameOf(project, record), longestName),
    part: oneLine(part, longestName),
    turn: String(turnOf(project, record, span)),
  };
  return placeNames[is][language].replace(
    /\{(of|part|turn)\}/g,
    (_, name: keyof typeof words) => words[name],
  );
}

/** What the record of a place is called: of what belongs to a transcript, the transcript. */
function nameOf(project: Project, id: StudyPlace["record"]): string {
  const record = recordIn(project, id);
  if (!record) return "";
  if ("pseudonym" in record) return record.pseudonym;
  if ("transcriptId" in record) return project.transcripts.get(record.transcriptId)?.name ?? "";
  if ("name" in record) return record.name;
  return "body" in record ? titleOf(record) : "";
}

/** Of a memo without a title its first words. */
function titleOf({ title, body }: Memo): string {
  return title.trim() || body.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
}

/** The number of the turn in which a stretch of a transcript begins, from 1. */
function turnOf(project: Project, id: StudyPlace["record"], span: Span): number {
  const transcript = kindOf(id) === "transcript" ? recordIn(project, id) : undefined;
  if (!transcript || !("turns" in transcript)) return 0;
  return turnsTouched(transcript.turns, span).from + 1;
}
