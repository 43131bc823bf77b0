import { type CodeNode, codeTree, flatten, pathTo } from "../../codebook/code-tree.ts";
import type { Losses } from "../../interchange/losses.ts";
import type { Project } from "../../project/project.ts";
import type { CodeId } from "../../project/records.ts";
import { descriptionOf, textsBeside } from "../refi/described-code.ts";
import { RockIds } from "./rock-ids.ts";

/** The codes of a study as ROCK has them. */
export type RockCodes = {
  /** "Theme>Code", as it stands at an utterance. */
  readonly paths: ReadonlyMap<CodeId, string>;
  /** The whole tree as a YAML block, with the names as they are; empty where there is no code. */
  readonly tree: string;
  /** Every text in it, for the gate. */
  readonly texts: readonly string[];
};

export function rockCodes({ codes }: Pick<Project, "codes">, losses: Losses): RockCodes {
  const tree = codeTree(codes);
  const entries = flatten(tree).map(({ code }) => code);
  const ids = new RockIds("code");
  const idOf = ({ id, name }: { readonly id: string; readonly name: string }) => ids.idOf(id, name);
  for (const code of entries) {
    losses.tell("code-names", idOf(code) === code.name ? 0 : 1);
    losses.tell("code-texts", textsBeside(code));
    losses.tell("reviews", code.theme?.reviews.length ?? 0);
    losses.tell("gatherings", code.theme?.gathers.length ?? 0, code.name);
    losses.tell("colours", 1);
  }
  const written = (nodes: readonly CodeNode[], indent: string): readonly string[] =>
    nodes.flatMap(({ code, children }) => {
      const description = descriptionOf(code);
      return [
        `${indent}-`,
        `${indent}  id: ${idOf(code)}`,
        `${indent}  label: ${JSON.stringify(code.name)}`,
        ...(description === "" ? [] : [`${indent}  description: ${JSON.stringify(description)}`]),
        ...(children.length === 0 ? [] : [`${indent}  children:`, ...written(children, `${indent}    `)]),
      ];
    });
  return {
    paths: new Map(entries.map((code) => [code.id, pathTo(codes, code).map(idOf).join(">")])),
    tree: entries.length === 0 ? "" : `${["---", "ROCK_codes:", ...written(tree, "  "), "---"].join("\n")}\n`,
    texts: entries.flatMap((code) => [idOf(code), code.name, descriptionOf(code)]),
  };
}
