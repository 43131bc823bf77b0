/**
 * A moment as programs and tables write one ("2023-03-01 14:05:33.120000", "01.03.2023 14:05"), as ISO 8601 in UTC; null for what is
 * none, and for days between slashes, which are read in two ways. Where it names no zone it is taken to be UTC.
 */
export function momentIn(words: string): string | null {
  const plain = words
    .trim()
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})/, (_, day: string, month: string, year: string) => {
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    });
  const found =
    /^(\d{4}-\d\d-\d\d)(?:,?[ T]+(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?\s?([+-]\d\d:?\d\d|Z)?)?$/.exec(plain);
  if (!found) return null;
  const [, day, time = "00:00:00", zone = "Z"] = found;
  const moment = new Date(`${day}T${time.padStart(time.length < 6 ? 5 : 8, "0")}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
