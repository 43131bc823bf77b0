import type { Transcript } from "../project/records.ts";
import { isWord } from "../text/align-words.ts";
import { closingTimeMark, shortTimeMarkAt } from "../text/time-marks.ts";
import type { BesideFile, FileWord } from "./beside-file.ts";
import { plainParagraph } from "./document.ts";
import type { Judgement } from "./judge-speakers.ts";
import { keptBy } from "./kept-by.ts";
import { isCapitals, labelKey, lookAt } from "./label-forms.ts";

/** Labels have no more words and marks than this. */
const longestLabel = 12;

/**
 * Words of a file that the study's text lacks because an earlier judgement took them for labels or times; `labels`
 * says for which labels. All other words that the text lacks were taken out by people. `fresh` is the file judged
 * without answers: what it takes out, an earlier judgement may have taken out, too.
 */
export function takenBefore(
  { file, text }: BesideFile,
  { speakers }: Pick<Transcript, "speakers">,
  { source, draft }: Judgement,
  fresh: Judgement | null,
): { readonly words: ReadonlySet<number>; readonly labels: ReadonlyMap<number, string> } {
  const words = new Set<number>();
  /** By the place of the word behind the label: its key. */
  const labels = new Map<number, string>();
  const keys = new Set([...speakers, ...draft.speakers].map(({ label }) => labelKey(label)));
  const beginsTurn = (at: number) => {
    const word = text[file[at]?.partner ?? -1];
    return word !== undefined && text[(file[at]?.partner ?? 0) - 1]?.turn !== word.turn;
  };
  for (let from = 0; from < file.length; from += 1) {
    if ((file[from]?.partner ?? 0) >= 0) continue;
    const paragraph = file[from]?.paragraph ?? 0;
    let to = from;
    while (file[to]?.paragraph === paragraph && (file[to]?.partner ?? 0) < 0) to += 1;
    const spoken = source[paragraph] ?? "";
    const isFirst = file[from - 1]?.paragraph !== paragraph;
    const isLast = file[to]?.paragraph !== paragraph;
    for (let at = from; at < to; at += 1) {
      const word = file[at];
      if (word && word.start < 0) words.add(at);
    }
    if (isFirst || isLast || beginsTurn(to)) {
      const head = headOf(file, from, to, spoken, keys);
      const isHead = head !== null && (isFirst || beginsTurn(to));
      if (isHead) for (let at = from; at < head.end; at += 1) words.add(at);
      if (isHead && head.key !== null) labels.set(head.end, head.key);
    }
    // An earlier build took such a paragraph for the label of a speaker who says nothing.
    if (isFirst && isLast && isCapitalsAlone(spoken) && beginsTurn(nextInBoth(file, to)))
      for (let at = from; at < to; at += 1) words.add(at);
    const closing = isLast ? closingTimeMark(spoken) : null;
    if (closing)
      for (let at = from; at < to; at += 1) if ((file[at]?.start ?? -1) >= closing.start) words.add(at);
    from = to - 1;
  }
  if (fresh) for (const at of wholeCuts(file, keptBy(fresh))) words.add(at);
  return { words, labels };
}

function nextInBoth(file: readonly FileWord[], from: number): number {
  let at = from;
  while (at < file.length && (file[at]?.partner ?? 0) < 0) at += 1;
  return at;
}

function isCapitalsAlone(spoken: string): boolean {
  const { heads } = lookAt(plainParagraph(spoken), 0);
  return heads.some(({ closed, label }) => closed === "line" && isCapitals(label));
}

/** The label, with its dress and the times beside it, or the time alone, that words without partner begin with. */
function headOf(
  file: readonly FileWord[],
  from: number,
  to: number,
  spoken: string,
  keys: ReadonlySet<string>,
): { readonly end: number; readonly key: string | null } | null {
  const spelled = (first: number, last: number): string => {
    const { start = -1, text = "" } = file[first] ?? {};
    const end = (file[last]?.start ?? 0) + (file[last]?.text.length ?? 0);
    if (start >= 0) return spoken.slice(start, end);
    let name = text;
    for (let at = first + 1; at <= last; at += 1) name += ` ${file[at]?.text ?? ""}`;
    return name;
  };
  const pastTimes = (from: number): number => {
    let at = from;
    for (;;) {
      while (at < to && !isWord(file[at] as FileWord) && !timeAt(at)) at += 1;
      const mark = at < to ? timeAt(at) : null;
      if (!mark) return at;
      while (at < to && (file[at]?.start ?? 0) < mark.end) at += 1;
    }
  };
  const timeAt = (at: number) => {
    const start = file[at]?.start ?? -1;
    return start < 0 ? null : shortTimeMarkAt(spoken, start);
  };
  for (let first = from; first < to; first += 1) {
    for (let last = Math.min(first + longestLabel, to) - 1; last >= first; last -= 1) {
      const isName = (file[first]?.start ?? -1) >= 0 === (file[last]?.start ?? -1) >= 0;
      const key = isName ? labelKey(spelled(first, last)) : "";
      if (!keys.has(key)) continue;
      const end = pastTimes(last + 1);
      const next = file[end];
      // When its colon still stands, a person took out a word, not a label.
      const isCut =
        end === last + 1 && next?.paragraph === file[from]?.paragraph && next !== undefined && !isWord(next);
      return isCut ? null : { end, key };
    }
    const word = file[first];
    if (word && /\p{L}/u.test(word.text)) break;
  }
  const end = pastTimes(from);
  return end > from && timesIn(file, from, end) ? { end, key: null } : null;
}

function timesIn(file: readonly FileWord[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/\p{N}/u.test(file[at]?.text ?? "")) return true;
  return false;
}

/** Words that a judgement takes out, label by label and time by time, where nothing of the label is in the text. */
function* wholeCuts(file: readonly FileWord[], isKept: (word: FileWord) => boolean): Generator<number> {
  for (let from = 0; from < file.length; from += 1) {
    const first = file[from];
    if (!first || isKept(first)) continue;
    let to = from;
    let isWhole = true;
    for (let word = file[to]; word?.paragraph === first.paragraph && !isKept(word); word = file[to]) {
      isWhole &&= word.partner < 0;
      to += 1;
    }
    if (isWhole) for (let at = from; at < to; at += 1) yield at;
    from = to - 1;
  }
}
