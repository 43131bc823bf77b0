import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProjectFile } from "../../../../shared/formats/project-file/read-project-file.ts";
import { writeCodebook } from "../../../../shared/formats/refi/write-codebook.ts";
import { writeProject } from "../../../../shared/formats/refi/write-project.ts";
import { deeds, theShelter } from "../../../support/random-deeds.ts";
import { faultsBySchema, whyUnchecked } from "../../../support/refi-schemas.ts";
import { made } from "../../../support/refi-studies.ts";

const projects = path.resolve(import.meta.dirname, "../../../../fixtures/projects");
const seed = 20261129;

describe.skipIf(whyUnchecked !== null)(
  `by the schemas of REFI-QDA${whyUnchecked ? ` (SKIPPED: ${whyUnchecked})` : ""}`,
  () => {
    it("a saved study is a valid project and a valid codebook", async () => {
      const study = await readProjectFile(readFileSync(path.join(projects, "v9.kvali")));
      expect(faultsBySchema(writeProject(study, "1").texts.get("project.qde") ?? "", "Project")).toBe("");
      expect(
        faultsBySchema(new TextDecoder().decode(writeCodebook(study.project, "1").bytes), "Codebook"),
      ).toBe("");
    });

    it(`so is any study that random deeds make (seed ${seed})`, () => {
      fc.assert(
        fc.property(deeds(), (steps) => {
          const project = made(theShelter(), steps);
          const xml = writeProject({ project, journal: [] }, "1").texts.get("project.qde") ?? "";
          expect(faultsBySchema(xml, "Project")).toBe("");
          if (project.codes.size > 0)
            expect(
              faultsBySchema(new TextDecoder().decode(writeCodebook(project, "1").bytes), "Codebook"),
            ).toBe("");
        }),
        { seed, numRuns: 40 },
      );
    });
  },
);
