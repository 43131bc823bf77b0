import type { ProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { attributeNames, parseTemplate } from "../../shared/quotes/attribution.ts";
import {
  type AskedReport,
  kindOfReport,
  type ReportName,
  type UsualChoice,
} from "../../shared/reports/report-kinds.ts";

/** A kind of report of a study as the terminal asks for it where nothing else is said; null for one that it does not make so. */
export function usualReport(
  name: ReportName,
  { project, journal }: Pick<ProjectFile, "project" | "journal">,
  language: UsualChoice["language"] = "en",
): AskedReport["asked"] | null {
  const template = parseTemplate(project.study.attribution, attributeNames(project.study));
  if (template.is === "refused") throw new RangeError(template.why);
  const choice: UsualChoice = {
    language,
    attribution: template.value,
    sections: "all",
    ink: "colour",
    suppress: null,
    which: null,
    attributed: "after",
    translations: "beside",
    columns: null,
    sheet: null,
    version: "",
    package: { made: "2024-01-03", isChecked: true, withStudy: true },
  };
  return kindOfReport(name).terminal?.usual({ project, journal }, choice) ?? null;
}
