import { applyDiff } from "../../shared/project/diff.ts";
import { allCodings, type Project } from "../../shared/project/project.ts";
import type { Coding, TranscriptId } from "../../shared/project/records.ts";
import type { TextChange } from "../../shared/text/change.ts";
import { correctText } from "../../shared/transcripts/correct-text.ts";
import { aProject } from "./a-project.ts";

/**
 * Codings as they are read: « begins a coding, » ends one, ∅ is a lost one where its words stood. A line is
 * a turn. Codings may stand in one another; at one place codings end first, then come lost ones, then
 * codings begin.
 *
 *     edited("I felt «alone» there", erase("alone"))   →   "I felt ∅ there"
 */
export const interview: TranscriptId = "transcript:Interview";

/** A study of one transcript, whose codings all have the code `code:1`. */
export function marked(notation: string): Project {
  const lines = notation.replaceAll("«", "«1 ").split("\n");
  return aProject({ codes: ["1 Care", "2 Doubt"], transcripts: { Interview: lines } });
}

/** The transcript of a marked study with its codings in their marks. */
export function markedText(project: Project): string {
  const text = textOf(project);
  const codings = [...allCodings(project)];
  let out = "";
  for (let at = 0; at <= text.length; at += 1) {
    const here = (is: (coding: Coding) => boolean) => codings.filter(is).length;
    out += "»".repeat(here(({ end, lost }) => !lost && end === at));
    out += "∅".repeat(here(({ start, lost }) => lost && start === at));
    out += "«".repeat(here(({ start, lost }) => !lost && start === at));
    out += text.charAt(at);
  }
  return out;
}

export function textOf(project: Project): string {
  return project.transcripts.get(interview)?.text ?? "";
}

/** A change of a text, stated over the text it will meet. */
export type Edit = (text: string) => TextChange;

/** Replaces words that stand once in the text. */
export function replace(words: string, by: string): Edit {
  return (text) => {
    const start = text.indexOf(words);
    if (start === -1 || text.includes(words, start + 1))
      throw new RangeError(`must stand once in the text: ${words}`);
    return { length: text.length, replacements: [{ start, from: words, to: by }] };
  };
}

export function erase(words: string): Edit {
  return replace(words, "");
}

/** Types words at a place, counted in UTF-16 code units. */
export function type(at: number, words: string): Edit {
  return (text) => ({ length: text.length, replacements: [{ start: at, from: "", to: words }] });
}

/** Several replacements in one change; they must not touch one another. */
export function together(...edits: readonly Edit[]): Edit {
  return (text) => ({
    length: text.length,
    replacements: edits
      .flatMap((edit) => edit(text).replacements)
      .sort((one, other) => one.start - other.start),
  });
}

/** The study after corrections, one after the other. Throws when one is refused. */
export function corrected(project: Project, ...edits: readonly Edit[]): Project {
  return edits.reduce((now, edit) => {
    const outcome = correctText(now, { transcriptId: interview, change: edit(textOf(now)) });
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    return applyDiff(now, outcome.value);
  }, project);
}

/** What stands in the marks after corrections of a marked text. */
export function edited(notation: string, ...edits: readonly Edit[]): string {
  return markedText(corrected(marked(notation), ...edits));
}
