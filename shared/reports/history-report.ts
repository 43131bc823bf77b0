import type { HistoryFact } from "../history/facts.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { deedSentence } from "./history-words.ts";
import { type Block, heading, paragraph, plain, type Report, type ReportLanguage } from "./report.ts";

/** The columns of the audit trail as a table, in their order. */
export const historyColumns = ["seq", "at", "by", "action", "about", "of", "sentence"] as const;
export type HistoryRow = Readonly<Record<(typeof historyColumns)[number], string>>;

/** One row an entry, oldest first; `of` is the entry that an undo or redo is about. Times are ISO 8601, UTC. */
function historyRows(facts: readonly HistoryFact[], language: ReportLanguage): readonly HistoryRow[] {
  return facts.map((fact) => ({
    seq: String(fact.seq),
    at: fact.at,
    by: fact.by,
    action: actionOf(fact),
    about: fact.words.about,
    of: fact.of === null ? "" : String(fact.of),
    sentence: deedSentence(fact, language),
  }));
}

/** The name of a deed in the table: of an undo and a redo, these. */
function actionOf({ way, deed }: HistoryFact): string {
  if (way === "did") return deed ?? "";
  return way === "undid" ? "undo" : "redo";
}

const words = {
  en: {
    title: "History",
    entries: (count: number) => `${count} ${count === 1 ? "entry" : "entries"}. Days and times are UTC.`,
  },
  sv: {
    title: "Historik",
    entries: (count: number) =>
      `${count} ${count === 1 ? "post" : "poster"}. Dagar och klockslag anges i UTC.`,
  },
} as const;

/** The audit trail to print: a heading for each day (UTC), a line for each entry with its number, time and person. */
export function historyReport(
  study: { readonly name: string; readonly author: string },
  facts: readonly HistoryFact[],
  language: ReportLanguage,
): Report {
  const { title, entries } = words[language];
  const blocks: Block[] = [paragraph(plain(entries(facts.length)))];
  let day = "";
  for (const fact of facts) {
    const [date = "", time = ""] = fact.at.split("T");
    if (date !== day) blocks.push(heading(1, date));
    day = date;
    const sentence = `${fact.by} ${deedSentence(fact, language)}`;
    blocks.push(
      paragraph({ text: `${fact.seq} · ${time.slice(0, 5)} `, look: "italic" }, plain(` ${sentence}.`)),
    );
  }
  return { language, page: "portrait", title, subtitle: study.name, author: study.author, blocks };
}

/** The rows as a spreadsheet takes them. */
export function historyTable(facts: readonly HistoryFact[], language: ReportLanguage): FlatTable {
  return flatTable(historyColumns, historyRows(facts, language), ["seq", "of"]);
}
