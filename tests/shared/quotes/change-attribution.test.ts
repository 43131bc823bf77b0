import { describe, expect, it } from "vitest";
import { applyDiff } from "../../../shared/project/diff.ts";
import { namesIn, renamedIn } from "../../../shared/quotes/attribution.ts";
import { changeAttribution } from "../../../shared/quotes/change-attribution.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({ people: { Wilma: { role: "nurse" } } });

describe("the attribution of a study", () => {
  it("takes a template that can be read", () => {
    const outcome = changeAttribution(project, "{pseudonym}[, a {role}]");
    expect(outcome.is === "done" && applyDiff(project, outcome.value).study.attribution).toBe(
      "{pseudonym}[, a {role}]",
    );
  });

  it.each([
    ["{name}", "unknown-name"],
    ["{pseudonym", "unclosed-brace"],
    ["{pseudonym}", "nothing-changed"],
  ])("does not take %s: %s", (template, why) => {
    expect(changeAttribution(project, template)).toEqual({ is: "refused", why });
  });
});

describe("the names in a template", () => {
  it("are those in single braces, each once, also in brackets", () => {
    expect(namesIn("{pseudonym}[, a { role }, {role}] {{age}} {}")).toEqual(["pseudonym", "role"]);
  });

  it("are renamed where they stand, the rest letter by letter", () => {
    expect(renamedIn("[[ {a}{ab}[, { a }] {{a}} a", "a", "b")).toBe("[[ {b}{ab}[, {b}] {{a}} a");
  });
});
