import type { Project } from "../project/project.ts";
import type { GuideSection, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { wordsAt } from "../text/span.ts";
import { isSameWord, tellingWords } from "./question-words.ts";
import { sectionsByTurn } from "./sections.ts";

/** How well a turn fits the section proposed for it: to be taken, to be looked at, to be doubted. */
export type Sureness = "sure" | "likely" | "guess";

/** A turn at which a section seems to begin. */
export type Proposal = {
  readonly transcriptId: TranscriptId;
  readonly turnId: Turn["id"];
  readonly sectionId: string;
  readonly sureness: Sureness;
  /** The question of the guide that is most like the turn; null when only the section's name is. */
  readonly question: string | null;
  /** Whether the transcript has that section there already. */
  readonly isMarked: boolean;
};

/**
 * Proposes where the sections of the guide begin in these transcripts, in reading order, and marks nothing (rule G4). Turns of
 * interviewers are compared with the questions and the name of each section, by the words that tell them from other sections;
 * where no speaker is an interviewer, turns that ask something are. Of all ways to go through the sections the one that fits
 * best is taken; following the order of the guide costs least, skipping a section little, going back more.
 */
export function matchQuestions(
  project: Pick<Project, "study" | "transcripts">,
  transcriptIds: readonly TranscriptId[],
): readonly Proposal[] {
  const { guide } = project.study;
  if (guide.length === 0) return [];
  const known = readGuide(guide);
  return transcriptIds.flatMap((id) => {
    const transcript = project.transcripts.get(id);
    return transcript ? proposalsFor(transcript, guide, known) : [];
  });
}

/** What a question's words weigh: much, when few sections ask with them. */
type Wording = {
  readonly question: string | null;
  readonly words: ReadonlyMap<string, number>;
  readonly whole: number;
};

type Guide = {
  readonly wordings: readonly (readonly Wording[])[];
  readonly weigh: (word: string) => number;
};

/** A word that stands in no question weighs little: what is asked around the question is no reason against it. */
const weightOfUnknown = 0.35;

function readGuide(guide: readonly GuideSection[]): Guide {
  const texts = guide.map(({ name, questions }) => [
    { question: null, words: tellingWords(name) },
    ...questions.map((question) => ({ question, words: tellingWords(question) })),
  ]);
  const weights = new Map<string, number>();
  const weigh = (word: string) => {
    const before = weights.get(word);
    if (before !== undefined) return before;
    const sections = texts.filter((wordings) =>
      wordings.some(({ words }) => [...words].some((one) => isSameWord(one, word))),
    ).length;
    const weight = sections === 0 ? weightOfUnknown : Math.log(1 + guide.length / sections);
    weights.set(word, weight);
    return weight;
  };
  const wordings = texts.map((section) =>
    section
      .filter(({ words }) => words.size > 0)
      .map(({ question, words }): Wording => {
        const weighed = new Map([...words].map((word): [string, number] => [word, weigh(word)]));
        return { question, words: weighed, whole: sum(weighed.values()) };
      }),
  );
  return { wordings, weigh };
}

/** How like a turn is to each section, from 0 to 1, and by which question. */
type Fit = { readonly likeness: number; readonly question: string | null };

function fitsOf(text: string, { wordings, weigh }: Guide): readonly Fit[] {
  const spoken = [...tellingWords(text)];
  const whole = sum(spoken.map(weigh));
  return wordings.map((section) =>
    section.reduce<Fit>(
      (best, { question, words, whole: asked }) => {
        let met = 0;
        let heard = 0;
        for (const [word, weight] of words) met += weight * closest(word, spoken);
        for (const word of spoken) heard += weigh(word) * closest(word, words.keys());
        const likeness =
          met === 0 ? 0 : (2 * (met / asked) * (heard / whole)) / (met / asked + heard / whole);
        return likeness > best.likeness ? { likeness, question } : best;
      },
      { likeness: 0, question: null },
    ),
  );
}

/** What a section must be worth to begin, and what it costs to come to it otherwise than next; in likeness. */
const cost = { beginning: 0.25, skipped: 0.04, mostSkipped: 0.16, back: 0.35 };

function costOf(from: number, to: number): number {
  if (to > from) return cost.beginning + Math.min(cost.mostSkipped, (to - from - 1) * cost.skipped);
  return cost.beginning + cost.back;
}

/** Interviews begin with the first section, in whatever words: that alone is a guess. */
const likenessOfOpening = 0.35;

function withOpening(fits: readonly Fit[]): readonly Fit[] {
  return fits.map((fit, section) =>
    section === 0 && fit.likeness < likenessOfOpening ? { likeness: likenessOfOpening, question: null } : fit,
  );
}

const sureFrom = 0.62;
const likelyFrom = 0.4;
/** How much less like the next best section must be for a proposal to be sure. */
const clearly = 0.2;

type Way = { readonly worth: number; readonly begins: Begun | null };
type Begun = { readonly at: number; readonly section: number; readonly before: Begun | null };

function proposalsFor(
  transcript: Transcript,
  guide: readonly GuideSection[],
  known: Guide,
): readonly Proposal[] {
  const asked = askingTurns(transcript).map((turn, at) => {
    const fits = fitsOf(wordsAt(transcript.text, turn), known);
    return { turn, fits: at === 0 ? withOpening(fits) : fits };
  });
  /** The best way that ends in each section; the first entry is for being in none yet. */
  let ways: readonly (Way | null)[] = [{ worth: 0, begins: null }, ...guide.map(() => null)];
  for (const [at, { fits }] of asked.entries())
    ways = ways.map((staying, place) => {
      const section = place - 1;
      const likeness = fits[section]?.likeness ?? 0;
      const again = Math.max(0, likeness - cost.beginning);
      const stays = staying && { ...staying, worth: staying.worth + again };
      if (section < 0 || likeness <= cost.beginning) return stays;
      let best = stays;
      for (const [from, way] of ways.entries()) {
        if (!way || from === place) continue;
        const worth = way.worth + likeness - costOf(from - 1, section);
        if (!best || worth > best.worth) best = { worth, begins: { at, section, before: way.begins } };
      }
      return best;
    });
  const best = ways.reduce((a, b) => (b && (!a || b.worth > a.worth) ? b : a), null);
  const sections = sectionsByTurn(transcript);
  const marked = new Map(transcript.turns.map(({ id }, at) => [id, sections[at] ?? null]));
  const proposals: Proposal[] = [];
  for (let begun = best?.begins ?? null; begun; begun = begun.before) {
    const found = asked[begun.at];
    const section = guide[begun.section];
    const fit = found?.fits[begun.section];
    if (!found || !section || !fit) continue;
    const others = found.fits.filter((_, other) => other !== begun?.section);
    const next = Math.max(0, ...others.map(({ likeness }) => likeness));
    proposals.push({
      transcriptId: transcript.id,
      turnId: found.turn.id,
      sectionId: section.id,
      sureness: surenessOf(fit.likeness, next, begun.section > (begun.before?.section ?? -1)),
      question: fit.question,
      isMarked: marked.get(found.turn.id) === section.id,
    });
  }
  return proposals.reverse();
}

/** What goes back in the guide is never sure. */
function surenessOf(likeness: number, next: number, isInOrder: boolean): Sureness {
  if (isInOrder && likeness >= sureFrom && likeness - next >= clearly) return "sure";
  return likeness >= likelyFrom && likeness > next ? "likely" : "guess";
}

/** Another form of a word says less than the word itself. */
const ofAnotherForm = 0.6;

/** 1 when the word is among these, less when only another form of it is, else 0. */
function closest(word: string, among: Iterable<string>): number {
  let nearest = 0;
  for (const one of among) {
    if (one === word) return 1;
    if (isSameWord(one, word)) nearest = ofAnotherForm;
  }
  return nearest;
}

function askingTurns({ turns, speakers, text }: Transcript): readonly Turn[] {
  const interviewers = new Set(speakers.filter(({ role }) => role === "interviewer").map(({ id }) => id));
  if (interviewers.size === 0) return turns.filter((turn) => wordsAt(text, turn).includes("?"));
  return turns.filter(({ speakerId }) => speakerId !== null && interviewers.has(speakerId));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}
