import { describe, expect, it } from "vitest";
import { readText } from "../../../../shared/formats/text/read-text.ts";
import { bytesOf, textsOf } from "../../../support/reading.ts";

const paragraphs = (text: string) => textsOf(readText(bytesOf(text)).value);

describe("a paragraph of a plain text", () => {
  it("is a line", () => expect(paragraphs("I: Hej\nR: Hej\n")).toEqual(["I: Hej", "R: Hej", ""]));

  it("keeps the blanks before it", () =>
    expect(paragraphs("1 Task\n\tI see it.")).toEqual(["1 Task", "\tI see it."]));
});

it("may be of 300,000 characters", () => {
  const text = Array.from({ length: 3000 }, (_, n) => `${n % 2 ? "I" : "R"}: ${"ord ".repeat(25)}`).join(
    "\n",
  );
  expect(readText(bytesOf(text)).value.paragraphs.length).toBe(3000);
});
