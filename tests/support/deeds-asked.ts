import { type deeds, knownDeed } from "../../shared/history/deeds.ts";
import type { HistoryFact } from "../../shared/history/facts.ts";
import type { Project } from "../../shared/project/project.ts";
import { type Asked, askOf } from "./asked.ts";
import { must } from "./must.ts";
import { tellDone } from "./tell-deed.ts";

export type Asks = (ask: ReturnType<typeof askOf>) => Asked;

/** A deed done for real, told alike by its journal and by the project that it made; what the journal keeps has its shape. */
export function factOfDeed(project: Project, asks: Asks): HistoryFact {
  const { deed, outcome } = asks(askOf(project));
  const { entry, fact, factInProject } = tellDone(project, { deed, diff: must(outcome) });
  if (!knownDeed(entry.deed)) throw new Error(`${deed.is} does not keep what it says it keeps`);
  if (JSON.stringify(factInProject.words) !== JSON.stringify(fact.words))
    throw new Error(`${deed.is} is told in other words by the project that it made`);
  return fact;
}

/** The deeds of a room that none of these asks for. */
export function notAskedFor(
  room: Partial<typeof deeds>,
  asked: readonly { readonly project: Project; readonly asks: Asks }[],
): readonly string[] {
  const names = new Set(asked.map(({ project, asks }) => asks(askOf(project)).deed.is));
  return Object.keys(room).filter((name) => !names.has(name));
}
