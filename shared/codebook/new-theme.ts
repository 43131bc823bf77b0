import type { Theme, ThemeStatus } from "../project/records.ts";

/** A theme as it begins. */
export function newTheme(status: ThemeStatus = "candidate"): Theme {
  return { status, concept: "", is: "", isNot: "", core: false, reason: "", gathers: [], reviews: [] };
}
