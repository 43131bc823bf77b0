import { describe, expect, it } from "vitest";
import { readText } from "../../../../shared/formats/text/read-text.ts";
import { bytesOf, textsOf } from "../../../support/reading.ts";

const paragraphs = (text: string) => textsOf(readText(bytesOf(text)).value);

describe("a paragraph of a plain text", () => {
  it("is a line", () => expect(paragraphs("I: Hej\nR: Hej\n")).toEqual(["I: Hej", "R: Hej", ""]));

  it("is a block where short lines stand in blocks", () =>
    expect(paragraphs("First line\nand second.\n\nAnother\nblock.\n\n\nThird.")).toEqual([
      "First line\nand second.",
      "Another\nblock.",
      "Third.",
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

it("may be of 300,000 characters", () => {
  const text = Array.from({ length: 3000 }, (_, n) => `${n % 2 ? "I" : "R"}: ${"ord ".repeat(25)}`).join(
    "\n",
  );
  expect(readText(bytesOf(text)).value.paragraphs.length).toBe(3000);
});
