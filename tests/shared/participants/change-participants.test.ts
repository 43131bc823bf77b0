import { describe, expect, it } from "vitest";
import {
  addParticipant,
  changeParticipant,
  removeParticipant,
} from "../../../shared/participants/change-participants.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { nameFromFile } from "../../../shared/project/transcript-named.ts";
import {
  changeSpeakers,
  removeTranscript,
  renameTranscript,
} from "../../../shared/transcripts/change-transcript.ts";
import {
  importTranscripts,
  peopleOf,
  proposePeople,
} from "../../../shared/transcripts/import-transcripts.ts";
import { aProject } from "../../support/a-project.ts";
import { columns } from "../../support/columns.ts";

const study = aProject({
  people: { Wilma: { role: "nurse" }, Åke: {} },
  codes: ["1 Care"],
  transcripts: { One: ["Interviewer: How?", "Wilma: «1 Fine»"], Two: ["R: So"] },
});
const wilma = {
  id: "participant:Wilma",
  pseudonym: "Wilma",
  description: "",
  attributes: { role: "nurse" },
} as const;

describe("people", () => {
  it("have different pseudonyms, whatever the capitals (B5)", () => {
    const add = (pseudonym: string) =>
      addParticipant(study, { id: "participant:9", pseudonym, description: "", attributes: {} });
    expect(add("åKE")).toMatchObject({ why: "name-taken" });
    // å of two signs, and spaces that nobody tells apart.
    expect(add("A\u030ake")).toMatchObject({ why: "name-taken" });
    const two = aProject({ people: { "Anna Berg": {} } });
    const named = {
      id: "participant:9",
      pseudonym: "Anna\u00a0 Berg",
      description: "",
      attributes: {},
    } as const;
    expect(addParticipant(two, named)).toMatchObject({ why: "name-taken" });
    expect(add(" ")).toMatchObject({ why: "no-name" });
    expect(add(" Bo ")).toMatchObject({ value: { added: [{ pseudonym: "Bo" }] } });
    expect(changeParticipant(study, { ...wilma, pseudonym: "åke" })).toMatchObject({ why: "name-taken" });
    expect(changeParticipant(study, { ...wilma, pseudonym: "WILMA" }).is).toBe("done");
  });

  it("bring new columns to the study, and take them back with undo (B5, D2)", () => {
    const outcome = changeParticipant(study, { ...wilma, attributes: { role: "", age: "50" } });
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    const after = applyDiff(study, outcome.value);
    expect(after.participants.get(wilma.id)?.attributes).toEqual({ age: "50" });
    expect(after.study.attributes).toEqual(columns("role", "age"));
    expect(applyDiff(after, reverse(outcome.value))).toEqual(study);
  });

  it("are not changed by the same values in another order (B5)", () => {
    expect(changeParticipant(study, { ...wilma, attributes: { age: " ", role: "nurse" } })).toMatchObject({
      why: "nothing-changed",
    });
  });

  it("cannot be removed while they speak, alone or with others (B5)", () => {
    expect(removeParticipant(study, "participant:Wilma")).toMatchObject({ why: "still-speaks" });
    expect(removeParticipant(study, "participant:Åke").is).toBe("done");
    const both = aProject({ people: { Wilma: {}, Åke: {} }, transcripts: { One: ["Wilma + Åke: So."] } });
    expect(removeParticipant(both, "participant:Åke")).toMatchObject({ why: "still-speaks" });
  });
});

describe("transcripts", () => {
  it("have different names (B6)", () => {
    const rename = (name: string) => renameTranscript(study, { transcriptId: "transcript:One", name });
    expect(rename("Two")).toMatchObject({ why: "name-taken" });
    expect(rename(" One ")).toMatchObject({ why: "nothing-changed" });
    expect(rename(" ")).toMatchObject({ why: "no-name" });
    expect(rename("Three").is).toBe("done");
  });

  it("that are removed take their codings along, and undo brings all of it back (B6, D2)", () => {
    const outcome = removeTranscript(study, "transcript:One");
    if (outcome.is === "refused") throw new RangeError(outcome.why);
    const after = applyDiff(study, outcome.value);
    expect([after.transcripts.size, after.codings.size]).toEqual([1, 0]);
    expect(applyDiff(after, reverse(outcome.value))).toEqual(study);
  });

  it("keep their speakers, who may be given to people of the study, each once (B5, B10)", () => {
    const [speaker] = study.transcripts.get("transcript:Two")?.speakers ?? [];
    if (!speaker) throw new RangeError("no speaker");
    const change = (fields: Partial<typeof speaker>) =>
      changeSpeakers(study, { transcriptId: "transcript:Two", speakers: [{ ...speaker, ...fields }] });
    expect(change({ participantIds: ["participant:Åke"] }).is).toBe("done");
    const twice = change({ participantIds: ["participant:Åke", "participant:Wilma", "participant:Åke"] });
    expect(twice).toMatchObject({
      value: {
        updated: [{ to: { speakers: [{ participantIds: ["participant:Åke", "participant:Wilma"] }] } }],
      },
    });
    expect(change({ participantIds: ["participant:9"] })).toMatchObject({ why: "no-such-participant" });
    expect(change({ id: "s9" })).toMatchObject({ why: "other-speakers" });
    expect(change({})).toMatchObject({ why: "nothing-changed" });
  });

  it("that are imported get free names, and people whom the study knows (B5, B6)", () => {
    const [first] = study.transcripts.values();
    if (!first) throw new RangeError("no transcript");
    const speakers = [{ id: "s", label: "R", role: "participant" as const }];
    const draft = { text: "", turns: [], language: null, speakers };
    const one = (id: `transcript:${string}`, name: string, ...who: readonly string[]) => ({
      id,
      name,
      draft,
      source: first.source,
      people: { s: who },
    });
    let number = 0;
    const diff = importTranscripts(
      study,
      [
        one("transcript:3", "One", "WILMA"),
        one("transcript:4", "One", "Bo"),
        one("transcript:5", "New", " bo "),
        one("transcript:6", "Both", "bo", " ", "Åke", "BO"),
      ],
      () => `participant:n${++number}`,
    );
    const after = applyDiff(study, diff);
    expect(
      [...after.transcripts.values()]
        .slice(2)
        .map(({ name, speakers: [who] }) => [name, ...(who?.participantIds ?? [])]),
    ).toEqual([
      ["One 2", "participant:Wilma"],
      ["One 3", "participant:n1"],
      ["New", "participant:n1"],
      ["Both", "participant:n1", "participant:Åke"],
    ]);
    expect(after.participants.size).toBe(3);
  });

  it("are called after their files, and their people after them where labels tell nothing", () => {
    expect(nameFromFile("C:\\x\\Marta.S.docx")).toBe("Marta.S");
    expect(nameFromFile(".docx")).toBe(".docx");
    const people = (...labels: string[]) =>
      proposePeople(
        "Marta",
        labels.map((label) => ({ id: label, label, role: "participant" as const })),
      );
    expect(people("IP1")).toEqual({ IP1: ["Marta"] });
    expect(people("R1", "R2")).toEqual({ R1: ["Marta (R1)"], R2: ["Marta (R2)"] });
    expect(people("Agneta")).toEqual({ Agneta: ["Agneta"] });
    for (const name of ["Bo", "Eva", "Ola", "Åsa", "Özg", "Van der Berg"])
      expect(people(name)).toEqual({ [name]: [name] });
    for (const word of [
      "R",
      "KW",
      "ÅK",
      "ip",
      "Ip 2",
      "id12",
      "Resp. 4",
      "Participant A",
      "Deltagare B",
      "SPEAKER_00",
    ])
      expect(people(word)).toEqual({ [word]: ["Marta"] });
  });

  it("people whom a joint label names are those who speak alone, as they are called, and no person more (B10)", () => {
    const speakers = ["P1", "P2", "P1 & P2", "P1/P3"].map((label) => ({
      id: label,
      label,
      role: "participant" as const,
    }));
    const people = (answered = {}) => peopleOf("Group", { speakers }, { people: answered });
    expect(people()).toEqual({
      P1: ["Group (P1)"],
      P2: ["Group (P2)"],
      "P1 & P2": ["Group (P1)", "Group (P2)"],
      // P3 says nothing alone, so that it is asked.
      "P1/P3": ["P1/P3"],
    });
    expect(people({ p1: ["Eva"] })["P1 & P2"]).toEqual(["Eva", "Group (P2)"]);
    expect(people({ "p1 & p2": ["The two"] })["P1 & P2"]).toEqual(["The two"]);
  });
});
