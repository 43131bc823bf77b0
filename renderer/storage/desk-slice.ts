import { z } from "zod";

/** What one place keeps on the desk. It stands in that place's own folder; the desk knows no field of it. */
export type DeskSlice<State extends object> = {
  /** Under what name it is kept, different from those of all other slices. */
  readonly name: string;
  /** How it begins in a study that was not open here before. */
  readonly begin: State;
  /** What of it is there again the next time, and what each of these must look like. */
  readonly remembered: { readonly [Field in keyof State]?: z.ZodType<State[Field]> };
};

/** What is kept of slices, by their names, as it was read back: nothing is known of it yet. */
export type Kept = Readonly<Record<string, unknown>>;

const anyFields = z.record(z.string(), z.unknown()).catch({});

/** What a store holds under a key; nothing when it cannot be read or understood. */
export function keptIn(store: Pick<Storage, "getItem">, key: string): Kept {
  try {
    return anyFields.parse(JSON.parse(store.getItem(key) ?? "{}"));
  } catch {
    return {};
  }
}

/**
 * A slice as it was kept; each of its fields that cannot be understood begins anew. Before each slice was kept under its
 * name, the fields of all of them stood side by side: a slice that was not kept since is read from these.
 */
export function recalled<State extends object>(
  { name, begin, remembered }: DeskSlice<State>,
  kept: Kept,
): State {
  const fields = anyFields.parse(kept[name] ?? kept);
  const state = { ...begin };
  for (const field in remembered) {
    const read = remembered[field]?.safeParse(fields[field]);
    if (read?.success) state[field] = read.data;
  }
  return state;
}

/** What of a slice is to be kept. */
export function toKeep<State extends object>({ remembered }: DeskSlice<State>, state: State): Kept {
  const kept: Record<string, unknown> = {};
  for (const field in remembered) kept[field] = state[field];
  return kept;
}

/** Whether some field of one is another in the other. */
export function differs<State extends object>(before: State, after: State): boolean {
  for (const field in after) if (before[field] !== after[field]) return true;
  return false;
}
