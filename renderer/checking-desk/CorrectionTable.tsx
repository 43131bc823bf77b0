import { useWords } from "../language/language.ts";
import { shownDay } from "../language/shown-day.ts";
import { useDesk } from "../storage/desk.ts";
import { useRowsInView } from "../ui/use-rows-in-view.ts";
import { CorrectionClasses } from "./CorrectionClasses.tsx";
import { CorrectionReason } from "./CorrectionReason.tsx";
import { CorrectionWords } from "./CorrectionWords.tsx";
import type { ToldCorrection } from "./checked-job.ts";
import { correctionKey, useNoteId } from "./use-note-id.ts";

/** About how high a row is, in pixels, until it is laid out. */
const usualHeight = 46;

/** A row for each correction; only those in view are in the page. */
export function CorrectionTable({ rows }: { readonly rows: readonly ToldCorrection[] }) {
  const { say } = useWords();
  const { box, rows: drawn, height, measured, focused } = useRowsInView(rows.length, usualHeight);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are not in view are not in the page, which a table element cannot say
    <div ref={box} role="table" className="correction-table" aria-label={say("log.label")} aria-rowcount={rows.length + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" className="log-row log-head" aria-rowindex={1}>
        {(["when", "turn", "before", "after"] as const).map((name) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <span key={name} role="columnheader">
            {say(`log.column.${name}`)}
          </span>
        ))}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <span role="columnheader">{say("log.class")}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <span role="columnheader">{say("log.column.reason")}</span>
      </div>
      <div role="rowgroup" className="log-rows" style={{ height }}>
        {drawn.map(({ row, top }) => {
          const one = rows[row];
          if (!one) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={correctionKey(one)}
              ref={measured}
              role="row"
              className="log-row"
              data-row={row}
              aria-rowindex={row + 2}
              style={{ top }}
              onFocus={() => focused(row)}
              onBlur={() => focused(null)}
            >
              <CorrectionCells of={one} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function CorrectionCells({ of: one }: { readonly of: ToldCorrection }) {
  const { say, language } = useWords();
  const desk = useDesk();
  const noteId = useNoteId(one);
  const { transcript, turn, place, by, at } = one;
  const goTo = () =>
    desk.set({
      ...{ transcriptId: transcript.id, checkView: "turns" },
      show: { transcriptId: transcript.id, span: { start: place.start, end: place.start } },
    });
  return (
    <>
      <span role="cell" className="small">
        {by.join(", ")}
        <span className="quiet">{shownDay(at, language)}</span>
      </span>
      <span role="cell">
        <button type="button" className="opens-interview" onClick={goTo}>
          {say("log.goTo", { name: transcript.name, turn })}
        </button>
      </span>
      <span role="cell">
        <CorrectionWords of={one} as="before" />
      </span>
      <span role="cell">
        <CorrectionWords of={one} as="after" />
      </span>
      <span role="cell" className="log-classes">
        <CorrectionClasses of={one} noteId={noteId} />
      </span>
      <span role="cell" className="log-reason">
        <CorrectionReason of={one} noteId={noteId} />
      </span>
    </>
  );
}
