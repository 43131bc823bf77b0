import { describe, expect, it } from "vitest";
import { isPlainName } from "../../../electron/files/plain-name.ts";
import { reportFileName } from "../../../renderer/report-file/report-file-name.ts";

const quotes = { kind: "quotes", language: "en", format: "docx" } as const;

describe("the file name of a report", () => {
  it.each([
    ["Keeping the door open", "Keeping the door open quotes.docx"],
    ["Vård: före/efter?", "Vård före efter quotes.docx"],
    ["..", "quotes.docx"],
    ["", "quotes.docx"],
    ["CON", "CON quotes.docx"],
    [" a\u0000b\ud800 ", "a b quotes.docx"],
  ])("of “%s” is %s, which every system takes", (study, expected) => {
    expect(reportFileName(study, quotes)).toBe(expected);
    expect(isPlainName(expected)).toBe(true);
  });

  it("is plain also for a study of a very long name", () => {
    expect(isPlainName(reportFileName("𝔸å".repeat(200), quotes))).toBe(true);
  });

  it("says in the report's language what it holds, and the format by its end", () => {
    expect(reportFileName("A", { kind: "codebook", language: "sv", format: "csv" })).toBe("A kodbok.csv");
    expect(reportFileName("A", { kind: "quotes", language: "sv", format: "md" })).toBe("A citat.md");
  });
});
