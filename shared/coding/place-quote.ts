import { peopleBehind } from "../project/people-behind.ts";
import type { Project } from "../project/project.ts";
import type { Speaker, Transcript, TranscriptId, Turn } from "../project/records.ts";
import { labelKey } from "../speakers/label-forms.ts";
import { type FlatText, flatOf, flatten } from "../text/flat-text.ts";
import { type OtherWord, otherWord } from "../text/other-words.ts";
import {
  type Anchored,
  anchorByLikeness,
  anchorInsideWords,
  anchorWords,
  chooseByContext,
  type QuoteAnchor,
  type Taken,
} from "../text/quote-anchor.ts";
import { clipToTurns } from "../text/settle-edges.ts";
import { byPlace, fits, type Span, trimSpan, wordsAt } from "../text/span.ts";
import { isWholeWords } from "../text/word-edges.ts";
import { type TakenOut, takenOutReader } from "../transcripts/taken-out.ts";

/** A quote of which the most alike passage says something else: it is no place, and a person should look. */
export type SaidOtherwise = { readonly span: Span; readonly other: OtherWord };

export type QuotePlace =
  | ({ readonly is: "placed" } & Anchored)
  | ({ readonly is: "said-otherwise" } & SaidOtherwise)
  /** Its words stand only at places that are taken. */
  | { readonly is: "taken" }
  | { readonly is: "nowhere" };

/** What finds places of quotes in one transcript; `taken` refuses places. */
export type QuotePlacer = (anchor: QuoteAnchor, taken: Taken) => QuotePlace;

/**
 * Places quotes from elsewhere in a transcript. A quote may hold what the import took out of the text: labels of
 * speakers (`names` are other names that they go by) and times, also between turns. As it stands it is tried first, so that
 * a label that somebody said is one of their words; then without the labels, word for word, each where a turn begins if nothing
 * else marks it; then within words, if it has a whole word, too; and then, without the labels, by likeness. A likeness that
 * differs in a word that carries meaning is no place (see other-words.ts). What stands only where it is taken is not
 * looked for by a weaker likeness.
 */
export function quotePlacer(
  { text, turns, speakers }: Pick<Transcript, "text" | "turns" | "speakers">,
  names: readonly string[] = [],
): QuotePlacer {
  const takenOutOf = takenOutReader([...speakers.map(({ label }) => label), ...names]);
  const begins = turnStarts(turns, speakers);
  const breaks = turns.map(({ start }) => start);
  return (anchor, isTaken) => {
    const quote = anchor.quote.trim();
    if (quote === "") return { is: "nowhere" };
    let refused = false;
    const taken = (span: Span) => {
      const is = isTaken(span);
      refused ||= is;
      return is;
    };
    const asItStands = anchorWords(text, anchor, taken);
    if (asItStands) return { is: "placed", ...asItStands };
    if (refused) return { is: "taken" };
    const sought = { text, quote, takenOut: takenOutOf(quote), begins, breaks };
    const without = withoutLabels(sought, anchor, taken);
    if (without) return { is: "placed", ...without };
    if (refused) return { is: "taken" };
    const inside = hasWholeWord(quote) ? anchorInsideWords(text, anchor, taken) : null;
    if (inside) return { is: "placed", ...inside };
    const alike = byLikeness(sought, taken);
    return alike.is === "nowhere" && refused ? { is: "taken" } : alike;
  };
}

/** Placers for the transcripts of a study, each made when it is asked for first; speakers go by their pseudonyms, too. */
export function quotePlacers(project: Project): (transcript: Transcript) => QuotePlacer {
  const placers = new Map<TranscriptId, QuotePlacer>();
  return (transcript) => {
    const known = placers.get(transcript.id) ?? quotePlacer(transcript, pseudonymsIn(project, transcript));
    placers.set(transcript.id, known);
    return known;
  };
}

function pseudonymsIn({ participants }: Project, { speakers }: Transcript): readonly string[] {
  return speakers.flatMap((speaker) => peopleBehind(participants, speaker).map(({ pseudonym }) => pseudonym));
}

/** The key of the label of whoever begins to speak, by the place where their turn begins. */
type TurnStarts = ReadonlyMap<number, { readonly label: string | null }>;

function turnStarts(turns: readonly Turn[], speakers: readonly Speaker[]): TurnStarts {
  const labels = new Map(speakers.map(({ id, label }) => [id, labelKey(label)]));
  return new Map(
    turns.map(({ start, speakerId }) => [start, { label: (speakerId && labels.get(speakerId)) ?? null }]),
  );
}

/** Whether words stand between those at the edges, which may be parts of words. */
function hasWholeWord(quote: string): boolean {
  return quote.split(/\s+/).length > 2;
}

type Sought = {
  readonly text: string;
  readonly quote: string;
  readonly takenOut: readonly TakenOut[];
  readonly begins: TurnStarts;
  /** Where turns begin, rising. */
  readonly breaks: readonly number[];
};

/**
 * A way to read the quote on the text: its place, how many units of the quote are left out, and how well they fit where they
 * are: a turn begins there, of just that speaker.
 */
type Way = Span & { readonly leftOut: number; readonly fitting: number };

/** The quote without labels, where its words stand one after the other: as many of them as can be, where the labels fit best. */
function withoutLabels(sought: Sought, anchor: QuoteAnchor, taken: Taken): Anchored | null {
  if (sought.takenOut.length === 0) return null;
  const { text } = sought;
  const free = waysOf(sought).flatMap((way) => {
    const span = fits(way, text.length) ? trimSpan(text, way) : null;
    return span && isWholeWords(text, span) && !taken(span) ? [{ ...way, ...span }] : [];
  });
  const least = Math.min(...free.map(({ leftOut }) => leftOut));
  const fullest = free.filter(({ leftOut }) => leftOut === least);
  const fit = Math.max(...fullest.map(({ fitting }) => fitting));
  const spans = new Map(
    fullest
      .filter(({ fitting }) => fitting === fit)
      .map(({ start, end }): [string, Span] => [`${start} ${end}`, { start, end }]),
  );
  return chooseByContext(text, [...spans.values()].sort(byPlace), anchor, taken, "without-label");
}

/** How far a way is read; places are of the flat text. `left`: where something was left out last. */
type Reading = {
  readonly from: number;
  readonly place: number;
  readonly left: number;
  readonly leftOut: number;
  readonly fitting: number;
};

/** All ways to find the quote in the text with some of what is taken out left out, each word for word but for typography. */
function waysOf({ text, quote, takenOut, begins }: Sought): readonly Way[] {
  const flat = flatOf(text);
  const flatQuote = flatten(quote);
  const flatPlace = placesInFlat(flatQuote, quote.length);
  const ways: Way[] = [];
  const tried = new Set<string>();
  let steps = 0;
  const skipSpace = (place: number) => (flat.text[place] === " " ? place + 1 : place);
  const skipBlank = (place: number) => (flatQuote.text[place] === " " ? place + 1 : place);
  const dropBlank = (place: number) => (flatQuote.text[place - 1] === " " ? place - 1 : place);
  /** Where the words before something that is left out end, in the flat quote. */
  const stopAt = (out: TakenOut | undefined) =>
    dropBlank(out ? (flatPlace[out.start] ?? 0) : flatQuote.text.length);
  const firstFrom = (at: number) => {
    const n = takenOut.findIndex(({ start }) => start >= at);
    return n === -1 ? takenOut.length : n;
  };

  /** What leaving it out here counts for, or null where it may not be: `place` is where the text goes on, in the flat text. */
  const fitOf = (out: TakenOut, place: number): number | null => {
    const turn = begins.get(flat.places[place] ?? -1);
    if (!turn && place < flat.text.length && out.by !== "marks") return null;
    return turn ? (out.label !== null && out.label === turn.label ? 2 : 1) : 0;
  };

  /** Reads on in the quote from `at` where the flat text goes on. */
  const readOn = (at: number, { from, place, left, leftOut, fitting }: Reading) => {
    const state = `${from} ${at} ${place}`;
    steps += 1;
    if (steps > mostSteps || tried.has(state)) return;
    tried.add(state);
    let read = skipBlank(flatPlace[at] ?? flatQuote.text.length);
    let end = place;
    for (let n = firstFrom(at); n <= takenOut.length; n += 1) {
      const out = takenOut[n];
      const stop = stopAt(out);
      if (read < stop) {
        const here = end === place ? skipSpace(place) : end;
        if (!flat.text.startsWith(flatQuote.text.slice(read, stop), here)) return;
        end = here + stop - read;
        read = stop;
      }
      if (!out) {
        const last = flat.places[end - 1];
        if (from < end && last !== undefined)
          ways.push({ start: flat.places[from] ?? 0, end: last + 1, leftOut, fitting });
        return;
      }
      const landing = skipSpace(end);
      const fit = fitOf(out, landing);
      if (fit === null) continue;
      const more = landing === left ? 0 : fit;
      for (const after of out.ends)
        readOn(after, {
          from,
          place: end,
          left: landing,
          leftOut: leftOut + after - out.start,
          fitting: fitting + more,
        });
    }
  };

  /** Looks for the first words of the quote behind what is left out before them. */
  const begin = (at: number, before: readonly TakenOut[]) => {
    steps += 1;
    if (steps > mostSteps) return;
    for (const out of takenOut)
      if (out.start === at && before.length < mostBefore && !before.includes(out))
        for (const end of out.ends) begin(end, [...before, out]);
    const read = skipBlank(flatPlace[at] ?? flatQuote.text.length);
    const stop = [...takenOut.slice(firstFrom(at)), undefined].map(stopAt).find((place) => place > read);
    if (stop === undefined) return;
    const first = flatQuote.text.slice(read, stop);
    for (let place = flat.text.indexOf(first); place !== -1; place = flat.text.indexOf(first, place + 1)) {
      if (steps > mostSteps) return;
      const fits = before.map((out) => fitOf(out, place));
      const fitting = Math.max(0, ...fits.map((fit) => fit ?? 0));
      if (!fits.includes(null)) readOn(at, { from: place, place, left: place, leftOut: at, fitting });
    }
  };
  begin(0, []);
  return ways;
}

/** For each place of a text the place in its flat form. */
function placesInFlat({ text, places }: FlatText, length: number): Int32Array {
  const flat = new Int32Array(length + 1);
  for (let at = 0, place = 0; at <= length; at += 1) {
    while (place < text.length && (places[place] ?? 0) < at) place += 1;
    flat[at] = place;
  }
  return flat;
}

/** How many labels and times may stand one after the other before the first words. */
const mostBefore = 4;
/** Quotes that hold very much that could be left out are not read in every way. */
const mostSteps = 20_000;

/** The passage most like the quote, without its labels; as it stands only where that is like nothing. */
function byLikeness({ text, quote, takenOut, breaks }: Sought, taken: Taken): QuotePlace {
  const like = (words: string) => {
    const place = anchorByLikeness(text, words, taken);
    return place ? [{ words, place }] : [];
  };
  const without = [...new Set([withoutMarked(quote, takenOut), withoutFirst(quote, takenOut)])];
  const [best] = without.flatMap(like).sort((a, b) => b.place.score - a.place.score);
  const found = best ?? (without.includes(quote) ? undefined : like(quote)[0]);
  if (!found) return { is: "nowhere" };
  const { words, place } = found;
  const span = trimSpan(text, clipToTurns(text, place.span, words, breaks)) ?? place.span;
  const other = otherWord(words, wordsAt(text, span));
  return other ? { is: "said-otherwise", span, other } : { is: "placed", ...place, span };
}

/** The quote without the labels and times that marks tell. */
function withoutMarked(quote: string, takenOut: readonly TakenOut[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, ends, by } of takenOut) {
    if (by !== "marks" || start < from) continue;
    kept.push(quote.slice(from, start));
    from = ends[0] ?? start;
  }
  return [...kept, quote.slice(from)].join(" ").trim();
}

/** The same, and without a label at its beginning that only its place tells. */
function withoutFirst(quote: string, takenOut: readonly TakenOut[]): string {
  const first = takenOut.find(({ start, by }) => start === 0 && by === "place");
  const from = first?.ends[0] ?? 0;
  return withoutMarked(quote.slice(from), takenOutBehind(takenOut, from));
}

function takenOutBehind(takenOut: readonly TakenOut[], from: number): readonly TakenOut[] {
  return takenOut
    .filter(({ start }) => start >= from)
    .map((out) => ({ ...out, start: out.start - from, ends: out.ends.map((end) => end - from) }));
}
