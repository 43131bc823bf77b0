import type { Turn } from "../../shared/project/records.ts";
import type { TranscriptDraft } from "../../shared/speakers/turns.ts";
import { clockTime } from "../../shared/text/clock-time.ts";
import { useWords } from "../language/language.ts";

/** Enough to see whether speakers and text were told apart rightly. */
const turnsShown = 40;
/** In UTF-16 code units. */
const longestShown = 700;

/** How the transcript begins, as it would stand in the study. */
export function Preview({ draft }: { readonly draft: TranscriptDraft }) {
  const { say } = useWords();
  const speakers = new Map(draft.speakers.map((speaker) => [speaker.id, speaker]));
  const more = draft.turns.length - turnsShown;
  return (
    <section className="review-part" aria-label={say("review.preview")}>
      <h3>{say("review.preview")}</h3>
      {draft.turns.length === 0 && <p className="quiet">{say("review.empty")}</p>}
      <ol className="review-turns" lang={draft.language ?? undefined}>
        {draft.turns.slice(0, turnsShown).map((turn) => {
          const speaker = turn.speakerId === null ? null : (speakers.get(turn.speakerId) ?? null);
          return (
            <li key={turn.id} data-role={speaker?.role}>
              <span className="review-gutter">
                <b>{speaker?.label}</b>
                {turn.startMs !== null && <i>{clockTime(turn.startMs)}</i>}
              </span>
              <p>{wordsOf(draft.text, turn)}</p>
            </li>
          );
        })}
      </ol>
      {more > 0 && <p className="quiet small">{say("review.moreTurns", { count: more })}</p>}
    </section>
  );
}

function wordsOf(text: string, { start, end }: Turn): string {
  if (end - start <= longestShown) return text.slice(start, end);
  return `${text.slice(start, start + longestShown).replace(/\s+\S*$/, "")} …`;
}
