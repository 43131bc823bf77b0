import { hues, newCode, tidyName } from "../codebook/add-code.ts";
import { childrenOf } from "../codebook/code-tree.ts";
import type { Code, CodeId } from "../project/records.ts";

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
};

/**
 * The codes of a study as those of another codebook come to them, one after the other, each behind what it stands beneath (K5).
 * One that the study has at that place under that name is that one, and stays as it is but for a definition where it has none.
 * A second of one name beside each other in the file gets a number, and is what the study has under that.
 */
export class MeetingCodes {
  private readonly codes: Map<CodeId, Code>;
  private readonly levels = new Map<CodeId | null, Level>();

  constructor(private readonly before: ReadonlyMap<CodeId, Code>) {
    this.codes = new Map(before);
  }

  /** `newCodeId` is asked for an id only where the code is new. */
  meet(coming: ComingCode, newCodeId: () => CodeId): MetCode {
    const { parentId, name: written, hue, ...texts } = coming;
    const level = this.levelUnder(parentId);
    const { name, there } = level.meet(tidyName(written) || nameless);
    const isRenamed = name !== tidyName(written);
    if (there) {
      const isSaid = there.definition === "" && texts.definition !== "";
      const code = isSaid ? { ...there, definition: texts.definition } : there;
      this.codes.set(code.id, code);
      return { code, isNew: false, isRenamed };
    }
    const parent = parentId === null ? undefined : this.codes.get(parentId);
    const around = [...(parent ? [parent] : []), ...level.last()];
    const plain = newCode(new Map(around.map((one) => [one.id, one])), {
      ...{ codeId: newCodeId(), parentId, name },
    });
    const code: Code = { ...plain, hue: hue ?? plain.hue, ...texts };
    level.add(code);
    this.codes.set(code.id, code);
    return { code, isNew: true, isRenamed };
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
  /** What the study has, by name in small letters. */
  private readonly here: ReadonlyMap<string, Code>;
  /** The names of what came, in small letters. */
  private readonly met = new Set<string>();
  private readonly numbers = new Map<string, number>();

  constructor(codes: readonly Code[]) {
    this.codes = [...codes];
    this.here = new Map(codes.toReversed().map((code) => [code.name.toLocaleLowerCase(), code]));
  }

  /** The name, or with the first number that nothing came under: "Trust 2"; and what the study has under it. */
  meet(wanted: string): { readonly name: string; readonly there: Code | null } {
    const key = wanted.toLocaleLowerCase();
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
