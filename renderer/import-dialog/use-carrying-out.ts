import { useEffect, useRef, useState } from "react";
import type { NameKind } from "../../shared/project/records.ts";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { announce } from "../ui/announce.ts";
import { letMessagesIn } from "../workers/let-messages-in.ts";
import { carriedOut } from "./carry-out.ts";
import type { PlanEvent } from "./import-plan.ts";
import { includedSurveys } from "./plan-figures.ts";
import type { ImportPlan } from "./planned-files.ts";

/**
 * Takes what a plan includes into the study. While surveys are made the window answers, and it is said that work goes on; who leaves the dialog then
 * takes nothing in.
 */
export function useCarryingOut(): {
  readonly isAtWork: boolean;
  /** Answers what came of it; null where nothing did. */
  readonly carryOut: (plan: ImportPlan, names: NameKind) => Promise<PlanEvent | null>;
} {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();
  const [isAtWork, setAtWork] = useState(false);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);

  const carryOut = async (plan: ImportPlan, names: NameKind) => {
    const isLong = includedSurveys(plan).length > 0;
    setAtWork(isLong);
    if (isLong) announce(say("import.atWork"));
    const now = () => {
      // What is being typed comes first, so that it does not change the study between two deeds.
      void study.settle();
      return study.now().project;
    };
    const { signal } = leaving.current;
    const given = {
      at: new Date().toISOString(),
      nameIs: names,
      ...{ numbered: say("survey.numbered"), askedBy: say("survey.label") },
      newTranscriptId: () => newId("transcript"),
      newParticipantId: () => newId("participant"),
    };
    try {
      const event = await carriedOut({ now, perform }, plan, given, signal);
      // The window draws the study first; that the dialog goes, or shows what came of it, is work of its own.
      await letMessagesIn();
      return event;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      setAtWork(false);
    }
  };
  return { isAtWork, carryOut };
}
