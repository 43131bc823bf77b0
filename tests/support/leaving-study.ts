import type { LeavingStudy } from "../../shared/formats/exports/leaving.ts";
import type { Project } from "../../shared/project/project.ts";

/** A study as an export is given it, with a history of so many entries. */
export function leavingStudy(project: Project, entries = 0): LeavingStudy {
  const stamp = (id: string) => ({ id, by: "Ek", at: "2024-03-01T00:00:00Z" });
  return {
    project,
    journal: { length: entries },
    version: "1",
    asStudy: { studyId: "study:handed-on", stamps: [stamp("a"), stamp("b")] },
  };
}
