import type { CheckCounts } from "../shared/checking/progress.ts";
import type { StudyFigures } from "../shared/figures/figures.ts";
import type { JournalFault } from "../shared/project/check-journal.ts";
import type { ProblemCode } from "../shared/project/check-project.ts";
import { counted } from "./sentences.ts";

export type Info = StudyFigures & {
  readonly checks: CheckCounts;
  readonly recordings: number;
  readonly name: string;
  readonly journalEntries: number;
  readonly generation: number;
  readonly schema: number;
};

export function infoLines(info: Info): readonly string[] {
  const { draft, checked, queried } = info.translations;
  const rows: readonly (readonly [string, number])[] = [
    ["transcripts", info.transcripts],
    ["excerpts", info.excerpts],
    ["turns", info.turns],
    ["words", info.words],
    ["participants", info.participants],
    ["codes", info.codes],
    ["themes", info.themes],
    ["subthemes", info.subthemes],
    ["dropped themes", info.dropped],
    ["codings", info.codings],
    ["lost codings", info.lost],
    ["quotes", info.quotes],
    ["lost quotes", info.lostQuotes],
    ["translations", draft + checked + queried],
    ["  draft", draft],
    ["  checked", checked],
    ["  queried", queried],
    ["turns planned", info.checks.planned],
    ["turns checked", info.checks.checked],
    ["turns queried", info.checks.queried],
    ["recordings", info.recordings],
    ["journal entries", info.journalEntries],
  ];
  return [
    info.name,
    ...rows.map(([name, number]) => `${name.padEnd(16)}${number.toLocaleString("en").padStart(10)}`),
  ];
}

export function soundSentence(file: string, figures: StudyFigures, entries: number): string {
  const held = [
    counted(figures.transcripts, "transcript"),
    ...(figures.excerpts > 0 ? [counted(figures.excerpts, "excerpt")] : []),
    counted(figures.themes, "theme"),
    ...(figures.subthemes > 0 ? [counted(figures.subthemes, "subtheme")] : []),
    ...(figures.dropped > 0 ? [counted(figures.dropped, "dropped theme")] : []),
    counted(figures.codes, "code"),
    counted(figures.codings, "coding"),
    ...(figures.quotes > 0 ? [counted(figures.quotes, "quote")] : []),
    counted(entries, "journal entry", "journal entries"),
  ];
  return `${file} is sound: ${held.join(", ")}.`;
}

type AnyProblem = ProblemCode | JournalFault | "manifest-of-another" | "original-missing";

const problems: Readonly<Record<AnyProblem, string>> = {
  "coding-off-its-words": "a coding does not stand on its words",
  "coding-outside-the-text": "a coding stands outside its text",
  "lost-coding-with-a-span": "a coding is lost and has a place all the same",
  "coding-of-no-code": "a coding has a code that is not there",
  "coding-of-no-transcript": "a coding has a transcript that is not there",
  "coding-under-another-transcript": "a coding stands with a transcript that is not its own",
  "code-of-no-parent": "a code stands under one that is not there",
  "codes-in-a-circle": "codes stand under one another in a circle",
  "turns-out-of-order": "the turns of a transcript overlap",
  "turn-outside-the-text": "a turn stands outside its text",
  "words-outside-turns": "words of a transcript belong to no turn",
  "turn-of-no-speaker": "a turn has a speaker who is not there",
  "speaker-of-no-participant": "a speaker is a person who is not there",
  "speaker-of-one-person-twice": "a speaker is one person twice",
  "two-records-of-one-id": "two records have one id",
  "passage-off-its-words": "a passage does not stand on its words",
  "passage-outside-the-text": "a passage stands outside its text",
  "lost-passage-with-a-span": "a passage is lost and has a place all the same",
  "passage-of-no-transcript": "a passage has a transcript that is not there",
  "passage-under-another-transcript": "a passage stands with a transcript that is not its own",
  "check-off-its-words": "a check of a turn does not stand on its words",
  "check-outside-the-text": "a check of a turn stands outside its text",
  "lost-check-with-a-span": "a check of a turn is lost and has a place all the same",
  "check-of-no-transcript": "a check of a turn has a transcript that is not there",
  "check-under-another-transcript": "a check of a turn stands with a transcript that is not its own",
  "correction-note-off-its-words": "a note on a correction does not stand on its words",
  "correction-note-outside-the-text": "a note on a correction stands outside its text",
  "lost-correction-note-with-a-span": "a note on a correction is lost and has a place all the same",
  "correction-note-of-no-transcript": "a note on a correction has a transcript that is not there",
  "correction-note-under-another-transcript":
    "a note on a correction stands with a transcript that is not its own",
  "time-mark-off-its-words": "a marked time does not stand on its words",
  "time-mark-outside-the-text": "a marked time stands outside its text",
  "lost-time-mark-with-a-span": "a marked time is lost and has a place all the same",
  "time-mark-of-no-transcript": "a marked time has a transcript that is not there",
  "time-mark-under-another-transcript": "a marked time stands with a transcript that is not its own",
  "recording-of-no-transcript": "a recording has a transcript that is not there",
  "check-with-no-question": "a turn is queried without a question",
  "quote-off-its-words": "a quote does not stand on its words",
  "quote-outside-the-text": "a quote stands outside its text",
  "lost-quote-with-a-span": "a quote is lost and has a place all the same",
  "quote-of-no-transcript": "a quote has a transcript that is not there",
  "quote-under-another-transcript": "a quote stands with a transcript that is not its own",
  "quote-of-no-code": "a quote was chosen for a theme that is not there",
  "quote-with-no-print-form": "what is printed of a quote cannot be told from its words",
  "reading-of-no-transcript": "a transcript that was read is not there",
  "two-readings-of-one-person": "one person has read a transcript twice",
  "memo-about-nothing": "a memo is about something that is not there",
  "two-familiarisation-notes": "one person has two reading notes of one subject",
  "relation-of-no-code": "a relation has a code that is not there",
  "relation-with-itself": "a relation joins a code with itself",
  "two-relations-alike": "two relations say the same of the same codes",
  "gathers-no-code": "a theme gathers a code that is not there",
  "gathers-itself": "a theme gathers itself",
  "gathers-twice": "a theme gathers a code twice",
  "two-core-themes": "two themes are the core theme",
  "two-sections-of-one-id": "two sections of the interview guide have one id",
  "section-mark-of-no-turn": "a section begins with a turn that is not there",
  "section-mark-of-no-section": "a transcript has a section that the interview guide does not have",
  "section-marks-out-of-order": "the sections of a transcript are out of order",
  "journal-broken": "the journal cannot be replayed",
  "journal-tells-otherwise": "replaying the journal gives another study",
  "manifest-of-another": "the manifest names another study or another state of it",
  "original-missing": "the file that a transcript was imported from is not in the study",
};

export function problemSentence(
  file: string,
  { code, id }: { readonly code: AnyProblem; readonly id: string },
): string {
  return `${file}: ${problems[code]} (${id}).`;
}
