import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { SectionMark, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { sectionsByTurn, tidyMarks } from "./sections.ts";

export type MarkRefusal = "no-such-transcript" | "no-such-turn" | "no-such-section" | "nothing-changed";

/** Where a section begins. `sectionId` null: from here on the interview is in none. */
export type SectionBegins = { readonly transcriptId: TranscriptId } & SectionMark;

/**
 * Says where sections begin, in one transcript or in many. Each lasts until the next mark; a mark that stood at the
 * same turn is replaced, all others stay, and marks that then say nothing are left out.
 */
export function markSections(
  project: Project,
  begins: readonly SectionBegins[],
): Outcome<ProjectDiff, MarkRefusal> {
  const known = new Set<string | null>([null, ...project.study.guide.map(({ id }) => id)]);
  const updated: Update[] = [];
  for (const [transcriptId, marks] of byTranscript(begins)) {
    const transcript = project.transcripts.get(transcriptId);
    if (!transcript) return refused("no-such-transcript");
    const turns = new Set(transcript.turns.map(({ id }) => id));
    if (marks.some(({ turnId }) => !turns.has(turnId))) return refused("no-such-turn");
    if (marks.some(({ sectionId }) => !known.has(sectionId))) return refused("no-such-section");
    const byTurn = new Map(transcript.sections.map(({ turnId, sectionId }) => [turnId, sectionId]));
    for (const { turnId, sectionId } of marks) byTurn.set(turnId, sectionId);
    updated.push(...withMarks(transcript, byTurn));
  }
  return updated.length === 0 ? refused("nothing-changed") : done(diffOf({ updated }));
}

/**
 * Puts the turns from one to another (both taken in) into a section, or with null into none; what comes after them
 * stays in the section that it was in.
 */
export function markStretch(
  project: Project,
  {
    transcriptId,
    fromTurnId,
    toTurnId,
    sectionId,
  }: {
    readonly transcriptId: TranscriptId;
    readonly fromTurnId: Turn["id"];
    readonly toTurnId: Turn["id"];
    readonly sectionId: string | null;
  },
): Outcome<ProjectDiff, MarkRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (sectionId !== null && !project.study.guide.some(({ id }) => id === sectionId))
    return refused("no-such-section");
  const { turns } = transcript;
  const places = [fromTurnId, toTurnId].map((wanted) => turns.findIndex(({ id }) => id === wanted));
  if (places.includes(-1)) return refused("no-such-turn");
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const before = sectionsByTurn(transcript);
  const byTurn = new Map(
    turns.map(({ id }, at) => [id, at >= from && at <= to ? sectionId : (before[at] ?? null)]),
  );
  const updated = withMarks(transcript, byTurn);
  return updated.length === 0 ? refused("nothing-changed") : done(diffOf({ updated }));
}

/** Takes away the mark at a turn: the section before it goes on. */
export function clearMark(
  project: Project,
  { transcriptId, turnId }: { readonly transcriptId: TranscriptId; readonly turnId: Turn["id"] },
): Outcome<ProjectDiff, MarkRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  const rest = transcript.sections.filter((mark) => mark.turnId !== turnId);
  if (rest.length === transcript.sections.length) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(transcript, { sections: tidyMarks(rest) })] }));
}

/** The transcript with these marks, in the order of its turns; nothing when they are what stands there. */
function withMarks(
  transcript: Transcript,
  byTurn: ReadonlyMap<Turn["id"], string | null>,
): readonly Update[] {
  const marks: SectionMark[] = [];
  for (const { id } of transcript.turns) {
    const sectionId = byTurn.get(id);
    if (sectionId !== undefined) marks.push({ turnId: id, sectionId });
  }
  const sections = tidyMarks(marks);
  if (JSON.stringify(sections) === JSON.stringify(transcript.sections)) return [];
  return [updateOf(transcript, { sections })];
}

function byTranscript(begins: readonly SectionBegins[]): ReadonlyMap<TranscriptId, readonly SectionBegins[]> {
  const groups = new Map<TranscriptId, SectionBegins[]>();
  for (const one of begins) {
    const group = groups.get(one.transcriptId);
    if (group) group.push(one);
    else groups.set(one.transcriptId, [one]);
  }
  return groups;
}
