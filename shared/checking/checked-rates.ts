import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { Machine, Transcript, TranscriptId } from "../project/records.ts";
import { sameName } from "../text/same-name.ts";
import { type CheckedStudy, seed } from "./checked-study.ts";
import { comparedWords } from "./compared-words.ts";
import { stepsAsNoted } from "./correction-notes.ts";
import type { CheckedTranscript } from "./corrections.ts";
import { editDistance, numbered } from "./edit-steps.ts";
import type { ErrorCounts, JudgedStep } from "./error-rate.ts";
import { type RateInterval, resampledRates } from "./resampled-rate.ts";
import { turnChecks } from "./turn-checks.ts";

/** How far transcripts as they came are from their text, in the turns that somebody compared with the recording. */
export type CheckedRate = {
  readonly interviews: number;
  readonly turns: number;
  readonly words: number;
  readonly wordErrorRate: number;
  readonly characterErrorRate: number;
  readonly interval: RateInterval | null;
  /** Of each class how many, how many to a word of the text, and between which such rates 95 % of what was drawn lies. */
  readonly classes: Readonly<Record<keyof ErrorCounts, ClassRate>>;
  /** Turns that were given to another speaker. */
  readonly speaker: number;
};

export type ClassRate = {
  readonly count: number;
  readonly rate: number;
  readonly interval: RateInterval | null;
};

/** Who wrote transcripts down: a person, else a program ("Whisper, large-v3"; empty where nobody knows which). */
export type TranscribedBy =
  | { readonly is: "person" | "machine"; readonly name: string }
  | { readonly is: "unsaid" };

export type CheckedRates = {
  /** Null where no turn is checked. */
  readonly all: CheckedRate | null;
  /** Of the interviews in which some turn is. */
  readonly interviews: ReadonlyMap<TranscriptId, CheckedRate>;
  readonly transcribers: readonly { readonly by: TranscribedBy; readonly rate: CheckedRate }[];
  /** Who checked those turns, by name. */
  readonly checkers: readonly string[];
  /** The interviews whose word error rate is above what the study accepts; null where it sets nothing. */
  readonly above: readonly TranscriptId[] | null;
};

/**
 * The rates in turns that are marked as checked or corrected and not changed since, whether something was corrected in them or not. Turns
 * that are queried or cannot be understood have no words to count errors by. Characters are counted turn by turn, as words are aligned there.
 */
export function checkedRates(
  project: Project,
  study: Pick<CheckedStudy, "corrected" | "told">,
): CheckedRates {
  const checkers = new Set<string>();
  const byTranscriber: { readonly by: TranscribedBy; interviews: number; readonly turns: TurnCounts[] }[] =
    [];
  const interviews = new Map<TranscriptId, CheckedRate>();
  const all: TurnCounts[] = [];
  const corrections = new Map(study.corrected.map((one) => [one.transcript.id, one]));
  for (const transcript of interviewsOf(project)) {
    if (!study.told.has(transcript.id)) continue;
    const turns: TurnCounts[] = [];
    const corrected = corrections.get(transcript.id);
    const counted = corrected && countsByTurn(project, corrected);
    for (const { turn, number, checks, state, isChanged } of turnChecks(project, transcript.id)) {
      if (isChanged || (state !== "checked" && state !== "corrected")) continue;
      turns.push(counted?.[number - 1] ?? asItCame(comparedWords(transcript.text, turn)));
      for (const { by } of checks) checkers.add(by);
    }
    if (turns.length === 0) continue;
    interviews.set(transcript.id, rateOf(turns, 1));
    all.push(...turns);
    const by = transcribedBy(transcript);
    const own = byTranscriber.find((one) => isSame(one.by, by));
    if (own) {
      own.interviews += 1;
      own.turns.push(...turns);
    } else byTranscriber.push({ by, interviews: 1, turns: [...turns] });
  }
  const accepted = project.study.acceptedErrorRate;
  return {
    all: all.length === 0 ? null : rateOf(all, interviews.size),
    interviews,
    transcribers: byTranscriber.map(({ by, interviews, turns }) => ({ by, rate: rateOf(turns, interviews) })),
    checkers: [...checkers].sort(),
    above:
      accepted === null
        ? null
        : [...interviews].flatMap(([id, { wordErrorRate }]) => (wordErrorRate > accepted ? [id] : [])),
  };
}

/** The person whom somebody named, before the program that the file or somebody named. */
export function transcribedBy({ transcriber, machine }: Transcript): TranscribedBy {
  if (transcriber !== null) return { is: "person", name: transcriber };
  if (machine === null) return { is: "unsaid" };
  return { is: "machine", name: machineName(machine) };
}

/** A program with its model, "Whisper, large-v3"; empty where neither is known. */
export function machineName({ tool, model }: Machine): string {
  return [tool, model].filter((one) => one !== "").join(", ");
}

function isSame(a: TranscribedBy, b: TranscribedBy): boolean {
  if (a.is === "unsaid" || b.is === "unsaid") return a.is === b.is;
  return a.is === b.is && sameName(a.name, b.name);
}

const classNames = [
  ...(["substitution", "omission", "insertion"] as const),
  ...(["nameOrNumber", "meaningChanging", "punctuation"] as const),
];

/** What a turn has of each; letters are those of its words with a blank between two. */
type TurnCounts = Record<keyof ErrorCounts, number> & {
  words: number;
  letters: number;
  wrongLetters: number;
  speaker: number;
};

function noCounts(): TurnCounts {
  return {
    ...{ substitution: 0, omission: 0, insertion: 0, nameOrNumber: 0, meaningChanging: 0, punctuation: 0 },
    ...{ words: 0, letters: 0, wrongLetters: 0, speaker: 0 },
  };
}

function asItCame(words: readonly { readonly key: string }[]): TurnCounts {
  return { ...noCounts(), words: words.length, letters: [...written(words)].length };
}

function written(words: readonly { readonly key: string }[]): string {
  return words.map(({ key }) => key).join(" ");
}

/** A word that was not said is counted where the word before it was. */
function countsByTurn(project: Project, checked: CheckedTranscript): readonly TurnCounts[] {
  const { turns } = checked.transcript;
  const byTurn: JudgedStep[][] = turns.map(() => []);
  let at = 0;
  for (const step of stepsAsNoted(project, checked)) {
    if (step.checked) while (at < turns.length - 1 && (turns[at]?.end ?? 0) <= step.checked.start) at += 1;
    byTurn[at]?.push(step);
  }
  const given = new Map<number, number>();
  for (const { of, turn } of checked.corrections)
    if (of === "speaker") given.set(turn - 1, (given.get(turn - 1) ?? 0) + 1);
  return byTurn.map((steps, n) => {
    const counts = asItCame(steps.flatMap(({ checked }) => checked ?? []));
    for (const step of steps) for (const one of step.counts) counts[one] += 1;
    counts.speaker = given.get(n) ?? 0;
    if (steps.some(({ is }) => is !== "same")) counts.wrongLetters = lettersApart(steps);
    return counts;
  });
}

function lettersApart(steps: readonly JudgedStep[]): number {
  const [came, now] = [
    written(steps.flatMap(({ came }) => came ?? [])),
    written(steps.flatMap(({ checked }) => checked ?? [])),
  ];
  const rows = numbered(came, now);
  return editDistance(rows.a, rows.b) ?? 0;
}

function rateOf(turns: readonly TurnCounts[], interviews: number): CheckedRate {
  const sum = (name: keyof TurnCounts) => turns.reduce((all, one) => all + one[name], 0);
  const errors = (one: TurnCounts) => one.substitution + one.omission + one.insertion;
  const words = sum("words");
  const wrong = turns.reduce((all, one) => all + errors(one), 0);
  const [interval, ...intervals] = resampledRates(
    turns.map((one) => ({
      words: one.words,
      errors: [errors(one), ...classNames.map((name) => one[name])],
    })),
    seed,
  );
  const classRate = (name: keyof ErrorCounts): ClassRate => ({
    ...{ count: sum(name), rate: over(sum(name), words) },
    interval: intervals[classNames.indexOf(name)] ?? null,
  });
  return {
    ...{ interviews, turns: turns.length, words, speaker: sum("speaker") },
    wordErrorRate: over(wrong, words),
    characterErrorRate: over(sum("wrongLetters"), sum("letters")),
    interval: interval ?? null,
    classes: {
      substitution: classRate("substitution"),
      omission: classRate("omission"),
      insertion: classRate("insertion"),
      nameOrNumber: classRate("nameOrNumber"),
      meaningChanging: classRate("meaningChanging"),
      punctuation: classRate("punctuation"),
    },
  };
}

function over(wrong: number, of: number): number {
  return of === 0 ? Math.min(wrong, 1) : wrong / of;
}
