import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff } from "../project/diff.ts";
import { type Project, quotesOf } from "../project/project.ts";
import { lastKey, quotesUnder } from "../project/quotes-under.ts";
import type { CodeId, Quote, QuoteForm, QuoteId, QuoteRole, TranscriptId } from "../project/records.ts";
import { fits, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { formProposed } from "./house-style.ts";

export type ChooseQuote = {
  readonly quoteId: QuoteId;
  readonly themeId: CodeId;
  readonly transcriptId: TranscriptId;
  readonly span: Span;
  readonly by: string;
  readonly at: string;
  readonly role?: QuoteRole;
  /** Left out: as the house style proposes for that many words. */
  readonly form?: QuoteForm;
};

export type ChooseQuoteRefusal =
  | "no-such-transcript"
  | "no-such-theme"
  | "nothing-selected"
  | "outside-the-text"
  | "already-chosen";

/**
 * Chooses a passage to be printed beneath a theme, as it was said, behind the quotes that stand there (rule Q1). White
 * space at its edges is left out. The same words may be chosen beneath another theme; beneath one, once.
 */
export function chooseQuote(
  project: Project,
  { quoteId, themeId, transcriptId, span, by, at, role = "exemplar", form }: ChooseQuote,
): Outcome<ProjectDiff, ChooseQuoteRefusal> {
  const transcript = project.transcripts.get(transcriptId);
  if (!transcript) return refused("no-such-transcript");
  if (!project.codes.has(themeId)) return refused("no-such-theme");
  if (span.start === span.end) return refused("nothing-selected");
  if (!fits(span, transcript.text.length)) return refused("outside-the-text");
  const place = trimSpan(transcript.text, span);
  if (!place) return refused("nothing-selected");
  if (quoteOn(project, { themeId, transcriptId, span: place })) return refused("already-chosen");
  const words = wordsAt(transcript.text, place);
  const quote: Quote = {
    ...{ id: quoteId, transcriptId, themeId, order: lastKey(quotesUnder(project, themeId)) },
    ...{ ...place, quote: words, lost: false, seen: words },
    ...{ role, form: form ?? formProposed(words, project.study.houseStyle), edits: [] },
    ...{ interpretation: [], translations: [], by, at },
  };
  return done(diffOf({ added: [quote] }));
}

/** The quote beneath a theme that stands on just these words; null when there is none. */
export function quoteOn(
  project: Project,
  { themeId, transcriptId, span }: Pick<ChooseQuote, "themeId" | "transcriptId" | "span">,
): Quote | null {
  const there = quotesOf(project, transcriptId).find(
    (one) => !one.lost && one.themeId === themeId && one.start === span.start && one.end === span.end,
  );
  return there ?? null;
}
