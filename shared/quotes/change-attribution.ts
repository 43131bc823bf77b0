import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import { attributeNames, parseTemplate, type TemplateRefusal } from "./attribution.ts";

export type ChangeAttributionRefusal = TemplateRefusal | "nothing-changed";

/** Changes how the study's quotes name who spoke. A template that cannot be read is refused; see parseTemplate. */
export function changeAttribution(
  { study }: Project,
  template: string,
): Outcome<ProjectDiff, ChangeAttributionRefusal> {
  const parsed = parseTemplate(template, attributeNames(study));
  if (parsed.is === "refused") return refused(parsed.why);
  if (template === study.attribution) return refused("nothing-changed");
  return done(diffOf({ updated: [updateOf(study, { attribution: template })] }));
}
