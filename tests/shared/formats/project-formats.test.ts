import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { zip } from "../../../shared/formats/archive/zip.ts";
import { headLength, mayBeProject, projectFormatOf } from "../../../shared/formats/project-formats.ts";
import { readAnyProject } from "../../../shared/formats/read-any-project.ts";
import { refiFile } from "../../support/refi-file.ts";

const fixture = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, "../../../fixtures/other-programs", name));
const text = (words: string) => new TextEncoder().encode(words);
const taguette = fixture("taguette.sqlite3");
const qualcoder = fixture("Walks.qda.zip");
const codebook = text('\ufeff<?xml version="1.0"?>\n<!-- x --><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>');
const letter = zip([{ name: "word/document.xml", bytes: text("<x/>") }]);

describe("what project a file is", () => {
  it.each([
    ["a.qdpx", refiFile(""), "refi"],
    ["a.zip", refiFile(""), "refi"],
    ["renamed", refiFile("", {}, { document: "p.qde" }), "refi"],
    ["a.qdpx", text("no zip"), "refi"],
    ["a.qdc", text("<Other/>"), "refi-codebook"],
    ["codes.xml", codebook, "refi-codebook"],
    ["a.sqlite3", taguette, "database"],
    ["renamed.txt", taguette, "database"],
    ["Walks.qda.zip", qualcoder, "database"],
    ["Walks.zip", qualcoder, "database"],
    ["data.qda", text("cut"), "database"],
    ["a.db", text("cut"), "database"],
    ["a.rock", text("Kim: Yes. [[joy]]"), "rock"],
    ["a.txt", text("[[uid=x1]] Kim: Yes."), "rock"],
    ["a.txt", text("---\nROCK_attributes:\n---\n"), "rock"],
    ["a.txt", text("Kim: [[laughs]] Yes."), null],
    ["sources.zip", zip([{ name: "a/Kim.rock", bytes: text("Yes. [[joy]]") }]), "rock"],
    ["a.nvpx", text("?"), "closed"],
    ["a.mx24", taguette, "closed"],
    ["a.docx", letter, null],
    ["a.docx", taguette, null],
    ["interviews.zip", letter, null],
    ["a.txt", text("Kim: Yes."), null],
    ["a.txt", text(""), null],
  ] as const)("%s is told by its bytes, else by its name (%#)", (name, bytes, format) => {
    expect(projectFormatOf(name, bytes)).toBe(format);
    if (format !== null) expect(mayBeProject(name, bytes.subarray(0, headLength))).toBe(true);
  });

  it("is not looked for in documents that are archives", () =>
    expect(mayBeProject("a.docx", letter.subarray(0, headLength))).toBe(false));
});

describe("a project that is not read", () => {
  it.each([
    ["a.nvpx", text("?"), "unknown-project"],
    ["a.db", text("?"), "not-a-database"],
    ["a.qda", taguette.subarray(0, 5000), "damaged-database"],
    ["a.qdpx", text("?"), "not-a-zip"],
    ["a.qdpx", letter, "not-a-refi-project"],
    ["a.qdc", text("<Other/>"), "not-a-refi-project"],
  ] as const)("%s is refused by its kind (%#)", async (name, bytes, code) => {
    await expect(readAnyProject(name, bytes, null)).rejects.toMatchObject({ code });
  });
});
