import { useContext } from "react";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import { spanHolding } from "../../shared/text/span.ts";
import { msToPlace, placeToMs, timesOfTurn } from "../../shared/transcripts/place-times.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { useNoTimes } from "../recordings/use-no-times.ts";
import { coderName } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import { RefusalContext, usePerform, useSession } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { turnAt } from "../transcript-view/text-places.ts";
import { clock } from "../transcript-view/turn-looks.ts";
import { reveal } from "../transcript-view/view-places.ts";
import { announce } from "../ui/announce.ts";
import { useLatest } from "../ui/use-latest.ts";
import type { Player } from "./player.ts";
import { turnBeside } from "./turn-beside.ts";
import type { TimesOfText } from "./use-times.ts";

/** What can be done with a recording beside its text. */
export type PlayingDeeds = {
  /** Plays a turn from its beginning. */
  readonly playTurn: (turnId: Turn["id"]) => void;
  /** Plays from a place of the text. */
  readonly playFrom: (place: number) => void;
  /** Plays the turn that is heard again and again, or no longer. */
  readonly loop: () => void;
  readonly markTime: () => void;
  readonly timeNextTurn: () => void;
};

/** Registers what is done by keys in a text that is played; answers the same deeds, each the same function each time. */
export function usePlayerCommands(text: OpenText | null, player: Player, times: TimesOfText): PlayingDeeds {
  const { say } = useWords();
  const { study } = useSession();
  const noTimes = useNoTimes();
  const refuse = useContext(RefusalContext);
  const perform = usePerform();
  const transcriptId = times.known.transcript.id;
  const transcriptNow = (): Transcript =>
    study.now().project.transcripts.get(transcriptId) ?? times.known.transcript;
  const caret = () => text?.editor.selection()?.span.start ?? text?.editor.selectedLast()?.span.start ?? null;
  /** Why nothing is told of what is heard: no times are known, which stands above the recording, or none so early. */
  const unknown = () =>
    times.timeline.places.length === 0 ? announce(noTimes) : refuse("before-first-time");
  const playAt = (ms: number) => (player.hears(ms) ? player.playFrom(ms) : refuse("not-in-recording"));

  const playTurn = useLatest((turnId: Turn["id"]) => {
    const found = timesOfTurn(times.known, times.timeline, turnId);
    if (!found) return unknown();
    playAt(found.startMs);
  });
  const playFrom = useLatest((place: number) => {
    const ms = placeToMs(times.timeline, place);
    if (ms === null) return unknown();
    playAt(ms);
  });
  const turnHeard = () => {
    const place = msToPlace(times.timeline, player.position());
    return place === null ? null : turnAt(times.known.transcript.turns, place);
  };
  const loop = useLatest(() => {
    if (player.now().loop) {
      player.setLoop(null);
      return announce(say("player.loopOff"));
    }
    const turn = turnHeard();
    const found = turn && timesOfTurn(times.known, times.timeline, turn.id);
    if (!found) return unknown();
    if (found.endMs === null) return refuse("no-end-known");
    player.setLoop({ startMs: found.startMs, endMs: found.endMs });
    announce(say("player.loopOn"));
  });
  const toTurn = (by: 1 | -1) => () => {
    const { known, timeline } = times;
    const ms = player.position();
    // Before the first turn that has a time, that is the next one.
    if (timeline.places.length === 0 || (by === -1 && msToPlace(timeline, ms) === null)) return unknown();
    const beside = turnBeside(timeline, known.transcript.turns, ms, by);
    if (!beside) return;
    const { turn, startMs } = beside;
    if (!player.hears(startMs)) return refuse("not-in-recording");
    const endMs = timesOfTurn(known, timeline, turn.id)?.endMs ?? null;
    if (player.now().loop && endMs !== null && endMs > startMs) player.setLoop({ startMs, endMs });
    player.goTo(startMs);
  };
  const mark = (at: number, ms: number) =>
    perform("mark-time", {
      ...{ transcriptId, at, ms },
      ...{ id: newId("time-mark"), by: coderName(), markedAt: new Date().toISOString() },
    });
  const markTime = useLatest(() => {
    const at = caret();
    const ms = player.heardAt();
    if (at === null) return refuse("no-caret");
    if (ms === null) return refuse("not-heard-yet");
    if (mark(at, ms)) announce(say("player.marked", { time: clock(ms) }));
  });
  /** Of the turns from the caret on, the first without a time begins now; the caret goes to it, so that the next key has the turn after it. */
  const timeNextTurn = useLatest(() => {
    const { turns } = transcriptNow();
    const from = Math.max(0, spanHolding(turns, caret() ?? 0));
    const at = turns.findIndex(({ startMs }, place) => startMs === null && place >= from);
    const turn = turns[at];
    if (!turn) return announce(say("player.allTimed"));
    const startMs = player.heardAt();
    if (startMs === null) return refuse("not-heard-yet");
    if (!perform("set-turn-times", { transcriptId, times: [{ turnId: turn.id, startMs }] })) return;
    announce(say("player.turnTimed", { n: at + 1, time: clock(startMs) }));
    if (!text) return;
    const span = { start: turn.start, end: turn.start };
    text.editor.select(span);
    reveal(text, span);
  });

  useCommands({
    "play-loop": ({ repeat }) => repeat || loop(),
    "play-from-caret": () => {
      const at = caret();
      if (at === null) return refuse("no-caret");
      playFrom(at);
    },
    "caret-to-sound": () => {
      const turn = turnHeard();
      const place = msToPlace(times.timeline, player.position());
      if (!turn || place === null || !text) return unknown();
      const { words } = times;
      const at = words ? place : Math.max(turn.start, Math.min(place, turn.end));
      text.editor.select({ start: at, end: at });
      reveal(text, { start: at, end: at });
    },
    "play-previous-turn": toTurn(-1),
    "play-next-turn": toTurn(1),
    // A key that is held down would say of turn after turn that it begins now.
    "mark-time": ({ repeat }) => repeat || markTime(),
    "time-next-turn": ({ repeat }) => repeat || timeNextTurn(),
    "take-time-away": () => {
      const at = caret();
      if (at === null) return refuse("no-time-here");
      if (perform("take-time-away", { transcriptId, at })) announce(say("player.takenAway"));
    },
  });
  return { playTurn, playFrom, loop, markTime, timeNextTurn };
}
