import { checkCounts } from "../shared/checking/progress.ts";
import { figuresOf } from "../shared/figures/figures.ts";
import { interviewsOf } from "../shared/project/interviews.ts";
import { currentJudgement } from "../shared/speakers/judgement-version.ts";
import { isOfSurvey } from "../shared/transcripts/import-survey.ts";
import { infoLines } from "./check-sentences.ts";
import { judgedEarlierSentence } from "./sentences.ts";
import { namedFile, readStudy } from "./study-file.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Says what a study holds: for people, or as one JSON object. */
export async function tellAbout(
  terminal: Terminal,
  studyName: string,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const { project, journal, manifest, originals } = await readStudy(terminal, namedFile(terminal, studyName));
  const info = {
    name: project.study.name,
    ...figuresOf(project),
    checks: checkCounts(project),
    recordings: project.recordings.size,
    journalEntries: journal.length,
    generation: manifest.generation,
    schema: manifest.schema,
  };
  if (json) terminal.out(JSON.stringify(info, null, 2));
  else {
    for (const line of infoLines(info)) terminal.out(line);
    const earlier = interviewsOf(project).filter(
      ({ source }) =>
        source.judgedBy < currentJudgement && !isOfSurvey(source) && originals.has(source.sha256),
    );
    if (earlier.length > 0) terminal.out(judgedEarlierSentence(earlier.map(({ name }) => name)));
  }
  return 0;
}
