import { useCallback, useState } from "react";
import { useWords } from "../language/language.ts";
import { studyKey } from "../storage/kept-of-study.ts";
import { beginChoice, type ReportChoice, recalledChoice } from "./report-choice.ts";

/** What was chosen last for this study, so that one finds it again; on this computer only. */
export function useReportChoice(
  studyId: string,
): readonly [ReportChoice, (change: Partial<ReportChoice>) => void] {
  const { language } = useWords();
  const key = studyKey("report", studyId);
  const [choice, setChoice] = useState(() => recall(key, language));
  const change = useCallback(
    (fields: Partial<ReportChoice>) =>
      setChoice((before) => {
        const after = { ...before, ...fields };
        remember(key, after);
        return after;
      }),
    [key],
  );
  return [choice, change];
}

function recall(key: string, language: ReportChoice["language"]): ReportChoice {
  try {
    return recalledChoice(localStorage.getItem(key), language);
  } catch {
    return beginChoice(language);
  }
}

function remember(key: string, choice: ReportChoice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // A full store forgets a choice; nothing of the study stands here.
  }
}
