import type { Transcript } from "../project/records.ts";
import { isWord } from "../text/align-words.ts";
import { besideFile } from "./beside-file.ts";
import type { Judgement } from "./judge-speakers.ts";
import { currentJudgement } from "./judgement-version.ts";
import { labelKey } from "./label-forms.ts";
import { takenBefore } from "./taken-before.ts";
import { type Passing, PassingWords } from "./words-passing.ts";

/**
 * Which words this build would give to another voice than the build that imported the transcript; none when that was
 * this build. `judgement` is made without answers. What people changed by hand, or answered about labels at import,
 * is no difference: only words that stand under the label above them in the file count.
 */
export function differs(
  transcript: Pick<Transcript, "text" | "turns" | "speakers" | "source">,
  judgement: Judgement,
): readonly Passing[] {
  if (transcript.source.judgedBy >= currentJudgement) return [];
  const { text, turns, speakers } = transcript;
  const { draft, spokenBy } = judgement;
  const passing = new PassingWords();
  const beside = besideFile(transcript, judgement, judgement);
  const { labels: taken } = takenBefore(beside, transcript, judgement, null);
  const names = new Map([...draft.speakers, ...speakers].map(({ label }) => [labelKey(label), label]));
  const keysBefore = new Map(speakers.map(({ id, label }) => [id, labelKey(label)]));
  const keysNow = new Map(draft.speakers.map(({ id, label }) => [id, labelKey(label)]));
  const nameOf = (key: string | null) => (key === null ? null : (names.get(key) ?? key));

  /** The voice by the earlier build: the last label that it took out, or the voice of the format. */
  let above: string | null = null;
  let paragraph = -1;
  for (const [at, word] of beside.file.entries()) {
    if (word.paragraph !== paragraph) {
      paragraph = word.paragraph;
      const voice = spokenBy[paragraph] ?? null;
      if (voice !== null) above = labelKey(voice);
    }
    above = taken.get(at) ?? above;
    const standing = beside.text[word.partner];
    const isInBoth = standing !== undefined && word.turn >= 0;
    if (!isInBoth || !isWord(standing) || /\S/.test(text.charAt(standing.start - 1))) continue;
    const before = keysBefore.get(turns[standing.turn]?.speakerId ?? "") ?? null;
    const now = keysNow.get(beside.turns[word.turn]?.speakerId ?? "") ?? null;
    if (before === above) passing.add(nameOf(before), nameOf(now));
  }
  return passing.mostFirst();
}
