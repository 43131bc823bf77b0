import { type Coded, type DeedWords, noWords, type Scene } from "../project/deed.ts";
import type { ProjectDiff } from "../project/diff.ts";
import type { JournalEntry } from "../project/journal.ts";
import { aboutKind, kindOf, type ProjectRecord } from "../project/kinds.ts";
import { type Project, recordIn, recordsOf } from "../project/project.ts";
import type {
  CodeId,
  CodingId,
  MemoId,
  ParticipantId,
  RelationId,
  TranscriptId,
} from "../project/records.ts";
import { cutTo, oneLine } from "../text/one-line.ts";
import { type DeedName, definitionOf, knownDeed } from "./deeds.ts";

/** Whether an entry is a deed, or takes one back, or does it again. */
export type Way = "did" | "undid" | "redid";

export function wayOf({ deed }: Pick<JournalEntry, "deed">): Way {
  if (deed.is === "undo") return "undid";
  return deed.is === "redo" ? "redid" : "did";
}

/**
 * What one journal entry did, ready to be said in a sentence: small, whatever the entry holds. Names are those
 * of that time.
 */
export type HistoryFact = Pick<JournalEntry, "seq" | "at" | "by" | "of"> & {
  readonly way: Way;
  /** What was done; of an undo or redo, what it took back or did again. Null: this version does not know it. */
  readonly deed: DeedName | null;
  /** What it was done to besides codings: see `codesIn` and `transcriptsIn`. */
  readonly codes: readonly CodeId[];
  readonly transcripts: readonly TranscriptId[];
  readonly people: readonly ParticipantId[];
  /** Whose codings it was done to, or spoke of: each coder, code and transcript once. */
  readonly coded: readonly Coded[];
  /** Who wrote the memos among those that it was done to whose subject has gone: it may have been a coding. */
  readonly onGone: readonly string[];
  readonly words: DeedWords;
};

/** The codes that a deed is about, those of codings among them. */
export function codesIn({ codes, coded }: HistoryFact): ReadonlySet<CodeId> {
  return new Set([...codes, ...coded.map(({ codeId }) => codeId)]);
}

/** The transcripts that a deed is about, those of codings among them. */
export function transcriptsIn({ transcripts, coded }: HistoryFact): ReadonlySet<TranscriptId> {
  return new Set([...transcripts, ...coded.map(({ transcriptId }) => transcriptId)]);
}

/** How much of a passage a sentence quotes, in UTF-16 code units. */
const longestQuote = 80;

/** Tells a journal, entry by entry from its first on, and remembers meanwhile only what things are called. */
export class Teller {
  private readonly known = new Map<string, Record<string, unknown>>();
  private readonly told: HistoryFact[] = [];

  /** Throws RangeError when an entry before this one has not been told. */
  tell(entry: JournalEntry): HistoryFact {
    const { seq, at, by, of } = entry;
    if (seq !== this.told.length + 1)
      throw new RangeError(`journal entry ${this.told.length + 1} is missing`);
    const first = of === null ? undefined : this.told[of - 1];
    const fact = first ? { ...first, seq, at, by, of, way: wayOf(entry) } : this.fresh(entry);
    this.learn(entry.diff);
    this.told.push(fact);
    return fact;
  }

  private fresh(entry: JournalEntry): HistoryFact {
    const added = new Map(entry.diff.added.map((record) => [record.id as string, record]));
    return factOf(entry, (id) => (this.known.get(id) ?? added.get(id)) as never);
  }

  private learn({ added, updated, removed }: ProjectDiff): void {
    for (const { id } of removed) this.known.delete(id);
    for (const { id, to } of updated) Object.assign(this.known.get(id) ?? {}, remembered(id, to));
    for (const record of added) this.known.set(record.id, remembered(record.id, record));
  }
}

/** Of the fields of a record those that are remembered. Passages are cut: a little more than a sentence quotes. */
function remembered(id: string, fields: Partial<ProjectRecord>): Record<string, unknown> {
  const given = fields as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const name of aboutKind(kindOf(id)).remembered)
    if (given[name] !== undefined)
      kept[name] = name === "quote" ? cutTo(String(given[name]), 160) : given[name];
  return kept;
}

/** One entry, told by a project that was made by it: nothing that it did has been changed since. */
export function factIn(project: Project, { diff, ...entry }: JournalEntry): HistoryFact {
  const known = new Map<string, object>();
  for (const record of [...diff.added, ...diff.removed]) known.set(record.id, record);
  const updated = new Map<string, object>(diff.updated.map(({ id, from }) => [id, from]));
  for (const record of recordsAmong(project, updated))
    known.set(record.id, { ...record, ...known.get(record.id), ...updated.get(record.id) });
  return factOf({ ...entry, diff }, (id) => (known.get(id) ?? recordIn(project, id)) as never);
}

/** How many records are sought one by one; more by a look at all of their kinds, since a deed may change thousands. */
const fewRecords = 20;

/** Those of the records of these ids that a project has. */
function recordsAmong(project: Project, ids: ReadonlyMap<string, unknown>): readonly ProjectRecord[] {
  const all = [...ids.keys()];
  if (all.length <= fewRecords) return all.flatMap((id) => recordIn(project, id) ?? []);
  const kinds = [...new Set(all.map(kindOf))];
  return kinds.flatMap((kind) => recordsOf(project, kind).filter(({ id }) => ids.has(id)));
}

function factOf({ seq, at, by, of, deed, about = "", diff }: JournalEntry, find: Scene["find"]): HistoryFact {
  const met = new Meetings(find);
  for (const { id } of [...diff.added, ...diff.removed]) met.meet(id);
  for (const { id, to } of diff.updated) {
    met.meet(id);
    const coding = kindOf(id) === "coding" ? find(id as CodingId) : undefined;
    if (coding && "codeId" in to && to.codeId) met.meetCoding({ ...coding, codeId: to.codeId });
  }
  for (const { transcriptId } of diff.edits) met.meet(transcriptId);
  const known = knownDeed(deed);
  const said = known && definitionOf(known.is).words(known.value, { diff, find });
  const words = { ...noWords, ...said };
  return {
    ...{ seq, at, by, of, way: "did", deed: known?.is ?? null },
    ...met.all(),
    words: { ...words, about: words.about || about, words: oneLine(words.words, longestQuote) },
  };
}

/** What a deed was done to, each once. */
class Meetings {
  private readonly codes = new Set<CodeId>();
  private readonly transcripts = new Set<TranscriptId>();
  private readonly people = new Set<ParticipantId>();
  private readonly coded = new Map<string, Coded>();
  private readonly onGone = new Set<string>();

  constructor(private readonly find: Scene["find"]) {}

  meetCoding({ by, codeId, transcriptId }: Coded): void {
    this.coded.set(`${codeId} ${transcriptId} ${by}`, { by, codeId, transcriptId });
  }

  /** Of what is none of these itself, that which it leans on, or is about. */
  meet(id: string): void {
    const kind = kindOf(id);
    if (kind === "code") this.codes.add(id as CodeId);
    else if (kind === "transcript") this.transcripts.add(id as TranscriptId);
    else if (kind === "participant") this.people.add(id as ParticipantId);
    else if (kind === "coding") {
      const coding = this.find(id as CodingId);
      if (coding) this.meetCoding(coding);
    } else if (kind === "memo") {
      const memo = this.find(id as MemoId);
      if (memo) this.meet(memo.about);
      if (memo && memo.was !== "") this.onGone.add(memo.by);
    } else {
      const fields = Object.keys(aboutKind(kind).leansOn);
      const record = fields.length > 0 ? this.find(id as RelationId) : undefined;
      for (const field of fields) {
        const other = (record as Readonly<Record<string, string>> | undefined)?.[field];
        if (other) this.meet(other);
      }
    }
  }

  all(): Pick<HistoryFact, "codes" | "transcripts" | "people" | "coded" | "onGone"> {
    return {
      codes: [...this.codes],
      transcripts: [...this.transcripts],
      people: [...this.people],
      coded: [...this.coded.values()],
      onGone: [...this.onGone],
    };
  }
}
