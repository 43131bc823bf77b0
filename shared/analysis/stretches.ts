import { codingsOf, type Project } from "../project/project.ts";
import type { CodeId, TranscriptId } from "../project/records.ts";
import { byPlace, type Span } from "../text/span.ts";

/** Only what anybody has coded with a code, or only what nobody has. */
export type CodedOrNot = { readonly is: "with" | "without"; readonly codeId: CodeId };

/** The stretches of all texts that are coded with a code, or that are not, in reading order; lost codings cover nothing. */
export function stretchesToSearch(
  project: Project,
  { is, codeId }: CodedOrNot,
): ReadonlyMap<TranscriptId, readonly Span[]> {
  const stretches = new Map<TranscriptId, readonly Span[]>();
  for (const { id, text } of project.transcripts.values()) {
    const own = codingsOf(project, id).filter((coding) => !coding.lost && coding.codeId === codeId);
    const coded = united(own);
    stretches.set(id, is === "with" ? coded : between(coded, text.length));
  }
  return stretches;
}

/** Spans without what they share: those that overlap or touch are one. */
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
