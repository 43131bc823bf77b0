import { codesOfTheme } from "../codebook/codes-of-theme.ts";
import { codingsInSections, type SectionChoice } from "../guide/sections.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, Coding, Transcript } from "../project/records.ts";
import { type Piece, personKeys, piecesOf } from "../quotes/voices.ts";
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

/** How much a code has, itself and with everything beneath it and everything that themes in it gather. */
export type Tally = { readonly own: Count; readonly all: Count };

/**
 * `extracts` counts codings, each once: a passage coded with two codes is two extracts of the theme above them, a
 * code that a theme gathers twice over is counted in it once. `people` counts who speaks in them, interviewers
 * apart, each once however often they are quoted, and everyone behind a label that stands for several.
 */
export type Count = { readonly extracts: number; readonly people: number; readonly interviews: number };

/** Counts the extracts of each code of the study, and of several together. */
export type Tallies = {
  /** Of a code with all that belongs to it, as codesOfTheme tells. */
  readonly of: (id: CodeId) => Tally;
  /** Of just these codes together, nothing taken in with them. */
  readonly together: (ids: Iterable<CodeId>) => Count;
};

export function tallyExtracts(codes: Project["codes"], { byCode }: Extracts): Tallies {
  const own = new Map([...byCode].map(([id, extracts]) => [id, gathered(extracts)]));
  const together = (ids: Iterable<CodeId>): Count => {
    const all = gathered([]);
    for (const id of new Set(ids)) take(all, own.get(id));
    return countOf(all);
  };
  const of = (id: CodeId): Tally => ({ own: together([id]), all: together(codesOfTheme(codes, id)) });
  return { of, together };
}

type Gathered = { extracts: number; readonly people: Set<string>; readonly interviews: Set<string> };

function gathered(extracts: readonly Extract[]): Gathered {
  const all: Gathered = { extracts: extracts.length, people: new Set(), interviews: new Set() };
  for (const { transcript, pieces } of extracts) {
    all.interviews.add(transcript.id);
    for (const { voice } of pieces)
      for (const person of personKeys(voice, transcript)) all.people.add(person);
  }
  return all;
}

function take(into: Gathered, from: Gathered | undefined): void {
  if (!from) return;
  into.extracts += from.extracts;
  for (const person of from.people) into.people.add(person);
  for (const interview of from.interviews) into.interviews.add(interview);
}

function countOf({ extracts, people, interviews }: Gathered): Count {
  return { extracts, people: people.size, interviews: interviews.size };
}

function transcriptsByName(project: Project, language: ReportLanguage): readonly Transcript[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
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
