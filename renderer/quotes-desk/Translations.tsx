import { useState } from "react";
import type { Quote, Translation, TranslationStatus } from "../../shared/project/records.ts";
import { labelledTranslation } from "../../shared/quotes/print-labels.ts";
import { isOutdated } from "../../shared/quotes/printed-words.ts";
import { isCheckedByTranslator, translationInto } from "../../shared/quotes/translate-quote.ts";
import { languageName } from "../../shared/text/language-name.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { type Say, useWords } from "../language/language.ts";
import { coderName } from "../storage/coder.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { afterDialog } from "../ui/after-dialog.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import { languagesToChoose } from "./languages-to-choose.ts";
import { useQuoteDeeds } from "./quote-deeds.ts";
import { checkText, translationText } from "./quote-texts.ts";
import "./translations.css";

const statuses: readonly TranslationStatus[] = ["draft", "checked", "queried"];

/** The translations of a quote beside its words: to be read, or written, checked and asked about. */
export function Translations({
  quote,
  isOpen,
  attribution,
  labels,
}: {
  readonly quote: Quote;
  readonly isOpen: boolean;
  readonly attribution: string;
  /** Who begins to speak in each line of what is printed; null where nobody is named. */
  readonly labels: readonly (string | null)[] | null;
}) {
  const { say, language } = useWords();
  const { study } = useSession();
  const spokenIn = useProjectPart((project) => project.transcripts.get(quote.transcriptId)?.language ?? null);
  /** The language of a translation that has no words yet. */
  const [begun, setBegun] = useState<string | null>(null);
  const there = quote.translations.map((one) => one.language);
  const shown = isOpen && begun !== null && !there.includes(begun) ? [...there, begun] : there;
  const others = languagesToChoose(language).filter((tag) => tag !== spokenIn && !shown.includes(tag));
  if (shown.length === 0 && (!isOpen || study.readOnly)) return null;
  return (
    <div className="translations">
      {shown.map((into) => (
        <TranslationInto
          key={into}
          into={into}
          quote={quote}
          isOpen={isOpen}
          isBegun={into === begun}
          attribution={attribution}
          labels={labels}
        />
      ))}
      {isOpen && !study.readOnly && (
        <MenuButton
          label={say("quote.translation.new")}
          entries={others.map((tag) => ({
            id: tag,
            label: languageName(tag, language),
            onAction: () => afterDialog(() => setBegun(tag)),
          }))}
        >
          {say("quote.translation.new")}
        </MenuButton>
      )}
    </div>
  );
}

function TranslationInto({
  into,
  quote,
  isOpen,
  isBegun,
  attribution,
  labels,
}: {
  readonly into: string;
  readonly quote: Quote;
  readonly isOpen: boolean;
  readonly isBegun: boolean;
  readonly attribution: string;
  readonly labels: readonly (string | null)[] | null;
}) {
  const { say, language } = useWords();
  const deeds = useQuoteDeeds();
  const translation = translationInto(quote, into);
  return (
    <section className="quote-translation" aria-label={languageName(into, language)}>
      <header>
        <p className="column-name">{languageName(into, language)}</p>
        {translation && (
          <span className={`quote-translation-status is-${translation.status}`}>
            {statusWords(translation, say, language)}
          </span>
        )}
      </header>
      {isOpen ? (
        <>
          <EditedText
            label={say("quote.translation.text")}
            of={translationText(quote.id, into, "text")}
            autoFocus={isBegun}
            {...(labels && { hint: say("quote.translation.lines", { lines: labels.length }) })}
            wide
          />
          {translation && <Check quote={quote} translation={translation} />}
        </>
      ) : (
        translation && (
          <>
            <p className="translated" lang={into}>
              {translation.text}
            </p>
            <p className="quiet">{attribution}</p>
            {translation.comment !== "" && <p className="quote-flag">{translation.comment}</p>}
          </>
        )
      )}
      {translation && labels && labelledTranslation(translation.text, labels) === null && (
        <p className="quote-flag">{say("quote.translation.nobody", { lines: labels.length })}</p>
      )}
      {translation && isOutdated(translation, quote) && (
        <p className="quote-flag">
          {say("quote.translation.old")}{" "}
          {isOpen && (
            <Button look="plain" writes onPress={() => deeds.hold(quote.id, translation)}>
              {say("quote.translation.holds")}
            </Button>
          )}
        </p>
      )}
      {translation && isCheckedByTranslator(translation) && (
        <p className="quote-flag">{say("quote.translation.ownCheck")}</p>
      )}
    </section>
  );
}

/** Who translated, who checked, and what they found. */
function Check({ quote, translation }: { readonly quote: Quote; readonly translation: Translation }) {
  const { say } = useWords();
  const { study } = useSession();
  const deeds = useQuoteDeeds();
  const { id: translationId, language: into, status, checker, comment } = translation;
  const [asks, setAsks] = useState(false);
  const setStatus = (to: TranslationStatus) => {
    if (to === status) setAsks(false);
    // A question has words: it is asked by its field.
    else if (to === "queried" && comment === "") afterDialog(() => setAsks(true));
    else deeds.check(quote.id, { translationId, status: to, checker: checker || coderName(), comment });
  };
  return (
    <div className="quote-translation-check">
      <EditedText
        label={say("quote.translation.translator")}
        of={translationText(quote.id, into, "translator")}
        oneLine
      />
      <Select
        label={say("quote.translation.status")}
        value={asks ? "queried" : status}
        options={statuses.map((value) => ({ value, label: say(`quote.translation.${value}`) }))}
        onChange={setStatus}
        isDisabled={study.readOnly}
      />
      {status !== "draft" && (
        <EditedText
          label={say("quote.translation.checker")}
          of={checkText(quote.id, into, "checker")}
          oneLine
        />
      )}
      {(asks || status !== "draft" || comment !== "") && (
        <EditedText
          key={asks ? "asks" : "says"}
          label={say(
            asks || status === "queried" ? "quote.translation.question" : "quote.translation.comment",
          )}
          of={checkText(quote.id, into, asks ? "question" : "comment")}
          autoFocus={asks}
          wide
        />
      )}
      <Button look="plain" writes onPress={() => deeds.removeTranslation(quote.id, translationId)}>
        {say("quote.translation.remove")}
      </Button>
    </div>
  );
}

/** "checked by R. Hale, 3 May 2022". */
function statusWords({ status, checker, at }: Translation, say: Say, language: string): string {
  const word = say(`quote.translation.${status}`);
  if (status === "draft") return word;
  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "medium" });
  return say("quote.translation.by", { status: word, name: checker, date: date.format(new Date(at)) });
}
