import { done, type Outcome, refused } from "../outcome.ts";
import { applyDiff, type ProjectDiff } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { inReadingOrder } from "../project/on-words.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { CodeId, Coding, CodingId, TranscriptId } from "../project/records.ts";
import { byPlace, contains, type Span, trimSpan } from "../text/span.ts";
import { type CodePassageRefusal, codePassage } from "./code-passage.ts";

export type CodeAll = {
  /** In UTF-16 code units of each transcript's text. */
  readonly spans: ReadonlyMap<TranscriptId, readonly Span[]>;
  readonly codeId: CodeId;
  readonly by: string;
  readonly at: string;
  readonly newId: () => CodingId;
};

/**
 * Codes many passages with one code as one deed, each as `codePassage` does, in reading order. Passages that
 * this coder has wholly coded with this code already, also by an earlier passage of the same deed, and those of white
 * space alone are passed over; when nothing is left that is the refusal. Any other refusal of one passage
 * refuses the deed, and nothing is coded.
 */
export function codeAll(
  project: Project,
  { spans, codeId, by, at, newId }: CodeAll,
): Outcome<ProjectDiff, CodePassageRefusal> {
  const isOwn = (coding: Coding) => !coding.lost && coding.codeId === codeId && coding.by === by;
  const before = new Map<TranscriptId, readonly Coding[]>();
  const after = new Map<TranscriptId, readonly Coding[]>();
  let why: CodePassageRefusal = "nothing-selected";
  for (const [transcriptId, passages] of spans) {
    const text = project.transcripts.get(transcriptId)?.text ?? "";
    const own = codingsOf(project, transcriptId).filter(isOwn).sort(inReadingOrder);
    const codings = new OwnCodings(own);
    for (const span of passages.toSorted(byPlace)) {
      const near = codings.near(span);
      const passage = trimSpan(text, span);
      if (passage && near.some((coding) => contains(coding, passage))) {
        why = "already-coded";
        continue;
      }
      const nearby: Project = { ...project, codings: new Map([[transcriptId, near]]) };
      const outcome = codePassage(nearby, { codingId: newId(), transcriptId, codeId, span, by, at });
      if (outcome.is === "done") codings.replace(codingsOf(applyDiff(nearby, outcome.value), transcriptId));
      else if (outcome.why === "nothing-selected") continue;
      else return refused(outcome.why);
    }
    before.set(transcriptId, own);
    after.set(transcriptId, codings.all());
  }
  const diff = diffBetween({ ...project, codings: before }, { ...project, codings: after });
  const isNothing = diff.added.length + diff.updated.length + diff.removed.length === 0;
  return isNothing ? refused(why) : done(diff);
}

/**
 * One coder's codings with one code in a transcript, walked through from its beginning beside passages in
 * reading order, so that each passage meets only the codings about it.
 */
class OwnCodings {
  private readonly behind: Coding[] = [];
  /** Those that the walk has reached and not left behind. */
  private about: Coding[] = [];
  private next = 0;

  constructor(private readonly ahead: readonly Coding[]) {}

  /** The codings that overlap or touch a passage, and its next neighbour on either side. */
  near({ start, end }: Span): readonly Coding[] {
    for (let one = this.ahead[this.next]; one && one.start <= end; one = this.ahead[this.next]) {
      this.about.push(one);
      this.next += 1;
    }
    const past = this.about.filter((one) => one.end < start).sort((a, b) => a.end - b.end);
    const neighbour = past.pop();
    this.behind.push(...past);
    this.about = this.about.filter((one) => one.end >= start);
    if (neighbour) this.about.unshift(neighbour);
    const following = this.ahead[this.next];
    return following ? [...this.about, following] : this.about;
  }

  /** Says what has become of the codings near the passage that was asked about last. */
  replace(codings: readonly Coding[]): void {
    const following = this.ahead[this.next];
    if (following && !codings.includes(following)) this.next += 1;
    this.about = codings.filter((one) => one !== following);
  }

  all(): readonly Coding[] {
    return [...this.behind, ...this.about, ...this.ahead.slice(this.next)];
  }
}
