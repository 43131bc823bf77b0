import { describe, expect, it } from "vitest";
import { isPlainName } from "../../../electron/files/plain-name.ts";
import { fileNameFor, projectFileName } from "../../../renderer/storage/save-bytes.ts";

describe("the name of a file that was made", () => {
  it.each([
    ["Vård: före/efter?", "thematic map", "Vård före efter thematic map.png"],
    ["Shelter", "codebook 1/2", "Shelter codebook 1 2.png"],
    ["..", "history", "history.png"],
  ])("of “%s” and “%s” is “%s”, which every system takes", (study, what, expected) => {
    expect(fileNameFor(study, what, "png")).toBe(expected);
    expect(isPlainName(expected)).toBe(true);
  });

  it("keeps what the file holds and its end behind a very long name of a study", () =>
    expect(fileNameFor("å".repeat(300), "history", "csv")).toMatch(/^å{60} history\.csv$/));
});

describe("the name of a project file", () => {
  it.each([
    ["Night shelter: 2024", "Night shelter 2024.kvali"],
    ["Copy.KVALI", "Copy.KVALI"],
    ["?", "study.kvali"],
  ])("for “%s” is “%s”", (study, expected) => expect(projectFileName(study)).toBe(expected));
});
