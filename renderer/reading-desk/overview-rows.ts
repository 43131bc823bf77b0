import { type CheckFigures, doneShare } from "../../shared/checking/progress.ts";
import { type InterviewLength, interviewerShare, lengthOf } from "../../shared/figures/interview-length.ts";
import { readingNoteOf } from "../../shared/memos/memos-about.ts";
import { plainTextOf } from "../../shared/memos/rich-text.ts";
import { namesOf, peopleBehind } from "../../shared/project/people-behind.ts";
import { type Project, passagesOf } from "../../shared/project/project.ts";
import type {
  Passage,
  Reading,
  RichText,
  Speaker,
  Transcript,
  TranscriptId,
} from "../../shared/project/records.ts";
import { noted } from "../../shared/reading/margin-notes.ts";
import { readingsOf } from "../../shared/reading/mark-read.ts";
import { percentRead } from "./progress.ts";
import type { Furthest } from "./read-slice.ts";

/** One interview as the overview lists it. */
export type OverviewRow = {
  readonly transcript: Transcript;
  /** Who speaks in it, by pseudonym or else by label, each once, without interviewers. */
  readonly people: readonly string[];
  readonly readings: readonly Reading[];
  /** Whether the person at the desk has marked it as read. */
  readonly isRead: boolean;
  /** How far that person has come, in whole per cent. */
  readonly percent: number;
  readonly length: InterviewLength;
  /** Each voice and its part of the words, from 0 to 1, who says most first; those of nobody known have no name. */
  readonly voices: readonly { readonly name: string; readonly share: number }[];
  /** The interviewers' part of the words, from 0 to 1; null when nobody is known to interview. */
  readonly share: number | null;
  readonly notes: readonly Passage[];
  /** How far its turns were compared with the recording. */
  readonly checked: CheckFigures | null;
  /** That person's reading note; null when there is none. */
  readonly note: RichText | null;
  /** The note on one line, cut short. */
  readonly firstLines: string;
};

/** How much of a note the table shows, in UTF-16 code units. */
const longestFirstLines = 240;

/** The overview's rows in the order of the transcripts given. */
export function overviewRows(
  project: Project,
  transcripts: readonly Transcript[],
  {
    furthest,
    by,
    checked,
    language,
  }: {
    readonly furthest: Furthest;
    /** How far each is checked; null where nothing was, and nothing is planned. */
    readonly checked: ReadonlyMap<TranscriptId, CheckFigures> | null;
    readonly by: string;
    /** In which several people behind one voice are listed. */
    readonly language: string;
  },
): readonly OverviewRow[] {
  return transcripts.map((transcript) => {
    const readings = readingsOf(project, transcript.id);
    const length = lengthOf(transcript);
    const note = readingNoteOf(project.memos, transcript.id, by)?.body ?? null;
    return {
      transcript,
      people: peopleOf(project, transcript),
      readings,
      isRead: readings.some((reading) => reading.by === by),
      percent: percentRead(furthest[transcript.id], transcript.text.length),
      length,
      voices: length.voices.map(({ speakerId, words }) => ({
        name: nameOf(
          project,
          transcript.speakers.find(({ id }) => id === speakerId),
          language,
        ),
        share: length.words === 0 ? 0 : words / length.words,
      })),
      share: interviewerShare(length),
      notes: noted(passagesOf(project, transcript.id)),
      checked: checked?.get(transcript.id) ?? null,
      note,
      firstLines: note ? plainTextOf(note).replace(/\s+/gu, " ").trim().slice(0, longestFirstLines) : "",
    };
  });
}

function peopleOf({ participants }: Project, { speakers }: Transcript): readonly string[] {
  const names = speakers
    .filter(({ role }) => role !== "interviewer")
    .flatMap((speaker) => {
      const people = peopleBehind(participants, speaker);
      return people.length > 0 ? people.map(({ pseudonym }) => pseudonym) : speaker.label;
    });
  return [...new Set(names)];
}

function nameOf({ participants }: Project, speaker: Speaker | undefined, language: string): string {
  return namesOf(peopleBehind(participants, speaker), language) || (speaker?.label ?? "");
}

export const sortKeys = ["name", "read", "checked", "words", "turns", "minutes", "share", "notes"] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sorting = { readonly by: SortKey; readonly descending: boolean };

/**
 * Rows by one column. Those that are equal in it keep the order they came in, which is that of their names; what is
 * not known comes last either way.
 */
export function sortRows(rows: readonly OverviewRow[], { by, descending }: Sorting): readonly OverviewRow[] {
  if (by === "name") return descending ? rows.toReversed() : rows;
  const way = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [measureOf(a, by), measureOf(b, by)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (one - other);
  });
}

function measureOf(row: OverviewRow, by: Exclude<SortKey, "name">): number | null {
  switch (by) {
    case "read":
      return row.isRead ? 101 : row.percent;
    case "checked":
      return row.checked && row.checked.turns > 0 ? doneShare(row.checked) : null;
    case "words":
      return row.length.words;
    case "turns":
      return row.length.turns;
    case "minutes":
      return row.length.durationMs;
    case "share":
      return row.share;
    case "notes":
      return row.notes.length;
  }
}
