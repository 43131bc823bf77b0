import { applyDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import { answerOf, type RandomDeed } from "./random-deeds.ts";

/** A study after random deeds; what is refused is not done, and nothing is taken back. */
export function made(project: Project, steps: readonly RandomDeed[]): Project {
  return steps.reduce((study, { does, ...step }, count) => {
    if (does === "undo" || does === "redo") return study;
    const asked = answerOf(study, { ...step, does }, count);
    return asked?.outcome.is === "done" ? applyDiff(study, asked.outcome.value) : study;
  }, project);
}
