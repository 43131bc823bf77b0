import { useDeferredValue, useState } from "react";
import type { BesidePiece, BesideTurn } from "../../shared/checking/beside.ts";
import { isInterview } from "../../shared/project/interviews.ts";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { nameOfTurn } from "../transcript-view/speaker-name.ts";
import { Select } from "../ui/fields.tsx";
import { useRowsInView } from "../ui/use-rows-in-view.ts";
import { CheckViews } from "./CheckViews.tsx";
import { HowFarCompared } from "./HowFarCompared.tsx";
import { useBeside, useCheckedByNow } from "./use-checked-by-now.ts";
import { useGoToTurn } from "./use-go-to-turn.ts";
import { usePercent } from "./use-percent.ts";
import "./beside-view.css";
import "./correction-log.css";

/** About how high a turn is, in pixels, until it is laid out. */
const usualHeight = 70;
const noTurns: readonly BesideTurn[] = [];

/** An interview beside its text as it came, or beside another transcript of the same recording: turn beside turn, with what differs marked. Only to read. */
export function BesideView({ transcript }: { readonly transcript: Transcript }) {
  const { say, language } = useWords();
  const percent = usePercent();
  const project = useDeferredValue(useProject());
  const checked = useCheckedByNow(project);
  const [other, setOther] = useState("");
  const otherId = other === "" ? null : (other as TranscriptId);
  const told = useBeside(checked, transcript.id, otherId);
  const besides = told?.is === "failed" ? null : told?.is;
  const turns = besides?.turns ?? noTurns;
  const rate = besides?.rate;
  const others = transcriptsInOrder(project.transcripts, language).filter(
    (one) => one.id !== transcript.id && isInterview(one),
  );
  const otherName = project.transcripts.get(otherId ?? transcript.id)?.name ?? "";
  return (
    <main className="place both beside-view" aria-label={say("beside.label")} data-spot="place" tabIndex={-1}>
      <header className="place-bar">
        <CheckViews />
        <h1 title={transcript.name}>{transcript.name}</h1>
        <span className="space" />
        <span className="quiet small figures" role="status">
          {rate &&
            (turns.every(isSame)
              ? say("beside.same")
              : say(rate.isLeast ? "beside.rate" : "beside.rateMost", {
                  word: percent(rate.wordErrorRate),
                  character: percent(rate.characterErrorRate),
                }))}
        </span>
      </header>
      <div className="beside-heads">
        <Select
          label={say("beside.with")}
          value={other}
          options={[
            { value: "", label: say("beside.came") },
            ...others.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={setOther}
        />
        <b>{say("beside.now", { name: transcript.name })}</b>
      </div>
      <HowFarCompared checked={checked} none={false} />
      {told?.is === null && <p className="quiet log-says">{say("beside.unknown")}</p>}
      {told?.is === "failed" && checked.state !== "failed" && <p className="log-says">{say("log.failed")}</p>}
      {turns.length > 0 && (
        <BesideTurns
          turns={turns}
          transcript={transcript}
          came={otherId === null ? say("beside.came") : otherName}
        />
      )}
    </main>
  );
}

function isSame({ came, now }: BesideTurn): boolean {
  return ![...came, ...now].some(({ isApart }) => isApart);
}

/** The turns; only those in view are in the page. */
function BesideTurns({
  turns,
  transcript,
  came,
}: {
  readonly turns: readonly BesideTurn[];
  readonly transcript: Transcript;
  readonly came: string;
}) {
  const { say, language } = useWords();
  const goToTurn = useGoToTurn();
  const { participants } = useProject();
  const { box, rows, height, measured } = useRowsInView(turns.length, usualHeight);
  const goTo = (id: BesideTurn["turnId"]) =>
    goToTurn(transcript.id, transcript.turns.find((turn) => turn.id === id)?.start ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section {...box} className="beside-turns" aria-label={say("beside.label")} tabIndex={0}>
      <ol style={{ height }}>
        {rows.map(({ row, top }) => {
          const turn = turns[row];
          if (!turn) return null;
          const who = nameOfTurn(turn.speakerId, transcript, participants, { say, language });
          return (
            <li
              key={turn.turnId}
              ref={measured}
              data-row={row}
              data-differs={!isSame(turn)}
              aria-posinset={row + 1}
              aria-setsize={turns.length}
              style={{ top }}
            >
              <button type="button" className="beside-turn" onClick={() => goTo(turn.turnId)}>
                {say("beside.turn", { turn: turn.number, who })}
              </button>
              <Words label={came} of={turn.came} mark="del" />
              <Words label={say("beside.now", { name: transcript.name })} of={turn.now} mark="ins" />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Without the white space at the edges: what stands between two turns would be drawn as an empty line. */
function withoutEdges(pieces: readonly BesidePiece[]): readonly BesidePiece[] {
  const last = pieces.length - 1;
  return pieces
    .map(({ text, isApart }, at) => {
      const begun = at === 0 ? text.trimStart() : text;
      return { text: at === last ? begun.trimEnd() : begun, isApart };
    })
    .filter(({ text }) => text !== "");
}

function Words({
  label,
  of,
  mark: Mark,
}: {
  readonly label: string;
  readonly of: readonly BesidePiece[];
  readonly mark: "del" | "ins";
}) {
  return (
    <p>
      <span className="visually-hidden">{label}: </span>
      {withoutEdges(of).map(({ text, isApart }, at) => {
        // Pieces stand in their order and have nothing else to be known by.
        const key = `${at}`;
        return isApart ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
