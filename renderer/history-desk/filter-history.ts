import { codesIn, type HistoryFact, transcriptsIn } from "../../shared/history/facts.ts";
import type { CodeId, TranscriptId } from "../../shared/project/records.ts";

/** What a deed is about, as the history can be narrowed to it. */
export const deedKinds = ["coding", "codebook", "themes", "interviews", "people", "notes", "study"] as const;
export type DeedKind = (typeof deedKinds)[number];

const kindOfDeed: Readonly<Record<HistoryFact["deed"], DeedKind>> = {
  "begin-study": "study",
  "change-study": "study",
  "change-guide": "study",
  "import-transcripts": "interviews",
  "rename-transcript": "interviews",
  "set-language": "interviews",
  "remove-transcript": "interviews",
  "change-speakers": "interviews",
  "correct-text": "interviews",
  "split-turn": "interviews",
  "join-turns": "interviews",
  "set-turn-speaker": "interviews",
  "review-speakers": "interviews",
  "mark-read": "interviews",
  "mark-unread": "interviews",
  "mark-sections": "interviews",
  "add-participant": "people",
  "change-participant": "people",
  "remove-participant": "people",
  "add-code": "codebook",
  "rename-code": "codebook",
  "define-code": "codebook",
  "colour-code": "codebook",
  "move-code": "codebook",
  "merge-codes": "codebook",
  "remove-code": "codebook",
  "split-code": "codebook",
  "import-codebook": "codebook",
  "name-version": "codebook",
  "rename-version": "codebook",
  "remove-version": "codebook",
  "promote-code": "themes",
  "demote-code": "themes",
  "describe-theme": "themes",
  "make-theme": "themes",
  "sort-codes": "themes",
  "change-status": "themes",
  "set-core-theme": "themes",
  "gather-code": "themes",
  "review-theme": "themes",
  "relate-codes": "themes",
  "change-relation": "themes",
  "remove-relation": "themes",
  "arrange-map": "themes",
  "code-passage": "coding",
  "uncode-passage": "coding",
  "resize-coding": "coding",
  "place-lost-coding": "coding",
  "import-codings": "coding",
  "comment-coding": "coding",
  "code-all": "coding",
  recode: "coding",
  "note-passage": "notes",
  "change-note": "notes",
  "remove-note": "notes",
  "link-passage": "notes",
  "write-memo": "notes",
  "change-memo": "notes",
  "remove-memo": "notes",
};

/** Null asks for nothing; all that is asked must hold. */
export type HistoryFilter = {
  readonly by: string | null;
  readonly kind: DeedKind | null;
  readonly transcriptId: TranscriptId | null;
  readonly codeId: CodeId | null;
  /** Words that the sentence or the name of who did it must hold, in any order and whatever their capitals. */
  readonly words: string;
};

export const noFilter: HistoryFilter = { by: null, kind: null, transcriptId: null, codeId: null, words: "" };

/** The entries that are asked for, in their order. `sentenceOf` is asked only of those that all else lets through. */
export function filteredHistory(
  facts: readonly HistoryFact[],
  { by, kind, transcriptId, codeId, words }: HistoryFilter,
  sentenceOf: (fact: HistoryFact) => string,
): readonly HistoryFact[] {
  const sought = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return facts.filter((fact) => {
    if (by !== null && fact.by !== by) return false;
    if (kind !== null && kindOfDeed[fact.deed] !== kind) return false;
    if (transcriptId !== null && !transcriptsIn(fact).has(transcriptId)) return false;
    if (codeId !== null && !codesIn(fact).has(codeId)) return false;
    if (sought.length === 0) return true;
    const said = `${fact.by} ${sentenceOf(fact)}`.toLocaleLowerCase();
    return sought.every((word) => said.includes(word));
  });
}
