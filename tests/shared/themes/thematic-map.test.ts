import { describe, expect, it } from "vitest";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { figuresOfEntries } from "../../../shared/figures/figures.ts";
import { applyDiff, diffOf } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { CodeId, Relation, ThemeMap } from "../../../shared/project/records.ts";
import { arrangeMap, layOutAnew, mapReach, showOnMap } from "../../../shared/themes/arrange-map.ts";
import { arrangedMap } from "../../../shared/themes/arranged-map.ts";
import { changeRelation, relateCodes, removeRelation } from "../../../shared/themes/relate-codes.ts";
import { type MapLevel, mapLevels, thematicMap } from "../../../shared/themes/thematic-map.ts";
import { aProject, withCode } from "../../support/a-project.ts";

const project = withCode(
  aProject({
    people: { Wilma: {}, Sanna: {} },
    codes: ["1 Trust !", "  2 Small changes !", "    3 Shoes", "4 Rules", "  5 Forms", "6 Care !"],
    transcripts: {
      One: ["Interviewer: «3 So»?", "Wilma: «3 shoes» and «1 trust»."],
      Two: ["Sanna: «5 forms» «3 shoes»"],
    },
  }),
  "code:6",
  { theme: { ...newTheme(), gathers: ["code:4", "code:3"] } },
);

const shown = (level: MapLevel, hidden: readonly CodeId[] = []) =>
  thematicMap(project, { level, hidden }).entries.map(
    ({ code, kind, parentId }) =>
      `${kind} ${code.name}${parentId ? ` < ${project.codes.get(parentId)?.name}` : ""}`,
  );

const relation: Relation = {
  id: "relation:1",
  kind: "leads-to",
  fromId: "code:1",
  toId: "code:6",
  label: " in time ",
  by: "Ek",
  at: "2024-01-01T00:00:00Z",
};

function changed(
  before: Project,
  answer: ReturnType<typeof relateCodes> | ReturnType<typeof arrangeMap>,
): Project {
  if (answer.is === "refused") throw new Error(answer.why);
  return applyDiff(before, answer.value);
}

const related = changed(project, relateCodes(project, relation));

describe("what stands on a thematic map", () => {
  it("is themes, subthemes and codes, as deep as one asks", () => {
    expect(shown("themes")).toEqual(["theme Trust", "theme Care"]);
    expect(shown("subthemes")).toEqual(["theme Trust", "subtheme Small changes < Trust", "theme Care"]);
    expect(shown("codes")).toEqual([
      "theme Trust",
      "subtheme Small changes < Trust",
      "code Shoes < Small changes",
      "code Rules",
      "code Forms < Rules",
      "theme Care",
    ]);
  });

  it("leaves out a hidden entry with all beneath it", () => {
    expect(shown("codes", ["code:2", "code:6"])).toEqual(["theme Trust", "code Rules", "code Forms < Rules"]);
  });

  it("joins only what is on it", () => {
    const links = (level: MapLevel) =>
      thematicMap(related, { level, hidden: [] }).links.map(
        ({ is, fromId, toId }) => `${is} ${fromId} ${toId}`,
      );
    expect(links("themes")).toEqual(["relation code:1 code:6"]);
    expect(links("codes")).toEqual([
      "parent code:1 code:2",
      "parent code:2 code:3",
      "parent code:4 code:5",
      "gathered code:6 code:4",
      "gathered code:6 code:3",
      "relation code:1 code:6",
    ]);
  });
});

describe("the voices of an entry", () => {
  it("are those of all beneath it and all that it gathers, each once, without interviewers", () => {
    const voices = figuresOfEntries(project);
    expect(voices.get("code:3")).toMatchObject({ extracts: 3, people: 2 });
    expect(voices.get("code:1")).toMatchObject({ extracts: 4, people: 2 });
    expect(voices.get("code:6")).toMatchObject({ extracts: 4, people: 2 });
    expect(voices.get("code:5")).toMatchObject({ extracts: 1, people: 1 });
  });
});

describe("a relation", () => {
  it("is drawn with its label tidied", () => {
    expect(related.relations.get("relation:1")).toEqual({ ...relation, label: "in time" });
  });

  it("is refused to a code that is not there, with itself, and when it is said already (R3)", () => {
    const why = (fields: Partial<Relation>) => {
      const answer = relateCodes(related, { ...relation, id: "relation:2", ...fields });
      return answer.is === "refused" ? answer.why : "done";
    };
    expect(why({})).toBe("related-already");
    expect(why({ toId: "code:9" })).toBe("no-such-code");
    expect(why({ toId: "code:1" })).toBe("with-itself");
    expect(why({ fromId: "code:6", toId: "code:1" })).toBe("done");
  });

  it("changes its kind, label and direction, and is taken away", () => {
    const turned = changed(
      related,
      changeRelation(related, { relationId: "relation:1", fromId: "code:6", toId: "code:1", label: "back" }),
    );
    expect(turned.relations.get("relation:1")).toMatchObject({
      fromId: "code:6",
      toId: "code:1",
      label: "back",
    });
    expect(changeRelation(related, { relationId: "relation:1", kind: "leads-to" })).toEqual({
      is: "refused",
      why: "nothing-changed",
    });
    expect(changed(related, removeRelation(related, "relation:1")).relations.size).toBe(0);
    expect(removeRelation(project, "relation:1")).toEqual({ is: "refused", why: "no-such-relation" });
  });
});

describe("a map arranged by hand", () => {
  const which = { mapId: "map:1", name: "First" } as const;
  const at = { ...which, level: "codes" } as const;
  const put = changed(project, arrangeMap(project, { ...at, places: { "code:1": { x: 8, y: 16 } } }));
  /** "1 8,16 · 4 0,0": what was put where at a level. */
  const places = ({ maps }: Project, level: MapLevel) =>
    Object.entries(arrangedMap(maps, level)?.places ?? {})
      .map(([id, { x, y }]) => `${id.slice(5)} ${x},${y}`)
      .join(" · ");

  it("is made by the first deed and keeps what was put before", () => {
    expect(project.maps.size).toBe(0);
    expect(arrangedMap(project.maps, "codes")).toBe(null);
    const both = changed(put, arrangeMap(put, { ...at, places: { "code:4": { x: 0, y: 0 } } }));
    expect(places(both, "codes")).toBe("1 8,16 · 4 0,0");
    expect(arrangedMap(both.maps, "codes")).toMatchObject({ mapId: "map:1", name: "First", hidden: [] });
  });

  it("refuses a place where it is already, one out of reach, and a code that is not there", () => {
    const why = (places: Readonly<Record<CodeId, { x: number; y: number }>>) => {
      const answer = arrangeMap(put, { ...at, places });
      return answer.is === "refused" ? answer.why : "done";
    };
    expect(why({ "code:1": { x: 8, y: 16 } })).toBe("nothing-changed");
    expect(why({ "code:1": { x: mapReach + 1, y: 0 } })).toBe("off-the-map");
    expect(why({ "code:1": { x: Number.NaN, y: 0 } })).toBe("off-the-map");
    expect(why({ "code:9": { x: 0, y: 0 } })).toBe("no-such-code");
  });

  it("keeps where the others stood when one is put somewhere, unless a hand had put them (B14)", () => {
    const standing = {
      "code:1": { x: 1, y: 1 },
      "code:4": { x: 2, y: 2 },
      "code:6": { x: 3, y: 3 },
    } as const;
    const after = changed(put, arrangeMap(put, { ...at, standing, places: { "code:4": { x: 0, y: 0 } } }));
    expect(places(after, "codes")).toBe("1 8,16 · 4 0,0 · 6 3,3");
  });

  it("stands where it is laid out anew (B14)", () => {
    const anew = layOutAnew(put, { ...at, codeIds: "all", places: { "code:4": { x: 2, y: 2 } } });
    expect(places(changed(put, anew), "codes")).toBe("4 2,2");
  });

  it("forgets its places when it is laid out anew", () => {
    expect(places(changed(put, layOutAnew(put, { ...at, codeIds: "all" })), "codes")).toBe("");
    expect(layOutAnew(put, { ...at, codeIds: ["code:4"] })).toEqual({
      is: "refused",
      why: "nothing-changed",
    });
  });

  it("has places of its own at each level", () => {
    expect(places(put, "themes")).toBe("");
    const themes = { ...which, level: "themes" } as const;
    const both = changed(put, arrangeMap(put, { ...themes, places: { "code:1": { x: -8, y: 0 } } }));
    expect(mapLevels.map((level) => places(both, level))).toEqual(["1 -8,0", "", "1 8,16"]);
    const anew = changed(both, layOutAnew(both, { ...themes, codeIds: "all" }));
    expect(mapLevels.map((level) => places(anew, level))).toEqual(["", "", "1 8,16"]);
  });

  it("begins each level with the places that an older version kept for all of them", () => {
    const kept = { "code:1": { x: 8, y: 16 }, "code:4": { x: 0, y: 0 } };
    const map: ThemeMap = { id: "map:1", name: "Old", places: kept, hidden: [] };
    const old = applyDiff(project, diffOf({ added: [map] }));
    expect(mapLevels.map((level) => places(old, level))).toEqual(Array(3).fill("1 8,16 · 4 0,0"));
    const themes = { mapId: "map:1", name: "Old", level: "themes" } as const;
    const moved = changed(old, arrangeMap(old, { ...themes, places: { "code:4": { x: 40, y: 0 } } }));
    expect(places(moved, "themes")).toBe("1 8,16 · 4 40,0");
    expect(places(moved, "codes")).toBe("1 8,16 · 4 0,0");
    const anew = changed(old, layOutAnew(old, { ...themes, codeIds: "all" }));
    expect(mapLevels.map((level) => places(anew, level))).toEqual(["", "1 8,16 · 4 0,0", "1 8,16 · 4 0,0"]);
  });

  it("leaves entries out of all its levels and takes them in again", () => {
    const without = changed(put, showOnMap(put, { ...which, codeIds: ["code:4"], shown: false }));
    for (const level of mapLevels) expect(arrangedMap(without.maps, level)?.hidden).toEqual(["code:4"]);
    expect(places(without, "codes")).toBe("1 8,16");
    expect(places(without, "themes")).toBe("");
    const again = changed(without, showOnMap(without, { ...which, codeIds: ["code:4"], shown: true }));
    expect(arrangedMap(again.maps, "codes")?.hidden).toEqual([]);
    expect(showOnMap(put, { ...which, codeIds: ["code:4"], shown: true })).toMatchObject({
      why: "nothing-changed",
    });
  });
});
