import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../shared/outcome.ts";
import { applyDiff, type ProjectDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { CodeId, Theme } from "../../../shared/project/records.ts";
import { changeStatus } from "../../../shared/themes/change-status.ts";
import { coreTheme, setCoreTheme } from "../../../shared/themes/core-theme.ts";
import { gatherCodes, ungatherCodes } from "../../../shared/themes/gather-codes.ts";
import { lastReview, reviewTheme } from "../../../shared/themes/review-theme.ts";
import { makeTheme, sortShown, standAsTheme } from "../../../shared/themes/sort-codes.ts";
import { themeTrees } from "../../../shared/themes/theme-trees.ts";
import { aProject } from "../../support/a-project.ts";

const project = aProject({
  codes: [
    "1 Trust !",
    "  2 Waiting !",
    "    3 Coffee",
    "  4 Shoes",
    "5 Rules !",
    "  6 Forms",
    "7 Cold",
    "8 Coffee",
  ],
});

const done = (before: Project, outcome: Outcome<ProjectDiff, string>): Project => {
  if (outcome.is === "refused") throw new Error(`refused: ${outcome.why}`);
  return applyDiff(before, outcome.value);
};
/** Codes that stand in their places, as the board moves them under a theme. */
const sorted = (codeIds: readonly CodeId[], under: CodeId | null) =>
  sortShown(project, { shown: codeIds.map((codeId) => ({ codeId, gatheredBy: null })), under });
const why = (outcome: Outcome<ProjectDiff, string>) => (outcome.is === "refused" ? outcome.why : "done");
const themeOf = (from: Project, id: CodeId): Theme => {
  const theme = from.codes.get(id)?.theme;
  if (!theme) throw new Error(`no theme: ${id}`);
  return theme;
};
const stamp = { by: "Ek", at: "2024-05-01T00:00:00Z" };

/** The codebook theme by theme: "+" before what is gathered, then a line and what belongs to no theme. */
const board = ({ codes }: Project) => {
  const { themes, underNoTheme } = themeTrees(codes);
  const lines = (nodes: typeof themes): string[] =>
    nodes.flatMap(({ code, depth, isGathered, children }) => [
      `${"  ".repeat(depth)}${isGathered ? "+ " : ""}${code.name}${code.theme ? ` (${code.theme.status})` : ""}`,
      ...lines(children),
    ]);
  return [...lines(themes), "--", ...lines(underNoTheme)];
};

describe("the status of a theme", () => {
  it("is dropped with a reason only; all else is kept, and the reason stays when it is taken up again", () => {
    expect(why(changeStatus(project, { codeId: "code:1", status: "dropped", reason: " " }))).toBe(
      "no-reason",
    );
    const dropped = done(
      project,
      changeStatus(project, { codeId: "code:1", status: "dropped", reason: " Thin " }),
    );
    expect(themeOf(dropped, "code:1")).toEqual({
      ...themeOf(project, "code:1"),
      status: "dropped",
      reason: "Thin",
    });
    const again = done(dropped, changeStatus(dropped, { codeId: "code:1", status: "candidate" }));
    expect(themeOf(again, "code:1")).toMatchObject({ status: "candidate", reason: "Thin" });
  });

  it("is not changed to what it is, but a dropped theme may be given another reason", () => {
    expect(why(changeStatus(project, { codeId: "code:1", status: "provisional" }))).toBe("nothing-changed");
    const dropped = done(
      project,
      changeStatus(project, { codeId: "code:1", status: "dropped", reason: "Thin" }),
    );
    const reason = (text: string) =>
      changeStatus(dropped, { codeId: "code:1", status: "dropped", reason: text });
    expect(why(reason("Thin"))).toBe("nothing-changed");
    expect(themeOf(done(dropped, reason("One voice")), "code:1").reason).toBe("One voice");
  });

  it("is a theme's only", () =>
    expect(why(changeStatus(project, { codeId: "code:7", status: "final" }))).toBe("not-a-theme"));
});

describe("the core theme", () => {
  it("is one at most, and none when it is taken away or dropped", () => {
    const first = done(project, setCoreTheme(project, "code:1"));
    const second = done(first, setCoreTheme(first, "code:5"));
    expect([...second.codes.values()].filter(({ theme }) => theme?.core).map(({ id }) => id)).toEqual([
      "code:5",
    ]);
    expect(coreTheme(done(second, setCoreTheme(second, null)).codes)).toBeNull();
    const dropped = done(
      second,
      changeStatus(second, { codeId: "code:5", status: "dropped", reason: "Thin" }),
    );
    expect(coreTheme(dropped.codes)).toBeNull();
    expect(why(setCoreTheme(dropped, "code:5"))).toBe("dropped-theme");
    expect(why(setCoreTheme(dropped, "code:7"))).toBe("not-a-theme");
  });
});

describe("gathering codes", () => {
  it("lets a code belong to a second theme and stay where it stands, until it is let go", () => {
    const gathered = done(
      project,
      gatherCodes(project, { themeId: "code:5", codeIds: ["code:3", "code:7"] }),
    );
    expect(board(gathered)).toEqual([
      "Trust (provisional)",
      "  Waiting (provisional)",
      "    Coffee",
      "  Shoes",
      "Rules (provisional)",
      "  Forms",
      "  + Coffee",
      "  + Cold",
      "--",
      "Coffee",
    ]);
    const letGo = done(
      gathered,
      ungatherCodes(gathered, { themeId: "code:5", codeIds: ["code:3", "code:7"] }),
    );
    expect(board(letGo)).toEqual(board(project));
  });

  it("passes over what belongs already, and will not gather a theme into itself", () => {
    expect(why(gatherCodes(project, { themeId: "code:1", codeIds: ["code:3"] }))).toBe("belongs-already");
    expect(why(gatherCodes(project, { themeId: "code:2", codeIds: ["code:1"] }))).toBe("into-itself");
    expect(why(gatherCodes(project, { themeId: "code:7", codeIds: ["code:1"] }))).toBe("not-a-theme");
  });

  it("shows themes that gather each other without end once in each", () => {
    const one = done(project, gatherCodes(project, { themeId: "code:1", codeIds: ["code:5"] }));
    const both = done(one, gatherCodes(one, { themeId: "code:5", codeIds: ["code:1"] }));
    expect(board(both).filter((line) => line.includes("Rules"))).toEqual([
      "  + Rules (provisional)",
      "Rules (provisional)",
    ]);
  });
});

describe("a review", () => {
  it("is kept beside those before it, and the newest at its level counts", () => {
    const review = {
      codeId: "code:1",
      level: "set",
      finding: "needs-work",
      note: "Overlaps with Rules",
      ...stamp,
    } as const;
    const once = done(project, reviewTheme(project, review));
    const twice = done(once, reviewTheme(once, { ...review, finding: "holds", note: "" }));
    expect(themeOf(twice, "code:1").reviews.map(({ finding }) => finding)).toEqual(["needs-work", "holds"]);
    expect(lastReview(themeOf(twice, "code:1"), "set")?.finding).toBe("holds");
    expect(lastReview(themeOf(twice, "code:1"), "extracts")).toBeNull();
  });

  it("that finds work to do says which", () =>
    expect(
      why(
        reviewTheme(project, { codeId: "code:1", level: "set", finding: "needs-work", note: " ", ...stamp }),
      ),
    ).toBe("no-note"));
});

describe("sorting codes", () => {
  it("puts several beneath a theme at once, the upper of two with what is beneath it", () =>
    expect(board(done(project, sorted(["code:7", "code:3", "code:2"], "code:5")))).toEqual([
      "Trust (provisional)",
      "  Shoes",
      "Rules (provisional)",
      "  Forms",
      "  Cold",
      "  Waiting (provisional)",
      "    Coffee",
      "--",
      "Coffee",
    ]));

  it("moves none when one cannot", () => {
    expect(why(sorted(["code:7", "code:3", "code:8"], "code:5"))).toBe("name-taken");
    expect(why(sorted(["code:1"], "code:2"))).toBe("into-itself");
    expect(why(sorted(["code:3"], "code:2"))).toBe("nothing-changed");
    expect(why(sorted([], null))).toBe("nothing-chosen");
  });

  it("makes a candidate theme of chosen codes in one deed", () => {
    const made = makeTheme(project, {
      themeId: "code:n",
      name: " At  night ",
      codeIds: ["code:8", "code:7"],
    });
    expect(board(done(project, made)).slice(-5)).toEqual([
      "  Forms",
      "At night (candidate)",
      "  Coffee",
      "  Cold",
      "--",
    ]);
    expect(why(makeTheme(project, { themeId: "code:n", name: "trust", codeIds: [] }))).toBe("name-taken");
    expect(why(makeTheme(project, { themeId: "code:n", name: " ", codeIds: [] }))).toBe("no-name");
  });

  it("makes a theme that gathers what other themes gathered, which stays where it stands", () => {
    const gathering = done(
      project,
      gatherCodes(project, { themeId: "code:5", codeIds: ["code:7", "code:3"] }),
    );
    const gathered = [{ codeId: "code:3", gatheredBy: "code:5" }] as const;
    const made = makeTheme(gathering, { themeId: "code:n", name: "At night", codeIds: ["code:8"], gathered });
    const after = done(gathering, made);
    expect([themeOf(after, "code:n").gathers, themeOf(after, "code:5").gathers]).toEqual([
      ["code:3"],
      ["code:7"],
    ]);
    expect(after.codes.get("code:3")).toEqual(gathering.codes.get("code:3"));
    expect(after.codes.get("code:8")?.parentId).toBe("code:n");
    // A code that is chosen in its place, too, comes to stand beneath it and needs not be gathered.
    const both = makeTheme(gathering, { themeId: "code:n", name: "At night", codeIds: ["code:3"], gathered });
    const moved = done(gathering, both);
    expect([themeOf(moved, "code:n").gathers, moved.codes.get("code:3")?.parentId]).toEqual([[], "code:n"]);
  });

  it("lets a subtheme or a code stand as a theme of its own", () => {
    const own = done(project, standAsTheme(project, { codeId: "code:2", status: "final" }));
    expect(board(own).slice(-5)).toEqual(["Waiting (final)", "  Coffee", "--", "Cold", "Coffee"]);
    const code = done(project, standAsTheme(project, { codeId: "code:7", status: "candidate" }));
    expect(board(code)).toContain("Cold (candidate)");
    expect(why(standAsTheme(project, { codeId: "code:3", status: "final" }))).toBe("name-taken");
    expect(why(standAsTheme(project, { codeId: "code:7", status: "dropped" }))).toBe("no-reason");
    expect(why(standAsTheme(project, { codeId: "code:1", status: "provisional" }))).toBe("nothing-changed");
  });
});
