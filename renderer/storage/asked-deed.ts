import {
  type DeedName,
  deedValue,
  definitionOf,
  type InputOf,
  type RefusalOf,
} from "../../shared/history/deeds.ts";
import { done, type Outcome } from "../../shared/outcome.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import type { ProjectDiff } from "../../shared/project/diff.ts";
import type { Project } from "../../shared/project/project.ts";

/** A deed that is wanted, and what its verb is given. */
export type AskedDeed = {
  [Name in DeedName]: { readonly name: Name; readonly input: InputOf<Name> };
}[DeedName];

/** A deed to be committed, and what it changes. */
export type Done = { readonly deed: DeedValue; readonly diff: ProjectDiff };

/** What a deed would do to a project, or why it would not. */
export function outcomeIn(project: Project, { name, input }: AskedDeed): Outcome<Done, RefusalOf<DeedName>> {
  const outcome = definitionOf(name).verb(project, input as never);
  return outcome.is === "refused"
    ? outcome
    : done({ deed: deedValue(name, input as never), diff: outcome.value });
}
