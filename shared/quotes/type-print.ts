import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import { findQuote, type Project } from "../project/project.ts";
import type { QuoteId } from "../project/records.ts";
import { namesForPrint } from "./change-house-style.ts";
import { cutMarks } from "./house-style.ts";
import { firstLetterOf } from "./print-units.ts";
import { type PrintConventions, type ReadPrint, readPrint, type Unspoken } from "./read-print.ts";

export type TypePrintRefusal = "no-such-quote" | "brackets-of-print" | "print-too-long" | "nothing-changed";

/**
 * Gives a quote the print form that somebody typed (rule Q3). Words that were not said are put in brackets. Refused while its
 * brackets are not closed, are empty or stand in each other, and when it is too long to be read.
 */
export function typePrint(
  project: Project,
  { quoteId, print }: { readonly quoteId: QuoteId; readonly print: string },
): Outcome<ProjectDiff, TypePrintRefusal> {
  const quote = findQuote(project, quoteId);
  if (!quote) return refused("no-such-quote");
  const read = readProposing(quote.quote, print, conventionsOf(project));
  if (read.is === "refused") return refused(read.why === "too-long" ? "print-too-long" : "brackets-of-print");
  if (JSON.stringify(read.edits) === JSON.stringify(quote.edits)) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(quote, { edits: read.edits, seen: quote.quote })] }));
}

/** By which marks and names a study's print forms are read. */
export function conventionsOf(project: Project): PrintConventions {
  const own = project.study.houseStyle.cutMark;
  return { standIns: namesForPrint(project), cutMarks: [own, ...cutMarks.filter((mark) => mark !== own)] };
}

/** Reads a print form, and where it has words that were not said, the same with these in brackets. */
function readProposing(words: string, typed: string, conventions: PrintConventions): ReadPrint {
  const read = readPrint(words, typed, conventions);
  if (read.is === "refused" || read.unspoken.length === 0) return read;
  return readPrint(words, inBrackets(typed, read.unspoken), conventions);
}

/**
 * What was typed, with the words that were not said in brackets: neighbours in one, and a word alone that differs from a
 * spoken one by the case of its first letter as "[H]e".
 */
export function inBrackets(typed: string, unspoken: readonly Unspoken[]): string {
  let out = "";
  let at = 0;
  for (const run of neighbours(typed, unspoken)) {
    const [{ start, word, spoken }] = run;
    const end = run.at(-1)?.end ?? start;
    const letter = firstLetterOf(word);
    const isCase = run.length === 1 && spoken !== null;
    const said = isCase ? `[${letter}]${word.slice(letter.length)}` : `[${typed.slice(start, end)}]`;
    out += typed.slice(at, start) + said;
    at = end;
  }
  return out + typed.slice(at);
}

type Run = readonly [Unspoken, ...Unspoken[]];

/** The words in runs between which nothing but white space was typed. */
function neighbours(typed: string, unspoken: readonly Unspoken[]): readonly Run[] {
  const runs: [Unspoken, ...Unspoken[]][] = [];
  for (const one of unspoken) {
    const last = runs.at(-1);
    const end = last?.at(-1)?.end ?? 0;
    if (last && typed.slice(end, one.start).trim() === "") last.push(one);
    else runs.push([one]);
  }
  return runs;
}
