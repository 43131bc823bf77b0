import { createContext, useContext, useSyncExternalStore } from "react";
import type { CodeId, CodingId, ParticipantId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import { type DeskSlice, differs, type Kept, keptIn, recalled, toKeep } from "./desk-slice.ts";
import { type DeskState, deskState, type PlaceName } from "./desk-state.ts";
import { studyKey } from "./kept-of-study.ts";

/** The places that show one transcript: an interview opens in the one where one is. */
const placesOfText: readonly PlaceName[] = ["check", "read", "code"];

/** How many codes are remembered as used last. */
const usedLast = 8;

/**
 * Where a person is in the study, and what is at hand: what places share, and a slice for each place that keeps one.
 * Not part of the study: nothing here is ever exported.
 */
export class Desk {
  /** The slices that were asked for so far; the others still stand in what is kept. */
  private readonly slices = new Map<object, object>();
  private kept: Kept;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: Pick<Storage, "getItem" | "setItem">,
    private readonly projectId: string,
  ) {
    this.kept = keptIn(store, studyKey("desk", projectId));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A slice as it is now. */
  of<State extends object>(slice: DeskSlice<State>): State {
    // What stands under a slice was put there as its state: here alone the compiler has to be told.
    const known = this.slices.get(slice) as State | undefined;
    const state = known ?? recalled(slice, this.kept);
    if (!known) this.slices.set(slice, state);
    return state;
  }

  /** Changes fields of a slice, and keeps it if one of them is remembered. */
  put<State extends object>(slice: DeskSlice<State>, change: Partial<State>): void {
    const before = this.of(slice);
    const after = { ...before, ...change };
    if (!differs(before, after)) return;
    this.slices.set(slice, after);
    const kept = toKeep(slice, after);
    if (differs(toKeep(slice, before), kept)) this.keep({ ...this.kept, [slice.name]: kept });
    for (const listener of this.listeners) listener();
  }

  /** What places share, as it is now. */
  readonly now = (): DeskState => this.of(deskState);

  set(change: Partial<DeskState>): void {
    this.put(deskState, change);
  }

  /** A code was given to a passage: it is the one chosen, and the first to be offered next. */
  use(codeId: CodeId): void {
    const { recent } = this.now();
    const others = recent.filter((id) => id !== codeId);
    this.set({ codeId, recent: recent[0] === codeId ? recent : [codeId, ...others].slice(0, usedLast) });
  }

  /** Opens a transcript, in the place that shows one already or else in Code. */
  open(transcriptId: TranscriptId): void {
    const { place, checkView } = this.now();
    this.set({
      place: placesOfText.includes(place) ? place : "code",
      transcriptId,
      codingId: null,
      readView: "one",
      // Whoever goes from one interview to the next beside what they came as, goes on so.
      checkView: checkView === "beside" ? "beside" : "turns",
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

  /** Goes to somebody in the table of people. */
  goToPerson(personId: ParticipantId): void {
    this.set({ place: "people", peopleTab: "people", personId });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    try {
      this.store.setItem(studyKey("desk", this.projectId), JSON.stringify(kept));
    } catch {
      // A full store forgets where one was; nothing of the study stands here.
    }
  }
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a component that needs the desk stands outside an open study");
  return desk;
}

/** One part of a place's slice; the component is drawn again only when that part changes. */
export function useDeskSlice<State extends object, Part>(
  slice: DeskSlice<State>,
  part: (state: State) => Part,
): Part {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => part(desk.of(slice)));
}

/** One part of what places share. */
export function useDeskState<Part>(part: (state: DeskState) => Part): Part {
  return useDeskSlice(deskState, part);
}
