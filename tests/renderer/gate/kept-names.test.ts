import { describe, expect, it } from "vitest";
import {
  closeKey,
  keepAnyCase,
  keepKey,
  keepNames,
  namesKeptFor,
  type OpenedKey,
} from "../../../renderer/gate/kept-names.ts";
import type { StudyId } from "../../../shared/project/records.ts";

const listed = (...names: readonly string[]) =>
  names.map((name, at) => ({ name, pseudonym: "", line: at + 1 }));
const aKey = (id: string, ...names: readonly string[]): OpenedKey => ({
  ...{ id, fileName: `${id}.age` },
  names: listed(...names),
});
const names = (study: StudyId) => namesKeptFor(study)?.names.map(({ name }) => name) ?? null;

describe("the real names that may not leave a study", () => {
  it("are none as long as a key has no name: the gate does not say that nothing was found", () => {
    keepKey("study:1", aKey("begun"));
    expect(namesKeptFor("study:1")).toBe(null);
    keepKey("study:1", aKey("begun", "Anna"));
    expect(names("study:1")).toEqual(["Anna"]);
    keepKey("study:1", aKey("begun"));
    expect(namesKeptFor("study:1")).toBe(null);
  });

  it("are of all keys that are open: another that is opened or begun takes the place of none, but of one that it holds", () => {
    keepKey("study:2", aKey("opened", "Anna", "Berit"));
    keepKey("study:2", aKey("begun"));
    expect(names("study:2")).toEqual(["Anna", "Berit"]);
    keepKey("study:2", aKey("begun", "Cilla"));
    expect(names("study:2")).toEqual(["Anna", "Berit", "Cilla"]);
    keepKey("study:2", aKey("opened again", "Anna", "Berit", "Disa"));
    expect(namesKeptFor("study:2")?.keys.map(({ id }) => id)).toEqual(["begun", "opened again"]);
    closeKey("study:2", "begun");
    closeKey("study:2", "opened again");
    expect(namesKeptFor("study:2")).toBe(null);
  });

  it("are another list to a worker only where there are other names", () => {
    keepNames("study:3", { fileName: "names.txt", names: listed("Anna"), notes: [] });
    const before = namesKeptFor("study:3");
    keepAnyCase("study:3", true);
    keepKey("study:3", aKey("begun"));
    expect(namesKeptFor("study:3")).toEqual({ ...before, anyCase: true });
    keepKey("study:3", aKey("begun", "Berit"));
    const more = namesKeptFor("study:3");
    expect(more?.id).not.toBe(before?.id);
    keepKey("study:3", aKey("begun", "Berit"));
    expect(namesKeptFor("study:3")?.id).toBe(more?.id);
  });
});
