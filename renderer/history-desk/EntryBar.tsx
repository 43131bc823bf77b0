import { useState } from "react";
import { type HistoryFact, transcriptsIn } from "../../shared/history/facts.ts";
import { deedSentence } from "../../shared/reports/history-words.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";
import { timesIn } from "./say-times.ts";
import "./entry-bar.css";

/** The chosen event in full, and what can be done from it. */
export function EntryBar({
  fact,
  isUndone,
}: {
  readonly fact: HistoryFact | null;
  readonly isUndone: boolean;
}) {
  const { say, language } = useWords();
  const desk = useDesk();
  const transcripts = useProjectPart((project) => project.transcripts);
  const [restoring, setRestoring] = useState<HistoryFact | null>(null);
  const [first, ...others] = fact ? transcriptsIn(fact) : [];
  const interview = first && others.length === 0 ? transcripts.get(first) : undefined;
  return (
    <footer className="entry-bar">
      {fact && (
        <>
          <p>
            <span className="figures quiet small">
              {say("history.entry", { seq: fact.seq })} · {timesIn(language).moment(fact.at)}
              {isUndone && ` · ${say("history.undone")}`}
            </span>
            <br />
            <b>{fact.by}</b> {deedSentence(fact, language)}
          </p>
          {interview && (
            <Button look="plain" onPress={() => desk.open(interview.id)}>
              {say("history.toInterview", { name: interview.name })}
            </Button>
          )}
          <Button onPress={() => setRestoring(fact)}>{say("restore.button")}</Button>
        </>
      )}
      {restoring && <RestoreDialog fact={restoring} onClose={() => setRestoring(null)} />}
    </footer>
  );
}
