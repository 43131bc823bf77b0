import { describe, expect, it } from "vitest";
import { elsewhereFinder } from "../../../shared/coding/stands-elsewhere.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({
  people: { Kim: {}, Lo: {} },
  transcripts: {
    Kim: ["Kim: I said “never again”, and I meant it.", "Kim: The same old words."],
    Lo: ["Lo: Nothing of that.", "Lo: The same old words."],
  },
});
const find = elsewhereFinder(project);

describe("words that do not stand where a table says", () => {
  it.each([
    ['I said "never again", and', "Kim", "whatever its quotation marks"],
    ["Kim: I said “never again”", "Kim", "without the label before them"],
    ["said “never aga", null, "not within words"],
    ["The same old words.", null, "where two have them, neither is told"],
    ["meant it", null, "two words are no hint"],
    ["words of nobody at all", null, "nor what nobody said"],
    ["", null, "nor nothing"],
  ])("%j: %s, %s", (quote, name, _why) => expect(find(quote, null)?.name ?? null).toBe(name));

  it("are not looked for in the interview that the table names", () =>
    expect([
      find("The same old words.", "transcript:Lo")?.name,
      find("Nothing of that.", "transcript:Lo"),
    ]).toEqual(["Kim", null]));
});
