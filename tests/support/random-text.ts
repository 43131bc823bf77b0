import fc from "fast-check";
import type { RichText, TextBlock, TextRun } from "../../shared/project/records.ts";

const run: fc.Arbitrary<TextRun> = fc.record({
  text: fc.string({ unit: fc.constantFrom("a", "å", "𝒳", " ", "\n", "\t", "*", "#"), maxLength: 6 }),
  bold: fc.boolean(),
  italic: fc.boolean(),
  to: fc.constantFrom(null, null, "passage:1", "coding:2"),
});
const block: fc.Arbitrary<TextBlock> = fc.record({
  kind: fc.constantFrom("paragraph", "heading", "bullet", "number"),
  runs: fc.array(run, { maxLength: 5 }),
});

/** Any text of a note, with runs cut anywhere. */
export const anyText: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 6 });
