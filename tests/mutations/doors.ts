import { createHash } from "node:crypto";
import { type CodebookEntry, importCodebook } from "../../shared/codebook/import-codebook.ts";
import { importCodings } from "../../shared/coding/import-codings.ts";
import { columnsOfCodebook, readCodebookTable } from "../../shared/formats/csv/read-codebook.ts";
import { readCodings } from "../../shared/formats/csv/read-codings.ts";
import { readNameList } from "../../shared/formats/csv/read-name-list.ts";
import { columnsOfPeople, readPeople } from "../../shared/formats/csv/read-people.ts";
import { readQuotes } from "../../shared/formats/csv/read-quotes.ts";
import { wordTimesIn } from "../../shared/formats/json/word-times.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { readAnyProject } from "../../shared/formats/read-any-project.ts";
import { readAnyTranscript } from "../../shared/formats/read-any-transcript.ts";
import { readTranslationTable } from "../../shared/formats/read-translation-table.ts";
import { readReferences } from "../../shared/formats/references/read-references.ts";
import { guessColumns } from "../../shared/formats/survey/guess-columns.ts";
import { readSurvey } from "../../shared/formats/survey/read-survey.ts";
import { surveyOf } from "../../shared/formats/survey/survey-of.ts";
import { wordsInFile } from "../../shared/formats/words-in-file.ts";
import { importPeople } from "../../shared/participants/import-people.ts";
import { checkProject } from "../../shared/project/check-project.ts";
import { applyDiff, type ProjectDiff } from "../../shared/project/diff.ts";
import { emptyProject, newStudy, type Project } from "../../shared/project/project.ts";
import type { TranscriptSource } from "../../shared/project/records.ts";
import { parseRows, toRows } from "../../shared/project/rows.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { importQuotes } from "../../shared/themes/import-quotes.ts";
import { importSurvey } from "../../shared/transcripts/import-survey.ts";
import { importTranscripts, peopleOf } from "../../shared/transcripts/import-transcripts.ts";
import { wordTimesOf } from "../../shared/transcripts/word-times.ts";

/** What a file comes in by: all that happens to it before a person could say yes. The study that it would make must be sound. */
export type Door = (fileName: string, bytes: Uint8Array, study: Project) => Promise<unknown> | unknown;

const empty = emptyProject(newStudy("study:new", "New", "2026-01-01T00:00:00Z"));
const given = { by: "Coder 1", at: "2026-01-01T00:00:00Z" };

/** A study that breaks a rule that it states. */
export class Unsound extends Error {}

export const doors = {
  transcript: async (fileName, bytes) => {
    const { value: document, notes } = await readAnyTranscript(fileName, bytes);
    const { draft } = judgeSpeakers(document);
    const source: TranscriptSource = {
      ...{
        fileName,
        format: document.format,
        sha256: sha256Of(bytes),
        importedAt: given.at,
        judgedBy: 1,
        notes,
      },
    };
    const people = peopleOf("Walk", draft, { people: {} });
    const id = "transcript:1" as const;
    sound(empty, importTranscripts(empty, [{ id, name: "Walk", draft, source, people }], ids("participant")));
  },
  /** What is looked at for names, before a file leaves. */
  words: (_, bytes) => wordsInFile(bytes),
  wordTimes: (_, bytes) => wordTimesOf("When do you sail? At ten.", wordTimesIn(bytes)),
  /** Of other programs, whatever it came in. */
  project: async (fileName, bytes) => {
    const { takeInto } = await readAnyProject(fileName, bytes, null);
    sound(empty, (await takeInto(empty, { ...given, newId: ids("n"), nameIs: "unsaid" })).diff);
  },
  survey: (_, bytes, study) => {
    const { value: table } = readSurvey(bytes);
    const asked = importSurvey(study, surveyOf(table, guessColumns(table)), {
      source: { fileName: "survey", format: table.format, sha256: sha256Of(bytes), importedAt: given.at },
      ...{ numbered: "Respondent", askedBy: "Survey", nameIs: "unsaid" },
      ...{ newTranscriptId: ids("transcript"), newParticipantId: ids("participant") },
    });
    sound(study, asked.diff);
  },
  people: (_, bytes, study) => {
    const { choice } = columnsOfPeople(bytes);
    sound(study, importPeople(study, readPeople(bytes, choice), ids("participant")).diff);
  },
  codebook: (_, bytes, study) => {
    const { choice, isOwn } = columnsOfCodebook(bytes);
    const entries: readonly CodebookEntry[] = readCodebookTable(bytes, isOwn ? {} : choice).entries;
    sound(study, importCodebook(study, entries, ids("code")).diff);
  },
  codings: (_, bytes, study) => {
    const { rows } = readCodings(bytes, study);
    const made = { newCodeId: ids("code"), newCodingId: ids("coding") };
    sound(study, importCodings(study, rows, { ...given, ...made }).diff);
  },
  quotes: (_, bytes, study) => {
    const made = { newQuoteId: ids("quote"), newTranslationId: ids("translation") };
    sound(study, importQuotes(study, readQuotes(bytes, study), { ...given, ...made }).diff);
  },
  translations: (fileName, bytes) => readTranslationTable(fileName, bytes),
  names: (fileName, bytes) => readNameList(fileName, bytes),
  references: (_, bytes) => readReferences(bytes),
  study: (_, bytes) => readProjectFile(bytes),
} as const satisfies Record<string, Door>;

export type DoorName = keyof typeof doors;

function sound(study: Project, diff: ProjectDiff): void {
  const grown = applyDiff(study, diff);
  const [fault] = checkProject(grown);
  if (fault) throw new Unsound(JSON.stringify(fault));
  // What is kept can be read back (M4).
  parseRows(toRows(grown, []));
}

function ids<Kind extends string>(kind: Kind): () => `${Kind}:${string}` {
  let count = 0;
  return () => {
    count += 1;
    return `${kind}:new-${count}`;
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
