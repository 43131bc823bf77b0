import { type Gate, type GateFinding, gateTexts } from "../gate/gate-texts.ts";
import type { Project } from "../project/project.ts";
import { type AskedReport, type Forms, kindOfReport } from "./report-kinds.ts";
import { textsOfReport } from "./texts-of-report.ts";

/** Looks for real names in a report as it would be written, and in the name of its file. `takes` is the form that its format takes. */
export function gateReport(
  gate: Gate,
  { kind, asked }: AskedReport,
  takes: keyof Forms,
  { fileName, project }: { readonly fileName: string; readonly project: Project },
): GateFinding {
  const form = kindOfReport(kind)[takes]?.(asked);
  const texts = form ? [...textsOfReport(form)] : [];
  return gateTexts(gate, [{ part: "file-name", text: fileName }, ...texts], project);
}
