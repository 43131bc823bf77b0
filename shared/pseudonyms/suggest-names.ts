import { findNames, prepareNames } from "../gate/find-names.ts";
import type { ListedName } from "../gate/name-list.ts";
import { type PlacedText, type PlaceName, type StudyPlace, textsOfStudy } from "../gate/places.ts";
import { nameKey } from "../gate/word-key.ts";
import { interviewsOf } from "../project/interviews.ts";
import type { Project } from "../project/project.ts";
import type { TranscriptId } from "../project/records.ts";
import { isUsualLabel } from "../speakers/speaker-roles.ts";
import { type Context, contextOf } from "../text/context.ts";
import { oneLine } from "../text/one-line.ts";
import type { Span } from "../text/span.ts";
import { CapitalisedNames, mostPlaces } from "./capitalised-names.ts";
import { keyBack } from "./name-key.ts";
import { kindByWords } from "./name-words.ts";
import type { NamedKind } from "./neutral-pseudonyms.ts";
import { patternsIn } from "./patterns.ts";

/** What was taken for a name: what a speaker or a person is called, a word with a capital, the form of a number or an address. */
export type FoundBy = "label" | "capital" | "pattern";

/** A stretch of a text of the study with some of the words about it. */
export type SuggestedPlace = StudyPlace & Context & { readonly span: Span };

/** What may be a name that the key has not. A person says whether it is. */
export type SuggestedName = {
  readonly name: string;
  readonly kind: NamedKind;
  readonly foundBy: FoundBy;
  /** How often it stands in the study, with its genitive; a label once for each interview that has it. */
  readonly count: number;
  /** The first places, at most three. */
  readonly places: readonly SuggestedPlace[];
};

/** Texts that are not looked through: who worked in the study, published works, and what stands elsewhere too. */
const passedBy: ReadonlySet<PlaceName> = new Set([
  ...(["coder.name", "study.author", "study.attribution", "study.exception", "study.standIn"] as const),
  ...([
    "transcript.reference",
    "transcript.machine",
    "quote.print",
    "quote.earlier",
    "version.code",
  ] as const),
  ...(["transcript.speaker", "participant.pseudonym"] as const),
]);

/**
 * What in a study may be names of people, places and organisations, addresses and numbers of theirs that a key has not yet: neither names that it
 * would replace nor its pseudonyms, nor the names of people of whom it was said that they are pseudonyms. Labels first, then numbers and addresses,
 * then words with capitals, what stands most often first, and behind a name of several words its parts. Excerpts from the literature are passed by.
 */
export function suggestNames(project: Project, key: readonly ListedName[]): readonly SuggestedName[] {
  const texts: PlacedText[] = [];
  const capitalised = new CapitalisedNames();
  const patterned = new Map<string, Suggesting>();
  const codeNames = [...project.codes.values()].flatMap(({ name }) => (/\s/u.test(name) ? [name] : []));
  for (const placed of textsOfStudy(project)) {
    if (passedBy.has(placed.is) || isPublished(project, placed)) continue;
    const number = texts.length;
    texts.push(placed);
    capitalised.read(withoutCodeNames(placed, codeNames));
    for (const { kind, ...span } of patternsIn(placed.text))
      note(
        patterned,
        { name: oneLine(placed.text.slice(span.start, span.end)), kind, foundBy: "pattern" },
        () => placeIn(texts[number] as PlacedText, span),
      );
  }
  const labels = labelled(project);
  const words: Suggesting[] = [];
  for (const { places, ...one } of capitalised.names()) {
    const label = labels.get(nameKey(one.name));
    const stand = places.flatMap(({ text, start, end }) => {
      const placed = texts[text];
      return placed ? [placeIn(placed, { start, end })] : [];
    });
    if (label) {
      label.count += one.count;
      label.places.push(...stand.slice(0, mostPlaces - label.places.length));
    } else words.push({ ...one, places: stand, foundBy: "capital" });
  }
  return notInKey(project, key, [...labels.values(), ...patterned.values(), ...inOrder(words)]);
}

/** What is said of a code names others ("see Limits of policy"): white space stands in their place, so that all places stay what they are. */
function withoutCodeNames({ is, text }: PlacedText, codeNames: readonly string[]): string {
  if (!is.startsWith("code.") || is === "code.name") return text;
  return codeNames.reduce((left, name) => left.replaceAll(name, " ".repeat(name.length)), text);
}

/** Of suggested names those that a key has not. */
export function notInKey<One extends Pick<SuggestedName, "name">>(
  project: Pick<Project, "participants">,
  key: readonly ListedName[],
  suggested: readonly One[],
): readonly One[] {
  const isKnown = knownBy(project, key);
  return suggested.filter(({ name }) => !isKnown(name));
}

type Suggesting = Omit<SuggestedName, "count" | "places"> & { count: number; places: SuggestedPlace[] };

function note(
  all: Map<string, Suggesting>,
  one: Pick<SuggestedName, "name" | "kind" | "foundBy">,
  place: () => SuggestedPlace,
): void {
  const key = nameKey(one.name);
  const known = all.get(key) ?? { ...one, count: 0, places: [] };
  all.set(key, known);
  known.count += 1;
  if (known.places.length < mostPlaces) known.places.push(place());
}

/** What speakers and people are called, but for words that say only what they do ("Interviewer", "IP 3") and pseudonyms. */
function labelled(project: Project): Map<string, Suggesting> {
  const all = new Map<string, Suggesting>();
  const named = (placed: PlacedText) => {
    const name = placed.text
      .replace(/\s+/gu, " ")
      .replace(/[\s:.]+$/u, "")
      .trim();
    if (isUsualLabel(name) || /\d/.test(name) || (name.match(/\p{L}/gu)?.length ?? 0) < 3) return;
    const kind = kindByWords(name.split(" ")) ?? "person";
    note(all, { name, kind: kind === "organisation" ? "person" : kind, foundBy: "label" }, () =>
      placeIn(placed, { start: 0, end: placed.text.length }),
    );
  };
  for (const { id, speakers } of interviewsOf(project))
    for (const { label } of speakers)
      named({ is: "transcript.speaker", record: id, part: label, text: label });
  for (const { id, pseudonym, nameIs } of project.participants.values())
    if (nameIs !== "pseudonym" && !all.has(nameKey(pseudonym)))
      named({ is: "participant.pseudonym", record: id, part: "", text: pseudonym });
  return all;
}

/** Whether a name is one that the key replaces, one of its pseudonyms, or another that is a pseudonym already. */
function knownBy(
  project: Pick<Project, "participants">,
  key: readonly ListedName[],
): (name: string) => boolean {
  const pseudonyms = [...project.participants.values()]
    .filter(({ nameIs }) => nameIs === "pseudonym")
    .map(({ pseudonym: name }) => ({ name, pseudonym: "", line: 0 }));
  const sought = prepareNames([...key, ...keyBack(key), ...pseudonyms]);
  return (name) =>
    findNames(sought, name, { as: "label", anyCase: true }).some(
      ({ start, end, doubt }) => start === 0 && end === name.length && doubt === null,
    );
}

/** What stands most often first, and behind a name of several words its words. */
function inOrder(words: readonly Suggesting[]): readonly Suggesting[] {
  const left = new Map(words.map((one) => [one.name, one]));
  const groups: Suggesting[][] = [];
  for (const one of words.filter(({ name }) => name.includes(" ")).toSorted(byCount)) {
    left.delete(one.name);
    const parts = [...new Set(one.name.split(" "))].flatMap((part) => left.get(part) ?? []);
    for (const { name } of parts) left.delete(name);
    groups.push([one, ...parts]);
  }
  for (const one of left.values()) groups.push([one]);
  const most = (group: readonly Suggesting[]) => Math.max(...group.map(({ count }) => count));
  return groups
    .toSorted((a, b) => most(b) - most(a) || byCount(a[0] as Suggesting, b[0] as Suggesting))
    .flat();
}

function byCount(one: Suggesting, other: Suggesting): number {
  return other.count - one.count || (one.name < other.name ? -1 : 1);
}

function isPublished(project: Project, { is, record }: StudyPlace): boolean {
  return is.startsWith("transcript.") && Boolean(project.transcripts.get(record as TranscriptId)?.reference);
}

/** How much of the words about a name is shown, in UTF-16 code units. */
const around = 40;

function placeIn({ is, record, part, text }: PlacedText, { start, end }: Span): SuggestedPlace {
  const span = { start, end };
  return { is, record, part, span, ...contextOf(text, span, around) };
}
