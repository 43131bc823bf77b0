import { type Hit, prepare, searchTextOf } from "../../shared/analysis/prepared.ts";
import { type Query, queryFor, readQuery } from "../../shared/analysis/query.ts";
import { search } from "../../shared/analysis/search.ts";
import type { Transcript } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { aProject } from "./a-project.ts";

/**
 * Hits as they are read: « begins one, » ends it. A line is a turn, and may begin with who speaks.
 *
 *     found("I felt alone", "felt")   →   "I «felt» alone"
 */
export function found(lines: string, sought: string, more: Sought = {}): string {
  const transcript = anInterview(lines, more.language);
  const outcome = hitsIn(transcript, sought, more);
  return typeof outcome === "string" ? outcome : withMarks(transcript.text, outcome);
}

export type Sought = Partial<Query> & { readonly language?: string };

/** The hits, or why there are none to be had. */
export function hitsIn(
  transcript: Transcript,
  sought: string,
  { language: _, ...more }: Sought = {},
): readonly Hit[] | string {
  const read = readQuery(queryFor(sought, more));
  if (read.is === "refused") return [read.why, read.reason].filter(Boolean).join(": ");
  return search(prepare(searchTextOf(transcript, "en")), read.value);
}

/** A transcript in English, unless another language is said. */
export function anInterview(lines: string, language: string = "en"): Transcript {
  const project = aProject({ transcripts: { Interview: lines.split("\n") } });
  const [transcript] = project.transcripts.values();
  if (!transcript) throw new RangeError("a project of one transcript has one");
  return { ...transcript, language };
}

function withMarks(text: string, spans: readonly Span[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return out + text.slice(at);
}
