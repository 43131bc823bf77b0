import type { TurnBlock } from "../../shared/reports/report.ts";
import { hueStyle } from "../ui/hue-style.ts";
import "./turn-view.css";

/** A turn of an annotated transcript: who speaks, the words with what is noted on them marked, and the comments beside. */
export function TurnView({ turn }: { readonly turn: TurnBlock }) {
  const { speaker, time, language, notes, margin } = turn;
  return (
    <div className="printed-turn">
      <div>
        {(speaker !== "" || time !== "") && (
          <p className="who">
            {speaker} <span className="time">{time}</span>
          </p>
        )}
        <p className="said" lang={language ?? ""} dir="auto">
          {stretchesOf(turn).map(({ text, hue, depth, start }) =>
            depth === 0 ? (
              <span key={start}>{text}</span>
            ) : (
              <mark
                key={start}
                className={depth > 1 ? "noted several" : "noted"}
                style={turn.inColour && hue !== null ? hueStyle(hue) : undefined}
              >
                {text}
              </mark>
            ),
          )}
        </p>
      </div>
      <ul>
        {margin.map((code, index) => (
          <li key={`margin ${String(index)}`} className="margin-code">
            {code}
          </li>
        ))}
        {notes.map(({ number, author, code, text }) => (
          <li key={number}>
            {code !== "" && <strong>{code}</strong>} {text} <span className="quiet">{author}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Stretch = {
  readonly start: number;
  readonly text: string;
  readonly hue: number | null;
  readonly depth: number;
};

/** All of the text, cut where what covers it changes; depth 0 where nothing does. */
function stretchesOf({ text, covered }: TurnBlock): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const bare = (end: number) => {
    if (end > at) stretches.push({ start: at, text: text.slice(at, end), hue: null, depth: 0 });
  };
  for (const { start, end, hue, depth } of covered) {
    bare(start);
    stretches.push({ start, text: text.slice(start, end), hue, depth });
    at = end;
  }
  bare(text.length);
  return stretches;
}
