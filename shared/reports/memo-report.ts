import { type Subject, subjectsOf } from "../memos/subject.ts";
import { kindOf } from "../project/kinds.ts";
import type { Project } from "../project/project.ts";
import { findCoding, findPassage } from "../project/project.ts";
import type { CodingId, Memo, MemoId, PassageId, TextBlock, TextRun } from "../project/records.ts";
import { inSubjectOrder, type MemoOrder, oldestFirst, printedDate, subjectName } from "./memo-order.ts";
import {
  type Block,
  heading,
  type Paragraph,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type Run,
} from "./report.ts";
import { type ReportWords, wordsIn } from "./words.ts";

export type MemoChoice = {
  readonly language: ReportLanguage;
  /** Which memos. */
  readonly memos: "all" | readonly MemoId[];
  /** By what they are about, or as they were written. */
  readonly order: MemoOrder;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

/** The memos of a choice in the order of print, each with what it is about. */
export function chosenMemos(
  project: Project,
  { memos: choice, order, language }: Pick<MemoChoice, "memos" | "order" | "language">,
): readonly { readonly memo: Memo; readonly subject: Subject }[] {
  const subjects = subjectsOf(project);
  const wanted = choice === "all" ? null : new Set(choice);
  const study: Subject = { is: "study", name: project.study.name };
  const chosen = [...project.memos.values()]
    .filter(({ id }) => wanted === null || wanted.has(id))
    .map((memo) => ({ memo, subject: subjects.get(memo.id) ?? study }));
  return chosen.sort(order === "time" ? oldestFirst : inSubjectOrder(project, language));
}

/**
 * Memos as an appendix or an audit trail takes them: a section for each subject with the memos about it, or all
 * of them one after the other in time. One without a title is headed by its kind, since its first words follow. Words that link to a passage are followed by where it stands.
 */
export function memoReport(project: Project, choice: MemoChoice): Report {
  const { language, order, date } = choice;
  const words = wordsIn(language);
  const chosen = chosenMemos(project, choice);
  let section = "";
  const blocks = chosen.flatMap(({ memo, subject }): Block[] => {
    const about = subjectName(subject, words);
    const opens = order === "subject" && about !== section;
    section = about;
    return [
      ...(opens ? [heading(1, about)] : []),
      heading(2, memo.title.trim() || words.memoKind[memo.kind]),
      countsLine(memo, order === "time" ? about : "", words, language),
      ...bodyBlocks(project, memo, words),
    ];
  });
  return {
    language,
    page: "portrait",
    title: words.memos,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...(date === null ? [] : [paragraph(plain(date))]),
      paragraph(plain(chosen.length === 0 ? words.noMemos : `${words.memoCount(chosen.length)}.`)),
      ...blocks,
    ],
  };
}

function countsLine(
  { kind, by, at, changedAt }: Memo,
  about: string,
  words: ReportWords,
  language: ReportLanguage,
): Paragraph {
  const [written, changed] = [printedDate(at, language), printedDate(changedAt, language)];
  const when = written === changed ? written : `${written} (${words.changedOn(changed)})`;
  const parts = [words.memoKind[kind], about, by, when].filter((part) => part !== "");
  return { ...paragraph(plain(parts.join(" · "))), role: "counts" };
}

function bodyBlocks(project: Project, { body }: Memo, words: ReportWords): readonly Block[] {
  let number = 0;
  return body.map((block): Block => {
    number = block.kind === "number" ? number + 1 : 0;
    const runs = printedRuns(project, block, words);
    switch (block.kind) {
      case "heading":
        return heading(3, block.runs.map(({ text }) => text).join(""));
      case "bullet":
        return { is: "item", number: null, runs };
      case "number":
        return { is: "item", number, runs };
      default:
        return paragraph(...runs);
    }
  });
}

function printedRuns(project: Project, { runs }: TextBlock, words: ReportWords): readonly Run[] {
  return runs.flatMap(({ text, bold, italic, to }, at): Run[] => {
    const run: Run = { text, look: bold ? "bold" : italic ? "italic" : "plain" };
    const place = to !== null && runs[at + 1]?.to !== to ? linkPlace(project, to, words) : "";
    return place === "" ? [run] : [run, plain(` (${place})`)];
  });
}

/** Where a link leads, in words; empty when that has gone. */
function linkPlace(project: Project, to: NonNullable<TextRun["to"]>, words: ReportWords): string {
  const target =
    kindOf(to) === "coding" ? findCoding(project, to as CodingId) : findPassage(project, to as PassageId);
  const transcript = target && project.transcripts.get(target.transcriptId);
  if (!target || !transcript) return "";
  const turn = transcript.turns.findIndex(({ start, end }) => start <= target.start && target.start <= end);
  return turn === -1 ? transcript.name : `${transcript.name}, ${words.turn(turn + 1)}`;
}
