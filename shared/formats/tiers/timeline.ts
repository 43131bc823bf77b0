/**
 * Times of a timeline in its order, in milliseconds, where some are unknown: these stand evenly between the known ones beside them. At
 * either end they stay unknown. `filled` is how many were set.
 */
export function filledIn(times: readonly (number | null)[]): {
  readonly times: readonly (number | null)[];
  readonly filled: number;
} {
  const whole = [...times];
  let filled = 0;
  let last: { readonly at: number; readonly time: number } | null = null;
  for (const [at, time] of times.entries()) {
    if (time === null) continue;
    if (last !== null && time >= last.time)
      for (let between = last.at + 1; between < at; between += 1) {
        whole[between] = Math.round(last.time + ((time - last.time) * (between - last.at)) / (at - last.at));
        filled += 1;
      }
    last = { at, time };
  }
  return { times: whole, filled };
}
