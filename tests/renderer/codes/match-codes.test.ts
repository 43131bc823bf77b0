import { describe, expect, it } from "vitest";
import { exactMatch, matchCodes } from "../../../renderer/codes/match-codes.ts";
import { aProject } from "../../support/a-project.ts";

const { codes } = aProject({
  codes: [
    "1 Voluntary motivation !",
    "  2 Small changes count",
    "  3 Smalltalk",
    "4 Första mötet",
    "5 Asmall",
  ],
});
const found = (typed: string, ...recent: `code:${string}`[]) =>
  matchCodes(codes, typed, recent).map(({ code }) => code.name);

describe("coding by typing", () => {
  it("finds names that begin with it before names with it in the middle", () =>
    expect(found("small")).toEqual(["Small changes count", "Smalltalk", "Asmall"]));

  it("finds the beginning of a later word", () => expect(found("mot")[0]).toBe("Voluntary motivation"));

  it("finds codes by the theme above them, after those with the name", () =>
    expect(found("motivation")).toEqual(["Voluntary motivation", "Small changes count", "Smalltalk"]));

  it("finds ö by o, but not o by ö", () => {
    expect(found("forsta")).toEqual(["Första mötet"]);
    expect(found("ö")).toEqual(["Första mötet"]);
    expect(found("motivatiön")).toEqual([]);
  });

  it("says which letters fit", () =>
    expect(matchCodes(codes, "mötet", [])[0]).toMatchObject({ hit: [7, 12], path: "" }));

  it("offers the codes used last when nothing is typed yet", () =>
    expect(found("", "code:4", "code:3").slice(0, 3)).toEqual([
      "Första mötet",
      "Smalltalk",
      "Voluntary motivation",
    ]));

  it("knows a name that is there already, whatever its capitals", () => {
    expect(exactMatch(codes, " smallTalk ")?.id).toBe("code:3");
    expect(exactMatch(codes, "small")).toBeNull();
  });
});
