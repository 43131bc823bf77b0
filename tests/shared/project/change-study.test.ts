import { describe, expect, it } from "vitest";
import { changeAuthor, changeMethod, renameStudy } from "../../../shared/project/change-study.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({ study: { name: "Night shelter", author: "M. Ek" } });

describe("the study", () => {
  it("gets another name, without the spaces around it, and the old one back", () => {
    const outcome = renameStudy(project, "  Night shelter, wave 2 ");
    if (outcome.is === "refused") throw new Error(outcome.why);
    const after = applyDiff(project, outcome.value);
    expect(after.study).toEqual({ ...project.study, name: "Night shelter, wave 2" });
    expect(applyDiff(after, reverse(outcome.value))).toEqual(project);
  });

  it.each([
    ["", "no-name"],
    ["   ", "no-name"],
    ["Night shelter ", "nothing-changed"],
  ])("is not renamed to “%s”: %s", (name, why) => {
    expect(renameStudy(project, name)).toEqual({ is: "refused", why });
  });

  it("names another author, or nobody", () => {
    const nobody = changeAuthor(project, " ");
    expect(nobody.is === "done" && applyDiff(project, nobody.value).study.author).toBe("");
    expect(changeAuthor(project, "M. Ek ")).toEqual({ is: "refused", why: "nothing-changed" });
  });

  it("says which kind of thematic analysis it is, once", () => {
    const said = changeMethod(project, { method: "reflexive" });
    expect(said.is === "done" && applyDiff(project, said.value).study.method).toBe("reflexive");
    expect(changeMethod(project, { method: "unsaid" })).toEqual({ is: "refused", why: "nothing-changed" });
  });
});
