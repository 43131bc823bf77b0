import { describe, expect, it } from "vitest";
import { turnsSelected } from "../../../renderer/transcript-view/text-places.ts";
import { aProject } from "../../support/a-project.ts";

const { turns = [], text = "" } =
  aProject({ transcripts: { A: ["How is it?", "It is hard.", "", "Always."] } }).transcripts.get(
    "transcript:A",
  ) ?? {};
const numbers = (start: number, end = start) => {
  const { from, to } = turnsSelected(turns, { start, end });
  return turns.slice(from, to).map(({ id }) => id);
};
const at = (words: string) => text.indexOf(words);

describe("the turns of what is selected", () => {
  it("are those that the words touch, and no neighbour", () => {
    expect(numbers(at("is it"), at("hard"))).toEqual([1, 2]);
    expect(numbers(at("It is hard"), at("Always"))).toEqual([2, 3]);
  });

  it("are the one with the caret, also at its beginning, at its end and when it is empty", () => {
    expect(numbers(0)).toEqual([1]);
    expect(numbers(at("It is hard"))).toEqual([2]);
    expect(numbers(at("It is hard") + "It is hard.".length)).toEqual([2]);
    expect(numbers(at("Always") - 1)).toEqual([3]);
    expect(numbers(text.length)).toEqual([4]);
  });
});
