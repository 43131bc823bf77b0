import { flushSync } from "react-dom";
import type { TranscriptId, Turn } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { joinTurns } from "../../shared/transcripts/join-turns.ts";
import { type SetTurnSpeaker, setTurnSpeaker } from "../../shared/transcripts/set-turn-speaker.ts";
import { splitTurn } from "../../shared/transcripts/split-turn.ts";
import { useWords } from "../language/language.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { nameOfTurn } from "./speaker-name.ts";

/** What can be done to the turns of a transcript. Each answers where the caret goes then, or null when it was refused. */
export type TurnDeeds = {
  /** Splits the turn at a place; the caret goes to the beginning of the second half, whose speaker is often another. */
  readonly split: (place: number) => Span | null;
  /** Joins a turn with the one above; what is selected stays on its words. */
  readonly join: (turnId: Turn["id"], selected: Span) => Span | null;
  readonly give: (turnIds: readonly Turn["id"][], to: SetTurnSpeaker["to"], selected: Span) => Span | null;
};

/** How much of the second half is said aloud, in UTF-16 units. */
const saidAloud = 40;

/** The deeds on turns, on the study as it is that moment. When they answer, the text shows what they did. */
export function useTurnDeeds(transcriptId: TranscriptId): TurnDeeds {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const now = () => {
    const { project } = study.now();
    const transcript = project.transcripts.get(transcriptId);
    return { project, transcript, turns: transcript?.turns ?? [], about: transcript?.name ?? "" };
  };
  /** Drawn at once, since the next key counts on the caret. */
  const does = (...deed: Parameters<typeof perform>) => flushSync(() => perform(...deed));
  return {
    split: (at) => {
      const { project, turns, about } = now();
      if (!does("split-turn", about, splitTurn(project, { transcriptId, at }))) return null;
      const before = new Set(turns.map(({ id }) => id));
      const after = now();
      const place = after.turns.findIndex(({ id }) => !before.has(id));
      const half = after.turns[place];
      if (!half) return null;
      const words =
        after.transcript?.text.slice(half.start, Math.min(half.end, half.start + saidAloud)) ?? "";
      announce(say("turn.split", { n: place + 1, words }));
      return { start: half.start, end: half.start };
    },
    join: (turnId, selected) => {
      const { project, turns, about } = now();
      const place = turns.findIndex(({ id }) => id === turnId);
      const length = now().transcript?.text.length ?? 0;
      if (!does("join-turns", about, joinTurns(project, { transcriptId, turnId }))) return null;
      const drift = (now().transcript?.text.length ?? 0) - length;
      announce(say("turn.joined", { n: place }));
      const from = turns[place]?.start ?? 0;
      const moved = (at: number) => (at >= from ? at + drift : at);
      return { start: moved(selected.start), end: moved(selected.end) };
    },
    give: (turnIds, to, selected) => {
      const { project, about } = now();
      if (!does("set-turn-speaker", about, setTurnSpeaker(project, { transcriptId, turnIds, to })))
        return null;
      const { project: after, transcript, turns } = now();
      const given = turns.flatMap(({ id }, place) => (turnIds.includes(id) ? [place] : []));
      const [first = 0] = given;
      const last = given.at(-1) ?? first;
      const said = turns[first]?.speakerId ?? null;
      const who = transcript ? nameOfTurn(said, transcript, after.participants, say) : "";
      if (first === last) announce(say("turn.given", { n: first + 1, who }));
      else announce(say("turn.areGiven", { first: first + 1, last: last + 1, who }));
      return selected;
    },
  };
}
