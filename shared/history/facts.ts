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
  QuoteId,
  RelationId,
  TranscriptId,
} from "../project/records.ts";
import { cutTo, oneLine } from "../text/one-line.ts";
import { type DeedName, definitionOf, knownDeed } from "./deeds.ts";

/** Whether an entry does a deed, takes one back, or does one again. */
export type Way = "did" | "undid" | "redid";

export function wayOf({ deed }: Pick<JournalEntry, "deed">): Way {
  if (deed.is === "undo") return "undid";
  return deed.is === "redo" ? "redid" : "did";
}

/**
 * What one journal entry did, ready to be put in a sentence. Small, however large the entry. Names are those of that
 * time.
 */
export type HistoryFact = Pick<JournalEntry, "seq" | "at" | "by" | "of"> & {
  readonly way: Way;
  /**
   * The deed; for an undo or redo, the deed that was taken back or done again. Null when this version does not know
   * it.
   */
  readonly deed: DeedName | null;
  /**
   * The codes that the deed changed, not those of its codings: see `codesIn`, and `transcriptsIn` for transcripts.
   */
  readonly codes: readonly CodeId[];
  readonly transcripts: readonly TranscriptId[];
  readonly people: readonly ParticipantId[];
  /** The codings and quotes that the deed changed or was about: each coder, code and transcript once. */
  readonly coded: readonly Coded[];
  /** The writers of the changed memos whose subject has gone. The subject may have been a coding. */
  readonly onGone: readonly string[];
  readonly words: DeedWords;
  /** What is counted where several alike deeds are told in one sentence; empty where each deed counts as one. */
  readonly counted: readonly string[];
};

/** The codes that a deed is about, also those of its codings. */
export function codesIn({ codes, coded }: HistoryFact): ReadonlySet<CodeId> {
  return new Set([...codes, ...coded.map(({ codeId }) => codeId)]);
}

/** The transcripts that a deed is about, also those of its codings. */
export function transcriptsIn({ transcripts, coded }: HistoryFact): ReadonlySet<TranscriptId> {
  return new Set([...transcripts, ...coded.map(({ transcriptId }) => transcriptId)]);
}

/** How much of a passage a sentence quotes, in UTF-16 code units. */
const longestQuote = 80;

/** Makes facts of a journal's entries, one after the other from the first. Remembers only what things are called. */
export class Teller {
  private readonly known = new Map<string, Record<string, unknown>>();
  private readonly facts: HistoryFact[] = [];

  /** Throws RangeError when an entry before this one was left out. */
  tell(entry: JournalEntry): HistoryFact {
    const { seq, at, by, of } = entry;
    if (seq !== this.facts.length + 1)
      throw new RangeError(`journal entry ${this.facts.length + 1} is missing`);
    const first = of === null ? undefined : this.facts[of - 1];
    const fact = first ? { ...first, seq, at, by, of, way: wayOf(entry) } : this.fresh(entry);
    this.learn(entry.diff);
    this.facts.push(fact);
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

/** The fields of a record that the Teller remembers. Quotes are cut to a little more than a sentence shows. */
function remembered(id: string, fields: Partial<ProjectRecord>): Record<string, unknown> {
  const given = fields as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const name of aboutKind(kindOf(id)).remembered)
    if (given[name] !== undefined)
      kept[name] = name === "quote" ? cutTo(String(given[name]), 160) : given[name];
  return kept;
}

/** The fact of one entry, from the project alone. What the entry changed must not have been changed since. */
export function factIn(project: Project, { diff, ...entry }: JournalEntry): HistoryFact {
  const known = new Map<string, object>();
  for (const record of [...diff.added, ...diff.removed]) known.set(record.id, record);
  const updated = new Map<string, object>(diff.updated.map(({ id, from }) => [id, from]));
  for (const record of recordsAmong(project, updated))
    known.set(record.id, { ...record, ...known.get(record.id), ...updated.get(record.id) });
  return factOf({ ...entry, diff }, (id) => (known.get(id) ?? recordIn(project, id)) as never);
}

/** Up to so many records are looked up one by one; for more, all records of their kinds are walked through once. */
const fewRecords = 20;

/** The records with these ids that a project has. */
function recordsAmong(project: Project, ids: ReadonlyMap<string, unknown>): readonly ProjectRecord[] {
  const all = [...ids.keys()];
  if (all.length <= fewRecords) return all.flatMap((id) => recordIn(project, id) ?? []);
  const kinds = [...new Set(all.map(kindOf))];
  return kinds.flatMap((kind) => recordsOf(project, kind).filter(({ id }) => ids.has(id)));
}

function factOf({ seq, at, by, of, deed, about = "", diff }: JournalEntry, find: Scene["find"]): HistoryFact {
  const reached = new Reached(find);
  for (const { id } of [...diff.added, ...diff.removed]) reached.add(id);
  for (const { id, to } of diff.updated) {
    reached.add(id);
    const coding = kindOf(id) === "coding" ? find(id as CodingId) : undefined;
    if (coding && "codeId" in to && to.codeId) reached.addCoding({ ...coding, codeId: to.codeId });
  }
  for (const { transcriptId } of diff.edits) reached.add(transcriptId);
  const known = knownDeed(deed);
  let isWhole = true;
  const findOrMiss: Scene["find"] = (id) => {
    const record = find(id);
    isWhole &&= record !== undefined;
    return record;
  };
  const ownWords = known ? definitionOf(known.is).words(known.value, { diff, find: findOrMiss }) : {};
  // The name in an old entry stands in only where a record is unknown: a name that the deed left empty stays empty.
  const isUntold = ownWords.about === undefined || (ownWords.about === "" && !isWhole);
  const words = { ...noWords, ...ownWords, ...(isUntold && { about }) };
  return {
    ...{ seq, at, by, of, way: "did", deed: known?.is ?? null },
    ...reached.all(),
    words: { ...words, words: oneLine(words.words, longestQuote) },
    counted: (known && definitionOf(known.is).counts?.(known.value)) ?? [],
  };
}

/** Collects what a deed was done to, each once. */
class Reached {
  private readonly codes = new Set<CodeId>();
  private readonly transcripts = new Set<TranscriptId>();
  private readonly people = new Set<ParticipantId>();
  private readonly coded = new Map<string, Coded>();
  private readonly onGone = new Set<string>();

  constructor(private readonly find: Scene["find"]) {}

  addCoding({ by, codeId, transcriptId }: Coded): void {
    this.coded.set(`${codeId} ${transcriptId} ${by}`, { by, codeId, transcriptId });
  }

  /** Takes in a record by its id. For a record of another kind, takes in those that it leans on or is about. */
  add(id: string): void {
    const kind = kindOf(id);
    if (kind === "code") this.codes.add(id as CodeId);
    else if (kind === "transcript") this.transcripts.add(id as TranscriptId);
    else if (kind === "participant") this.people.add(id as ParticipantId);
    else if (kind === "coding") {
      const coding = this.find(id as CodingId);
      if (coding) this.addCoding(coding);
    } else if (kind === "quote") {
      // A quote shows what somebody holds of some words, as a coding does.
      const quote = this.find(id as QuoteId);
      if (quote) this.addCoding({ ...quote, codeId: quote.themeId });
    } else if (kind === "memo") {
      const memo = this.find(id as MemoId);
      if (memo) this.add(memo.about);
      if (memo && memo.was !== "") this.onGone.add(memo.by);
    } else {
      const fields = Object.keys(aboutKind(kind).leansOn);
      const record = fields.length > 0 ? this.find(id as RelationId) : undefined;
      for (const field of fields) {
        const other = (record as Readonly<Record<string, string>> | undefined)?.[field];
        if (other) this.add(other);
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
