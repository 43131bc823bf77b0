import {
  type KeyboardEvent,
  type Ref,
  startTransition,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { labelKey } from "../../shared/speakers/label-forms.ts";
import type { Pick } from "../../shared/speakers/picks.ts";
import { useWords } from "../language/language.ts";
import { giveFocus } from "../ui/focus.ts";
import { OwnPattern } from "./OwnPattern.tsx";
import { PickBar, pickKeys } from "./PickBar.tsx";
import { PreviewTurn } from "./PreviewTurn.tsx";
import { sourceOf, turnAtSource } from "./picked-places.ts";
import type { Reviewed, Tell } from "./reviewed.ts";
import { areSame, caretLine, type SelectedWords, selectedWords } from "./selected-words.ts";
import { TakenPicks } from "./TakenPicks.tsx";
import { useLedByF6, useReadOnly, useSelecting } from "./use-preview-text.ts";
import { VoiceMenu } from "./VoiceMenu.tsx";
import "./review-part.css";
import "./preview.css";

/** What other components can ask of the preview. */
export type PreviewHandle = {
  /** Shows a turn, by its number from 1, and puts the caret there. */
  readonly show: (turn: number) => void;
};

type Selected = { readonly words: SelectedWords; readonly kind: Pick["is"] | null };
type OpenMenu = { readonly turn: number; readonly at: HTMLElement };

/** More than a screen holds. */
const firstTurns = 40;

/**
 * The whole transcript as it would stand in the study. Words in it can be selected and called a speaker, a time, or
 * no speech.
 */
export function Preview({
  reviewed,
  onAnswer,
  ref,
}: {
  readonly reviewed: Reviewed;
  readonly onAnswer: Tell;
  readonly ref: Ref<PreviewHandle>;
}) {
  const { say } = useWords();
  const { judgement, answers } = reviewed;
  const { draft } = judgement;
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(1);
  const [shown, setShown] = useState<number | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const menuAt = useRef<HTMLElement>(null);
  menuAt.current = menu?.at ?? null;
  const speakers = useMemo(
    () => new Map(draft.speakers.map((speaker) => [speaker.id, speaker])),
    [draft.speakers],
  );
  const settled = useMemo(() => new Set(answers.settled), [answers.settled]);
  /** How many turns are drawn: a screen of them first, since files are read meanwhile. */
  const [drawn, setDrawn] = useState(firstTurns);
  useEffect(() => startTransition(() => setDrawn(Number.POSITIVE_INFINITY)), []);

  /** Where the focus was before it came into the text. */
  const from = useRef<HTMLElement>(null);
  const turnElement = (turn: number) =>
    list.current?.querySelector<HTMLElement>(`p[data-turn="${turn}"]`) ?? null;
  const goal = useRef<{
    turn: number;
    at: "start" | "end" | "selection";
    scroll: ScrollLogicalPosition;
  } | null>(null);
  const [going, setGoing] = useState(0);
  const go = useCallback(
    (
      turn: number,
      at: "start" | "end" | "selection" = "start",
      scroll: ScrollLogicalPosition = "nearest",
    ) => {
      goal.current = { turn, at, scroll };
      setCurrent(turn);
      if (turn > firstTurns) setDrawn(Number.POSITIVE_INFINITY);
      // Also where the turn is the current one already.
      setGoing((count) => count + 1);
    },
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret goes once the turn can take it
  useLayoutEffect(() => {
    const wanted = goal.current;
    const element = wanted && turnElement(wanted.turn);
    if (!wanted || !element) return;
    goal.current = null;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !list.current?.contains(activeElement))
      from.current = activeElement;
    giveFocus(element, { scroll: false });
    if (wanted.at !== "selection") {
      const selection = document.getSelection();
      selection?.selectAllChildren(element);
      if (wanted.at === "start") selection?.collapseToStart();
      else selection?.collapseToEnd();
    }
    element.scrollIntoView({ block: wanted.scroll });
    // The turns between are laid out only near the view, so the first scroll is a guess.
    requestAnimationFrame(() => element.scrollIntoView({ block: wanted.scroll }));
  }, [going]);

  useImperativeHandle(
    ref,
    () => ({
      show: (turn) => {
        setShown(turn);
        go(turn, "start", "center");
      },
    }),
    [go],
  );
  useLedByF6(list, from, () => go(Math.min(current, draft.turns.length)));
  useReadOnly(list);
  useSelecting(list, (words) => {
    if (words) setCurrent(words.turn);
    // A key may have come before the browser told of its words.
    setSelected((before) =>
      before && words && areSame(before.words, words) ? before : words && { words, kind: null },
    );
  });

  const span = (words: SelectedWords) => {
    const turn = draft.turns[words.turn - 1];
    if (words.is !== "words" || !turn) return null;
    return { start: turn.start + words.within.start, end: turn.start + words.within.end };
  };
  const placeOf = (words: SelectedWords) => {
    const within = span(words);
    return within && sourceOf(judgement, within);
  };
  const words = selected?.words;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `placeOf` is of this judgement
  const place = useMemo(() => (words ? placeOf(words) : null), [words, judgement]);

  /** Where the caret goes after the next judgement. */
  const after = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turns are numbered anew by each judgement
  useEffect(() => {
    setSelected(null);
    const paragraph = after.current;
    after.current = null;
    const turn = paragraph === null ? null : turnAtSource(judgement, paragraph);
    if (turn !== null) go(turn, "start");
    else setCurrent((turn) => Math.max(1, Math.min(turn, draft.turns.length)));
  }, [judgement.draft.turns]);

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("p[data-turn]")) {
      if (event.key === "Escape" && selected) {
        event.stopPropagation();
        closeBar();
      }
      return;
    }
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    // What is selected when the key comes: the browser may tell of it only later.
    const there = (list.current && selectedWords(list.current)) ?? selected?.words;
    if (there && !altKey && !ctrlKey && !metaKey) {
      const kind = (Object.keys(pickKeys) as Pick["is"][]).find((is) => pickKeys[is] === key.toUpperCase());
      if (kind) {
        event.preventDefault();
        setSelected({ words: there, kind });
        return;
      }
      if (key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        document.getSelection()?.collapseToStart();
        return;
      }
    }
    if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
      const label = event.target.closest("li")?.querySelector<HTMLElement>(".review-gutter button");
      if (!label) return;
      event.preventDefault();
      label.click();
      return;
    }
    if (shiftKey || (key !== "ArrowDown" && key !== "ArrowUp")) return;
    const isDown = key === "ArrowDown";
    const { isFirst, isLast } = caretLine(event.target);
    if (!ctrlKey && !altKey && !(isDown ? isLast : isFirst)) return;
    event.preventDefault();
    const next = current + (isDown ? 1 : -1);
    if (next >= 1 && next <= draft.turns.length) go(next, isDown || ctrlKey || altKey ? "start" : "end");
  };
  const closeBar = () => {
    const turn = selected?.words.turn;
    setSelected(null);
    if (turn !== undefined) go(turn, "start");
  };
  const openMenu = useCallback((turn: number, at: HTMLElement) => setMenu({ turn, at }), []);
  const menuSpeaker = menu && speakers.get(draft.turns[menu.turn - 1]?.speakerId ?? "");

  const bar = (words: SelectedWords, kind: Pick["is"] | null) => (
    <div className="pick-bar" style={barPlace(words, list.current)}>
      <PickBar
        place={place}
        kind={kind}
        reviewed={reviewed}
        onKind={(chosen) => {
          setSelected({ words, kind: chosen });
          if (chosen === null) go(words.turn, "selection");
        }}
        onAnswer={onAnswer}
        onTaken={() => {
          after.current = place?.paragraph ?? null;
        }}
        onClose={closeBar}
      />
    </div>
  );
  return (
    <section className="review-part preview" aria-label={say("review.preview")}>
      <header>
        <h3>{say("review.preview")}</h3>
        <span className="quiet small">{say("count.turns", { count: draft.turns.length })}</span>
      </header>
      {draft.turns.length === 0 ? (
        <p className="quiet">{say("review.empty")}</p>
      ) : (
        <p className="quiet small">{say("preview.lead")}</p>
      )}
      <TakenPicks reviewed={reviewed} onAnswer={onAnswer} />
      <OwnPattern reviewed={reviewed} onAnswer={onAnswer} />
      {/* The keys are those of the turns within it. */}
      <ol
        className="review-turns"
        lang={draft.language ?? undefined}
        ref={list}
        onKeyDown={onKeyDown}
        onMouseUp={({ target }) => {
          const turn = target instanceof Element ? target.closest<HTMLElement>("p[data-turn]") : null;
          if (turn) setCurrent(Number(turn.dataset.turn));
        }}
      >
        {draft.turns.slice(0, drawn).map(({ id, speakerId, sure, startMs, start, end }) => {
          const speaker = speakerId === null ? null : (speakers.get(speakerId) ?? null);
          const isSettled = speaker !== null && settled.has(`speaks:${labelKey(speaker.label)}`);
          return (
            <PreviewTurn
              key={id}
              id={id}
              label={speaker?.label ?? null}
              role={speaker?.role ?? null}
              sure={isSettled ? "sure" : sure}
              startMs={startMs}
              text={draft.text.slice(start, end)}
              isCurrent={id === current}
              isShown={id === shown}
              onLabel={openMenu}
              bar={selected?.words.turn === id ? bar(selected.words, selected.kind) : null}
            />
          );
        })}
      </ol>
      {menu && menuSpeaker && (
        <VoiceMenu
          speaker={menuSpeaker}
          speakers={draft.speakers}
          at={menuAt}
          onAnswer={onAnswer}
          onClose={() => setMenu(null)}
        />
      )}
    </section>
  );
}

/** Under the selected words, within the turn. In pixels. */
function barPlace({ turn, box }: SelectedWords, list: HTMLElement | null): { left: number; top: number } {
  const element = list?.querySelector(`p[data-turn="${turn}"]`)?.closest("li");
  if (!element) return { left: 0, top: 0 };
  const around = element.getBoundingClientRect();
  const left = Math.max(0, Math.min(box.left - around.left, around.width - 440));
  return { left, top: Math.min(box.bottom, around.bottom) - around.top + 4 };
}
