import type { ErrorCounts, ErrorRate } from "../shared/checking/error-rate.ts";
import type { MarkTurnsRefusal } from "../shared/checking/mark-turns.ts";
import { sayPlan } from "../shared/checking/plan-words.ts";
import type { CheckFigures, CheckingProgress } from "../shared/checking/progress.ts";
import type { ReplacementReview } from "../shared/checking/replacement-review.ts";
import type { Project } from "../shared/project/project.ts";
import type { CheckOutcome, OnWords } from "../shared/project/records.ts";
import { listed } from "../shared/text/listed.ts";
import { counted, quoting } from "./sentences.ts";

/** The terminal's sentences about how a transcript was checked. */

function percent(fraction: number): string {
  return `${(fraction * 100).toLocaleString("en", { maximumFractionDigits: 2 })} %`;
}

export function rateSentences({
  came,
  checked,
  rate: { wordErrorRate, characterErrorRate, words, isLeast },
  counts: { substitution, omission, insertion, nameOrNumber, meaningChanging, punctuation, speaker },
}: {
  readonly came: string;
  readonly checked: string;
  readonly rate: ErrorRate;
  readonly counts: ErrorCounts & { readonly speaker: number };
}): readonly string[] {
  const errors = substitution + omission + insertion;
  const most = isLeast ? "" : "at most ";
  const lines = [
    `${came} beside ${checked}: ${most}${counted(errors, "error")} in ${counted(words, "word")} of the checked one.`,
    `Word error rate ${percent(wordErrorRate)}, character error rate ${percent(characterErrorRate)}.`,
  ];
  if (errors > 0) {
    const kinds = [
      counted(substitution, "word heard as another", "words heard as others"),
      counted(omission, "word left out", "words left out"),
      counted(insertion, "word put in", "words put in"),
    ];
    lines.push(
      `${listed(kinds, "en")}; of these ${nameOrNumber} in names or numbers and ${meaningChanging} with a negation on one side only.`,
    );
  }
  const beside = [
    counted(punctuation, "word with other capitals or marks", "words with other capitals or marks"),
    counted(speaker, "turn under another speaker", "turns under another speaker"),
  ];
  if (punctuation + speaker > 0) lines.push(`Beside them ${listed(beside, "en")}.`);
  lines.push(
    "Words stand between white space; capitals, the marks around them and sounds in brackets ([laughs], (...)) are not compared.",
  );
  return lines;
}

export function littleInCommonSentence(came: string, checked: string): string {
  return `${came} and ${checked} have little in common: they may be of two interviews.`;
}

/** "coding", "note", "quote". */
function kindOf(one: OnWords): string {
  if ("codeId" in one) return "coding";
  return "edits" in one ? "quote" : "note";
}

/** What comes of replacing a transcript by a file; `placed` are those found again that are put there. */
export function replacementSentences(
  name: string,
  review: ReplacementReview,
  placed: ReadonlySet<OnWords["id"]>,
): readonly string[] {
  const { turnsBefore, turnsAfter, rate, standing, reworded, lost } = review;
  const { substitution, omission, insertion } = rate.errors;
  const turns =
    turnsBefore === turnsAfter
      ? counted(turnsAfter, "turn")
      : `${counted(turnsBefore, "turn")} became ${turnsAfter}`;
  const words = counted(substitution + omission + insertion, "word differs", "words differ");
  const lines = [
    `“${name}”: ${turns}; ${words} of ${rate.words.toLocaleString("en")}.`,
    `${counted(standing, "coding, note or quote stays", "codings, notes and quotes stay")} on the same words.`,
    ...reworded.map(
      ({ one, before }) =>
        `A ${kindOf(one)} is on corrected words${quoting(before)} became${quoting(one.quote).slice(1)}.`,
    ),
    ...lost.map(({ one, mayBe }) => {
      const what = `A ${kindOf(one)} ${placed.has(one.id) ? "moved" : "loses its words"}${quoting(one.quote)}`;
      if (!mayBe) return `${what}. Nothing in the file is like them.`;
      if (placed.has(one.id)) return `${what}.`;
      return mayBe.sure === "fuzzy"
        ? `${what}. Words like them stand elsewhere in the file.`
        : `${what}. The same words stand elsewhere in the file (--place-found).`;
    }),
  ];
  if (review.stillChecked + review.checkedNoMore > 0)
    lines.push(
      `${counted(review.stillChecked, "checked turn stays", "checked turns stay")} so; ${review.checkedNoMore} ${review.checkedNoMore === 1 ? "says" : "say"} something else and ${review.checkedNoMore === 1 ? "is" : "are"} to be checked again.`,
    );
  if (review.sectionsAfter < review.sectionsBefore)
    lines.push(
      `${counted(review.sectionsBefore - review.sectionsAfter, "section mark")} fell away: the turns there are joined.`,
    );
  return [...lines, ...review.newPeople.map((person) => `“${person}” is new in the study.`)];
}

export function anotherInterviewSentence(name: string, file: string): string {
  return `${file} has too little in common with “${name}”: it seems to be of another interview. Nothing was changed.`;
}

export function sameTextSentence(name: string, file: string): string {
  return `“${name}” says what ${file} says already. Nothing was changed.`;
}

export const dryRunSentence = "Nothing was changed (--dry-run).";

const markedAs: Readonly<Record<CheckOutcome | "unchecked", string>> = {
  checked: "checked, with nothing to correct",
  corrected: "checked and corrected",
  queried: "queried",
  unintelligible: "unintelligible",
  unchecked: "unchecked again",
};

export function markedSentence(name: string, turns: number, outcome: CheckOutcome | "unchecked"): string {
  return `${counted(turns, "turn")} of “${name}” ${turns === 1 ? "is" : "are"} ${markedAs[outcome]}.`;
}

export function notMarkedSentence(name: string, why: MarkTurnsRefusal): string {
  switch (why) {
    case "nothing-changed":
      return `That is said of “${name}” already. Nothing was changed.`;
    case "nothing-said":
      return `Nothing is said in these turns of “${name}”.`;
    case "no-question":
      return "Say what the question is: --question.";
    default:
      return `“${name}” has no such turns.`;
  }
}

export const noQuestionHereSentence = "A question makes turns queried: say --as queried, or leave --as out.";

export function noTurnSentence(name: string, number: number, turns: number): string {
  return `“${name}” has no turn ${number}: it has ${counted(turns, "turn")}.`;
}

export function notAskedSentence(name: string, questions: number): string {
  return questions === 0
    ? `Nothing is asked of these turns of “${name}” that waits for an answer.`
    : `${questions} questions are asked of these turns of “${name}”: say which turn (--turns).`;
}

export function ownQuestionSentence(name: string, by: string): string {
  return `The question about “${name}” is answered in words, and by somebody else than ${by}, who asked.`;
}

export function answeredSentence(name: string, question: string): string {
  return `The question about “${name}” is answered${quoting(question)}.`;
}

export function selfCheckedSentence(name: string, by: string): string {
  return `${name}: ${by} transcribed it, and checked turns of it too. Who checks should be another.`;
}

function howFar({ turns, words, doneTurns, doneWords, queried, changed, beyond }: CheckFigures): string {
  const open = [
    ...(queried > 0 ? [`${queried} queried`] : []),
    ...(changed > 0 ? [`${changed} changed since`] : []),
    ...(beyond > 0 ? [`${beyond} beside the plan`] : []),
  ];
  const said = `${doneTurns} of ${counted(turns, "turn")} checked (${doneWords.toLocaleString("en")} of ${counted(words, "word")})`;
  return [said, ...open].join(", ");
}

/** How far checking is: the plan, all of it, each interview, each person, and what is asked. */
export function progressSentences(
  project: Project,
  { plan, all, interviews, people, open }: CheckingProgress,
  turnOf: (check: CheckingProgress["open"][number]) => number | null,
): readonly string[] {
  const { checked, corrected, unintelligible } = all;
  return [
    plan ? `To be checked: ${sayPlan.en(plan)}.` : "There is no plan: every turn counts.",
    `${howFar(all)}. Of those checked ${checked} had nothing to correct, ${corrected} were corrected, ${unintelligible} cannot be understood.`,
    ...interviews.map(
      ({ transcript: { name, transcriber }, figures, checkers }) =>
        `${name}: ${howFar(figures)}${checkers.length > 0 ? ` by ${listed(checkers, "en")}` : ""}${transcriber ? `; transcribed by ${transcriber}` : ""}.`,
    ),
    ...[...people].flatMap(([id, figures]) => {
      const name = project.participants.get(id)?.pseudonym ?? "";
      return figures.turns > 0 ? [`What ${name} says: ${howFar(figures)}.`] : [];
    }),
    ...open.map((check) => {
      const turn = turnOf(check);
      const where = turn === null ? "a turn whose words are gone" : `turn ${turn}`;
      return `${check.by} asks about ${where} of “${project.transcripts.get(check.transcriptId)?.name ?? ""}”: ${check.question}`;
    }),
  ];
}

export function transcriberSentence(name: string, transcriber: string | null): string {
  return transcriber === null
    ? `Who transcribed “${name}” is left open.`
    : `“${name}” was transcribed by ${transcriber}.`;
}
