import { useWords } from "../language/language.ts";
import { shownDay } from "../language/shown-day.ts";
import { useSession } from "../storage/use-study.ts";
import { useRowsInView } from "../ui/use-rows-in-view.ts";
import { CorrectionClasses } from "./CorrectionClasses.tsx";
import { CorrectionReason } from "./CorrectionReason.tsx";
import { CorrectionWords } from "./CorrectionWords.tsx";
import type { ToldCorrection } from "./checked-job.ts";
import { useGoToTurn } from "./use-go-to-turn.ts";
import { correctionKey, useNoteId } from "./use-note-id.ts";

/** About how high a row is, in pixels, until it is laid out. */
const usualHeight = 46;

/** A row for each correction; only those in view are in the page. */
export function CorrectionTable({ rows }: { readonly rows: readonly ToldCorrection[] }) {
  const { say } = useWords();
  const { box, rows: drawn, height, measured } = useRowsInView(rows.length, usualHeight);
  return (
    <div {...box} className="correction-table">
      <table aria-label={say("log.label")} aria-rowcount={rows.length + 1}>
        <thead>
          <tr className="log-row log-head" aria-rowindex={1}>
            {(["when", "turn", "before", "after"] as const).map((name) => (
              <th key={name} scope="col">
                {say(`log.column.${name}`)}
              </th>
            ))}
            <th scope="col">{say("log.class")}</th>
            <th scope="col">{say("log.column.reason")}</th>
          </tr>
        </thead>
        <tbody className="log-rows" style={{ height }}>
          {drawn.map(({ row, top }) => {
            const one = rows[row];
            if (!one) return null;
            return (
              <tr
                key={correctionKey(one)}
                ref={measured}
                className="log-row"
                data-row={row}
                aria-rowindex={row + 2}
                style={{ top }}
              >
                <CorrectionCells of={one} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function CorrectionCells({ of: one }: { readonly of: ToldCorrection }) {
  const { say, language } = useWords();
  const { study } = useSession();
  const goToTurn = useGoToTurn();
  const noteId = useNoteId(one);
  const { transcript, turn, place, by, at } = one;
  const goTo = () => {
    // Of the first words of a turn the place begins behind the last of the turn before.
    const own = study.now().project.transcripts.get(transcript.id)?.turns[turn - 1];
    goToTurn(transcript.id, Math.max(place.start, own?.start ?? 0));
  };
  return (
    <>
      <td className="small">
        {by.join(", ")}
        <span className="quiet">{shownDay(at, language)}</span>
      </td>
      <td>
        <button type="button" className="opens-interview" onClick={goTo}>
          {say("log.goTo", { name: transcript.name, turn })}
        </button>
      </td>
      <td>
        <CorrectionWords of={one} as="before" />
      </td>
      <td>
        <CorrectionWords of={one} as="after" />
      </td>
      <td className="log-classes">
        <CorrectionClasses of={one} noteId={noteId} />
      </td>
      <td className="log-reason labels-hidden">
        <CorrectionReason of={one} noteId={noteId} />
      </td>
    </>
  );
}
