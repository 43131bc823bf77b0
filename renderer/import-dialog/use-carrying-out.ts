import { useEffect, useRef, useState } from "react";
import { surveyOf } from "../../shared/formats/survey/survey-of.ts";
import { addedOf } from "../../shared/project/diff.ts";
import type { NameKind } from "../../shared/project/records.ts";
import {
  type ImportedSurvey,
  importingSurvey,
  type SurveyImport,
} from "../../shared/transcripts/import-survey.ts";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { inSlices } from "../workers/in-slices.ts";
import { importsOf, type PlanEvent } from "./import-plan.ts";
import { includedFiles, includedSurveys } from "./plan-figures.ts";
import type { ImportPlan, SurveyAsRead, SurveyTaken } from "./planned-files.ts";

/**
 * Takes what a plan includes into the study: all transcripts as one deed, and each survey as one. Answers what came of it; null where nothing
 * did. Respondents of a survey are many, so the window answers while they are made; who leaves the dialog then takes none of them.
 */
export function useCarryingOut(): {
  readonly isAtWork: boolean;
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

  const respondents = async (
    survey: Pick<SurveyAsRead, "table" | "columns">,
    given: SurveyImport,
  ): Promise<ImportedSurvey> => {
    const { project } = study.now();
    const made = await inSlices(
      importingSurvey(project, surveyOf(survey.table, survey.columns), given),
      leaving.current.signal,
    );
    // What was made for a study that went on meanwhile is made for it anew.
    return study.now().project === project ? made : respondents(survey, given);
  };

  const taken = async (plan: ImportPlan, names: NameKind): Promise<PlanEvent | null> => {
    const at = new Date().toISOString();
    const included = includedFiles(plan);
    const imports = importsOf(plan, at, () => newId("transcript"));
    if (imports.length > 0) {
      const originals = included.map(({ sha256, bytes }) => ({ sha256, bytes }));
      const taken = { imports, newParticipantId: () => newId("participant"), nameIs: names };
      if (!perform("import-transcripts", taken, originals)) return null;
    }
    const surveys = new Map<number, SurveyTaken>();
    for (const survey of includedSurveys(plan)) {
      const { id, fileName, table, sha256, bytes } = survey;
      const { diff, problems, ...counts } = await respondents(survey, {
        source: { fileName, format: table.format, sha256, importedAt: at },
        ...{ numbered: say("survey.numbered"), askedBy: say("survey.label"), nameIs: names },
        newTranscriptId: () => newId("transcript"),
        newParticipantId: () => newId("participant"),
      });
      if (!perform("import-survey", { file: fileName, diff }, [{ sha256, bytes }])) continue;
      const transcriptId = addedOf(diff, "transcript")[0]?.id ?? null;
      surveys.set(id, { ...counts, problems: problems.length, transcriptId });
    }
    const ids = included.flatMap(({ id }, n) => (imports[n] ? [[id, imports[n].id] as const] : []));
    return ids.length + surveys.size === 0 ? null : { did: "import", transcriptIds: new Map(ids), surveys };
  };

  const carryOut = async (plan: ImportPlan, names: NameKind) => {
    setAtWork(includedSurveys(plan).length > 0);
    try {
      return await taken(plan, names);
    } catch (error) {
      if (leaving.current.signal.aborted) return null;
      throw error;
    } finally {
      setAtWork(false);
    }
  };
  return { isAtWork, carryOut };
}
