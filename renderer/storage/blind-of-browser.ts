import { codesBlind } from "../../shared/project/code-blind.ts";
import { keyOfDesk } from "./desk.ts";
import { doDeed } from "./do-deed.ts";
import type { OpenStudy } from "./open-study.ts";

/**
 * Brings a promise to code blind, which earlier versions kept in the browser, into the study, and takes it out there.
 * A study that is only read here keeps it until it can be written.
 */
export function bringBlindnessIn(
  study: OpenStudy,
  coder: string,
  store: Pick<Storage, "getItem" | "setItem">,
): void {
  const { project } = study.now();
  const key = keyOfDesk(project.study.id);
  const kept = readObject(store.getItem(key));
  if (kept?.blind !== true || study.readOnly) return;
  if (!codesBlind(project, coder)) doDeed(study, "code-blind", { coder });
  const { blind: _, ...rest } = kept;
  store.setItem(key, JSON.stringify(rest));
}

function readObject(json: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json ?? "null");
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
