import { useContext } from "react";
import { turnsToCheck } from "../../shared/checking/check-plan.ts";
import { nextToCheck } from "../../shared/checking/next-to-check.ts";
import { interviewsOf } from "../../shared/project/interviews.ts";
import type { TranscriptId, Turn } from "../../shared/project/records.ts";
import { type Span, saysSomething } from "../../shared/text/span.ts";
import { transcriptsInOrder } from "../../shared/transcripts/in-order.ts";
import { useCommandDesk, useCommands } from "../commands/use-commands.ts";
import { useWords } from "../language/language.ts";
import { RefusalContext, useSession } from "../storage/use-study.ts";
import type { OpenText } from "../transcript-view/open-text.ts";
import { turnsSelected } from "../transcript-view/text-places.ts";
import { useMoveCommands } from "../transcript-view/use-move-commands.ts";
import { useTextNow } from "../transcript-view/use-text-now.ts";
import { reveal } from "../transcript-view/view-places.ts";
import { announce } from "../ui/announce.ts";
import type { CheckingDeeds } from "./use-checking-deeds.ts";
import type { IsCorrected } from "./use-corrected-turns.ts";
import { useGoToTurn } from "./use-go-to-turn.ts";

const beginning = { span: { start: 0, end: 0 }, focus: 0 };

/** What is done to the turns at hand, by a key or by a button. */
export type CheckingActs = {
  /** They are as they were said, by now: the next that waits is gone to. */
  readonly checked: () => void;
  readonly unintelligible: () => void;
  readonly unchecked: () => void;
  readonly next: () => void;
};

/** What the commands do in the transcript that is being checked, on the study as it is that moment. */
export function useCheckingCommands({
  text,
  transcriptId,
  onAsk,
  isCorrected,
  deeds,
}: {
  readonly text: OpenText | null;
  readonly transcriptId: TranscriptId;
  /** A question shall be asked about the turn in which this stands; answers whether there is one. */
  readonly onAsk: (span: Span) => boolean;
  readonly isCorrected: IsCorrected;
  readonly deeds: CheckingDeeds;
}): CheckingActs {
  const { say, language } = useWords();
  const { study } = useSession();
  const goToTurn = useGoToTurn();
  const commands = useCommandDesk();
  const refuse = useContext(RefusalContext);
  const inText = useTextNow(text, transcriptId);
  /** Of whoever is beside the text, in a field or at a button, the turn at hand is where they left the text: the panel shows that one. */
  const now = () => {
    const transcript = study.now().project.transcripts.get(transcriptId);
    if (!text || !transcript) return null;
    return inText() ?? { text, transcript, selected: text.editor.selectedLast() ?? beginning };
  };

  /** The turns of the selection that say something, and where it ends. */
  const atHand = () => {
    const at = now();
    if (!at) return null;
    const { transcript, selected } = at;
    const { from, to } = turnsSelected(transcript.turns, selected.span);
    const turns = transcript.turns.slice(from, to).filter((turn) => saysSomething(transcript.text, turn));
    if (turns.length === 0) refuse("nothing-said");
    return turns.length === 0 ? null : { transcript, turns };
  };
  const show = (id: TranscriptId, { start }: Span) => {
    const place = { start, end: start };
    if (!text || id !== transcriptId) return goToTurn(id, start);
    text.editor.select(place);
    reveal(text, place);
    // Who listens hears at once what comes next.
    if (commands.can("play-from-caret")) commands.run("play-from-caret");
  };
  const next = () => {
    const { project } = study.now();
    const { transcripts, study: of } = project;
    const interviews = new Map(interviewsOf(project).map((one) => [one.id, one]));
    const order = transcriptsInOrder(interviews, language).map(({ id }) => id);
    const place = now()?.selected.focus ?? 0;
    const found = nextToCheck(project, turnsToCheck(project, of.checkPlan), order, { transcriptId, place });
    if (!found) return refuse("nothing-waits");
    if (found.transcriptId !== transcriptId)
      announce(say("check.goesOnIn", { name: transcripts.get(found.transcriptId)?.name ?? "" }));
    show(found.transcriptId, found.turn);
  };
  const checked = () => {
    const here = atHand();
    if (!here) return;
    const told = here.turns.map(({ id }) => ({ id, is: isCorrected(id) }));
    if (told.some(({ is }) => is === null)) return refuse("history-being-read");
    const ids = idsOf(here.turns);
    const corrected = told.flatMap(({ id, is }) => (is ? [id] : []));
    if (corrected.length === ids.length) deeds.mark(here.transcript.id, ids, "corrected");
    else deeds.mark(here.transcript.id, ids, "checked", corrected);
    next();
  };
  const unintelligible = () => {
    const here = atHand();
    if (!here) return;
    deeds.mark(here.transcript.id, idsOf(here.turns), "unintelligible");
    next();
  };
  const unchecked = () => {
    const here = atHand();
    if (here) deeds.unmark(here.transcript.id, idsOf(here.turns));
  };

  useMoveCommands(text, transcriptId);
  useCommands({
    "turn-checked": checked,
    "turn-unintelligible": unintelligible,
    "turn-unchecked": unchecked,
    "next-to-check": next,
    "ask-about-turn": () => {
      const at = now();
      if (at && !onAsk(at.selected.span)) refuse("nothing-said");
    },
    leave: () => undefined,
  });
  return { checked, unintelligible, unchecked, next };
}

function idsOf(turns: readonly Turn[]): readonly Turn["id"][] {
  return turns.map(({ id }) => id);
}
