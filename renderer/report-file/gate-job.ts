import type { Project } from "../../shared/project/project.ts";
import type { KeptNames } from "../gate/kept-names.ts";
import type { GateJob } from "./report-job.ts";

/** What a worker is told of the gate. */
export function gateJob(kept: KeptNames, project: Project, fileName: string): GateJob {
  const { id, names, anyCase } = kept;
  const exceptions = project.study.exceptions.map(({ word }) => word);
  return { id, list: names, exceptions, anyCase, fileName, project };
}
