import { type Fragment, readFragment } from "./read-fragment.ts";

/** A line of a source: its words without marks, and what the marks say. */
export type RockLine = {
  readonly words: string;
  readonly codes: readonly RockMark[];
  /** The case that it is of; null before any is named. */
  readonly caseId: string | null;
  readonly coder: string | null;
  /** Its identifier; "" where it has none. */
  readonly uid: string;
  /** Whether an empty line or another mark stands between it and the line before. */
  readonly begins: boolean;
};

/** A code from the top of its tree, with the value that it was given; "" for none. */
export type RockMark = { readonly path: readonly string[]; readonly value: string };

export type RockSource = {
  readonly lines: readonly RockLine[];
  /** Blocks of YAML, in their order. */
  readonly fragments: readonly Fragment[];
  /** How many marks of sections, lines in a network, and anchors it has. */
  readonly sections: number;
  readonly networks: number;
};

// Whatever stands in a file, each of these is found in one pass.
const mark = / ?\[\[([^[\]]*)\]\]/g;
const identifier = /^([a-zA-Z][a-zA-Z0-9_]*)\s*[=:]\s*([a-zA-Z0-9_]+)$/;
const code = /^(?:ci\s*--\s*)?[a-zA-Z][a-zA-Z0-9_>.-]*$/;
const valued = /^([a-zA-Z0-9_>]+)\s*\|\|\s*([^\]]*)$/;
const network = /^[a-zA-Z][a-zA-Z0-9_>]*\s*->\s*[a-zA-Z][a-zA-Z0-9_>]*\s*\|\|/;
const sectionBreak = /---<<? {0,9}[a-zA-Z0-9_]* {0,9}>?>---|---[a-z]+-break---/g;
const anchor = / ?--\+-\{[^}]{0,200}\}-\+--/g;
/** A path of more steps is no path of codes. */
const mostSteps = 64;

/**
 * A coded source of ROCK, line by line, as the R package rock reads it (`rock::opts`, versions 0.1 to 0.9): lines that begin with “#” are
 * comments, those between two “---” YAML, “~” at the start of a line says how deep it is nested. A case and a coder count from
 * their mark on. What stands in double brackets and is none of this stays in the text.
 */
export function readRockSource(text: string): RockSource {
  const lines: RockLine[] = [];
  const fragments: Fragment[] = [];
  let [sections, networks] = [0, 0];
  let open: string[] | null = null;
  let caseId: string | null = null;
  let coder: string | null = null;
  let begins = true;
  const all = text.split(/\r\n|\r|\n/);
  const fences = all.filter((line) => line.trimEnd() === "---").length;
  let fence = 0;
  for (const line of all) {
    if (line.trimEnd() === "---") {
      fence += 1;
      // A last fence that nothing closes is a line like any other.
      if (open) fragments.push(readFragment(open));
      open = open || fence === fences ? null : [];
      begins = true;
      continue;
    }
    if (open) {
      open.push(line);
      continue;
    }
    if (/^\s*#/.test(line)) continue;
    let uid = "";
    const codes: RockMark[] = [];
    sections += line.match(sectionBreak)?.length ?? 0;
    const bare = line
      .replace(sectionBreak, "")
      .replace(anchor, "")
      .replace(mark, (whole, between: string) => {
        const inside = between.trim();
        const [, name = "", value = ""] = identifier.exec(inside) ?? [];
        const [, path = "", worth = ""] = valued.exec(inside) ?? [];
        if (inside.split(">", mostSteps + 1).length > mostSteps) return whole;
        if (/^uid$/i.test(name)) uid = value;
        else if (/^coderid$/i.test(name)) coder = value;
        else if (/^c(?:ase)?id$/i.test(name)) caseId = value;
        else if (network.test(inside)) networks += 1;
        else if (path !== "") codes.push({ path: stepsOf(path), value: worth.trim() });
        else if (code.test(inside)) codes.push({ path: stepsOf(inside.replace(/\s*--\s*/, ">")), value: "" });
        else if (name === "") return whole;
        return "";
      });
    const words = bare.replace(/^\s*~+/, "").trim();
    if (words === "") begins = true;
    else {
      lines.push({ words, codes, caseId, coder, uid, begins });
      begins = false;
    }
  }
  return { lines, fragments, sections, networks };
}

function stepsOf(path: string): readonly string[] {
  return path.split(">").filter((step) => step !== "");
}
