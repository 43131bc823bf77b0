import { peopleCount } from "../../figures/figures.ts";
import { lengthOf } from "../../figures/interview-length.ts";
import { interviewsOf } from "../../project/interviews.ts";
import { listed } from "../../text/listed.ts";
import { factsThatCount } from "../told-study.ts";
import { wordsIn } from "../words.ts";
import type { Tells } from "./sheet.ts";

/** "11 people in 9 interviews." */
export const sizeOfSample: Tells = ({ project }, language) => {
  const interviews = interviewsOf(project);
  if (interviews.length === 0) return null;
  const words = wordsIn(language);
  const participants = peopleCount(project);
  const held = words.interviews(interviews.length);
  if (participants === 0) return `${held}.`;
  return `${words.people(participants)} ${language === "sv" ? "i" : "in"} ${held}.`;
};

/** Which attributes are recorded of how many people; their values may give somebody away and stand in the sample table. */
export const describedSample: Tells = ({ project }, language) => {
  const people = [...project.participants.values()];
  const { attributes } = project.study;
  if (people.length === 0 || attributes.length === 0) return null;
  const recorded = attributes.map(({ name }) => {
    const known = people.filter((one) => (one.attributes[name] ?? "").trim() !== "").length;
    return language === "sv"
      ? `${name} (${known} av ${people.length})`
      : `${name} (${known} of ${people.length})`;
  });
  return language === "sv"
    ? `Uppgifter om deltagarna: ${listed(recorded, "sv")}.`
    : `Recorded of the participants: ${listed(recorded, "en")}.`;
};

/** People who speak in more than one interview, and interviews in which more than one person speaks. */
export const repeatedInterviews: Tells = ({ project }, language) => {
  const interviews = interviewsOf(project);
  if (interviews.length === 0 || project.participants.size === 0) return null;
  const peopleIn = interviews.map(
    ({ speakers }) => new Set(speakers.flatMap(({ participantIds }) => participantIds)),
  );
  const times = new Map<string, number>();
  for (const people of peopleIn) for (const id of people) times.set(id, (times.get(id) ?? 0) + 1);
  const repeated = [...times.values()].filter((count) => count > 1).length;
  const joint = peopleIn.filter(({ size }) => size > 1).length;
  const words = wordsIn(language);
  if (language === "sv") {
    const who = repeated === 0 ? "Ingen" : words.people(repeated);
    return `${who} talar i mer än en intervju; i ${words.interviews(joint)} talar fler än en deltagare.`;
  }
  const who = repeated === 0 ? "Nobody" : words.people(repeated);
  return `${who} ${repeated > 1 ? "speak" : "speaks"} in more than one interview; in ${words.interviews(joint)} more than one participant speaks.`;
};

/** Words per interview, and minutes where the transcripts have times. */
export const lengthOfInterviews: Tells = ({ project }, language) => {
  const lengths = interviewsOf(project).map(lengthOf);
  if (lengths.length === 0) return null;
  const words = spreadOf(
    lengths.map((length) => length.words),
    language,
  );
  const timed = lengths.flatMap(({ durationMs }) => durationMs ?? []);
  const per = language === "sv" ? `Ord per intervju: ${words}.` : `Words per interview: ${words}.`;
  if (timed.length === 0) return per;
  const minutes = spreadOf(
    timed.map((ms) => Math.round(ms / 60_000)),
    language,
  );
  return language === "sv"
    ? `${per} Minuter enligt tiderna i ${timed.length} av ${lengths.length} transkript: ${minutes}.`
    : `${per} Minutes, by the times in ${timed.length} of ${lengths.length} transcripts: ${minutes}.`;
};

/** "median 1,240, from 300 to 2,100". */
function spreadOf(numbers: readonly number[], language: "en" | "sv"): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  const { format } = new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB", {
    maximumFractionDigits: 0,
  });
  const [least, middle, most] = [format(sorted[0] ?? 0), format(median), format(sorted.at(-1) ?? 0)];
  return language === "sv"
    ? `median ${middle}, från ${least} till ${most}`
    : `median ${middle}, from ${least} to ${most}`;
}

/** How many sections and questions the interview guide has. */
export const guideOfStudy: Tells = ({ project: { study } }, language) => {
  const { guide } = study;
  if (guide.length === 0) return null;
  const questions = guide.reduce((sum, section) => sum + section.questions.length, 0);
  const names = listed(
    guide.map(({ name }) => name),
    language,
  );
  return language === "sv"
    ? `Intervjuguiden har ${guide.length} avsnitt med ${questions} ${questions === 1 ? "fråga" : "frågor"}: ${names}.`
    : `The interview guide has ${guide.length} ${guide.length === 1 ? "section" : "sections"} with ${questions} ${questions === 1 ? "question" : "questions"}: ${names}.`;
};

/** Under which names the participants stand. */
export const namesInStudy: Tells = ({ project }, language) => {
  const people = [...project.participants.values()];
  if (people.length === 0) return null;
  const masked = people.filter(({ nameIs }) => nameIs === "pseudonym").length;
  return language === "sv"
    ? `${masked} av ${people.length} deltagare står under namn som angetts vara ${masked === 1 ? "pseudonym" : "pseudonymer"}.`
    : `${masked} of ${people.length} ${people.length === 1 ? "participant" : "participants"} ${masked === 1 ? "stands under a name that was" : "stand under names that were"} said to be ${masked === 1 ? "a pseudonym" : "pseudonyms"}.`;
};

/** What was corrected in the interviews after they were taken in, by hand and by corrected files. */
export const correctedTranscripts: Tells = ({ project, facts }, language) => {
  const interviews = new Set(interviewsOf(project).map(({ id }) => id));
  const corrections = factsThatCount(facts).flatMap(({ deed, transcripts }) => {
    const of = transcripts.filter((id) => interviews.has(id));
    const isCorrection = deed === "correct-text" || deed === "replace-transcript";
    return isCorrection && of.length > 0 ? [of] : [];
  });
  if (corrections.length === 0) return null;
  const texts = wordsIn(language).interviews(new Set(corrections.flat()).size);
  return language === "sv"
    ? `Efter inläsningen rättades texten ${corrections.length} ${corrections.length === 1 ? "gång" : "gånger"}, i ${texts}; varje rättelse står i journalen.`
    : `After they were taken in, the texts were corrected ${corrections.length === 1 ? "once" : `${corrections.length} times`}, in ${texts}; each correction is in the journal.`;
};
