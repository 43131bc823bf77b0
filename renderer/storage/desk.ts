import { createContext, useContext, useSyncExternalStore } from "react";
import { type CodingFilter, everyCoding } from "../../shared/coding/shown-codings.ts";
import type { CodeId, CodingId, MemoId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";

export type PlaceName = "read" | "code" | "themes" | "search" | "memos" | "people" | "report" | "history";

/** A span that shall come into view, with the caret at its beginning or with its words selected. */
type Show = { readonly transcriptId: TranscriptId; readonly span: Span; readonly selects?: true };

type ThemesTab = "board" | "map" | "genealogy";

/** The places that show one transcript: an interview opens in the one where one is. */
const placesOfText: readonly PlaceName[] = ["read", "code"];

/** Where a person is in the study, and what is at hand. Not part of the study: nothing here is ever exported. */
export type DeskState = {
  readonly place: PlaceName;
  readonly transcriptId: TranscriptId | null;
  /** The code chosen in the codebook. */
  readonly codeId: CodeId | null;
  /** The coding brought forward in the text and its lanes. */
  readonly codingId: CodingId | null;
  /** The coding that the pointer is on, brought forward as long as it is. */
  readonly pointedId: CodingId | null;
  /** Which codings the text shows. Begins with all of them each time: nobody shall miss what they hid last week. */
  readonly filter: CodingFilter;
  /** Whether the bar with the filter is open. */
  readonly filterOpen: boolean;
  /** What colours codings: their code, their theme, or whichever the eye can tell apart. */
  readonly colours: "auto" | "code" | "theme";
  /** The words selected in the transcript; with no words in it, where the caret stands. */
  readonly selection: Span | null;
  /** The interview whose speakers are looked at again, and what was selected in its text where that was asked for. */
  readonly lookAgain: { readonly transcriptId: TranscriptId; readonly selection: Span | null } | null;
  /** Asked of the transcript view. Each asking is a new object. */
  readonly show: Show | null;
  /** The codes used last, newest first. */
  readonly recent: readonly CodeId[];
  /** Where each transcript was left, as the number of UTF-16 units before the first line in view. */
  readonly left: Readonly<Record<TranscriptId, number>>;
  /** How far each transcript has been read: the furthest place that was in view, in UTF-16 units. */
  readonly furthest: Readonly<Record<TranscriptId, number>>;
  /** What the Read place shows: one interview, or what is read of all. */
  readonly readView: "one" | "all";
  /** Whether codings are painted while one reads. */
  readonly readCodings: boolean;
  /** Whether the reading note beside the transcript is folded away. */
  readonly readNoteShut: boolean;
  /** Codes whose children are folded away in the codebook. */
  readonly folded: readonly CodeId[];
  /** Whether the codebook beside the transcript is folded away. */
  readonly codebookShut: boolean;
  /** The sections of the interview guide that the quotes of a code are limited to; null: all. */
  readonly quoteSections: readonly string[] | null;
  /** The memo that is open in the Memos place. */
  readonly memoId: MemoId | null;
  /** What the People place shows: the table of participants, or the interviews and their speakers. */
  readonly peopleTab: "people" | "interviews";
  /** What the Themes place shows. */
  readonly themesTab: ThemesTab;
};

/** How many codes are remembered as used last. */
const usedLast = 8;

const begin: DeskState = {
  place: "code",
  transcriptId: null,
  codeId: null,
  codingId: null,
  pointedId: null,
  filter: everyCoding,
  filterOpen: false,
  colours: "auto",
  selection: null,
  lookAgain: null,
  show: null,
  recent: [],
  left: {},
  furthest: {},
  readView: "one",
  readCodings: false,
  readNoteShut: false,
  folded: [],
  codebookShut: false,
  quoteSections: null,
  memoId: null,
  peopleTab: "people",
  themesTab: "board",
};

/** What of it is there again the next time. */
const remembered = [
  "place",
  "transcriptId",
  "recent",
  "left",
  "furthest",
  "folded",
  "codebookShut",
  "colours",
  "readView",
  "readCodings",
  "readNoteShut",
] as const satisfies readonly (keyof DeskState)[];

export class Desk {
  private state: DeskState;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: Pick<Storage, "getItem" | "setItem">,
    private readonly projectId: string,
  ) {
    this.state = { ...begin, ...recalled(store, projectId) };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): DeskState => this.state;

  set(change: Partial<DeskState>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    if (Object.keys(change).every((key) => before[key as keyof DeskState] === change[key as keyof DeskState]))
      return;
    if (remembered.some((name) => before[name] !== this.state[name])) this.remember();
    for (const listener of this.listeners) listener();
  }

  /** A code was given to a passage: it is the one chosen, and the first to be offered next. */
  use(codeId: CodeId): void {
    const { recent } = this.state;
    const others = recent.filter((id) => id !== codeId);
    this.set({ codeId, recent: recent[0] === codeId ? recent : [codeId, ...others].slice(0, usedLast) });
  }

  /** Opens a transcript, in the place that shows one already or else in Code. */
  open(transcriptId: TranscriptId): void {
    const { place } = this.state;
    this.set({
      place: placesOfText.includes(place) ? place : "code",
      transcriptId,
      codingId: null,
      readView: "one",
    });
  }

  /** Opens a transcript at a span, in the Code place, with a coding brought forward if one is given. */
  goTo(transcriptId: TranscriptId, span: Span, codingId: CodingId | null = null): void {
    this.set({ place: "code", transcriptId, codingId, show: { transcriptId, span } });
  }

  /** Opens a transcript at words, in the Code place, and selects them, so that they can be coded at once. */
  goToWords(transcriptId: TranscriptId, span: Span): void {
    this.set({ place: "code", transcriptId, codingId: null, show: { transcriptId, span, selects: true } });
  }

  private remember(): void {
    const kept = Object.fromEntries(remembered.map((name) => [name, this.state[name]]));
    try {
      this.store.setItem(keyOfDesk(this.projectId), JSON.stringify(kept));
    } catch {
      // A full store forgets where one was; nothing of the study stands here.
    }
  }
}

/** Under what name the desk of a study is stored. */
export function keyOfDesk(projectId: string): string {
  return `kvali desk ${projectId}`;
}

function recalled(store: Pick<Storage, "getItem">, projectId: string): Partial<DeskState> {
  try {
    return JSON.parse(store.getItem(keyOfDesk(projectId)) ?? "{}") as Partial<DeskState>;
  } catch {
    return {};
  }
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a component that needs the desk stands outside an open study");
  return desk;
}

/** One part of the desk; the component is drawn again only when that part changes. */
export function useDeskState<Part>(part: (state: DeskState) => Part): Part {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => part(desk.now()));
}
