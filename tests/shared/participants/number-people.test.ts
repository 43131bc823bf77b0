import { describe, expect, it } from "vitest";
import { numberPeople } from "../../../shared/participants/number-people.ts";
import { toldApart } from "../../../shared/participants/told-apart.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { sampleReport } from "../../../shared/reports/sample-report.ts";
import { voicesBy } from "../../../shared/themes/voices-by.ts";
import { aProject } from "../../support/a-project.ts";

const study = aProject({
  people: { Åke: {}, Berit: {}, Wilma: {}, Ines: {} },
  transcripts: { "Int 2": ["Wilma: So.", "Berit: Well."], "Int 10": ["Åke: So.", "Wilma: No."] },
});

function numbered(project: Project, name = "number"): Project {
  const outcome = numberPeople(project, { name });
  if (outcome.is === "refused") throw new Error(outcome.why);
  return applyDiff(project, outcome.value);
}

const numbers = ({ participants }: Project, column = "number") =>
  [...participants.values()].map(({ pseudonym, attributes }) => `${pseudonym} ${attributes[column]}`).sort();

describe("people are numbered", () => {
  it("in the order in which they first speak, and behind those who speaks nowhere", () =>
    expect(numbers(numbered(study))).toEqual(["Berit 2", "Ines 4", "Wilma 1", "Åke 3"]));

  it("so that who joins later changes nobody's number", () => {
    const before = numbered(study);
    const joined = aProject({
      people: {
        ...Object.fromEntries(
          [...before.participants.values()].map((one) => [one.pseudonym, one.attributes]),
        ),
        Aron: {},
      },
      transcripts: { "Int 1": ["Aron: First of all."], "Int 2": ["Wilma: So.", "Berit: Well."] },
    });
    expect(numbers(numbered(joined))).toEqual(["Aron 5", "Berit 2", "Ines 4", "Wilma 1", "Åke 3"]);
  });

  it("in the column that the study has for it, whatever is asked", () => {
    const swedish = aProject({ people: { Wilma: { nummer: "7" }, Åke: {} } });
    expect(numbers(numbered(swedish), "nummer")).toEqual(["Wilma 7", "Åke 8"]);
  });

  it("once: where all have one, nothing changes", () =>
    expect(numberPeople(numbered(study), { name: "number" })).toEqual({
      is: "refused",
      why: "nothing-changed",
    }));

  it("and a number is nothing that a sample or the balance of voices tells of them", () => {
    expect(
      JSON.stringify(sampleReport(numbered(study), { language: "en", limit: null, date: null })),
    ).not.toContain('"number"');
    expect(voicesBy(numbered(study), null, "en")).toEqual([]);
  });
});

describe("who is told apart by an attribution", () => {
  const people = {
    Wilma: { gender: "woman", role: "nurse", number: "1" },
    Ines: { gender: "Woman ", role: "nurse", number: "2" },
    Åke: { gender: "man", role: "nurse", number: "3" },
    Per: { number: "4" },
  };
  const { study: of, participants } = aProject({ people });
  const alone = (...names: string[]) =>
    toldApart({ study: of, participants }, [...participants.values()], names)?.people.map(
      ({ pseudonym }) => pseudonym,
    ) ?? null;

  it("is whoever alone in the study has what it prints", () => {
    expect(alone("pseudonym", "gender", "role")).toEqual(["Åke"]);
    expect(alone("role")).toEqual([]);
  });

  it("is nobody by names and numbers, which the study gave them", () =>
    expect(alone("pseudonym", "number", "transcript", "turn")).toBeNull());

  it("is only who is quoted, but among everybody", () => {
    const [wilma] = participants.values();
    expect(toldApart({ study: of, participants }, wilma ? [wilma] : [], ["gender"])?.people).toEqual([]);
  });
});
