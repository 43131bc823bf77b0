/** Where a recording stands in the interview, in milliseconds of the transcript's clock, and how long it is; null where that is not known. */
export type PartInTime = { readonly startMs: number; readonly lengthMs: number | null };

/** Whether something is heard in a part at a time; where its length is not known, until another begins. */
function hears(parts: readonly PartInTime[], part: PartInTime, ms: number): boolean {
  if (ms < part.startMs) return false;
  if (part.lengthMs !== null) return ms < part.startMs + part.lengthMs;
  return !parts.some(({ startMs }) => startMs > part.startMs && startMs <= ms);
}

/**
 * The part in which a time is heard: the one that is open, as long as it is heard there, else of several the one that begins last. Where nothing is heard then, the part
 * before; null where there is none. `parts` are in the order in which they begin.
 */
export function partAt<Part extends PartInTime>(
  parts: readonly Part[],
  ms: number,
  open: Part | null,
): Part | null {
  if (open && hears(parts, open, ms)) return open;
  const heard = parts.findLast((part) => hears(parts, part, ms));
  return heard ?? parts.findLast(({ startMs }) => startMs <= ms) ?? parts[0] ?? null;
}

/** Whether some part has a time, its very end too. */
export function isInParts(parts: readonly PartInTime[], ms: number): boolean {
  return parts.some(
    (part) => hears(parts, part, ms) || (part.lengthMs !== null && ms === part.startMs + part.lengthMs),
  );
}

/** The part that goes on where one ends: the next that begins after it did, and ends later; null where none does. */
export function partAfter<Part extends PartInTime>(parts: readonly Part[], open: PartInTime): Part | null {
  const end = open.startMs + (open.lengthMs ?? 0);
  const goesOn = ({ startMs, lengthMs }: Part) =>
    startMs > open.startMs && (lengthMs === null || startMs + lengthMs > end);
  return parts.find(goesOn) ?? null;
}

/**
 * The time to which one comes who goes on, or back, by some milliseconds. Where nothing is heard there, it is the first edge of a part on the way, so that one leaves a part
 * only from its very beginning or end; `ms` itself where there is none.
 */
export function stepFrom(parts: readonly PartInTime[], ms: number, byMs: number): number {
  const to = ms + byMs;
  if (parts.some((part) => hears(parts, part, to))) return to;
  const edges = parts.flatMap(({ startMs, lengthMs }) => [startMs, startMs + (lengthMs ?? 0)]);
  const ahead = edges.filter((edge) => (byMs < 0 ? edge < ms : edge > ms));
  if (ahead.length === 0) return ms;
  return byMs < 0 ? Math.max(...ahead) : Math.min(...ahead);
}
