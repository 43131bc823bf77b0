import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProjectFile } from "../../../../shared/formats/project-file/read-project-file.ts";
import { writeProject } from "../../../../shared/formats/refi/write-project.ts";
import type { Project } from "../../../../shared/project/project.ts";
import { deeds, theShelter } from "../../../support/random-deeds.ts";
import { carried } from "../../../support/refi-carried.ts";
import { readRefi } from "../../../support/refi-in.ts";
import { made } from "../../../support/refi-studies.ts";

const seed = 20261130;
const projects = path.resolve(import.meta.dirname, "../../../../fixtures/projects");

function outAndIn(project: Project) {
  return readRefi("again.qdpx", writeProject({ project, journal: [] }, "1").bytes);
}

describe("a study that goes out as a REFI-QDA project and comes in again", () => {
  it("is the same, as far as the format carries it: a saved study", async () => {
    const { project } = await readProjectFile(readFileSync(path.join(projects, "v9.kvali")));
    const again = await outAndIn(project);
    expect(carried(again.project, false)).toEqual(carried(project, true));
  });

  it(`so is any that random deeds make (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(deeds(), async (steps) => {
        const project = made(theShelter(), steps);
        const again = await outAndIn(project);
        expect(carried(again.project, false)).toEqual(carried(project, true));
      }),
      { seed, numRuns: 300 },
    );
  });
});
