import { describe, expect, it } from "vitest";
import { mergeSpeakers, renameSpeaker, setSpeakerRole } from "../../../shared/speakers/correct-draft.ts";
import { fromDocument } from "../../../shared/speakers/from-document.ts";
import { lines, spoken } from "../../support/reading.ts";

const draft = fromDocument(lines("I: a", "R: b", "Rr: c", "I: d", "R: e", "Rr: f")).value;

describe("a person corrects a draft", () => {
  it("by saying who a speaker is", () =>
    expect(setSpeakerRole(draft, "s2", "other").speakers.map(({ role }) => role)).toEqual([
      "interviewer",
      "other",
      "participant",
    ]));

  it("by another label", () => expect(spoken(renameSpeaker(draft, "s2", " Anna "))[1]).toBe("Anna| b"));

  it("by a label that another has: the two become one", () =>
    expect(spoken(renameSpeaker(draft, "s3", "r"))).toEqual([
      "I| a",
      "R| b",
      "R| c",
      "I| d",
      "R| e",
      "R| f",
    ]));

  it("by making two speakers one", () => {
    const merged = mergeSpeakers(draft, "s2", "s3");
    expect(merged.speakers.map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(merged.text).toBe(draft.text);
  });

  it("but not by an empty label, nor of a speaker who is not there", () => {
    expect(renameSpeaker(draft, "s2", " ")).toBe(draft);
    expect(mergeSpeakers(draft, "s2", "s9")).toBe(draft);
    expect(mergeSpeakers(draft, "s2", "s2")).toBe(draft);
    expect(setSpeakerRole(draft, "s9", "other")).toEqual(draft);
  });
});
