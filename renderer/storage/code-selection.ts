import { type CodePassageRefusal, codePassage } from "../../shared/coding/code-passage.ts";
import { type Outcome, refused } from "../../shared/outcome.ts";
import type { ProjectDiff } from "../../shared/project/diff.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { coderName } from "./coder.ts";
import type { Desk } from "./desk.ts";
import type { Session } from "./session.ts";
import { newId } from "./stamps.ts";

/**
 * Marks the words selected in the open transcript with a code, as the person at this window. To be handed
 * to `perform("code-passage", …)`, which commits it or tells why not; "nothing-selected" without a selection.
 */
export function codeSelection(
  { study }: Pick<Session, "study">,
  desk: Pick<Desk, "now">,
  codeId: CodeId,
): Outcome<ProjectDiff, CodePassageRefusal> {
  const { project } = study.now();
  const { selection, transcriptId: chosen } = desk.now();
  const transcriptId = chosen ?? project.transcripts.keys().next().value;
  if (!selection || transcriptId === undefined) return refused("nothing-selected");
  return codePassage(project, {
    codingId: newId("coding"),
    transcriptId,
    codeId,
    span: selection,
    by: coderName(),
    at: new Date().toISOString(),
  });
}

/** Whether words are selected in the transcript, so that a code can be given to them. */
export function hasSelection(desk: Pick<Desk, "now">): boolean {
  const { selection } = desk.now();
  return selection !== null && selection.start < selection.end;
}
