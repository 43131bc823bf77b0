import { plainTextOf } from "../memos/rich-text.ts";
import type { Memo, MemoId } from "../project/records.ts";
import { type Alphabet, alphabetOf } from "./letters.ts";
import { type Prepared, prepare } from "./prepared.ts";
import { queryFor, readQuery } from "./query.ts";
import { search } from "./search.ts";

/**
 * The memos whose title and body have all of the words. Letters count as in a search of transcripts (rule F2). All
 * memos when no word is given.
 */
export function findMemos(memos: readonly Memo[], words: string, language: string): readonly Memo[] {
  const read = readQuery(queryFor(words));
  if (read.is === "refused") return memos;
  const alphabet = alphabetOf(language);
  return memos.filter((memo) => search(preparedMemo(memo, alphabet), read.value).length > 0);
}

/** A memo never changes: what was folded for one search serves the next. */
const folded: Readonly<Record<Alphabet, WeakMap<Memo, Prepared>>> = {
  swedish: new WeakMap(),
  plain: new WeakMap(),
};

/** A memo as a search sees it: one text said in one turn. */
function preparedMemo(memo: Memo, alphabet: Alphabet): Prepared {
  const known = folded[alphabet].get(memo);
  if (known) return known;
  const text = `${memo.title}\n${plainTextOf(memo.body)}`;
  const made = prepare({
    id: `transcript:${memo.id satisfies MemoId}`,
    text,
    alphabet,
    turns: Uint32Array.of(0, text.length),
    voices: Uint8Array.of(0),
  });
  folded[alphabet].set(memo, made);
  return made;
}
