import { type AddCodeRefusal, addCode } from "../codebook/add-code.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { addedOf, applyDiff, isEmptyDiff, type ProjectDiff, removedOf, updatesOf } from "../project/diff.ts";
import { diffBetween } from "../project/diff-between.ts";
import { inReadingOrder } from "../project/on-words.ts";
import { codingsOf, type Project } from "../project/project.ts";
import type { CodeId, Coding, CodingId, TranscriptId } from "../project/records.ts";
import { removal } from "../project/removal.ts";
import { byPlace, contains, overlap, type Span, trimSpan } from "../text/span.ts";
import { type CodePassageRefusal, codePassage } from "./code-passage.ts";
import { codeOfName } from "./code-with-name.ts";

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
  const heirs = new Map<CodingId, CodingId>();
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
      if (outcome.is === "done") {
        codings.replace(codingsOf(applyDiff(nearby, outcome.value), transcriptId));
        const [kept] = [...addedOf(outcome.value, "coding"), ...updatesOf(outcome.value, "coding")];
        for (const { id } of removedOf(outcome.value, "coding")) if (kept) heirs.set(id, kept.id);
      } else if (outcome.why === "nothing-selected") continue;
      else return refused(outcome.why);
    }
    before.set(transcriptId, own);
    after.set(transcriptId, codings.all());
  }
  const diff = diffBetween({ ...project, codings: before }, { ...project, codings: after });
  if (isEmptyDiff(diff)) return refused(why);
  const { updated, removed } = removal(project, diff.removed, lastHeirs(heirs));
  return done({ ...diff, updated: [...diff.updated, ...updated], removed });
}

/** Who has each coding at last, where one that took others over joined another in its turn. */
function lastHeirs(heirs: ReadonlyMap<CodingId, CodingId>): ReadonlyMap<CodingId, CodingId> {
  const last = (id: CodingId): CodingId => {
    const heir = heirs.get(id);
    return heir ? last(heir) : id;
  };
  return new Map([...heirs.keys()].map((id) => [id, last(id)]));
}

/** Codes many passages, as `codeAll` does, with the code of that name at the top of the codebook, which is made when there is none; one deed. */
export function codeAllWithName(
  project: Project,
  {
    name,
    newCodeId,
    ...all
  }: Omit<CodeAll, "codeId"> & { readonly name: string; readonly newCodeId: CodeId },
): Outcome<ProjectDiff, CodePassageRefusal | AddCodeRefusal> {
  const known = codeOfName(project, name);
  if (known) return codeAll(project, { ...all, codeId: known.id });
  const added = addCode(project, { codeId: newCodeId, parentId: null, name });
  if (added.is === "refused") return added;
  const coded = codeAll(applyDiff(project, added.value), { ...all, codeId: newCodeId });
  if (coded.is === "refused") return coded;
  return done({ ...coded.value, added: [...added.value.added, ...coded.value.added] });
}

/**
 * How many of some passages of one transcript, in reading order and each once, `codeAll` would pass over: those that
 * lie within a coding of this coder and this code, and those that lie within a passage before them.
 */
export function countCoded(
  project: Project,
  transcriptId: TranscriptId,
  passages: readonly Span[],
  { codeId, by }: { readonly codeId: CodeId | null; readonly by: string },
): number {
  const own = codingsOf(project, transcriptId)
    .filter((coding) => !coding.lost && coding.codeId === codeId && coding.by === by)
    .sort(byPlace);
  let count = 0;
  let next = 0;
  // Of those that begin no later than a passage, the one that reaches furthest is the one that may hold it.
  let reach = -1;
  for (const passage of passages) {
    for (let one = own[next]; one && one.start <= passage.start; one = own[next]) {
      reach = Math.max(reach, one.end);
      next += 1;
    }
    if (passage.end <= reach) {
      count += 1;
      continue;
    }
    reach = passage.end;
    // What it overlaps becomes one coding with it.
    for (let one = own[next]; one && one.start < reach; one = own[next]) {
      reach = Math.max(reach, one.end);
      next += 1;
    }
  }
  return count;
}

/** Those of some hits in a transcript that share no words with a coding of a code, whoever coded. Lost codings cover nothing. */
export function uncodedHits<Hit extends Span>(
  project: Project,
  transcriptId: TranscriptId,
  hits: readonly Hit[],
  codeId: CodeId | null,
): readonly Hit[] {
  const codings = codingsOf(project, transcriptId).filter(
    (coding) => !coding.lost && coding.codeId === codeId,
  );
  return hits.filter((hit) => !codings.some((coding) => overlap(coding, hit)));
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
