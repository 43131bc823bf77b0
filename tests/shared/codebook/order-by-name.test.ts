import { expect, it } from "vitest";
import { childrenOf } from "../../../shared/codebook/code-tree.ts";
import { orderByName } from "../../../shared/codebook/order-by-name.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

it("puts siblings in the order of their names, and nothing else (B11)", () => {
  const project = aProject({ codes: ["1 Trust", "  2 Small", "3 Cold", "4 Åre"] });
  const ordered = applyDiff(project, must(orderByName(project, { parentId: null })));
  expect(childrenOf(ordered.codes, null).map(({ name }) => name)).toEqual(["Cold", "Trust", "Åre"]);
  expect(orderByName(ordered, { parentId: null })).toEqual({ is: "refused", why: "ordered-already" });
  expect(orderByName(ordered, { parentId: "code:none" })).toEqual({ is: "refused", why: "no-such-code" });
});
