import type { Heard } from "../../shared/figures/figures.ts";
import type { Say } from "../language/language.ts";

/** "3 people, 1 speaker who is nobody in People yet": who is heard, as every place says it (N1); empty where nobody is. */
export function heardWords({ people, unidentified }: Heard, say: Say): string {
  return [
    people > 0 ? say("count.people", { count: people }) : "",
    unidentified > 0 ? say("count.unidentified", { count: unidentified }) : "",
  ]
    .filter((words) => words !== "")
    .join(", ");
}
