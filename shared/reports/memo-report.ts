import { type Subject, subjectsOf } from "../memos/subject.ts";
import type { Project } from "../project/project.ts";
import type { Memo, MemoId } from "../project/records.ts";
import { inSubjectOrder, type MemoOrder, oldestFirst, printedDate, subjectName } from "./memo-order.ts";
import {
  type Block,
  dateLine,
  heading,
  type Paragraph,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
} from "./report.ts";
import { richBlocks } from "./rich-blocks.ts";
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
    // An interview may be called as a person is.
    const key = `${memo.about} ${memo.was}`;
    const opens = order === "subject" && key !== section;
    section = key;
    return [
      ...(opens ? [heading(1, about)] : []),
      heading(2, memo.title.trim() || words.memoKind[memo.kind]),
      countsLine(memo, order === "time" ? about : "", words, language),
      ...richBlocks(project, memo.body, words, 3),
    ];
  });
  return {
    language,
    page: "portrait",
    title: words.memos,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(date),
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
