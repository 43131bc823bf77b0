import { GripVertical, Pencil, X } from "lucide-react";
import { type DragEvent, type KeyboardEvent, memo, useEffect, useMemo, useRef } from "react";
import { isEmptyText } from "../../shared/memos/rich-text.ts";
import type { Quote, QuoteForm, QuoteRole } from "../../shared/project/records.ts";
import { labelsByLine } from "../../shared/quotes/print-labels.ts";
import { printText } from "../../shared/quotes/print-text.ts";
import { wasCorrected } from "../../shared/quotes/printed-words.ts";
import { clockTime } from "../../shared/text/clock-time.ts";
import { countWords } from "../../shared/text/words.ts";
import { useStudyText } from "../fields/use-study-text.ts";
import { useWords } from "../language/language.ts";
import { NoteEditor } from "../notes/NoteEditor.tsx";
import { NoteText } from "../notes/NoteText.tsx";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart, useSession } from "../storage/use-study.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { PrintForm } from "./PrintForm.tsx";
import { QuoteExtent } from "./QuoteExtent.tsx";
import { useQuoteDeeds } from "./quote-deeds.ts";
import { interpretation } from "./quote-texts.ts";
import { quotesSlice } from "./quotes-slice.ts";
import { Translations } from "./Translations.tsx";
import { useSpokenBy } from "./use-spoken-by.ts";
import "./quote-card.css";

const roles: readonly QuoteRole[] = ["exemplar", "contrast", "negative-case"];
const forms: readonly QuoteForm[] = ["block", "inline", "fragment"];

/** One chosen quote: to be read, or open, with fields for all that can be said of it. */
export const QuoteCard = memo(function QuoteCard({
  quote,
  number,
  isOpen,
  onKey,
  onRemove,
  onDrag,
}: {
  readonly quote: Quote;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
  readonly onDrag: (event: DragEvent) => void;
}) {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const deeds = useQuoteDeeds();
  const card = useRef<HTMLElement>(null);
  const spoken = useSpokenBy(quote);
  const style = useProjectPart((project) => project.study.houseStyle);
  const printed = useMemo(() => printText(quote.quote, quote.edits, style.cutMark), [quote, style]);
  const { voices } = spoken;
  const labels = useMemo(() => voices && labelsByLine(quote, style, voices), [quote, style, voices]);
  const words = say("count.words", { count: countWords(printed) });
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <article
      ref={card}
      className={isOpen ? "quote-card open" : "quote-card"}
      data-quote={quote.id}
      data-spot={isOpen ? "quote" : undefined}
      aria-label={say("quote.card", { number, words: printed.slice(0, 60) })}
      tabIndex={-1}
      {...(!isOpen && { tabIndex: 0 })}
      onKeyDown={onKey}
    >
      <header>
        {!study.readOnly && (
          <span className="grip" draggable onDragStart={onDrag} title={say("quote.drag")} aria-hidden>
            <GripVertical />
          </span>
        )}
        <span className="number figures">{number}</span>
        {isOpen ? (
          <>
            <Select
              label={say("quote.role")}
              hideLabel
              value={quote.role}
              options={roles.map((value) => ({ value, label: say(`quote.role.${value}`) }))}
              onChange={(role) => role !== quote.role && deeds.role(quote.id, role)}
              isDisabled={study.readOnly}
            />
            <Select
              label={say("quote.form")}
              hideLabel
              value={quote.form}
              options={forms.map((value) => ({ value, label: say(`quote.form.${value}`) }))}
              onChange={(form) => form !== quote.form && deeds.form(quote.id, form)}
              isDisabled={study.readOnly}
            />
            <span className="quiet figures">{words}</span>
          </>
        ) : (
          <>
            <b>{say(`quote.role.${quote.role}`)}</b>
            <span className="quiet figures">{`${say(`quote.form.${quote.form}`)} · ${words}`}</span>
          </>
        )}
        <button
          type="button"
          className="spoken-by"
          title={say("themes.extracts.go")}
          onClick={() => desk.goTo(quote.transcriptId, { start: quote.start, end: quote.end }, null)}
        >
          {[spoken.who, ...(spoken.turn === null ? [] : [say("quotes.turn", { turn: spoken.turn })])].join(
            ", ",
          )}
          {spoken.startMs !== null && ` · ${clockTime(spoken.startMs)}`}
        </button>
        {isOpen ? (
          <IconButton label={say("quote.close")} onPress={() => desk.put(quotesSlice, { quoteId: null })}>
            <X aria-hidden />
          </IconButton>
        ) : (
          <IconButton label={say("quote.edit")} onPress={() => desk.put(quotesSlice, { quoteId: quote.id })}>
            <Pencil aria-hidden />
          </IconButton>
        )}
      </header>
      {quote.lost && <p className="quote-flag">{say("quote.lost")}</p>}
      {wasCorrected(quote) && (
        <p className="quote-flag">
          {say("quote.corrected")}{" "}
          <Button look="plain" writes onPress={() => deeds.accept(quote.id)}>
            {say("quote.accept")}
          </Button>
        </p>
      )}
      <div className="quote-columns">
        <PrintForm quote={quote} isOpen={isOpen} attribution={spoken.attribution} />
        <Translations quote={quote} isOpen={isOpen} attribution={spoken.attribution} labels={labels} />
      </div>
      {isOpen ? (
        <Interpretation quote={quote} />
      ) : (
        !isEmptyText(quote.interpretation) && (
          <div className="quote-meaning">
            <NoteText body={quote.interpretation} />
          </div>
        )
      )}
      {isOpen && (
        <footer>
          <QuoteExtent quote={quote} />
          <Button look="plain" writes onPress={onRemove}>
            {say("quote.remove")}
          </Button>
        </footer>
      )}
    </article>
  );
});

/** What the quote is taken to mean, to be written. */
function Interpretation({ quote }: { readonly quote: Quote }) {
  const { say } = useWords();
  const { study } = useSession();
  const text = useStudyText(interpretation(quote.id));
  return (
    <NoteEditor
      value={text.shown}
      label={say("quote.interpretation")}
      placeholder={say("quote.interpretation.hint")}
      readOnly={study.readOnly}
      onChange={text.type}
      onLeave={text.leave}
    />
  );
}
