import { atOnce, type InSteps } from "../in-steps.ts";
import type { Note } from "../outcome.ts";
import { importingPeople, type PeopleProblem } from "../participants/import-people.ts";
import { applyDiff, type ProjectDiff } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type {
  NameKind,
  ParticipantId,
  Transcript,
  TranscriptId,
  TranscriptSource,
  Turn,
} from "../project/records.ts";
import { currentJudgement } from "../speakers/judgement-version.ts";
import { guessLanguage } from "../text/guess-language.ts";
import { asRead } from "../text/same-name.ts";
import { freeName } from "./import-transcripts.ts";

/** The answers to a survey, respondent by respondent. */
export type Survey = {
  /** What is recorded of respondents, in the order of the columns. */
  readonly attributes: readonly string[];
  readonly respondents: readonly Respondent[];
};

export type Respondent = {
  /** The line of the file, from 1. */
  readonly line: number;
  /** What they are called; empty where the survey does not say. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What they answered, in the order in which it was asked; what they did not answer is absent. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
};

export type SurveyImport = {
  readonly source: Pick<TranscriptSource, "fileName" | "format" | "sha256" | "importedAt">;
  /** What those are called whom the survey gives no name, before a number: "Respondent". */
  readonly numbered: string;
  /** Under which label the questions stand: "Survey". */
  readonly askedBy: string;
  /** What the ids of the survey are. */
  readonly nameIs: NameKind;
  readonly newTranscriptId: () => TranscriptId;
  readonly newParticipantId: () => ParticipantId;
};

export type ImportedSurvey = {
  readonly diff: ProjectDiff;
  readonly interviews: number;
  readonly firstInterview: TranscriptId | null;
  /** People who are new to the study. */
  readonly people: number;
  /** Respondents who answered nothing: they are people without an interview. */
  readonly silent: number;
  /** Respondents whose very answers the study has already. */
  readonly already: number;
  /** What was not taken of what is recorded of them. */
  readonly problems: readonly PeopleProblem[];
};

/**
 * Takes a survey into the study: each respondent is a participant, whom the study may know by that name, with what is recorded of them; their
 * answers are one interview, in which a question is a turn of an interviewer, so that counts of people's words leave it out, and the answer
 * the participant's turn. What was not answered is not asked. Answers that the study has already are passed over.
 */
export function importSurvey(project: Project, survey: Survey, given: SurveyImport): ImportedSurvey {
  return atOnce(importingSurvey(project, survey, given));
}

/** How many respondents are made interviews in one step. */
const respondentsAStep = 100;

/** The same in steps, for the thousands of respondents that a survey may have. */
export function* importingSurvey(
  project: Project,
  { attributes, respondents }: Survey,
  given: SurveyImport,
): InSteps<ImportedSurvey> {
  const known = answersIn(project);
  yield;
  const called = calledApart(project, respondents, known, given.numbered);
  yield;
  const people = yield* importingPeople(
    project,
    {
      attributes,
      nameIs: given.nameIs,
      rows: called.map(({ line, pseudonym, attributes }) => ({
        ...{ line, pseudonym, attributes },
        ...{ transcript: null, wave: null, description: null },
      })),
    },
    given.newParticipantId,
  );
  yield;
  const grown = applyDiff(project, people.diff);
  yield;
  const ids = new Map([...grown.participants.values()].map(({ id, pseudonym }) => [asRead(pseudonym), id]));
  yield;
  const names = new Set([...project.transcripts.values()].map(({ name }) => name));
  yield;
  const language = guessLanguage(beginningOf(respondents));
  const interviews: Transcript[] = [];
  let silent = 0;
  let already = 0;
  for (const [n, { line, pseudonym, answers }] of called.entries()) {
    if (n % respondentsAStep === 0) yield;
    const participantId = ids.get(asRead(pseudonym));
    if (answers.length === 0) silent += 1;
    if (answers.length === 0 || participantId === undefined) continue;
    const { text, turns } = asTurns(answers);
    if (known.has(answersKey(participantId, text))) {
      already += 1;
      continue;
    }
    const name = freeName(pseudonym, names);
    names.add(name);
    interviews.push({
      ...{
        id: given.newTranscriptId(),
        name,
        wave: "",
        language,
        text,
        turns,
        sections: [],
        transcriber: null,
        machine: null,
        reference: null,
      },
      speakers: [
        { id: "s1", label: given.askedBy, role: "interviewer", participantIds: [] },
        { id: "s2", label: pseudonym, role: "participant", participantIds: [participantId] },
      ],
      source: { ...given.source, judgedBy: currentJudgement, notes: [surveyRow(line)] },
    });
  }
  return {
    diff: { ...people.diff, added: [...people.diff.added, ...interviews] },
    interviews: interviews.length,
    firstInterview: interviews[0]?.id ?? null,
    people: people.added,
    ...{ silent, already, problems: people.problems },
  };
}

/**
 * The respondents with what they are called. Who has no name gets a number that is nobody's in the study, since nobody says that the first of one survey is
 * the first of another; unless the study has their very answers under the number that they had.
 */
function calledApart(
  { participants }: Project,
  respondents: Survey["respondents"],
  known: ReadonlySet<string>,
  numbered: string,
): readonly (Respondent & { readonly pseudonym: string })[] {
  const here = new Map([...participants.values()].map(({ id, pseudonym }) => [asRead(pseudonym), id]));
  const taken = new Set([...here.keys(), ...respondents.map(({ id }) => asRead(id))]);
  let free = 0;
  return respondents.map((respondent, n) => {
    if (respondent.id !== "") return { ...respondent, pseudonym: respondent.id };
    const own = `${numbered} ${n + 1}`;
    const there = here.get(asRead(own));
    if (there && known.has(answersKey(there, asTurns(respondent.answers).text)))
      return { ...respondent, pseudonym: own };
    free = Math.max(free, n);
    do free += 1;
    while (taken.has(asRead(`${numbered} ${free}`)));
    return { ...respondent, pseudonym: `${numbered} ${free}` };
  });
}

function surveyRow(line: number): Note {
  return { code: "survey-row", detail: String(line) };
}

/** Whether an interview is a row of a survey: then its file says of many who speaks, and nothing there is to be judged. */
export function isOfSurvey({ notes }: Pick<TranscriptSource, "notes">): boolean {
  return notes.some(({ code }) => code === "survey-row");
}

/** A question and its answer after the other, a turn each. */
function asTurns(answers: Respondent["answers"]): { readonly text: string; readonly turns: readonly Turn[] } {
  const turns: Turn[] = [];
  let text = "";
  for (const { question, answer } of answers)
    for (const [speakerId, words] of [
      ["s1", question],
      ["s2", answer],
    ] as const) {
      const start = text === "" ? 0 : text.length + 1;
      text = text === "" ? words : `${text}\n${words}`;
      turns.push({ id: turns.length + 1, speakerId, start, end: text.length, startMs: null, endMs: null });
    }
  return { text, turns };
}

/** The texts of the study by who speaks in them. */
function answersIn({ transcripts }: Project): ReadonlySet<string> {
  return new Set(
    [...transcripts.values()].flatMap(({ text, speakers, source }) =>
      isOfSurvey(source)
        ? speakers.flatMap(({ participantIds }) => participantIds.map((id) => answersKey(id, text)))
        : [],
    ),
  );
}

function answersKey(id: ParticipantId, text: string): string {
  return `${id}\n${text}`;
}

/** Enough of the answers to tell the language by. */
function beginningOf(respondents: readonly Respondent[]): string {
  const some = respondents.slice(0, 200).flatMap(({ answers }) => answers.map(({ answer }) => answer));
  return some.join("\n").slice(0, 20_000);
}
