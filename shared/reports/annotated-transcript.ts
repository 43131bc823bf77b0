import { pathName } from "../codebook/code-tree.ts";
import { sectionTitle } from "../guide/sections.ts";
import { codingsOf, type Project, passagesOf } from "../project/project.ts";
import type { Coding, Passage, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { nameOfVoice, piecesOf } from "../quotes/voices.ts";
import { clockTime } from "../text/clock-time.ts";
import { byPlace } from "../text/span.ts";
import { type CodeChoice, transcriptsByName } from "./extracts.ts";
import {
  type Block,
  type Covered,
  dateLine,
  heading,
  type NoteMark,
  paragraph,
  plain,
  type Report,
  type ReportLanguage,
  type TurnBlock,
  type WordNote,
} from "./report.ts";
import { type ReportWords, wordsIn } from "./words.ts";

/** How codes are shown beside being comments: not at all, listed in the margin, or in their colours. */
export const markings = ["comments", "margin", "colour"] as const;
export type Marking = (typeof markings)[number];

export type AnnotationChoice = {
  readonly language: ReportLanguage;
  readonly transcripts: "all" | readonly TranscriptId[];
  readonly codes: CodeChoice;
  /** Whose codings and notes in the margin. */
  readonly coders: "all" | readonly string[];
  readonly marking: Marking;
  /** A date to print in the head, as it shall stand there; null for none. */
  readonly date: string | null;
};

/**
 * Transcripts turn by turn, word for word, with every coding as a comment on just its words, and notes in the margin as
 * well. Codings may overlap, and reach over turns. What has lost its words is counted in the head of its transcript. Speakers
 * stand under the names that are printed, and sections of the interview guide have a heading.
 */
export function annotatedTranscripts(project: Project, choice: AnnotationChoice): Report {
  const words = wordsIn(choice.language);
  const transcripts = chosenTranscripts(project, choice);
  let number = 1;
  const blocks = transcripts.flatMap((transcript) => {
    const { notes, lost } = notesOn(project, transcript, choice, number);
    number += notes.length;
    return [
      { is: "transcript" as const, name: transcript.name, about: aboutOf(transcript, notes, lost, words) },
      ...turnBlocks(project, transcript, notes, choice),
    ];
  });
  return {
    language: choice.language,
    page: "portrait",
    title: words.annotatedTranscripts,
    subtitle: project.study.name,
    author: project.study.author,
    blocks: [
      ...dateLine(choice.date),
      paragraph(plain(transcripts.length === 0 ? words.noTranscripts : headOf(choice, words))),
      ...blocks,
    ],
  };
}

/** The transcripts of a choice, by name. */
export function chosenTranscripts(
  project: Project,
  { transcripts, language }: Pick<AnnotationChoice, "transcripts" | "language">,
): readonly Transcript[] {
  const all = transcriptsByName(project, language);
  return transcripts === "all" ? all : all.filter(({ id }) => transcripts.includes(id));
}

function headOf({ coders, codes }: AnnotationChoice, words: ReportWords): string {
  return [
    words.annotationNote,
    ...(codes === "all" ? [] : [words.onlyCodes(codes.length)]),
    ...(coders === "all" ? [] : [words.onlyCoders(coders)]),
  ].join(" ");
}

function aboutOf(
  { turns }: Transcript,
  notes: readonly PlacedNote[],
  lost: number,
  words: ReportWords,
): string {
  const codings = notes.filter(({ note }) => note.code !== "").length;
  const inMargin = notes.length - codings;
  const coders = [...new Set(notes.map(({ note }) => note.author))];
  const held = [
    words.turns(turns.length),
    words.codings(codings),
    ...(inMargin > 0 ? [words.marginNotes(inMargin)] : []),
  ].join(", ");
  const by = coders.length > 0 ? ` ${words.by(coders)}` : "";
  return [`${held}${by}.`, ...(lost > 0 ? [words.lostLeftOut(lost)] : [])].join(" ");
}

/** A note, where its words stand in the transcript, and the hue of its code. */
type PlacedNote = {
  readonly note: WordNote;
  readonly start: number;
  readonly end: number;
  readonly hue: number | null;
};

/** Every note that is asked for, in reading order, numbered from `first` on; and how many codings have lost their words. */
function notesOn(
  project: Project,
  transcript: Transcript,
  { codes, coders }: AnnotationChoice,
  first: number,
): { readonly notes: readonly PlacedNote[]; readonly lost: number } {
  const chosen = codes === "all" ? null : new Set(codes);
  const isAsked = ({ by }: { readonly by: string }) => coders === "all" || coders.includes(by);
  const codings = codingsOf(project, transcript.id).filter(
    (coding) => isAsked(coding) && (chosen === null || chosen.has(coding.codeId)),
  );
  const inMargin = passagesOf(project, transcript.id).filter(
    (passage) => isAsked(passage) && passage.note.trim() !== "",
  );
  const standing: readonly (Coding | Passage)[] = [...codings, ...inMargin].filter(({ lost }) => !lost);
  const notes = standing
    .toSorted((a, b) => byPlace(a, b) || (a.id < b.id ? -1 : 1))
    .map((one, at) => {
      const { start, end, by, quote } = one;
      const code = "codeId" in one ? project.codes.get(one.codeId) : undefined;
      const note: WordNote = {
        number: first + at,
        author: by,
        at: one.at,
        code: code ? pathName(project.codes, code) : "",
        text: "codeId" in one ? one.comment : one.note,
        quote,
      };
      return { note, start, end, hue: code?.hue ?? null };
    });
  return { notes, lost: codings.filter(({ lost }) => lost).length };
}

function turnBlocks(
  project: Project,
  transcript: Transcript,
  notes: readonly PlacedNote[],
  { language, marking }: AnnotationChoice,
): readonly Block[] {
  const { text, sections } = transcript;
  const { guide } = project.study;
  const words = { interviewer: wordsIn(language).interviewer, language };
  const begins = new Map(sections.map(({ turnId, sectionId }) => [turnId, sectionId]));
  const marks = marksOf(notes);
  const open = new Map<number, PlacedNote>();
  let next = 0;
  // A text without turns is one turn that nobody says.
  const turns: readonly (Pick<Turn, "start" | "end"> & Partial<Turn>)[] =
    transcript.turns.length > 0 ? transcript.turns : [{ start: 0, end: text.length }];
  return turns.flatMap((turn): Block[] => {
    const here: (NoteMark & { readonly of: PlacedNote })[] = [];
    for (let mark = marks[next]; mark && mark.at <= turn.end; mark = marks[next]) {
      here.push({ ...mark, at: Math.max(0, mark.at - turn.start) });
      next += 1;
    }
    const beginning = here.flatMap(({ is, of }) => (is === "begin" ? [of.note] : []));
    const [piece] = turn.speakerId == null ? [] : piecesOf(project.participants, transcript, turn as Turn);
    const block: TurnBlock = {
      is: "turn",
      speaker: piece?.voice.speaker ? nameOfVoice(piece.voice, transcript, words) : "",
      time: turn.startMs == null ? "" : clockTime(turn.startMs),
      text: text.slice(turn.start, turn.end),
      language: transcript.language,
      notes: beginning,
      marks: here.map(({ note, at, is }) => ({ note, at, is })),
      covered: coveredBy(here, turn.end - turn.start, open),
      inColour: marking === "colour",
      margin: marking === "margin" ? beginning.flatMap(({ code }) => (code === "" ? [] : [code])) : [],
    };
    const section = turn.id === undefined ? undefined : begins.get(turn.id);
    const title = section == null ? "" : sectionTitle(guide, section);
    return title === "" ? [block] : [heading(2, title), block];
  });
}

/** Where notes begin and end, in the order of the text. At one place ends stand first: what only touches does not overlap (S2). */
function marksOf(notes: readonly PlacedNote[]): readonly (NoteMark & { readonly of: PlacedNote })[] {
  const marks = notes.flatMap((of) => [
    { note: of.note.number, at: of.start, is: "begin" as const, of },
    { note: of.note.number, at: of.end, is: "end" as const, of },
  ]);
  return marks.sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.is !== b.is) return a.is === "end" ? -1 : 1;
    return a.is === "begin" ? a.note - b.note : b.note - a.note;
  });
}

/** The stretches of a turn that notes are on; `open` are the notes that are on the words before it, and afterwards those behind it. */
function coveredBy(
  marks: readonly (NoteMark & { readonly of: PlacedNote })[],
  length: number,
  open: Map<number, PlacedNote>,
): readonly Covered[] {
  const covered: Covered[] = [];
  let start = 0;
  const upTo = (end: number) => {
    if (end > start && open.size > 0) covered.push({ start, end, depth: open.size, hue: hueOnTop(open) });
    start = end;
  };
  for (const { at, is, note, of } of marks) {
    upTo(at);
    if (is === "begin") open.set(note, of);
    else open.delete(note);
  }
  upTo(length);
  return covered;
}

/** The hue of the shortest coding: it lies on top (S3). */
function hueOnTop(open: ReadonlyMap<number, PlacedNote>): number | null {
  let top: PlacedNote | null = null;
  for (const one of open.values()) {
    if (one.hue === null) continue;
    if (top === null || one.end - one.start <= top.end - top.start) top = one;
  }
  return top?.hue ?? null;
}
