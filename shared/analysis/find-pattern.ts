import { contains, cutsCharacter, type Span, spanHolding } from "../text/span.ts";
import { isWithinWord, placeOf, unitAfterLetter, unitAt } from "./letters.ts";
import { type Hit, isHeard, type Prepared } from "./prepared.ts";
import type { Query, Sought } from "./query.ts";

type Pattern = Extract<Sought["what"], { is: "pattern" }>;

/** The hits of a pattern; see search.ts. */
export function findPattern(
  { id, text, composed, turns, voices }: Prepared,
  { expression, crossesTurns }: Pattern,
  { wholeWords, speakers, sections }: Query,
): Hit[] {
  const { units } = composed;
  const stretches = sections && (sections.get(id) ?? []);
  const hits: Hit[] = [];
  const lookThrough = (from: number, to: number, limit: number, isWanted: (hit: Hit) => boolean) => {
    const stretch = units.slice(from, to);
    expression.lastIndex = 0;
    for (let match = expression.exec(stretch); match; match = expression.exec(stretch)) {
      const start = from + match.index;
      const end = start + match[0].length;
      if (end === start) expression.lastIndex += step(stretch, match.index);
      else if (!wholeWords || !(isWithinWord(units, start) || isWithinWord(units, end))) {
        const place = placeOf(composed, start);
        const hit = {
          transcriptId: id,
          start: cutsCharacter(text, place) ? place - 1 : place,
          end: Math.min(placeOf(composed, unitAfterLetter(composed, end)), limit),
        };
        if (hit.start < (hits.at(-1)?.end ?? 0) || !isWanted(hit)) continue;
        const held = stretches ? spanHolding(stretches, hit.start) : -1;
        const section = stretches?.[held];
        if (!stretches || (section && contains(section, hit))) hits.push(hit);
        else {
          // What begins in the next section is not hidden by a hit that reaches into it.
          const next = section && section.start > hit.start ? section : stretches[held + 1];
          if (next && next.start < hit.end)
            expression.lastIndex = Math.max(match.index + 1, unitAt(composed, next.start) - from);
        }
      }
    }
  };
  if (crossesTurns)
    lookThrough(0, units.length, placeOf(composed, units.length), (hit) =>
      isHeardThroughout(hit, turns, voices, speakers),
    );
  else
    for (let turn = 0; turn < voices.length; turn += 1) {
      if (!isHeard(voices[turn], speakers)) continue;
      const end = turns[2 * turn + 1] ?? 0;
      lookThrough(unitAt(composed, turns[2 * turn] ?? 0), unitAt(composed, end), end, () => true);
    }
  return hits;
}

/** How many units the character at a place has. */
function step(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isHeardThroughout(
  hit: Span,
  turns: Uint32Array,
  voices: Uint8Array,
  speakers: Query["speakers"],
): boolean {
  if (speakers === "all") return true;
  return voices.every(
    (voice, turn) =>
      (turns[2 * turn] ?? 0) >= hit.end ||
      (turns[2 * turn + 1] ?? 0) <= hit.start ||
      isHeard(voice, speakers),
  );
}
