import { useEffect, useSyncExternalStore } from "react";
import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import type { ListedName } from "../../shared/gate/name-list.ts";
import type { Note } from "../../shared/outcome.ts";
import type { StudyId } from "../../shared/project/records.ts";
import { useProjectPart } from "../storage/use-study.ts";

/** The list of real names that somebody chose for a study: as long as this window is open, and nowhere else (rule E3). */
export type KeptNames = {
  /** Another for each list that was read, so that a worker knows whether it has it ready. */
  readonly id: string;
  readonly fileName: string;
  readonly names: readonly ListedName[];
  readonly notes: readonly Note[];
  readonly anyCase: boolean;
};

/** What the gate says of the report that is shown; null as long as it is looked at. */
export type GateState = { readonly finding: GateFinding | null };

const kept = new Map<StudyId, KeptNames>();
const said = new Map<StudyId, GateState>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Null: the list is forgotten. */
export function keepNames(study: StudyId, names: KeptNames | null): void {
  if (names) kept.set(study, names);
  else kept.delete(study);
  tell();
}

export function namesKeptFor(study: StudyId): KeptNames | null {
  return kept.get(study) ?? null;
}

/** The list of the open study; null when none was chosen. */
export function useKeptNames(): KeptNames | null {
  const study = useProjectPart((project) => project.study.id);
  return useSyncExternalStore(subscribe, () => namesKeptFor(study));
}

/** Shows at the foot of the window what the gate says of a report, as long as it is shown and there is a list. */
export function useShownGate(hasList: boolean, finding: GateFinding | null): void {
  const study = useProjectPart((project) => project.study.id);
  useEffect(() => {
    if (hasList) said.set(study, { finding });
    else said.delete(study);
    tell();
  }, [study, hasList, finding]);
  useEffect(
    () => () => {
      said.delete(study);
      tell();
    },
    [study],
  );
}

export function useGateState(): GateState | null {
  const study = useProjectPart((project) => project.study.id);
  return useSyncExternalStore(subscribe, () => said.get(study) ?? null);
}
