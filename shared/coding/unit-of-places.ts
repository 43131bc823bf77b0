import type { Transcript, TranscriptId } from "../project/records.ts";
import { flatten } from "../text/flat-text.ts";
import { type PlaceUnit, placeUnits, type ReadSpan, spanReader } from "../text/place-units.ts";
import { type Span, trimSpan, wordsAt } from "../text/span.ts";
import { isWholeWords } from "../text/word-edges.ts";

/** A place that a table gives, with the quote beside it, if there is one. */
export type StatedPlace = {
  readonly transcript: Transcript;
  readonly span: Span;
  readonly quote: string | null;
};

/** Why a place cannot be read: nothing tells its unit, or the table counts something that this text does not have. */
export type WhyUnread = "unit-unknown" | "places-not-of-this-text";

/** What the places of a table are, as far as it tells. */
export type TablePlaces = {
  /** What they are counted in; null when neither a quote nor a person says it. */
  readonly unit: PlaceUnit | null;
  /** The passage that is meant by a place without a quote, trimmed; or why it is not told. Null: outside the text. */
  readonly read: (place: Omit<StatedPlace, "quote">) => Span | WhyUnread | null;
  /** The passage at a place, if the quote's words stand there in one of the units. */
  readonly confirmed: (place: StatedPlace) => Span | null;
  /** About where a quote stands that does not stand just at its place, in UTF-16 code units; null when places tell nothing of this transcript. */
  readonly near: (place: Omit<StatedPlace, "quote">) => number | null;
  /** The transcripts whose places count something else. */
  readonly unlike: ReadonlySet<TranscriptId>;
};

/**
 * Finds what the places of a table are counted in. Each quote beside a place votes for the units in which its words stand
 * there; the unit that most of them speak for is taken. A person's word (`stated`) goes before. Where a transcript's own
 * quotes mostly do not stand at their places in any unit, its places count something else (labels and times that the import took
 * out, other line ends) and are not read. Where nothing tells, a place is read only if it is the same words in
 * every unit that may be meant. Bytes may be meant only if a place of the table, read as characters, begins or ends within a
 * word: else each table over a text with an å would have to be asked about.
 */
export function unitOfPlaces(rows: readonly StatedPlace[], stated: PlaceUnit | null = null): TablePlaces {
  const readers = new Map<TranscriptId, ReadSpan>();
  const spanAt = ({ transcript, span }: Omit<StatedPlace, "quote">, unit: PlaceUnit): Span | null => {
    const reader = readers.get(transcript.id) ?? spanReader(transcript.text);
    readers.set(transcript.id, reader);
    const read = reader(span, unit);
    return read && trimSpan(transcript.text, read);
  };
  const unitsFor = (place: StatedPlace): readonly PlaceUnit[] => {
    const quote = flatten(place.quote ?? "").text.trim();
    return placeUnits.filter((unit) => {
      const span = spanAt(place, unit);
      return span !== null && isQuote(wordsAt(place.transcript.text, span), place.quote ?? "", quote);
    });
  };

  const votes = new Map<PlaceUnit, number>();
  const trust = new Map<TranscriptId, { confirmed: number; denied: number }>();
  const whole = { confirmed: 0, denied: 0 };
  for (const place of rows) {
    if (place.quote === null || place.quote.trim() === "") continue;
    const units = unitsFor(place);
    const own = trust.get(place.transcript.id) ?? { confirmed: 0, denied: 0 };
    trust.set(place.transcript.id, own);
    const side = units.length > 0 ? "confirmed" : "denied";
    own[side] += 1;
    whole[side] += 1;
    if (units.length < placeUnits.length)
      for (const unit of units) votes.set(unit, (votes.get(unit) ?? 0) + 1);
  }
  const best = mostVoted(votes);
  const unit = stated ?? (best.length === 1 ? (best[0] ?? null) : null);
  const isTrusted = (id: TranscriptId) => {
    const { confirmed, denied } = trust.get(id) ?? whole;
    return confirmed >= denied;
  };
  const isCut = () => rows.some((place) => place.quote === null && cutsWord(place, spanAt));
  const possible = best.length > 0 ? best : placeUnits.filter((one) => one !== "bytes" || isCut());

  return {
    unit,
    read: (place) => {
      if (stated === null && !isTrusted(place.transcript.id)) return "places-not-of-this-text";
      if (unit) return spanAt(place, unit);
      const spans = possible.map((one) => spanAt(place, one));
      const [first = null] = spans;
      return spans.every((span) => span?.start === first?.start && span?.end === first?.end)
        ? first
        : "unit-unknown";
    },
    confirmed: (place) => {
      const units = unitsFor(place);
      const [first] = unit && units.includes(unit) ? [unit] : units;
      return first ? spanAt(place, first) : null;
    },
    near: (place) =>
      isTrusted(place.transcript.id) ? (spanAt(place, unit ?? "utf-16")?.start ?? null) : null,
    unlike: new Set([...trust.keys()].filter((id) => !isTrusted(id))),
  };
}

/** The units that most quotes speak for: several where the quotes stand before the first character that they differ in. */
function mostVoted(votes: ReadonlyMap<PlaceUnit, number>): readonly PlaceUnit[] {
  const most = Math.max(0, ...votes.values());
  return placeUnits.filter((unit) => most > 0 && votes.get(unit) === most);
}

function isQuote(words: string, quote: string, flatQuote: string): boolean {
  return words === quote.trim() || flatten(words).text.trim() === flatQuote;
}

function cutsWord(place: StatedPlace, spanAt: (place: StatedPlace, unit: PlaceUnit) => Span | null): boolean {
  return (["utf-16", "code-points"] as const).every((unit) => {
    const span = spanAt(place, unit);
    return span === null || !isWholeWords(place.transcript.text, span);
  });
}
