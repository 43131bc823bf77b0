import { describe, expect, it } from "vitest";
import { type CodedUnit, widenHits } from "../../../shared/coding/widen-hits.ts";
import { anInterview } from "../../support/hits.ts";

const transcript = anInterview("One cab. Two  cabs came. \nA cab.  No more.");
/** What is coded for hits of a pattern, a passage each. */
const widened = (sought: RegExp, unit: CodedUnit) =>
  widenHits(
    transcript,
    [...transcript.text.matchAll(sought)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
    unit,
  ).map(({ start, end }) => transcript.text.slice(start, end));

describe("what hits stand for", () => {
  it("is their words, without white space at their edges", () =>
    expect(widened(/cabs? /g, "words")).toEqual(["cabs"]));

  it("is each sentence that has one, once", () =>
    expect(widened(/c/g, "sentence")).toEqual(["One cab.", "Two  cabs came.", "A cab."]));

  it("is each turn that has one, once", () =>
    expect(widened(/c/g, "turn")).toEqual(["One cab. Two  cabs came.", "A cab.  No more."]));

  it("is all sentences or turns that one runs over", () => {
    expect(widened(/cab. Two/g, "sentence")).toEqual(["One cab. Two  cabs came."]);
    expect(widened(/came. \nA/g, "sentence")).toEqual(["Two  cabs came. \nA cab."]);
    expect(widened(/came. \nA/g, "turn")).toEqual([transcript.text]);
  });

  it("is nothing for white space alone", () => expect(widened(/ {2}/g, "sentence")).toEqual([]));
});
