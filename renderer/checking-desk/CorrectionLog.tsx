import { useDeferredValue, useMemo, useState } from "react";
import { correctionClasses } from "../../shared/checking/corrections.ts";
import { namesInOrder } from "../../shared/text/name-order.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Select } from "../ui/fields.tsx";
import { CheckViews } from "./CheckViews.tsx";
import { CorrectionTable } from "./CorrectionTable.tsx";
import { HowFarCompared } from "./HowFarCompared.tsx";
import { everyCorrection, type LogChoice, logOrders, logRows } from "./log-choice.ts";
import { useCheckedByNow } from "./use-checked-by-now.ts";
import "./correction-log.css";

/** All corrections of the study: when, who, where, what, of which class and why. Each leads to its turn. */
export function CorrectionLog() {
  const { say, language } = useWords();
  const project = useDeferredValue(useProject());
  const checked = useCheckedByNow(project);
  const [choice, setChoice] = useState<LogChoice>(everyCorrection);
  const all = useMemo(
    () =>
      transcriptsInOrder(project.transcripts, language).flatMap(
        ({ id }) => checked.corrections.get(id) ?? [],
      ),
    [project.transcripts, checked.corrections, language],
  );
  const rows = useMemo(() => logRows(all, choice, language), [all, choice, language]);
  const set = (part: Partial<LogChoice>) => setChoice({ ...choice, ...part });
  const interviews = useMemo(() => new Map(all.map(({ transcript: { id, name } }) => [id, name])), [all]);
  const people = useMemo(
    () =>
      namesInOrder(
        all.flatMap(({ by }) => by),
        language,
      ),
    [all, language],
  );
  return (
    <main className="place both correction-log" aria-label={say("log.label")} data-spot="place" tabIndex={-1}>
      <header className="place-bar">
        <CheckViews />
        <h1>{say("log.title", { count: rows.length })}</h1>
      </header>
      {all.length > 0 && (
        <div className="log-filters">
          <Select
            label={say("log.of")}
            value={choice.of}
            options={[
              { value: "", label: say("log.everyInterview") },
              ...[...interviews].map(([value, label]) => ({ value: value as string, label })),
            ]}
            onChange={(of) => set({ of })}
          />
          <Select
            label={say("log.by")}
            value={choice.by}
            options={[
              { value: "", label: say("log.everybody") },
              ...people.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(by) => set({ by })}
          />
          <Select
            label={say("log.class")}
            value={choice.class}
            options={[
              { value: "", label: say("log.everyClass") },
              ...correctionClasses.map((name) => ({ value: name as string, label: say(`class.${name}`) })),
            ]}
            onChange={(name) => set({ class: name })}
          />
          <Select
            label={say("log.sort")}
            value={choice.order}
            options={logOrders.map((order) => ({ value: order, label: say(`log.sort.${order}`) }))}
            onChange={(order) => set({ order })}
          />
        </div>
      )}
      <HowFarCompared checked={checked} none={all.length === 0} />
      {all.length > 0 && rows.length === 0 && <p className="quiet log-says">{say("log.noneOfThese")}</p>}
      {rows.length > 0 && <CorrectionTable rows={rows} />}
    </main>
  );
}
