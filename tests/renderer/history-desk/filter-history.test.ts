import { describe, expect, it } from "vitest";
import {
  filteredHistory,
  isFiltering,
  noFilter,
  peopleIn,
} from "../../../renderer/history-desk/filter-history.ts";
import type { HistoryFact } from "../../../shared/history/facts.ts";

const noWords = { about: "", code: "", from: "", to: "", transcript: "", words: "", count: 0 };
const fact: HistoryFact = {
  ...{ seq: 1, at: "2024-01-01T00:00:00Z", by: "Åsa Ek", of: null, way: "did", deed: null },
  ...{ codes: [], transcripts: [], people: [], coded: [], onGone: [], words: noWords, counted: [] },
};
const by = (name: string): HistoryFact => ({ ...fact, by: name });

describe("the history", () => {
  it.each([
    ["", true],
    ["rädsla", true],
    ["RÄDSLA döpte", true],
    // As a Mac types it, or as it was pasted: the letter and its dots are two signs.
    ["ra\u0308dsla", true],
    ["radsla asa", true],
    ["döpt*", true],
    ["'oro'", false],
    ["rädslor", false],
    ["rådsla", false],
  ])("is found by words as a study is searched: %s", (words, isFound) =>
    expect(
      filteredHistory([fact], { ...noFilter, words }, () => "döpte om ”Rädsla” till ”Oro”"),
    ).toHaveLength(isFound ? 1 : 0),
  );

  it("is found where it is written with two signs and sought with one", () =>
    expect(filteredHistory([fact], { ...noFilter, words: "rädsla" }, () => "ra\u0308dsla")).toEqual([fact]));

  it("is not filtered any more once the words are taken out again, or every choice is of all", () => {
    expect(isFiltering({ ...noFilter, words: "oro" })).toBe(true);
    expect(isFiltering({ ...noFilter, kind: "notes" })).toBe(true);
    expect(isFiltering({ ...noFilter, words: " " })).toBe(false);
  });

  it("has who did something each once, as the language sorts names", () => {
    const facts = ["Öst", "Zeth", "Åsa", "Ärla", "adam", "Zeth"].map(by);
    expect(peopleIn(facts, "sv")).toEqual(["adam", "Zeth", "Åsa", "Ärla", "Öst"]);
    expect(peopleIn(facts, "en")).toEqual(["adam", "Ärla", "Åsa", "Öst", "Zeth"]);
  });
});
