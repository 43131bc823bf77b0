import { type Answer, withAnswer } from "../../shared/speakers/answers.ts";
import { judgeAnswered } from "../../shared/speakers/judge-answered.ts";
import type { Judgement } from "../../shared/speakers/judge-speakers.ts";
import type { Question } from "../../shared/speakers/questions.ts";
import { asRead } from "../../shared/text/same-name.ts";
import { peopleOf } from "../../shared/transcripts/import-transcripts.ts";
import { placesOf } from "../speaker-review/picked-places.ts";
import { answersElsewhere, proposedAnswer, sameQuestion } from "../speaker-review/proposed-answers.ts";
import type { Beside } from "../speaker-review/reviewed.ts";
import { includedFiles } from "./plan-figures.ts";
import { type FileInReview, type ImportPlan, type PlannedFile, reviewed } from "./planned-files.ts";

/** Answers in a file, and in all others that are to be imported and ask the same or hold what was shown. */
export function answeredEverywhere(
  plan: ImportPlan,
  id: number,
  answers: readonly Answer[],
  question: Question | null,
): ImportPlan {
  const read = plan.files.find((file) => file.id === id);
  const here = read?.is === "read" ? read.judgement : null;
  const files = plan.files.map((file): PlannedFile => {
    if (file.is !== "read") return file;
    if (file.id === id) return { ...file, ...judgeAnswered(file, answers.reduce(withAnswer, file.answers)) };
    const said = file.isIncluded && here ? saidElsewhere(file, here, answers, question) : [];
    return said.length === 0
      ? file
      : { ...file, ...judgeAnswered(file, said.reduce(withAnswer, file.answers)) };
  });
  return { ...plan, files };
}

function saidElsewhere(
  { name, judgement }: FileInReview,
  here: Judgement,
  answers: readonly Answer[],
  question: Question | null,
): readonly Answer[] {
  if (question === null)
    return answers.filter(
      (answer) => answer.says === "pick" && placesOf(judgement.source, answer.pick).count > 0,
    );
  const there = sameQuestion(question, here, judgement);
  return there ? answersElsewhere(answers, there, name.trim()) : [];
}

/** What the other files of the import, as far as they are to be imported, ask and hold. */
export function besideFile(plan: ImportPlan, id: number): Beside {
  const read = plan.files.find((file) => file.id === id);
  const here = read?.is === "read" ? read.judgement : null;
  const others = includedFiles(plan).filter((file) => file.id !== id);
  let called: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    alsoCalled: (pseudonym) => {
      called ??= interviewsByPerson(others);
      return called.get(asRead(pseudonym)) ?? [];
    },
    alsoAsk: (question) =>
      others.filter(({ judgement }) => here && sameQuestion(question, here, judgement)).length,
    alsoHold: (pick) => {
      const counts = others.map(({ judgement }) => placesOf(judgement.source, pick).count);
      const found = counts.filter((count) => count > 0);
      return { files: found.length, places: found.reduce((sum, count) => sum + count, 0) };
    },
  };
}

/** The names of the interviews that each person would speak in, by what tells people apart. */
function interviewsByPerson(files: readonly FileInReview[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, judgement, answers } of files) {
    const people = Object.values(peopleOf(name.trim(), judgement.draft, answers)).flat();
    for (const key of new Set(people.map(asRead))) found.set(key, [...(found.get(key) ?? []), name.trim()]);
  }
  return found;
}

/** All that is proposed for a file taken at once; what comes to be asked by it stays open. */
export function withProposals(plan: ImportPlan, id: number): ImportPlan {
  return reviewed(plan, id, (file) => {
    const proposed = file.judgement.questions.flatMap((question) => proposedAnswer(question) ?? []);
    return proposed.length === 0 ? {} : judgeAnswered(file, proposed.reduce(withAnswer, file.answers));
  });
}
