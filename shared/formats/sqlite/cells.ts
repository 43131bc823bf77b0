/** A cell as text; empty where it holds nothing. */
export function textIn(cell: string | number | null): string {
  return cell === null ? "" : String(cell);
}

/**
 * A moment as Python writes one ("2023-03-01 14:05:33.120000"), as ISO 8601 in UTC; null for what is none. Where it
 * names no zone it is taken to be UTC.
 */
export function momentIn(cell: string | number | null): string | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?([+-]\d\d:?\d\d|Z)?)?/.exec(
    textIn(cell).trim(),
  );
  if (!found) return null;
  const [, day, time = "00:00:00", zone = "Z"] = found;
  const moment = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
