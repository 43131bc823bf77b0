import {
  aboutKind,
  allKinds,
  type Kind,
  kindOf,
  type ProjectRecord,
  type RecordOfKind,
  type RowsOf,
  rowsStanding,
  type Standing,
} from "./kinds.ts";
import type {
  Check,
  CheckId,
  Coding,
  CodingId,
  CorrectionNote,
  CorrectionNoteId,
  HouseStyle,
  OnWords,
  Passage,
  PassageId,
  Quote,
  QuoteId,
  Recording,
  Study,
  TimeMark,
  TimeMarkId,
  TranscriptId,
} from "./records.ts";

type ById<K extends Standing<"by-id">> = ReadonlyMap<RecordOfKind[K]["id"], RecordOfKind[K]>;
type InLists<K extends Standing<"on-words">> = ReadonlyMap<TranscriptId, readonly RecordOfKind[K][]>;

/**
 * The open study as one immutable value. What stands on words (codings, passages) stands by transcript, in
 * reading order, because that is how it is stored, painted and moved by an edit; all else stands by its id.
 */
export type Project = { readonly study: Study } & {
  readonly [K in Standing<"by-id"> as RowsOf<K>]: ById<K>;
} & {
  readonly [K in Standing<"on-words"> as RowsOf<K>]: InLists<K>;
};

export function emptyProject(study: Study): Project {
  const others = allKinds().filter((kind) => kind !== "study");
  return { study, ...Object.fromEntries(others.map((kind) => [aboutKind(kind).rows, new Map()])) } as Project;
}

/** As journals of the field mostly print: “ ‘, …, a block from 40 words on (APA 7, 8.27), names and years in citations. */
const usualStyle: HouseStyle = {
  ...{ cutMark: "…", marks: "english", stops: "british", blockFrom: 40, labels: "name", citations: "apa" },
};

/** A new study with the settings that most begin with. */
export function newStudy(id: Study["id"], name: string, createdAt: string): Study {
  return {
    ...{ id, name, createdAt, attributes: [], attribution: "{pseudonym}", author: "", guide: [] },
    ...{ blindCoders: [], namesInFiles: "unsaid" },
    ...{ houseStyle: usualStyle, standIns: [], method: "unsaid", exceptions: [] },
    ...{ checkPlan: null, acceptedErrorRate: null },
  };
}

const none: readonly never[] = [];

/** The codings of a transcript, in reading order: the same list as long as none of them changes. */
export function codingsOf(project: Project, transcriptId: TranscriptId): readonly Coding[] {
  return project.codings.get(transcriptId) ?? none;
}

/** The passages of a transcript, in reading order: the same list as long as none of them changes. */
export function passagesOf(project: Project, transcriptId: TranscriptId): readonly Passage[] {
  return project.passages.get(transcriptId) ?? none;
}

/** The quotes of a transcript, in reading order: the same list as long as none of them changes. */
export function quotesOf(project: Project, transcriptId: TranscriptId): readonly Quote[] {
  return project.quotes.get(transcriptId) ?? none;
}

/** The checks of a transcript's words, in reading order: the same list as long as none of them changes. */
export function checksOf(project: Project, transcriptId: TranscriptId): readonly Check[] {
  return project.checks.get(transcriptId) ?? none;
}

/** What was said of corrections of a transcript, in reading order: the same list as long as none of it changes. */
export function correctionNotesOf(
  project: Pick<Project, "correctionNotes">,
  transcriptId: TranscriptId,
): readonly CorrectionNote[] {
  return project.correctionNotes.get(transcriptId) ?? none;
}

/** The times that were marked at words of a transcript, in reading order: the same list as long as none of them changes. */
export function timeMarksOf(project: Project, transcriptId: TranscriptId): readonly TimeMark[] {
  return project.timeMarks.get(transcriptId) ?? none;
}

/** The recordings of a transcript, in the order in which they begin; of two that begin together, the one that was linked first. */
export function recordingsOf(
  { recordings }: Pick<Project, "recordings">,
  transcriptId: TranscriptId,
): readonly Recording[] {
  return [...recordings.values()]
    .filter((recording) => recording.transcriptId === transcriptId)
    .sort((a, b) => a.startMs - b.startMs || byCodeUnits(a.at, b.at) || byCodeUnits(a.id, b.id));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Everything that stands on words of a transcript, kind by kind. */
export function onWordsOf(project: Project, transcriptId: TranscriptId): readonly OnWords[] {
  return rowsStanding("on-words").flatMap(
    (rows): readonly OnWords[] => project[rows].get(transcriptId) ?? none,
  );
}

export function findCoding(project: Project, id: CodingId): Coding | null {
  return findIn(project.codings, id);
}

export function findPassage(project: Project, id: PassageId): Passage | null {
  return findIn(project.passages, id);
}

export function findQuote(project: Project, id: QuoteId): Quote | null {
  return findIn(project.quotes, id);
}

export function findCheck(project: Project, id: CheckId): Check | null {
  return findIn(project.checks, id);
}

export function findCorrectionNote(project: Project, id: CorrectionNoteId): CorrectionNote | null {
  return findIn(project.correctionNotes, id);
}

export function findTimeMark(project: Project, id: TimeMarkId): TimeMark | null {
  return findIn(project.timeMarks, id);
}

/** The record of any id; undefined when the project has it not. */
export function recordIn(project: Project, id: string): ProjectRecord | undefined {
  const { rows, stands } = aboutKind(kindOf(id));
  const all = project[rows as keyof Project];
  if (stands === "alone") return project.study.id === id ? project.study : undefined;
  if (stands === "on-words") return findIn(all as unknown as Lists, id as OnWords["id"]) ?? undefined;
  return (all as ReadonlyMap<string, ProjectRecord>).get(id);
}

/** All records of a kind. */
export function recordsOf<K extends Kind>(project: Project, kind: K): readonly RecordOfKind[K][] {
  const { rows, stands } = aboutKind(kind);
  const all = project[rows as keyof Project];
  if (stands === "alone") return [all as unknown as RecordOfKind[K]];
  return [...(all as ReadonlyMap<string, unknown>).values()].flat() as RecordOfKind[K][];
}

/** The ids of all records of a project. */
export function idsIn(project: Project): ReadonlySet<string> {
  return new Set(allKinds().flatMap((kind) => recordsOf(project, kind).map(({ id }) => id)));
}

type Lists = ReadonlyMap<TranscriptId, readonly OnWords[]>;

function findIn<R extends OnWords>(lists: ReadonlyMap<TranscriptId, readonly R[]>, id: R["id"]): R | null {
  for (const list of lists.values()) {
    const found = list.find((record) => record.id === id);
    if (found) return found;
  }
  return null;
}

/** Every coding of the project, transcript by transcript. */
export function* allCodings(project: Project): Generator<Coding> {
  for (const codings of project.codings.values()) yield* codings;
}

/** Every passage of the project, transcript by transcript. */
export function* allPassages(project: Project): Generator<Passage> {
  for (const passages of project.passages.values()) yield* passages;
}
