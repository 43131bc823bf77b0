import { useMemo } from "react";
import { findQuote } from "../../shared/project/project.ts";
import { quotesUnder } from "../../shared/project/quotes-under.ts";
import type {
  CodeId,
  Coding,
  PrintEdit,
  QuoteForm,
  QuoteId,
  QuoteRole,
  Translation,
  TranslationStatus,
} from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { stepByWord, type WordStep } from "../../shared/text/words.ts";
import { stampNow } from "../storage/coder.ts";
import { useDesk } from "../storage/desk.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { quotesSlice } from "./quotes-slice.ts";

/** What can be done to quotes. All answer whether it was done; a refusal has been told by then. */
export function useQuoteDeeds() {
  const { study } = useSession();
  const desk = useDesk();
  const perform = usePerform();
  return useMemo(
    () => ({
      /** Chooses the words of a coding for a theme, and opens the quote. */
      choose(themeId: CodeId, { transcriptId, start, end }: Pick<Coding, "transcriptId" | "start" | "end">) {
        const quoteId = newId("quote");
        const stamp = stampNow();
        const span = { start, end };
        const isChosen = perform("choose-quote", { quoteId, themeId, transcriptId, span, ...stamp });
        if (isChosen) desk.put(quotesSlice, { quoteId });
        return isChosen ? quoteId : null;
      },
      remove: (quoteId: QuoteId) => perform("remove-quote", quoteId),
      role: (quoteId: QuoteId, role: QuoteRole) => perform("set-quote-role", { quoteId, role }),
      form: (quoteId: QuoteId, form: QuoteForm) => perform("set-quote-form", { quoteId, form }),
      print: (quoteId: QuoteId, edits: readonly PrintEdit[]) => perform("edit-print", { quoteId, edits }),
      accept: (quoteId: QuoteId) => perform("accept-words", quoteId),
      move: (quoteId: QuoteId, themeId: CodeId, index: number) =>
        perform("move-quote", { quoteId, themeId, index }),
      place: (quoteId: QuoteId, span: Span) => perform("place-quote", { quoteId, span }),
      /** A word more or less at an edge; false where there is none to take. */
      stepWord(quoteId: QuoteId, step: WordStep) {
        const { project } = study.now();
        const quote = findQuote(project, quoteId);
        const transcript = quote && project.transcripts.get(quote.transcriptId);
        const span = transcript && stepByWord(transcript.text, quote, step, transcript.language);
        return span ? perform("place-quote", { quoteId, span }) : false;
      },
      /** One place up or down among its neighbours; false where there is none. */
      step(quoteId: QuoteId, by: 1 | -1) {
        const { project } = study.now();
        const quote = findQuote(project, quoteId);
        const there = quote ? quotesUnder(project, quote.themeId) : [];
        const at = there.findIndex(({ id }) => id === quoteId);
        if (!quote || at === -1 || at + by < 0 || at + by >= there.length) return false;
        return perform("move-quote", { quoteId, themeId: quote.themeId, index: at + by });
      },
      check: (
        quoteId: QuoteId,
        check: {
          readonly translationId: string;
          readonly status: TranslationStatus;
          readonly checker: string;
          readonly comment: string;
        },
      ) => perform("check-translation", { quoteId, ...check, at: new Date().toISOString() }),
      /** Says of a translation that it holds for what is printed now. */
      hold: (quoteId: QuoteId, { id: translationId, language, text, translator }: Translation) => {
        const at = new Date().toISOString();
        return perform("translate-quote", { quoteId, translationId, language, text, translator, at });
      },
      removeTranslation: (quoteId: QuoteId, translationId: string) =>
        perform("remove-translation", { quoteId, translationId }),
    }),
    [study, desk, perform],
  );
}
