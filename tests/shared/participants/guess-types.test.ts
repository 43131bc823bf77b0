import { describe, expect, it } from "vitest";
import { guessType } from "../../../shared/participants/guess-types.ts";

/** "41, 38, –": the values of a column, "–" for a person of whom nothing was filled in. */
function guessed(column: string): string {
  const { type, choices } = guessType(column.split(", ").map((value) => (value === "–" ? "" : value)));
  return [type, ...choices].join(" | ");
}

describe("what kind of values a column has is guessed", () => {
  it.each([
    ["41, 38, –, 62", "number"],
    ["40,5", "number"],
    ["2019, 2022, 2019", "number"],
    ["1, 0, 1, 0", "number"],
    ["2019-05-03, May 2019, 2019", "date"],
    ["ja, nej, –, Ja", "yes-no"],
    ["x, –, x", "yes-no"],
    ["1, 0, nej, 1", "yes-no"],
    ["nurse, guard, Nurse, guard", "choice | nurse | guard"],
    ["nurse, guard, cook, nurse", "text"],
    ["nurse, nurse, nurse", "text"],
    ["nurse", "text"],
    ["–, –", "text"],
  ])("%s: %s", (column, type) => expect(guessed(column)).toBe(type));

  it("and one odd value of ten does not change it", () => {
    const ages = Array.from({ length: 9 }, (_, at) => String(30 + at));
    expect(guessType([...ages, "about 40"]).type).toBe("number");
    expect(guessType([...ages.slice(1), "about 40"]).type).toBe("text");
  });

  it("and many or long values are no choices", () => {
    const nine = Array.from({ length: 9 }, (_, at) => `role ${at}`);
    expect(guessType([...nine, ...nine]).type).toBe("text");
    const long = ["a".repeat(41), "b"];
    expect(guessType([...long, ...long]).type).toBe("text");
  });
});
