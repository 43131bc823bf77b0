import type { Subject } from "../../shared/memos/subject.ts";
import type { Say } from "../language/language.ts";

/** In UTF-16 code units. */
const longestQuote = 80;

/** What a memo is about, in one line. */
export function subjectWords(subject: Subject, say: Say): string {
  switch (subject.is) {
    case "study":
      return say("memo.theStudy");
    case "participant":
      return subject.participant.pseudonym;
    case "transcript":
      return subject.transcript.name;
    case "code":
      return subject.path.map(({ name }) => name).join(" › ");
    case "coding":
      return say("memo.quote", {
        quote: oneLine(subject.coding.quote),
        where: [subject.code?.name ?? "", subject.transcript?.name ?? ""].filter(Boolean).join(", "),
      });
    case "gone":
      return say("memo.removed", { was: subject.was });
  }
}

/** Words of a transcript on one line, cut to what a list has room for. */
export function oneLine(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  if (line.length <= longestQuote) return line;
  return `${line
    .slice(0, longestQuote - 1)
    .replace(/[\ud800-\udbff]$/u, "")
    .trimEnd()}…`;
}
