import { useEffect, useSyncExternalStore } from "react";
import type { GateFinding } from "../../shared/gate/gate-texts.ts";
import { isSameList, type ListedName } from "../../shared/gate/name-list.ts";
import type { Note } from "../../shared/outcome.ts";
import type { StudyId } from "../../shared/project/records.ts";
import { useProjectPart } from "../storage/use-study.ts";

/** A list of real names that somebody chose, as it was read. */
export type NameList = {
  readonly fileName: string;
  readonly names: readonly ListedName[];
  readonly notes: readonly Note[];
};

/** A key of pseudonyms that somebody opened or began: its names are real names. */
export type OpenedKey = {
  /** The same as long as it is changed: opened anew, it is another. */
  readonly id: string;
  readonly fileName: string;
  readonly names: readonly ListedName[];
};

/** The real names that are looked for in what leaves a study: as long as this window is open, and nowhere else (rule E3). */
export type KeptNames = {
  /** Another for other names, so that a worker knows whether it has them ready. */
  readonly id: string;
  /** Of the list, and behind them those of the keys. */
  readonly names: readonly ListedName[];
  readonly anyCase: boolean;
  readonly list: NameList | null;
  readonly keys: readonly OpenedKey[];
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

/**
 * Keeps the names of a key that was opened, beside those of others that are open. Where one of them is the same file, opened before, and none of its
 * names would be lost, the one opened now takes its place.
 */
export function openKey(study: StudyId, key: OpenedKey): void {
  const has = new Set(key.names.map(({ name }) => name));
  const isOpenedBefore = ({ fileName, names }: OpenedKey) =>
    fileName === key.fileName && names.every(({ name }) => has.has(name));
  keepKeys(study, [...keysOf(study).filter((other) => !isOpenedBefore(other)), key]);
}

/**
 * Keeps the names that a key has now, in the place of those that it had. No other key gives way to it, whatever is typed: its names would go with
 * a name that is taken out again.
 */
export function keepKey(study: StudyId, key: OpenedKey): void {
  const keys = keysOf(study);
  const isKept = keys.some(({ id }) => id === key.id);
  keepKeys(study, isKept ? keys.map((other) => (other.id === key.id ? key : other)) : [...keys, key]);
}

/** A key without a name is none: nothing would be looked for, and the gate would say that nothing was found. */
function keepKeys(study: StudyId, keys: readonly OpenedKey[]): void {
  keep(study, { keys: keys.filter(({ names }) => names.length > 0) });
}

function keysOf(study: StudyId): readonly OpenedKey[] {
  return kept.get(study)?.keys ?? [];
}

export function closeKey(study: StudyId, id: string): void {
  keepKeys(
    study,
    keysOf(study).filter((key) => key.id !== id),
  );
}

export function keepAnyCase(study: StudyId, anyCase: boolean): void {
  keep(study, { anyCase });
}

function keep(study: StudyId, change: Partial<Pick<KeptNames, "list" | "keys" | "anyCase">>): void {
  const before = kept.get(study);
  const { list, keys, anyCase } = { list: null, keys: [], anyCase: false, ...before, ...change };
  if (list || keys.length > 0) {
    const all = [...(list?.names ?? []), ...keys.flatMap((key) => key.names)];
    const { id, names } =
      before && isSameList(before.names, all) ? before : { id: crypto.randomUUID(), names: all };
    kept.set(study, { id, names, anyCase, list, keys });
  } else kept.delete(study);
  tell();
}

export function namesKeptFor(study: StudyId): KeptNames | null {
  return kept.get(study) ?? null;
}

/** The real names of the open study; null when neither a list was chosen nor a key with a name opened. */
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
