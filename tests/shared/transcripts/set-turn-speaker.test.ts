import { describe, expect, it } from "vitest";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { type SetTurnSpeaker, setTurnSpeaker } from "../../../shared/transcripts/set-turn-speaker.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const project = aProject({
  people: { Wilma: {}, Åke: {} },
  codes: ["1 Coffee"],
  transcripts: { One: ["Interviewer: How?", "Wilma: With «1 coffee».", "Interviewer: So?", "Åke: Yes."] },
});
const one = "transcript:One" as const;
const speakers = project.transcripts.get(one)?.speakers ?? [];
const idOf = (wanted: string) => speakers.find(({ label }) => label === wanted)?.id ?? "";

function given(turnIds: readonly number[], to: SetTurnSpeaker["to"]) {
  const diff = must(setTurnSpeaker(project, { transcriptId: one, turnIds, to }));
  const after = applyDiff(project, diff);
  expect(applyDiff(after, reverse(diff))).toEqual(project);
  expect(checkProject(after)).toEqual([]);
  expect(after.codings).toBe(project.codings);
  const transcript = after.transcripts.get(one);
  if (!transcript) throw new RangeError("no transcript");
  const labels = new Map(transcript.speakers.map(({ id, label }) => [id, label]));
  return {
    who: transcript.turns.map(({ speakerId }) => (speakerId === null ? null : labels.get(speakerId))),
    speakers: transcript.speakers,
  };
}
const refusalOf = (turnIds: readonly number[], to: SetTurnSpeaker["to"]) => {
  const outcome = setTurnSpeaker(project, { transcriptId: one, turnIds, to });
  return outcome.is === "refused" ? outcome.why : "done";
};
const guest = { label: "Guest", role: "other", participantIds: [] } as const;

describe("turns that are given to somebody", () => {
  it("are said by another speaker, one turn or several in one deed (T2, D2)", () => {
    expect(given([2], idOf("Åke")).who).toEqual(["Interviewer", "Åke", "Interviewer", "Åke"]);
    expect(given([1, 3], idOf("Wilma")).who).toEqual(["Wilma", "Wilma", "Wilma", "Åke"]);
  });

  it("are said by nobody", () => expect(given([3], null).who).toEqual(["Interviewer", "Wilma", null, "Åke"]));

  it("are said by somebody new, who is listed by the same deed", () => {
    const { who, speakers: now } = given([3], { ...guest, label: " Guest " });
    expect(who).toEqual(["Interviewer", "Wilma", "Guest", "Åke"]);
    expect(now.slice(0, -1)).toEqual(speakers);
    expect(now.at(-1)).toMatchObject(guest);
    expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
  });

  it("leave who said them listed, with role and person (T6)", () =>
    expect(given([4], idOf("Wilma")).speakers).toEqual(speakers));
});

describe("giving turns away is refused", () => {
  it("when they are said so already", () => expect(refusalOf([2], idOf("Wilma"))).toBe("nothing-changed"));
  it("when a turn is not there, or none is chosen", () => {
    expect(refusalOf([2, 9], null)).toBe("no-such-turn");
    expect(refusalOf([], null)).toBe("no-such-turn");
  });
  it("when the speaker is not listed (T1)", () => expect(refusalOf([2], "s99")).toBe("no-such-speaker"));
  it("when somebody new has no label", () =>
    expect(refusalOf([2], { ...guest, label: " " })).toBe("no-name"));
  it("when somebody is listed so already, whatever the capitals", () =>
    expect(refusalOf([2], { ...guest, label: "wilma" })).toBe("speaker-listed"));
  it("when the person is not in the study", () =>
    expect(refusalOf([2], { ...guest, participantIds: ["participant:none"] })).toBe("no-such-participant"));
  it("when the transcript is not there", () =>
    expect(
      setTurnSpeaker(project, { transcriptId: "transcript:none", turnIds: [1], to: null }),
    ).toMatchObject({
      why: "no-such-transcript",
    }));
});
