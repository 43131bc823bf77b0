import type { Project } from "../project/project.ts";
import type { CodeId, Coding, Transcript, TranscriptId } from "../project/records.ts";
import { personKeysIn, turnsTouched } from "../quotes/voices.ts";

/** What one code alone was given to: its codings that have their words, and who speaks in them, interviewers apart. */
export type CodeFigures = {
  readonly extracts: number;
  readonly people: ReadonlySet<string>;
  readonly interviews: ReadonlySet<TranscriptId>;
};

export type FiguresByCode = ReadonlyMap<CodeId, CodeFigures>;
export type Figures = { readonly extracts: number; readonly people: number; readonly interviews: number };

type Counted = { extracts: number; readonly people: Set<string> };
type Counts = ReadonlyMap<CodeId, Counted>;

/** The counts of each transcript's codings as they were counted last, with what else they were counted from. */
const counted = new WeakMap<
  readonly Coding[],
  {
    readonly transcript: Transcript;
    readonly participants: Project["participants"];
    readonly counts: Counts;
  }
>();

/** Counts the codings of the study by code. Of transcripts that have not changed it knows the counts already. */
export function figuresByCode({
  codings,
  transcripts,
  participants,
}: Pick<Project, "codings" | "transcripts" | "participants">): FiguresByCode {
  const all = new Map<
    CodeId,
    Counted & {
      readonly interviews: Set<TranscriptId>;
    }
  >();
  for (const [transcriptId, list] of codings) {
    const transcript = transcripts.get(transcriptId);
    if (!transcript) continue;
    for (const [codeId, { extracts, people }] of countsIn(list, transcript, participants)) {
      const sum = all.get(codeId) ?? { extracts: 0, people: new Set(), interviews: new Set() };
      sum.extracts += extracts;
      for (const person of people) sum.people.add(person);
      sum.interviews.add(transcriptId);
      all.set(codeId, sum);
    }
  }
  return all;
}

/** The figures of several codes together: each coding is counted once, and each person. */
export function figuresTogether(figures: FiguresByCode, codeIds: Iterable<CodeId>): Figures {
  let extracts = 0;
  const people = new Set<string>();
  const interviews = new Set<TranscriptId>();
  for (const id of new Set(codeIds)) {
    const own = figures.get(id);
    if (!own) continue;
    extracts += own.extracts;
    for (const person of own.people) people.add(person);
    for (const interview of own.interviews) interviews.add(interview);
  }
  return { extracts, people: people.size, interviews: interviews.size };
}

function countsIn(
  list: readonly Coding[],
  transcript: Transcript,
  participants: Project["participants"],
): Counts {
  const known = counted.get(list);
  if (known?.transcript === transcript && known.participants === participants) return known.counts;
  const counts = new Map<CodeId, Counted>();
  const keysOf = personKeysIn(transcript, participants);
  for (const coding of list) {
    if (coding.lost) continue;
    const own = counts.get(coding.codeId) ?? { extracts: 0, people: new Set<string>() };
    own.extracts += 1;
    const { from, to } = turnsTouched(transcript.turns, coding);
    const turns = from === to ? [null] : transcript.turns.slice(from, to);
    for (const turn of turns) for (const key of keysOf(turn?.speakerId ?? null)) own.people.add(key);
    counts.set(coding.codeId, own);
  }
  counted.set(list, { transcript, participants, counts });
  return counts;
}
