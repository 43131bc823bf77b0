import { sectionsByTurn, sectionTitle } from "../guide/sections.ts";
import { recordedOf, typedAttributes } from "../participants/attribute-types.ts";
import { readValue } from "../participants/attribute-values.ts";
import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { CodeId, ParticipantId, Transcript } from "../project/records.ts";
import { attributeNames } from "../quotes/attribution.ts";
import { numberColumn } from "../quotes/attribution-presets.ts";
import { personKeysIn, turnsTouched } from "../quotes/voices.ts";
import { nameOrder, type Order } from "../text/name-order.ts";
import { type VoicedWords, voicedWords } from "./balance-of-voices.ts";

/** What voices are counted by: a section of the interview guide, a wave, or what is recorded of people under a name. */
export type VoicesBy =
  | { readonly is: "section" }
  | { readonly is: "wave" }
  | { readonly is: "attribute"; readonly name: string };

/** A section, a wave or a value, with what was chosen and coded in it. */
export type VoiceGroup = {
  /** The title of a section ("d · Professional role"), the name of a wave, the value; "": in none, or nothing recorded. */
  readonly name: string;
  readonly quotes: number;
  readonly extracts: number;
  /** Of the people of the study (N1): who is quoted from it, and who speaks in it. */
  readonly quoted: number;
  readonly people: number;
};

/** The groups of one kind in their order: the guide's, the waves by name, a choice's or the alphabet of the language; "" last, and only where something is in it. */
export type VoiceGroups = { readonly by: VoicesBy; readonly groups: readonly VoiceGroup[] };

/** More values than this are no groups any more: a place of birth, a free text. */
const mostValues = 8;

/**
 * The quotes and extracts of a theme (null: of the study) by section, by wave and by each attribute that puts people in groups, counted as in
 * `voicedWords`. Of sections and waves the numbers add up to all (G3); of an attribute they do not where people of several values speak together.
 * What would be a single group (no guide, one wave, one value) is left out, and so are numbers, dates and texts of too many values.
 */
export function voicesBy(project: Project, themeId: CodeId | null, language: string): readonly VoiceGroups[] {
  const voiced = voicedWords(project, themeId);
  const compare = nameOrder(language);
  const ways = [sectionsOf(project), wavesOf(project, compare), ...attributesOf(project, compare)];
  return ways
    .map((way): VoiceGroups => ({ by: way.by, groups: groupsOf(way, voiced, project) }))
    .filter(({ groups }) => groups.length > 1);
}

/** How words and people are put in groups of one kind. */
type Way = {
  readonly by: VoicesBy;
  /** All groups but "", in their order. */
  readonly names: readonly string[];
  readonly of: (words: VoicedWords) => readonly string[];
  /** Who speaks in each group. */
  readonly speaking: ReadonlyMap<string, ReadonlySet<string>>;
};

function groupsOf(
  { names, of, speaking }: Way,
  voiced: readonly VoicedWords[],
  { participants }: Project,
): readonly VoiceGroup[] {
  type Open = { quotes: number; extracts: number; readonly heard: Set<string> };
  const open = new Map([...names, ""].map((name): [string, Open] => [name, emptyGroup()]));
  for (const words of voiced)
    for (const name of of(words)) {
      const group = open.get(name);
      if (!group) continue;
      group[words.is === "quoted" ? "quotes" : "extracts"] += 1;
      if (words.is === "quoted") for (const key of words.keys) group.heard.add(key);
    }
  const peopleIn = (keys: ReadonlySet<string> | undefined) =>
    [...(keys ?? [])].filter((key) => participants.has(key as ParticipantId));
  return [...open].flatMap(([name, { quotes, extracts, heard }]) => {
    const people = peopleIn(speaking.get(name));
    const isEmpty = quotes + extracts + people.length === 0;
    if (isEmpty && name === "") return [];
    const quoted = peopleIn(heard).filter((key) => people.includes(key)).length;
    return [{ name, quotes, extracts, quoted, people: people.length }];
  });
}

function emptyGroup() {
  return { quotes: 0, extracts: 0, heard: new Set<string>() };
}

function sectionsOf(project: Project): Way {
  const { guide } = project.study;
  const names = guide.map(({ id }) => sectionTitle(guide, id));
  const titles = new Map<Transcript, readonly string[]>();
  const speaking = new Map<string, Set<string>>();
  for (const transcript of interviewsOf(project)) {
    const keysOf = personKeysIn(transcript, project.participants);
    const byTurn = sectionsByTurn(transcript).map((id) => (id === null ? "" : sectionTitle(guide, id)));
    titles.set(transcript, byTurn);
    for (const [at, { speakerId }] of transcript.turns.entries())
      add(speaking, byTurn[at] ?? "", keysOf(speakerId));
  }
  return {
    ...{ by: { is: "section" }, names, speaking },
    of: ({ words, transcript }) => [
      titles.get(transcript)?.[turnsTouched(transcript.turns, words).from] ?? "",
    ],
  };
}

function wavesOf(project: Project, compare: Order): Way {
  const speaking = new Map<string, Set<string>>();
  const waves = new Set<string>();
  for (const transcript of interviewsOf(project)) {
    const keysOf = personKeysIn(transcript, project.participants);
    waves.add(transcript.wave);
    for (const { id } of transcript.speakers) add(speaking, transcript.wave, keysOf(id));
  }
  const names = [...waves].filter(Boolean).sort(compare);
  return { by: { is: "wave" }, names, speaking, of: ({ transcript }) => [transcript.wave] };
}

function attributesOf(project: Project, compare: Order): readonly Way[] {
  const speak = new Set(
    interviewsOf(project).flatMap((transcript) => {
      const keysOf = personKeysIn(transcript, project.participants);
      return transcript.speakers.flatMap(({ id }) => keysOf(id));
    }),
  );
  const number = numberColumn(attributeNames(project.study));
  return typedAttributes(project).flatMap((attribute): Way[] => {
    const { name, type, choices } = attribute;
    if (type === "number" || type === "date" || name === number) return [];
    const valueOfPerson = new Map<string, string>();
    const speaking = new Map<string, Set<string>>();
    for (const person of project.participants.values()) {
      const read = readValue(recordedOf(person, name), attribute);
      const value = read === null || read.is === "does-not-fit" ? "" : read.canonical;
      valueOfPerson.set(person.id, value);
      if (speak.has(person.id)) add(speaking, value, [person.id]);
    }
    const found = [...new Set(valueOfPerson.values())].filter(Boolean).sort(compare);
    const names = type === "choice" ? choices : type === "yes-no" ? ["yes", "no"] : found;
    if (names.length > mostValues) return [];
    const of = ({ keys }: VoicedWords) => [
      ...new Set([...keys].flatMap((key) => valueOfPerson.get(key) ?? [])),
    ];
    return [{ by: { is: "attribute", name }, names, speaking, of }];
  });
}

function add(speaking: Map<string, Set<string>>, group: string, keys: readonly string[]): void {
  const set = speaking.get(group) ?? new Set<string>();
  for (const key of keys) set.add(key);
  speaking.set(group, set);
}
