import type { CodePassage } from "../../shared/coding/code-passage.ts";
import { done, type Outcome, refused } from "../../shared/outcome.ts";
import type { CodeId } from "../../shared/project/records.ts";
import { coderName } from "./coder.ts";
import type { Desk } from "./desk.ts";
import type { DeskState } from "./desk-state.ts";
import { newId } from "./stamps.ts";

/**
 * The words selected in a transcript, to be marked with a code by the person at this window: what
 * `perform("code-passage", …)` is given.
 */
export function codeSelection(
  desk: Pick<Desk, "now">,
  codeId: CodeId,
): Outcome<CodePassage, "nothing-selected"> {
  const { selection, selectedIn } = desk.now();
  if (!selection || selectedIn === null) return refused("nothing-selected");
  return done({
    codingId: newId("coding"),
    transcriptId: selectedIn,
    codeId,
    span: selection,
    by: coderName(),
    at: new Date().toISOString(),
  });
}

/** Whether words are selected in the transcript, so that a code can be given to them. */
export function hasSelection(desk: Pick<Desk, "now">): boolean {
  return selectsWords(desk.now());
}

/** The same of the desk as it is drawn. */
export function selectsWords({ selection }: Pick<DeskState, "selection">): boolean {
  return selection !== null && selection.start < selection.end;
}
