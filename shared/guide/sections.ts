import type { Project } from "../project/project.ts";
import type { GuideSection, SectionMark, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { turnsTouched } from "../quotes/voices.ts";
import type { Span } from "../text/span.ts";

/** A choice of sections by their ids; "all" is no limit. */
export type SectionChoice = "all" | readonly string[];

/** The choice as far as the guide has its sections: all where none of them is left. The same where all are there. */
export function sectionsThere(guide: readonly GuideSection[], sections: SectionChoice): SectionChoice {
  if (sections === "all") return sections;
  const left = sections.filter((id) => guide.some((section) => section.id === id));
  if (left.length === sections.length) return sections;
  return left.length === 0 ? "all" : left;
}

/** The letter of a section by its place in the guide, counted from 0: a to z, then aa, ab … */
export function sectionLetter(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : `${sectionLetter(Math.floor(place / 26) - 1)}${last}`;
}

/** A section as readers see it: "d · Professional role". An id that the guide does not know answers an empty text. */
export function sectionTitle(guide: readonly GuideSection[], sectionId: string): string {
  const place = guide.findIndex(({ id }) => id === sectionId);
  const name = guide[place]?.name ?? "";
  return name === "" ? "" : `${sectionLetter(place)} · ${name}`;
}

/** The section that each turn is in, in the order of the turns; null: in none. */
export function sectionsByTurn({ turns, sections }: Transcript): readonly (string | null)[] {
  let at = 0;
  let now: string | null = null;
  return turns.map(({ id }) => {
    const mark = sections[at];
    if (mark?.turnId === id) {
      now = mark.sectionId;
      at += 1;
    }
    return now;
  });
}

/** The section that a turn is in; null when it is in none, and when there is no such turn. */
export function sectionOf(transcript: Transcript, turnId: Turn["id"]): string | null {
  const place = transcript.turns.findIndex(({ id }) => id === turnId);
  return sectionsByTurn(transcript)[place] ?? null;
}

/**
 * The section of a span: that of the turn in which it starts, also when it runs on into the next section, so
 * that each coding is counted once (rule G3). A lost coding is where its words stood.
 */
export function sectionOfSpan(transcript: Transcript, span: Span): string | null {
  return sectionsByTurn(transcript)[turnsTouched(transcript.turns, span).from] ?? null;
}

/**
 * Where a transcript speaks of the chosen sections, in reading order: from the first turn of each stretch to the
 * end of its last. Stretches that follow one another are one. "all" answers the whole text.
 */
export function spansOfSection(
  project: Project,
  transcriptId: TranscriptId,
  sections: SectionChoice,
): readonly Span[] {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return [];
  if (sections === "all") return [{ start: 0, end: transcript.text.length }];
  const chosen = new Set<string | null>(sections);
  const spans: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const [at, section] of sectionsByTurn(transcript).entries()) {
    const turn = transcript.turns[at];
    const before = spans.at(-1);
    const isIn = section !== null && chosen.has(section);
    if (isIn && turn && goesOn && before) before.end = turn.end;
    else if (isIn && turn) spans.push({ start: turn.start, end: turn.end });
    goesOn = isIn;
  }
  return spans;
}

/**
 * The spans (codings, passages) that are in the chosen sections, in their order. The same list when nothing is
 * limited; `codings` may be some of the transcript's or all.
 */
export function codingsInSections<S extends Span>(
  project: Pick<Project, "transcripts">,
  transcriptId: TranscriptId,
  codings: readonly S[],
  sections: SectionChoice,
): readonly S[] {
  if (sections === "all") return codings;
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return [];
  const chosen = new Set<string | null>(sections);
  const byTurn = sectionsByTurn(transcript);
  return codings.filter((coding) => {
    const section = byTurn[turnsTouched(transcript.turns, coding).from] ?? null;
    return section !== null && chosen.has(section);
  });
}

/**
 * Leaves out marks that say nothing: those that begin the section that goes on already, or end one where there is
 * none.
 */
export function tidyMarks(marks: readonly SectionMark[]): readonly SectionMark[] {
  let now: string | null = null;
  return marks.filter(({ sectionId }) => {
    const says = sectionId !== now;
    now = sectionId;
    return says;
  });
}
