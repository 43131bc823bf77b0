import { expect, it } from "vitest";
import { type DeedName, type InputOf, knownDeed } from "../../shared/history/deeds.ts";
import type { DeedValue } from "../../shared/project/deed.ts";
import type { Project } from "../../shared/project/project.ts";
import { type Said, tellAsOfSchema3, tellDeed } from "./tell-deed.ts";

/** A deed done for real on the table's study, or on another, and what is said of it. */
type DeedRow<Name extends DeedName> = {
  readonly on?: Project;
  readonly input: InputOf<Name>;
  readonly en: Said;
  readonly sv: Said;
  /** What an entry of schema 3 says of it, where it is not its name and nothing; and as what it is then read, where that is not just what it was. Null where there was no such deed. */
  readonly was?: { readonly action?: string; readonly about?: string; readonly reads?: DeedValue } | null;
};

/** Deeds by their names, each with a row or several. */
export type DeedTable<Name extends DeedName> = {
  readonly [One in Name]: DeedRow<One> | readonly DeedRow<One>[];
};

export function casesOf<Name extends DeedName>(
  table: DeedTable<Name>,
): readonly (readonly [name: Name, row: DeedRow<Name>])[] {
  return Object.entries(table).flatMap(([name, rows]) => [rows].flat().map((row) => [name, row] as never));
}

/** Each deed of a room is told in the words of its table, alike by the journal and by the project that it made. */
export function itTells<Name extends DeedName>(
  room: Readonly<Record<Name, unknown>>,
  study: Project,
  table: DeedTable<Name>,
): void {
  it("has each deed of the room in its table", () =>
    expect(Object.keys(table).sort()).toEqual(Object.keys(room).sort()));

  it.each(casesOf(table).map((one) => [one[1].en[0], ...one] as const))(
    "is told as: %s",
    (_, name, { on = study, input, en, sv }) => {
      const { entry, fact, factInProject, sentences } = tellDeed(on, name, input);
      expect(knownDeed(entry.deed)?.is).toBe(name);
      expect(fact.deed).toBe(name);
      expect(sentences).toEqual({ en, sv });
      expect(factInProject.words).toEqual(fact.words);
    },
  );
}

/** Each is read from a journal of schema 3, and told in the same words (rule M1). */
export function itIsReadFromSchema3<Name extends DeedName>(study: Project, table: DeedTable<Name>): void {
  const known = casesOf(table).filter(([, { was }]) => was !== null);
  it.each(known.map((one) => [one[1].en[0], ...one] as const))(
    "is read from a journal of schema 3 (M1): %s",
    (_, name, { on = study, input, en, sv, was }) => {
      const { action = name, about = "", reads } = was ?? {};
      const { entry } = tellDeed(on, name, input);
      const before = tellAsOfSchema3(on, { action, about, diff: entry.diff });
      expect(before.entry.deed).toEqual(reads ?? entry.deed);
      expect(before.sentences).toEqual({ en, sv });
    },
  );
}
