import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../shared/outcome.ts";
import { typedAttributes } from "../../../shared/participants/attribute-types.ts";
import {
  addAttribute,
  changeChoices,
  moveAttribute,
  removeAttribute,
  renameAttribute,
  sayTypes,
} from "../../../shared/participants/change-attributes.ts";
import { applyDiff, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { columns, written } from "../../support/columns.ts";

const project = aProject({
  study: { attribution: "{pseudonym}[, a { role }] {{role}}" },
  people: { Wilma: { role: "nurse", age: "41" }, Adam: { age: "30" } },
});

/** The project after; undoing it must give the very project back. */
function changed(outcome: Outcome<ProjectDiff, string>) {
  if (outcome.is === "refused") throw new Error(outcome.why);
  const made = applyDiff(project, outcome.value);
  expect(applyDiff(made, reverse(outcome.value))).toEqual(project);
  return made;
}

describe("the columns of the participants", () => {
  it("get one more at the end", () => {
    expect(
      written(changed(addAttribute(project, { name: " wave ", type: "text" })).study.attributes),
    ).toEqual(["role", "age", "wave"]);
  });

  it.each([
    ["", "no-name"],
    ["ROLE", "name-taken"],
    ["Pseudonym", "name-kept"],
    ["time", "name-kept"],
    ["years {n}", "not-for-templates"],
    ["[x", "not-for-templates"],
  ])("do not take “%s”: %s", (name, why) => {
    expect(addAttribute(project, { name: name, type: "text" })).toEqual({ is: "refused", why });
    expect(renameAttribute(project, { from: "age", to: name })).toEqual({ is: "refused", why });
  });

  it("are renamed with every person and in the attribution, whose doubled braces stay", () => {
    const { study, participants } = changed(renameAttribute(project, { from: "role", to: "title" }));
    expect(written(study.attributes)).toEqual(["title", "age"]);
    expect(study.attribution).toBe("{pseudonym}[, a {title}] {{role}}");
    expect(participants.get("participant:Wilma")?.attributes).toEqual({ title: "nurse", age: "41" });
    expect(participants.get("participant:Adam")).toBe(project.participants.get("participant:Adam"));
  });

  it("may be renamed to other capitals of the same name", () => {
    expect(written(changed(renameAttribute(project, { from: "age", to: "Age" })).study.attributes)).toEqual([
      "role",
      "Age",
    ]);
  });

  it("are taken away with what they say of people", () => {
    const { study, participants } = changed(removeAttribute(project, "age"));
    expect(written(study.attributes)).toEqual(["role"]);
    expect(participants.get("participant:Wilma")?.attributes).toEqual({ role: "nurse" });
    expect(participants.get("participant:Adam")?.attributes).toEqual({});
  });

  it("are not taken away while quotes are attributed by them", () => {
    expect(removeAttribute(project, "role")).toEqual({ is: "refused", why: "used-in-attribution" });
  });

  it("are moved, also to beyond an end", () => {
    expect(written(changed(moveAttribute(project, { name: "age", to: 0 })).study.attributes)).toEqual([
      "age",
      "role",
    ]);
    expect(written(changed(moveAttribute(project, { name: "role", to: 9 })).study.attributes)).toEqual([
      "age",
      "role",
    ]);
    expect(moveAttribute(project, { name: "role", to: -1 })).toEqual({
      is: "refused",
      why: "nothing-changed",
    });
  });

  it("must be there to be changed", () => {
    const why = { is: "refused", why: "no-such-attribute" };
    expect(renameAttribute(project, { from: "x", to: "y" })).toEqual(why);
    expect(removeAttribute(project, "x")).toEqual(why);
    expect(moveAttribute(project, { name: "x", to: 0 })).toEqual(why);
  });
});

describe("the types of columns", () => {
  const typed = (...names: readonly string[]) => ({
    ...project,
    study: { ...project.study, attributes: columns(...names) },
  });
  const columnsAfter = (from: typeof project, outcome: Outcome<ProjectDiff, string>) => {
    if (outcome.is === "refused") return outcome.why;
    const made = applyDiff(from, outcome.value);
    expect(made.participants).toBe(from.participants);
    return written(made.study.attributes).join(", ");
  };

  it("are guessed from the values where nobody has said them", () => {
    const guessed = typedAttributes(typed("role: ?", "age: ?"));
    expect(guessed.map(({ name, type, isGuessed }) => [name, type, isGuessed])).toEqual([
      ["role", "text", true],
      ["age", "number", true],
    ]);
    expect(typedAttributes(typed("role: ?", "age: date"))[1]).toEqual({
      ...{ name: "age", type: "date", choices: [], isGuessed: false },
    });
  });

  it("are said of one or several, and change no value", () => {
    const study = typed("role: ?", "age: ?");
    expect(columnsAfter(study, sayTypes(study, [{ name: "age", type: "date" }]))).toBe("role: ?, age: date");
    const both = [
      { name: "role", type: "choice" },
      { name: "age", type: "number" },
    ] as const;
    expect(columnsAfter(study, sayTypes(study, both))).toBe("role: choice | nurse, age: number");
    expect(columnsAfter(study, sayTypes(study, [{ name: "ward", type: "text" }]))).toBe("no-such-attribute");
    const said = typed("role", "age: number");
    expect(columnsAfter(said, sayTypes(said, [{ name: "age", type: "number" }]))).toBe("nothing-changed");
  });

  it("of choices have them in the order in which they were written, each once", () => {
    const study = typed("role: choice | nurse", "age: ?");
    const changed = (...choices: readonly string[]) =>
      columnsAfter(study, changeChoices(study, { name: "role", choices }));
    expect(changed(" social  worker", "", "nurse")).toBe("role: choice | social worker | nurse, age: ?");
    expect(changed("nurse", "Nurse ")).toBe("choice-twice");
    expect(changed("nurse", "")).toBe("nothing-changed");
    expect(columnsAfter(study, changeChoices(study, { name: "ward", choices: [] }))).toBe(
      "no-such-attribute",
    );
    expect(columnsAfter(study, changeChoices(study, { name: "age", choices: ["41"] }))).toBe(
      "role: choice | nurse, age: choice | 41",
    );
    expect(columnsAfter(study, sayTypes(study, [{ name: "role", type: "text" }]))).toBe("role, age: ?");
  });
});
