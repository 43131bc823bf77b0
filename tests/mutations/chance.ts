import { randomFrom } from "../support/random.ts";

/** Choices that are always the same ones for a seed. */
export type Chance = {
  /** A whole number from 0 up to, and without, `below`; 0 where that is 0. */
  below(below: number): number;
  /** One of the list, which has some. */
  of<Value>(list: readonly Value[]): Value;
};

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    of: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError("nothing to choose from");
      return one;
    },
  };
}
