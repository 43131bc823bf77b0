import { describe, expect, it } from "vitest";
import { projectGuard } from "../../../electron/files/project-guard.ts";
import { sha256Of } from "../../../electron/files/replace-file.ts";
import { factsOf, nothing, projectBytes } from "../../support/project-bytes.ts";

const text = (words: string) => new TextEncoder().encode(words);

/** Whether `next` may replace `there` by a writer who knows what is there. */
const mayReplace = (there: Uint8Array, next: Uint8Array) =>
  projectGuard(factsOf, next, sha256Of(there))(there);

describe("what may take the place of a project file", () => {
  it("a later generation of the same project", () =>
    expect(mayReplace(projectBytes({ generation: 7 }), projectBytes({ generation: 8 }))).toBeNull());

  it("the same generation again", () =>
    expect(mayReplace(projectBytes({ generation: 7 }), projectBytes({ generation: 7 }))).toBeNull());

  it("no older generation", () =>
    expect(mayReplace(projectBytes({ generation: 8 }), projectBytes({ generation: 7 }))).toBe(
      "older-generation",
    ));

  it("an older generation of another project, which the writer chose to replace", () =>
    expect(
      mayReplace(projectBytes({ generation: 8 }), projectBytes({ projectId: "study:two", generation: 1 })),
    ).toBeNull());

  it.each(["study:one", "study:two"])("no project of nothing (%s)", (projectId) =>
    expect(mayReplace(projectBytes(), projectBytes({ projectId, generation: 9, counts: nothing }))).toBe(
      "would-empty",
    ),
  );

  it("a project of nothing over one of nothing", () =>
    expect(mayReplace(projectBytes({ counts: nothing }), projectBytes({ counts: nothing }))).toBeNull());

  it("nothing, where a newer Kvali wrote it", () =>
    expect(mayReplace(projectBytes({ schema: 2 }), projectBytes({ schema: 1, generation: 99 }))).toBe(
      "newer-schema",
    ));

  it("a newer schema over an older one", () =>
    expect(mayReplace(projectBytes({ schema: 1 }), projectBytes({ schema: 2 }))).toBeNull());

  it("nothing that is no project", () =>
    expect(mayReplace(projectBytes(), text("words"))).toBe("not-a-project"));

  it("nothing, where another kind of file stands, even for who knows it", () =>
    expect(mayReplace(text("an interview"), projectBytes())).toBe("not-a-project"));

  it("anything over a file of no bytes, which some dialogs make", () =>
    expect(projectGuard(factsOf, projectBytes(), null)(new Uint8Array())).toBeNull());
});

describe("what the writer knows of the file", () => {
  it("nothing is there, as expected", () =>
    expect(projectGuard(factsOf, projectBytes(), null)(null)).toBeNull());

  it("a file is there that should not be", () =>
    expect(projectGuard(factsOf, projectBytes({ generation: 9 }), null)(projectBytes())).toBe(
      "changed-underneath",
    ));

  it("another file is there", () =>
    expect(
      projectGuard(factsOf, projectBytes({ generation: 9 }), sha256Of(text("what was")))(projectBytes()),
    ).toBe("changed-underneath"));

  it("the file is gone, and perhaps the drive with it", () =>
    expect(projectGuard(factsOf, projectBytes(), sha256Of(text("what was")))(null)).toBe("not-found"));
});
