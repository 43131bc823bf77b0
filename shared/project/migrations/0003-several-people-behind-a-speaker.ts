import type { Migration } from "./migration.ts";

/**
 * A label may stand for several people ("Interviewee 1 or 2"), so a speaker has a list of them instead of one or
 * nobody. And a transcript says which judgement of speakers made its turns; until now none was counted.
 */
export const toSchema3: Migration = {
  to: 3,
  records: (rows) => ({ ...rows, transcripts: (rows.transcripts as readonly Fields2[]).map(fieldsIn3) }),
  entry: (entry) => entryIn3(entry as Entry2),
};

/** What this step must know of schema 2. */
type Speaker2 = {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly participantId: string | null;
};
type Source2 = { readonly fileName: string };
type Fields2 = { readonly speakers?: readonly Speaker2[]; readonly source?: Source2 };
type Update2 = { readonly id: string; readonly from: Fields2; readonly to: Fields2 };
type Entry2 = {
  readonly diff: {
    readonly added: readonly Fields2[];
    readonly updated: readonly Update2[];
    readonly removed: readonly Fields2[];
    readonly edits: readonly unknown[];
  };
};

function entryIn3(entry: Entry2) {
  const { diff } = entry;
  return {
    ...entry,
    diff: {
      ...diff,
      added: diff.added.map(fieldsIn3),
      updated: diff.updated.map((update) => ({
        ...update,
        from: fieldsIn3(update.from),
        to: fieldsIn3(update.to),
      })),
      removed: diff.removed.map(fieldsIn3),
    },
  };
}

/** Only a transcript has speakers and a source, so that their names tell which fields are meant. */
function fieldsIn3<Fields extends Fields2>(fields: Fields) {
  const { speakers, source } = fields;
  return {
    ...fields,
    ...(speakers && { speakers: speakers.map(speakerIn3) }),
    ...(source && { source: { ...source, judgedBy: 0 } }),
  };
}

function speakerIn3({ participantId, ...speaker }: Speaker2) {
  return { ...speaker, participantIds: participantId === null ? [] : [participantId] };
}
