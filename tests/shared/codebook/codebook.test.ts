import { describe, expect, it } from "vitest";
import { addCode } from "../../../shared/codebook/add-code.ts";
import { renameCode } from "../../../shared/codebook/change-code.ts";
import { codeTree, flatten, pathName, themePlace } from "../../../shared/codebook/code-tree.ts";
import { mergeCodes, whatMergingMeans } from "../../../shared/codebook/merge-codes.ts";
import { moveCodes } from "../../../shared/codebook/move-code.ts";
import { removeCode, whatRemovalMeans } from "../../../shared/codebook/remove-code.ts";
import type { Outcome } from "../../../shared/outcome.ts";
import { applyDiff, type ProjectDiff } from "../../../shared/project/diff.ts";
import { allCodings, type Project } from "../../../shared/project/project.ts";
import { demoteCode, describeTheme, promoteCode } from "../../../shared/themes/promote-code.ts";
import { aProject, withCode } from "../../support/a-project.ts";
import { corrected, erase } from "../../support/marked-text.ts";

const study = aProject({
  codes: ["1 Care", "  2 Coffee", "  3 Tea", "4 Doubt", "  5 Night", "6 Home"],
  transcripts: { Interview: ["With «1 a cup of «2 coffee»» at «2 night»«5 night»."] },
});

/** The codebook as it is read, one line a code, each with the number of its codings. */
function tree(project: Project): readonly string[] {
  const count = (id: string) => [...allCodings(project)].filter(({ codeId }) => codeId === id).length;
  return flatten(codeTree(project.codes)).map(
    ({ code, depth }) => `${"  ".repeat(depth)}${code.name}${" •".repeat(count(code.id))}`,
  );
}

function treeAfter(project: Project, outcome: Outcome<ProjectDiff, string>): readonly string[] | string {
  return outcome.is === "done" ? tree(applyDiff(project, outcome.value)) : outcome.why;
}

describe("the codebook", () => {
  it("is read from top to bottom", () =>
    expect(tree(study)).toEqual(["Care •", "  Coffee • •", "  Tea", "Doubt", "  Night •", "Home"]));

  it("hides no code, even of a missing parent or in a circle (B1)", () => {
    const odd = withCode(withCode(study, "code:1", { parentId: "code:3" }), "code:5", { parentId: "code:9" });
    expect(
      tree(odd)
        .map((line) => line.trim())
        .sort(),
    ).toEqual(
      tree(study)
        .map((line) => line.trim())
        .sort(),
    );
  });

  it("keeps siblings apart by name, whatever the capitals (B1)", () => {
    const add = (name: string, parentId: "code:1" | null) =>
      treeAfter(study, addCode(study, { codeId: "code:9", parentId, name }));
    expect(add("coffee ", "code:1")).toBe("name-taken");
    expect(add(" ", null)).toBe("no-name");
    expect(add("coffee", null)).toContain("coffee");
    expect(treeAfter(study, renameCode(study, { codeId: "code:3", name: "COFFEE" }))).toBe("name-taken");
    expect(treeAfter(study, renameCode(study, { codeId: "code:2", name: "COFFEE" }))).toContain(
      "  COFFEE • •",
    );
    expect(treeAfter(study, renameCode(study, { codeId: "code:2", name: "Coffee" }))).toBe("nothing-changed");
  });
});

describe("moving a code", () => {
  const move = (codeId: `code:${string}`, parentId: `code:${string}` | null, index: number) =>
    treeAfter(study, moveCodes(study, { codeIds: [codeId], parentId, index }));

  it("puts it among its siblings, first, between or last (B1)", () => {
    expect(move("code:6", null, 0)).toEqual([
      "Home",
      "Care •",
      "  Coffee • •",
      "  Tea",
      "Doubt",
      "  Night •",
    ]);
    expect(move("code:1", null, 1)).toEqual([
      "Doubt",
      "  Night •",
      "Care •",
      "  Coffee • •",
      "  Tea",
      "Home",
    ]);
    expect(move("code:1", null, 99)).toEqual([
      "Doubt",
      "  Night •",
      "Home",
      "Care •",
      "  Coffee • •",
      "  Tea",
    ]);
    expect(move("code:3", "code:1", 0)).toEqual([
      "Care •",
      "  Tea",
      "  Coffee • •",
      "Doubt",
      "  Night •",
      "Home",
    ]);
  });

  it("takes what is beneath it along", () =>
    expect(move("code:4", "code:2", 0)).toEqual([
      "Care •",
      "  Coffee • •",
      "    Doubt",
      "      Night •",
      "  Tea",
      "Home",
    ]));

  it("is refused into itself or beneath itself, onto a name, and where it is (B1)", () => {
    expect(move("code:1", "code:1", 0)).toBe("into-itself");
    expect(move("code:1", "code:2", 0)).toBe("into-itself");
    expect(move("code:1", null, 0)).toBe("nothing-changed");
    expect(move("code:9", null, 0)).toBe("no-such-code");
    const named = withCode(study, "code:6", { name: "tea" });
    expect(treeAfter(named, moveCodes(named, { codeIds: ["code:6"], parentId: "code:1", index: 0 }))).toBe(
      "name-taken",
    );
  });
});

describe("merging codes", () => {
  const merge = (project: Project, from: `code:${string}`, into: `code:${string}`) =>
    treeAfter(project, mergeCodes(project, { from, into }));

  it("gives codings and children to the one that stays (B2)", () =>
    expect(merge(study, "code:1", "code:4")).toEqual([
      "Doubt •",
      "  Night •",
      "  Coffee • •",
      "  Tea",
      "Home",
    ]));

  it("lets one coding remain where both had marked overlapping words (B2, K2)", () => {
    const both = aProject({ codes: ["1 A", "2 B"], transcripts: { Interview: ["«1 «2 alone»» «2 again»"] } });
    expect(merge(both, "code:2", "code:1")).toEqual(["A • •"]);
    expect(merge(both, "code:1", "code:2")).toEqual(["B • •"]);
    const across = aProject({
      codes: ["1 A", "2 B"],
      transcripts: { Interview: ["«1 so «2 al»»one «2 again»"] },
    });
    expect(merge(across, "code:2", "code:1")).toEqual(["A • •"]);
    const means = whatMergingMeans(across, { from: "code:2", into: "code:1" });
    expect(means).toEqual({ codings: 2, joined: 1, children: 0 });
  });

  it("takes lost codings along, however many at one place (B2)", () => {
    const lost = corrected(study, erase("a cup of coffee at night"));
    expect(merge(lost, "code:2", "code:5")).toEqual(["Care •", "  Tea", "Doubt", "  Night • • •", "Home"]);
  });

  it("is refused into itself, its child, and where children have one name (B1, B2)", () => {
    expect(merge(study, "code:1", "code:1")).toBe("into-itself");
    expect(merge(study, "code:1", "code:3")).toBe("into-its-own-child");
    expect(merge(study, "code:1", "code:9")).toBe("no-such-code");
    expect(merge(withCode(study, "code:5", { name: "TEA" }), "code:1", "code:4")).toBe("name-taken");
  });

  it("of a child into the one above lifts what is beneath it, even under its own name (B2)", () => {
    const same = withCode(withCode(study, "code:5", { parentId: "code:2", name: "Coffee" }), "code:3", {});
    expect(merge(same, "code:2", "code:1")).toEqual(["Care • •", "  Tea", "  Coffee •", "Doubt", "Home"]);
  });
});

describe("removing a code", () => {
  const remove = (
    codeId: `code:${string}`,
    codings: "remove" | "to-parent",
    children: "remove" | "lift",
    project = study,
  ) => treeAfter(project, removeCode(project, { codeId, codings, children }));

  it("takes its codings with it, or gives them to the code above, where those that overlap join; lost ones alike (B3, K2)", () => {
    expect(remove("code:2", "remove", "lift")).toEqual(["Care •", "  Tea", "Doubt", "  Night •", "Home"]);
    expect(remove("code:2", "to-parent", "lift")).toEqual([
      "Care • •",
      "  Tea",
      "Doubt",
      "  Night •",
      "Home",
    ]);
    const lost = corrected(study, erase("coffee at night"));
    expect(remove("code:2", "to-parent", "lift", lost)).toEqual([
      "Care • • •",
      "  Tea",
      "Doubt",
      "  Night •",
      "Home",
    ]);
    expect(remove("code:1", "to-parent", "lift")).toBe("no-parent");
  });

  it("takes the codes beneath it along, or puts them in its place in their order (B3)", () => {
    expect(remove("code:1", "remove", "remove")).toEqual(["Doubt", "  Night •", "Home"]);
    expect(remove("code:1", "remove", "lift")).toEqual(["Coffee • •", "Tea", "Doubt", "  Night •", "Home"]);
  });

  it("keeps the order through several removals (B3)", () => {
    let now = aProject({ codes: ["1 A", "  2 B", "    3 C", "    4 D", "    5 E", "  6 F", "  7 G", "8 H"] });
    for (const codeId of ["code:1", "code:2"] as const) {
      const outcome = removeCode(now, { codeId, codings: "remove", children: "lift" });
      if (outcome.is === "done") now = applyDiff(now, outcome.value);
    }
    expect(tree(now)).toEqual(["C", "D", "E", "F", "G", "H"]);
  });

  it("is refused where a lifted code would meet its own name (B1)", () =>
    expect(remove("code:1", "remove", "lift", withCode(study, "code:6", { name: "tea" }))).toBe(
      "name-taken",
    ));

  it("is told beforehand what it means (B3)", () =>
    expect(whatRemovalMeans(study, "code:1")).toEqual({ codings: 1, codesBeneath: 2, codingsBeneath: 2 }));
});

describe("a theme", () => {
  it("is a code with a meaning, and moves nothing when it begins or ends (B4)", () => {
    const promoted = promoteCode(study, "code:1");
    if (promoted.is === "refused") throw new RangeError(promoted.why);
    const now = applyDiff(study, promoted.value);
    expect(tree(now)).toEqual(tree(study));
    expect(promoteCode(now, "code:1")).toMatchObject({ why: "a-theme-already" });
    expect(describeTheme(now, { codeId: "code:1", concept: "" })).toMatchObject({
      why: "nothing-changed",
    });
    expect(describeTheme(study, { codeId: "code:1", concept: "x" })).toMatchObject({ why: "not-a-theme" });
    const described = describeTheme(now, { codeId: "code:1", concept: "Small things" });
    expect(described).toMatchObject({
      value: { updated: [{ to: { theme: { concept: "Small things", is: "" } } }] },
    });
    const ended = demoteCode(now, "code:1");
    expect(ended.is === "done" && applyDiff(now, ended.value)).toEqual(study);
    expect(demoteCode(study, "code:1")).toMatchObject({ why: "not-a-theme" });
  });

  it("is the topmost promoted code of a path; between it and the code stand subthemes (B4)", () => {
    const themed = aProject({ codes: ["1 A", "  2 B !", "    3 C", "      4 D"] });
    const code = themed.codes.get("code:4");
    if (!code) throw new RangeError("no such code");
    const place = themePlace(themed.codes, code);
    expect([place.theme?.name, place.subthemes.map(({ name }) => name)]).toEqual(["B", ["C"]]);
    expect(pathName(themed.codes, code)).toBe("A > B > C > D");
  });
});
