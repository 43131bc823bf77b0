import { prepareNames } from "../../shared/gate/find-names.ts";
import { type GateFinding, gateTexts } from "../../shared/gate/gate-texts.ts";
import type { Project } from "../../shared/project/project.ts";
import type { KeptNames } from "../gate/kept-names.ts";
import type { GateJob } from "./report-job.ts";

/** What a worker is told of the gate. */
export function gateJob(kept: KeptNames, project: Project, fileName: string): GateJob {
  const { id, names, anyCase } = kept;
  const exceptions = project.study.exceptions.map(({ word }) => word);
  return { id, list: names, exceptions, anyCase, fileName, project };
}

/** What the gate says of the name that somebody gave a file in a dialog of the system. */
export function lookAtName(kept: KeptNames, project: Project, fileName: string): GateFinding {
  const { list, exceptions, anyCase } = gateJob(kept, project, fileName);
  const gate = { list, sought: prepareNames(list), exceptions, anyCase };
  return gateTexts(gate, [{ part: "file-name", text: fileName }], project);
}
