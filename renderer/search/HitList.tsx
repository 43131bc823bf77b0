import { Check } from "lucide-react";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { contextOf } from "../../shared/analysis/context.ts";
import type { Hit } from "../../shared/analysis/prepared.ts";
import type { Project } from "../../shared/project/project.ts";
import { nameOfVoice, piecesOf, type VoiceWords } from "../../shared/quotes/voices.ts";
import { useWords } from "../language/language.ts";
import { useDesk } from "../storage/desk.ts";
import { useProject } from "../storage/use-study.ts";
import { giveFocus } from "../ui/focus.ts";
import { rowsBetween } from "../ui/rows-in-view.ts";
import { followedHits } from "./followed-hits.ts";
import { useInquiry, useInquiryPart } from "./InquiryOfStudy.tsx";
import type { Findings } from "./inquiry.ts";
import { rowAt } from "./row-at.ts";
import "./hit-list.css";

type Found = Extract<Findings, { is: "found" }>;

/** The height of a row in pixels; the style sheet has the same. */
const rowHeight = 28;

/** About how many units of text fill a pixel of the line; what is too long is cut off at the edge. */
const unitsPerPixel = 1 / 7;

/**
 * The hits with the words around them, by interview, one below the other, to show at a glance how a word is used.
 * Only the rows in view are in the page.
 */
export function HitList({ findings }: { readonly findings: Found }) {
  const { say } = useWords();
  const inquiry = useInquiry();
  const desk = useDesk();
  const project = useProject();
  const ids = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const row = useInquiryPart((state) => state.row);
  const focus = useInquiryPart((state) => state.focus);
  const ticked = useInquiryPart((state) => state.ticked);
  const { groups, total, hits, of } = findings;
  // Where a text has changed since, the hits are shown as they were found until they are found anew.
  const drawn = project.transcripts === of.transcripts ? project : of;
  const rows = total + groups.length;
  const { top, height, width } = useView(scroller, groups);
  const { from, to } = rowsBetween(top, height, rowHeight, rows);
  const units = Math.max(20, Math.round((width - 230) * 0.44 * unitsPerPixel));

  useEffect(() => {
    if (focus.on === "list") giveFocus(scroller.current, { scroll: false });
  }, [focus]);

  const goTo = (at: number) => {
    const { group, hit } = rowAt(groups, at);
    const found = hits[hit ?? group?.first ?? -1];
    const now = found && followedHits(of, project)(found).hit;
    if (!now) return;
    inquiry.at(at);
    inquiry.focusOn("list");
    desk.goToWords(now.transcriptId, { start: now.start, end: now.end });
  };
  const tick = (at: number) => {
    const { group, hit } = rowAt(groups, at);
    if (hit !== null) inquiry.tick(hit, 1);
    else if (group) inquiry.tick(group.first, group.count);
    inquiry.at(at);
  };
  /**
   * A click on the words shows them in their interview. A click on a tick box or the heading of an interview ticks.
   */
  const clicked = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return;
    const at = Number(target.closest<HTMLElement>("[data-row]")?.dataset.row ?? Number.NaN);
    if (Number.isNaN(at)) return;
    if (target.closest(".in-context")) goTo(at);
    else tick(at);
  };
  const move = (to: number) => {
    const at = Math.max(0, Math.min(rows - 1, to));
    inquiry.at(at);
    const box = scroller.current;
    if (!box) return;
    if (at * rowHeight < box.scrollTop) box.scrollTop = at * rowHeight;
    const below = (at + 1) * rowHeight - box.clientHeight;
    if (below > box.scrollTop) box.scrollTop = below;
  };
  const pressed = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const { key } = event;
    if (key === "ArrowDown") move(row + 1);
    else if (key === "ArrowUp" && row === 0) inquiry.focusOn("field");
    else if (key === "ArrowUp") move(row - 1);
    else if (key === "PageDown") move(row + page);
    else if (key === "PageUp") move(row - page);
    else if (key === "Home") move(0);
    else if (key === "End") move(rows - 1);
    else if (key === "Enter") goTo(row);
    else if (key === " ") tick(row);
    else if (key === "a" && (event.ctrlKey || event.metaKey)) inquiry.tick(0, total);
    else if (key === "Escape") inquiry.focusOn("field");
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="hit-list"
      role="listbox"
      aria-label={say("search.list")}
      aria-multiselectable
      aria-activedescendant={from <= row && row < to ? `${ids}-${row}` : undefined}
      tabIndex={0}
      onKeyDown={pressed}
      onMouseDown={(event) => {
        // The list keeps the focus: a row may be scrolled out of the page.
        event.preventDefault();
        giveFocus(scroller.current, { scroll: false });
      }}
      onClick={clicked}
    >
      <div className="hit-rows" role="presentation" style={{ height: rows * rowHeight }}>
        {Array.from({ length: to - from }, (_, index) => {
          const at = from + index;
          const { group, hit } = rowAt(groups, at);
          const found = hit === null ? undefined : hits[hit];
          const place = {
            id: `${ids}-${at}`,
            at,
            of: rows,
            isAt: at === row,
          };
          if (group && hit === null)
            return (
              <GroupRow
                key={group.transcriptId}
                {...place}
                name={drawn.transcripts.get(group.transcriptId)?.name ?? ""}
                count={group.count}
                isTicked={!ticked.subarray(group.first, group.first + group.count).includes(0)}
              />
            );
          if (!found) return null;
          return (
            <HitRow
              key={`${found.transcriptId} ${found.start}`}
              {...place}
              hit={found}
              project={drawn}
              units={units}
              isTicked={ticked[hit ?? -1] === 1}
            />
          );
        })}
      </div>
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly at: number;
  /** How many rows there are. */
  readonly of: number;
  readonly isAt: boolean;
  readonly isTicked: boolean;
};

const GroupRow = memo(function GroupRow({
  name,
  count,
  ...row
}: RowProps & { readonly name: string; readonly count: number }) {
  return (
    <Row look="hit-group" {...row}>
      <span>
        {name} <small className="figures">{count}</small>
      </span>
    </Row>
  );
});

/** One hit: its turn, who speaks, and the words around it, cut where the turn begins and ends. */
const HitRow = memo(function HitRow({
  hit,
  project,
  units,
  ...row
}: RowProps & { readonly hit: Hit; readonly project: Project; readonly units: number }) {
  const { say, language } = useWords();
  const shown = useMemo(
    () => shownHit(project, hit, units, { interviewer: say("quotes.interviewer"), language }),
    [project, hit, units, say, language],
  );
  if (!shown) return null;
  const { turnNumber, voice, before, words, after } = shown;
  return (
    <Row look="hit" {...row}>
      <span className="figures">{turnNumber}</span>
      <span className="voice" title={voice}>
        {voice}
      </span>
      <span className="in-context">
        <span className="before">
          <span>{before}</span>
        </span>
        <span className="after">
          <mark>{words}</mark>
          {after}
        </span>
      </span>
    </Row>
  );
});

function Row({
  id,
  at,
  of,
  isAt,
  isTicked,
  look,
  children,
}: RowProps & { readonly look: "hit" | "hit-group"; readonly children: ReactNode }) {
  return (
    <div
      className={look}
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isTicked}
      aria-posinset={at + 1}
      aria-setsize={of}
      data-row={at}
      data-at={isAt}
      style={{ top: at * rowHeight }}
    >
      <span className="tick">
        <span data-on={isTicked}>{isTicked && <Check aria-hidden />}</span>
      </span>
      {children}
    </div>
  );
}

/** A hit as the list shows it; null when its interview has gone. */
function shownHit(project: Project, hit: Hit, units: number, words: VoiceWords) {
  const transcript = project.transcripts.get(hit.transcriptId);
  if (!transcript) return null;
  const pieces = piecesOf(project.participants, transcript, hit);
  const first = pieces[0];
  if (!first) return null;
  const start = first.turn?.start ?? 0;
  const end = Math.max(pieces.at(-1)?.turn?.end ?? transcript.text.length, hit.end);
  return {
    turnNumber: first.turnNumber,
    voice: nameOfVoice(first.voice, transcript, words),
    ...contextOf(transcript.text, hit, units, { start, end }),
  };
}

/** The rows in view. Begins where the list was left, or at the top after another search. */
function useView(scroller: RefObject<HTMLDivElement | null>, groups: Found["groups"]) {
  const inquiry = useInquiry();
  const [view, setView] = useState({ top: inquiry.now().scrolled, height: 700, width: 900 });
  const top = useRef(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const { scrollTop, clientHeight: height, clientWidth: width } = box;
      top.current = scrollTop;
      inquiry.scrolledTo(scrollTop);
      setView((before) =>
        before.top === scrollTop && before.height === height && before.width === width
          ? before
          : { top: scrollTop, height, width },
      );
    };
    box.scrollTop = inquiry.now().scrolled;
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [scroller, inquiry]);
  useLayoutEffect(() => {
    const { scrolled } = inquiry.now();
    // Set only when it differs: reading it makes the browser lay out the whole list.
    if (scroller.current && groups.length > 0 && scrolled !== top.current)
      scroller.current.scrollTop = scrolled;
  }, [scroller, groups, inquiry]);
  return view;
}
