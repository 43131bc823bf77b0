import { type SectionChoice, spansOfSection } from "../guide/sections.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { CodeId, ParticipantId, Transcript, TranscriptId } from "../project/records.ts";
import { byPlace, type Span } from "../text/span.ts";

/** Limits a search to words that are coded with a code, by anybody, or to words that are not. */
export type CodedOrNot = { readonly is: "with" | "without"; readonly codeId: CodeId };

/** The sections of the interview guide, the coding and the people to which a search is limited; `people` null: whoever speaks. */
export type Limits = {
  readonly sections: SectionChoice;
  readonly coded: CodedOrNot | null;
  readonly people: readonly ParticipantId[] | null;
};

/**
 * The stretches of all texts that are in the chosen sections, said by one of the people, alone or with others, and coded with a code, or not, in reading
 * order; null when nothing is limited. Lost codings cover nothing.
 */
export function stretchesToSearch(
  project: Project,
  { sections, coded, people }: Limits,
): ReadonlyMap<TranscriptId, readonly Span[]> | null {
  if (sections === "all" && coded === null && people === null) return null;
  const stretches = new Map<TranscriptId, readonly Span[]>();
  for (const transcript of project.transcripts.values()) {
    const { id, text } = transcript;
    const inSections = shared(spansOfSection(project, id, sections), saidBy(transcript, people));
    if (coded === null) {
      stretches.set(id, inSections);
      continue;
    }
    const { is, codeId } = coded;
    const own = codingsOf(project, id).filter((coding) => !coding.lost && coding.codeId === codeId);
    const covered = united(own);
    stretches.set(id, shared(inSections, is === "with" ? covered : between(covered, text.length)));
  }
  return stretches;
}

/** The turns that one of these people says, those that follow one another as one; null: all of the text. */
function saidBy({ text, turns, speakers }: Transcript, people: Limits["people"]): readonly Span[] {
  if (people === null) return [{ start: 0, end: text.length }];
  const theirs = new Set(
    speakers
      .filter(({ participantIds }) => participantIds.some((id) => people.includes(id)))
      .map(({ id }) => id),
  );
  const spans: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const { start, end, speakerId } of turns) {
    const isTheirs = speakerId !== null && theirs.has(speakerId);
    const before = spans.at(-1);
    if (isTheirs && goesOn && before) before.end = end;
    else if (isTheirs) spans.push({ start, end });
    goesOn = isTheirs;
  }
  return spans;
}

/** What lies in a span of either list; both are in reading order, and neither overlaps itself. */
function shared(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const both: Span[] = [];
  let at = 0;
  for (const one of some) {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= one.start) at += 1;
    for (let next = at; (others[next]?.start ?? one.end) < one.end; next += 1) {
      const other = others[next] ?? one;
      both.push({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) });
    }
  }
  return both;
}

/** Joins spans that overlap or touch. */
function united(spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted(byPlace)) {
    const before = all.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** What lies before, between and behind spans in a text of `length` units. */
function between(spans: readonly Span[], length: number): readonly Span[] {
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), length];
  const gaps: Span[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const start = edges[at] ?? 0;
    const end = edges[at + 1] ?? length;
    if (start < end) gaps.push({ start, end });
  }
  return gaps;
}
