import { isCodedBy } from "../coding/code-passage.ts";
import { plainTextOf } from "../memos/rich-text.ts";
import { codingsOf, type Project, passagesOf } from "../project/project.ts";
import type { Coding, Memo, Passage, Transcript } from "../project/records.ts";

/** Finds the transcripts of a study that texts of another project are, each for one text at most (K5). */
export class TextsHere {
  private readonly free: Set<Transcript>;

  constructor({ transcripts }: Pick<Project, "transcripts">) {
    this.free = new Set(transcripts.values());
  }

  /**
   * The transcript that is this text: the one that its project names as `same`; else by the bytes of its file, SHA-256; else by
   * name and words. Null where there is none.
   */
  find({
    same,
    sha256,
    name,
    words,
  }: {
    readonly same: Transcript | null;
    readonly sha256: string;
    readonly name: string;
    readonly words: string;
  }): Transcript | null {
    const all = [...this.free];
    const ofFile = all.filter(({ source }) => source.sha256 === sha256);
    const found =
      (same && this.free.has(same) ? same : undefined) ??
      ofFile.find((one) => one.name === name) ??
      ofFile[0] ??
      all.find((one) => one.name === name && one.text === words) ??
      null;
    if (found) this.free.delete(found);
    return found;
  }
}

/** What comes, parted by whether the study has it: then it is told which record that is, by the id that it would have had. */
export type Parted<One> = { readonly fresh: readonly One[]; readonly here: ReadonlyMap<string, string> };

/** A coding lies within one of the same code and coder (K4). */
export function partCodings(project: Project, coming: readonly Coding[]): Parted<Coding> {
  return parted(coming, (one) =>
    codingsOf(project, one.transcriptId).find((coding) => isCodedBy(coding, one.codeId, one, one.by)),
  );
}

/** A note in the margin says the same of the same words, by the same person. */
export function partPassages(project: Project, coming: readonly Passage[]): Parted<Passage> {
  return parted(coming, (one) =>
    passagesOf(project, one.transcriptId).find(
      ({ start, end, note, by, lost }) =>
        !lost && start === one.start && end === one.end && note === one.note && by === one.by,
    ),
  );
}

/** A memo says the same of the same thing, by the same person, however it is set: most formats have plain text. */
export function partMemos(project: Project, coming: readonly Memo[]): Parted<Memo> {
  const keyOf = ({ about, title, body, by }: Memo) =>
    JSON.stringify([about, title, plainTextOf(body).trim(), by]);
  const there = new Map([...project.memos.values()].map((memo) => [keyOf(memo), memo]));
  return parted(coming, (one) => there.get(keyOf(one)));
}

function parted<One extends { readonly id: string }>(
  coming: readonly One[],
  there: (one: One) => { readonly id: string } | undefined,
): Parted<One> {
  const here = new Map<string, string>();
  const fresh = coming.filter((one) => {
    const found = there(one);
    if (found) here.set(one.id, found.id);
    return !found;
  });
  return { fresh, here };
}
