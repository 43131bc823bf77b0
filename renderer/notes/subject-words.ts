import type { Subject } from "../../shared/memos/subject.ts";
import { oneLine } from "../../shared/text/one-line.ts";
import type { Say } from "../language/language.ts";

/** In UTF-16 code units. */
export const longestQuote = 80;

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
        quote: oneLine(subject.coding.quote, longestQuote),
        where: [subject.code?.name ?? "", subject.transcript?.name ?? ""].filter(Boolean).join(", "),
      });
    case "gone":
      return say("memo.removed", { was: subject.was });
  }
}
