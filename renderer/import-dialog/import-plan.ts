import type { SurveyColumn } from "../../shared/formats/survey/guess-columns.ts";
import type { Project } from "../../shared/project/project.ts";
import type { Transcript, TranscriptId } from "../../shared/project/records.ts";
import { type Answer, noAnswers, withAnswer } from "../../shared/speakers/answers.ts";
import { judgeAnswered } from "../../shared/speakers/judge-answered.ts";
import { currentJudgement } from "../../shared/speakers/judgement-version.ts";
import { namesBeside } from "../../shared/speakers/other-files.ts";
import { openQuestions, type Question } from "../../shared/speakers/questions.ts";
import { type KnownNames, nothingKnown } from "../../shared/speakers/who-interviews.ts";
import {
  type ImportedTranscript,
  importedBefore,
  peopleOf,
} from "../../shared/transcripts/import-transcripts.ts";
import { interviewNames } from "../../shared/transcripts/interview-names.ts";
import { answeredEverywhere, withProposals } from "./answers-in-plan.ts";
import { filesWithQuestions, includedFiles, progressOf } from "./plan-figures.ts";
import {
  changed,
  type FileAsRead,
  type FileInReview,
  type ImportPlan,
  isShown,
  isUnread,
  type ListedFile,
  type PlannedFile,
  type ReadAs,
  rereadingOf,
  reviewed,
  type SurveyAsRead,
  type SurveyTaken,
  type UnreadFile,
} from "./planned-files.ts";

/** Something that happened in the dialog. */
export type PlanEvent =
  | { readonly did: "add"; readonly files: readonly ListedFile[] }
  /** An archive was opened: its files take its place. */
  | { readonly did: "open"; readonly id: number; readonly files: readonly ListedFile[] }
  | { readonly did: "read-as"; readonly id: number; readonly as: ReadAs | null }
  | { readonly did: "survey"; readonly id: number; readonly file: SurveyAsRead }
  | { readonly did: "set-columns"; readonly id: number; readonly columns: readonly SurveyColumn[] }
  /** What came of files, by their numbers. */
  | {
      readonly did: "import";
      /** The interviews as the study has them. */
      readonly interviews: ReadonlyMap<number, Pick<Transcript, "id" | "name">>;
      readonly surveys: ReadonlyMap<number, SurveyTaken>;
    }
  | { readonly did: "begin-reading"; readonly id: number }
  | {
      readonly did: "read";
      readonly id: number;
      readonly file: FileAsRead;
      readonly importedAs: string | null;
    }
  | { readonly did: "fail"; readonly id: number; readonly why: UnreadFile }
  | { readonly did: "stop" }
  | { readonly did: "take-off"; readonly id: number }
  | { readonly did: "choose"; readonly id: number }
  | { readonly did: "include"; readonly id: number; readonly isIncluded: boolean }
  | { readonly did: "name"; readonly id: number; readonly name: string }
  | { readonly did: "set-language"; readonly id: number; readonly language: string | null }
  | SpeakerEvent;

/**
 * A person answers a question, in one file or in all that ask the same; agrees to all that is proposed; or takes all back
 * that they said of a file.
 */
export type SpeakerEvent =
  | { readonly did: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly did: "answer-several"; readonly id: number; readonly answers: readonly Answer[] }
  | {
      readonly did: "answer-everywhere";
      readonly id: number;
      readonly answers: readonly Answer[];
      /** What is answered; null for words that were shown in the text. */
      readonly question: Question | null;
    }
  | { readonly did: "take-proposals"; readonly ids: readonly number[] }
  | { readonly did: "as-found"; readonly id: number };

export const emptyPlan: ImportPlan = {
  ...{ files: [], chosenId: null, isChosen: false },
  ...{ study: nothingKnown, taken: new Set() },
};

/** An import into a study that knows these names, and has interviews of those. */
export function planFor(study: KnownNames, taken: ReadonlySet<string>): ImportPlan {
  return { ...emptyPlan, study, taken };
}

/**
 * The plan after some events, the earliest first. Events of files that are not in the plan any more change nothing. Once
 * all files are read, they are judged beside one another.
 */
export function afterEvents(plan: ImportPlan, events: readonly PlanEvent[]): ImportPlan {
  const changed = events.reduce(after, plan);
  const areOthers = events.some(
    ({ did }) => did === "read" || did === "survey" || did === "take-off" || did === "stop" || did === "fail",
  );
  return areOthers && !progressOf(changed).isReading ? atTheUnsure(besideOneAnother(changed)) : changed;
}

/** Looks at the first file with open questions, unless a person is at another. */
function atTheUnsure(plan: ImportPlan): ImportPlan {
  const [first] = filesWithQuestions(plan);
  return plan.isChosen || !first ? plan : { ...plan, chosenId: first.id };
}

/** All files judged by what the others say: who is in all of them interviews. */
function besideOneAnother(plan: ImportPlan): ImportPlan {
  const read = plan.files.filter((file) => file.is === "read");
  const names = namesBeside(
    read.map(({ found }) => found),
    plan.study,
  );
  const known = new Map(read.map(({ id }, n) => [id, names[n] ?? plan.study]));
  const files = plan.files.map((file) => {
    const beside = known.get(file.id);
    return file.is === "read" && beside ? { ...file, ...judgeAnswered(file, file.answers, beside) } : file;
  });
  return { ...plan, files };
}

function after(plan: ImportPlan, event: PlanEvent): ImportPlan {
  const next = afterOne(plan, event);
  return byPerson.has(event.did) && !next.isChosen ? { ...next, isChosen: true } : next;
}

/** What a person does in the review of a file. */
const byPerson: ReadonlySet<PlanEvent["did"]> = new Set([
  "choose",
  "name",
  "set-language",
  "answer",
  "answer-several",
  "answer-everywhere",
  "as-found",
  "set-columns",
]);

function afterOne(plan: ImportPlan, event: PlanEvent): ImportPlan {
  switch (event.did) {
    case "add": {
      return withChoice({ ...plan, files: [...plan.files, ...event.files.map(asWaiting)] });
    }
    case "open": {
      const files = plan.files.flatMap((file) => (file.id === event.id ? event.files.map(asWaiting) : file));
      const chosenId = plan.chosenId === event.id ? (event.files[0]?.id ?? null) : plan.chosenId;
      return withChoice({ ...plan, files, chosenId });
    }
    case "begin-reading":
      return changed(plan, event.id, (file) => (isUnread(file) ? unreadFile(file, "reading") : file));
    case "read":
      return changed(plan, event.id, (file) => {
        const found = inReview(plan, file, event.file, event.importedAs);
        if (file.is !== "read") return { ...listed(file), is: "read", ...found };
        // What a person said of the file outlives that it is read as something else; who speaks is another question then.
        const hasWords = event.file.found.draft.turns.length > 0;
        const isIncluded = hasWords && (file.isIncluded || found.isIncluded);
        return { ...listed(file), is: "read", ...found, name: file.name, isIncluded };
      });
    case "fail":
      return changed(plan, event.id, (file) =>
        (file.is === "read" || file.is === "survey") && file.rereading !== undefined
          ? { ...file, rereading: undefined, refused: { as: file.rereading, why: event.why } }
          : { ...listed(file), is: "failed", why: event.why, as: rereadingOf(file) ?? null },
      );
    case "read-as":
      return changed(plan, event.id, (file) =>
        isShown(file) ? { ...file, rereading: event.as, refused: undefined } : file,
      );
    case "survey":
      return changed(plan, event.id, (file) => ({
        ...listed(file),
        is: "survey",
        ...event.file,
        isIncluded: true,
      }));
    case "set-columns":
      return changed(plan, event.id, (file) =>
        file.is === "survey" ? { ...file, columns: event.columns } : file,
      );
    case "import":
      return { ...plan, files: plan.files.map((file) => imported(file, event)) };
    case "stop":
      return {
        ...plan,
        files: plan.files.map((file) => {
          if (isShown(file)) return { ...file, rereading: undefined };
          return isUnread(file) ? unreadFile(file, "stopped") : file;
        }),
      };
    case "take-off":
      return takenOff(plan, event.id);
    case "choose":
      return plan.files.some(({ id }) => id === event.id) ? { ...plan, chosenId: event.id } : plan;
    case "include":
      return changed(plan, event.id, (file) =>
        file.is === "read" || file.is === "survey" ? { ...file, isIncluded: event.isIncluded } : file,
      );
    case "name":
      return reviewed(plan, event.id, () => ({ name: event.name }));
    case "set-language":
      return reviewed(plan, event.id, () => ({ language: event.language }));
    case "answer":
      return reviewed(plan, event.id, (file) => judgeAnswered(file, withAnswer(file.answers, event.answer)));
    case "answer-several":
      return reviewed(plan, event.id, (file) =>
        judgeAnswered(file, event.answers.reduce(withAnswer, file.answers)),
      );
    case "answer-everywhere":
      return answeredEverywhere(plan, event.id, event.answers, event.question);
    case "take-proposals":
      return event.ids.reduce(withProposals, plan);
    case "as-found":
      return reviewed(plan, event.id, (file) => judgeAnswered(file, noAnswers));
  }
}

function inReview(
  plan: ImportPlan,
  { id }: ListedFile,
  file: FileAsRead,
  importedAs: string | null,
): FileInReview {
  const twin = plan.files.find(
    (other) => other.id !== id && other.is === "read" && other.sha256 === file.sha256,
  );
  const inStudy = importedAs === null ? null : { of: "study" as const, name: importedAs };
  const double = inStudy ?? (twin ? { of: "list" as const, name: twin.fileName } : null);
  const isEmpty = file.found.draft.turns.length === 0;
  return {
    ...file,
    name: interviewNames(plan.files, plan.taken)[plan.files.findIndex((other) => other.id === id)] ?? "",
    language: file.found.draft.language,
    isIncluded: double === null && !isEmpty,
    answers: noAnswers,
    judgement: file.found,
    alone: file.found,
    known: plan.study,
    double,
  };
}

function listed({ id, fileName, folder }: ListedFile): ListedFile {
  return { id, fileName, folder };
}

function asWaiting(file: ListedFile): PlannedFile {
  return { ...file, is: "waiting" };
}

/** A file that is being read anew stays as it was read before. */
function unreadFile(file: PlannedFile, is: "reading" | "stopped"): PlannedFile {
  return isShown(file) ? file : { ...listed(file), is };
}

function imported(
  file: PlannedFile,
  { interviews, surveys }: Extract<PlanEvent, { did: "import" }>,
): PlannedFile {
  const interview = interviews.get(file.id);
  const survey = surveys.get(file.id);
  if (file.is === "survey" && survey)
    return {
      ...listed(file),
      is: "imported",
      ...{ name: file.fileName, transcriptId: survey.firstInterview, remarks: file.notes, open: 0 },
      ...{ turns: null, speakers: null, survey },
    };
  if (file.is !== "read" || interview === undefined) return file;
  const { draft, questions } = file.judgement;
  const { turns, speakers } = draft;
  return {
    ...listed(file),
    is: "imported",
    ...{ name: interview.name, transcriptId: interview.id },
    ...{ remarks: file.notes, open: openQuestions(questions).length },
    ...{ turns: turns.length, speakers: speakers.length, survey: null },
  };
}

/** Takes a file off the list; the one beneath it is looked at then, or the one above where it was the last. */
function takenOff(plan: ImportPlan, id: number): ImportPlan {
  const at = plan.files.findIndex((file) => file.id === id);
  const files = plan.files.filter((file) => file.id !== id);
  if (plan.chosenId !== id) return { ...plan, files };
  const next = files[Math.min(at, files.length - 1)];
  return { ...plan, files, chosenId: next?.id ?? null };
}

function withChoice(plan: ImportPlan): ImportPlan {
  return plan.chosenId === null ? { ...plan, chosenId: plan.files[0]?.id ?? null } : plan;
}

/** The plan as what `importTranscripts` takes. */
export function importsOf(
  plan: ImportPlan,
  importedAt: string,
  newTranscriptId: () => TranscriptId,
): readonly ImportedTranscript[] {
  return includedFiles(plan).map(
    ({ fileName, sha256, notes, judgement: { draft }, language, name, answers, document }) => ({
      id: newTranscriptId(),
      name: name.trim(),
      draft: { ...draft, language: language === "sv" || language === "en" ? language : null },
      source: { fileName, format: document.format, sha256, importedAt, judgedBy: currentJudgement, notes },
      people: peopleOf(name.trim(), draft, answers),
      machine: document.machine ?? null,
    }),
  );
}

/** The name under which these bytes stand in the study already, or null. */
export function importedAs(project: Project, sha256: string): string | null {
  return importedBefore(project, sha256)[0]?.name ?? null;
}
