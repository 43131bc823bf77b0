import { z } from "zod";
import { type CodingFilter, everyCoding } from "../../shared/coding/shown-codings.ts";
import { codeId, transcriptId } from "../../shared/project/record-schemas.ts";
import type { CodeId, CodingId, ParticipantId, TranscriptId } from "../../shared/project/records.ts";
import type { Span } from "../../shared/text/span.ts";
import type { DeskSlice } from "./desk-slice.ts";

export const placeNames = [
  "check",
  "read",
  "code",
  "themes",
  "quotes",
  "search",
  "memos",
  "people",
  "report",
  "history",
] as const;
export type PlaceName = (typeof placeNames)[number];

export const checkViews = ["turns", "beside", "log", "all"] as const;
export type CheckView = (typeof checkViews)[number];

/** A span that shall come into view, with the caret at its beginning or with its words selected. */
type Show = { readonly transcriptId: TranscriptId; readonly span: Span; readonly selects?: true };

/** Where a person is in the study, and what is at hand in several places: what one place alone uses is a slice of its own. */
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
  /** The words selected in a transcript that is coded or read; with no words in it, where the caret stands. */
  readonly selection: Span | null;
  /** The transcript that they are selected in: nobody need have chosen the one that is shown, and another may be chosen by now. */
  readonly selectedIn: TranscriptId | null;
  /** The interview whose speakers are looked at again, and what was selected in its text where that was asked for. */
  readonly lookAgain: { readonly transcriptId: TranscriptId; readonly selection: Span | null } | null;
  /** The interview that is about to be replaced by a corrected file. */
  readonly replacing: TranscriptId | null;
  /** The interview whose recordings are linked, found or placed. */
  readonly recordingOf: TranscriptId | null;
  /** The excerpt from the literature whose reference is looked at. */
  readonly referenceOf: TranscriptId | null;
  /** Asked of the transcript view. Each asking is a new object. */
  readonly show: Show | null;
  /** The codes used last, newest first. */
  readonly recent: readonly CodeId[];
  /** What the Read place shows: one interview, or what is read of all. Whoever opens one from elsewhere gets to see it. */
  readonly readView: "one" | "all";
  /** What the Check place shows: one interview turn by turn, it beside its text as it came, all corrections, or how far all are; opened likewise. */
  readonly checkView: CheckView;
  /** Whether the codebook beside the transcript is folded away. Whoever goes to a code from elsewhere has it unfolded. */
  readonly codebookShut: boolean;
  /** Asked of the table of people: whose row shall have the focus. */
  readonly personId: ParticipantId | null;
  /** What the People place shows: the table of participants, or the interviews and their speakers. */
  readonly peopleTab: "people" | "interviews";
};

export const deskState: DeskSlice<DeskState> = {
  name: "desk",
  begin: {
    place: "code",
    transcriptId: null,
    codeId: null,
    codingId: null,
    pointedId: null,
    filter: everyCoding,
    selection: null,
    selectedIn: null,
    lookAgain: null,
    replacing: null,
    recordingOf: null,
    referenceOf: null,
    show: null,
    recent: [],
    readView: "one",
    checkView: "turns",
    codebookShut: false,
    personId: null,
    peopleTab: "people",
  },
  remembered: {
    place: z.enum(placeNames),
    transcriptId: transcriptId.nullable(),
    recent: z.array(codeId),
    readView: z.enum(["one", "all"]),
    checkView: z.enum(checkViews),
    codebookShut: z.boolean(),
  },
};
