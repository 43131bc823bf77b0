/** What papers print of numbers: see each field. */
export type Described = {
  readonly count: number;
  readonly mean: number;
  /** The sample's standard deviation, over count − 1; null of a single number. */
  readonly sd: number | null;
  /** Of an even count, half-way between the two in the middle. */
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
};

/** Describes numbers; null where there are none. */
export function describeNumbers(numbers: readonly number[]): Described | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || greatest === undefined) return null;
  const count = sorted.length;
  const mean = sorted.reduce((sum, number) => sum + number, 0) / count;
  const squares = sorted.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  const [low, high] = [sorted[Math.floor((count - 1) / 2)], sorted[Math.floor(count / 2)]];
  return {
    count,
    mean,
    sd: count === 1 ? null : Math.sqrt(squares / (count - 1)),
    median: ((low ?? least) + (high ?? least)) / 2,
    least,
    greatest,
  };
}
