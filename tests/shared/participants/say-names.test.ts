import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../shared/outcome.ts";
import { addParticipant, changeParticipant } from "../../../shared/participants/change-participants.ts";
import { importPeople } from "../../../shared/participants/import-people.ts";
import { sayNames } from "../../../shared/participants/say-names.ts";
import { applyDiff, type ProjectDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { NameKind } from "../../../shared/project/records.ts";
import { importTranscripts } from "../../../shared/transcripts/import-transcripts.ts";
import { aProject } from "../../support/a-project.ts";

const sketch = aProject({ people: { Wilma: { role: "nurse" }, Elin: {} } });
const nobodySaid: Project = {
  ...sketch,
  participants: new Map([...sketch.participants].map(([id, one]) => [id, { ...one, nameIs: "unsaid" }])),
};
const names = ({ participants }: Project) =>
  [...participants.values()].map(({ pseudonym, nameIs }) => `${pseudonym}: ${nameIs}`);
const namesAfter = (outcome: Outcome<ProjectDiff, string>, project = nobodySaid) => {
  if (outcome.is === "refused") throw new Error(outcome.why);
  return names(applyDiff(project, outcome.value));
};
const wilma = {
  id: "participant:Wilma",
  pseudonym: "Wilma",
  description: "",
  attributes: { role: "nurse" },
} as const;

describe("what is said of a name", () => {
  it("is said of one, or of several in one deed (B12)", () => {
    expect(
      namesAfter(sayNames(nobodySaid, { participantIds: ["participant:Wilma"], nameIs: "real-name" })),
    ).toEqual(["Wilma: real-name", "Elin: unsaid"]);
    expect(
      namesAfter(
        sayNames(nobodySaid, {
          participantIds: ["participant:Wilma", "participant:Elin"],
          nameIs: "pseudonym",
        }),
      ),
    ).toEqual(["Wilma: pseudonym", "Elin: pseudonym"]);
  });

  it("is refused of nobody, and where it was said already", () => {
    const why = (id: "participant:9" | "participant:Wilma") => {
      const answer = sayNames(sketch, { participantIds: [id], nameIs: "pseudonym" });
      return answer.is === "refused" ? answer.why : "done";
    };
    expect([why("participant:9"), why("participant:Wilma")]).toEqual([
      "no-such-participant",
      "nothing-changed",
    ]);
  });

  it("is that it is a pseudonym where somebody types it as one, and stays where only other fields change (B12)", () => {
    expect(
      namesAfter(addParticipant(nobodySaid, { ...wilma, id: "participant:3", pseudonym: "Ida" })),
    ).toEqual(["Wilma: unsaid", "Elin: unsaid", "Ida: pseudonym"]);
    expect(namesAfter(changeParticipant(nobodySaid, { ...wilma, pseudonym: "Vera" }))[0]).toBe(
      "Vera: pseudonym",
    );
    expect(namesAfter(changeParticipant(nobodySaid, { ...wilma, attributes: {} }))[0]).toBe("Wilma: unsaid");
  });

  it("is what an import says of all its files, and the study remembers it for the next (B12)", () => {
    const one = {
      id: "transcript:1",
      name: "One",
      draft: {
        text: "So.",
        language: null,
        turns: [{ id: 1, speakerId: "s", start: 0, end: 3, startMs: null, endMs: null }],
        speakers: [{ id: "s", label: "Anna", role: "participant", participantIds: [] }],
      },
      source: {
        ...{ fileName: "one.txt", format: "txt", sha256: "a", judgedBy: 1, notes: [] },
        importedAt: "2024-01-01T00:00:00Z",
      },
      people: { s: ["Anna"] },
    } as unknown as Parameters<typeof importTranscripts>[1][number];
    const two = { ...one, id: "transcript:2" as const, name: "Two", people: { s: ["Bo"] } };
    const taken = (project: Project, what: typeof one, nameIs?: NameKind) =>
      applyDiff(
        project,
        importTranscripts(project, [what], () => `participant:${what.id}` as const, nameIs),
      );
    const first = taken(sketch, one, "real-name");
    expect(names(first).at(-1)).toBe("Anna: real-name");
    expect(names(taken(first, two)).at(-1)).toBe("Bo: real-name");
    expect(names(taken(sketch, two)).at(-1)).toBe("Bo: unsaid");
  });

  it("is what the head of a table's column says, and a table that does not say leaves what was said (B12)", () => {
    const rows = [
      { line: 2, pseudonym: "Wilma", transcript: null, wave: null, description: null, attributes: {} },
    ];
    const of = (project: Project, nameIs: NameKind) =>
      names(
        applyDiff(
          project,
          importPeople(project, { attributes: [], rows, nameIs }, () => "participant:n").diff,
        ),
      )[0];
    expect(of(nobodySaid, "pseudonym")).toBe("Wilma: pseudonym");
    expect(of(sketch, "unsaid")).toBe("Wilma: pseudonym");
  });
});
