import { describe, expect, it } from "vitest";
import { applyDiff, diffOf, updateOf } from "../../../../shared/project/diff.ts";
import { toSchema4 } from "../../../../shared/project/migrations/0004-a-deed-is-a-value.ts";
import type { Project } from "../../../../shared/project/project.ts";
import { aProject } from "../../../support/a-project.ts";
import { type Asked, askOf } from "../../../support/asked.ts";
import { must } from "../../../support/must.ts";
import { tellDone } from "../../../support/tell-deed.ts";

type Asks = (ask: ReturnType<typeof askOf>) => Asked;

const begun = aProject({
  codes: ["1 Trust !", "  2 Waiting !", "  3 Shoes", "4 Rules !", "  5 Forms", "6 Cold", "7 Coffee"],
});
const stamp = { by: "Bo", at: "2024-01-03T09:00:00Z" };
const after = (project: Project, asks: Asks): Project =>
  applyDiff(project, must(asks(askOf(project)).outcome));
const core = after(begun, (ask) => ask("set-core-theme", "code:1"));
const gathering = after(begun, (ask) => ask("gather-code", { themeId: "code:1", codeIds: ["code:5"] }));
const ends = { kind: "related", fromId: "code:1", toId: "code:6" } as const;
const line = { id: "relation:1", ...ends, label: "", ...stamp } as const;
const related = after(begun, (ask) => ask("relate-codes", line));
const map = { mapId: "map:1", name: "Thematic map" } as const;
const put = { ...map, level: "themes", places: { "code:1": { x: 10, y: 20 } } } as const;
const arranged = after(begun, (ask) => ask("arrange-map", put));
const hidden = after(begun, (ask) => ask("show-on-map", { ...map, codeIds: ["code:4"], shown: false }));
const inPlace = (...codeIds: readonly `code:${string}`[]) =>
  codeIds.map((codeId) => ({ codeId, gatheredBy: null }));
const gathered = [{ codeId: "code:5", gatheredBy: "code:1" }] as const;

/** What an entry of schema 3 says of a deed whose changes are these. */
function migrated(action: string, project: Project, asks: Asks) {
  const diff = must(asks(askOf(project)).outcome);
  return toSchema4.entry({ seq: 3, action, about: "?", diff } as never) as unknown as {
    readonly deed: unknown;
  };
}

describe("an entry of schema 3 on themes, relations or the map", () => {
  it.each<[string, Asks, Project?]>([
    ["promote-code", (ask) => ask("promote-code", "code:6")],
    ["promote-code", (ask) => ask("stand-as-theme", { codeId: "code:3", status: "candidate" })],
    ["promote-code", (ask) => ask("stand-as-theme", { codeId: "code:6", status: "final" })],
    ["demote-code", (ask) => ask("demote-code", "code:4")],
    ["describe-theme", (ask) => ask("describe-theme", { codeId: "code:1", concept: "Leaning" })],
    ["change-status", (ask) => ask("change-status", { codeId: "code:1", status: "final" })],
    ["make-theme", (ask) => ask("make-theme", { themeId: "code:n", name: "Night", codeIds: ["code:6"] })],
    ["make-theme", (ask) => ask("make-theme", { themeId: "code:n", name: "Night", codeIds: [] })],
    ["sort-codes", (ask) => ask("sort-codes", { shown: inPlace("code:6", "code:7"), under: "code:4" })],
    [
      "sort-codes",
      (ask) => ask("sort-codes", { shown: [...inPlace("code:6"), ...gathered], under: "code:2" }),
      gathering,
    ],
    ["move-code", (ask) => ask("sort-codes", { shown: gathered, under: "code:2" }), gathering],
    ["move-code", (ask) => ask("ungather-code", { themeId: "code:1", codeIds: ["code:5"] }), gathering],
    ["set-core-theme", (ask) => ask("set-core-theme", "code:4"), core],
    ["set-core-theme", (ask) => ask("set-core-theme", null), core],
    ["gather-code", (ask) => ask("gather-code", { themeId: "code:1", codeIds: ["code:5"] })],
    ["gather-code", (ask) => ask("ungather-code", { themeId: "code:1", codeIds: ["code:5"] }), gathering],
    [
      "review-theme",
      (ask) =>
        ask("review-theme", {
          codeId: "code:1",
          level: "set",
          finding: "needs-work",
          note: "Thin",
          ...stamp,
        }),
    ],
    ["relate-codes", (ask) => ask("relate-codes", line)],
    ["change-relation", (ask) => ask("change-relation", { relationId: line.id, kind: "leads-to" }), related],
    ["remove-relation", (ask) => ask("remove-relation", line.id), related],
    ["arrange-map", (ask) => ask("arrange-map", put)],
    ["arrange-map", (ask) => ask("arrange-map", { ...put, places: { "code:4": { x: 1, y: 2 } } }), arranged],
    ["arrange-map", (ask) => ask("lay-out-map", { ...map, level: "themes", codeIds: "all" }), arranged],
    ["arrange-map", (ask) => ask("show-on-map", { ...map, codeIds: ["code:4"], shown: false })],
    ["arrange-map", (ask) => ask("show-on-map", { ...map, codeIds: ["code:4"], shown: true }), hidden],
  ])("that says %s says what was meant (%#)", (action, asks, project = begun) =>
    expect(migrated(action, project, asks).deed).toEqual(asks(askOf(project)).deed),
  );

  it("that set the status of a theme by describing it says which", () => {
    const trust = begun.codes.get("code:1");
    if (!trust?.theme) throw new RangeError("no theme");
    const theme = { ...trust.theme, status: "final" } as const;
    const diff = diffOf({ updated: [updateOf(trust, { theme })] });
    const { sentences } = tellDone(begun, { deed: { is: "describe-theme", codeId: "code:1" }, diff });
    expect(sentences.en.slice(0, 2)).toEqual(["set the theme “Trust” to final", "describe “Trust”"]);
    expect(sentences.sv.slice(0, 2)).toEqual(["satte temat ”Trust” till slutligt", "beskriv ”Trust”"]);
  });

  it("names a map that all levels had in common as it did then", () => {
    const outcome = {
      is: "done",
      value: diffOf({
        added: [{ id: "map:1", name: "Map", places: { "code:1": { x: 1, y: 2 } }, hidden: [] }],
      }),
    } as const;
    const entry = toSchema4.entry({
      action: "arrange-map",
      about: "Map: Themes",
      diff: outcome.value,
    } as never);
    expect(entry).toMatchObject({
      deed: { is: "arrange-map", mapId: "map:1", level: null, codeIds: ["code:1"] },
      about: "Map: Themes",
    });
  });
});
