import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainName, plainNameFor } from "../../../electron/files/plain-name.ts";

describe("the name of a file", () => {
  it.each(["study.kvali", "Intervjuer i vården 2026.kvali", "a", "Kön & makt (utkast).kvali", "研究.kvali"])(
    "is plain: %s",
    (name) => expect(isPlainName(name)).toBe(true),
  );

  it.each([
    "",
    ".",
    "..",
    "../one.kvali",
    "a/b.kvali",
    "a\\b.kvali",
    "C:one.kvali",
    "one.kvali\0.txt",
    "one\n.kvali",
    ".hidden.kvali",
    "one.kvali.",
    "one.kvali ",
    " one.kvali",
    "con",
    "CON.kvali",
    "Com1.kvali",
    "what?.kvali",
    "\ud800.kvali",
    `${"ö".repeat(101)}.kvali`,
  ])("is not plain: %j", (name) => expect(isPlainName(name)).toBe(false));

  it.each([
    ["Quotes: 2026/08.docx", "Quotes  2026 08.docx"],
    ["../../secret.docx", "secret.docx"],
    ["...", "report"],
    ["", "report"],
    ["NUL.docx", "NU.docx"],
  ])("is made plain: %j → %j", (suggested, plain) => expect(plainNameFor(suggested, "report")).toBe(plain));

  it("is always made plain (seed 13)", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (suggested) => {
        expect(isPlainName(plainNameFor(suggested, "report"))).toBe(true);
      }),
      { seed: 13, numRuns: 500 },
    ));
});
