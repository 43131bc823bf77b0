import { describe, expect, it } from "vitest";
import { interviewNames } from "../../../shared/transcripts/interview-names.ts";

const named = (paths: readonly string[], taken: readonly string[] = []) =>
  interviewNames(
    paths.map((path) => ({
      fileName: path.split("/").at(-1) ?? path,
      folder: path.split("/").slice(0, -1).join("/"),
    })),
    new Set(taken),
  );

describe("interviews are called after their files", () => {
  it("and a person's name stays, in whatever folder", () =>
    expect(named(["Wave 1/Fatima.docx", "Wave 2/Fatima.docx", "Intervju 4.txt"], ["Fatima"])).toEqual([
      "Fatima",
      "Fatima",
      "Intervju 4",
    ]));

  it("with the folder where several are called no more than what they are", () =>
    expect(named(["P01/transcript.docx", "All/P02/transcript.docx", "P01/Anna.docx"])).toEqual([
      "P01 transcript",
      "P02 transcript",
      "Anna",
    ]));

  it("with a number where there is no folder, or one of that name is in the study", () => {
    expect(named(["Pasted text.html", "Pasted text.html"])).toEqual(["Pasted text", "Pasted text 2"]);
    expect(named(["Inklistrad text.html"], ["Inklistrad text"])).toEqual(["Inklistrad text 2"]);
    expect(named(["all.zip/intervju.txt", "intervju.txt"])).toEqual(["intervju", "intervju 2"]);
  });

  it("and one alone keeps its own", () => expect(named(["P01/Interview.docx"])).toEqual(["Interview"]));
});
