import { describe, expect, it } from "vitest";
import { commentCoding } from "../../../shared/coding/comment-coding.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { findCoding } from "../../../shared/project/project.ts";
import type { CodingId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({ codes: ["1 Trust"], transcripts: { One: ["«1 a» b"] } });

function commented(comment: string, before = study, codingId: CodingId = "coding:1") {
  const outcome = commentCoding(before, { codingId, comment });
  return outcome.is === "done" ? applyDiff(before, outcome.value) : outcome.why;
}
const commentIn = (project: ReturnType<typeof commented>) =>
  typeof project === "string" ? project : findCoding(project, "coding:1")?.comment;

describe("commenting on a coding", () => {
  it("keeps the text without the white space at its edges, and its line feeds", () =>
    expect(commentIn(commented(" Irony?\r\nAsk her. "))).toBe("Irony?\nAsk her."));
  it("is taken back with an empty text", () => {
    const with1 = commented("Irony?");
    expect(typeof with1 === "string" || commentIn(commented("", with1))).toBe("");
  });
  it("refuses what changes nothing, and a coding that is not there", () => {
    expect(commented("  ")).toBe("nothing-changed");
    expect(commented("x", study, "coding:9")).toBe("no-such-coding");
  });
});
