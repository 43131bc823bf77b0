import { isCodedBy } from "../../coding/code-passage.ts";
import { quotePlacers } from "../../coding/place-quote.ts";
import { plainTextOf } from "../../memos/rich-text.ts";
import { codingsOf, type Project, passagesOf } from "../../project/project.ts";
import type { Coding, Memo, Passage, Transcript } from "../../project/records.ts";
import { wordsAt } from "../../text/span.ts";
import { guidOf } from "./guid.ts";
import type { SourceWords } from "./source-words.ts";

/** Finds the transcripts of a study that texts of a file are, each for one text at most. */
export class TextsHere {
  private readonly free: Set<Transcript>;
  private readonly byGuid: ReadonlyMap<string, Transcript>;

  constructor(project: Project) {
    const all = [...project.transcripts.values()];
    this.free = new Set(all);
    const came = /^transcript:(.+)$/;
    this.byGuid = new Map(
      all.flatMap((one) => [
        [guidOf(one.id), one] as const,
        [came.exec(one.id)?.[1]?.toUpperCase() ?? "", one] as const,
      ]),
    );
  }

  /**
   * The transcript that is this text: by the GUID that the text came with or would leave with; else by the bytes of its file; else by
   * name and words. Null where there is none.
   */
  find(text: {
    readonly guid: string | null;
    readonly sha256: string;
    readonly name: string;
    readonly words: string;
  }): Transcript | null {
    const { guid, sha256, name, words } = text;
    const same = guid === null ? undefined : this.byGuid.get(guid);
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

/** Where words of a raw text stand in a transcript; one that was corrected since has not all of them any more. */
export type WordsInTranscript = Pick<SourceWords, "placeOf"> & {
  readonly draft: { readonly text: string };
  readonly isCorrected?: boolean;
};

/**
 * Where the words of a text stand in the transcript that the study has of it: at their places, or, where it was corrected
 * since, where the same words are found.
 */
export function wordsInTranscript(
  project: Project,
  transcript: Transcript,
  words: SourceWords,
): WordsInTranscript {
  const before = words.draft.text;
  if (transcript.text === before) return words;
  const find = quotePlacers(project)(transcript);
  return {
    ...{ draft: transcript, isCorrected: true },
    placeOf: (raw) => {
      const span = words.placeOf(raw);
      if (!span) return null;
      const found = find({ quote: wordsAt(before, span), start: span.start }, () => false);
      return found.is === "placed" ? found.span : null;
    },
  };
}

/** Parts what comes by whether the study has it: then it is told which record that is. */
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

/** A memo says the same of the same thing, by the same person, however it is set: the format has plain text. */
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
