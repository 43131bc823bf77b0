import { describe, expect, it } from "vitest";
import { describeNumbers } from "../../../shared/participants/describe-numbers.ts";

describe("numbers are described as papers print them", () => {
  // By hand: the sum is 40, the squares about 5 are 9, 1, 1, 1, 0, 0, 4, 16; 32 / 7 = 4.571…
  it("by mean, standard deviation, median and range", () =>
    expect(describeNumbers([9, 2, 4, 4, 4, 5, 5, 7])).toEqual({
      count: 8,
      mean: 5,
      sd: Math.sqrt(32 / 7),
      median: 4.5,
      least: 2,
      greatest: 9,
    }));

  it("of an odd count the median is the one in the middle", () =>
    expect(describeNumbers([31, 1, 12])).toMatchObject({ median: 12, mean: 44 / 3 }));

  it("of a single number there is no deviation", () =>
    expect(describeNumbers([25])).toEqual({
      count: 1,
      mean: 25,
      sd: null,
      median: 25,
      least: 25,
      greatest: 25,
    }));

  it("of none there is nothing", () => expect(describeNumbers([])).toBeNull());
});
