import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from "react";
import type { CodeId } from "../../shared/project/records.ts";
import { type Candidate, quoteCandidates } from "../../shared/themes/quote-candidates.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { useDesk, useDeskSlice } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { giveFocus } from "../ui/focus.ts";
import { CandidateFilters } from "./CandidateFilters.tsx";
import { useQuoteDeeds } from "./quote-deeds.ts";
import { quotesSlice } from "./quotes-slice.ts";
import { useSpokenBy } from "./use-spoken-by.ts";
import "./candidates.css";

/** How many candidates are drawn at first, and how many more at each asking. */
const page = 50;

/** The extracts of the theme that are not chosen: one is chosen by its button, and stands behind the chosen ones then. */
export function Candidates({ themeId }: { readonly themeId: CodeId }) {
  const { say, language } = useWords();
  const project = useProject();
  const filter = useDeferredValue(useDeskSlice(quotesSlice, ({ candidates }) => candidates));
  const [drawn, setDrawn] = useState(page);
  /** The candidate that Tab leads to; arrows go on from it. */
  const [spot, setSpot] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const deeds = useQuoteDeeds();
  const candidates = useMemo(
    () => quoteCandidates(project, themeId, filter, transcriptsInOrder(project.transcripts, language)),
    [project, themeId, filter, language],
  );
  const goTo = (at: number) => {
    const rows = list.current?.querySelectorAll(".candidate");
    const row = rows?.[Math.max(0, Math.min(at, rows.length - 1))];
    // A window that only reads has nothing to choose with; there the words lead to their interview.
    return giveFocus(row?.querySelector(".take button") ?? row?.querySelector(".words"));
  };
  const pressed = (event: KeyboardEvent, at: number) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    goTo(event.key === "ArrowDown" ? at + 1 : at - 1);
  };
  const choose = ({ codings: [coding] }: Candidate, at: number) => {
    const quoteId = deeds.choose(themeId, coding);
    if (!quoteId) return;
    announce(say("quote.nowChosen"));
    // Whoever chooses goes on choosing: the next candidate has come to stand there. After the last it is the quote's turn.
    requestAnimationFrame(() => {
      if (!goTo(at)) giveFocus(document.querySelector(`[data-quote="${quoteId}"]`));
    });
  };
  return (
    <section className="candidates" aria-label={say("quote.candidates")}>
      <header>
        <h2>{say("quote.candidates")}</h2>
        <span className="figures quiet">{candidates.length}</span>
      </header>
      <CandidateFilters />
      {candidates.length === 0 ? (
        <p className="quiet candidates-none">{say("quote.candidates.none")}</p>
      ) : (
        <ol ref={list}>
          {candidates.slice(0, drawn).map((candidate, at) => (
            <li
              key={candidate.codings[0].id}
              className="candidate"
              onFocus={() => setSpot(at)}
              onKeyDown={(event) => pressed(event, at)}
            >
              <CandidateRow
                candidate={candidate}
                isSpot={at === Math.min(spot, candidates.length - 1)}
                onChoose={() => choose(candidate, at)}
              />
            </li>
          ))}
          {candidates.length > drawn && (
            <li>
              <Button look="plain" onPress={() => setDrawn(drawn + page)}>
                {say("themes.extracts.more", { count: Math.min(page, candidates.length - drawn) })}
              </Button>
            </li>
          )}
        </ol>
      )}
    </section>
  );
}

function CandidateRow({
  candidate: { codings, words, overlaps },
  isSpot,
  onChoose,
}: {
  readonly candidate: Candidate;
  readonly isSpot: boolean;
  readonly onChoose: () => void;
}) {
  const { say } = useWords();
  const desk = useDesk();
  const { codes } = useProject();
  const [coding] = codings;
  const { who, turn } = useSpokenBy(coding);
  const coded = codings.map(({ codeId }) => codes.get(codeId)?.name ?? "").join(", ");
  const where = [who, ...(turn === null ? [] : [say("quotes.turn", { turn })])].join(", ");
  return (
    <>
      <button
        type="button"
        className="words"
        tabIndex={isSpot ? 0 : -1}
        title={say("themes.extracts.go")}
        onClick={() => desk.goTo(coding.transcriptId, { start: coding.start, end: coding.end }, coding.id)}
      >
        {coding.quote}
      </button>
      <p className="meta">
        <span>
          {[
            where,
            coded,
            say("count.words", { count: words }),
            ...(overlaps.length > 0 ? [say("quote.overlaps")] : []),
          ].join(" · ")}
        </span>
        <span className="take">
          <Button
            look="plain"
            writes
            onPress={onChoose}
            excludeFromTabOrder={!isSpot}
            aria-label={say("quote.choose.of", { who: where })}
          >
            {say("quote.choose")}
          </Button>
        </span>
      </p>
    </>
  );
}
