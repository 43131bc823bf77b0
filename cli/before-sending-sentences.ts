import type { Quote } from "../shared/project/records.ts";
import type { BeforeSending } from "../shared/reports/before-sending.ts";
import { listed } from "../shared/text/listed.ts";
import { counted } from "./sentences.ts";

/** What an author must know of a report before it is sent: under which names people stand in it, and what nobody has looked at. */
export function beforeSendingSentences(file: string, before: BeforeSending): readonly string[] {
  return [
    ...namesSentences(file, before),
    ...bareSentences(file, before),
    ...lookAgainSentences(file, before),
  ];
}

/** What was said of the names under which people stand in it; nothing where it names nobody. */
function namesSentences(
  file: string,
  { names: { unsaid, pseudonym, "real-name": real }, apart }: Pick<BeforeSending, "names" | "apart">,
): readonly string[] {
  const stand = (count: number) => `${file}: ${counted(count, "person stands", "people stand")} under`;
  const one = (count: number, name: string, names: string) => (count === 1 ? name : names);
  return [
    ...(real.length > 0
      ? [
          `${stand(real.length)} ${one(real.length, "what was said to be a real name", "what were said to be real names")}.`,
        ]
      : []),
    ...(unsaid.length > 0
      ? [
          `${stand(unsaid.length)} ${one(unsaid.length, "a name that came with the files; nobody has said that it is a pseudonym", "names that came with the files; nobody has said that they are pseudonyms")}.`,
        ]
      : []),
    ...(pseudonym.length > 0
      ? [
          `${stand(pseudonym.length)} ${one(pseudonym.length, "a name that was said to be a pseudonym", "names that were said to be pseudonyms")}.`,
        ]
      : []),
    ...(apart && apart.people.length > 0
      ? [
          `${file}: ${counted(apart.people.length, "person", "people")} can be told apart by what the attribution prints (${listed(apart.by, "en")}): ${listed(
            apart.people.map(({ pseudonym }) => pseudonym),
            "en",
          )}. Nobody else in the study has the same.`,
        ]
      : []),
  ];
}

/** Where the words of files stand for names. */
function bareSentences(
  file: string,
  { unassigned, unknown, missing }: Pick<BeforeSending, "unassigned" | "unknown" | "missing">,
): readonly string[] {
  const labels = unassigned.map(({ transcript, labels }) => `${labels.join(", ")} (${transcript.name})`);
  return [
    ...(labels.length > 0
      ? [`${file}: no person is assigned, so the label of the file is printed: ${listed(labels, "en")}.`]
      : []),
    ...(unknown.length > 0
      ? [
          `${file}: it is not known who speaks, so the interview’s name is printed: ${listed(
            unknown.map(({ name }) => name),
            "en",
          )}.`,
        ]
      : []),
    ...missing.map(
      ({ attribute, people }) =>
        `${file}: the attribution uses ${attribute}, which is empty for ${listed(
          people.map(({ pseudonym }) => pseudonym),
          "en",
        )}.`,
    ),
  ];
}

/** What was done to quotes and their translations that nobody has looked at since. */
function lookAgainSentences(
  file: string,
  { corrected, outdated, queried }: Pick<BeforeSending, "corrected" | "outdated" | "queried">,
): readonly string[] {
  const told = (quotes: readonly Quote[], one: string, several: string) =>
    quotes.length === 0 ? [] : [`${file}: ${counted(quotes.length, `quote ${one}`, `quotes ${several}`)}.`];
  return [
    ...told(
      corrected,
      "stands on words of the transcript that were corrected since its print form was looked at",
      "stand on words of the transcripts that were corrected since their print forms were looked at",
    ),
    ...told(
      outdated,
      "has a translation that was made before what is printed of it changed",
      "have translations that were made before what is printed of them changed",
    ),
    ...told(
      queried,
      "has a translation of which a question waits for an answer",
      "have translations of which questions wait for answers",
    ),
  ];
}
