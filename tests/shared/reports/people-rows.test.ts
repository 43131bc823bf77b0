import { expect, it } from "vitest";
import { peopleTable } from "../../../shared/reports/people-rows.ts";
import { aProject } from "../../support/a-project.ts";

it("tells of each person what is recorded, and how much they say", () => {
  const project = aProject({
    people: { Wilma: { role: "nurse" }, Bo: {} },
    transcripts: { One: ["Interviewer: How?", "Wilma: With coffee.", "Wilma: Yes."] },
  });
  const { columns, rows } = peopleTable(project);
  expect(columns).toEqual(["pseudonym", "role", "interviews", "turns", "words"]);
  expect(rows).toEqual([
    ["Bo", "", "0", "0", "0"],
    ["Wilma", "nurse", "1", "2", "3"],
  ]);
});
