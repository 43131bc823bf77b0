import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { Machine, Transcript, TranscriptId } from "../project/records.ts";
import { sameName } from "../text/same-name.ts";
import { type CheckedStudy, seed } from "./checked-study.ts";
import { comparedWords } from "./compared-words.ts";
import { stepsAsNoted } from "./correction-notes.ts";
import type { CheckedTranscript } from "./corrections.ts";
import { editDistance, numbered } from "./edit-steps.ts";
import { byErrorClass, type ErrorClass, errorClasses, errorShare, type JudgedStep } from "./error-rate.ts";
import { type RateInterval, resampledRates, stepsByTurn } from "./resampled-rate.ts";
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
  readonly classes: Readonly<Record<ErrorClass, ClassRate>>;
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
  /** Interviews with checked turns that have no rate, since their text as it came is not known. */
  readonly unknown: number;
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
  let unknown = 0;
  const corrections = new Map(study.corrected.map((one) => [one.transcript.id, one]));
  for (const transcript of interviewsOf(project)) {
    const checked = turnChecks(project, transcript.id).filter(
      ({ state, isChanged }) => !isChanged && (state === "checked" || state === "corrected"),
    );
    if (checked.length === 0) continue;
    if (!study.told.has(transcript.id)) {
      unknown += 1;
      continue;
    }
    const turns: TurnCounts[] = [];
    const corrected = corrections.get(transcript.id);
    const numbers = new Set(checked.map(({ number }) => number));
    const counted = corrected && countsByTurn(project, corrected, (turn) => numbers.has(turn + 1));
    for (const { turn, number, checks } of checked) {
      turns.push(counted?.[number - 1] ?? asItCame(comparedWords(transcript.text, turn)));
      for (const { by } of checks) checkers.add(by);
    }
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
    unknown,
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

/** What a turn has of each; letters are those of its words with a blank between two. */
type TurnCounts = Record<ErrorClass, number> & {
  words: number;
  letters: number;
  wrongLetters: number;
  speaker: number;
};

function noCounts(): TurnCounts {
  return { ...byErrorClass(() => 0), words: 0, letters: 0, wrongLetters: 0, speaker: 0 };
}

function asItCame(words: readonly { readonly key: string }[]): TurnCounts {
  return { ...noCounts(), words: words.length, letters: [...written(words)].length };
}

function written(words: readonly { readonly key: string }[]): string {
  return words.map(({ key }) => key).join(" ");
}

function countsByTurn(
  project: Project,
  checked: CheckedTranscript,
  isCounted: (turn: number) => boolean,
): readonly TurnCounts[] {
  const byTurn = stepsByTurn({ ...checked, steps: stepsAsNoted(project, checked) }, isCounted);
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
      errors: [errors(one), ...errorClasses.map((name) => one[name])],
    })),
    seed,
  );
  const classRate = (name: ErrorClass): ClassRate => ({
    ...{ count: sum(name), rate: errorShare(sum(name), words) },
    interval: intervals[errorClasses.indexOf(name)] ?? null,
  });
  return {
    ...{ interviews, turns: turns.length, words, speaker: sum("speaker") },
    wordErrorRate: errorShare(wrong, words),
    characterErrorRate: errorShare(sum("wrongLetters"), sum("letters")),
    interval: interval ?? null,
    classes: byErrorClass(classRate),
  };
}
