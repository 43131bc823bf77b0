import { overlap, wordsAt } from "../text/span.ts";
import { diffOf, type ProjectDiff, type Update, updateOf } from "./diff.ts";
import { byTranscript } from "./on-words.ts";
import { codingsOf, type Project } from "./project.ts";
import type { Coding, CodingId } from "./records.ts";
import { removal } from "./removal.ts";

/** The outcome of joining codings: the `absorbed` ones go, and `heirs` says which coding took each of them over. */
export type Joined = {
  readonly added: readonly Coding[];
  readonly updated: readonly Update[];
  readonly absorbed: readonly Coding[];
  readonly heirs: ReadonlyMap<CodingId, CodingId>;
};

/**
 * Lets codings come to stand in their transcripts: new ones, and ones that got another span or another code.
 * Where one overlaps others of its code and its coder, they become one coding over all their words (rule K2): the
 * oldest stays, with the comments of the others on new lines. Codings that overlapped before, and that none of
 * these meets, are left as they are, and so are lost ones.
 *
 * `coming` are codings as they would stand; one whose id the project knows replaces that coding.
 */
export function joinCodings(project: Project, coming: readonly Coding[]): Joined {
  const added: Coding[] = [];
  const updated: Update[] = [];
  const absorbed: Coding[] = [];
  const heirs = new Map<CodingId, CodingId>();
  for (const [transcriptId, arriving] of byTranscript(coming)) {
    const text = project.transcripts.get(transcriptId)?.text ?? "";
    const before = new Map(codingsOf(project, transcriptId).map((coding) => [coding.id, coding]));
    const after = new Map([...before, ...arriving.map((one): [CodingId, Coding] => [one.id, one])]);
    const moved = new Set(arriving.map(({ id }) => id));
    const keep = (coding: Coding) => {
      const old = before.get(coding.id);
      if (old) updated.push(updateOf(old, coding));
      else added.push(coding);
    };
    for (const coding of arriving.filter(({ lost }) => lost)) keep(coding);
    for (const meeting of meetings([...after.values()].filter(({ lost }) => !lost))) {
      if (!meeting.some(({ id }) => moved.has(id))) continue;
      const kept = oldestOf(meeting, before);
      keep(joinedInto(kept, meeting, text));
      for (const { id } of meeting) {
        if (id === kept.id) continue;
        heirs.set(id, kept.id);
        const old = before.get(id);
        if (old) absorbed.push(old);
      }
    }
  }
  return { added, updated: updated.filter(({ to }) => Object.keys(to).length > 0), absorbed, heirs };
}

/** The same as the diff of a deed that does nothing else: memos on absorbed codings pass to the one that stays. */
export function joinedDiff(project: Project, coming: readonly Coding[]): ProjectDiff {
  const { added, updated, absorbed, heirs } = joinCodings(project, coming);
  const others = removal(project, absorbed, heirs);
  return diffOf({ added, updated: [...updated, ...others.updated], removed: others.removed });
}

/** Codings of one code and coder, in heaps of those that overlap one another, directly or by others between them. */
function meetings(codings: readonly Coding[]): readonly (readonly Coding[])[] {
  const byKey = new Map<string, Coding[]>();
  for (const coding of codings) {
    const key = JSON.stringify([coding.codeId, coding.by]);
    const list = byKey.get(key);
    if (list) list.push(coding);
    else byKey.set(key, [coding]);
  }
  return [...byKey.values()].flatMap((list) => {
    const heaps: { end: number; codings: Coding[] }[] = [];
    for (const coding of list.toSorted((a, b) => a.start - b.start)) {
      const heap = heaps.at(-1);
      if (heap && overlap({ start: coding.start, end: heap.end }, coding)) {
        heap.codings.push(coding);
        heap.end = Math.max(heap.end, coding.end);
      } else heaps.push({ end: coding.end, codings: [coding] });
    }
    return heaps.map((heap) => heap.codings);
  });
}

/** The coding that was made first. A coding that is not in the project yet is the youngest. */
function oldestOf(codings: readonly Coding[], before: ReadonlyMap<CodingId, Coding>): Coding {
  const [oldest] = codings.toSorted((a, b) => {
    const known = Number(before.has(b.id)) - Number(before.has(a.id));
    return known || compare(a.at, b.at) || compare(a.id, b.id);
  });
  if (!oldest) throw new RangeError("codings that meet are at least one");
  return oldest;
}

function joinedInto(kept: Coding, meeting: readonly Coding[], text: string): Coding {
  const start = Math.min(...meeting.map((coding) => coding.start));
  const end = Math.max(...meeting.map((coding) => coding.end));
  const others = meeting.filter(({ id }) => id !== kept.id).toSorted((a, b) => compare(a.at, b.at));
  const comments = [kept, ...others].map(({ comment }) => comment).filter((comment) => comment !== "");
  const comment = [...new Set(comments)].join("\n");
  return { ...kept, start, end, quote: wordsAt(text, { start, end }), comment };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The changes that give codings another code. `coming` are the codings as they would stand; one that joins another
 * goes.
 */
export function recoding(
  project: Project,
  coming: readonly Coding[],
): Pick<ProjectDiff, "added" | "updated" | "removed"> {
  const { added, updated, absorbed, heirs } = joinCodings(project, coming);
  const others = removal(project, absorbed, heirs);
  return { added, updated: [...updated, ...others.updated], removed: others.removed };
}
