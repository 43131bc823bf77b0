import { ChevronDown, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { stretchSentence } from "../../shared/reports/history-words.ts";
import { useWords } from "../language/language.ts";
import { useScrolledView } from "../ui/use-scrolled-view.ts";
import { factOf, type HistoryLine } from "./history-rows.ts";
import { timesIn } from "./say-times.ts";
import "./history-list.css";

/** The height of a line in pixels, as the style sheet has it: lines out of view are not in the page. */
const lineHeight = 30;
/** How many lines are drawn beyond the edges. */
const beyond = 12;

/** The lines of the history, of which only those in view are drawn. One stop of the Tab key; arrows move in it. */
export function HistoryList({
  lines,
  undone,
  chosen,
  onChoose,
  onToggle,
}: {
  readonly lines: readonly HistoryLine[];
  readonly undone: ReadonlySet<number>;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onToggle: (key: string) => void;
}) {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { top, height } = useScrolledView(box, 600);
  const at = lines.findIndex(({ key }) => key === chosen);

  // The line that was chosen by keys is brought into view.
  useEffect(() => {
    const element = box.current;
    if (!element || at === -1) return;
    const above = at * lineHeight - lineHeight;
    const below = (at + 1) * lineHeight - element.clientHeight;
    if (element.scrollTop > above) element.scrollTop = above;
    else if (element.scrollTop < below) element.scrollTop = below;
  }, [at]);

  const first = Math.max(0, Math.floor(top / lineHeight) - beyond);
  const last = Math.min(lines.length, Math.ceil((top + height) / lineHeight) + beyond);
  const goTo = (from: number, step: 1 | -1) => {
    for (let next = from; next >= 0 && next < lines.length; next += step) {
      const line = lines[next];
      if (line && line.is !== "day") return onChoose(line.key);
    }
  };
  const page = Math.max(1, Math.floor(height / lineHeight) - 1);
  const pressed = (event: KeyboardEvent) => {
    const line = lines[at];
    const isFolded = line?.is === "stretch" && line.stretch.facts.length > 1;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(at + 1, 1),
      ArrowUp: () => goTo(at === -1 ? lines.length - 1 : at - 1, -1),
      PageDown: () => goTo(Math.min(at + page, lines.length - 1), -1),
      PageUp: () => goTo(Math.max(at - page, 0), 1),
      Home: () => goTo(0, 1),
      End: () => goTo(lines.length - 1, -1),
      ...(isFolded && {
        Enter: () => onToggle(line.key),
        ...(line.isOpen ? { ArrowLeft: () => onToggle(line.key) } : { ArrowRight: () => onToggle(line.key) }),
      }),
    };
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={box}
      className="history-list"
      data-spot="place"
      role="listbox"
      aria-label={say("history.list")}
      aria-activedescendant={at >= first && at < last ? idOf(lines[at]) : undefined}
      tabIndex={0}
      onKeyDown={pressed}
    >
      <div className="history-lines" role="presentation" style={{ height: lines.length * lineHeight }}>
        {lines.slice(first, last).map((line, offset) => (
          <Line
            key={line.key}
            line={line}
            place={first + offset}
            of={lines.length}
            isChosen={line.key === chosen}
            isUndone={isUndone(line, undone)}
            onChoose={onChoose}
            onToggle={onToggle}
          />
        ))}
      </div>
    </div>
  );
}

function idOf(line: HistoryLine | undefined): string | undefined {
  return line && `history-${line.key.replace(" ", "-")}`;
}

/** A stretch counts as undone when all of it is. */
function isUndone(line: HistoryLine, undone: ReadonlySet<number>): boolean {
  if (line.is === "day") return false;
  return line.is === "fact"
    ? undone.has(line.fact.seq)
    : line.stretch.facts.every(({ seq }) => undone.has(seq));
}

function Line({
  line,
  place,
  of,
  isChosen,
  isUndone,
  onChoose,
  onToggle,
}: {
  readonly line: HistoryLine;
  readonly place: number;
  readonly of: number;
  readonly isChosen: boolean;
  readonly isUndone: boolean;
  readonly onChoose: (key: string) => void;
  readonly onToggle: (key: string) => void;
}) {
  const { say, language } = useWords();
  const times = timesIn(language);
  const style = { top: place * lineHeight };
  if (line.is === "day")
    return (
      <div className="history-day" role="presentation" style={style}>
        <b>{times.day(line.at)}</b>
        <span className="figures">{say("history.count", { count: line.count })}</span>
      </div>
    );
  const fact = factOf(line);
  if (!fact) return null;
  const stretch = line.is === "fact" ? { facts: [line.fact] } : line.stretch;
  const isFolded = line.is === "stretch" && stretch.facts.length > 1;
  const Chevron = line.is === "stretch" && line.isOpen ? ChevronDown : ChevronRight;
  const sentence = stretchSentence(stretch, language);
  return (
    // The list has the focus and handles the keys.
    <div
      id={idOf(line)}
      className={`history-line ${line.is}${isUndone ? " undone" : ""}`}
      role="option"
      aria-selected={isChosen}
      aria-posinset={place + 1}
      aria-setsize={of}
      tabIndex={-1}
      style={style}
      onPointerDown={() => onChoose(line.key)}
      onDoubleClick={() => isFolded && onToggle(line.key)}
    >
      <span className="time figures">{times.time(fact.at)}</span>
      <span className="who">{fact.by}</span>
      <span className="fold" onPointerDown={() => isFolded && onToggle(line.key)}>
        {isFolded && <Chevron aria-hidden />}
      </span>
      <span className="sentence">
        {sentence}
        {isUndone && <em> · {say("history.undone")}</em>}
        {isFolded && <span className="visually-hidden">. {say("history.fold")}</span>}
      </span>
    </div>
  );
}
