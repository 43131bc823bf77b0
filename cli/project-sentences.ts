import type { TakenProject } from "../shared/interchange/take-foreign-project.ts";
import type { Note } from "../shared/outcome.ts";
import { counted, quoting } from "./sentences.ts";

/** What came of a project of another program. */
export function takenProjectSentence(file: string, program: string, taken: TakenProject): string {
  const { texts, codes, codings, notes, memos, people, already } = taken;
  const parts = [
    counted(texts, "transcript"),
    counted(codes, "code"),
    counted(codings, "coding"),
    ...(notes > 0 ? [counted(notes, "note")] : []),
    ...(memos > 0 ? [counted(memos, "memo")] : []),
    ...(people > 0 ? [counted(people, "person", "people")] : []),
  ].join(", ");
  const before = already > 0 ? `; ${already} things were here already` : "";
  return `${file} is in the study, a project of ${program}: ${parts}${before}.`;
}

const losses: Readonly<Record<string, (count: number) => string>> = {
  "foreign-empty-text": (n) =>
    `${counted(n, "text has", "texts have")} no words and ${n === 1 ? "was" : "were"} left out`,
  "foreign-no-text": (n) =>
    `${counted(n, "source holds", "sources hold")} no text (pictures, recordings) and ${n === 1 ? "was" : "were"} left out`,
  "foreign-image-codings": (n) => `${counted(n, "coding")} of pictures left out`,
  "foreign-recording-codings": (n) => `${counted(n, "coding")} of recordings left out`,
  "foreign-diagrams": (n) => `${counted(n, "diagram")} left out`,
  "foreign-queries": (n) => `${counted(n, "stored query", "stored queries")} left out`,
  "foreign-references": (n) =>
    `${counted(n, "reference")} left out: export them as RIS and give that to “literature”`,
  "foreign-important": (n) =>
    `${counted(n, "coding was", "codings were")} marked as important, which is not kept`,
  "foreign-code-renamed": (n) =>
    `${counted(n, "code has", "codes have")} a number behind the name, since another beside it has that name`,
  "foreign-code-lifted": (n) =>
    `${counted(n, "code")} stood under itself and now ${n === 1 ? "stands" : "stand"} at the top`,
  "foreign-coding-without-text": (n) =>
    `${counted(n, "coding or note is", "codings or notes are")} of a text that is not there`,
  "foreign-coding-without-code": (n) =>
    `${counted(n, "coding has a code", "codings have codes")} that ${n === 1 ? "is" : "are"} not there`,
  "foreign-place-outside": (n) =>
    `${counted(n, "coding or note stands", "codings or notes stand")} on no words of the text`,
  "foreign-words-not-found": (n) =>
    `${counted(n, "coding or note quotes", "codings or notes quote")} words that are not in the text`,
  "foreign-place-by-words": (n) =>
    `${counted(n, "coding or note was", "codings or notes were")} placed by the words, not by the place: look at ${n === 1 ? "it" : "them"}`,
  "foreign-memo-on-study": (n) =>
    `${counted(n, "memo is", "memos are")} on the study, since what ${n === 1 ? "it was" : "they were"} about is not there`,
};

/** What had no place, counted. */
export function lossSentence(file: string, { code, count = 1, detail = "" }: Note): string {
  return `${file}: ${losses[code]?.(count) ?? `${counted(count, "thing")} left out (${code})`}${quoting(detail)}.`;
}

export function folderInFolderSentence(name: string): string {
  return `${name} is a folder in a folder, and was left out: give it by itself.`;
}

export const noStudySaidSentence =
  "Say into which study: --into study.kvali, or the study’s file as the first name.";

export function emptyFolderSentence(name: string): string {
  return `${name} holds no files.`;
}
