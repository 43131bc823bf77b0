import { hues, newCode } from "../codebook/add-code.ts";
import { childrenOf } from "../codebook/code-tree.ts";
import type { Code, CodeId } from "../project/records.ts";
import { asRead, nameGiven } from "../text/same-name.ts";
import { coreTheme } from "../themes/core-theme.ts";

/** What a code is called that has no name. */
export const nameless = "?";

/** An entry of another codebook: beneath which code of the study it stands, and what is said of it. */
export type ComingCode = Pick<Code, "parentId" | "name" | "definition"> &
  Partial<Pick<Code, "counts" | "countsNot" | "example" | "theme">> & {
    /** Null: as a new code is coloured. */
    readonly hue: number | null;
  };

export type MetCode = {
  readonly code: Code;
  readonly isNew: boolean;
  /** It is called otherwise than in its file. */
  readonly isRenamed: boolean;
  /** It is the core theme in its file, and the study has one (R5). */
  readonly isNoCore: boolean;
};

/**
 * The codes of a study as those of another codebook come to them, one after the other, each behind what it stands beneath (K5).
 * One that the study has at that place under that name is that one, and stays as it is but for a definition where it has none.
 * A second of one name beside each other in the file gets a number, and is what the study has under that. The core theme of the file is
 * that of a study which has none.
 */
export class MeetingCodes {
  private readonly codes: Map<CodeId, Code>;
  private readonly levels = new Map<CodeId | null, Level>();
  private hasCore: boolean;

  constructor(private readonly before: ReadonlyMap<CodeId, Code>) {
    this.codes = new Map(before);
    this.hasCore = coreTheme(before) !== null;
  }

  /** `newCodeId` is asked for an id only where the code is new. */
  meet(coming: ComingCode, newCodeId: () => CodeId): MetCode {
    const { parentId, name: written, hue, ...texts } = coming;
    const level = this.levelUnder(parentId);
    const { name, there } = level.meet(nameGiven(written) || nameless);
    const isRenamed = name !== nameGiven(written);
    if (there) {
      const isSaid = there.definition === "" && texts.definition !== "";
      const code = isSaid ? { ...there, definition: texts.definition } : there;
      this.codes.set(code.id, code);
      return { code, isNew: false, isRenamed, isNoCore: false };
    }
    const parent = parentId === null ? undefined : this.codes.get(parentId);
    const around = [...(parent ? [parent] : []), ...level.last()];
    const plain = newCode(new Map(around.map((one) => [one.id, one])), {
      ...{ codeId: newCodeId(), parentId, name },
    });
    const { theme = null } = texts;
    const isNoCore = theme?.core === true && this.hasCore;
    this.hasCore ||= theme?.core === true;
    const code: Code = {
      ...{ ...plain, hue: hue ?? plain.hue, ...texts },
      theme: theme && { ...theme, core: theme.core && !isNoCore },
    };
    level.add(code);
    this.codes.set(code.id, code);
    return { code, isNew: true, isRenamed, isNoCore };
  }

  now(): ReadonlyMap<CodeId, Code> {
    return this.codes;
  }

  private levelUnder(id: CodeId | null): Level {
    const isNew = id !== null && !this.before.has(id);
    const level = this.levels.get(id) ?? new Level(isNew ? [] : childrenOf(this.before, id));
    this.levels.set(id, level);
    return level;
  }
}

/** The entries under one code, or at the top, in their order: looked up by name, since there may be ten thousand. */
class Level {
  private readonly codes: Code[];
  /** What the study has, by name as it is read. */
  private readonly here: ReadonlyMap<string, Code>;
  /** The names of what came, in the same way. */
  private readonly met = new Set<string>();
  private readonly numbers = new Map<string, number>();

  constructor(codes: readonly Code[]) {
    this.codes = [...codes];
    this.here = new Map(codes.toReversed().map((code) => [asRead(code.name), code]));
  }

  /** The name, or with the first number that nothing came under: "Trust 2"; and what the study has under it. */
  meet(wanted: string): { readonly name: string; readonly there: Code | null } {
    const key = asRead(wanted);
    let number = this.numbers.get(key) ?? 2;
    while (this.met.has(key) && this.met.has(`${key} ${number}`)) number += 1;
    const ending = this.met.has(key) ? ` ${number}` : "";
    this.numbers.set(key, number);
    this.met.add(`${key}${ending}`);
    return { name: `${wanted}${ending}`, there: this.here.get(`${key}${ending}`) ?? null };
  }

  /** As many as there are hues but one, so that a new code is given another. */
  last(): readonly Code[] {
    return this.codes.slice(1 - hues.length);
  }

  add(code: Code): void {
    this.codes.push(code);
  }
}
