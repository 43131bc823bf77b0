import type { Project } from "../project/project.ts";
import type { TranscriptId, Turn } from "../project/records.ts";
import type { PlannedTurns } from "./check-plan.ts";
import { type TurnCheck, turnChecks } from "./turn-checks.ts";

export type TurnAt = { readonly transcriptId: TranscriptId; readonly turn: Turn };

/** Whether a turn waits to be compared with the recording: nobody did, or its words were changed since. */
export function waits({ state, isChanged }: Pick<TurnCheck, "state" | "isChanged">): boolean {
  return state === "unchecked" || isChanged;
}

/**
 * The next of the turns that are to be checked and wait: behind a place of one interview, else in the interviews after it, and from the first
 * again, at last before that place. Null where none waits. `order` are the interviews as they are listed; `place` counts UTF-16 code units.
 */
export function nextToCheck(
  project: Project,
  planned: PlannedTurns,
  order: readonly TranscriptId[],
  { transcriptId, place }: { readonly transcriptId: TranscriptId; readonly place: number },
): TurnAt | null {
  const waiting = (id: TranscriptId) => {
    const wanted = planned.get(id);
    if (!wanted || wanted.size === 0) return [];
    return turnChecks(project, id).filter((one) => wanted.has(one.turn.id) && waits(one));
  };
  const here = waiting(transcriptId);
  const behind = here.find(({ turn }) => turn.start > place);
  if (behind) return { transcriptId, turn: behind.turn };
  const at = order.indexOf(transcriptId);
  for (const id of [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))]) {
    const [first] = waiting(id);
    if (first) return { transcriptId: id, turn: first.turn };
  }
  // The turn at the place itself may wait still: then there is nothing else, and one is there already.
  const before = here.find(({ turn }) => turn.start <= place);
  return before ? { transcriptId, turn: before.turn } : null;
}
