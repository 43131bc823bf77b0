import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fits, readValue, type ValueKind } from "../../../shared/participants/attribute-values.ts";
import type { AttributeType } from "../../../shared/project/records.ts";

const kindOf = (type: AttributeType, choices: readonly string[] = []): ValueKind => ({ type, choices });

/** What a value is read as, in its canonical form; "–" where nothing stands, "?" where it does not fit. */
function read(typed: string, type: AttributeType, choices: readonly string[] = []): string {
  const value = readValue(typed, kindOf(type, choices));
  if (value === null) return "–";
  return value.is === "does-not-fit" ? "?" : value.canonical;
}

describe("a value of an attribute", () => {
  it.each(["text", "number", "date", "choice", "yes-no"] as const)(
    "is nothing where nothing was filled in, or white space alone (%s)",
    (type) => expect([read("", type), read(" \u00a0 ", type)]).toEqual(["–", "–"]),
  );

  it("that is text is what was typed, without white space at its edges", () =>
    expect(read("  outreach \n nurse ", "text")).toBe("outreach nurse"));

  it.each([
    ["41", "41"],
    [" 41 ", "41"],
    ["40.5", "40.5"],
    ["40,5", "40.5"],
    ["0,125", "0.125"],
    ["3.125", "3.125"],
    ["1 200", "1200"],
    ["1\u00a0200,5", "1200.5"],
    ["1\u202f200.5", "1200.5"],
    ["1,200.5", "1200.5"],
    ["1.200,5", "1200.5"],
    ["1,200,000", "1200000"],
    ["-3", "-3"],
    ["\u22123", "-3"],
    ["+3", "3"],
    ["-0", "0"],
    ["007", "7"],
    ["40.50", "40.5"],
    ["40,0", "40"],
    ["0.0000001", "0.0000001"],
  ])("that is a number is read with point or comma: %s", (typed, canonical) =>
    expect(read(typed, "number")).toBe(canonical),
  );

  it.each([
    "about 40",
    "40 år",
    "40–45",
    "4 0",
    "12 34",
    "1.2.3",
    "1,2,3",
    "1.",
    ",5",
    "1e3",
    "0x10",
    "Infinity",
    "½",
    "1234567890123456",
    "1,200",
  ])("that is no number, or might be two, does not fit: %s", (typed) =>
    expect(read(typed, "number")).toBe("?"),
  );

  it.each([
    ["2019-05-03", "2019-05-03"],
    ["20190503", "2019-05-03"],
    ["2019/5/3", "2019-05-03"],
    ["3 May 2019", "2019-05-03"],
    ["3rd may 2019", "2019-05-03"],
    ["May 3, 2019", "2019-05-03"],
    ["3 maj 2019", "2019-05-03"],
    ["den 3:e maj 2019", "2019-05-03"],
    ["12 okt. 2022", "2022-10-12"],
    ["2019-05", "2019-05"],
    ["May 2019", "2019-05"],
    ["Maj 2019", "2019-05"],
    ["Sept 2019", "2019-09"],
    ["2019", "2019"],
    ["29 February 2020", "2020-02-29"],
  ])("that is a date is read in ISO, English and Swedish ways: %s", (typed, canonical) =>
    expect(read(typed, "date")).toBe(canonical),
  );

  it.each([
    "3/5/2019",
    "05-03-2019",
    "41",
    "29 February 2019",
    "2019-13",
    "2019-00-01",
    "31 april 2019",
    "3 Ventôse 2019",
    "0999",
    "spring 2019",
  ])("that is no date, or another one elsewhere, does not fit: %s", (typed) =>
    expect(read(typed, "date")).toBe("?"),
  );

  it("that is a date sorts by its canonical form, a year before its days", () =>
    expect(["3 May 2019", "2019", "June 2019", "2018-12-31"].map((one) => read(one, "date")).sort()).toEqual([
      ...["2018-12-31", "2019", "2019-05-03", "2019-06"],
    ]));

  it("that is a choice is as the list has it, whatever its capitals", () => {
    const choices = ["Nurse", "Social worker"];
    expect(readValue(" social  WORKER", kindOf("choice", choices))).toEqual({
      is: "choice",
      at: 1,
      canonical: "Social worker",
    });
    expect(read("A\u030angstro\u0308m", "choice", ["\u00c5ngstr\u00f6m"])).toBe("\u00c5ngstr\u00f6m");
    expect(read("doctor", "choice", choices)).toBe("?");
    expect(read("doctor", "choice", [])).toBe("?");
  });

  it.each([
    ["yes", ["Ja", "yes", "JA", "y", "x", "1", "true"]],
    ["no", ["nej", "No", "n", "0", "false"]],
    ["?", ["kanske", "2", "yes!", "jaja"]],
  ])("that is yes or no is read in both languages: %s", (said, typed) =>
    expect(typed.map((one) => read(one, "yes-no"))).toEqual(typed.map(() => said)),
  );

  it("reads its canonical form as the same value (B15; seed 1101)", () => {
    const choices = ["Nurse", "social worker"];
    const typed = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc
        .tuple(
          fc.constantFrom("", "-", "+"),
          fc.integer({ min: 0, max: 2000 }),
          fc.stringMatching(/^[.,]\d{0,9}$|^$/),
        )
        .map((parts) => parts.join("")),
      fc.integer({ min: 0, max: 3000 }).map(String),
      fc
        .tuple(fc.integer({ min: 1, max: 31 }), fc.constantFrom("May", "maj", "juni"), fc.constant("2019"))
        .map((parts) => parts.join(" ")),
      fc.constantFrom("Ja", "NEJ", "x", "nurse", "Social Worker"),
    );
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom<AttributeType>("text", "number", "date", "choice", "yes-no"),
        (value, type) => {
          const kind = kindOf(type, choices);
          const once = readValue(value, kind);
          if (once === null || once.is === "does-not-fit") return;
          expect(readValue(once.canonical, kind)).toEqual(once);
          expect(fits(value, kind)).toBe(true);
        },
      ),
      { seed: 1101, numRuns: 2000 },
    );
  });
});
