import { surveyOf } from "../../shared/formats/survey/survey-of.ts";
import { addedOf } from "../../shared/project/diff.ts";
import type { NameKind } from "../../shared/project/records.ts";
import { importSurvey } from "../../shared/transcripts/import-survey.ts";
import { useWords } from "../language/language.ts";
import { newId } from "../storage/stamps.ts";
import { usePerform, useSession } from "../storage/use-study.ts";
import { importsOf, type PlanEvent } from "./import-plan.ts";
import { includedFiles, includedSurveys } from "./plan-figures.ts";
import type { ImportPlan, SurveyTaken } from "./planned-files.ts";

/** Takes what a plan includes into the study: all transcripts as one deed, and each survey as one. Answers what came of it; null where nothing did. */
export function useCarryingOut(): (plan: ImportPlan, names: NameKind) => PlanEvent | null {
  const { say } = useWords();
  const { study } = useSession();
  const perform = usePerform();

  return (plan, names) => {
    const at = new Date().toISOString();
    const included = includedFiles(plan);
    const imports = importsOf(plan, at, () => newId("transcript"));
    if (imports.length > 0) {
      const originals = included.map(({ sha256, bytes }) => ({ sha256, bytes }));
      const taken = { imports, newParticipantId: () => newId("participant"), nameIs: names };
      if (!perform("import-transcripts", taken, originals)) return null;
    }
    const surveys = new Map<number, SurveyTaken>();
    for (const { id, fileName, table, columns, sha256, bytes } of includedSurveys(plan)) {
      const { diff, problems, ...counts } = importSurvey(study.now().project, surveyOf(table, columns), {
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
}
