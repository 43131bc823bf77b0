import { describe, expect, it } from "vitest";
import { lacksPerson, saidBySpeaker, whoSpeaks } from "../../../shared/participants/who-speaks.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({
  people: { Wilma: {}, Adam: {}, Nobody: {} },
  codes: ["1 Trust"],
  transcripts: {
    One: ["Interviewer: How «1 was it?", "Wilma: It was» good – «1 and» warm.", "Adam: Yes."],
    Two: ["Wilma: «1 Again»."],
  },
});

describe("who speaks", () => {
  it("counts interviews, turns, words and codings of each person, over all interviews", () => {
    expect(whoSpeaks(project).get("participant:Wilma")).toEqual({
      interviews: ["transcript:One", "transcript:Two"],
      turns: 2,
      words: 6,
      codings: 3,
    });
  });

  it("counts a person without codings, and leaves out one who is nobody's voice", () => {
    const people = whoSpeaks(project);
    expect(people.get("participant:Adam")).toEqual({
      interviews: ["transcript:One"],
      turns: 1,
      words: 1,
      codings: 0,
    });
    expect(people.has("participant:Nobody")).toBe(false);
  });

  it("lacks a person only where somebody takes part", () =>
    expect(
      (["participant", "interviewer", "other"] as const).map((role) =>
        lacksPerson({ role, participantIds: [] }),
      ),
    ).toEqual([true, false, false]));

  it("counts one person who is two voices of an interview once for that interview", () => {
    const one = project.transcripts.get("transcript:One");
    if (!one) throw new Error("no transcript");
    const speakers = one.speakers.map((speaker) =>
      speaker.role === "participant"
        ? { ...speaker, participantIds: ["participant:Wilma" as const] }
        : speaker,
    );
    const joined = { ...project, transcripts: new Map([[one.id, { ...one, speakers }]]) };
    expect(whoSpeaks(joined).get("participant:Wilma")).toEqual({
      interviews: ["transcript:One"],
      turns: 2,
      words: 6,
      codings: 2,
    });
  });

  it("counts what is said under one label for everyone behind it, and a coding once for each (B10)", () => {
    const both = aProject({
      people: { Wilma: {}, Adam: {} },
      codes: ["1 Trust"],
      transcripts: { One: ["Wilma: «1 Good.", "Wilma + Adam: Yes, good»."] },
    });
    const one = both.transcripts.get("transcript:One");
    if (!one) throw new Error("no transcript");
    const people = whoSpeaks(both);
    const interviews = ["transcript:One"];
    expect(people.get("participant:Wilma")).toEqual({ interviews, turns: 2, words: 3, codings: 1 });
    expect(people.get("participant:Adam")).toEqual({ interviews, turns: 1, words: 2, codings: 1 });
    expect([...saidBySpeaker(both, one).values()].map(({ words }) => words)).toEqual([1, 2]);
  });

  it("gives a coding over two turns to both voices, and a lost one to none", () => {
    const one = project.transcripts.get("transcript:One");
    if (!one) throw new Error("no transcript");
    expect(saidBySpeaker(project, one).get("s-Interviewer")?.codings).toBe(1);
    const lost = [...(project.codings.get(one.id) ?? [])].map((coding) => ({ ...coding, lost: true }));
    const without = { codings: new Map([[one.id, lost]]) };
    expect([...saidBySpeaker(without, one).values()].map(({ codings }) => codings)).toEqual([0, 0, 0]);
  });
});
