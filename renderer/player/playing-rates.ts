/** How fast a recording can be played: times its own speed. */
export const slowest = 0.5;
export const fastest = 2;

/** The speeds that the list offers; keys go by tenths. */
export const rates: readonly number[] = [slowest, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, fastest];

/** Within the bounds. */
export function boundedRate(rate: number): number {
  return Math.min(fastest, Math.max(slowest, rate));
}

/** The next whole tenth that is faster (`by` 1) or slower (-1): 1.25 is followed by 1.3, and goes back to 1.2. */
export function nextRate(rate: number, by: 1 | -1): number {
  // A hundredth is the finest that the list has: what lies between is of the computer's fractions.
  const hundredths = Math.round(rate * 100);
  const tenths = by === 1 ? Math.floor(hundredths / 10) + 1 : Math.ceil(hundredths / 10) - 1;
  return boundedRate(tenths / 10);
}
