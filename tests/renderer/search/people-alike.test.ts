import { expect, it } from "vitest";
import { peopleAlike, withPeople } from "../../../renderer/search/people-alike.ts";
import { sampleOf } from "../../support/a-sample.ts";

it("are those of whom the same is recorded, by the choices of a column", () => {
  const study = sampleOf({
    columns: ["role: choice | guard | nurse | cook", "age: number", "union: yes-no"],
    people: [
      "Wilma | nurse | 9 | ja",
      "Adam | guard | 9 | nej",
      "Ruth | Nurse | 9 | –",
      "Kim | driver | 9 | Yes",
    ],
    interviews: [],
  });
  const called = (ids: readonly string[]) =>
    [...study.participants.values()].flatMap(({ id, pseudonym }) => (ids.includes(id) ? [pseudonym] : []));
  expect(peopleAlike(study).map(({ column, value, people }) => [column, value, ...called(people)])).toEqual([
    ["role", "guard", "Adam"],
    ["role", "nurse", "Wilma", "Ruth"],
    ["union", "yes", "Wilma", "Kim"],
    ["union", "no", "Adam"],
  ]);
});

it("are ticked together, and nobody is everybody", () => {
  const [a, b, c] = ["participant:a", "participant:b", "participant:c"] as const;
  expect(withPeople(null, [a, b], true)).toEqual([a, b]);
  expect(withPeople([a, c], [a, b], true)).toEqual([c, a, b]);
  expect(withPeople([a, b, c], [a, b], false)).toEqual([c]);
  expect(withPeople([a], [a, b], false)).toBeNull();
});
