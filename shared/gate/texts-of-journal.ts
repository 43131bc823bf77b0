import type { JournalEntry } from "../project/journal.ts";

/** The texts of an entry of the journal: what stood in the study before, or stands there still. */
export type TextOfEntry = { readonly seq: number; readonly text: string };

/** Every text that the journal keeps: of deeds, and of what they changed, also where it is long gone. */
export function* textsOfJournal(journal: readonly JournalEntry[]): Generator<TextOfEntry> {
  for (const { seq, by, deed, about = "", diff } of journal)
    for (const text of stringsIn([by, deed, about, diff])) yield { seq, text };
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    if (value !== "" && !isNoText.test(value)) yield value;
  } else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one);
  else if (typeof value === "object" && value !== null)
    for (const field of Object.values(value)) yield* stringsIn(field);
}

/** An id, a time, a hash. */
const isNoText = /^(?:[a-z]+:[0-9a-z-]+|\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{64})$/;
