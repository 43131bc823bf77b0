import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNamesFor } from "../../../shared/text/file-name.ts";

const named = (...names: readonly string[]) => fileNamesFor(names, "docx", "transcript");

describe("names of files", () => {
  it("are the names of what stands in them, where every system takes those", () =>
    expect(named("Interview 1", "Åsa & Örjan", "1/2: “how?”")).toEqual([
      "Interview 1.docx",
      "Åsa & Örjan.docx",
      "1 2 “how ”.docx",
    ]));

  it("are numbered where they differ in nothing but capitals, or in how letters are composed", () =>
    expect(named("anna", "Anna", "ANNA", "A\u030asa", "\u00c5SA")).toEqual([
      "anna.docx",
      "Anna (2).docx",
      "ANNA (3).docx",
      "A\u030asa.docx",
      "\u00c5SA (2).docx",
    ]));

  it("are never those of devices, never climb out of their folder, and never empty", () =>
    expect(named("CON", "aux.1", "../../etc/passwd", "...", "", "\u0000")).toEqual([
      "_CON.docx",
      "_aux.1.docx",
      "etc passwd.docx",
      "transcript.docx",
      "transcript (2).docx",
      "transcript (3).docx",
    ]));

  it("are all different, safe and short, whatever they are made of (seed 32)", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 90 }), { maxLength: 12 }), (names) => {
        const files = named(...names);
        expect(new Set(files.map((file) => file.normalize("NFC").toLowerCase())).size).toBe(names.length);
        for (const file of files) {
          expect(file).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^\.|[. ]\.docx$/u);
          expect([...file].length).toBeLessThan(75);
        }
      }),
      { seed: 32 },
    ));
});
