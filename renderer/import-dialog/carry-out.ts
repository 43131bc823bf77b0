import { surveyOf } from "../../shared/formats/survey/survey-of.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";
import type { NameKind, ParticipantId, TranscriptId } from "../../shared/project/records.ts";
import { type ImportedSurvey, importingSurvey } from "../../shared/transcripts/import-survey.ts";
import { importTranscripts } from "../../shared/transcripts/import-transcripts.ts";
import type { Perform } from "../storage/use-study.ts";
import { inSlices } from "../workers/in-slices.ts";
import { letMessagesIn } from "../workers/let-messages-in.ts";
import { importsOf, type PlanEvent } from "./import-plan.ts";
import { includedFiles, includedSurveys } from "./plan-figures.ts";
import type { ImportPlan, SurveyTaken } from "./planned-files.ts";

/** The study that an import goes into: as it is with all that is typed, and what does a deed to it. */
type Into = { readonly now: () => Project; readonly perform: Perform };

/** What an import needs beside its plan. */
export type ImportGiven = {
  /** ISO 8601. */
  readonly at: string;
  /** What the names in the files are. */
  readonly nameIs: NameKind;
  /** What those are called whom a survey gives no name, and under which label its questions stand. */
  readonly numbered: string;
  readonly askedBy: string;
  readonly newTranscriptId: () => TranscriptId;
  readonly newParticipantId: () => ParticipantId;
};

/**
 * Takes what a plan includes into the study: all transcripts as one deed, and each survey as one. Answers what came of it; null where nothing
 * did. Respondents of a survey are many, so they are made in slices, before anything is taken in; then all is, at once. So who stops it by `signal` takes
 * nothing in: it rejects with an "AbortError". What was made for a study that went on meanwhile is made for it anew.
 */
export async function carriedOut(
  { now, perform }: Into,
  plan: ImportPlan,
  given: ImportGiven,
  signal: AbortSignal,
): Promise<PlanEvent | null> {
  const included = includedFiles(plan);
  const surveys = includedSurveys(plan);
  const imports = importsOf(plan, given.at, given.newTranscriptId);
  const people: ParticipantId[] = [];
  // Asked for twice: to have surveys made after them, and then in earnest.
  const transcripts = () => ({
    imports,
    newParticipantId: sameAgain(people, given.newParticipantId),
    nameIs: given.nameIs,
  });

  const madeFor = async (project: Project): Promise<readonly ImportedSurvey[]> => {
    const { newParticipantId, nameIs } = transcripts();
    let grown = project;
    if (imports.length > 0)
      grown = applyDiff(project, importTranscripts(project, imports, newParticipantId, nameIs));
    const made: ImportedSurvey[] = [];
    for (const { fileName, table, columns, sha256 } of surveys) {
      // What went before, the click with what it draws or another survey, is work of its own; so is taking this one in.
      await letMessagesIn();
      const before = made.at(-1);
      if (before) grown = applyDiff(grown, before.diff);
      const source = { fileName, format: table.format, sha256, importedAt: given.at };
      const steps = importingSurvey(grown, surveyOf(table, columns), { ...given, source });
      made.push(await inSlices(steps, signal));
      await letMessagesIn();
      signal.throwIfAborted();
    }
    return made;
  };
  let made: readonly ImportedSurvey[] = [];
  for (let project: Project | null = null; surveys.length > 0 && project !== now(); ) {
    project = now();
    made = await madeFor(project);
  }

  // From here on nothing waits, so that nobody leaves a part of it.
  if (imports.length > 0) {
    const originals = included.map(({ sha256, bytes }) => ({ sha256, bytes }));
    if (!perform("import-transcripts", transcripts(), originals)) return null;
  }
  const taken = new Map<number, SurveyTaken>();
  for (const [n, { diff, problems, ...counts }] of made.entries()) {
    const survey = surveys[n];
    if (!survey) continue;
    const { id, fileName, sha256, bytes } = survey;
    if (!perform("import-survey", { file: fileName, diff }, [{ sha256, bytes }])) continue;
    taken.set(id, { ...counts, problems: problems.length });
  }
  const kept = imports.length > 0 ? now().transcripts : null;
  const interviews = included.flatMap(({ id }, n) => {
    const transcript = imports[n] && kept?.get(imports[n].id);
    return transcript ? [[id, transcript] as const] : [];
  });
  return interviews.length + taken.size === 0
    ? null
    : { did: "import", interviews: new Map(interviews), surveys: taken };
}

/** Gives out those that were given out before, in their order, and only then new ones. */
function sameAgain<Id>(before: Id[], fresh: () => Id): () => Id {
  let next = 0;
  return () => {
    const id = before[next] ?? fresh();
    before[next] = id;
    next += 1;
    return id;
  };
}
