import { describe, expect, it } from "vitest";
import { interviewerShare, lengthOf } from "../../../shared/figures/interview-length.ts";
import { aProject } from "../../support/a-project.ts";

function measured(...turns: readonly string[]) {
  const transcript = aProject({ people: { Wilma: {} }, transcripts: { One: turns } }).transcripts.get(
    "transcript:One",
  );
  if (!transcript) throw new RangeError("no transcript");
  return lengthOf(transcript);
}

describe("the length of an interview", () => {
  it("is told in turns, words and, when turns tell times, milliseconds", () => {
    const length = measured("@0 Interviewer: How was it?", "@65 Wilma: Quiet – mostly.");
    expect(length).toMatchObject({ turns: 2, words: 5, durationMs: 65_000 });
    expect(measured("Interviewer: How?").durationMs).toBe(null);
  });

  it("is shared among the voices, who says most first; words of nobody known are somebody's, too", () => {
    const { voices } = measured("Interviewer: How was it?", "Wilma: Quiet and long. Yes.", "(a door)");
    expect(voices.map(({ speakerId, words }) => `${speakerId} ${words}`)).toEqual([
      "s-Wilma 4",
      "s-Interviewer 3",
      "null 2",
    ]);
  });

  it("tells the interviewers' part of the words, and nothing where it cannot be known", () => {
    expect(interviewerShare(measured("Interviewer: How was it?", "Wilma: Quiet."))).toBe(0.75);
    expect(interviewerShare(measured("Wilma: Quiet."))).toBe(null);
    expect(interviewerShare(measured("Interviewer: …"))).toBe(null);
  });
});
