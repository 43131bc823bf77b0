import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codingsInSections,
  sectionLetter,
  sectionOf,
  sectionOfSpan,
  sectionsByTurn,
  sectionTitle,
  spansOfSection,
} from "../../../shared/guide/sections.ts";
import { codingsOf } from "../../../shared/project/project.ts";
import { turnsTouched } from "../../../shared/quotes/voices.ts";
import { wordsAt } from "../../../shared/text/span.ts";
import { inSections } from "../../support/in-sections.ts";

const id = "transcript:One";

describe("sections of the guide", () => {
  it.each([
    [0, "a"],
    [7, "h"],
    [25, "z"],
    [26, "aa"],
    [27, "ab"],
    [52, "ba"],
  ])("the section at place %i has the letter %s", (place, letter) => {
    expect(sectionLetter(place)).toBe(letter);
  });

  it("has letter and name as its title, and none when the guide does not know it", () => {
    const { study } = inSections("ab", ["One: a"]);
    expect(sectionTitle(study.guide, "b")).toBe("b · Section b");
    expect(sectionTitle(study.guide, "x")).toBe("");
  });

  it("lasts until the next mark", () => {
    const { transcripts } = inSections("ab", ["W: 0", "a W: 1", "W: 2", "b W: 3", "- W: 4", "a W: 5"]);
    const one = transcripts.get(id);
    expect(one && sectionsByTurn(one)).toEqual([null, "a", "a", "b", null, "a"]);
    expect(one && sectionOf(one, one.turns[2]?.id ?? -1)).toBe("a");
    expect(one && sectionOf(one, 999)).toBe(null);
  });

  it("answers the words of the chosen sections, stretches that meet as one", () => {
    const project = inSections("abc", ["a W: aa", "b W: bb", "c W: cc", "a W: dd"]);
    const words = (sections: "all" | readonly string[]) =>
      spansOfSection(project, id, sections).map((span) =>
        wordsAt(project.transcripts.get(id)?.text ?? "", span),
      );
    expect(words(["a"])).toEqual(["aa", "dd"]);
    expect(words(["a", "b"])).toEqual(["aa\nbb", "dd"]);
    expect(words([])).toEqual([]);
    expect(words("all")).toEqual(["aa\nbb\ncc\ndd"]);
  });

  it("G3: a coding that runs into the next section is in the one where it starts", () => {
    const project = inSections("ab", ["a W: so «1 it", "b W: is» and «1 was»"]);
    const [first, second] = codingsOf(project, id);
    expect(codingsInSections(project, id, codingsOf(project, id), ["a"])).toEqual([first]);
    expect(codingsInSections(project, id, codingsOf(project, id), ["b"])).toEqual([second]);
  });

  it("leaves a list as it is when nothing is limited, and the same object", () => {
    const project = inSections("a", ["a W: «1 it»"]);
    const codings = codingsOf(project, id);
    expect(codingsInSections(project, id, codings, "all")).toBe(codings);
  });

  const place = fc.constantFrom("", "a ", "b ", "c ", "- ");
  const studies = fc.array(place, { minLength: 1, maxLength: 12 }).map((marks) =>
    inSections(
      "abc",
      marks.map((mark, at) => `${mark}W: «1 word${at}» and`),
    ),
  );

  it("G3: each coding is in exactly one section or in none, so that sections add up (seed 31)", () => {
    fc.assert(
      fc.property(studies, (project) => {
        const codings = codingsOf(project, id);
        const one = project.transcripts.get(id);
        const apart = ["a", "b", "c"].flatMap((section) => [
          ...codingsInSections(project, id, codings, [section]),
        ]);
        const none = codings.filter((coding) => one && sectionOfSpan(one, coding) === null);
        expect(apart.length + none.length).toBe(codings.length);
        expect(new Set([...apart, ...none]).size).toBe(codings.length);
      }),
      { seed: 31 },
    );
  });

  it("the spans of a section hold just the turns that are in it (seed 32)", () => {
    fc.assert(
      fc.property(studies, fc.subarray(["a", "b", "c"]), (project, chosen) => {
        const one = project.transcripts.get(id);
        if (!one) throw new Error("no transcript");
        const held = new Set(
          spansOfSection(project, id, chosen).flatMap((span) => {
            const { from, to } = turnsTouched(one.turns, span);
            return one.turns.slice(from, to).map((turn) => turn.id);
          }),
        );
        const wanted = one.turns.filter((turn) => chosen.includes(sectionOf(one, turn.id) ?? "none"));
        expect([...held]).toEqual(wanted.map((turn) => turn.id));
      }),
      { seed: 32 },
    );
  });
});
