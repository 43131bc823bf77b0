import { ensurePath, parsePath } from "../codebook/ensure-path.ts";
import type { ProjectDiff } from "../project/diff.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { Code, CodeId, Coding, CodingId, Transcript } from "../project/records.ts";
import { anchorQuote, type Sureness } from "../text/quote-anchor.ts";
import { fits, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { transcriptFinder } from "../transcripts/transcript-named.ts";
import { isCodedBy } from "./code-passage.ts";
import { joinedDiff } from "./join-codings.ts";

/** One line of a table of codings: a passage by its words, or by its place in UTF-16 code units. */
export type CodingRow = {
  /** The line in the file, from 1, for messages. */
  readonly line: number;
  readonly transcript: string;
  /** A path "Theme > Subtheme > Code". */
  readonly code: string;
  readonly quote: string | null;
  readonly span: Span | null;
  readonly coder: string | null;
};

export type Unplaced = { readonly row: CodingRow; readonly why: WhyUnplaced };
export type WhyUnplaced =
  | "no-such-transcript"
  | "no-code"
  | "no-passage"
  | "not-in-the-text"
  | "outside-the-text"
  | "already-coded";

/** A row that was placed, but not because its words stand exactly and only there. */
export type Unsure = {
  readonly row: CodingRow;
  readonly sure: Exclude<Sureness, "exact">;
  readonly score: number;
};

export type ImportedCodings = {
  readonly diff: ProjectDiff;
  /** How many rows found their place; rows that overlap join into fewer codings. */
  readonly placed: number;
  readonly unplaced: readonly Unplaced[];
  readonly unsure: readonly Unsure[];
};

/**
 * Codes many passages at once. Codes that are missing are made. A quote is anchored: exactly, then by
 * typography, then fuzzily; of several equal places each row takes the first that no row above it took, so
 * the same table a second time finds every passage "already-coded": within a coding of that code and coder.
 * What overlaps such a coding joins it. What cannot be placed is answered, and the rest is kept.
 */
export function importCodings(
  project: Project,
  rows: readonly CodingRow[],
  given: {
    readonly newCodeId: () => CodeId;
    readonly newCodingId: () => CodingId;
    readonly by: string;
    readonly at: string;
  },
): ImportedCodings {
  const find = transcriptFinder(project);
  const claimed = new Set<string>();

  let grown = project;
  const codesByPath = new Map<string, Code>();
  const made: Code[] = [];
  const added: Coding[] = [];
  const unplaced: Unplaced[] = [];
  const unsure: Unsure[] = [];

  for (const row of rows) {
    const transcript = find(row.transcript);
    const names = parsePath(row.code);
    if (!transcript || !names) {
      unplaced.push({ row, why: transcript ? "no-code" : "no-such-transcript" });
      continue;
    }
    const by = row.coder?.trim() || given.by;
    const known = codesByPath.get(row.code);
    const ensured = known ? null : ensurePath(grown, names, given.newCodeId);
    const code = known ?? ensured?.code;
    if (!code) throw new RangeError("a path leads to a code");
    const isTaken = (span: Span) => claimed.has(placeKey(transcript.id, code.id, by, span));
    const place = placeOf(row, transcript, isTaken);
    if (typeof place === "string") {
      unplaced.push({ row, why: place });
      continue;
    }
    const key = placeKey(transcript.id, code.id, by, place.span);
    const codedBefore = codingsOf(project, transcript.id);
    const isCoded = codedBefore.some((coding) => isCodedBy(coding, code.id, place.span, by));
    const isRepeated = claimed.has(key);
    claimed.add(key);
    if (isRepeated || isCoded) {
      unplaced.push({ row, why: "already-coded" });
      continue;
    }
    if (ensured) {
      grown = ensured.project;
      made.push(...ensured.made);
      codesByPath.set(row.code, code);
    }
    const quote = wordsAt(transcript.text, place.span);
    const { id: transcriptId } = transcript;
    added.push({
      id: given.newCodingId(),
      transcriptId,
      codeId: code.id,
      ...place.span,
      quote,
      lost: false,
      comment: "",
      by,
      at: given.at,
    });
    if (place.sure !== "exact") unsure.push({ row, sure: place.sure, score: place.score });
  }
  const joined = joinedDiff(project, added);
  const diff = { ...joined, added: [...made, ...joined.added] };
  return { diff, placed: added.length, unplaced, unsure };
}

function placeOf(
  row: CodingRow,
  { text }: Transcript,
  taken: (span: Span) => boolean,
): { span: Span; sure: Sureness; score: number } | WhyUnplaced {
  if (row.span) {
    const trimmed = fits(row.span, text.length) ? trimSpan(text, row.span) : null;
    if (!trimmed) return "outside-the-text";
    if (row.quote === null || wordsAt(text, trimmed) === row.quote.trim())
      return { span: trimmed, sure: "exact", score: 1 };
  }
  if (row.quote === null || row.quote.trim() === "") return "no-passage";
  const anchor = { quote: row.quote, ...(row.span && { start: row.span.start }) };
  const found = anchorQuote(text, anchor, taken);
  if (found) return found;
  return anchorQuote(text, anchor) ? "already-coded" : "not-in-the-text";
}

function placeKey(transcriptId: string, codeId: string, by: string, { start, end }: Span): string {
  return `${transcriptId} ${codeId} ${start} ${end} ${by}`;
}
