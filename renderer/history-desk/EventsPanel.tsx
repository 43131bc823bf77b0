import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { foldAlike } from "../../shared/history/fold-alike.ts";
import { historySeenBlindly } from "../../shared/history/seen-blindly.ts";
import { undoneDeeds } from "../../shared/history/undone.ts";
import { deedSentence } from "../../shared/reports/history-words.ts";
import { useWords } from "../language/language.ts";
import { useJournal } from "../storage/journal-desk.ts";
import { useBlindAs } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { EntryBar } from "./EntryBar.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { filteredHistory, noFilter } from "./filter-history.ts";
import { HistoryFilters } from "./HistoryFilters.tsx";
import { HistoryList } from "./HistoryList.tsx";
import { factOf, historyLines } from "./history-rows.ts";
import { timesIn } from "./say-times.ts";

const noneOpen: ReadonlySet<string> = new Set();

/** The journal as sentences, by day, newest first. */
export function EventsPanel() {
  const { say, language } = useWords();
  const journal = useJournal();
  const { state } = journal;
  const blindAs = useBlindAs();
  const [filter, setFilter] = useState(noFilter);
  const filterLater = useDeferredValue(filter);
  const [open, setOpen] = useState(noneOpen);
  const [chosen, setChosen] = useState<string | null>(null);
  const { dayOf } = timesIn(language);

  const facts = useMemo(
    () => (blindAs === null ? journal.facts : historySeenBlindly(journal.facts, blindAs)),
    [journal, blindAs],
  );
  const undone = useMemo(() => undoneDeeds(facts), [facts]);
  const asked = useCallback(
    (some: typeof facts) => filteredHistory(some, filterLater, (fact) => deedSentence(fact, language)),
    [filterLater, language],
  );
  const shown = useMemo(() => asked(facts), [asked, facts]);
  const stretches = useMemo(() => foldAlike(shown, dayOf), [shown, dayOf]);
  const lines = useMemo(() => historyLines(stretches, open, dayOf), [stretches, open, dayOf]);
  const entry = factOf(lines.find(({ key }) => key === chosen));
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };

  return (
    <>
      <div className="history-tools">
        <HistoryFilters facts={facts} filter={filter} onChange={setFilter} />
        <span className="space" />
        <span className="figures quiet small" role="status">
          {state === "reading" ? say("history.reading") : say("history.count", { count: shown.length })}
        </span>
        <ExportMenu factsNow={() => asked(journal.facts)} isReady={state === "whole" && shown.length > 0} />
      </div>
      {blindAs !== null && <p className="banner">{say("history.blind")}</p>}
      {state === "failed" && <p className="banner bad">{say("history.failed")}</p>}
      {lines.length === 0 && state === "whole" ? (
        <div className="empty-state">
          <h3>{say("history.none")}</h3>
          <p>{say("history.none.hint")}</p>
          <Button onPress={() => setFilter(noFilter)}>{say("history.clear")}</Button>
        </div>
      ) : (
        <HistoryList lines={lines} undone={undone} chosen={chosen} onChoose={setChosen} onToggle={toggle} />
      )}
      <EntryBar fact={entry} isUndone={entry !== null && undone.has(entry.seq)} />
    </>
  );
}
