import { guessColumns } from "../../shared/formats/survey/guess-columns.ts";
import { readSurvey } from "../../shared/formats/survey/read-survey.ts";
import { surveyOf } from "../../shared/formats/survey/survey-of.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { emptyProject, newStudy } from "../../shared/project/project.ts";
import { importSurvey } from "../../shared/transcripts/import-survey.ts";
import { madeSurvey } from "../support/made-survey.ts";
import type { CorpusName } from "./corpus.ts";
import { median, type Row, shown, timesOf } from "./figures.ts";

const often = { warm: 1, n: 5 };
const rows = 10_000;

/**
 * From a survey's bytes to the study that holds it: 10,000 respondents, six open questions. Measured in this process; the same for every
 * corpus, since it begins with an empty study.
 */
export function surveyRow(corpus: CorpusName): Row {
  const bytes = madeSurvey(rows);
  const reading: number[] = [];
  const times = timesOf(() => {
    const began = performance.now();
    const { value: table } = readSurvey(bytes);
    reading.push(performance.now() - began);
    const project = emptyProject(newStudy("study:survey", "Survey", "2024-01-01T00:00:00Z"));
    let made = 0;
    const next = () => {
      made += 1;
      return made;
    };
    const { diff } = importSurvey(project, surveyOf(table, guessColumns(table)), {
      source: {
        fileName: "survey.csv",
        format: "csv",
        sha256: "0".repeat(64),
        importedAt: "2024-01-01T00:00:00Z",
      },
      ...{ numbered: "Respondent", askedBy: "Survey", nameIs: "pseudonym" },
      newTranscriptId: () => `transcript:${next()}`,
      newParticipantId: () => `participant:${next()}`,
    });
    applyDiff(project, diff);
  }, often);
  return {
    ...{ name: "survey of 10,000 rows", corpus, times },
    notes: [
      `${Math.round(bytes.length / 1024 / 1024)} MB; of it ${shown(median(reading.slice(often.warm)))} to read the table`,
    ],
  };
}
