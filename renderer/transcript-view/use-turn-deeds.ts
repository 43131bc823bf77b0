import { flushSync } from "react-dom";
import type { TranscriptId, Turn } from "../../shared/project/records.ts";
import { type Span, wordsAt } from "../../shared/text/span.ts";
import type { MoveTurn } from "../../shared/transcripts/move-turn.ts";
import type { SetTurnSpeaker } from "../../shared/transcripts/set-turn-speaker.ts";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { type Perform, usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { nameOfTurn } from "./speaker-name.ts";

/** What can be done to the turns of a transcript. Each answers where the caret goes then, or null when it was refused. */
export type TurnDeeds = {
  /** Splits the turn at a place; the caret goes to the beginning of the second half, whose speaker is often another. */
  readonly split: (place: number) => Span | null;
  /** Joins a turn with the one above; what is selected stays on its words. */
  readonly join: (turnId: Turn["id"], selected: Span) => Span | null;
  /** Lets a turn change places with the one above or below; what is selected in it goes along. */
  readonly move: (turnId: Turn["id"], way: MoveTurn["way"], selected: Span) => Span | null;
  readonly give: (turnIds: readonly Turn["id"][], to: SetTurnSpeaker["to"], selected: Span) => Span | null;
};

/** How much of the second half is said aloud, in UTF-16 units. */
const saidAloud = 40;

/** The deeds on turns, on the study as it is that moment. When they answer, the text shows what they did. */
export function useTurnDeeds(transcriptId: TranscriptId): TurnDeeds {
  const { say, language } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const project = () => study.now().project;
  const transcript = () => project().transcripts.get(transcriptId);
  const turnsNow = () => transcript()?.turns ?? [];
  const textNow = () => transcript()?.text ?? "";
  const newCheckId = () => newId("check");
  /** Drawn at once, since the next key counts on the caret. */
  const does: Perform = (name, input) => flushSync(() => perform(name, input));
  return {
    split: (at) => {
      const before = new Set(turnsNow().map(({ id }) => id));
      if (!does("split-turn", { transcriptId, at })) return null;
      const place = turnsNow().findIndex(({ id }) => !before.has(id));
      const half = turnsNow()[place];
      if (!half) return null;
      const words = wordsAt(textNow(), { ...half, end: Math.min(half.end, half.start + saidAloud) });
      announce(say("turn.split", { n: place + 1, words }));
      return { start: half.start, end: half.start };
    },
    join: (turnId, selected) => {
      const { length } = textNow();
      const place = turnsNow().findIndex(({ id }) => id === turnId);
      const from = turnsNow()[place]?.start ?? 0;
      if (!does("join-turns", { transcriptId, turnId })) return null;
      announce(say("turn.joined", { n: place }));
      const drift = textNow().length - length;
      const moved = (at: number) => (at >= from ? at + drift : at);
      return { start: moved(selected.start), end: moved(selected.end) };
    },
    move: (turnId, way, selected) => {
      const startNow = () => turnsNow().find(({ id }) => id === turnId)?.start ?? 0;
      const from = startNow();
      if (!does("move-turn", { transcriptId, turnId, way, newCheckId })) return null;
      announce(say("turn.moved", { n: turnsNow().findIndex(({ id }) => id === turnId) + 1 }));
      const drift = startNow() - from;
      return { start: selected.start + drift, end: selected.end + drift };
    },
    give: (turnIds, to, selected) => {
      if (!does("set-turn-speaker", { transcriptId, turnIds, to })) return null;
      const given = turnsNow().flatMap(({ id }, place) => (turnIds.includes(id) ? [place] : []));
      const [first = 0] = given;
      const last = given.at(-1) ?? first;
      const now = transcript();
      const speakerId = now?.turns[first]?.speakerId ?? null;
      const who = now ? nameOfTurn(speakerId, now, project().participants, { say, language }) : "";
      if (first === last) announce(say("turn.given", { n: first + 1, who }));
      else announce(say("turn.areGiven", { first: first + 1, last: last + 1, who }));
      return selected;
    },
  };
}
