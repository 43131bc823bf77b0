import { useDeferredValue, useMemo } from "react";
import { turnsToCheck } from "../../shared/checking/check-plan.ts";
import { type TurnCheck, turnChecks } from "../../shared/checking/turn-checks.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Transcript, Turn } from "../../shared/project/records.ts";
import { useProjectPart } from "../storage/use-study.ts";
import type { TurnMarks } from "../transcript-view/turn-looks.ts";

/** How the turns of an interview stand, a moment after the letter that was typed. */
export type CheckedTurns = {
  readonly turns: readonly TurnCheck[];
  readonly planned: ReadonlySet<Turn["id"]>;
  readonly marks: TurnMarks;
};

export function useCheckedTurns({ id }: Pick<Transcript, "id">): CheckedTurns {
  const project = useDeferredValue(useProjectPart(whole));
  const planned = turnsToCheck(project, project.study.checkPlan);
  return useMemo(() => {
    const turns = turnChecks(project, id);
    const wanted = planned.get(id) ?? new Set();
    return { turns, planned: wanted, marks: marksOf(turns, wanted) };
  }, [project, id, planned]);
}

const whole = (project: Project) => project;

function marksOf(turns: readonly TurnCheck[], planned: ReadonlySet<Turn["id"]>): TurnMarks {
  const marks = new Map<Turn["id"], string>();
  for (const { turn, state, isChanged } of turns) {
    const mark = isChanged ? "changed" : state === "unchecked" && !planned.has(turn.id) ? "" : state;
    if (mark !== "") marks.set(turn.id, mark);
  }
  return marks;
}
