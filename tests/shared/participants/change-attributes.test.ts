import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../shared/outcome.ts";
import {
  addAttribute,
  moveAttribute,
  removeAttribute,
  renameAttribute,
} from "../../../shared/participants/change-attributes.ts";
import { applyDiff, type ProjectDiff, reverse } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";

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
    expect(changed(addAttribute(project, " wave ")).study.attributes).toEqual(["role", "age", "wave"]);
  });

  it.each([
    ["", "no-name"],
    ["ROLE", "name-taken"],
    ["Pseudonym", "name-kept"],
    ["time", "name-kept"],
    ["years {n}", "not-for-templates"],
    ["[x", "not-for-templates"],
  ])("do not take “%s”: %s", (name, why) => {
    expect(addAttribute(project, name)).toEqual({ is: "refused", why });
    expect(renameAttribute(project, { from: "age", to: name })).toEqual({ is: "refused", why });
  });

  it("are renamed with every person and in the attribution, whose doubled braces stay", () => {
    const { study, participants } = changed(renameAttribute(project, { from: "role", to: "title" }));
    expect(study.attributes).toEqual(["title", "age"]);
    expect(study.attribution).toBe("{pseudonym}[, a {title}] {{role}}");
    expect(participants.get("participant:Wilma")?.attributes).toEqual({ title: "nurse", age: "41" });
    expect(participants.get("participant:Adam")).toBe(project.participants.get("participant:Adam"));
  });

  it("may be renamed to other capitals of the same name", () => {
    expect(changed(renameAttribute(project, { from: "age", to: "Age" })).study.attributes).toEqual([
      "role",
      "Age",
    ]);
  });

  it("are taken away with what they say of people", () => {
    const { study, participants } = changed(removeAttribute(project, "age"));
    expect(study.attributes).toEqual(["role"]);
    expect(participants.get("participant:Wilma")?.attributes).toEqual({ role: "nurse" });
    expect(participants.get("participant:Adam")?.attributes).toEqual({});
  });

  it("are not taken away while quotes are attributed by them", () => {
    expect(removeAttribute(project, "role")).toEqual({ is: "refused", why: "used-in-attribution" });
  });

  it("are moved, also to beyond an end", () => {
    expect(changed(moveAttribute(project, { name: "age", to: 0 })).study.attributes).toEqual(["age", "role"]);
    expect(changed(moveAttribute(project, { name: "role", to: 9 })).study.attributes).toEqual([
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
