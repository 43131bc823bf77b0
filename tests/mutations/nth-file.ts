import { chanceFrom } from "./chance.ts";
import { mutated } from "./mutate.ts";
import type { WholeFile } from "./whole-files.ts";

/** The nth damaged file of a seed: always the same one, and of each door and each of its files about equally many. */
export function nthFile(files: readonly WholeFile[], seed: number, n: number): WholeFile {
  const doors = [...new Set(files.map(({ door }) => door))];
  const chance = chanceFrom(seed * 1_000_003 + n);
  // Transcripts have some twenty formats, and come by half of all files.
  const door = chance.below(2) === 0 ? "transcript" : (doors[n % doors.length] ?? "transcript");
  const whole = chance.of(files.filter((file) => file.door === door));
  return { ...whole, bytes: mutated(whole.bytes, chance) };
}
