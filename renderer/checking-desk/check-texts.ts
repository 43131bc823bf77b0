import { isOpen } from "../../shared/checking/turn-checks.ts";
import { checksOf, findCheck, type Project } from "../../shared/project/project.ts";
import type { Check, CheckId, Machine, TranscriptId, Turn } from "../../shared/project/records.ts";
import { sameName } from "../../shared/text/same-name.ts";
import { overlap } from "../../shared/text/span.ts";
import { coderName, stampNow } from "../storage/coder.ts";
import { newId } from "../storage/stamps.ts";
import type { StudyText } from "../storage/typed-field.ts";

/** The texts of checks, as they are written in fields. */

/**
 * What the person at the desk asks about a turn; the turn is queried by it. Whoever takes the words away has not taken the question back: that is done by another
 * mark, or by Escape right after it was typed, which gives back what was said of the turn before.
 */
export function questionText(transcriptId: TranscriptId, turnId: Turn["id"]): StudyText {
  return {
    key: `${transcriptId} ${turnId} question`,
    read: (project) => ownQuestion(project, transcriptId, turnId)?.question ?? "",
    put: (question, _, entered) => {
      const turn = { transcriptId, turnIds: [turnId], newCheckId: () => newId("check") };
      if (question.trim() !== "")
        return { name: "mark-turns", input: { ...turn, outcome: "queried", question, ...stampNow() } };
      if (!entered) return null;
      return { name: "take-question-back", input: { ...turn, before: checksOf(entered, transcriptId) } };
    },
  };
}

/** What somebody else answers to a question. */
export function answerText(checkId: CheckId): StudyText {
  return {
    key: `${checkId} answer`,
    read: (project) => findCheck(project, checkId)?.answer ?? "",
    put: (answer) => ({
      name: "answer-check",
      input: { checkId, answer, ...stampNow() },
    }),
  };
}

function ownQuestion(project: Project, transcriptId: TranscriptId, turnId: Turn["id"]): Check | undefined {
  const turn = project.transcripts.get(transcriptId)?.turns.find(({ id }) => id === turnId);
  if (!turn) return undefined;
  return checksOf(project, transcriptId).find(
    (check) =>
      !check.lost && check.outcome === "queried" && isMine(check) && overlap(check, turn) && isOpen(check),
  );
}

/** Whether the person at the desk checked it. */
export function isMine({ by }: Check): boolean {
  return sameName(by, coderName());
}

/** The program that wrote an interview down, or its model. */
export function machineText(transcriptId: TranscriptId, what: keyof Machine): StudyText {
  return {
    key: `${transcriptId} machine ${what}`,
    read: ({ transcripts }) => transcripts.get(transcriptId)?.machine?.[what] ?? "",
    put: (words, { transcripts }) => {
      const machine = transcripts.get(transcriptId)?.machine;
      if (!machine) return null;
      return { name: "set-machine", input: { transcriptId, machine: { ...machine, [what]: words } } };
    },
  };
}

/** Who wrote an interview down from its recording. */
export function transcriberText(transcriptId: TranscriptId): StudyText {
  return {
    key: `${transcriptId} transcriber`,
    read: ({ transcripts }) => transcripts.get(transcriptId)?.transcriber ?? "",
    put: (transcriber) => ({
      name: "set-transcriber",
      input: { transcriptId, transcriber: transcriber.trim() === "" ? null : transcriber },
    }),
  };
}
