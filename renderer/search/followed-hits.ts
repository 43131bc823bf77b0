import type { Hit } from "../../shared/analysis/prepared.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { type Mapping, mappingOf, mapSpan, mapTurnSpan } from "../../shared/text/change.ts";
import { changeAround, keptWords } from "../../shared/text/change-around.ts";

type Texts = Pick<Project, "transcripts">;

/** Where the words of a hit stand in the study as it is later; `hit` is null where some of them, or the interview, have gone, and `place` where they would stand. */
export type FollowedHit = { readonly hit: Hit | null; readonly place: number };

/** Makes a function that follows the words of hits from one state of a study to a later one (rules C1 to C6). */
export function followedHits(before: Texts, after: Texts): (hit: Hit) => FollowedHit {
  const mappings = new Map<TranscriptId, Mapping | null>();
  return (hit) => {
    const { transcriptId } = hit;
    const then = before.transcripts.get(transcriptId)?.text;
    const now = after.transcripts.get(transcriptId)?.text;
    if (then === undefined || now === undefined) return { hit: null, place: 0 };
    if (then === now) return { hit, place: hit.start };
    const mapping = mappings.get(transcriptId) ?? mappingOf(changeAround(then, now, keptWords(then, now)));
    mappings.set(transcriptId, mapping);
    const span = mapSpan(mapping, hit);
    return { hit: span && { transcriptId, ...span }, place: mapTurnSpan(mapping, hit).start };
  };
}

/** Hits where their words stand later, by interview, without those whose words have gone. */
export function allFollowed(
  hits: ReadonlyMap<TranscriptId, readonly Hit[]>,
  before: Texts,
  after: Texts,
): ReadonlyMap<TranscriptId, readonly Hit[]> {
  if (before.transcripts === after.transcripts) return hits;
  const follow = followedHits(before, after);
  const still = [...hits].map(([id, some]) => [id, some.flatMap((hit) => follow(hit).hit ?? [])] as const);
  return new Map(still.filter(([, some]) => some.length > 0));
}
