import type { Hit } from "../../shared/analysis/prepared.ts";
import { countCoded, uncodedHits } from "../../shared/coding/code-all.ts";
import { type CodedUnit, widenHits } from "../../shared/coding/widen-hits.ts";
import type { Project } from "../../shared/project/project.ts";
import type { CodeId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";

/** What coding all of some hits would do. */
export type CodeAllPreview = {
  readonly spans: ReadonlyMap<TranscriptId, readonly Span[]>;
  readonly passages: number;
  /** Hits that are left out, since they are coded with the code. */
  readonly leftOut: number;
  /** Passages that this coder has coded so already; they are passed over. */
  readonly coded: number;
  /** The transcripts that the others are in. */
  readonly among: readonly TranscriptId[];
};

/** How long it works without a break, in milliseconds: in the breaks the window draws. */
const stretch = 12;

/**
 * Works out the passages of the hits, and how many of them are coded already. `codeId` is null for a code that does
 * not exist yet. Answers null when the preview is no longer wanted.
 */
export async function previewCodeAll(
  project: Project,
  hits: ReadonlyMap<TranscriptId, readonly Hit[]>,
  how: {
    readonly unit: CodedUnit;
    readonly codeId: CodeId | null;
    readonly by: string;
    /** Only hits that nobody has coded with the code, whole or in part. */
    readonly onlyUncoded: boolean;
  },
  isWanted: () => boolean,
): Promise<CodeAllPreview | null> {
  const spans = new Map<TranscriptId, readonly Span[]>();
  let passages = 0;
  let leftOut = 0;
  let coded = 0;
  const among: TranscriptId[] = [];
  let began = performance.now();
  for (const [id, some] of hits) {
    const transcript = project.transcripts.get(id);
    if (!transcript) continue;
    const wanted = how.onlyUncoded ? uncodedHits(project, id, some, how.codeId) : some;
    leftOut += some.length - wanted.length;
    const widened = widenHits(transcript, wanted, how.unit);
    const known = countCoded(project, id, widened, how);
    spans.set(id, widened);
    passages += widened.length;
    coded += known;
    if (known < widened.length) among.push(id);
    if (performance.now() - began < stretch) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return null;
    began = performance.now();
  }
  return isWanted() ? { spans, passages, leftOut, coded, among } : null;
}
