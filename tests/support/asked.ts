import { type DeedName, deedValue, definitionOf, type InputOf } from "../../shared/history/deeds.ts";
import type { Outcome } from "../../shared/outcome.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import type { ProjectDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";

/** A deed as the window would do it: what the journal keeps of it, and what its verb answers. */
export type Asked = { readonly deed: DeedValue; readonly outcome: Outcome<ProjectDiff, string> };

/** Asks for deeds on a project, by their names. */
export function askOf(project: Project): <Name extends DeedName>(is: Name, input: InputOf<Name>) => Asked {
  return (is, input) => ({
    deed: deedValue(is, input),
    outcome: definitionOf(is).verb(project, input as never),
  });
}
