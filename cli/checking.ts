import { acceptErrorRate } from "../shared/checking/accepted-rate.ts";
import { planChecks } from "../shared/checking/check-plan.ts";
import { type CheckedRates, checkedRates } from "../shared/checking/checked-rates.ts";
import { checkedStudy } from "../shared/checking/checked-study.ts";
import { type CheckingProgress, checkingProgress } from "../shared/checking/progress.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { textDeedOf, textDeedsThatCount } from "../shared/history/text-deeds.ts";
import type { Project } from "../shared/project/project.ts";
import type { Check, CheckPlan } from "../shared/project/records.ts";
import { dayHere } from "../shared/text/day-here.ts";
import { spanHolding } from "../shared/text/span.ts";
import { keep, namedFile, readStudy } from "./study-file.ts";
import { type ExitCode, Stop, type Terminal } from "./terminal.ts";
import {
  acceptedSentence,
  progressSentences,
  rateSentence,
  seedOfWhatSentence,
  selfCheckedSentence,
} from "./turn-check-sentences.ts";

export type CheckingOptions = {
  readonly all?: boolean;
  readonly each?: number;
  /** Percent. */
  readonly sample?: number;
  readonly seed?: number;
  readonly plan: boolean;
  /** The highest word error rate that is accepted, as a fraction. */
  readonly accept?: number | "none";
  readonly by: string;
  readonly json: boolean;
};

/** Says how far the transcripts of a study are checked; with a plan among the options, that is the study's plan from now on. */
export async function tellChecking(
  terminal: Terminal,
  studyName: string,
  options: CheckingOptions,
): Promise<ExitCode> {
  if (options.seed !== undefined && options.sample === undefined) throw new Stop(seedOfWhatSentence);
  const isAccepted = await accept(terminal, studyName, options);
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const plan = planSaid(options, terminal.now());
  if (plan !== undefined) {
    const planned = planChecks(study.project, { plan });
    if (planned.is === "done")
      await keep(
        terminal,
        study,
        { deed: deedValue("plan-checks", { plan }), by: options.by, diff: planned.value },
        isAccepted ? 1 : 2,
      );
  }
  const { project } = study;
  const progress = checkingProgress(project, plan === undefined ? project.study.checkPlan : plan);
  const texts = study.journal.flatMap((entry) => textDeedOf(entry) ?? []);
  const rates = checkedRates(project, checkedStudy(project, textDeedsThatCount(texts)));
  if (options.json) {
    terminal.out(JSON.stringify({ ...asJson(project, progress), ...ratesAsJson(project, rates) }, null, 2));
    return 0;
  }
  for (const sentence of progressSentences(project, progress, (check) => turnOf(project, check)))
    terminal.out(sentence);
  for (const sentence of rateSentences(project, rates)) terminal.out(sentence);
  for (const { transcript, checkedByTranscriber } of progress.interviews)
    if (checkedByTranscriber)
      terminal.err(selfCheckedSentence(transcript.name, transcript.transcriber ?? ""));
  return 0;
}

/** Keeps the rate that is accepted from now on, and answers whether there was another. */
async function accept(
  terminal: Terminal,
  studyName: string,
  { accept: said, by }: CheckingOptions,
): Promise<boolean> {
  if (said === undefined) return false;
  const rate = said === "none" ? null : said;
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const accepted = acceptErrorRate(study.project, { rate });
  if (accepted.is === "done")
    await keep(terminal, study, { deed: deedValue("accept-error-rate", { rate }), by, diff: accepted.value });
  return accepted.is === "done";
}

function rateSentences(
  { study, transcripts }: Project,
  { interviews, all, above }: CheckedRates,
): readonly string[] {
  const accepted = study.acceptedErrorRate;
  return [
    ...(accepted === null ? [] : [acceptedSentence(accepted)]),
    ...[...interviews].map(([id, rate]) =>
      rateSentence(transcripts.get(id)?.name ?? "", rate, above?.includes(id) ?? false),
    ),
    ...(all && interviews.size > 1 ? [rateSentence("All of these", all, false)] : []),
  ];
}

/** The rates of checked turns, as fractions. */
function ratesAsJson({ study, transcripts }: Project, rates: CheckedRates): object {
  return {
    acceptedErrorRate: study.acceptedErrorRate,
    rates: {
      all: rates.all,
      interviews: [...rates.interviews].map(([id, rate]) => ({
        name: transcripts.get(id)?.name ?? "",
        ...rate,
        isAccepted: rates.above === null ? null : !rates.above.includes(id),
      })),
      transcribers: rates.transcribers.map(({ by, rate }) => ({ by, ...rate })),
    },
  };
}

/** Undefined: nothing is said of it. A sample without a seed takes the day as one, so that it is told and can be asked for again. */
function planSaid(
  { all, each, sample, seed, plan }: CheckingOptions,
  now: string,
): CheckPlan | null | undefined {
  if (all) return { is: "all" };
  if (each !== undefined) return { is: "each", step: each };
  if (sample !== undefined)
    return { is: "sample", percent: sample, seed: seed ?? Number(dayHere(now).replaceAll("-", "")) };
  return plan ? undefined : null;
}

function asJson(project: Project, { plan, all, interviews, people, open }: CheckingProgress): object {
  return {
    plan,
    all,
    interviews: interviews.map(({ transcript, figures, checkers, checkedByTranscriber }) => ({
      ...{ name: transcript.name, transcriber: transcript.transcriber },
      ...{ checkers, checkedByTranscriber, ...figures },
    })),
    people: [...people].map(([id, figures]) => ({
      pseudonym: project.participants.get(id)?.pseudonym ?? "",
      ...figures,
    })),
    questions: open.map((check) => ({
      transcript: project.transcripts.get(check.transcriptId)?.name ?? "",
      turn: turnOf(project, check),
      ...{ words: check.quote, question: check.question, by: check.by, at: check.at },
    })),
  };
}

/** The number of the turn in which a check begins; null where its words are gone. */
function turnOf({ transcripts }: Project, { transcriptId, start, lost }: Check): number | null {
  const transcript = transcripts.get(transcriptId);
  return transcript && !lost ? spanHolding(transcript.turns, start) + 1 : null;
}
