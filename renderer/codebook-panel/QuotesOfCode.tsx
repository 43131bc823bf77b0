import { ArrowLeft, MessageSquareText, X } from "lucide-react";
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { codesOfTheme } from "../../shared/codebook/codes-of-theme.ts";
import type { Code, CodingId } from "../../shared/project/records.ts";
import { nameOrder } from "../../shared/text/name-order.ts";
import { CodeMark } from "../codes/CodeMark.tsx";
import { SectionFilter } from "../filters/SectionFilter.tsx";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice, useDeskState } from "../storage/desk.ts";
import { useProject, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Checkbox } from "../ui/fields.tsx";
import { giveFocus } from "../ui/focus.ts";
import { useCodeDeeds } from "./code-deeds.ts";
import { codebookSlice } from "./codebook-slice.ts";
import { LostCodingItem } from "./LostCodings.tsx";
import { type CodedQuote, type QuotesOfTranscript, quotesOfCodes } from "./quotes-of-code.ts";
import { RecodeDialog } from "./RecodeDialog.tsx";
import "./panel-head.css";
import "./quote-list.css";
import "./quotes-of-code.css";

/** How many quotes are drawn at first, about a screen in the panel's width … */
const firstDrawn = 6;
/** … and how many more each time their end comes near the view. */
const page = 60;

/** Every passage that was given a code, by interview; a click or Enter shows one where it was said. */
export function QuotesOfCode({ code, onBack }: { readonly code: Code; readonly onBack: () => void }) {
  const { say, language } = useWords();
  const project = useProject();
  const family = useMemo(() => codesOfTheme(project.codes, code.id), [project.codes, code.id]);
  const kept = useDeskSlice(codebookSlice, ({ quoteSections }) => quoteSections);
  const sections = project.study.guide.length > 0 && kept ? kept : "all";
  const [withBeneath, setWithBeneath] = useState(true);
  const desk = useDesk();
  const [drawn, setDrawn] = useState(firstDrawn);
  const [ticked, setTicked] = useState<ReadonlySet<CodingId>>(new Set());
  const [recoding, setRecoding] = useState(false);
  const { study } = useSession();
  const interviewer = say("quotes.interviewer");
  const quotes = useMemo(() => {
    const byName = nameOrder(language);
    const codes = withBeneath ? family : new Set([code.id]);
    return quotesOfCodes(project, codes, { interviewer, language, byName }, sections);
  }, [project, family, withBeneath, code.id, language, interviewer, sections]);
  const chosen = useMemo(() => {
    const there = quotes.transcripts.flatMap((one) => one.quotes.map(({ coding }) => coding.id));
    return there.filter((id) => ticked.has(id));
  }, [quotes, ticked]);
  const tick = useCallback((id: CodingId, on: boolean) => {
    setTicked((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const shown = useMemo(() => firstQuotes(quotes.transcripts, drawn), [quotes, drawn]);
  return (
    <section className="quotes-of-code" aria-label={say("quotes.label", { name: code.name })}>
      <header className="panel-head">
        <IconButton label={say("quotes.back")} onPress={onBack} autoFocus>
          <ArrowLeft aria-hidden />
        </IconButton>
        <CodeMark code={code} />
        <h2 title={code.name}>{code.name}</h2>
        <span className="figures">{say("quotes.count", { count: quotes.count })}</span>
      </header>
      <div className="quotes-choice">
        {family.size > 1 && (
          <Checkbox label={say("quotes.beneath")} checked={withBeneath} onChange={setWithBeneath} />
        )}
        <SectionFilter
          chosen={sections}
          onChosen={(picked) => desk.put(codebookSlice, { quoteSections: picked === "all" ? null : picked })}
        />
        {chosen.length > 0 ? (
          <>
            <Button onPress={() => setRecoding(true)}>{say("recode.open", { count: chosen.length })}</Button>
            <Button look="plain" onPress={() => setTicked(new Set())}>
              {say("recode.none")}
            </Button>
          </>
        ) : (
          quotes.count > 0 && (
            <Button
              look="plain"
              onPress={() => desk.set({ filter: { ...desk.now().filter, codeId: code.id } })}
            >
              {say("quotes.only")}
            </Button>
          )
        )}
      </div>
      {recoding && (
        <RecodeDialog
          codingIds={chosen}
          from={code.id}
          onClose={(done) => {
            setRecoding(false);
            if (done) setTicked(new Set());
          }}
        />
      )}
      {quotes.count + quotes.lost.length === 0 && (
        <p className="panel-empty">{say(sections === "all" ? "quotes.none" : "filter.noQuotesInSections")}</p>
      )}
      <div className="quote-list">
        {shown.map(({ transcript, quotes: some }) => (
          <section key={transcript.id} aria-label={transcript.name}>
            <h3>{transcript.name}</h3>
            <ol>
              {some.map((quote) => (
                <QuoteItem
                  key={quote.coding.id}
                  quote={quote}
                  ofCode={code}
                  isTicked={ticked.has(quote.coding.id)}
                  onTick={study.readOnly ? null : tick}
                />
              ))}
            </ol>
          </section>
        ))}
        {drawn < quotes.count && <DrawMore key={drawn} onReached={() => setDrawn(drawn + page)} />}
        {quotes.lost.length > 0 && (
          <section aria-label={say("lost.heading")}>
            <h3>{say("lost.heading")}</h3>
            <ol>
              {quotes.lost.map((coding) => (
                <LostCodingItem key={coding.id} coding={coding} />
              ))}
            </ol>
          </section>
        )}
      </div>
    </section>
  );
}

function firstQuotes(
  transcripts: readonly QuotesOfTranscript[],
  most: number,
): readonly QuotesOfTranscript[] {
  let left = most;
  return transcripts.flatMap(({ transcript, quotes }) => {
    const some = quotes.slice(0, Math.max(0, left));
    left -= some.length;
    return some.length > 0 ? [{ transcript, quotes: some }] : [];
  });
}

/** Stands at the end of what is drawn, and asks for more when it comes near the view. */
function DrawMore({ onReached }: { readonly onReached: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) reached.current();
      },
      { root: place.current.parentElement, rootMargin: "1200px" },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return <div ref={place} className="draw-more" />;
}

const QuoteItem = memo(function QuoteItem({
  quote: { coding, voices, turns },
  ofCode,
  isTicked,
  onTick,
}: {
  readonly quote: CodedQuote;
  readonly ofCode: Code;
  readonly isTicked: boolean;
  /** Chooses it to be given another code; null when nothing may be changed. */
  readonly onTick: ((id: CodingId, on: boolean) => void) | null;
}) {
  const { say } = useWords();
  const { codes } = useProject();
  const { study } = useSession();
  const desk = useDesk();
  const deeds = useCodeDeeds();
  const isForward = useDeskState((state) => state.codingId === coding.id);
  const code = codes.get(coding.codeId);
  const uncode = (button: Element) => {
    const next = neighbour(button, "ArrowDown") ?? neighbour(button, "ArrowUp");
    if (!deeds.uncode(coding)) return;
    announce(say("quotes.removed"));
    giveFocus(next);
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Delete" && !study.readOnly) uncode(event.currentTarget);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp")
      giveFocus(neighbour(event.currentTarget, event.key));
    else return;
    event.preventDefault();
  };
  const turn =
    turns &&
    (turns[0] === turns[1]
      ? say("quotes.turn", { turn: turns[0] })
      : say("quotes.turns", { first: turns[0], last: turns[1] }));
  return (
    <li className="coded-quote">
      {onTick && (
        <Checkbox
          label={say("recode.tick", { words: coding.quote.slice(0, 60) })}
          hideLabel
          checked={isTicked}
          onChange={(on) => onTick(coding.id, on)}
        />
      )}
      <button
        type="button"
        className="jump"
        aria-current={isForward || undefined}
        onClick={() => {
          desk.goTo(coding.transcriptId, { start: coding.start, end: coding.end }, coding.id);
        }}
        onKeyDown={pressed}
      >
        <span className="words">{coding.quote}</span>
        <span className="meta">
          <b>{voices.join(", ")}</b>
          {turn && ` · ${turn}`} · <span title={say("quotes.by", { by: coding.by })}>{coding.by}</span>
          {code && code.id !== ofCode.id && ` · ${code.name}`}
        </span>
        {coding.comment !== "" && (
          <span className="comment">
            <MessageSquareText role="img" aria-label={say("passage.comment")} /> {coding.comment}
          </span>
        )}
      </button>
      {!study.readOnly && (
        <button
          type="button"
          className="uncode"
          aria-label={say("quotes.remove", { words: coding.quote.slice(0, 60) })}
          onClick={(event) => uncode(event.currentTarget)}
          onKeyDown={pressed}
        >
          <X aria-hidden />
        </button>
      )}
    </li>
  );
});

/** The quote above or below the one that an element stands in. */
function neighbour(element: Element, key: "ArrowDown" | "ArrowUp"): HTMLElement | null {
  const all = [...(element.closest(".quote-list")?.querySelectorAll<HTMLElement>(".jump") ?? [])];
  const here = all.findIndex((jump) => jump.closest("li") === element.closest("li"));
  return all[here + (key === "ArrowDown" ? 1 : -1)] ?? null;
}
