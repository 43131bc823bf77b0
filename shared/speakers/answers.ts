import type { SpeakerRole } from "../project/records.ts";
import type { ColumnKind } from "./column-words.ts";
import { labelKey } from "./label-forms.ts";
import type { Pick } from "./picks.ts";

/**
 * Who says the paragraphs that name nobody: whoever spoke above them, another voice (under a label of its own), or
 * nobody.
 */
export type Rest =
  | { readonly is: "above" }
  | { readonly is: "voice"; readonly label: string }
  | { readonly is: "nobody" };

/**
 * What a person answered about a file. Answers name labels, not speaker ids: after each answer the file is judged
 * anew, which numbers the speakers anew, and no earlier answer may be lost.
 */
export type Answers = {
  /** Labels that are no speakers: their words go back into the text. */
  readonly notSpeakers: readonly string[];
  /** Words that are speakers after all, wherever they open a paragraph. */
  readonly alsoSpeakers: readonly string[];
  readonly rest: Rest | null;
  /** Patterns for what is a speaker, a time or no speech; the earlier ones first. */
  readonly picks: readonly Pick[];
  /** Roles by label key. */
  readonly roles: Readonly<Record<string, SpeakerRole>>;
  /** Pseudonyms by label key; an empty list says that the speaker is nobody in the study. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Labels that are the same speaker as another label, by label key, in the order of the answers. */
  readonly merged: readonly { readonly kept: string; readonly gone: string }[];
  /** What the columns of a table are, by the table's place in the document; and its rows that are no talk. */
  readonly columns: Readonly<Record<number, readonly ColumnKind[]>>;
  readonly rowsOut: Readonly<Record<number, readonly number[]>>;
  /** The ids of questions whose proposal was accepted. */
  readonly settled: readonly string[];
};

export const noAnswers: Answers = {
  ...{ notSpeakers: [], alsoSpeakers: [], rest: null, picks: [], roles: {}, people: {}, merged: [] },
  ...{ columns: {}, rowsOut: {}, settled: [] },
};

/** One answer. */
export type Answer =
  | { readonly says: "not-speaker" | "also-speaker"; readonly label: string }
  | { readonly says: "rest"; readonly rest: Rest }
  | { readonly says: "pick"; readonly pick: Pick }
  | { readonly says: "unpick"; readonly pick: Pick }
  | { readonly says: "role"; readonly label: string; readonly role: SpeakerRole }
  | { readonly says: "interviewers"; readonly labels: readonly string[]; readonly others: readonly string[] }
  | { readonly says: "people"; readonly label: string; readonly pseudonyms: readonly string[] }
  | { readonly says: "merge"; readonly kept: string; readonly gone: string }
  | { readonly says: "columns"; readonly table: number; readonly kinds: readonly ColumnKind[] }
  | { readonly says: "rows-out"; readonly table: number; readonly rows: readonly number[] }
  | { readonly says: "as-proposed"; readonly question: string }
  | { readonly says: "take-back"; readonly question: string };

/** The answers with one more. */
export function withAnswer(answers: Answers, answer: Answer): Answers {
  switch (answer.says) {
    case "not-speaker":
      return withoutSpeaker(answers, answer.label);
    case "also-speaker":
      return withSpeaker(answers, answer.label);
    case "rest":
      return { ...answers, rest: answer.rest };
    case "pick":
      return { ...answers, picks: [...answers.picks, answer.pick] };
    case "unpick":
      return { ...answers, picks: answers.picks.filter((pick) => pick !== answer.pick) };
    case "role":
      return { ...answers, roles: { ...answers.roles, [labelKey(answer.label)]: answer.role } };
    case "interviewers":
      return {
        ...answers,
        roles: {
          ...answers.roles,
          ...rolesBy(answer.labels, "interviewer"),
          ...rolesBy(answer.others, "participant"),
        },
        settled: [...answers.settled, "interviewer"],
      };
    case "people":
      return { ...answers, people: { ...answers.people, [labelKey(answer.label)]: answer.pseudonyms } };
    case "merge": {
      const merger = { kept: labelKey(answer.kept), gone: labelKey(answer.gone) };
      return { ...answers, merged: [...answers.merged, merger] };
    }
    case "columns":
      return { ...answers, columns: { ...answers.columns, [answer.table]: answer.kinds } };
    case "rows-out":
      return { ...answers, rowsOut: { ...answers.rowsOut, [answer.table]: answer.rows } };
    case "as-proposed":
      return { ...answers, settled: [...answers.settled, answer.question] };
    case "take-back":
      return withoutAnswer(answers, answer.question);
  }
}

/** The answers without those to one question, so that it is asked again. */
function withoutAnswer(said: Answers, question: string): Answers {
  const answers = { ...said, settled: said.settled.filter((id) => id !== question) };
  const [asks = "", key = ""] = [question.replace(/:.*$/s, ""), question.replace(/^[^:]*:?/, "")];
  switch (asks) {
    case "rest":
    case "nobody":
      return { ...answers, rest: null };
    case "speaks": {
      const others = (label: string) => labelKey(label) !== key;
      const { notSpeakers, alsoSpeakers } = answers;
      return {
        ...answers,
        notSpeakers: notSpeakers.filter(others),
        alsoSpeakers: alsoSpeakers.filter(others),
      };
    }
    case "interviewer":
      return { ...answers, roles: {} };
    case "joint":
      return { ...answers, people: without(answers.people, key) };
    case "columns":
      return { ...answers, columns: without(answers.columns, key), rowsOut: without(answers.rowsOut, key) };
    default:
      return answers;
  }
}

function without<Value>(from: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([other]) => other !== key));
}

function rolesBy(labels: readonly string[], role: SpeakerRole): Record<string, SpeakerRole> {
  return Object.fromEntries(labels.map((label) => [labelKey(label), role]));
}

/** Says that a label, and those merged into it, are no speakers. */
function withoutSpeaker(answers: Answers, label: string): Answers {
  const key = labelKey(label);
  const mergedInto = answers.merged.filter(({ kept }) => kept === key).map(({ gone }) => gone);
  return {
    ...answers,
    notSpeakers: [...answers.notSpeakers, label, ...mergedInto],
    alsoSpeakers: answers.alsoSpeakers.filter((other) => labelKey(other) !== key),
    merged: answers.merged.filter(({ kept, gone }) => kept !== key && gone !== key),
  };
}

function withSpeaker(answers: Answers, label: string): Answers {
  const key = labelKey(label);
  return {
    ...answers,
    notSpeakers: answers.notSpeakers.filter((other) => labelKey(other) !== key),
    alsoSpeakers: [...answers.alsoSpeakers.filter((other) => labelKey(other) !== key), label.trim()],
  };
}
