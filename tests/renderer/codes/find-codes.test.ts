import { expect, it } from "vitest";
import { findCodes } from "../../../renderer/codes/find-codes.ts";
import { codeTree, flatten } from "../../../shared/codebook/code-tree.ts";
import { aProject } from "../../support/a-project.ts";

const { codes } = aProject({
  codes: ["1 Trust", "  2 Small changes", "    3 Shoes", "4 Café and company", "5 Gå vidare", "6 Ga hem"],
});
const found = (sought: string) => flatten(findCodes(codeTree(codes), sought)).map(({ code }) => code.name);

it("shows the codes that are sought, with what stands above them", () =>
  expect(found("shoe")).toEqual(["Trust", "Small changes", "Shoes"]));

it("hides what stands beneath when only the one above is sought", () =>
  expect(found("small")).toEqual(["Trust", "Small changes"]));

it("asks for every word, in any order and case, accents or not", () =>
  expect(found("COMPANY cafe")).toEqual(["Café and company"]));

it("finds å by a, but not a by å", () => {
  expect(found("gå")).toEqual(["Gå vidare"]);
  expect(found("ga")).toEqual(["Gå vidare", "Ga hem"]);
});

it("shows everything when nothing is sought", () => expect(found("  ")).toHaveLength(6));

it("shows nothing when nothing is found", () => expect(found("zebra")).toEqual([]));
