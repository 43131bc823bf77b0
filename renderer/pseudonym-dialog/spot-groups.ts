import type { Decided, Spot } from "../../shared/pseudonyms/spots.ts";

/** The spots of one name of the key; of none by itself, those that may be several, or into whose place nothing can be put. */
export type SpotGroup = {
  readonly of: number | "several" | "none";
  /** Those first that are left for a person to decide. */
  readonly spots: readonly Spot[];
};

/** Spots by the name of the key that they are of, in the key's order. */
export function spotGroups(spots: readonly Spot[]): readonly SpotGroup[] {
  const groups = new Map<SpotGroup["of"], Spot[]>();
  for (const spot of spots) {
    const [only, another] = spot.mayBe;
    const of = another ? "several" : (only?.name ?? "none");
    const group = groups.get(of);
    if (group) group.push(spot);
    else groups.set(of, [spot]);
  }
  const rank = (of: SpotGroup["of"]) =>
    of === "several" ? -1 : of === "none" ? Number.POSITIVE_INFINITY : of;
  return [...groups]
    .map(([of, all]) => ({
      of,
      spots: [...all.filter(({ left }) => left !== null), ...all.filter(({ left }) => left === null)],
    }))
    .sort((one, other) => rank(one.of) - rank(other.of));
}

/** Which name of the key is taken for a spot: as a person said, else as it was found; null where it is left. */
export function takenFor({ id, becomes, mayBe }: Spot, decided: Decided): number | null {
  const said = decided.get(id);
  if (said !== undefined) return said;
  return becomes === null ? null : (mayBe[0]?.name ?? null);
}
