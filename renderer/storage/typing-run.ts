import { deedValue } from "../../shared/history/deeds.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import { applyDiff, type ProjectDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type { TranscriptId } from "../../shared/project/records.ts";
import type { TextChange } from "../../shared/text/change.ts";
import { type CorrectTextRefusal, correctText, joined } from "../../shared/transcripts/correct-text.ts";
import type { Correction } from "../../shared/transcripts/follow-words.ts";

/** Letters that are typed into one transcript without a pause: one deed in the end, made of their joint change. */
export type TypingRun = {
  /** The study as it was before the first of them. */
  readonly base: Project;
  readonly transcriptId: TranscriptId;
  readonly change: TextChange;
  /** The runs before it that it goes on with, as one correction (rule C9). */
  readonly goesOn: Correction | null;
  /** When the first of them was typed, in milliseconds of the page's own clock. */
  readonly since: number;
};

export type Typed = { readonly run: TypingRun; readonly project: Project };

/** The first change of a run. `before` is the run that it goes on with. */
export function beginRun(
  at: { readonly before: TypingRun | null; readonly project: Project; readonly now: number },
  transcriptId: TranscriptId,
  change: TextChange,
): Outcome<Typed, CorrectTextRefusal> {
  const { before, project, now } = at;
  const goesOn = before && (before.goesOn ? joined(before.goesOn, transcriptId, before.change) : before);
  return typed({ base: project, transcriptId, change, goesOn, since: now });
}

/** One more change of a run; what was typed before stays when it is refused. */
export function typeOn(run: TypingRun, change: TextChange): Outcome<Typed, CorrectTextRefusal> {
  return typed({ ...run, ...joined(run, run.transcriptId, change) });
}

function typed(run: TypingRun): Outcome<Typed, CorrectTextRefusal> {
  const outcome = correctText(run.base, run);
  if (outcome.is === "refused" && outcome.why !== "nothing-changed") return outcome;
  return done({ run, project: outcome.is === "done" ? applyDiff(run.base, outcome.value) : run.base });
}

/** The deed that a run was; null when it came back to where it began. */
export function deedOf(run: TypingRun): { readonly deed: DeedValue; readonly diff: ProjectDiff } | null {
  const outcome = correctText(run.base, run);
  return outcome.is === "done" ? { deed: deedValue("correct-text", run), diff: outcome.value } : null;
}
