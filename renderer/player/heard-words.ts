import { wordTimesIn } from "../../shared/formats/json/word-times.ts";
import { type TimedWord, type WordTimes, wordTimesOf } from "../../shared/transcripts/word-times.ts";
import { storedBytesOf } from "../storage/stored-originals.ts";

/** The file that a transcript came from, in which words may have times, and the text as it is now. */
export type AskedWords = {
  readonly projectId: string;
  readonly sha256: string;
  /** The bytes, when the database may not have them yet. */
  readonly unstored: Uint8Array | null;
  readonly text: string;
};

export type WordQuestions = {
  readonly words: { readonly asked: AskedWords; readonly answer: WordTimes | null };
};

/** The words of the file that was asked of last: it is the same as long as an interview is played. */
let heard: { readonly sha256: string; readonly words: readonly TimedWord[] } | null = null;

/** Where the words of a kept file stand in a text, with their times; null where it has none. */
export async function heardWords({
  projectId,
  sha256,
  unstored,
  text,
}: AskedWords): Promise<WordTimes | null> {
  if (heard?.sha256 !== sha256) {
    const bytes = unstored ?? (await storedBytesOf(projectId, sha256));
    heard = { sha256, words: bytes ? wordTimesIn(bytes) : [] };
  }
  return heard.words.length > 0 ? wordTimesOf(text, heard.words) : null;
}
