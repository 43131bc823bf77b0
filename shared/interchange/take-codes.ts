import { hues, newCode, tidyName } from "../codebook/add-code.ts";
import { childrenOf } from "../codebook/code-tree.ts";
import { newTheme } from "../codebook/new-theme.ts";
import type { Project } from "../project/project.ts";
import type { Code, CodeId } from "../project/records.ts";
import type { ForeignCode } from "./foreign-project.ts";
import { hueOfColour } from "./hue-of-colour.ts";

/**
 * Takes codes into the codebook, with what stands above them. A code that the study has at that place is that one, and is left as
 * it is but for a definition where it has none. Two codes of one name under one code get numbers, and are answered in `renamed`; what
 * stands under itself, or under what there is not, stands at the top, and is answered in `lifted`. What only holds others is a
 * candidate theme, as in a path.
 */
export function takeCodes(
  project: Project,
  codes: readonly ForeignCode[],
  newCodeId: () => CodeId,
): {
  readonly project: Project;
  readonly ids: ReadonlyMap<string, CodeId>;
  readonly made: number;
  readonly renamed: readonly string[];
  readonly lifted: readonly string[];
} {
  const ids = new Map<string, CodeId>();
  const renamed: string[] = [];
  const lifted: string[] = [];
  const fresh = new Map<CodeId, Code>();
  const levels = new Map<CodeId | null, Level>();
  const levelUnder = (id: CodeId | null) => {
    const level = levels.get(id) ?? new Level(childrenOf(project.codes, id));
    levels.set(id, level);
    return level;
  };
  const changed = new Map<CodeId, Code>();
  for (const { code, isLifted } of fromTheTop(codes)) {
    const parentId = isLifted || code.parent === null ? null : (ids.get(code.parent) ?? null);
    if (isLifted) lifted.push(code.name);
    const level = levelUnder(parentId);
    const wanted = tidyName(code.name) || "?";
    const there = level.take(wanted);
    if (there) {
      ids.set(code.key, there.id);
      if (there.definition === "" && code.definition !== "")
        changed.set(there.id, { ...there, definition: code.definition });
      continue;
    }
    const name = level.freeName(wanted);
    if (name !== wanted) renamed.push(name);
    const parent = parentId && (fresh.get(parentId) ?? project.codes.get(parentId));
    const around = [...(parent ? [parent] : []), ...level.last()];
    const plain = newCode(new Map(around.map((one) => [one.id, one])), {
      codeId: newCodeId(),
      parentId,
      name,
    });
    const made: Code = {
      ...plain,
      hue: (code.colour === null ? null : hueOfColour(code.colour)) ?? plain.hue,
      definition: code.definition,
      theme: code.isGroup ? newTheme() : null,
    };
    fresh.set(made.id, made);
    level.add(made);
    ids.set(code.key, made.id);
  }
  const described = new Map([...project.codes, ...fresh, ...changed]);
  return { project: { ...project, codes: described }, ids, made: fresh.size, renamed, lifted };
}

/** The entries under one code, or at the top, in their order: looked up by name, since there may be ten thousand. */
class Level {
  private readonly codes: Code[];
  /** By name in small letters, those that nothing of the other program is yet. */
  private readonly free: Map<string, Code>;
  private readonly names: Set<string>;
  private readonly numbers = new Map<string, number>();

  constructor(codes: readonly Code[]) {
    this.codes = [...codes];
    this.free = new Map(codes.map((code) => [code.name.toLocaleLowerCase(), code]));
    this.names = new Set(this.free.keys());
  }

  take(name: string): Code | null {
    const key = name.toLocaleLowerCase();
    const code = this.free.get(key) ?? null;
    this.free.delete(key);
    return code;
  }

  /** The name, or with the first number that is free: "Trust 2". */
  freeName(name: string): string {
    const key = name.toLocaleLowerCase();
    if (!this.names.has(key)) return name;
    let number = this.numbers.get(key) ?? 2;
    while (this.names.has(`${key} ${number}`)) number += 1;
    this.numbers.set(key, number + 1);
    return `${name} ${number}`;
  }

  /** As many as there are hues but one, so that a new code is given another. */
  last(): readonly Code[] {
    return this.codes.slice(1 - hues.length);
  }

  add(code: Code): void {
    this.codes.push(code);
    this.names.add(code.name.toLocaleLowerCase());
  }
}

/** Each code behind the one that it stands under, else in their order. */
function fromTheTop(
  codes: readonly ForeignCode[],
): readonly { readonly code: ForeignCode; readonly isLifted: boolean }[] {
  const known = new Set(codes.map(({ key }) => key));
  const children = new Map<string | null, ForeignCode[]>();
  for (const code of codes) {
    const parent = code.parent !== null && known.has(code.parent) ? code.parent : null;
    const list = children.get(parent);
    if (list) list.push(code);
    else children.set(parent, [code]);
  }
  const order: { readonly code: ForeignCode; readonly isLifted: boolean }[] = [];
  const seen = new Set<string>();
  const walk = (first: readonly ForeignCode[], isLifted: boolean) => {
    const waiting = first.map((code) => ({ code, isLifted })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next.code.key)) continue;
      seen.add(next.code.key);
      order.push(next);
      for (const code of (children.get(next.code.key) ?? []).toReversed())
        waiting.push({ code, isLifted: false });
    }
  };
  for (const code of children.get(null) ?? []) walk([code], code.parent !== null);
  // What is left stands in circles.
  for (const code of codes) if (!seen.has(code.key)) walk([code], true);
  return order;
}
