import { useDeferredValue, useMemo } from "react";
import { type CheckFigures, checkingProgress, doneShare } from "../../shared/checking/progress.ts";
import { nameOrder, namesInOrder } from "../../shared/text/name-order.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { EditedText } from "../fields/EditedText.tsx";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { HowFar } from "../ui/HowFar.tsx";
import { AcceptedRate } from "./AcceptedRate.tsx";
import { CheckPlanLine } from "./CheckPlanLine.tsx";
import { CheckViews } from "./CheckViews.tsx";
import { transcriberText } from "./check-texts.ts";
import { HowFarCompared } from "./HowFarCompared.tsx";
import { MachineOf } from "./MachineOf.tsx";
import { QuestionQueue } from "./QuestionQueue.tsx";
import { RateIs, RateTables } from "./RateTables.tsx";
import { useCheckedByNow } from "./use-checked-by-now.ts";
import "./checking-overview.css";
import "./checking-panel.css";

/** How far all interviews are checked, and what each person says; beside it the plan and what is asked. */
export function CheckingOverview() {
  const { say, language } = useWords();
  const desk = useDesk();
  const project = useDeferredValue(useProject());
  const checked = useCheckedByNow(project, true);
  const { rates } = checked;
  const progress = useMemo(() => checkingProgress(project), [project]);
  const order = useMemo(
    () => transcriptsInOrder(project.transcripts, language).map(({ id }) => id),
    [project.transcripts, language],
  );
  const interviews = progress.interviews.toSorted(
    (a, b) => order.indexOf(a.transcript.id) - order.indexOf(b.transcript.id),
  );
  const compare = nameOrder(language);
  const transcribers = namesInOrder(
    interviews.flatMap(({ transcript }) => transcript.transcriber ?? []),
    language,
  );
  const people = [...progress.people].flatMap(([id, figures]) => {
    const name = project.participants.get(id)?.pseudonym;
    return name !== undefined && figures.turns > 0 ? [{ id, name, figures }] : [];
  });
  const { doneTurns, turns } = progress.all;
  return (
    <>
      <main
        className="place checking-overview"
        aria-label={say("check.overview")}
        data-spot="place"
        tabIndex={-1}
      >
        <header className="place-bar">
          <CheckViews />
          <h1 title={say("check.doneOfAll", { done: doneTurns, all: turns })}>
            {say("check.doneOfAll", { done: doneTurns, all: turns })}
          </h1>
        </header>
        <section className="checking-scroll" aria-label={say("check.overview")}>
          <table className="place-table" aria-label={say("check.byInterview")}>
            <thead>
              <tr>
                <th scope="col">{say("check.column.interview")}</th>
                <th scope="col">{say("check.column.checked")}</th>
                <th scope="col">{say("rate.column")}</th>
                <th scope="col">{say("check.column.open")}</th>
                <th scope="col">{say("check.column.transcriber")}</th>
                <th scope="col">{say("check.column.checkers")}</th>
              </tr>
            </thead>
            <tbody>
              {interviews.map(({ transcript, figures, checkers, checkedByTranscriber }) => {
                const { id, name } = transcript;
                const rate = rates?.interviews.get(id);
                return (
                  <tr key={id}>
                    <th scope="row">
                      <button type="button" className="opens-interview" onClick={() => desk.open(id)}>
                        {name}
                      </button>
                    </th>
                    <td>
                      <Done figures={figures} />
                    </td>
                    <td>
                      {rate && (
                        <RateIs
                          rate={rate.wordErrorRate}
                          interval={rate.interval}
                          isAbove={rates?.above?.includes(id) ?? false}
                        />
                      )}
                    </td>
                    <td>{openWords(figures, say)}</td>
                    <td className="transcriber labels-hidden">
                      <EditedText
                        label={say("check.transcriberOf", { name })}
                        of={transcriberText(id)}
                        offers={transcribers}
                        oneLine
                      />
                      <MachineOf transcript={transcript} />
                    </td>
                    <td>
                      {checkers.toSorted(compare).join(", ")}
                      {checkedByTranscriber && <small className="warns">{say("check.ownTurns")}</small>}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {people.length > 0 && (
            <table className="place-table" aria-label={say("check.byPerson")}>
              <thead>
                <tr>
                  <th scope="col">{say("check.column.person")}</th>
                  <th scope="col">{say("check.column.checked")}</th>
                  <th scope="col">{say("check.column.open")}</th>
                </tr>
              </thead>
              <tbody>
                {people.map(({ id, name, figures }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>
                      <Done figures={figures} />
                    </td>
                    <td>{openWords(figures, say)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {(!rates || checked.state === "failed") && <HowFarCompared checked={checked} none={false} />}
          {rates && <RateTables rates={rates} />}
        </section>
      </main>
      <aside className="checking-panel" aria-label={say("check.panel")}>
        <CheckPlanLine />
        <AcceptedRate rates={rates} />
        <QuestionQueue />
      </aside>
    </>
  );
}

/** How many of the turns to check are done. */
function Done({ figures }: { readonly figures: CheckFigures }) {
  const { say } = useWords();
  return (
    <HowFar share={doneShare(figures)}>
      {say("check.done", { done: figures.doneTurns, all: figures.turns })}
    </HowFar>
  );
}

/** What of an interview still asks for somebody, and what was checked beside the plan. */
function openWords(
  { queried, changed, unintelligible, beyond }: CheckFigures,
  say: ReturnType<typeof useWords>["say"],
): string {
  const parts = [
    ["queried", queried],
    ["changed", changed],
    ["unintelligible", unintelligible],
    ["beyond", beyond],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => say(`check.open.${what}`, { count }))
    .join(" · ");
}
