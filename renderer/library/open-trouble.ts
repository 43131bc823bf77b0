import { type Outcome, refused } from "../../shared/outcome.ts";
import type { OpenRefusal, Session } from "../storage/session.ts";

/** Why a study was not opened, or something else of the library not done: the session's reasons, and those of the world. */
export type OpenTrouble = OpenRefusal | "no-sample" | AttemptTrouble;
type AttemptTrouble = "host-gone" | "storage-full" | "unexpected";

export type Opening = () => Promise<Outcome<Session, OpenTrouble>>;

/** Does it; what it throws becomes a reason that has a sentence. */
export async function attempt<Value, Why extends string>(
  deed: () => Promise<Outcome<Value, Why>>,
): Promise<Outcome<Value, Why | AttemptTrouble>> {
  try {
    return await deed();
  } catch (error) {
    return refused(troubleOf(error));
  }
}

export function troubleOf(error: unknown): AttemptTrouble {
  const names = namesOf(error);
  if (names.includes("HostGone")) return "host-gone";
  return names.includes("QuotaExceededError") ? "storage-full" : "unexpected";
}

/** Dexie wraps the browser's error in one of its own. */
function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner = "inner" in error ? namesOf(error.inner) : [];
  return [error.name, ...inner];
}
