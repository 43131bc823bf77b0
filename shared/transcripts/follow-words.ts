import type { Update } from "../project/diff.ts";
import { mapWords, type Standing, standingOf } from "../project/on-words.ts";
import { onWordsOf, type Project } from "../project/project.ts";
import type { Quote, TranscriptId } from "../project/records.ts";
import { formAfter } from "../quotes/form-after.ts";
import {
  applyChange,
  type Mapping,
  mappingOf,
  type Replacement,
  reverseChange,
  type TextChange,
  touches,
} from "../text/change.ts";
import { cutsCharacter, wordsAt } from "../text/span.ts";

/** A study, and a change of the text of one of its transcripts. */
export type Correction = { readonly base: Project; readonly change: TextChange };

/**
 * What a diff must say of what stands on words beside the change of their text (rules C1 to C6): all that does not
 * follow from the change itself in both directions. `change` is one that was made for this transcript's text.
 * They stand in the end where `whole` leaves them, which is that change alone, or together with one before it.
 */
export function followWords(
  project: Project,
  transcriptId: TranscriptId,
  change: TextChange,
  whole: Correction = { base: project, change },
): readonly Update[] {
  const text = applyChange(whole.base.transcripts.get(transcriptId)?.text ?? "", whole.change);
  const wholly = mappingOf(whole.change);
  const first = new Map(onWordsOf(whole.base, transcriptId).map((one) => [one.id, one]));
  const forth = mappingOf(change);
  const back = mappingOf(reverseChange(change));
  const updated: Update[] = [];
  for (const one of onWordsOf(project, transcriptId)) {
    const before = standingOf(one);
    const begun = first.get(one.id) ?? one;
    const after = placeAfter(standingOf(begun), wholly, text);
    const stays = after.quote === before.quote && after.lost === before.lost;
    if (stays && leadsTo(before, forth, after) && leadsTo(after, back, before)) continue;
    if (!("edits" in one) || !("edits" in begun)) updated.push({ id: one.id, from: before, to: after });
    else {
      const edits = after.lost ? begun.edits : editsAfter(begun, after, whole.change);
      updated.push({ id: one.id, from: { ...before, edits: one.edits }, to: { ...after, edits } });
    }
  }
  return updated;
}

/** Whether the replacements are the text's own, in rising order, and do not touch one another. */
export function wasMadeFor({ length, replacements }: TextChange, text: string): boolean {
  let free = 0;
  return (
    length === text.length &&
    replacements.every(({ start, from }) => {
      const fits = start >= free && text.slice(start, start + from.length) === from;
      free = start + from.length + 1;
      return fits;
    })
  );
}

/** Whether it puts only whole characters into the text, and takes only whole ones out. */
export function isPlain({ start, from, to }: Replacement, text: string): boolean {
  const cut = cutsCharacter(text, start) || cutsCharacter(text, start + from.length);
  return !cut && !/[\r\0]/.test(to) && !/\p{Surrogate}/u.test(to);
}

function placeAfter(before: Standing, forth: Mapping, text: string): Standing {
  const span = mapWords(forth, before);
  if (!span) {
    const point = forth.set.mapPos(before.start, -1);
    return { ...before, start: point, end: point, lost: true };
  }
  const quote = !before.lost && touches(forth, before) ? wordsAt(text, span) : before.quote;
  return { ...before, ...span, quote };
}

/** What is done to the words of a quote for print, once they are others. */
function editsAfter({ edits, start, quote }: Quote, after: Standing, change: TextChange): Quote["edits"] {
  return formAfter(edits, { start, words: quote }, { start: after.start, words: after.quote }, change).edits;
}

/** Whether mapping alone brings it from one place to the other; if not, the diff must hold both. */
function leadsTo(from: Standing, mapping: Mapping, to: Standing): boolean {
  const span = mapWords(mapping, from);
  return span !== null && span.start === to.start && span.end === to.end;
}
