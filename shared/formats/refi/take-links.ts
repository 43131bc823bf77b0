import type { Project } from "../../project/project.ts";
import type { Relation, RelationKind } from "../../project/records.ts";
import { relationLine } from "../../project/relation-line.ts";
import { attributeOf, childNamed, childrenNamed } from "./elements.ts";
import { plainGuid } from "./guid.ts";
import type { Taking } from "./taking.ts";

/** Links between codes as relations. Those that begin at a note were taken with it; others, and graphs, are told. */
export function takeLinks(project: Project, taking: Taking): readonly Relation[] {
  const { root } = taking.file;
  const said = new Set([...project.relations.values()].map(relationLine));
  const relations: Relation[] = [];
  for (const link of childrenNamed(childNamed(root, "Links"), "Link")) {
    const [fromId, toId] = [
      taking.target("code", link, "originGUID"),
      taking.target("code", link, "targetGUID"),
    ];
    const label = taking.said(attributeOf(link, "name")).trim();
    if (fromId && toId && fromId !== toId) {
      const kind = kindIn(attributeOf(link, "direction"), taking.isOfKvali);
      const relation: Relation = {
        id: taking.idFor("relation", link),
        kind,
        fromId,
        toId,
        label,
        ...taking.stampOf(link),
      };
      const line = relationLine(relation);
      if (said.has(line)) continue;
      said.add(line);
      relations.push(relation);
    } else {
      const from = taking.made.get(plainGuid(attributeOf(link, "originGUID")) ?? "") ?? "";
      const to = taking.made.get(plainGuid(attributeOf(link, "targetGUID")) ?? "") ?? "";
      const isTaken = from.startsWith("memo:") && /^(?:participant|coding|passage):/.test(to);
      taking.losses.tell("links", isTaken ? 0 : 1, label);
    }
  }
  taking.losses.tell("graphs", childrenNamed(childNamed(root, "Graphs"), "Graph").length);
  return relations;
}

/** Only Kvali means by both directions that two codes contradict each other. */
function kindIn(direction: string, isOfKvali: boolean): RelationKind {
  if (direction === "OneWay") return "leads-to";
  return direction === "Bidirectional" && isOfKvali ? "contradicts" : "related";
}
