import { codeTree, flatten } from "../codebook/code-tree.ts";
import type { Subject } from "../memos/subject.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, Memo } from "../project/records.ts";
import { nameOrder } from "../text/name-order.ts";
import { oneLine } from "../text/one-line.ts";
import type { ReportLanguage } from "./report.ts";
import type { ReportWords } from "./words.ts";

export type MemoOrder = "subject" | "time";
type Listed = { readonly memo: Memo; readonly subject: Subject };

/** As they were written. */
export function oldestFirst({ memo: a }: Listed, { memo: b }: Listed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const kinds: readonly Subject["is"][] = ["study", "transcript", "participant", "code", "coding", "gone"];

/**
 * First what is about the study, then about interviews and people by name, about codes as the codebook has them,
 * about codings by interview and place, and last about what was removed; of one subject as they were written.
 */
export function inSubjectOrder(project: Project, language: string): (a: Listed, b: Listed) => number {
  const compare = nameOrder(language);
  const places = new Map<CodeId, number>(
    flatten(codeTree(project.codes)).map(({ code }, at) => [code.id, at]),
  );
  const between = (a: Subject, b: Subject): number => {
    if (a.is === "transcript" && b.is === "transcript") return compare(a.transcript.name, b.transcript.name);
    if (a.is === "participant" && b.is === "participant")
      return compare(a.participant.pseudonym, b.participant.pseudonym);
    if (a.is === "code" && b.is === "code")
      return (places.get(a.code.id) ?? 0) - (places.get(b.code.id) ?? 0);
    if (a.is === "coding" && b.is === "coding")
      return (
        compare(a.transcript?.name ?? "", b.transcript?.name ?? "") ||
        a.coding.start - b.coding.start ||
        compare(a.coding.id, b.coding.id)
      );
    if (a.is === "gone" && b.is === "gone") return compare(a.was, b.was);
    return kinds.indexOf(a.is) - kinds.indexOf(b.is);
  };
  return (a, b) => between(a.subject, b.subject) || oldestFirst(a, b);
}

/** A subject as a printed page names it. */
export function subjectName(subject: Subject, words: ReportWords): string {
  switch (subject.is) {
    case "study":
      return words.wholeStudy;
    case "participant":
      return subject.participant.pseudonym;
    case "transcript":
      return subject.transcript.name;
    case "code":
      return subject.path.map(({ name }) => name).join(" › ");
    case "coding": {
      const { coding, code, transcript } = subject;
      const where = [code?.name ?? "", transcript?.name ?? ""].filter((part) => part !== "").join(", ");
      return `${words.quoted(oneLine(coding.quote, longestQuote))} (${where})`;
    }
    case "gone":
      return words.removedSubject(subject.was);
  }
}

/** In UTF-16 code units: a heading is no place for a page of transcript. */
const longestQuote = 140;

/** "2 February 2024"; the same wherever it is printed, by Greenwich. */
export function printedDate(at: string, language: ReportLanguage): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(date);
}
