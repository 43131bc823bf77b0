import type { Project } from "../../shared/project/project.ts";
import { type AttributionTemplate, attributeNames, parseTemplate } from "../../shared/quotes/attribution.ts";
import type { QuotationChoice } from "../../shared/reports/quotation-choice.ts";

/** All quotations of a project in English, attributed by a template that must be right. */
export function everyQuote(project: Project, template = "{pseudonym}"): QuotationChoice {
  return {
    language: "en",
    which: "all",
    codes: "all",
    sections: "all",
    attribution: templateOf(project, template),
    attributed: "after",
    translations: "under",
    columns: null,
    date: null,
  };
}

export function templateOf(project: Project, template: string): AttributionTemplate {
  const parsed = parseTemplate(template, attributeNames(project.study));
  if (parsed.is === "refused") throw new RangeError(`${parsed.why} at ${parsed.at}`);
  return parsed.value;
}
