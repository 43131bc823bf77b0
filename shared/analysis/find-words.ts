import { contains, type Span, spanHolding } from "../text/span.ts";
import { formOf, isSpace, isWithinWord, placeOf, unitAt } from "./letters.ts";
import { type Hit, isHeard, type Prepared } from "./prepared.ts";
import type { Query, SoughtWord } from "./query.ts";

/** The hits of a query that is made of words; see search.ts. */
export function findWords(prepared: Prepared, words: readonly SoughtWord[], query: Query): Hit[] {
  const [first, ...then] = words;
  if (!first) return [];
  if (query.kind === "words" && then.length > 0) return smallestStretches(prepared, words, query);
  return occurrences(prepared, first, then, query).map((occurrence) => hitAt(prepared, occurrence));
}

/** Units of the bare layer, the turn that they are in, and which of the query's sections, counted from 0; 0 where there are none. */
type Occurrence = Span & { readonly turn: number; readonly section: number };

/** Each place of a word, followed by those of `then` with white space between, within one turn and one section. */
function occurrences(
  prepared: Prepared,
  word: SoughtWord,
  then: readonly SoughtWord[],
  { wholeWords, speakers, sections }: Query,
): Occurrence[] {
  const { bare, turns, voices } = prepared;
  const stretches = sections && (sections.get(prepared.id) ?? []);
  const found: Occurrence[] = [];
  let turn = -1;
  let turnStart = 0;
  let turnEnd = 0;
  for (let at = bare.units.indexOf(word.bare); at !== -1; at = bare.units.indexOf(word.bare, at)) {
    while (turnEnd <= at && turn + 1 < voices.length) {
      turn += 1;
      turnStart = unitAt(bare, turns[2 * turn] ?? 0);
      turnEnd = unitAt(bare, turns[2 * turn + 1] ?? 0);
    }
    if (turnEnd <= at) break;
    const end =
      at >= turnStart && isHeard(voices[turn], speakers)
        ? endOfPhrase(prepared, at, turnEnd, word, then, wholeWords)
        : -1;
    const section = end === -1 ? -1 : sectionOf(prepared, { start: at, end, turn }, stretches);
    if (section !== -1) found.push({ start: at, end, turn, section });
    at = section === -1 ? at + 1 : end;
  }
  return found;
}

/** The section that a place lies in, -1 where it lies in none; 0 where anything is looked through. */
function sectionOf(
  prepared: Prepared,
  place: Omit<Occurrence, "section">,
  sections: readonly Span[] | null,
): number {
  if (!sections) return 0;
  const hit = hitAt(prepared, place);
  const at = spanHolding(sections, hit.start);
  const section = sections[at];
  return section && contains(section, hit) ? at : -1;
}

/**
 * Where the phrase ends whose first word's bare letters stand at a unit; -1 when the rest of the phrase does not fit.
 */
function endOfPhrase(
  prepared: Prepared,
  start: number,
  limit: number,
  word: SoughtWord,
  then: readonly SoughtWord[],
  wholeWords: boolean,
): number {
  const { units } = prepared.bare;
  if (wholeWords && isWithinWord(units, start)) return -1;
  let end = endOfWord(prepared, start, limit, word);
  for (const next of then) {
    if (end === -1) return -1;
    let at = end;
    while (at < limit && isSpace(units.charCodeAt(at))) at += 1;
    if (at === end || !units.startsWith(next.bare, at)) return -1;
    end = endOfWord(prepared, at, limit, next);
  }
  return wholeWords && end !== -1 && isWithinWord(units, end) ? -1 : end;
}

function endOfWord(
  { bare, text }: Prepared,
  start: number,
  limit: number,
  { bare: letters, strict, isBeginning }: SoughtWord,
): number {
  const { units } = bare;
  let end = start + letters.length;
  if (end > limit || (isBeginning && isWithinWord(units, start))) return -1;
  for (const { at, form, as } of strict) {
    const from = placeOf(bare, start + at);
    const letter = text.slice(from, placeOf(bare, start + at + 1));
    if (letter !== form && (isAscii(letter) || formOf(letter, as) !== form)) return -1;
  }
  if (isBeginning) while (end < limit && isWithinWord(units, end)) end += 1;
  return end;
}

/**
 * The smallest stretch with all the words within one section, for each turn that has one; the first of several. Each step takes the
 * next place of every word, then drops the earliest of these places.
 */
function smallestStretches(prepared: Prepared, words: readonly SoughtWord[], query: Query): Hit[] {
  const lists: { readonly places: readonly Occurrence[]; at: number }[] = [];
  for (const word of words) {
    const places = occurrences(prepared, word, [], query);
    if (places.length === 0) return [];
    lists.push({ places, at: 0 });
  }
  const hits: Hit[] = [];
  let smallest: Occurrence | null = null;
  for (;;) {
    let earliest = lists[0];
    let turn = -1;
    let section = -1;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const list of lists) {
      const place = list.places[list.at];
      if (!place) return smallest ? [...hits, hitAt(prepared, smallest)] : hits;
      if (place.start < start) {
        start = place.start;
        earliest = list;
      }
      end = Math.max(end, place.end);
      turn = Math.max(turn, place.turn);
      section = Math.max(section, place.section);
    }
    const first = earliest?.places[earliest.at];
    if (!earliest || !first) return hits;
    if (smallest && smallest.turn !== turn) {
      hits.push(hitAt(prepared, smallest));
      smallest = null;
    }
    const isTogether = first.turn === turn && first.section === section;
    if (isTogether && (!smallest || end - start < smallest.end - smallest.start))
      smallest = { start, end, turn, section };
    earliest.at += 1;
  }
}

function hitAt({ id, bare, turns }: Prepared, { start, end, turn }: Omit<Occurrence, "section">): Hit {
  const limit = turns[2 * turn + 1] ?? 0;
  return { transcriptId: id, start: placeOf(bare, start), end: Math.min(placeOf(bare, end), limit) };
}

function isAscii(letter: string): boolean {
  return letter.length === 1 && letter < "\u0080";
}
