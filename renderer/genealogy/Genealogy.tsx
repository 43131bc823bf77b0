import { FileDown } from "lucide-react";
import { memo, useLayoutEffect, useMemo, useRef, useState } from "react";
import { everThemes, type GenealogyLayout, layOutGenealogy } from "../../shared/charts/genealogy-layout.ts";
import {
  type Genealogy as GenealogyOfStudy,
  genealogyOf,
  ledTo,
  themesIn,
} from "../../shared/history/genealogy.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { lifeSentence } from "../../shared/reports/genealogy-words.ts";
import { type Language, useWords } from "../language/language.ts";
import { useJournal } from "../storage/journal-desk.ts";
import { fileNameFor, saveBytes } from "../storage/save-bytes.ts";
import { useSession, useWorld } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { genealogySvg, markPath } from "./write-svg.ts";
import "./genealogy.css";

/** More lines than these are folded to themes first. */
const manyLines = 60;
/** How many sentences are in the page at once. */
const mostSentences = 400;

/** How codes became themes over time, as a picture and in sentences. */
export function Genealogy() {
  const { say, language } = useWords();
  const { bridge } = useWorld();
  const { study } = useSession();
  const { deeds, state } = useJournal();
  const genealogy = useMemo(() => genealogyOf(deeds), [deeds]);
  const themes = useMemo(() => themesIn(genealogy), [genealogy]);
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(700);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const usual = genealogy.lives.length > manyLines ? "themes" : "all";
  const isKnown = chosen === "all" || chosen === "themes" || themes.some(({ codeId }) => codeId === chosen);
  const what = chosen !== null && isKnown ? chosen : usual;
  const shown = useMemo(() => shownIn(genealogy, what), [genealogy, what]);
  const layout = useMemo(
    () => layOutGenealogy(genealogy, { shown, width: width - 8 }),
    [genealogy, shown, width],
  );
  const day = useMemo(() => daysIn(language), [language]);

  const save = async () => {
    const { name } = study.now().project.study;
    const file = fileNameFor(name, say("genealogy.file"), "svg");
    const svg = genealogySvg(layout, { title: `${name}: ${say("genealogy.title")}`, dayOf: day });
    try {
      const answer = await saveBytes(bridge, file, new TextEncoder().encode(svg));
      if (answer !== "cancelled") announce(say("history.saved", { name: file }));
    } catch {
      announce(say("history.notSaved", { name: file }));
    }
  };
  const isEmpty = genealogy.lives.length === 0;
  return (
    <section className="genealogy" aria-label={say("genealogy.title")} aria-busy={state === "reading"}>
      <header className="genealogy-tools">
        <Select
          hideLabel
          label={say("genealogy.of")}
          value={what}
          options={[
            { value: "all", label: say("genealogy.all") },
            { value: "themes", label: say("genealogy.themes") },
            ...themes.map(({ codeId, name }) => ({
              value: codeId as string,
              label: say("genealogy.ledTo", { name }),
            })),
          ]}
          onChange={setChosen}
        />
        <span className="quiet small">
          {state === "reading" ? say("history.reading") : say("genealogy.key")}
        </span>
        <span className="space" />
        <Button look="plain" isDisabled={isEmpty || state === "reading"} onPress={() => void save()}>
          <FileDown aria-hidden />
          {say("genealogy.export")}
        </Button>
      </header>
      {state === "failed" && <p className="banner bad">{say("history.failed")}</p>}
      <div className="genealogy-both">
        <div ref={box} className="genealogy-picture" {...reachedByKeys}>
          {isEmpty && state === "whole" ? (
            <div className="empty-state">
              <h3>{say("genealogy.none")}</h3>
              <p>{say("genealogy.none.hint")}</p>
            </div>
          ) : (
            <Picture layout={layout} label={say("genealogy.picture")} dayOf={day} />
          )}
        </div>
        <Sentences genealogy={genealogy} shown={shown} dayOf={day} />
      </div>
    </section>
  );
}

/** Picture and list scroll, so the keys have to get at them. */
const reachedByKeys = { tabIndex: 0 };

function shownIn(genealogy: GenealogyOfStudy, what: string): ReadonlySet<CodeId> | null {
  if (what === "all") return null;
  return what === "themes" ? everThemes(genealogy) : ledTo(genealogy, what as CodeId);
}

function daysIn(language: Language): (at: string) => string {
  const format = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return (at) => format.format(new Date(at));
}

const Picture = memo(function Picture({
  layout: { width, height, strokes, marks, labels, ticks },
  label,
  dayOf,
}: {
  readonly layout: GenealogyLayout;
  readonly label: string;
  readonly dayOf: (at: string) => string;
}) {
  return (
    <svg role="img" aria-label={label} width={width} height={height}>
      {ticks.map(({ x, at }) => (
        <g key={at} className="tick">
          <path d={`M${x},22V${height}`} />
          <text x={x} y={14}>
            {dayOf(at)}
          </text>
        </g>
      ))}
      {strokes.map(({ codeId, path, width: thick, hue, isDashed }) => (
        <path
          key={`${codeId} ${path}`}
          className={isDashed ? "life dropped" : "life"}
          d={path}
          strokeWidth={thick}
          style={{ "--h": hue } as React.CSSProperties}
        />
      ))}
      {marks.map((mark) => (
        <path key={`${mark.codeId} ${mark.is} ${mark.x}`} className="mark" d={markPath(mark)} />
      ))}
      {labels.map(({ codeId, text, x, y, is }) => (
        <text key={codeId} className={`name ${is}`} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  );
});

function Sentences({
  genealogy: { lives },
  shown,
  dayOf,
}: {
  readonly genealogy: GenealogyOfStudy;
  readonly shown: ReadonlySet<CodeId> | null;
  readonly dayOf: (at: string) => string;
}) {
  const { say, language } = useWords();
  const said = useMemo(
    () =>
      lives
        .filter(({ codeId }) => shown === null || shown.has(codeId))
        .flatMap((life) =>
          // What one code took in, the other says as merged.
          life.events
            .filter(({ is }) => is !== "took-in" && is !== "gave-off")
            .map((event, at) => ({
              key: `${life.codeId} ${event.seq} ${at}`,
              seq: event.seq,
              at: event.at,
              words: `${lifeSentence(event, language)} (${event.by})`,
            })),
        )
        .sort((a, b) => a.seq - b.seq),
    [lives, shown, language],
  );
  return (
    <aside className="genealogy-words" aria-label={say("genealogy.sentences")} {...reachedByKeys}>
      <h3>{say("genealogy.sentences")}</h3>
      <ol>
        {said.slice(-mostSentences).map(({ key, at, words }) => (
          <li key={key}>
            <span className="figures">{dayOf(at)}</span> {words}
          </li>
        ))}
      </ol>
    </aside>
  );
}
