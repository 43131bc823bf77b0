import type { WordsInText } from "../../interchange/words-in-transcript.ts";
import type { Coding, Passage, TranscriptId } from "../../project/records.ts";
import { type Span, trimSpan, wordsAt } from "../../text/span.ts";
import { attributeOf, childNamed, childrenNamed, type Element, wordsIn } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { SourceText } from "./source-texts.ts";
import type { Taking } from "./taking.ts";
import { placesIn } from "./text-places.ts";

/** What stands on the words of a source. */
export type OnSource = { readonly codings: readonly Coding[]; readonly passages: readonly Passage[] };

/**
 * The selections of a source: with codings, each as a coding, on the words that are meant by its places; without, as a passage with what
 * is said of it. A coding of the whole source is one of all its words.
 */
export function takeSelections(
  { element, source, name, raw }: SourceText,
  { draft: { text }, placeOf, isCorrected = false }: WordsInText,
  transcriptId: TranscriptId,
  taking: Taking,
): OnSource {
  const { losses } = taking;
  const codings: Coding[] = [];
  const passages: Passage[] = [];
  const take = (selection: Element, span: Span) => {
    const quote = wordsAt(text, span);
    const place = { transcriptId, ...span, quote, lost: false };
    const comment = selection === element ? "" : wordsIn(selection, "Description");
    const ofCodes = childrenNamed(selection, "Coding");
    for (const one of ofCodes) {
      const codeId = taking.target("code", childNamed(one, "CodeRef"));
      if (codeId === null) losses.tell("codes-not-there", 1, name);
      else {
        const coding: Coding = {
          id: taking.idFor("coding", one),
          ...place,
          codeId,
          comment,
          ...taking.stampOf(one, selection, source),
        };
        codings.push(coding);
        // The first coding on a selection is what leads to the selection mean.
        taking.isThere(selection, coding.id);
      }
    }
    if (ofCodes.length > 0 || selection === element) return;
    passages.push({
      id: taking.idFor("passage", selection),
      ...place,
      note: comment,
      ...taking.stampOf(selection, source),
    });
  };

  const selections = childrenNamed(element, "PlainTextSelection");
  const stated = selections.map((one) => ({
    ...{
      start: numberIn(one, "startPosition"),
      end: numberIn(one, "endPosition"),
      name: attributeOf(one, "name"),
    },
  }));
  for (const [at, { span, isElsewhere }] of placesIn(raw, stated).entries()) {
    const selection = selections[at];
    if (!selection) continue;
    if (isElsewhere) losses.tell("quotes-elsewhere", 1, name);
    takeAt(selection, span);
  }
  for (const selection of childrenNamed(element, "TranscriptSelection"))
    takeAt(selection, betweenPoints(element, selection));
  const whole = trimSpan(text, { start: 0, end: text.length });
  if (whole) take(element, whole);
  return { codings, passages };

  function takeAt(selection: Element, span: Span | null) {
    const isSomething = taking.isOfKvali || (span && raw.text.slice(span.start, span.end).trim() !== "");
    const words = span && span.start < span.end && isSomething;
    const placed = words ? placeOf(span) : null;
    const trimmed = placed && (taking.isOfKvali ? placed : trimSpan(text, placed));
    if (trimmed) take(selection, trimmed);
    else
      losses.tell(
        words ? (isCorrected ? "words-not-found" : "labels-coded") : "outside-the-text",
        Math.max(1, childrenNamed(selection, "Coding").length),
        name,
      );
  }
}

function numberIn(element: Element, name: string): number {
  const written = attributeOf(element, name).trim();
  return /^-?\d{1,12}$/.test(written) ? Number(written) : Number.NaN;
}

/** Selections of transcripts reach from one point of time to another, which stand at places of the text. */
function betweenPoints(transcript: Element, selection: Element): Span | null {
  const points = childrenNamed(transcript, "SyncPoint");
  const [start, end] = ["fromSyncPoint", "toSyncPoint"].map((name) => {
    const guid = plainGuid(attributeOf(selection, name));
    const point = points.find((one) => plainGuid(attributeOf(one, "guid")) === guid);
    return point ? numberIn(point, "position") : Number.NaN;
  });
  return Number.isInteger(start) && Number.isInteger(end) ? { start: start ?? 0, end: end ?? 0 } : null;
}
