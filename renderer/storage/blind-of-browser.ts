import { codesBlind } from "../../shared/project/code-blind.ts";
import { keptIn } from "./desk-slice.ts";
import { doDeed } from "./do-deed.ts";
import { studyKey } from "./kept-of-study.ts";
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
  const key = studyKey("desk", project.study.id);
  const { blind, ...others } = keptIn(store, key);
  if (blind !== true || study.readOnly) return;
  if (!codesBlind(project, coder)) doDeed(study, "code-blind", { coder });
  try {
    store.setItem(key, JSON.stringify(others));
  } catch {
    // A store that is full keeps it, and the study has it as well.
  }
}
