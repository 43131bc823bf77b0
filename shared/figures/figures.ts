import { codesOfTheme, isStandingTheme, themeAbove } from "../codebook/codes-of-theme.ts";
import { interviewsOf } from "../project/interviews.ts";
import { allCodings, type Project } from "../project/project.ts";
import type {
  Code,
  CodeId,
  Coding,
  Transcript,
  TranscriptId,
  TranslationStatus,
} from "../project/records.ts";
import { isOutdated } from "../quotes/printed-words.ts";
import { personKeysIn, turnsTouched } from "../quotes/voices.ts";
import { lengthOf } from "./interview-length.ts";

/**
 * Every figure that a study is described by, as the rules N1–N7 define it. Window, reports and terminal all ask here, so
 * that a number which is said in two places is one number.
 */
export type StudyFigures = CodebookSize & {
  /** Interviews, which alone have turns, words and people. */
  readonly transcripts: number;
  /** Excerpts from the literature. */
  readonly excerpts: number;
  readonly turns: number;
  readonly words: number;
  readonly participants: number;
  readonly codings: number;
  readonly lost: number;
  readonly quotes: number;
  readonly lostQuotes: number;
  readonly translations: TranslationFigures;
};

/** Translations of quotes, by how far they are (N7). */
export type TranslationFigures = Readonly<Record<TranslationStatus, number>>;

export function figuresOf(project: Project): StudyFigures {
  const interviews = interviewsOf(project);
  const lengths = interviews.map(lengthOf);
  const { length: all } = [...allCodings(project)];
  const codings = codingCount(project);
  const quotes = quoteCount(project);
  return {
    transcripts: interviews.length,
    excerpts: project.transcripts.size - interviews.length,
    turns: sum(lengths.map(({ turns }) => turns)),
    words: sum(lengths.map(({ words }) => words)),
    participants: peopleCount(project),
    ...codebookSize(project.codes),
    codings,
    lost: all - codings,
    quotes,
    lostQuotes: sum([...project.quotes.values()].map(({ length }) => length)) - quotes,
    translations: translationFigures(project),
  };
}

/** What a codebook holds: the four add up to its entries (N3, N4). */
export type CodebookSize = {
  /** Entries that are no themes. */
  readonly codes: number;
  /** Entries with a meaning that stand beneath no other such … */
  readonly themes: number;
  /** … and those that do. */
  readonly subthemes: number;
  /** Themes and subthemes that were dropped. */
  readonly dropped: number;
};

export function codebookSize(codes: Project["codes"]): CodebookSize {
  const promoted = [...codes.values()].filter(({ theme }) => theme !== null);
  const standing = promoted.filter(isStandingTheme);
  const themes = standing.filter((code) => !themeAbove(codes, code)).length;
  return {
    codes: codes.size - promoted.length,
    themes,
    subthemes: standing.length - themes,
    dropped: promoted.length - standing.length,
  };
}

/** The people of a study (N1). */
export function peopleCount({ participants }: Pick<Project, "participants">): number {
  return participants.size;
}

/** The codings of a study that stand on their words (N5). */
export function codingCount({ codings }: Pick<Project, "codings">): number {
  return sum([...codings.values()].map(standingCount));
}

/** The quotes of a study that stand on their words, once for each theme that they were chosen for (N7). */
export function quoteCount({ quotes }: Pick<Project, "quotes">): number {
  return sum([...quotes.values()].map((list) => list.filter(({ lost }) => !lost).length));
}

/** The translations of the quotes that stand on their words, by status; one for each language of a quote (N7). */
export function translationFigures({ quotes }: Pick<Project, "quotes">): TranslationFigures {
  const figures = { draft: 0, checked: 0, queried: 0 };
  for (const list of quotes.values())
    for (const { lost, translations } of list)
      if (!lost) for (const { status } of translations) figures[status] += 1;
  return figures;
}

/** How many of these were made of another print form than the one there is now (Q5). */
export function outdatedTranslations({ quotes }: Pick<Project, "quotes">): number {
  return sum(
    [...quotes.values()]
      .flat()
      .map((quote) =>
        quote.lost ? 0 : quote.translations.filter((translation) => isOutdated(translation, quote)).length,
      ),
  );
}

const standing = new WeakMap<readonly Coding[], number>();

/** Those of one list; of a list that has not changed it is known already. */
export function standingCount(list: readonly Coding[]): number {
  const known = standing.get(list);
  if (known !== undefined) return known;
  const count = list.filter(({ lost }) => !lost).length;
  standing.set(list, count);
  return count;
}

/** How many people speak, and how many speakers who are nobody in the list of people yet (N1). */
export type Heard = { readonly people: number; readonly unidentified: number };

/** Who is heard, each once, by the keys of `personKeys`. */
export function heardOf(keys: ReadonlySet<string>): Heard {
  let people = 0;
  for (const key of keys) if (key.startsWith("participant:")) people += 1;
  return { people, unidentified: keys.size - people };
}

/** What some codes were given to, interviewers aside; `excerpts` are texts of the literature, beside the interviews. */
export type Figures = Heard & {
  readonly extracts: number;
  readonly interviews: number;
  readonly excerpts: number;
};

export const noFigures: Figures = { extracts: 0, people: 0, unidentified: 0, interviews: 0, excerpts: 0 };

/** What one code alone was given to; figures of several codes are put together of these. */
type OfCode = {
  readonly extracts: number;
  readonly heard: ReadonlySet<string>;
  readonly interviews: ReadonlySet<TranscriptId>;
  readonly excerpts: ReadonlySet<TranscriptId>;
};

export type FiguresByCode = ReadonlyMap<CodeId, OfCode>;

type Counted = { extracts: number; readonly heard: Set<string> };
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
  type Open = Counted & Readonly<Record<"interviews" | "excerpts", Set<TranscriptId>>>;
  const all = new Map<CodeId, Open>();
  for (const [transcriptId, list] of codings) {
    const transcript = transcripts.get(transcriptId);
    if (!transcript) continue;
    for (const [codeId, { extracts, heard }] of countsIn(list, transcript, participants)) {
      const own = all.get(codeId) ?? {
        extracts: 0,
        heard: new Set(),
        interviews: new Set(),
        excerpts: new Set(),
      };
      own.extracts += extracts;
      for (const key of heard) own.heard.add(key);
      own[transcript.reference ? "excerpts" : "interviews"].add(transcriptId);
      all.set(codeId, own);
    }
  }
  return all;
}

/** The figures of several codes together: each coding is counted once, and each person. */
export function figuresTogether(figures: FiguresByCode, codeIds: Iterable<CodeId>): Figures {
  let extracts = 0;
  const heard = new Set<string>();
  const interviews = new Set<TranscriptId>();
  const excerpts = new Set<TranscriptId>();
  for (const id of new Set(codeIds)) {
    const own = figures.get(id);
    if (!own) continue;
    extracts += own.extracts;
    for (const key of own.heard) heard.add(key);
    for (const interview of own.interviews) interviews.add(interview);
    for (const excerpt of own.excerpts) excerpts.add(excerpt);
  }
  return { extracts, ...heardOf(heard), interviews: interviews.size, excerpts: excerpts.size };
}

/** The figures of a theme or code with all that belongs to it (B7). */
export function figuresWithin(codes: Project["codes"], figures: FiguresByCode, id: Code["id"]): Figures {
  return figuresTogether(figures, codesOfTheme(codes, id));
}

/** The same of every entry of the codebook. One pass over the codings. */
export function figuresOfEntries(
  project: Pick<Project, "codes" | "codings" | "transcripts" | "participants">,
): ReadonlyMap<CodeId, Figures> {
  const figures = figuresByCode(project);
  return new Map([...project.codes.keys()].map((id) => [id, figuresWithin(project.codes, figures, id)]));
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
    const own = counts.get(coding.codeId) ?? { extracts: 0, heard: new Set<string>() };
    own.extracts += 1;
    const { from, to } = turnsTouched(transcript.turns, coding);
    for (const { speakerId } of transcript.turns.slice(from, to))
      for (const key of keysOf(speakerId)) own.heard.add(key);
    counts.set(coding.codeId, own);
  }
  counted.set(list, { transcript, participants, counts });
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
