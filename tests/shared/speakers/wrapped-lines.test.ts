import { describe, expect, it } from "vitest";
import { paragraphText, plainParagraph } from "../../../shared/speakers/document.ts";
import { unwrapped } from "../../../shared/speakers/wrapped-lines.ts";

const paragraphs = (text: string) =>
  unwrapped(text.split("\n").map(plainParagraph), { known: new Set(), chosenForms: new Set() }).map(
    paragraphText,
  );

describe("a paragraph of a plain text", () => {
  it("is a line", () => expect(paragraphs("I: Hej\nR: Hej\n")).toEqual(["I: Hej", "R: Hej", ""]));

  it("is a block where short lines stand in blocks", () =>
    expect(paragraphs("First line\nand second.\n\nAnother\nblock.\n\n\nThird.")).toEqual([
      "First line\nand second.",
      "Another\nblock.",
      "Third.",
    ]));

  it("is a block where names stand at the head of blocks only, in small letters too", () =>
    expect(
      paragraphs(
        "maja: First\nand second?\n\ntomas77: Another\nblock.\n\nmaja: Third\none?\n\ntomas77: So\nit is.",
      ),
    ).toEqual([
      "maja: First\nand second?",
      "tomas77: Another\nblock.",
      "maja: Third\none?",
      "tomas77: So\nit is.",
    ]));

  it("is a line where speakers change within a block", () =>
    expect(paragraphs("I: Hur?\nR: Så.\n\nI: Och?\nR: Ja.")).toEqual([
      "I: Hur?",
      "R: Så.",
      "",
      "I: Och?",
      "R: Ja.",
    ]));

  it("is a line where lines are as long as paragraphs", () => {
    const long = "ord ".repeat(50).trim();
    expect(paragraphs(`${long}\n${long}\n\n${long}`)).toEqual([long, long, "", long]);
  });
});
