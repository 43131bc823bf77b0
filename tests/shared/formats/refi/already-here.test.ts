import { describe, expect, it } from "vitest";
import { applyDiff } from "../../../../shared/project/diff.ts";
import { type Project, recordsOf } from "../../../../shared/project/project.ts";
import { changeBetween } from "../../../../shared/text/change.ts";
import { correctText } from "../../../../shared/transcripts/correct-text.ts";
import { must } from "../../../support/must.ts";
import { coded, oneUser, refiFile, source, twoCodes } from "../../../support/refi-file.ts";
import { readRefi } from "../../../support/refi-in.ts";

const words = "Well, coffee. And then some bread.";
const [coffee, bread] = [coded(100, 6, 12), coded(101, 28, 33)];
const file = (selections: string, name = "One") =>
  refiFile(`${oneUser}${twoCodes}<Sources>${source(selections, "internal://a.txt", name)}</Sources>`, {
    "sources/a.txt": words,
  });

/** The study with other words in the place of some. */
function corrected(project: Project, from: string, to: string): Project {
  const [transcript] = project.transcripts.values();
  if (!transcript) throw new RangeError("there is no transcript");
  const change = changeBetween(transcript.text, transcript.text.replace(from, to));
  return applyDiff(project, must(correctText(project, { transcriptId: transcript.id, change })));
}
const quotes = (project: Project) => recordsOf(project, "coding").map(({ quote }) => quote);

describe("a project that comes into a study that has it (K5)", () => {
  it("brings what is new in it: a coding that a colleague added", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    const again = await readRefi("a.qdpx", file(coffee + bread), project);
    expect(quotes(again.project)).toEqual(["coffee", "bread"]);
    expect(again.here).toMatchObject({ transcripts: 1, codes: 2, codings: 1 });
    expect(again.originals.size).toBe(0);
  });

  it("leaves a text as it was corrected, and puts codings on their words there", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    const after = corrected(project, "Well, ", "Well, you know, ");
    const again = await readRefi("a.qdpx", file(coffee + bread), after);
    expect(quotes(again.project)).toEqual(["coffee", "bread"]);
    expect([...again.project.transcripts.values()].map(({ text }) => text)).toEqual([
      "Well, you know, coffee. And then some bread.",
    ]);
    expect(again.losses).toEqual([]);
  });

  it("tells of codings whose words are gone", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    const after = corrected(project, " And then some bread.", "");
    const again = await readRefi("a.qdpx", file(coffee + bread), after);
    expect([quotes(again.project), again.losses]).toEqual([["coffee"], [["words-not-found", 1]]]);
  });

  it("knows a text that was given another name here", async () => {
    const { project } = await readRefi("a.qdpx", file(coffee));
    expect((await readRefi("a.qdpx", file(coffee, "Another"), project)).here.transcripts).toBe(1);
  });
});
