import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropTo, othersThan, type Step, stepTo } from "../../../renderer/codebook-panel/move-targets.ts";
import { codeTree, flatten } from "../../../shared/codebook/code-tree.ts";
import { type MoveCodes, moveCodes } from "../../../shared/codebook/move-code.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { Code, CodeId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";

const garden = ["a Apple", "  b Blossom", "  c Core", "    d Dark seed", "e Elder", "f Fig"];

/** The tree as it is printed, two spaces for each step down. */
function printed({ codes }: Project): string[] {
  return flatten(codeTree(codes)).map(({ code, depth }) => `${"  ".repeat(depth)}${code.id.slice(5)}`);
}

function moved(project: Project, move: MoveCodes | null): string[] | "nowhere" | string {
  if (!move) return "nowhere";
  const outcome = moveCodes(project, move);
  return outcome.is === "done" ? printed(applyDiff(project, outcome.value)) : outcome.why;
}

function codeOf(project: Project, key: string): Code {
  const code = project.codes.get(`code:${key}`);
  if (!code) throw new RangeError(key);
  return code;
}

const stepped = (key: string, step: Step) => {
  const project = aProject({ codes: garden });
  return moved(project, stepTo(project.codes, codeOf(project, key), step));
};
const dropped = (key: string, position: "before" | "on" | "after", onto: string) => {
  const project = aProject({ codes: garden });
  return moved(
    project,
    dropTo(
      project.codes,
      [...key].map((one): CodeId => `code:${one}`),
      { codeId: `code:${onto}`, position },
    ),
  );
};

describe("a step with Alt and an arrow", () => {
  it("goes past the sibling above, with all beneath the code", () =>
    expect(stepped("c", "up")).toEqual(["a", "  c", "    d", "  b", "e", "f"]));
  it("goes past the sibling below and all beneath that", () =>
    expect(stepped("b", "down")).toEqual(["a", "  c", "    d", "  b", "e", "f"]));
  it("goes into the sibling above, as its last child", () =>
    expect(stepped("e", "in")).toEqual(["a", "  b", "  c", "    d", "  e", "f"]));
  it("goes out, to stand right after what was the parent", () =>
    expect(stepped("d", "out")).toEqual(["a", "  b", "  c", "  d", "e", "f"]));
  it("goes nowhere from the top, the bottom, the first place inwards and the roots outwards", () =>
    expect([stepped("a", "up"), stepped("f", "down"), stepped("b", "in"), stepped("e", "out")]).toEqual([
      "nowhere",
      "nowhere",
      "nowhere",
      "nowhere",
    ]));
  it("takes a code whose parent is missing for the root that the tree shows", () => {
    const project = aProject({ codes: garden });
    const codes = new Map(project.codes);
    codes.delete("code:a");
    const orphaned = { ...project, codes };
    const move = stepTo(codes, codeOf(orphaned, "b"), "out");
    expect(move).toBe(null);
  });
});

describe("a code dropped on the tree", () => {
  it("comes before the one it is dropped before", () =>
    expect(dropped("f", "before", "b")).toEqual(["a", "  f", "  b", "  c", "    d", "e"]));
  it("comes after the one it is dropped after, among its siblings", () =>
    expect(dropped("f", "after", "a")).toEqual(["a", "  b", "  c", "    d", "f", "e"]));
  it("comes last beneath the one it is dropped on", () =>
    expect(dropped("f", "on", "a")).toEqual(["a", "  b", "  c", "    d", "  f", "e"]));
  it("keeps its place among its siblings right when it stood before the target", () =>
    expect(dropped("a", "after", "e")).toEqual(["e", "a", "  b", "  c", "    d", "f"]));
  it("comes with the others that are dragged with it, and they stay in their order", () => {
    expect(dropped("fb", "before", "e")).toEqual(["a", "  c", "    d", "b", "f", "e"]);
    expect(dropped("ae", "on", "f")).toEqual(["f", "  a", "    b", "    c", "      d", "  e"]);
    expect(dropped("ef", "before", "b")).toEqual(["a", "  e", "  f", "  b", "  c", "    d"]);
    expect(dropped("ea", "on", "d")).toBe("nowhere");
  });
  it("goes nowhere on itself and on what stands beneath it", () =>
    expect([dropped("a", "on", "a"), dropped("a", "before", "d")]).toEqual(["nowhere", "nowhere"]));
});

describe("the codes a code may be put beneath", () => {
  it("are all but itself and those beneath it, in the order of the tree", () => {
    const { codes } = aProject({ codes: garden });
    const found = othersThan(codeTree(codes), codes, ["code:c"]);
    expect(found.map(({ code }) => code.id)).toEqual(["code:a", "code:b", "code:e", "code:f"]);
  });
});

it("a step in and a step out again, like a step up and down, leave the tree as it was (seed 71)", () => {
  const codebook = fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 14 }).map((depths) => {
    let above = -1;
    return depths.map((wanted, index) => {
      above = Math.min(wanted, above + 1);
      return `${"  ".repeat(above)}${index} Code ${index}`;
    });
  });
  fc.assert(
    fc.property(
      codebook,
      fc.nat(),
      fc.constantFrom<readonly [Step, Step]>(["up", "down"], ["down", "up"], ["in", "out"]),
      (lines, pick, [there, back]) => {
        const project = aProject({ codes: lines });
        const codes = [...project.codes.keys()];
        const id: CodeId = codes[pick % codes.length] ?? "code:0";
        const first = stepTo(project.codes, codeOf(project, id.slice(5)), there);
        if (!first) return;
        const outcome = moveCodes(project, first);
        if (outcome.is === "refused") throw new Error(outcome.why);
        const after = applyDiff(project, outcome.value);
        const second = stepTo(after.codes, codeOf(after, id.slice(5)), back);
        expect(moved(after, second)).toEqual(printed(project));
      },
    ),
    { seed: 71 },
  );
});
