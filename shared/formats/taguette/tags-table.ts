import { codeTree, flatten, pathTo } from "../../codebook/code-tree.ts";
import { figuresByCode } from "../../figures/figures.ts";
import type { Losses } from "../../interchange/losses.ts";
import type { Project } from "../../project/project.ts";
import type { CodeId } from "../../project/records.ts";
import { type FlatTable, flatTable } from "../../reports/flat-table.ts";
import { descriptionOf, textsBeside } from "../refi/described-code.ts";

const columns = ["tag", "parent", "description", "number of highlights"] as const;

/**
 * The codebook as Taguette writes and reads it (https://gitlab.com/remram44/taguette, taguette/export.py and import_codebook.py): each tag
 * with the tag above it, what is said of it, and how many highlights it has of its own. Versions up to 1.4 neither write nor read
 * `parent`, so a tag has the names of those above it before its own, between full stops, as is the custom there: "Theme.Code".
 */
export function tagsTable(project: Project, losses: Losses): FlatTable {
  const { codes } = project;
  const entries = flatten(codeTree(codes)).map(({ code }) => code);
  const figures = figuresByCode(project);
  const tags = new Map<CodeId, string>();
  const taken = new Set<string>();
  for (const code of entries) {
    const above = pathTo(codes, code).at(-2);
    const dotted = above ? `${tags.get(above.id) ?? above.name}.${code.name}` : code.name;
    let tag = dotted;
    // "A.B" may be the name of a code, too.
    for (let n = 2; taken.has(tag.toLowerCase()); n += 1) tag = `${dotted} (${n})`;
    taken.add(tag.toLowerCase());
    tags.set(code.id, tag);
  }
  const rows = entries.map((code) => {
    const above = pathTo(codes, code).at(-2);
    losses.tell("tag-names", above ? 1 : 0);
    losses.tell("code-texts", textsBeside(code));
    losses.tell("reviews", code.theme?.reviews.length ?? 0);
    losses.tell("gatherings", code.theme?.gathers.length ?? 0, code.name);
    losses.tell("colours", 1);
    return {
      tag: tags.get(code.id) ?? code.name,
      parent: (above && tags.get(above.id)) ?? "",
      description: descriptionOf(code),
      "number of highlights": String(figures.get(code.id)?.extracts ?? 0),
    };
  });
  return flatTable(columns, rows, ["number of highlights"]);
}
