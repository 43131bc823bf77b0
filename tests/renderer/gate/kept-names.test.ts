import { describe, expect, it } from "vitest";
import {
  closeKey,
  keepAnyCase,
  keepKey,
  keepNames,
  namesKeptFor,
  type OpenedKey,
  openKey,
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

  it("are of all keys that are open, of one that is begun beside another too", () => {
    openKey("study:2", aKey("opened", "Anna", "Berit"));
    openKey("study:2", aKey("begun"));
    expect(names("study:2")).toEqual(["Anna", "Berit"]);
    keepKey("study:2", aKey("begun", "Cilla"));
    expect(names("study:2")).toEqual(["Anna", "Berit", "Cilla"]);
    keepKey("study:2", aKey("opened", "Anna"));
    expect(names("study:2")).toEqual(["Anna", "Cilla"]);
    closeKey("study:2", "begun");
    closeKey("study:2", "opened");
    expect(namesKeptFor("study:2")).toBe(null);
  });

  it("stay those of a key, though its names are typed into another and taken out again (P4)", () => {
    openKey("study:4", aKey("opened", "Anna"));
    keepKey("study:4", aKey("begun", "Anna"));
    keepKey("study:4", aKey("begun", "Anna", "Berit"));
    keepKey("study:4", aKey("begun", "Berit"));
    expect(names("study:4")).toEqual(["Anna", "Berit"]);
  });

  it("are those of a file once, though it is opened again; what is not in the file is kept", () => {
    const file = (id: string, ...listedNames: readonly string[]) => ({
      ...aKey(id, ...listedNames),
      fileName: "key.age",
    });
    const ids = () => namesKeptFor("study:5")?.keys.map(({ id }) => id);
    openKey("study:5", file("first", "Anna"));
    openKey("study:5", file("again", "Anna", "Berit"));
    expect(ids()).toEqual(["again"]);
    keepKey("study:5", file("again", "Anna", "Berit", "not saved"));
    openKey("study:5", file("once more", "Anna", "Berit"));
    expect(ids()).toEqual(["again", "once more"]);
    // Another file may be another key, though it has the same names.
    openKey("study:5", aKey("other", "Anna", "Berit", "not saved"));
    expect(ids()).toEqual(["again", "once more", "other"]);
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
