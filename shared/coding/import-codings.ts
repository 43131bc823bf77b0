import { ensurePath, pathsIn } from "../codebook/ensure-path.ts";
import type { ProjectDiff } from "../project/diff.ts";
import { joinedDiff } from "../project/join-codings.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { Code, CodeId, Coding, CodingId, Transcript } from "../project/records.ts";
import { transcriptFinder } from "../project/transcript-named.ts";
import type { OtherWord } from "../text/other-words.ts";
import type { PlaceUnit } from "../text/place-units.ts";
import type { Sureness } from "../text/quote-anchor.ts";
import { type Span, wordsAt } from "../text/span.ts";
import { isCodedBy } from "./code-passage.ts";
import { type QuotePlacer, quotePlacers } from "./place-quote.ts";
import { elsewhereFinder } from "./stands-elsewhere.ts";
import { type TablePlaces, unitOfPlaces, type WhyUnread } from "./unit-of-places.ts";

/** One line of a table of codings: a passage by its words, by its place, or by both. */
export type CodingRow = {
  /** The line in the file, from 1, for messages. */
  readonly line: number;
  readonly transcript: string;
  /** A path "Theme > Subtheme > Code". */
  readonly code: string;
  readonly quote: string | null;
  /** Counted as the table counts: what in, unit-of-places.ts finds out. */
  readonly span: Span | null;
  readonly coder: string | null;
  /** What the coder says of the coding; empty or left out where the table says nothing. */
  readonly comment?: string;
  /** When it was coded: ISO 8601, UTC; null or left out where the table does not say, or not so that it can be read. */
  readonly at?: string | null;
};

export type Unplaced = {
  readonly row: CodingRow;
  readonly why: WhyUnplaced;
  /** With "said-otherwise": the passage that is most like the quote, and what it says instead. */
  readonly instead?: { readonly words: string; readonly other: OtherWord };
  /** With "no-such-transcript", "not-in-the-text" and "said-otherwise": the only other transcript in which the words stand. */
  readonly elsewhere?: string;
};
export type WhyUnplaced =
  | "no-such-transcript"
  | "no-code"
  | "no-passage"
  | "not-in-the-text"
  | "said-otherwise"
  | "outside-the-text"
  | "already-coded"
  | WhyUnread;

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
  /** What the table's places are counted in, as it tells or was stated; null when nothing tells. */
  readonly unit: PlaceUnit | null;
  /** Transcripts of which the table's places count something that their text does not have. */
  readonly unlike: readonly Transcript[];
};

/**
 * Codes many passages at once. Codes that are missing are made. A quote goes before a place and is placed as
 * place-quote.ts says; of several equal places each row takes the first that no row above it took, so
 * the same table a second time finds every passage "already-coded": within a coding of that code and coder.
 * What overlaps such a coding joins it. Places alone are read as unit-of-places.ts says; `unit` states what they count.
 * What cannot be placed is answered, and the rest is kept.
 */
export function importCodings(
  project: Project,
  rows: readonly CodingRow[],
  given: {
    readonly newCodeId: () => CodeId;
    readonly newCodingId: () => CodingId;
    readonly by: string;
    readonly at: string;
    readonly unit?: PlaceUnit | null;
  },
): ImportedCodings {
  const find = transcriptFinder(project);
  const claimed = new Set<string>();
  const places = unitOfPlaces(
    rows.flatMap(({ transcript: name, span, quote }) => {
      const transcript = span && find(name);
      return transcript && span ? [{ transcript, span, quote }] : [];
    }),
    given.unit ?? null,
  );
  const placerFor = quotePlacers(project);
  const namesIn = pathsIn(project.codes);

  let grown = project;
  const codesByPath = new Map<string, Code>();
  const made: Code[] = [];
  const added: Coding[] = [];
  const unplaced: Unplaced[] = [];
  const findElsewhere = elsewhereFinder(project);
  const unsure: Unsure[] = [];

  for (const row of rows) {
    const transcript = find(row.transcript);
    const names = namesIn(row.code);
    if (!transcript || !names) {
      const elsewhere = transcript ? null : findElsewhere(row.quote ?? "", null);
      const why = transcript ? "no-code" : "no-such-transcript";
      unplaced.push({ row, why, ...(elsewhere && { elsewhere: elsewhere.name }) });
      continue;
    }
    const by = row.coder?.trim() || given.by;
    const known = codesByPath.get(row.code);
    const ensured = known ? null : ensurePath(grown, names, given.newCodeId);
    const code = known ?? ensured?.code;
    if (!code) throw new RangeError("a path leads to a code");
    const isTaken = (span: Span) => claimed.has(placeKey(transcript.id, code.id, by, span));
    const place = placeOf(row, transcript, places, placerFor(transcript), isTaken);
    if ("why" in place) {
      const elsewhere =
        place.why === "not-in-the-text" || place.why === "said-otherwise"
          ? findElsewhere(row.quote ?? "", transcript.id)
          : null;
      unplaced.push({ row, ...place, ...(elsewhere && { elsewhere: elsewhere.name }) });
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
      comment: row.comment ?? "",
      by,
      at: row.at ?? given.at,
    });
    if (place.sure !== "exact") unsure.push({ row, sure: place.sure, score: place.score });
  }
  const joined = joinedDiff(project, added);
  const diff = { ...joined, added: [...made, ...joined.added] };
  const unlike = [...project.transcripts.values()].filter(({ id }) => places.unlike.has(id));
  return { diff, placed: added.length, unplaced, unsure, unit: places.unit, unlike };
}

function placeOf(
  { span, quote }: CodingRow,
  transcript: Transcript,
  places: TablePlaces,
  placeQuote: QuotePlacer,
  taken: (span: Span) => boolean,
): { readonly span: Span; readonly sure: Sureness; readonly score: number } | Omit<Unplaced, "row"> {
  if (quote === null || quote.trim() === "") {
    if (!span) return { why: "no-passage" };
    const read = places.read({ transcript, span });
    if (read === null) return { why: "outside-the-text" };
    return typeof read === "string" ? { why: read } : { span: read, sure: "exact", score: 1 };
  }
  const confirmed = span && places.confirmed({ transcript, span, quote });
  if (confirmed) return { span: confirmed, sure: "exact", score: 1 };
  const start = span && places.near({ transcript, span });
  const found = placeQuote({ quote, ...(start !== null && { start }) }, taken);
  switch (found.is) {
    case "placed":
      return found;
    case "taken":
      return { why: "already-coded" };
    case "said-otherwise": {
      const words = wordsAt(transcript.text, found.span);
      return { why: "said-otherwise", instead: { words, other: found.other } };
    }
    case "nowhere":
      return { why: "not-in-the-text" };
  }
}

function placeKey(transcriptId: string, codeId: string, by: string, { start, end }: Span): string {
  return `${transcriptId} ${codeId} ${start} ${end} ${by}`;
}
