import { done, type Outcome, refused } from "../outcome.ts";
import { diffOf, type ProjectDiff, updateOf } from "../project/diff.ts";
import type { Project } from "../project/project.ts";
import type { Relation, RelationId } from "../project/records.ts";
import { relationLine } from "../project/relation-line.ts";
import { removal } from "../project/removal.ts";

export type RelateRefusal =
  | "no-such-code"
  | "no-such-relation"
  | "with-itself"
  | "related-already"
  | "nothing-changed";

/** Draws a relation between two codes. The same is said of the same two codes once (rule R3). */
export function relateCodes(project: Project, relation: Relation): Outcome<ProjectDiff, RelateRefusal> {
  if (!project.codes.has(relation.fromId) || !project.codes.has(relation.toId))
    return refused("no-such-code");
  if (relation.fromId === relation.toId) return refused("with-itself");
  if (isSaid(project, relation)) return refused("related-already");
  return done(diffOf({ added: [{ ...relation, label: relation.label.trim() }] }));
}

/** Changes what a relation says: its kind, its label, or which way it goes. */
export function changeRelation(
  project: Project,
  {
    relationId,
    ...fields
  }: { readonly relationId: RelationId } & Partial<Pick<Relation, "kind" | "label" | "fromId" | "toId">>,
): Outcome<ProjectDiff, RelateRefusal> {
  const relation = project.relations.get(relationId);
  if (!relation) return refused("no-such-relation");
  const next: Relation = { ...relation, ...fields, label: (fields.label ?? relation.label).trim() };
  if (!project.codes.has(next.fromId) || !project.codes.has(next.toId)) return refused("no-such-code");
  if (next.fromId === next.toId) return refused("with-itself");
  const { kind, label, fromId, toId } = next;
  const update = updateOf(relation, { kind, label, fromId, toId });
  if (Object.keys(update.to).length === 0) return refused("nothing-changed");
  // A label may change on one of two lines that an old study has double.
  if (relationLine(next) !== relationLine(relation) && isSaid(project, next))
    return refused("related-already");
  return done(diffOf({ updated: [update] }));
}

export function removeRelation(
  project: Project,
  relationId: RelationId,
): Outcome<ProjectDiff, RelateRefusal> {
  const relation = project.relations.get(relationId);
  if (!relation) return refused("no-such-relation");
  return done(diffOf(removal(project, [relation])));
}

function isSaid({ relations }: Project, relation: Relation): boolean {
  const line = relationLine(relation);
  for (const one of relations.values()) if (one.id !== relation.id && relationLine(one) === line) return true;
  return false;
}
