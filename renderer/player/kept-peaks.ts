import Dexie, { type Table } from "dexie";

type KeptPeaks = {
  /** Of the recording's bytes. */
  readonly sha256: string;
  /** Null: it was tried, and there is no way to its samples. */
  readonly peaks: Uint8Array<ArrayBuffer> | null;
  /** When they were looked at last, in milliseconds since 1970. */
  readonly seen: number;
};

/** So many recordings are kept; of two hours each they take some 70 MB. */
const kept = 200;

/** Peaks of recordings, beside all studies: they can be had again at any time from the recordings, and go into no file. */
class PeaksDatabase extends Dexie {
  declare readonly peaks: Table<KeptPeaks, string>;

  constructor() {
    super("kvali peaks");
    // What the first kept of Opus has gaps: it is worked out again.
    this.version(2)
      .stores({ peaks: "sha256, seen" })
      .upgrade((transaction) => transaction.table("peaks").clear());
  }
}

/** The peaks of a recording as they were kept; undefined where none were. A browser that has no room is one that has none. */
export async function keptPeaks(sha256: string): Promise<Uint8Array<ArrayBuffer> | null | undefined> {
  const database = new PeaksDatabase();
  try {
    const found = await database.peaks.get(sha256);
    if (found) await database.peaks.update(sha256, { seen: Date.now() });
    return found?.peaks;
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** Keeps the peaks of a recording, and lets those go that were looked at longest ago. */
export async function keepPeaks(sha256: string, peaks: Uint8Array<ArrayBuffer> | null): Promise<void> {
  const database = new PeaksDatabase();
  try {
    await database.peaks.put({ sha256, peaks, seen: Date.now() });
    const old = await database.peaks.orderBy("seen").reverse().offset(kept).primaryKeys();
    await database.peaks.bulkDelete(old);
  } catch {
    // They are worked out again the next time.
  } finally {
    database.close();
  }
}
