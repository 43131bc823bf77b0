import { type CodebookDeed, codebookDeedOf } from "../../shared/history/codebook-deeds.ts";
import { type HistoryFact, Teller } from "../../shared/history/facts.ts";
import { type ToldTextDeed, textDeedOf } from "../../shared/history/text-deeds.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import { currentSchema } from "../../shared/project/migrations/migrate.ts";
import { databaseAsIs, type StudyDatabase } from "./database.ts";
import { wholeStudy } from "./load-study.ts";
import { sealedEntries, singleEntries } from "./stored-journal.ts";

/** Entries of a journal as the window needs them: in sentences, and what they did to the codebook and to the texts. */
export type ToldEntries = {
  readonly facts: readonly HistoryFact[];
  readonly deeds: readonly CodebookDeed[];
  readonly texts: readonly ToldTextDeed[];
};

/** How many entries are told at once. */
const slice = 1000;

/**
 * Reads a journal from its database once, in slices, and after that only what has come since. Whole texts that were
 * imported stand in it, so it belongs into a worker.
 */
export class JournalReader {
  private readonly teller = new Teller();
  private seen = 0;

  constructor(private readonly projectId: string) {}

  /**
   * What has come since the last time. `unstored` are the newest entries, which the database may not have yet.
   * Throws when the database cannot be read, or lacks entries.
   */
  async *more(unstored: readonly JournalEntry[]): AsyncGenerator<ToldEntries> {
    const database = await databaseAsIs(this.projectId);
    if (!database) throw new Error("there is no database of that study");
    try {
      for await (const entries of this.stored(database)) yield* this.told(entries);
      yield* this.told(unstored);
    } finally {
      database.close();
    }
  }

  private async *stored(database: StudyDatabase): AsyncGenerator<readonly JournalEntry[]> {
    const meta = await database.meta.get("project");
    if (meta && meta.schema !== currentSchema) {
      const whole = await wholeStudy(database);
      if (whole.is === "refused") throw new Error(`the database cannot be read: ${whole.why}`);
      yield whole.value.rows.journal;
      return;
    }
    // Older entries stand a thousand in a row, by the number of the first.
    let from = this.seen - (this.seen % slice) + 1;
    // The next row comes while the one before it is told.
    let coming = sealedEntries(database, from);
    for (let sealed = await coming; sealed; sealed = await coming) {
      from += slice;
      coming = sealedEntries(database, from);
      yield sealed;
    }
    yield await singleEntries(database, this.seen);
  }

  private *told(entries: readonly JournalEntry[]): Generator<ToldEntries> {
    const fresh = entries.filter(({ seq }) => seq > this.seen);
    for (let at = 0; at < fresh.length; at += slice) {
      const facts: HistoryFact[] = [];
      const deeds: CodebookDeed[] = [];
      const texts: ToldTextDeed[] = [];
      for (const entry of fresh.slice(at, at + slice)) {
        facts.push(this.teller.tell(entry));
        this.seen = entry.seq;
        const deed = codebookDeedOf(entry);
        if (deed) deeds.push(deed);
        const text = textDeedOf(entry);
        if (text) texts.push(text);
      }
      yield { facts, deeds, texts };
    }
  }
}
