import type { Project } from "../project/project.ts";
import type { Span } from "../text/span.ts";
import { type FoundName, findNames, type SoughtNames } from "./find-names.ts";
import { mannerOf, type PlacedText, placeNames, type StudyPlace, textsOfStudy } from "./places.ts";

/** The place of a study where words come from: the text, and the stretch of it. */
export type Origin = Span & { readonly place: StudyPlace };

/** A name in a text that is not of the study itself: of a report made of it. */
export type InText = { readonly text: string; readonly found: FoundName };

const indexOf = new WeakMap<Project, { readonly sought: SoughtNames; readonly index: Index }>();

/**
 * Where in a study a name in a report comes from: the place that has it in the same words, with most of the same text
 * about it. Null where the study has no such name: it was typed elsewhere, as the name of a file. The names of a study are
 * looked for once for all its reports.
 */
export function originIn(
  project: Project,
  sought: SoughtNames,
  { text, found: { start, end, names } }: InText,
): Origin | null {
  const known = indexOf.get(project);
  const index = known?.sought === sought ? known.index : indexed(project, sought);
  if (known?.index !== index) indexOf.set(project, { sought, index });
  const alike = keysOf(text, start, end).map((key) => index.byWords.get(key) ?? none);
  const called = alike.some(({ length }) => length > 0)
    ? []
    : names.map((name) => index.byName.get(name) ?? none);
  let best: Candidate | null = null;
  let most = -1;
  for (const list of [...alike, ...called])
    for (const one of list) {
      const score = likeness({ text, start, end }, one);
      if (score < most || (score === most && best && rankOf(one) >= rankOf(best))) continue;
      best = one;
      most = score;
    }
  if (!best) return null;
  const { is, record, part } = best.placed;
  return { place: { is, record, part }, start: best.start, end: best.end };
}

type Candidate = Span & { readonly placed: PlacedText };
const none: readonly Candidate[] = [];

/** The names of a study by how they stand there, and by which they are. */
type Index = {
  readonly byWords: ReadonlyMap<string, readonly Candidate[]>;
  readonly byName: ReadonlyMap<number, readonly Candidate[]>;
};

/** More places than that have the same words about a name only where it hardly matters which is told. */
const mostCompared = 200;
/** So many of a word that may be another: of such a word one place is told. */
const mostDoubtful = 20;

function indexed(project: Project, sought: SoughtNames): Index {
  const byWords = new Map<string, Candidate[]>();
  const byName = new Map<number, Candidate[]>();
  const doubtful = new Map<string, number>();
  for (const placed of textsOfStudy(project))
    for (const { start, end, names, doubt } of findNames(sought, placed.text, {
      as: mannerOf(placed.is),
      anyCase: false,
    })) {
      if (doubt !== null) {
        const words = placed.text.slice(start, end);
        const before = doubtful.get(words) ?? 0;
        if (before === mostDoubtful) continue;
        doubtful.set(words, before + 1);
      }
      const one = { placed, start, end };
      for (const key of keysOf(placed.text, start, end)) addTo(byWords, key, one);
      for (const name of names) addTo(byName, name, one);
    }
  return { byWords, byName };
}

/** How much text about a name is compared, and how much of it has to be the same for a quick match, in UTF-16 code units. */
const reach = 60;
const quickReach = 12;

/** The words with what stands about them, behind them, before them; and alone. */
function keysOf(text: string, start: number, end: number): readonly string[] {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - quickReach), start);
  const behind = text.slice(end, end + quickReach);
  return [`${before}<${words}>${behind}`, `${words}>${behind}`, `${before}<${words}`, words];
}

/** How much about two places is the same. */
function likeness(a: Span & { readonly text: string }, { placed, start, end }: Candidate): number {
  const { text } = placed;
  let before = 0;
  while (before < reach && before < start && before < a.start)
    if (text.charCodeAt(start - 1 - before) === a.text.charCodeAt(a.start - 1 - before)) before += 1;
    else break;
  let behind = 0;
  while (behind < reach && end + behind < text.length && a.end + behind < a.text.length)
    if (text.charCodeAt(end + behind) === a.text.charCodeAt(a.end + behind)) behind += 1;
    else break;
  const edges =
    edgeOf(before === start, before === a.start) +
    edgeOf(end + behind === text.length, a.end + behind === a.text.length);
  return before + behind + edges;
}

/** What it is worth beside units that are the same that one text ends there, or both. */
function edgeOf(ofOne: boolean, ofOther: boolean): number {
  return ofOne && ofOther ? 8 : ofOne || ofOther ? 3 : 0;
}

const ranks = new Map(Object.keys(placeNames).map((name, at) => [name, at]));

function rankOf({ placed }: Candidate): number {
  return ranks.get(placed.is) ?? 0;
}

function addTo<Key>(lists: Map<Key, Candidate[]>, key: Key, one: Candidate): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [one]);
  else if (list.length < mostCompared) list.push(one);
}
