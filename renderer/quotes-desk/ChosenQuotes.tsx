import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import type { CodeId, Quote, QuoteId } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { focusOnceThere, giveFocus } from "../ui/focus.ts";
import { QuoteCard } from "./QuoteCard.tsx";
import { useQuoteDeeds } from "./quote-deeds.ts";
import { quotesSlice } from "./quotes-slice.ts";
import "./chosen-quotes.css";

/** What is dragged, as the browser is told. */
const dragged = "application/x-kvali-quote";

/**
 * The quotes of a theme in their order. Arrows go from one to the next, Alt with arrows moves one, Enter opens it
 * at its print form, and Escape closes it; they are dragged, too.
 */
export function ChosenQuotes({
  themeId,
  quotes,
}: {
  readonly themeId: CodeId;
  readonly quotes: readonly Quote[];
}) {
  const { say } = useWords();
  const { study } = useSession();
  const desk = useDesk();
  const deeds = useQuoteDeeds();
  const open = useDeskSlice(quotesSlice, ({ quoteId }) => quoteId);
  const list = useRef<HTMLOListElement>(null);
  /** Before which quote the dragged one would come to stand; the number of quotes: behind the last. */
  const [gap, setGap] = useState<number | null>(null);
  const card = (id: QuoteId) => list.current?.querySelector(`[data-quote="${id}"]`);

  const pressed = (event: KeyboardEvent, quote: Quote, at: number) => {
    if (event.key === "Escape" && open === quote.id) {
      desk.put(quotesSlice, { quoteId: null });
      giveFocus(card(quote.id));
    } else if (event.target !== event.currentTarget) return;
    else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      if (study.readOnly || !deeds.step(quote.id, event.key === "ArrowUp" ? -1 : 1)) return;
      focusOnceThere(() => card(quote.id));
      announce(say("quote.moved"));
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const next = quotes[at + (event.key === "ArrowUp" ? -1 : 1)];
      if (next) giveFocus(card(next.id));
    } else if (event.key === "Enter") {
      desk.put(quotesSlice, { quoteId: quote.id });
      focusOnceThere(() => card(quote.id)?.querySelector(".print-form textarea"));
    } else if (event.key === "Delete" && !study.readOnly) remove(quote, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const remove = (quote: Quote, at: number) => {
    const next = quotes[at + 1] ?? quotes[at - 1];
    if (!deeds.remove(quote.id)) return;
    announce(say("quote.removed"));
    if (next) focusOnceThere(() => card(next.id));
  };
  const over = (event: DragEvent, at: number) => {
    if (!event.dataTransfer.types.includes(dragged)) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setGap(event.clientY > top + height / 2 ? at + 1 : at);
  };
  const dropped = (event: DragEvent) => {
    const id = event.dataTransfer.getData(dragged) as QuoteId;
    const from = quotes.findIndex((quote) => quote.id === id);
    setGap(null);
    if (gap === null || from === -1) return;
    event.preventDefault();
    const index = gap > from ? gap - 1 : gap;
    if (index !== from && deeds.move(id, themeId, index)) focusOnceThere(() => card(id));
  };

  if (quotes.length === 0) return <p className="quotes-none quiet">{say("quote.none")}</p>;
  return (
    <ol
      ref={list}
      className="chosen-quotes"
      aria-label={say("quote.chosen")}
      onDrop={dropped}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setGap(null);
      }}
    >
      {quotes.map((quote, at) => (
        <li
          key={quote.id}
          className={
            gap === at ? "drop-before" : gap === quotes.length && at === gap - 1 ? "drop-behind" : ""
          }
          onDragOver={(event) => over(event, at)}
        >
          <QuoteCard
            quote={quote}
            number={at + 1}
            isOpen={open === quote.id}
            onKey={(event) => pressed(event, quote, at)}
            onRemove={() => remove(quote, at)}
            onDrag={(event) => event.dataTransfer.setData(dragged, quote.id)}
          />
        </li>
      ))}
    </ol>
  );
}
