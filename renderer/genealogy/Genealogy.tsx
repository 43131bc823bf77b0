import { FileDown } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { everThemes, layOutGenealogy } from "../../shared/charts/genealogy-layout.ts";
import {
  type Genealogy as GenealogyOfStudy,
  genealogyOf,
  ledTo,
  themesIn,
} from "../../shared/history/genealogy.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { genealogyDay, type LifeSentence, lifeSentences } from "../../shared/reports/genealogy-words.ts";
import { useWords } from "../language/language.ts";
import { useJournal } from "../storage/journal-desk.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { Picture } from "./Picture.tsx";
import { PublishGenealogy } from "./PublishGenealogy.tsx";
import "./genealogy.css";

/** More lines than these are folded to themes first. */
const manyLines = 60;
const nothing: readonly never[] = [];

/** How many sentences are in the page at once. */
const mostSentences = 400;

/** How codes became themes over time, as a picture and in sentences. */
export function Genealogy() {
  const { say, language } = useWords();
  const { deeds: read, state } = useJournal();
  // Worked out once, not for each piece of a long journal while it is read.
  const deeds = state === "reading" ? nothing : read;
  const genealogy = useMemo(() => genealogyOf(deeds), [deeds]);
  const themes = useMemo(() => themesIn(genealogy), [genealogy]);
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(700);
  const [isPublishing, setPublishing] = useState(false);

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
  // When the picture is too wide, the present with its names is in view first; scrolling leads back in time.
  useLayoutEffect(() => {
    const element = box.current;
    if (element && layout.width > element.clientWidth) element.scrollLeft = layout.width;
  }, [layout]);
  const day = useMemo(() => genealogyDay(language), [language]);

  const sentences = useMemo(() => lifeSentences(genealogy, shown, language), [genealogy, shown, language]);
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
        <Button look="plain" isDisabled={isEmpty || state === "reading"} onPress={() => setPublishing(true)}>
          <FileDown aria-hidden />
          {say("genealogy.publish")}
        </Button>
      </header>
      {state === "failed" && <p className="banner bad">{say("history.failed")}</p>}
      <div className="genealogy-both">
        <div ref={box} className="genealogy-picture" data-spot="place" {...reachedByKeys}>
          {isEmpty && state === "whole" ? (
            <div className="empty-state">
              <h3>{say("genealogy.none")}</h3>
              <p>{say("genealogy.none.hint")}</p>
            </div>
          ) : (
            <Picture layout={layout} label={say("genealogy.picture")} dayOf={day} />
          )}
        </div>
        <Sentences sentences={sentences} dayOf={day} />
      </div>
      {isPublishing && (
        <PublishGenealogy genealogy={genealogy} shown={shown} onClose={() => setPublishing(false)} />
      )}
    </section>
  );
}

/** Picture and list scroll, so they must be reachable by keys. */
const reachedByKeys = { tabIndex: 0 };

function shownIn(genealogy: GenealogyOfStudy, what: string): ReadonlySet<CodeId> | null {
  if (what === "all") return null;
  return what === "themes" ? everThemes(genealogy) : ledTo(genealogy, what as CodeId);
}

function Sentences({
  sentences,
  dayOf,
}: {
  readonly sentences: readonly LifeSentence[];
  readonly dayOf: (at: string) => string;
}) {
  const { say } = useWords();
  const earlier = sentences.length - mostSentences;
  return (
    <aside className="genealogy-words" aria-label={say("genealogy.sentences")} {...reachedByKeys}>
      <h3>{say("genealogy.sentences")}</h3>
      {earlier > 0 && <p className="quiet small">{say("genealogy.earlier", { count: earlier })}</p>}
      <ol>
        {sentences.slice(-mostSentences).map(({ key, at, sentence }) => (
          <li key={key}>
            <span className="figures">{dayOf(at)}</span> {sentence}
          </li>
        ))}
      </ol>
    </aside>
  );
}
