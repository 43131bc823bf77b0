import { type FileText, type Gate, type GateFinding, gateTexts } from "../gate/gate-texts.ts";
import { textsOfStudy } from "../gate/places.ts";
import { textsOfJournal } from "../gate/texts-of-journal.ts";
import type { Project } from "../project/project.ts";
import type { Deposit } from "./deposit/deposit.ts";
import { type AskedReport, type Forms, kindOfReport } from "./report-kinds.ts";
import { textsOfReport } from "./texts-of-report.ts";

/**
 * Looks for real names in a report as it would be written, and in the name of its file. `takes` is the form that its format takes. Of a
 * package for an archive that is all files in it, with their names; of the study's own file also its records and its journal.
 */
export function gateReport(
  gate: Gate,
  { kind, asked }: AskedReport,
  takes: keyof Forms,
  { fileName, project }: { readonly fileName: string; readonly project: Project },
): GateFinding {
  const form = kindOfReport(kind)[takes]?.(asked);
  const texts = form ? [...textsOfReport(form), ...textsOfWhole(form)] : [];
  return gateTexts(gate, [{ part: "file-name", text: fileName }, ...texts], project);
}

function* textsOfWhole(form: Forms[keyof Forms]): Generator<FileText> {
  const whole = "whole" in form ? (form as Deposit).whole : null;
  if (!whole) return;
  for (const { text, ...place } of textsOfStudy(whole.project)) yield { part: "study", text, place };
  for (const { seq, text } of textsOfJournal(whole.journal))
    yield { part: "history", text, which: String(seq) };
}
