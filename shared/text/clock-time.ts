/** Milliseconds from the start of a recording as hh:mm:ss, the part of a second left out. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

/** A recording is at most so long: ten days, in milliseconds. */
const longest = 864_000_000;

/** Whether it is a time of a recording, or of a transcript's clock: whole milliseconds from its beginning (Z1). */
export function isTime(ms: number): boolean {
  return Number.isInteger(ms) && ms >= 0 && ms <= longest;
}
