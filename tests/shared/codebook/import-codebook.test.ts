import { describe, expect, it } from "vitest";
import { codeTree, flatten } from "../../../shared/codebook/code-tree.ts";
import { type CodebookEntry, importCodebook } from "../../../shared/codebook/import-codebook.ts";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { checkProject } from "../../../shared/project/check-project.ts";
import { applyDiff, reverse } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { aProject, withCode } from "../../support/a-project.ts";

const silent: Omit<CodebookEntry, "line" | "path"> = {
  isTheme: null,
  status: null,
  concept: null,
  is: null,
  isNot: null,
  definition: null,
  counts: null,
  countsNot: null,
  example: null,
  hue: null,
};
type Sketch = { readonly path: string } & Partial<CodebookEntry>;

function imported(project: Project, ...entries: readonly Sketch[]) {
  let made = 0;
  const answer = importCodebook(
    project,
    entries.map((entry, index) => ({ line: index + 2, ...silent, ...entry })),
    () => {
      made += 1;
      return `code:new-${made}`;
    },
  );
  const after = applyDiff(project, answer.diff);
  expect(checkProject(after)).toEqual([]);
  expect(applyDiff(after, reverse(answer.diff))).toEqual(project);
  const tree = flatten(codeTree(after.codes)).map(
    ({ code, depth }) => "  ".repeat(depth) + code.name + (code.theme ? ` !${code.theme.status}` : ""),
  );
  const codes = [...after.codes.values()];
  return { tree, codes, after, why: answer.problems.map(({ entry, why }) => `${entry.line} ${why}`) };
}

describe("a table of a codebook", () => {
  it("makes what is missing, in its order; what it only names in passing is a candidate theme", () =>
    expect(
      imported(
        aProject({}),
        { path: "B > b > one" },
        { path: "A", isTheme: true, status: "final" },
        { path: "A > two" },
      ).tree,
    ).toEqual(["B !candidate", "  b !candidate", "    one", "A !final", "  two"]));

  it("that drops the core theme leaves the study without one, as dropping it by hand does (B4)", () => {
    const before = withCode(aProject({ codes: ["1 Care !"] }), "code:1", {
      theme: { ...newTheme("final"), core: true },
    });
    const { codes } = imported(before, { path: "Care", status: "dropped" });
    expect(codes[0]?.theme).toMatchObject({ status: "dropped", core: false });
    const kept = imported(before, { path: "Care", status: "provisional" });
    expect(kept.codes[0]?.theme).toMatchObject({ status: "provisional", core: true });
  });

  it("describes codes whose names have the mark of a path in them, where they stand", () => {
    const before = aProject({ codes: ["1 Age", "  2 65", "3 Age > 70", "  4 a -> b", "5 x->"] });
    const defined = ["Age > 65", "Age > 70", "age>70 > A -> B", "x->", "Age > 80", "Age > 70 > c > d"];
    const { tree, codes, why } = imported(
      before,
      ...defined.map((path, n) => ({ path, definition: String(n) })),
    );
    expect(why).toEqual([]);
    expect(tree.map((line) => line.replace(/ !candidate/, ""))).toEqual([
      ...["Age", "  65", "  80", "Age > 70", "  a -> b", "  c", "    d", "x->"],
    ]);
    expect(
      codes.filter(({ definition }) => definition !== "").map(({ name, definition }) => [name, definition]),
    ).toEqual([
      ...[
        ["65", "0"],
        ["Age > 70", "1"],
        ["a -> b", "2"],
        ["x->", "3"],
        ["80", "4"],
        ["d", "5"],
      ],
    ]);
  });

  it("leaves out a path of thousands of levels: marks of something else stand in its cell", () => {
    const { tree, why } = imported(
      aProject({}),
      { path: `A${"<b".repeat(5000)}` },
      { path: Array(5000).fill("x").join(">") },
      { path: Array(256).fill("y").join(">") },
    );
    expect([tree.length, why]).toEqual([257, ["3 no-name"]]);
  });

  it("takes an entry for a theme when it says what only themes have", () =>
    expect(
      imported(aProject({}), { path: "A", concept: "Warmth" }, { path: "B", status: "Final" }).tree,
    ).toEqual(["A !candidate", "B !final"]));

  it("makes a code of what was a theme in passing, when it says so", () =>
    expect(imported(aProject({}), { path: "A > b" }, { path: "A", isTheme: false }).tree).toEqual([
      "A",
      "  b",
    ]));

  it("changes what is there, and leaves what it does not speak of", () => {
    const project = aProject({ codes: ["1 Trust !", "  2 Coffee", "3 Other"] });
    const { codes } = imported(project, { path: "trust > COFFEE", definition: "Hot drinks", hue: "30" });
    expect(codes.map(({ name, definition, hue }) => [name, definition, hue])).toEqual([
      ["Trust", "", 200],
      ["Coffee", "Hot drinks", 30],
      ["Other", "", 200],
    ]);
  });

  it("says what it could not take, and takes the rest of the row", () => {
    const { why, codes } = imported(
      aProject({}),
      { path: "A", status: "done", hue: "360", definition: "Kept" },
      { path: "a" },
      { path: "A > > b" },
    );
    expect(why).toEqual(["2 no-such-status", "2 no-such-hue", "3 path-twice", "4 no-name"]);
    expect(codes.map(({ name, definition }) => [name, definition])).toEqual([["A", "Kept"]]);
  });

  it("changes nothing when it comes again", () => {
    const entries: Sketch[] = [
      { path: "A", isTheme: true, is: "This" },
      { path: "A > b", counts: "That", hue: "5" },
    ];
    const { after } = imported(aProject({}), ...entries);
    expect(imported(after, ...entries).after).toEqual(after);
  });
});
