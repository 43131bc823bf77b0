import { type Figures, figuresByCode, figuresTogether, figuresWithin } from "../figures/figures.ts";
import { codingsInSections, type SectionChoice } from "../guide/sections.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, Coding, Transcript, TranscriptId } from "../project/records.ts";
import { type Piece, piecesOf } from "../quotes/voices.ts";
import { nameOrder } from "../text/name-order.ts";
import { byPlace } from "../text/span.ts";
import type { ReportLanguage } from "./report.ts";

/** A coding whose words are in the text, with who speaks in it. */
export type Extract = {
  readonly coding: Coding;
  readonly transcript: Transcript;
  readonly pieces: readonly Piece[];
};

/** The extracts of a choice of codes. */
export type Extracts = {
  /** For each code its extracts: by the transcripts' names in natural order ("Int 2" before "Int 10"), then by place. */
  readonly byCode: ReadonlyMap<CodeId, readonly Extract[]>;
  /** How many codings of these codes have lost their words. */
  readonly lost: number;
};

/** Which codes a report is about: all of them, or just these (a theme's codes are not taken in with it). */
export type CodeChoice = "all" | readonly CodeId[];

/** Gathers the extracts, if it likes of some sections of the interview guide only. The order of names is that of `language`. */
export function gatherExtracts(
  project: Project,
  codes: CodeChoice,
  language: ReportLanguage,
  sections: SectionChoice = "all",
): Extracts {
  const chosen = codes === "all" ? null : new Set(codes);
  const byCode = new Map<CodeId, Extract[]>();
  let lost = 0;
  for (const transcript of transcriptsByName(project, language)) {
    const all = project.codings.get(transcript.id) ?? [];
    const codings = codingsInSections(project, transcript.id, all, sections);
    for (const coding of codings.toSorted(inReadingOrder)) {
      if (chosen && !chosen.has(coding.codeId)) continue;
      if (coding.lost) {
        lost += 1;
        continue;
      }
      const extract = { coding, transcript, pieces: piecesOf(project.participants, transcript, coding) };
      const list = byCode.get(coding.codeId);
      if (list) list.push(extract);
      else byCode.set(coding.codeId, [extract]);
    }
  }
  return { byCode, lost };
}

/** How much a code has, itself and with everything that belongs to it (B7). */
export type Tally = { readonly own: Figures; readonly all: Figures };

/** Counts the extracts of each code of the study, and of several together. */
export type Tallies = {
  readonly of: (id: CodeId) => Tally;
  /** Of just these codes together, nothing taken in with them. */
  readonly together: (ids: Iterable<CodeId>) => Figures;
};

export function tallyExtracts(
  { codes, transcripts, participants }: Pick<Project, "codes" | "transcripts" | "participants">,
  { byCode }: Extracts,
): Tallies {
  const codings = new Map<TranscriptId, Coding[]>();
  for (const { coding, transcript } of [...byCode.values()].flat()) {
    const list = codings.get(transcript.id);
    if (list) list.push(coding);
    else codings.set(transcript.id, [coding]);
  }
  const figures = figuresByCode({ codings, transcripts, participants });
  return {
    of: (id) => ({ own: figuresTogether(figures, [id]), all: figuresWithin(codes, figures, id) }),
    together: (ids) => figuresTogether(figures, ids),
  };
}

/** The transcripts by their names in natural order ("Int 2" before "Int 10"). */
export function transcriptsByName(project: Project, language: ReportLanguage): readonly Transcript[] {
  const compare = nameOrder(language);
  return [...project.transcripts.values()].sort(
    (a, b) => compare(a.name, b.name) || compareUnits(a.name, b.name) || compareUnits(a.id, b.id),
  );
}

function inReadingOrder(a: Coding, b: Coding): number {
  return byPlace(a, b) || compareUnits(a.id, b.id);
}

function compareUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
