import { correctionNotesOf, type Project } from "../project/project.ts";
import type { CorrectionClass, CorrectionNote, Transcript } from "../project/records.ts";
import { byPlace, contains, overlap, type Span, trimSpan, wordsAt } from "../text/span.ts";
import type { CheckedStudy } from "./checked-study.ts";
import { type CheckedTranscript, type Correction, inClassOrder } from "./corrections.ts";
import { byErrorClass, countsOf, type ErrorClass, type JudgedStep } from "./error-rate.ts";

/** A correction with what people said of it. */
export type NotedCorrection = Correction & {
  /** As the texts tell by themselves; `classes` are as a person said, where one did. */
  readonly toldClasses: readonly CorrectionClass[];
  /** Why, in words; empty where nothing is said. Of several notes all reasons, with "; " between. */
  readonly reason: string;
  /** What says it, the newest first: several where corrections that were noted have become one. */
  readonly notes: readonly CorrectionNote[];
};

/** The corrections of a transcript, each with the notes that belong to it (rule V12). */
export function notedCorrections(
  project: Pick<Project, "correctionNotes">,
  { corrections, transcript }: CheckedTranscript,
): readonly NotedCorrection[] {
  const notes = correctionNotesOf(project, transcript.id).filter(({ lost }) => !lost);
  const byCorrection = new Map<Correction, CorrectionNote[]>();
  for (const note of notes) {
    const own = corrections.find((one) => belongs(note, one, transcript.text));
    if (own) byCorrection.set(own, [...(byCorrection.get(own) ?? []), note]);
  }
  return corrections.map((one) => withNotes(one, byCorrection.get(one) ?? []));
}

function withNotes(one: Correction, notes: readonly CorrectionNote[]): NotedCorrection {
  const newestFirst = notes.toSorted((a, b) =>
    a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1,
  );
  const said = newestFirst.find(({ classes }) => classes !== null)?.classes;
  return {
    ...one,
    toldClasses: one.classes,
    classes: said ? inClassOrder(said) : one.classes,
    reason: reasonOf(notes),
    notes: newestFirst,
  };
}

/** The reasons of notes, in the order in which they stand in the text. */
export function reasonOf(notes: readonly CorrectionNote[]): string {
  return notes
    .toSorted(byPlace)
    .flatMap(({ reason }) => (reason === "" ? [] : [reason]))
    .join("; ");
}

/**
 * Whether a note is of a correction. On corrected words it stands between the words that stand as they came; of words that were only taken out, around the place where they
 * stood, so that it is of no other correction of its words when they are put back. That a turn was given to another speaker is noted on the whole turn, and the note says so by its class.
 */
function belongs(note: CorrectionNote, { of, place, after, classes }: Correction, text: string): boolean {
  const isOfSpeaker = note.classes?.includes("speaker") ?? false;
  if (isOfSpeaker !== (of === "speaker")) return false;
  // A turn may have no words, whoever says it.
  if (isOfSpeaker) return place.start === place.end ? isAround(note, place, text) : overlap(note, place);
  if (contains(place, note)) return true;
  const isTakenOut = after === "" || classes.includes("insertion");
  return isTakenOut && isAround(note, place, text);
}

/** Around a place; where the text begins or ends there, the one word beside it. */
function isAround(note: Span, place: Span, text: string): boolean {
  if (note.start < place.start && note.end > place.end) return true;
  const isBlank = (start: number, end: number) => start <= end && text.slice(start, end).trim() === "";
  const isFirst = place.start === 0 && isBlank(place.end, note.start);
  const isLast = place.end === text.length && isBlank(note.end, place.start);
  return (isFirst || isLast) && !/\s/u.test(wordsAt(text, note));
}

/**
 * The words that a note of a correction stands on: those corrected, without white space at the edges; of words that were only taken out, one on each side; of a
 * speaker all of the turn. Null where the text has no word left.
 */
export function wordsToNote({ text }: Pick<Transcript, "text">, { place }: Correction): Span | null {
  const own = trimSpan(text, place);
  if (own) return own;
  const before = /\S+\s*$/u.exec(text.slice(Math.max(0, place.start - reach), place.start));
  const behind = /^\s*\S+/u.exec(text.slice(place.end, place.end + reach));
  return trimSpan(text, {
    start: place.start - (before?.[0].length ?? 0),
    end: place.end + (behind?.[0].length ?? 0),
  });
}

/** The words that a note is to stand on, as they stood when the correction was told. */
export type NotedWords = Span & { readonly quote: string };

/**
 * Where those words stand in a text in which people have typed since: there, else where alone they stand; null where nothing says the same, or several places do: it may be
 * another correction's (rule V12).
 */
export function whereToNote(text: string, { quote, ...span }: NotedWords): Span | null {
  if (wordsAt(text, span) === quote) return span;
  const start = text.indexOf(quote);
  return start >= 0 && start === text.lastIndexOf(quote) ? { start, end: start + quote.length } : null;
}

/** How far a word beside a place is looked for, in UTF-16 code units. */
const reach = 400;

const kinds = ["substitution", "omission", "insertion"] as const;

/**
 * What became of each word, with the classes that people gave: of which kind an error is and what it is of is as they say; whether it is one is not (rule V12), so that the
 * error rate stays what two texts give.
 */
export function stepsAsNoted(
  project: Pick<Project, "correctionNotes">,
  checked: CheckedTranscript,
): readonly JudgedStep[] {
  const said = new Map<JudgedStep, Pick<NotedCorrection, "classes" | "toldClasses">>();
  for (const { classes, toldClasses, of, place } of notedCorrections(project, checked)) {
    if (of === "speaker" || classes.join() === toldClasses.join()) continue;
    const own = checked.corrections.find((one) => one.of === "words" && one.place === place);
    for (const step of (own && checked.stepsOf.get(own)) ?? []) said.set(step, { classes, toldClasses });
  }
  if (said.size === 0) return checked.steps;
  return checked.steps.map((step) => {
    const by = said.get(step);
    return by ? { ...step, counts: countsAsSaid(step.counts, by) } : step;
  });
}

/** A study whose errors are counted by the classes that people gave. */
export function studyAsNoted(project: Pick<Project, "correctionNotes">, study: CheckedStudy): CheckedStudy {
  const corrected = study.corrected.map((one): CheckedTranscript => {
    const steps = stepsAsNoted(project, one);
    return steps === one.steps ? one : { ...one, rate: { ...one.rate, errors: countsOf(steps) } };
  });
  if (corrected.every((one, at) => one === study.corrected[at])) return study;
  const rated = corrected.filter(({ isHandedOn }) => !isHandedOn);
  const all = study.all && {
    ...study.all,
    errors: byErrorClass((kind) => rated.reduce((sum, { rate }) => sum + rate.errors[kind], 0)),
  };
  return { ...study, corrected, all };
}

/** An error of a correction is of the kind that was said, and of what it told itself as far as that was left; what was added is of all its errors. */
function countsAsSaid(
  counts: JudgedStep["counts"],
  { classes, toldClasses }: Pick<NotedCorrection, "classes" | "toldClasses">,
): readonly ErrorClass[] {
  const told = kinds.find((kind) => counts.includes(kind));
  if (!told) return counts;
  const kind = classes.includes(told) ? told : (kinds.find((one) => classes.includes(one)) ?? told);
  const of = (["nameOrNumber", "meaningChanging"] as const).filter(
    (one) => classes.includes(one) && (counts.includes(one) || !toldClasses.includes(one)),
  );
  return [kind, ...of];
}
