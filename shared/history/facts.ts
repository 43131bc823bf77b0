import type { Update, UpdateOf } from "../project/diff.ts";
import type { Action, JournalEntry } from "../project/journal.ts";
import {
  type Code,
  type CodeId,
  type Coding,
  type CodingId,
  kindOf,
  type MemoId,
  type ParticipantId,
  type PassageId,
  type ProjectRecord,
  type RelationId,
  type TranscriptId,
  type VersionId,
} from "../project/records.ts";
import { cutsCharacter } from "../text/span.ts";

/**
 * What one journal entry did, ready to be said in a sentence: small, whatever the entry holds. Names are those
 * of that time. Absent words are empty.
 */
export type HistoryFact = Pick<JournalEntry, "seq" | "at" | "by" | "action" | "of"> & {
  /** What was done; of an undo or redo, what it took back or did again. */
  readonly deed: Exclude<Action, "undo" | "redo">;
  /** What it was done to besides codings: see `codesIn` and `transcriptsIn`. */
  readonly codes: readonly CodeId[];
  readonly transcripts: readonly TranscriptId[];
  readonly people: readonly ParticipantId[];
  /** Whose codings it was done to, or spoke of: each coder, code and transcript once. */
  readonly coded: readonly Coded[];
  readonly said: FactWords;
};

/** Some codings that one coder gave one code in one transcript. */
export type Coded = Pick<Coding, "by" | "codeId" | "transcriptId">;

/** The codes that a deed is about, those of codings among them. */
export function codesIn({ codes, coded }: HistoryFact): ReadonlySet<CodeId> {
  return new Set([...codes, ...coded.map(({ codeId }) => codeId)]);
}

/** The transcripts that a deed is about, those of codings among them. */
export function transcriptsIn({ transcripts, coded }: HistoryFact): ReadonlySet<TranscriptId> {
  return new Set([...transcripts, ...coded.map(({ transcriptId }) => transcriptId)]);
}

export type FactWords = {
  /** As the entry says what it was about. */
  readonly about: string;
  /** The code that it was done to. */
  readonly code: string;
  /** A new code that was made on the way. */
  readonly made: string;
  /** What stood before: a name, a status, the code above. */
  readonly from: string;
  /** What stands after; of a merger the code that took over. */
  readonly to: string;
  readonly transcript: string;
  /** The words of the passage, on one line and cut. */
  readonly words: string;
  /** How many passages, codes or whatever the deed is counted in. */
  readonly count: number;
};

/** How much of a passage a sentence quotes, in UTF-16 code units. */
const longestQuote = 80;

type Names = {
  readonly codes: Map<CodeId, string>;
  readonly transcripts: Map<TranscriptId, string>;
  readonly people: Map<ParticipantId, string>;
  readonly codings: Map<CodingId, { by: string; codeId: CodeId; transcriptId: TranscriptId; quote: string }>;
  readonly passages: Map<PassageId, TranscriptId>;
  readonly memos: Map<MemoId, { title: string; about: string }>;
  readonly relations: Map<RelationId, { fromId: CodeId; toId: CodeId }>;
  readonly versions: Map<VersionId, string>;
};

/** Tells a journal, entry by entry from its first on, and remembers meanwhile only what things are called. */
export class Teller {
  private readonly names: Names = {
    codes: new Map(),
    transcripts: new Map(),
    people: new Map(),
    codings: new Map(),
    passages: new Map(),
    memos: new Map(),
    relations: new Map(),
    versions: new Map(),
  };
  private readonly told: HistoryFact[] = [];

  /** Throws RangeError when an entry before this one has not been told. */
  tell(entry: JournalEntry): HistoryFact {
    const { seq, at, by, action, of } = entry;
    if (seq !== this.told.length + 1)
      throw new RangeError(`journal entry ${this.told.length + 1} is missing`);
    const first = of === null ? undefined : this.told[of - 1];
    const fact: HistoryFact = first ? { ...first, seq, at, by, action, of } : this.ofDeed(entry);
    this.learn(entry);
    this.told.push(fact);
    return fact;
  }

  private ofDeed({ seq, at, by, action, of, about, diff }: JournalEntry): HistoryFact {
    const deed = action === "undo" || action === "redo" ? "change-study" : action;
    const codes = new Set<CodeId>();
    const transcripts = new Set<TranscriptId>();
    const people = new Set<ParticipantId>();
    const coded = new Map<string, Coded>();
    const meetCoding = ({ by, codeId, transcriptId }: Coded) =>
      coded.set(`${codeId} ${transcriptId} ${by}`, { by, codeId, transcriptId });
    const meet = (id: string) => {
      const kind = kindOf(id);
      if (kind === "code") codes.add(id as CodeId);
      if (kind === "transcript") transcripts.add(id as TranscriptId);
      if (kind === "participant") people.add(id as ParticipantId);
      const coding = this.names.codings.get(id as CodingId);
      if (coding) meetCoding(coding);
      const passageIn = this.names.passages.get(id as PassageId);
      if (passageIn) transcripts.add(passageIn);
      const memo = this.names.memos.get(id as MemoId);
      if (memo) meet(memo.about);
      const relation = this.names.relations.get(id as RelationId);
      if (relation) codes.add(relation.fromId).add(relation.toId);
    };
    for (const record of [...diff.added, ...diff.removed]) {
      meet(record.id);
      if ("codeId" in record) meetCoding(record);
      else if ("transcriptId" in record) transcripts.add(record.transcriptId);
      if ("about" in record) meet(record.about);
      if ("fromId" in record) codes.add(record.fromId).add(record.toId);
    }
    for (const { id, to } of diff.updated) {
      meet(id);
      const coding = this.names.codings.get(id as CodingId);
      if (coding && "codeId" in to && to.codeId) meetCoding({ ...coding, codeId: to.codeId });
    }
    for (const { transcriptId } of diff.edits) transcripts.add(transcriptId);
    const said = this.wordsOf(deed, { about, diff });
    const met = {
      codes: [...codes],
      transcripts: [...transcripts],
      people: [...people],
      coded: [...coded.values()],
    };
    return { seq, at, by, action, of, deed, ...met, said };
  }

  private wordsOf(deed: Action, { about, diff }: Pick<JournalEntry, "about" | "diff">): FactWords {
    const { names } = this;
    const nameOf = (id: CodeId | null | undefined) =>
      (id && (names.codes.get(id) ?? addedName(diff.added, id))) || "";
    const nothing: FactWords = {
      ...{ about, code: "", made: "", from: "", to: "", transcript: "", words: "" },
      count: 0,
    };
    const made = diff.added.find(isOf("code"));
    const firstUpdate = (kind: string) => diff.updated.find(({ id }) => kindOf(id) === kind);
    const codeUpdate = diff.updated.find(
      ({ id, to }) => kindOf(id) === "code" && (names.codes.get(id as CodeId) === about || "parentId" in to),
    ) as CodeUpdate | undefined;
    const transcriptIn = (id: TranscriptId | undefined) => {
      const fresh = diff.added.find((record) => record.id === id);
      return (id && names.transcripts.get(id)) || (fresh && "name" in fresh ? fresh.name : "");
    };
    const touched = (record: ProjectRecord | undefined, update: Update | undefined) => {
      const known = names.codings.get((record?.id ?? update?.id ?? "coding:") as CodingId);
      const coding = record && "codeId" in record ? record : known;
      if (!coding) return {};
      const { codeId, transcriptId, quote } = coding;
      const newQuote = (update?.to as { quote?: string } | undefined)?.quote;
      return {
        code: nameOf(codeId),
        transcript: transcriptIn(transcriptId),
        words: onOneLine(newQuote ?? quote),
      };
    };
    switch (deed) {
      case "code-passage":
      case "code-all":
      case "import-codings": {
        const codings = diff.added.filter(isOf("coding"));
        // What overlaps a coding of its own joins it, so that there may be only an update.
        const update = codings.length === 0 ? firstUpdate("coding") : undefined;
        const [first] = codings;
        const where = new Set(codings.map((one) => ("transcriptId" in one ? one.transcriptId : "")));
        return {
          ...nothing,
          ...touched(first, update),
          made: made && "name" in made ? made.name : "",
          count: Math.max(1, codings.length),
          from: where.size > 1 ? String(where.size) : "",
        };
      }
      case "uncode-passage": {
        const codings = diff.removed.filter(isOf("coding"));
        return { ...nothing, ...touched(codings[0], undefined), count: codings.length };
      }
      case "resize-coding":
      case "place-lost-coding":
      case "comment-coding":
        return { ...nothing, ...touched(undefined, firstUpdate("coding")), count: 1 };
      case "recode":
      case "split-code": {
        const codings = diff.updated.filter(({ id }) => kindOf(id) === "coding");
        const gone = diff.removed.filter(isOf("coding"));
        const source = names.codings.get((codings[0]?.id ?? gone[0]?.id ?? "coding:") as CodingId);
        const fresh = diff.added.filter(isOf("code")).flatMap((one) => ("name" in one ? [one.name] : []));
        return {
          ...nothing,
          code: deed === "split-code" ? nameOf(source?.codeId) || about : nameOf(source?.codeId),
          to: fresh.join(", ") || about,
          count: codings.length + gone.length,
        };
      }
      case "rename-code": {
        const to = codeUpdate?.to.name ?? "";
        return { ...nothing, code: about, from: codeUpdate?.from.name ?? about, to };
      }
      case "move-code": {
        const { from, to } = codeUpdate ?? { from: {}, to: {} };
        const isMoved = "parentId" in to;
        return {
          ...nothing,
          code: about,
          from: isMoved ? nameOf(from.parentId) : "",
          to: isMoved ? nameOf(to.parentId) : "",
          count: isMoved ? 1 : 0,
        };
      }
      case "merge-codes": {
        const heir = diff.updated.find(({ id, to }) => kindOf(id) === "code" && Object.keys(to).length === 0);
        const recoded = firstUpdate("coding")?.to as { codeId?: CodeId } | undefined;
        return {
          ...nothing,
          code: about,
          to: nameOf((heir?.id as CodeId | undefined) ?? recoded?.codeId),
          count: diff.updated.filter(({ id, to }) => kindOf(id) === "coding" && "codeId" in to).length,
        };
      }
      case "remove-code":
        return { ...nothing, code: about, count: diff.removed.filter(isOf("coding")).length };
      case "make-theme":
      case "sort-codes":
        return {
          ...nothing,
          code: about,
          count: diff.updated.filter(({ id, to }) => kindOf(id) === "code" && "parentId" in to).length,
        };
      case "change-status": {
        const { from, to } = codeUpdate ?? { from: {}, to: {} };
        return { ...nothing, code: about, from: from.theme?.status ?? "", to: to.theme?.status ?? "" };
      }
      case "describe-theme": {
        const { from, to } = codeUpdate ?? { from: {}, to: {} };
        const isStatus = from.theme && to.theme && from.theme.status !== to.theme.status;
        return {
          ...nothing,
          code: about,
          ...(isStatus && { from: from.theme?.status ?? "", to: to.theme?.status ?? "" }),
        };
      }
      case "gather-code": {
        const before = codeUpdate?.from.theme?.gathers ?? [];
        const after = codeUpdate?.to.theme?.gathers ?? [];
        const came = after.filter((id) => !before.includes(id)).map(nameOf);
        const went = before.filter((id) => !after.includes(id)).map(nameOf);
        return { ...nothing, code: about, to: came.join(", "), from: went.join(", ") };
      }
      case "relate-codes":
      case "change-relation":
      case "remove-relation": {
        const record = [...diff.added, ...diff.removed].find(isOf("relation"));
        const update = firstUpdate("relation");
        const ends =
          record && "fromId" in record
            ? record
            : names.relations.get((update?.id ?? "relation:") as RelationId);
        return { ...nothing, code: nameOf(ends?.fromId) || about, to: nameOf(ends?.toId) };
      }
      case "rename-transcript":
      case "rename-version": {
        const update = firstUpdate(deed === "rename-transcript" ? "transcript" : "version");
        const from = (update?.from as { name?: string } | undefined)?.name ?? about;
        return { ...nothing, from, to: (update?.to as { name?: string } | undefined)?.name ?? "" };
      }
      case "change-study": {
        const { from, to } = firstUpdate("study") ?? { from: {}, to: {} };
        return {
          ...nothing,
          from: "name" in from ? (from.name ?? "") : "",
          to: "name" in to ? (to.name ?? "") : "",
        };
      }
      case "change-participant":
        return {
          ...nothing,
          count: new Set(
            [...diff.added, ...diff.updated]
              .filter(({ id }) => kindOf(id) === "participant")
              .map(({ id }) => id),
          ).size,
        };
      case "import-transcripts":
        return { ...nothing, count: diff.added.filter(isOf("transcript")).length };
      case "import-codebook":
        return {
          ...nothing,
          count: diff.added.filter(isOf("code")).length,
          from: String(diff.updated.length),
        };
      case "write-memo":
      case "change-memo":
      case "remove-memo": {
        const record = [...diff.added, ...diff.removed].find(isOf("memo"));
        const update = firstUpdate("memo");
        const memo =
          record && "title" in record ? record : names.memos.get((update?.id ?? "memo:") as MemoId);
        return { ...nothing, words: memo?.title || about, to: memo ? this.subjectName(memo.about) : "" };
      }
      case "note-passage":
      case "change-note":
      case "remove-note": {
        const record = [...diff.added, ...diff.removed].find(isOf("passage"));
        const update = firstUpdate("passage");
        const id = record && "transcriptId" in record ? record.transcriptId : undefined;
        const where = id ?? names.passages.get((update?.id ?? "passage:") as PassageId);
        const words = record && "quote" in record ? onOneLine(record.quote) : "";
        return { ...nothing, transcript: transcriptIn(where) || about, words, count: 1 };
      }
      case "set-turn-speaker": {
        const { from, to } = (firstUpdate("transcript") ?? { from: {}, to: {} }) as UpdateOf<"transcript">;
        const before = new Map(from.turns?.map(({ id, speakerId }) => [id, speakerId]));
        const given = to.turns?.filter(({ id, speakerId }) => before.get(id) !== speakerId) ?? [];
        return { ...nothing, count: Math.max(1, given.length) };
      }
      case "correct-text": {
        const [edit] = diff.edits;
        const change = edit?.change.replacements.map(({ to }) => to).join(" … ") ?? "";
        return {
          ...nothing,
          transcript: transcriptIn(edit?.transcriptId) || about,
          words: onOneLine(change),
          count: 1,
        };
      }
      default:
        return nothing;
    }
  }

  private subjectName(id: string): string {
    const { codes, transcripts, people, codings } = this.names;
    const coding = codings.get(id as CodingId);
    return (
      codes.get(id as CodeId) ??
      transcripts.get(id as TranscriptId) ??
      people.get(id as ParticipantId) ??
      (coding ? onOneLine(coding.quote) : "")
    );
  }

  private learn({ diff }: JournalEntry): void {
    const { names } = this;
    for (const { id } of diff.removed)
      for (const table of Object.values(names)) (table as Map<string, unknown>).delete(id);
    for (const { id, to } of diff.updated) {
      if ("name" in to && to.name !== undefined) this.rename(id, to.name);
      if ("pseudonym" in to && to.pseudonym !== undefined)
        names.people.set(id as ParticipantId, to.pseudonym);
      const coding = names.codings.get(id as CodingId);
      if (coding && "codeId" in to && to.codeId) coding.codeId = to.codeId;
      if (coding && "quote" in to && to.quote !== undefined) coding.quote = cut(to.quote);
      const memo = names.memos.get(id as MemoId);
      if (memo && "title" in to && to.title !== undefined) memo.title = to.title;
      if (memo && "about" in to && to.about !== undefined) memo.about = to.about;
      const relation = names.relations.get(id as RelationId);
      if (relation && "fromId" in to && to.fromId) relation.fromId = to.fromId;
      if (relation && "toId" in to && to.toId) relation.toId = to.toId;
    }
    for (const record of diff.added) this.meet(record);
  }

  private rename(id: string, name: string): void {
    if (kindOf(id) === "code") this.names.codes.set(id as CodeId, name);
    if (kindOf(id) === "transcript") this.names.transcripts.set(id as TranscriptId, name);
    if (kindOf(id) === "version") this.names.versions.set(id as VersionId, name);
  }

  private meet(record: ProjectRecord): void {
    const { names } = this;
    if ("parentId" in record) names.codes.set(record.id, record.name);
    else if ("codeId" in record) {
      const { id, by, codeId, transcriptId, quote } = record;
      names.codings.set(id, { by, codeId, transcriptId, quote: cut(quote) });
    } else if ("turns" in record) names.transcripts.set(record.id, record.name);
    else if ("pseudonym" in record) names.people.set(record.id, record.pseudonym);
    else if ("note" in record && "transcriptId" in record)
      names.passages.set(record.id as PassageId, record.transcriptId);
    else if ("body" in record) names.memos.set(record.id, { title: record.title, about: record.about });
    else if ("fromId" in record) {
      const { id, fromId, toId } = record;
      names.relations.set(id, { fromId, toId });
    } else if ("codes" in record) names.versions.set(record.id, record.name);
  }
}

type CodeUpdate = { readonly from: Partial<Code>; readonly to: Partial<Code> };

function isOf(kind: string): (record: ProjectRecord) => boolean {
  return ({ id }) => kindOf(id) === kind;
}

function addedName(added: readonly ProjectRecord[], id: CodeId): string | undefined {
  const record = added.find((one) => one.id === id);
  return record && "name" in record ? record.name : undefined;
}

function onOneLine(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  return line.length <= longestQuote ? line : `${cut(line, longestQuote - 1)}…`;
}

/** A little more than a sentence quotes, since white space goes. */
function cut(words: string, length = longestQuote * 2): string {
  if (words.length <= length) return words;
  return words.slice(0, cutsCharacter(words, length) ? length - 1 : length);
}
