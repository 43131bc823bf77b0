import { interviewsOf } from "../../project/interviews.ts";
import type { Project } from "../../project/project.ts";
import { nameOrder } from "../../text/name-order.ts";
import type { DepositWave } from "./deposit.ts";

/** The rounds of interviews by their names, with how many interviews each has; those of which nobody has said are in none. */
export function wavesOf(project: Project, language: string): readonly DepositWave[] {
  const counts = new Map<string, number>();
  for (const { wave } of interviewsOf(project)) {
    const name = wave.trim();
    if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const compare = nameOrder(language);
  return [...counts]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, interviews]) => ({ name, date: dateOfWave(name), interviews }));
}

/** The name of a wave where it is a year, a month or a day as ISO 8601 has them; else empty. */
export function dateOfWave(wave: string): string {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(wave.trim()) ? wave.trim() : "";
}
