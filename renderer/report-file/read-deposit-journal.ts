import { type HistoryFact, Teller } from "../../shared/history/facts.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import { currentSchema } from "../../shared/project/migrations/migrate.ts";
import type { AskedReport } from "../../shared/reports/report-kinds.ts";
import { databaseAsIs, type StudyDatabase } from "../storage/database.ts";
import { wholeStudy } from "../storage/load-study.ts";
import { wholeJournal } from "../storage/stored-journal.ts";
import type { JournalOf } from "./deposit-journal.ts";

/** A package for an archive with its journal in it, and with whether a list of names is looked for in it. */
export async function withJournal(
  report: AskedReport,
  journalOf: JournalOf | null,
  isChecked: boolean,
): Promise<AskedReport> {
  if (report.kind !== "deposit" || !journalOf) return report;
  const journal = await journalRead(journalOf);
  const teller = new Teller();
  const facts = journal.map((entry): HistoryFact => teller.tell(entry));
  return {
    kind: "deposit",
    asked: { ...report.asked, whole: { project: report.asked.project, journal }, facts, isChecked },
  };
}

/** Throws when the database cannot be read, or lacks entries. */
async function journalRead({ projectId, generation, unstored }: JournalOf): Promise<readonly JournalEntry[]> {
  const database = await databaseAsIs(projectId);
  if (!database) throw new Error("there is no database of that study");
  try {
    const stored = await storedJournal(database);
    const journal = [...stored, ...unstored.filter(({ seq }) => seq > stored.length)].slice(0, generation);
    if (journal.length < generation) throw new Error("entries of the journal are missing");
    return journal;
  } finally {
    database.close();
  }
}

async function storedJournal(database: StudyDatabase): Promise<readonly JournalEntry[]> {
  const meta = await database.meta.get("project");
  if (!meta || meta.schema === currentSchema) return wholeJournal(database);
  // A window that only reads leaves the database of an earlier build as it is.
  const whole = await wholeStudy(database);
  if (whole.is === "refused") throw new Error(`the database cannot be read: ${whole.why}`);
  return whole.value.rows.journal;
}
