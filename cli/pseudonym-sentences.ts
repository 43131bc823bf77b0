import type { NoKey } from "../shared/formats/name-key/name-key-file.ts";
import { sayPlace } from "../shared/gate/say-place.ts";
import type { Kind } from "../shared/project/kinds.ts";
import type { Project } from "../shared/project/project.ts";
import type { KeyRefusal } from "../shared/pseudonyms/name-key.ts";
import type { NamedKind } from "../shared/pseudonyms/neutral-pseudonyms.ts";
import type { Spot } from "../shared/pseudonyms/spots.ts";
import { listed } from "../shared/text/listed.ts";
import { oneLine } from "../shared/text/one-line.ts";
import { counted } from "./sentences.ts";

/** The terminal's sentences about pseudonyms. Names stand in them only where a preview was asked for. */

export function noKeySentence(file: string, why: NoKey): string {
  return why === "wrong-passphrase"
    ? `The passphrase does not open ${file}.`
    : `${file} is no key of pseudonyms (an age file), or it is damaged.`;
}

export function keyRefusedSentence(file: string, refusal: KeyRefusal): string {
  switch (refusal.is) {
    case "no-columns":
      return `${file} has no columns “name” and “pseudonym”.`;
    case "no-names":
      return `${file} has no row with a name and a pseudonym.`;
    case "not-findable":
      return `${file}: the name on line ${refusal.lines[0]} has no letter and no digit. It could never be found.`;
    case "name-twice":
      return `${file}: lines ${refusal.lines.join(" and ")} are one name. A key has each name once.`;
    case "pseudonym-of-two":
      return `${file}: lines ${refusal.lines.join(" and ")} have one pseudonym. It would not lead back to the name.`;
  }
}

export const noPassphraseSentence = "The file with the passphrase has nothing in its first line.";

export function keyWrittenSentence(file: string, names: number): string {
  return `${file} holds ${counted(names, "name")} under the passphrase. Keep it apart from the study, and the list that it was made of nowhere.`;
}

const kinds: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  study: ["the study’s own texts", "the study’s own texts"],
  participant: ["person", "people"],
  transcript: ["interview", "interviews"],
  code: ["code or theme", "codes and themes"],
  coding: ["coding’s comment", "codings’ comments"],
  passage: ["margin note", "margin notes"],
  quote: ["quote", "quotes"],
  check: ["question about a turn", "questions about turns"],
  "correction-note": ["reason for a correction", "reasons for corrections"],
  "time-mark": ["marked time", "marked times"],
  recording: ["recording’s file name", "recordings’ file names"],
  reading: ["reading", "readings"],
  memo: ["memo", "memos"],
  relation: ["line between codes", "lines between codes"],
  map: ["map", "maps"],
  version: ["version of the codebook", "versions of the codebook"],
};

/** How many names were replaced, and in how many things of which kind: a log without a name in it. */
export function replacedSentence(spots: readonly Spot[], isDry: boolean): string {
  const replaced = spots.filter(({ becomes }) => becomes !== null);
  const places = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const here = replaced.filter(({ record }) => record.startsWith(`${kind}:`));
    if (here.length === 0) return [];
    const records = new Set(here.map(({ record }) => record)).size;
    const [one, many] = kinds[kind];
    return [`${here.length} in ${kind === "study" ? one : counted(records, one, many)}`];
  });
  const times = counted(replaced.length, "name");
  return `${times} ${isDry ? "would be" : replaced.length === 1 ? "was" : "were"} replaced${places.length > 0 ? `: ${listed(places, "en")}` : ""}.`;
}

const whyLeft: Readonly<Record<NonNullable<Spot["left"]>, string>> = {
  "small-letters": "in small letters",
  "other-marks": "with other marks on the letters",
  "other-word": "within another word",
  "run-together": "over a line break",
  "of-several": "of several people in the key",
  "over-links": "over the ends of two links",
  taken: "since another is called so already",
  "by-hand": "since somebody says so",
};

/** How many were left for a person to decide, by why. */
export function leftSentences(spots: readonly Spot[]): readonly string[] {
  return (Object.keys(whyLeft) as NonNullable<Spot["left"]>[]).flatMap((why) => {
    const count = spots.filter(({ left }) => left === why).length;
    return count === 0 ? [] : [`${counted(count, "name was", "names were")} left: ${whyLeft[why]}.`];
  });
}

/** A name with the words about it, as a preview shows it. */
export function spotSentence(project: Project, spot: Spot): string {
  const { before, stands, behind, becomes, left } = spot;
  const context = oneLine(`${before}[${stands}]${behind}`);
  return `${sayPlace(project, spot, spot.span, "en")}: ${context} → ${becomes ?? `left, ${left === null ? "" : whyLeft[left]}`}`;
}

export const noKeyGivenSentence =
  "Say with --key and --passphrase-file by which key. --suggest lists what may be names, also without one.";

/** What a suggested name looks like it is of. */
export const kindWords: Readonly<Record<NamedKind, string>> = {
  person: "perhaps a person",
  place: "perhaps a place",
  organisation: "perhaps an organisation",
  email: "an e-mail address",
  telephone: "a telephone number",
  "personal-number": "a personal number",
};

export function suggestedSentence(count: number): string {
  return count === 0
    ? "Nothing in the study looks like a name that is not in the key."
    : `${counted(count, "name")} to look at. What is one goes into the table of the key (name, pseudonym); nothing was changed.`;
}

export const noNamesFoundSentence = "No name of the key stands in the study.";

export const historyHoldsSentence =
  "The history and the imported files still hold the names, and Undo brings them back: hand on a study without them (hand-on).";
