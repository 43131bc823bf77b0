import { useCallback, useContext } from "react";
import { type Subject, subjectOf } from "../../shared/memos/subject.ts";
import { kindOf } from "../../shared/project/kinds.ts";
import { findCoding, findPassage } from "../../shared/project/project.ts";
import type { CodingId, Memo, PassageId } from "../../shared/project/records.ts";
import { useDesk } from "../storage/desk.ts";
import { RefusalContext, useSession } from "../storage/use-study.ts";
import type { LinkTarget } from "./passage-link-node.ts";

/** Follows a link of a note; answers whether its target is still there. */
export function useFollowLink(): (to: LinkTarget) => boolean {
  const { study } = useSession();
  const desk = useDesk();
  const refuse = useContext(RefusalContext);
  return useCallback(
    (to) => {
      const { project } = study.now();
      const coding = kindOf(to) === "coding" ? findCoding(project, to as CodingId) : null;
      const target = coding ?? findPassage(project, to as PassageId);
      if (!target) refuse("no-such-passage");
      else desk.goTo(target.transcriptId, target, coding?.id ?? null);
      return target !== null;
    },
    [study, desk, refuse],
  );
}

/** Whether there is a place where a subject is shown. */
export function hasPlace({ is }: Subject): boolean {
  return is !== "study" && is !== "gone";
}

/** Shows the subject of a memo. */
export function useGoToSubject(): (memo: Pick<Memo, "about" | "was">) => void {
  const { study } = useSession();
  const desk = useDesk();
  return useCallback(
    (memo) => {
      const subject = subjectOf(study.now().project, memo);
      switch (subject.is) {
        case "participant":
          return desk.goToPerson(subject.participant.id);
        case "transcript":
          return desk.set({ place: "code", transcriptId: subject.transcript.id, codingId: null });
        case "code":
          return desk.set({ place: "code", codeId: subject.code.id, codebookShut: false });
        case "coding":
          return desk.goTo(subject.coding.transcriptId, subject.coding, subject.coding.id);
        default:
          return;
      }
    },
    [study, desk],
  );
}
