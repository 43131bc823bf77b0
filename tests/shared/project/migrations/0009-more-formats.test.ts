import { expect, it } from "vitest";
import { toSchema9 } from "../../../../shared/project/migrations/0009-more-formats.ts";

it("changes nothing of what was there", () => {
  const transcript = { id: "transcript:1", source: { format: "txt" } };
  const entry = { seq: 2, diff: { added: [transcript], updated: [], removed: [], edits: [] } };
  expect(toSchema9.records({ transcripts: [transcript] } as never)).toEqual({ transcripts: [transcript] });
  expect(toSchema9.entry(entry)).toEqual(entry);
});
