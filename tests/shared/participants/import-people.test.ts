import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importPeople, type PersonRow } from "../../../shared/participants/import-people.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, isEmptyDiff, reverse } from "../../../shared/project/diff.ts";
import { namesOf, peopleBehind } from "../../../shared/project/people-behind.ts";
import type { Project } from "../../../shared/project/project.ts";
import { asRead } from "../../../shared/text/same-name.ts";
import { aProject, withMemo } from "../../support/a-project.ts";
import { columns, written } from "../../support/columns.ts";

/** "Marta @ Interview 1, role: nurse" */
function row(written: string, index: number): PersonRow {
  const [, pseudonym = "", transcript = null, rest = ""] =
    /^([^@,]*?)(?: @ ([^,]+))?(?:, (.*))?$/.exec(written) ?? [];
  const pairs = rest === "" ? [] : rest.split(", ").map((pair) => pair.split(": ") as [string, string]);
  const { wave = null, description = null, ...attributes } = Object.fromEntries(pairs);
  return { line: index + 2, pseudonym, transcript, wave, description, attributes };
}

function imported(project: Project, ...rows: readonly string[]) {
  let made = 0;
  const read = rows.map(row);
  const attributes = [...new Set(read.flatMap((one) => Object.keys(one.attributes)))];
  const answer = importPeople(project, { attributes, nameIs: "pseudonym", rows: read }, () => {
    made += 1;
    return `participant:new-${made}`;
  });
  const after = applyDiff(project, answer.diff);
  expect(checkProject(after)).toEqual([]);
  expect(applyDiff(after, reverse(answer.diff))).toEqual(project);
  const people = [...after.participants.values()].map(({ id, pseudonym, attributes: values }) =>
    [
      pseudonym,
      ...Object.entries(values).map(([name, value]) => `${name}: ${value}`),
      `(${id.slice(12)})`,
    ].join(" "),
  );
  const voices = [...after.transcripts.values()].map(({ name, speakers }) =>
    [
      `${name}:`,
      ...speakers.map((speaker) =>
        speaker.role === "interviewer"
          ? "?"
          : `${speaker.label}=${namesOf(peopleBehind(after.participants, speaker), "en") || "–"}`,
      ),
    ].join(" "),
  );
  return {
    ...{ people, voices, after, told: answer.problems },
    why: answer.problems.map(({ row: { line }, why }) => `${line} ${why}`),
    odd: answer.odd.map(({ row: { line }, attribute, value }) => `${line} ${attribute.name}: ${value}`),
  };
}

const interviews = {
  "Int 1": ["Interviewer: How?", "Marta: So."],
  "Int 2": ["Interviewer: How?", "R: So."],
  Pair: ["Interviewer: How?", "Ruth: So.", "R2: No."],
  Strangers: ["Interviewer: How?", "S1: So.", "S2: No."],
};
/** As an import leaves it: people made after labels and interviews. */
function study(): Project {
  const people = {
    Marta: {},
    "Int 2": {},
    Ruth: {},
    "Pair (R2)": {},
    "Strangers (S1)": {},
    "Strangers (S2)": {},
  };
  const project = aProject({ people, transcripts: interviews });
  const named: Readonly<Record<string, string>> = {
    "Int 2 R": "Int 2",
    "Pair R2": "Pair (R2)",
    "Strangers S1": "Strangers (S1)",
    "Strangers S2": "Strangers (S2)",
  };
  const transcripts = [...project.transcripts.values()].map((transcript) => ({
    ...transcript,
    speakers: transcript.speakers.map((speaker) => {
      const person = named[`${transcript.name} ${speaker.label}`];
      return person ? { ...speaker, participantIds: [`participant:${person}` as const] } : speaker;
    }),
  }));
  return { ...project, transcripts: new Map(transcripts.map((one) => [one.id, one])) };
}

describe("a table of people", () => {
  it("gives what was written of somebody who only stood in to the person whom it says", () => {
    const { after } = imported(withMemo(study(), { about: "participant:Int 2" }), "Marta @ Int 2");
    expect(after.participants.has("participant:Int 2")).toBe(false);
    expect(after.memos.get("memo:1")?.about).toBe("participant:Marta");
    // Whose place two others take stays, with what was written.
    const both = imported(
      withMemo(
        aProject({
          people: { Both: {}, Ruth: {}, Adam: {} },
          transcripts: { One: ["Both: So."], Two: ["Both: No."] },
        }),
        { about: "participant:Both" },
      ),
      ...["Ruth @ One", "Adam @ Two"],
    ).after;
    expect(both.participants.has("participant:Both")).toBe(true);
    expect(both.memos.get("memo:1")?.about).toBe("participant:Both");
  });

  it("gives attributes to people who are known, whatever the capitals, and takes its spelling", () => {
    const { people } = imported(aProject({ people: { MARTA: { age: "50" } } }), "Marta, role: nurse");
    expect(people).toEqual(["Marta age: 50 role: nurse (MARTA)"]);
  });

  it("adds people who are new", () =>
    expect(imported(aProject({}), "Agneta, role: nurse").people).toEqual(["Agneta role: nurse (new-1)"]));

  it("makes its columns columns of the study, in their order, after those there are", () => {
    const { after } = imported(aProject({ people: { A: { x: "1" } } }), "A, role: nurse, age: 5");
    expect(written(after.study.attributes)).toEqual(["x", "role", "age: number"]);
  });

  it("lets an empty cell say nothing", () =>
    expect(imported(aProject({ people: { A: { age: "5" } } }), "A").people).toEqual(["A age: 5 (A)"]));

  it("names the one who speaks alone: the person made for the label takes the name", () => {
    const { people, voices, why } = imported(study(), "Agneta @ Int 2, role: nurse");
    expect(people).toContain("Agneta role: nurse (Int 2)");
    expect(voices).toContain("Int 2: ? R=Agneta");
    expect(why).toEqual([]);
  });

  it("names the one who is left in a pair", () => {
    const { people, voices } = imported(study(), "Daniel @ Pair", "Ruth @ Pair");
    expect(voices).toContain("Pair: ? Ruth=Ruth R2=Daniel");
    expect(people).not.toContain("Pair (R2) (Pair (R2))");
  });

  it("finds an interview by its file's name", () =>
    expect(imported(study(), "Agneta @ Int 2.docx").voices).toContain("Int 2: ? R=Agneta"));

  it("lets one person speak in several interviews; who only stood in for them goes", () => {
    const { people, voices } = imported(study(), "Marta @ Int 1", "Marta @ Int 2");
    expect(voices.slice(0, 2)).toEqual(["Int 1: ? Marta=Marta", "Int 2: ? R=Marta"]);
    expect(people.some((person) => person.startsWith("Int 2"))).toBe(false);
  });

  it("does not guess which of two strangers it is, and says so", () => {
    const { voices, why, people } = imported(study(), "Kim @ Strangers");
    expect(voices).toContain("Strangers: ? S1=Strangers (S1) S2=Strangers (S2)");
    expect(why).toEqual(["2 no-such-speaker"]);
    expect(people).toContain("Kim (new-1)");
  });

  describe("under a label that stands for several (B10)", () => {
    const speaking = (...turns: readonly string[]) =>
      aProject({
        people: { Vera: {}, Tomas: {}, "R 2": {} },
        transcripts: { Int: ["Interviewer: How?", ...turns] },
      });

    it("finds each of them, there and where they speak alone, and keeps the others", () => {
      const { voices, why } = imported(
        speaking("Vera: So.", "Tomas: No.", "Vera + Tomas: Well."),
        "Vera @ Int, age: 5",
        "Tomas @ Int",
      );
      expect(voices).toEqual(["Int: ? Vera=Vera Tomas=Tomas Vera + Tomas=Vera and Tomas"]);
      expect(why).toEqual([]);
    });

    it("keeps those whom the table does not name", () =>
      expect(imported(speaking("Vera + Tomas: Well."), "Vera @ Int").voices).toEqual([
        "Int: ? Vera + Tomas=Vera and Tomas",
      ]));

    it("gives the one who is left over another name wherever they speak", () => {
      const { voices, people } = imported(
        speaking("Vera: So.", "R 2: No.", "Vera + R 2: Well."),
        "Vera @ Int",
        "Ida @ Int",
      );
      expect(voices).toEqual(["Int: ? Vera=Vera R 2=Ida Vera + R 2=Vera and Ida"]);
      expect(people).toContain("Ida (R 2)");
    });

    it("takes as many rows as there are people for them, in their order", () =>
      expect(imported(speaking("R 2 + Tomas: Well."), "Ida @ Int", "Bo @ Int").voices).toEqual([
        "Int: ? R 2 + Tomas=Ida and Bo",
      ]));

    it("does not guess whom one row is, or who two strangers are who also speak alone", () => {
      const one = imported(speaking("Vera + Tomas: Well."), "Ida @ Int");
      expect([one.voices, one.why]).toEqual([["Int: ? Vera + Tomas=Vera and Tomas"], ["2 no-such-speaker"]]);
      const two = imported(
        speaking("Vera: So.", "Tomas: No.", "Vera + Tomas: Well."),
        "Ida @ Int",
        "Bo @ Int",
      );
      expect(two.why).toEqual(["2 no-such-speaker", "3 no-such-speaker"]);
    });
  });

  it("says which rows it could not take, by line", () => {
    const { why } = imported(study(), "", "Marta @ Nowhere", "Marta, age: 5", "Marta @ Int 1, age: 6");
    expect(why).toEqual(["2 no-name", "3 no-such-transcript", "5 another-value"]);
  });

  it("takes the first of two rows of one pseudonym, which may be two people, and says which (B16)", () => {
    const { after, why, told } = imported(
      study(),
      "Kim, age: 5",
      "kim, role: nurse",
      "Marta @ Int 1",
      "Marta @ Int 1.txt",
    );
    expect(why).toEqual(["3 pseudonym-twice", "5 pseudonym-twice"]);
    expect(told.map(({ kept }) => kept)).toEqual(["2", "4"]);
    expect([...after.participants.values()].find(({ pseudonym }) => pseudonym === "Kim")?.attributes).toEqual(
      {
        age: "5",
      },
    );
  });

  it("says each value of a person that differs between rows, with the one that stays", () => {
    const { told } = imported(
      study(),
      "Marta @ Int 1, age: 5, role: nurse, description: a nurse",
      "Marta @ Int 2, age: 6, role: cook, description: a cook",
    );
    expect(told.map(({ row: { line }, of, kept }) => [line, of, kept])).toEqual([
      [3, "", "a nurse"],
      [3, "age", "5"],
      [3, "role", "nurse"],
    ]);
  });

  it("describes people, and an empty cell leaves the description as it was", () => {
    const { after } = imported(study(), "Kim, description: a team leader", "Marta, role: nurse");
    const described = (project: Project) =>
      [...project.participants.values()].flatMap(({ pseudonym, description }) =>
        description === "" ? [] : [`${pseudonym}, ${description}`],
      );
    expect(described(after)).toEqual(["Kim, a team leader"]);
    expect(described(imported(after, "Kim, age: 5").after)).toEqual(["Kim, a team leader"]);
  });

  it("puts interviews into their waves; of two waves the first stays, and that is said", () => {
    const { after, why, told } = imported(
      study(),
      "Ruth @ Pair, wave: 2019",
      "Daniel @ Pair, wave: 2022",
      "Agneta @ Int 2, wave: 2022",
      "Kim, wave: 2022",
    );
    expect([...after.transcripts.values()].map(({ name, wave }) => `${name}: ${wave}`)).toEqual([
      ...["Int 1: ", "Int 2: 2022", "Pair: 2019", "Strangers: "],
    ]);
    expect(why).toEqual(["3 another-wave", "5 wave-of-nothing"]);
    expect(told[0]?.kept).toBe("2019");
  });

  it("gives new columns the type that their values look like, and leaves those there are", () => {
    const before = aProject({ people: { A: { age: "5" } } });
    const rows = [
      "B, role: nurse, born: 1975, since: May 2019, union: ja",
      "C, role: nurse, Age: 6",
      "D, role: cook",
    ];
    const { after } = imported(before, ...rows, "E, role: cook");
    expect(written(after.study.attributes)).toEqual([
      ...["age", "role: choice | nurse | cook", "born: number", "since: date", "union: yes-no"],
    ]);
    expect([...after.participants.values()][2]?.attributes).toEqual({ role: "nurse", age: "6" });
  });

  it("takes values that do not fit their column as they stand, and says which (B15)", () => {
    const before = aProject({ people: { A: { age: "5" } }, study: { attributes: columns("age: number") } });
    const { after, odd } = imported(before, "A, age: about 40", "B, age: 41");
    expect(after.participants.get("participant:A")?.attributes).toEqual({ age: "about 40" });
    expect(odd).toEqual(["2 age: about 40"]);
  });

  it("changes nothing when it comes again", () => {
    const rows = ["Agneta @ Int 2, role: nurse", "Ruth @ Pair", "Daniel @ Pair", "Marta @ Int 1, age: 5"];
    const { after } = imported(study(), ...rows);
    expect(imported(after, ...rows).after).toEqual(after);
  });
});

describe("a table of people, whatever it says", () => {
  const known = ["Anna", "Bo", "Åsa", "Eva Berg", "R"] as const;
  const named = fc.constantFrom(...known, "anna", "A\u030asa", "Eva  berg", "Nils", "");
  const column = fc.constantFrom("age", "role", "ward");
  const someRow = fc.record({
    pseudonym: named,
    transcript: fc.constantFrom(null, null, "Int 1", "Int 2", "Int 3", "Nowhere"),
    wave: fc.constantFrom(null, null, "1", "2"),
    description: fc.constantFrom(null, null, "a nurse", "a cook"),
    attributes: fc.dictionary(column, fc.constantFrom("40", "41", "x"), { maxKeys: 2 }),
  });
  const people = fc.dictionary(fc.constantFrom(...known), fc.dictionary(column, fc.constantFrom("40", "x")));
  const voice = fc.constantFrom(...known, "Anna + Bo", "Interviewer", "R1");
  const talks = fc.array(fc.array(voice, { minLength: 1, maxLength: 3 }), { maxLength: 3 });

  it("gives each person their own values, changes nobody else, and says nothing new the second time (seed 1601)", () =>
    fc.assert(
      fc.property(people, talks, fc.array(someRow, { maxLength: 6 }), (recorded, spoken, some) => {
        const study = aProject({
          people: recorded,
          transcripts: Object.fromEntries(
            spoken.map((talk, at) => [`Int ${at + 1}`, talk.map((who) => `${who}: Yes.`)]),
          ),
        });
        const rows = some.map((one, at): PersonRow => ({ ...one, line: at + 2 }));
        const table = { attributes: ["age", "role", "ward"], nameIs: "pseudonym", rows } as const;
        let made = 0;
        const answer = importPeople(study, table, () => `participant:new-${++made}`);
        const after = applyDiff(study, answer.diff);
        expect(checkProject(after)).toEqual([]);
        const all = [...after.participants.values()];
        expect(new Set(all.map(({ pseudonym }) => asRead(pseudonym))).size).toBe(all.length);

        const left = new Set(
          answer.problems.flatMap(({ why, row: { line } }) =>
            why === "no-name" || why === "pseudonym-twice" ? [line] : [],
          ),
        );
        const said = new Map<string, PersonRow["attributes"]>();
        for (const { line, pseudonym, attributes } of rows)
          if (!left.has(line)) said.set(asRead(pseudonym), { ...attributes, ...said.get(asRead(pseudonym)) });
        for (const [name, values] of said)
          expect(all.find(({ pseudonym }) => asRead(pseudonym) === name)?.attributes).toMatchObject(values);
        for (const before of study.participants.values()) {
          const now = after.participants.get(before.id);
          const isSame = now?.pseudonym === before.pseudonym && !said.has(asRead(before.pseudonym));
          if (isSame) expect(now).toEqual(before);
        }
        expect(isEmptyDiff(importPeople(after, table, () => `participant:again-${++made}`).diff)).toBe(true);
      }),
      { seed: 1601 },
    ));
});
