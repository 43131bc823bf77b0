import { deedValue } from "../../shared/history/deeds.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import { applyDiff, type ProjectDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import { composeChanges, type TextChange } from "../../shared/text/change.ts";
import { type CorrectTextRefusal, correctText } from "../../shared/transcripts/correct-text.ts";

/** Letters that are typed into one transcript without a pause: one deed in the end, made of their joint change. */
export type TypingRun = {
  /** The study as it was before the first of them. */
  readonly base: Project;
  readonly transcriptId: TranscriptId;
  readonly change: TextChange;
  /** When the first of them was typed, in milliseconds of the page's own clock. */
  readonly since: number;
};

export type Typed = { readonly run: TypingRun; readonly project: Project };

/** One more change, of a run or as the first of a new one; what was typed before stays when it is refused. */
export function typedOn(
  { run, project, now }: { readonly run: TypingRun | null; readonly project: Project; readonly now: number },
  transcriptId: TranscriptId,
  change: TextChange,
): Outcome<Typed, CorrectTextRefusal> {
  const base = run?.base ?? project;
  const text = base.transcripts.get(transcriptId)?.text ?? "";
  const joint = run ? composeChanges(text, run.change, change) : change;
  const outcome = correctText(base, { transcriptId, change: joint });
  if (outcome.is === "refused" && outcome.why !== "nothing-changed") return outcome;
  return done({
    run: { base, transcriptId, change: joint, since: run?.since ?? now },
    project: outcome.is === "done" ? applyDiff(base, outcome.value) : base,
  });
}

/** The deed that a run was; null when it came back to where it began. */
export function deedOf(run: TypingRun): { readonly deed: DeedValue; readonly diff: ProjectDiff } | null {
  const outcome = correctText(run.base, run);
  return outcome.is === "done" ? { deed: deedValue("correct-text", run), diff: outcome.value } : null;
}
