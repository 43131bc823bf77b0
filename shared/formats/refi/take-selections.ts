import type { WordsInText } from "../../interchange/words-in-transcript.ts";
import type { Coding, Passage, TranscriptId } from "../../project/records.ts";
import { type Span, trimSpan, wordsAt } from "../../text/span.ts";
import { childNamed, childrenNamed, type Element, wordsIn } from "./elements.ts";
import type { SourceText } from "./source-texts.ts";
import { statedPlaces } from "./stated-places.ts";
import type { Taking } from "./taking.ts";

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
    const comment = selection === element ? "" : taking.said(wordsIn(selection, "Description"));
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

  for (const { selection, span, isElsewhere } of statedPlaces({ element, raw }).selections) {
    if (isElsewhere) losses.tell("quotes-elsewhere", 1, name);
    takeAt(selection, span);
  }
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
