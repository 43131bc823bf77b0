import { applyDiff, type ProjectDiff } from "../project/diff.ts";
import { type Kind, kindOf } from "../project/kinds.ts";
import { onWordsOf, type Project } from "../project/project.ts";
import type { Coding, OnWords, Participant, Passage, Quote, TranscriptId } from "../project/records.ts";
import { type Anchored, anchorQuote, describeQuote } from "../text/quote-anchor.ts";
import { type ErrorRate, errorRate } from "./error-rate.ts";
import { turnChecks } from "./turn-checks.ts";

/** What comes of replacing a transcript, to be seen before it is taken. */
export type ReplacementReview = {
  readonly turnsBefore: number;
  readonly turnsAfter: number;
  /** The text of before, by the new one. */
  readonly rate: ErrorRate;
  /** Codings, notes and quotes that stand on the same words as before. */
  readonly standing: number;
  /** Those whose words were corrected, with the words of before and after. */
  readonly reworded: readonly { readonly one: ShownOnWords; readonly before: string }[];
  /** Those whose words are gone, and where these may be now; null where nothing is like them. */
  readonly lost: readonly { readonly one: ShownOnWords; readonly mayBe: Anchored | null }[];
  /** Turns that were checked and are so still, and those that are told as changed since, or unchecked again, by what the file says. */
  readonly stillChecked: number;
  readonly checkedNoMore: number;
  readonly sectionsBefore: number;
  readonly sectionsAfter: number;
  readonly newPeople: readonly string[];
};

/**
 * What a replacement does to a transcript; `diff` is what `replaceTranscript` answered for this project without a place found again. Throws
 * RangeError where there is no such transcript.
 */
export function reviewReplacement(
  project: Project,
  transcriptId: TranscriptId,
  diff: ProjectDiff,
): ReplacementReview {
  const before = project.transcripts.get(transcriptId);
  const later = applyDiff(project, diff);
  const after = later.transcripts.get(transcriptId);
  if (!before || !after) throw new RangeError(`not in the project: ${transcriptId}`);
  const was = new Map(onWordsOf(project, transcriptId).map((one) => [one.id, one]));
  const lost: { one: ShownOnWords; mayBe: Anchored | null }[] = [];
  const reworded: { one: ShownOnWords; before: string }[] = [];
  let standing = 0;
  for (const one of onWordsOf(later, transcriptId)) {
    if (!isShown(one)) continue;
    const earlier = was.get(one.id);
    if (!earlier || earlier.lost) continue;
    if (one.lost) {
      const mayBe = anchorQuote(after.text, {
        ...describeQuote(before.text, earlier),
        start: one.start,
      });
      lost.push({ one, mayBe });
    } else if (one.quote !== earlier.quote) reworded.push({ one, before: earlier.quote });
    else standing += 1;
  }
  return {
    turnsBefore: before.turns.length,
    turnsAfter: after.turns.length,
    rate: errorRate(
      { text: before.text, spans: before.turns },
      { text: after.text, spans: after.turns },
      after.language,
    ),
    ...{ standing, reworded, lost },
    ...checksAfter(project, later, transcriptId),
    sectionsBefore: before.sections.length,
    sectionsAfter: after.sections.length,
    newPeople: diff.added.map((record) => (record as Participant).pseudonym),
  };
}

export type ShownOnWords = Coding | Passage | Quote;

/**
 * Codings, notes and quotes are shown one by one. Checks are counted by the turns they make checked, since where a turn is cut anew, one stands in several; and
 * marked times and what was said of corrections go with their words.
 */
export function isShown(one: OnWords): one is ShownOnWords {
  return shown.has(kindOf(one.id));
}

const shown: ReadonlySet<Kind> = new Set(["coding", "passage", "quote"]);

function checksAfter(
  project: Project,
  later: Project,
  transcriptId: TranscriptId,
): Pick<ReplacementReview, "stillChecked" | "checkedNoMore"> {
  const countIn = (study: Project) =>
    turnChecks(study, transcriptId).filter(({ state, isChanged }) => state !== "unchecked" && !isChanged)
      .length;
  const stillChecked = countIn(later);
  return { stillChecked, checkedNoMore: Math.max(0, countIn(project) - stillChecked) };
}
