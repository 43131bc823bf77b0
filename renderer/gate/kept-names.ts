import { useEffect, useSyncExternalStore } from "react";
import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import type { ListedName } from "../../shared/gate/name-list.ts";
import type { Note } from "../../shared/outcome.ts";
import type { StudyId } from "../../shared/project/records.ts";
import { useProjectPart } from "../storage/use-study.ts";

/** A list of real names that somebody chose, as it was read. */
export type NameList = {
  readonly fileName: string;
  readonly names: readonly ListedName[];
  readonly notes: readonly Note[];
};

/** A key of pseudonyms that somebody opened: its names are real names. */
export type OpenedKey = { readonly fileName: string; readonly names: readonly ListedName[] };

/** The real names that are looked for in what leaves a study: as long as this window is open, and nowhere else (rule E3). */
export type KeptNames = {
  /** Another for each list and key, so that a worker knows whether it has them ready. */
  readonly id: string;
  /** Of the list, and behind them those of the key. */
  readonly names: readonly ListedName[];
  readonly anyCase: boolean;
  readonly list: NameList | null;
  readonly key: OpenedKey | null;
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
export function keepNames(study: StudyId, list: NameList | null): void {
  keep(study, { list });
}

/** Null: the key is closed. */
export function keepKey(study: StudyId, key: OpenedKey | null): void {
  keep(study, { key });
}

export function keepAnyCase(study: StudyId, anyCase: boolean): void {
  keep(study, { anyCase });
}

function keep(study: StudyId, change: Partial<Pick<KeptNames, "list" | "key" | "anyCase">>): void {
  const { list, key, anyCase } = { list: null, key: null, anyCase: false, ...kept.get(study), ...change };
  if (list || key) {
    const names = [...(list?.names ?? []), ...(key?.names ?? [])];
    kept.set(study, { id: crypto.randomUUID(), names, anyCase, list, key });
  } else kept.delete(study);
  tell();
}

export function namesKeptFor(study: StudyId): KeptNames | null {
  return kept.get(study) ?? null;
}

/** The real names of the open study; null when neither a list was chosen nor a key opened. */
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
