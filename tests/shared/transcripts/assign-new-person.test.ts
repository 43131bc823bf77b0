import { describe, expect, it } from "vitest";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { assignNewPerson } from "../../../shared/transcripts/assign-new-person.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({ people: { Wilma: {} }, transcripts: { One: ["R: Hello.", "Wilma: Hi."] } });
const asked = {
  transcriptId: "transcript:One",
  speakerId: "s-R",
  participantId: "participant:new",
  pseudonym: " Ruth ",
} as const;

describe("a speaker", () => {
  it("becomes a new person in one deed that one undo takes back", () => {
    const outcome = assignNewPerson(project, asked);
    if (outcome.is === "refused") throw new Error(outcome.why);
    const after = applyDiff(project, outcome.value);
    expect(after.participants.get("participant:new")?.pseudonym).toBe("Ruth");
    expect(
      after.transcripts.get("transcript:One")?.speakers.map(({ participantIds }) => participantIds),
    ).toEqual([["participant:new"], ["participant:Wilma"]]);
    expect(applyDiff(after, reverse(outcome.value))).toEqual(project);
  });

  it("has a new person join those who are behind it (B10)", () => {
    const outcome = assignNewPerson(project, { ...asked, speakerId: "s-Wilma" });
    if (outcome.is === "refused") throw new Error(outcome.why);
    expect(
      applyDiff(project, outcome.value).transcripts.get("transcript:One")?.speakers[1]?.participantIds,
    ).toEqual(["participant:Wilma", "participant:new"]);
  });

  it.each([
    [{ pseudonym: "wilma" }, "name-taken"],
    [{ pseudonym: " " }, "no-name"],
    [{ speakerId: "s-X" }, "other-speakers"],
    [{ transcriptId: "transcript:Two" as const }, "no-such-transcript"],
  ])("does not, with %o: %s", (other, why) => {
    expect(assignNewPerson(project, { ...asked, ...other })).toEqual({ is: "refused", why });
  });
});
