import { plainTextOf } from "../memos/rich-text.ts";
import type { Subject } from "../memos/subject.ts";
import type { Project } from "../project/project.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { chosenMemos, type MemoChoice } from "./memo-report.ts";

/** The columns of memos as a flat table, in their order. */
const memoColumns = [
  "kind",
  "about",
  "name",
  "code",
  "transcript",
  "title",
  "text",
  "by",
  "written",
  "changed",
] as const;

/** One memo as cells of text. What does not apply is empty. */
export type MemoRow = Readonly<Record<(typeof memoColumns)[number], string>>;

/**
 * One row for each memo. `kind` and `about` are the same words in every language (`about`: study, participant,
 * transcript, code, coding or gone); `name` is the name of the subject, of a coding its words; `code` is a path
 * ("Theme > Code"). Times are ISO 8601, UTC.
 */
export function memoRows(project: Project, choice: MemoChoice): readonly MemoRow[] {
  return chosenMemos(project, choice).map(
    ({ memo, subject }): MemoRow => ({
      kind: memo.kind,
      about: subject.is,
      ...cellsOf(subject),
      title: memo.title,
      text: plainTextOf(memo.body),
      by: memo.by,
      written: memo.at,
      changed: memo.changedAt,
    }),
  );
}

function cellsOf(subject: Subject): Pick<MemoRow, "name" | "code" | "transcript"> {
  const none = { code: "", transcript: "" };
  switch (subject.is) {
    case "study":
      return { name: subject.name, ...none };
    case "participant":
      return { name: subject.participant.pseudonym, ...none };
    case "transcript":
      return { ...none, name: subject.transcript.name, transcript: subject.transcript.name };
    case "code":
      return { ...none, name: subject.code.name, code: subject.path.map(({ name }) => name).join(" > ") };
    case "coding":
      return {
        name: subject.coding.quote,
        code: subject.code?.name ?? "",
        transcript: subject.transcript?.name ?? "",
      };
    case "gone":
      return { name: subject.was, ...none };
  }
}

/** The rows as a spreadsheet takes them. */
export function memoTable(project: Project, choice: MemoChoice): FlatTable {
  return flatTable(memoColumns, memoRows(project, choice));
}
