import { codesOfTheme } from "../codebook/codes-of-theme.ts";
import { codingsInSections, type SectionChoice, sectionsThere } from "../guide/sections.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { CodeId, Coding, ParticipantId, Quote, Transcript, TranscriptId } from "../project/records.ts";
import { turnsTouched } from "../quotes/voices.ts";
import { namesInOrder } from "../text/name-order.ts";

/** Whose codings: everyone's, those of one coder, or those of everyone else. */
export type OfCoders =
  | { readonly are: "all" }
  | { readonly are: "by"; readonly name: string }
  | { readonly are: "not-by"; readonly name: string };

/** Which codings of a text are looked at; what is null narrows nothing. Each further choice narrows the others. */
export type CodingFilter = {
  /** A code or theme: with all that stands beneath it, and all that a theme gathers. */
  readonly codeId: CodeId | null;
  /** Somebody who speaks in the coded words. */
  readonly speaking: ParticipantId | null;
  readonly coders: OfCoders;
  /** Sections of the interview guide. */
  readonly sections: SectionChoice;
};

export const everyCoding: CodingFilter = {
  codeId: null,
  speaking: null,
  coders: { are: "all" },
  sections: "all",
};

export function showsEverything({ codeId, speaking, coders, sections }: CodingFilter): boolean {
  return codeId === null && speaking === null && coders.are === "all" && sections === "all";
}

/** What of a filter still chooses something: a code, a person or a section that has gone since narrows nothing. The same filter where all of it is there. */
export function standingFilter(
  { codes, participants, study }: Pick<Project, "codes" | "participants" | "study">,
  filter: CodingFilter,
): CodingFilter {
  const { codeId, speaking, sections } = filter;
  const standing: CodingFilter = {
    ...filter,
    codeId: codeId !== null && codes.has(codeId) ? codeId : null,
    speaking: speaking !== null && participants.has(speaking) ? speaking : null,
    sections: sectionsThere(study.guide, sections),
  };
  const isSame =
    standing.codeId === codeId && standing.speaking === speaking && standing.sections === sections;
  return isSame ? filter : standing;
}

/**
 * The codings of a transcript that a filter lets through, in reading order: the very list of the project when it
 * lets all of them through. A person speaks in a coding when one of the turns that it touches is theirs, alone or under one label with others.
 */
export function shownCodings(
  project: Pick<Project, "codes" | "codings" | "transcripts">,
  transcriptId: TranscriptId,
  filter: CodingFilter,
): readonly Coding[] {
  const { codeId, speaking, coders, sections } = filter;
  const codings = project.codings.get(transcriptId) ?? none;
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript || showsEverything(filter)) return codings;
  const family = codeId === null ? null : codesOfTheme(project.codes, codeId);
  const voices = speaking === null ? null : voicesOf(transcript, speaking);
  const shown = codingsInSections(project, transcriptId, codings, sections).filter(
    (coding) =>
      (!family || family.has(coding.codeId)) &&
      isByThem(coding, coders) &&
      (!voices || isSpokenBy(transcript, coding, voices)),
  );
  return shown.length === codings.length ? codings : shown;
}

const none: readonly Coding[] = [];

function isByThem({ by }: Coding, coders: OfCoders): boolean {
  return coders.are === "all" || (coders.are === "by") === (by === coders.name);
}

/** The speakers of a transcript behind whom a person is, alone or with others. */
function voicesOf({ speakers }: Transcript, person: ParticipantId): ReadonlySet<string> {
  return new Set(speakers.flatMap(({ id, participantIds }) => (participantIds.includes(person) ? [id] : [])));
}

function isSpokenBy({ turns }: Transcript, coding: Coding, voices: ReadonlySet<string>): boolean {
  const { from, to } = turnsTouched(turns, coding);
  return turns.slice(from, to).some(({ speakerId }) => speakerId !== null && voices.has(speakerId));
}

/** Everyone who has coded in a study, by name as the language sorts them. */
export function codersOf(codings: Project["codings"], language: string): readonly string[] {
  const names = new Set<string>();
  for (const list of codings.values()) for (const { by } of list) names.add(by);
  return namesInOrder(names, language);
}

const seenBefore = new WeakMap<Project, { readonly by: string; readonly seen: Project }>();
const listsBefore = new WeakMap<object, { readonly by: string; readonly own: readonly object[] }>();

/**
 * The study as a coder sees it who codes blind: with their own codings and quotes, and without any of others, nor the memos on
 * those. The same answer for the same study, and the same lists for transcripts in which nothing changed. Only to
 * look at: what is changed is the whole study.
 */
export function seenBlindly(project: Project, by: string): Project {
  const before = seenBefore.get(project);
  if (before?.by === by) return before.seen;
  const hidden = new Set<string>();
  const codings: Project["codings"] = new Map(
    [...project.codings.keys()].map((id) => {
      const all = codingsOf(project, id);
      const own = ownOf(all, by);
      if (own !== all) for (const coding of all) if (coding.by !== by) hidden.add(coding.id);
      return [id, own] as const;
    }),
  );
  const quotes: Project["quotes"] = new Map([...project.quotes].map(([id, all]) => [id, ownOf(all, by)]));
  const hidesQuotes = [...project.quotes].some(([id, all]) => quotes.get(id) !== all);
  // Of a memo whose subject has gone it is not known whether that was a coding.
  const memos = [...project.memos].filter(
    ([, { about, was, by: writer }]) => !hidden.has(about) && (was === "" || writer === by),
  );
  const seen: Project =
    hidden.size === 0 && !hidesQuotes && memos.length === project.memos.size
      ? project
      : {
          ...project,
          codings,
          quotes: hidesQuotes ? quotes : project.quotes,
          memos: memos.length === project.memos.size ? project.memos : new Map(memos),
        };
  seenBefore.set(project, { by, seen });
  return seen;
}

/** Those of one list that are a coder's own: the list itself where all are, and the same list for the same one. */
function ownOf<One extends Coding | Quote>(all: readonly One[], by: string): readonly One[] {
  const before = listsBefore.get(all);
  if (before?.by === by) return before.own as readonly One[];
  const own = all.every((one) => one.by === by) ? all : all.filter((one) => one.by === by);
  listsBefore.set(all, { by, own });
  return own;
}
