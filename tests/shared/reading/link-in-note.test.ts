import { describe, expect, it } from "vitest";
import type { RichText, TextBlock } from "../../../shared/project/records.ts";
import { withLink } from "../../../shared/reading/link-in-note.ts";

/** A block as it reads: its kind and its words, those of a link in <>. */
const shown = (body: RichText) =>
  body.map(({ kind, runs }) => `${kind}: ${runs.map(({ text, to }) => (to ? `<${text}>` : text)).join("")}`);
const block = (kind: TextBlock["kind"], text: string): TextBlock => ({
  kind,
  runs: text === "" ? [] : [{ text, bold: true, italic: false, to: null }],
});
const linked = (...body: readonly TextBlock[]) => shown(withLink(body, "passage:1", "“so”"));

describe("a link put into a note", () => {
  it("stands in a line of its own, with a space to write on", () => {
    expect(linked()).toEqual(["paragraph: <“so”> "]);
    expect(linked(block("paragraph", "a"))).toEqual(["paragraph: a", "paragraph: <“so”> "]);
  });

  it("goes on with a list, never with a heading", () => {
    expect(linked(block("bullet", "a"))).toEqual(["bullet: a", "bullet: <“so”> "]);
    expect(linked(block("heading", "a"))).toEqual(["heading: a", "paragraph: <“so”> "]);
  });

  it("takes the last line when that is empty", () =>
    expect(linked(block("paragraph", "a"), block("number", ""))).toEqual([
      "paragraph: a",
      "number: <“so”> ",
    ]));
});
