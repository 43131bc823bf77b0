import { describe, expect, it } from "vitest";
import { beforeSending } from "../../../shared/reports/before-sending.ts";
import { kindOfReport } from "../../../shared/reports/report-kinds.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const project = aProject({
  people: { Wilma: { role: "nurse" }, Adam: {}, Quiet: {} },
  codes: ["1 Trust", "2 Rules"],
  transcripts: {
    "Int 10": ["Interviewer: «1 Why?»", "IP1: «1 Because.»", "Wilma: «1 So.»"],
    "Int 2": ["IP2: «2 Never.»", "IP1: «2 Always.»", "Adam: «1 Mm.»", "Quiet: Not coded."],
    "Int 3": ["«2 Nobody knows who said this.»"],
  },
});
const all = {
  which: "all",
  codes: "all",
  sections: "all",
  language: "en",
  names: ["pseudonym", "role"],
} as const;
const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe("before a report is sent", () => {
  const found = beforeSending(project, all);

  it("the speakers without a person are named, by interview in natural order, interviewers apart", () => {
    expect(found.unassigned.map(({ transcript, labels }) => [transcript.name, labels])).toEqual([
      ["Int 2", ["IP1", "IP2"]],
      ["Int 10", ["IP1"]],
    ]);
  });

  it("interviews in which it is not known who speaks are named", () => {
    expect(namesOf(found.unknown)).toEqual(["Int 3"]);
  });

  it("attributes that the attribution uses are missed with the quoted people alone", () => {
    expect(
      found.missing.map(({ attribute, people }) => [attribute, people.map((one) => one.pseudonym)]),
    ).toEqual([["role", ["Adam"]]]);
  });

  it("everyone behind a label that stands for several is quoted, and none of them unassigned (B10)", () => {
    const both = beforeSending(
      aProject({
        people: { Wilma: { role: "nurse" }, Adam: {}, Quiet: {} },
        codes: ["1 Trust"],
        transcripts: { Int: ["Wilma + Adam + Quiet: «1 So.»"] },
      }),
      all,
    );
    expect(both.missing.map(({ people }) => people.map((one) => one.pseudonym))).toEqual([["Adam", "Quiet"]]);
    expect(both.unassigned).toEqual([]);
  });

  it("whoever is quoted without being coded is among the people of a page that has both", () => {
    const quoted = withQuote(project, { words: "Not coded.", transcriptId: "transcript:Int 2" });
    const people = (which: "all" | "both") =>
      beforeSending(quoted, { ...all, which }).names.unsaid.concat(
        beforeSending(quoted, { ...all, which }).names.pseudonym,
      );
    expect(people("all").map(({ pseudonym }) => pseudonym)).not.toContain("Quiet");
    expect(people("both").map(({ pseudonym }) => pseudonym)).toContain("Quiet");
    const site = {
      project: quoted,
      language: "en",
      attribution: [],
      withExtracts: true,
      date: null,
    } as const;
    const { missing = [] } = kindOfReport("html").before?.({
      ...site,
      attribution: [{ is: "name", text: "role" }],
    }) ?? { missing: [] };
    expect(missing[0]?.people.map(({ pseudonym }) => pseudonym)).toEqual(["Adam", "Quiet"]);
  });

  it("people are told apart by what was said of their names, those who are quoted alone (B12)", () => {
    const said = new Map(project.participants);
    const adam = said.get("participant:Adam");
    if (adam) said.set(adam.id, { ...adam, nameIs: "unsaid" });
    const { names } = beforeSending({ ...project, participants: said }, all);
    const by = (people: readonly { readonly pseudonym: string }[]) =>
      people.map(({ pseudonym }) => pseudonym);
    expect([by(names.unsaid), by(names.pseudonym), by(names["real-name"])]).toEqual([
      ["Adam"],
      ["Wilma"],
      [],
    ]);
  });

  it("only what the chosen codes print counts", () => {
    const chosen = beforeSending(project, { ...all, codes: ["code:1"] });
    expect(chosen.extracts).toBe(4);
    expect(chosen.unassigned.map(({ transcript }) => transcript.name)).toEqual(["Int 10"]);
    expect(chosen.unknown).toEqual([]);
  });

  it("lost codings are counted apart", () => {
    const codings = [...(project.codings.get("transcript:Int 2") ?? [])].map((coding) => ({
      ...coding,
      lost: true,
    }));
    const lost = { ...project, codings: new Map(project.codings).set("transcript:Int 2", codings) };
    expect(beforeSending(lost, all)).toMatchObject({ lost: 3, extracts: 4 });
  });
});
