import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProjectFile } from "../../../../shared/formats/project-file/read-project-file.ts";
import { writeProject } from "../../../../shared/formats/refi/write-project.ts";
import { addedFigures } from "../../../../shared/interchange/taken-project.ts";
import { isEmptyDiff } from "../../../../shared/project/diff.ts";
import { type Project, recordsOf } from "../../../../shared/project/project.ts";
import { deeds, theShelter } from "../../../support/random-deeds.ts";
import { carried } from "../../../support/refi-carried.ts";
import { readRefi } from "../../../support/refi-in.ts";
import { made } from "../../../support/refi-studies.ts";

const seed = 20261130;
const projects = path.resolve(import.meta.dirname, "../../../../fixtures/projects");

const nothing = { transcripts: 0, codes: 0, codings: 0, notes: 0, memos: 0, people: 0 };

/** A coding over two turns that ends within a word, behind a sign of two units: the edges of words alone would tell that units are counted. */
const overTurnsBehindASign = [
  { does: "import-codings", which: 0, other: 0, at: 0, long: 24, words: "" },
  { does: "correct-text", which: 14, other: 0, at: 6, long: 0, words: "👩‍🚀a" },
] as const;

function outAndIn(project: Project) {
  return readRefi("again.qdpx", writeProject({ project, journal: [] }, "1").bytes);
}

describe("a study that goes out as a REFI-QDA project and comes in again", () => {
  it("is the same, as far as the format carries it: a saved study", async () => {
    const { project } = await readProjectFile(readFileSync(path.join(projects, "v9.kvali")));
    const again = await outAndIn(project);
    expect(carried(again.project, false)).toEqual(carried(project, true));
  });

  it("has every coding on its words, too, where another program wrote it anew, without what Kvali alone reads", async () => {
    const { project } = await readProjectFile(readFileSync(path.join(projects, "v9.kvali")));
    const foreign = writeProject({ project, journal: [] }, "1", "Another 1").bytes;
    const again = await readRefi("again.qdpx", foreign);
    const quotes = (one: Project) =>
      recordsOf(one, "coding")
        .flatMap(({ quote, lost }) => (lost ? [] : [quote]))
        .sort();
    expect(quotes(again.project)).toEqual(quotes(project));
  });

  it("a second time adds nothing, and to the study that it came from neither (K5)", async () => {
    const { project } = await readProjectFile(readFileSync(path.join(projects, "v9.kvali")));
    const bytes = writeProject({ project, journal: [] }, "1").bytes;
    const once = await readRefi("again.qdpx", bytes);
    for (const into of [once.project, project]) {
      const again = await readRefi("again.qdpx", bytes, into);
      expect(addedFigures(again.diff)).toEqual(nothing);
      expect(again.here.codings).toBe(recordsOf(once.project, "coding").length);
    }
  });

  it(`adds nothing a second time, whatever random deeds made it (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(deeds(), async (steps) => {
        const project = made(theShelter(), steps);
        const bytes = writeProject({ project, journal: [] }, "1").bytes;
        const once = await readRefi("again.qdpx", bytes);
        expect(isEmptyDiff((await readRefi("again.qdpx", bytes, once.project)).diff)).toBe(true);
      }),
      { seed, numRuns: 60 },
    );
  });

  it(`so is any that random deeds make (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(deeds(), async (steps) => {
        const project = made(theShelter(), steps);
        const again = await outAndIn(project);
        expect(carried(again.project, false)).toEqual(carried(project, true));
      }),
      { seed, numRuns: 300, examples: [[overTurnsBehindASign]] },
    );
  });
});
