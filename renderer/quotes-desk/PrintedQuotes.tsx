import { Fragment, useMemo } from "react";
import type { Quote } from "../../shared/project/records.ts";
import { inBrackets, printedQuote } from "../../shared/quotes/printed-quote.ts";
import { isOutdated, wasCorrected } from "../../shared/quotes/printed-words.ts";
import { useWords } from "../language/language.ts";
import { NoteText } from "../notes/NoteText.tsx";
import { useProjectPart } from "../storage/use-study.ts";
import { useSpokenBy } from "./use-spoken-by.ts";
import "./printed-quotes.css";

/** The quotes of a theme as they are printed: one after the other, each with its translations, attribution and interpretation. */
export function PrintedQuotes({ quotes }: { readonly quotes: readonly Quote[] }) {
  const { say } = useWords();
  if (quotes.length === 0) return <p className="quotes-none quiet">{say("quote.none")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that is read by scrolling takes keys
    <div className="printed-quotes" tabIndex={0} role="document" aria-label={say("quote.view.as-printed")}>
      {quotes.map((quote) => (
        <Printed key={quote.id} quote={quote} />
      ))}
    </div>
  );
}

function Printed({ quote }: { readonly quote: Quote }) {
  const { say } = useWords();
  const { attribution, voices } = useSpokenBy(quote);
  const study = useProjectPart((project) => project.study);
  const printed = useMemo(
    () => voices && printedQuote(quote, study.houseStyle, voices),
    [quote, study.houseStyle, voices],
  );
  if (!printed || !voices) return null;
  const { original, translations } = printed;
  return (
    <article className={`printed-quote ${quote.form}`}>
      {[{ language: voices.transcript.language, text: original }, ...translations].map(
        ({ language, text }, at) => {
          const translation = quote.translations[at - 1];
          const isOld = translation ? isOutdated(translation, quote) : wasCorrected(quote);
          return (
            <Fragment key={translation?.id ?? quote.id}>
              <p lang={language ?? undefined}>
                {text}
                <span className="attribution">{inBrackets(attribution)}</span>
              </p>
              {isOld && (
                <p className="quote-flag">{say(translation ? "quote.translation.old" : "quote.corrected")}</p>
              )}
            </Fragment>
          );
        },
      )}
      <NoteText body={quote.interpretation} />
    </article>
  );
}
