import { describe, expect, it } from "vitest";
import { foldAlike } from "../../../shared/history/fold-alike.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { stretchSentence } from "../../../shared/reports/history-words.ts";
import { deedsOnThemes } from "../../../shared/themes/deeds.ts";
import { aProject } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { type Asks, factOfDeed, notAskedFor } from "../../support/deeds-asked.ts";
import { must } from "../../support/must.ts";
import { sentencesOf } from "../../support/tell-deed.ts";

const begun = aProject({
  codes: ["1 Trust !", "  2 Waiting !", "  3 Shoes", "4 Rules !", "  5 Forms", "6 Cold", "7 Coffee"],
});
const stamp = { by: "Bo", at: "2024-01-03T09:00:00Z" };
const after = (project: Project, asks: Asks): Project =>
  applyDiff(project, must(asks(askOf(project)).outcome));
const core = after(begun, (ask) => ask("set-core-theme", "code:1"));
const gathering = after(begun, (ask) => ask("gather-code", { themeId: "code:1", codeIds: ["code:5"] }));
const dropped = after(begun, (ask) =>
  ask("change-status", { codeId: "code:4", status: "dropped", reason: "Thin" }),
);
const line = {
  id: "relation:1",
  kind: "related",
  fromId: "code:1",
  toId: "code:6",
  label: "",
  ...stamp,
} as const;
const related = after(begun, (ask) => ask("relate-codes", line));
const map = { mapId: "map:1", name: "Thematic map" } as const;
const put = { ...map, level: "themes", places: { "code:1": { x: 10, y: 20 } } } as const;
const arranged = after(begun, (ask) => ask("arrange-map", put));
const hidden = after(begun, (ask) => ask("show-on-map", { ...map, codeIds: ["code:4"], shown: false }));

const inPlace = (...codeIds: readonly `code:${string}`[]) =>
  codeIds.map((codeId) => ({ codeId, gatheredBy: null }));
const gathered = [{ codeId: "code:5", gatheredBy: "code:1" }] as const;

type Row = {
  readonly project?: Project;
  readonly asks: Asks;
  /** The history's sentence and the words after Undo. */
  readonly en: readonly [string, string];
  readonly sv: readonly [string, string];
};
const rows: readonly Row[] = [
  {
    asks: (ask) => ask("promote-code", "code:6"),
    en: ["made “Cold” a theme", "make “Cold” a theme"],
    sv: ["gjorde ”Cold” till tema", "gör ”Cold” till tema"],
  },
  {
    asks: (ask) => ask("stand-as-theme", { codeId: "code:3", status: "final" }),
    en: ["made “Shoes” a theme", "make “Shoes” a theme"],
    sv: ["gjorde ”Shoes” till tema", "gör ”Shoes” till tema"],
  },
  {
    asks: (ask) => ask("demote-code", "code:4"),
    en: ["made the theme “Rules” a code again", "make “Rules” a code"],
    sv: ["gjorde temat ”Rules” till kod igen", "gör ”Rules” till kod"],
  },
  {
    asks: (ask) => ask("describe-theme", { codeId: "code:1", concept: "Leaning on somebody" }),
    en: ["changed what is said of the theme “Trust”", "describe “Trust”"],
    sv: ["ändrade vad som sägs om temat ”Trust”", "beskriv ”Trust”"],
  },
  {
    asks: (ask) => ask("change-status", { codeId: "code:1", status: "final" }),
    en: ["set the theme “Trust” from provisional to final", "change the status of “Trust”"],
    sv: ["ändrade temat ”Trust” från preliminärt till slutligt", "ändra status för ”Trust”"],
  },
  {
    project: dropped,
    asks: (ask) => ask("change-status", { codeId: "code:4", status: "dropped", reason: "One voice" }),
    en: ["changed why the theme “Rules” was dropped", "change the status of “Rules”"],
    sv: ["ändrade skälet till att temat ”Rules” ströks", "ändra status för ”Rules”"],
  },
  {
    asks: (ask) =>
      ask("make-theme", { themeId: "code:n", name: " At  night ", codeIds: ["code:6", "code:7"] }),
    en: ["made the theme “At night” of 2 codes", "make the theme “At night”"],
    sv: ["skapade temat ”At night” av 2 koder", "skapa temat ”At night”"],
  },
  {
    asks: (ask) => ask("make-theme", { themeId: "code:n", name: "At night", codeIds: [] }),
    en: ["made the theme “At night”", "make the theme “At night”"],
    sv: ["skapade temat ”At night”", "skapa temat ”At night”"],
  },
  {
    asks: (ask) => ask("sort-codes", { shown: inPlace("code:6", "code:7"), under: "code:4" }),
    en: ["sorted 2 codes into “Rules”", "sort codes into “Rules”"],
    sv: ["sorterade 2 koder till ”Rules”", "sortera koder till ”Rules”"],
  },
  {
    asks: (ask) => ask("sort-codes", { shown: inPlace("code:6"), under: "code:4" }),
    en: ["moved “Cold” under “Rules”", "move “Cold”"],
    sv: ["flyttade ”Cold” till ”Rules”", "flytta ”Cold”"],
  },
  {
    asks: (ask) => ask("sort-codes", { shown: inPlace("code:3", "code:5"), under: null }),
    en: ["moved “Shoes, Forms” to the top of the codebook", "move “Shoes, Forms”"],
    sv: ["flyttade ”Shoes, Forms” överst i kodboken", "flytta ”Shoes, Forms”"],
  },
  {
    project: gathering,
    asks: (ask) => ask("sort-codes", { shown: gathered, under: "code:2" }),
    en: ["gathered “Forms” in “Waiting” instead of “Trust”", "move “Forms”"],
    sv: ["samlade ”Forms” i ”Waiting” i stället för ”Trust”", "flytta ”Forms”"],
  },
  {
    project: gathering,
    asks: (ask) => ask("sort-codes", { shown: gathered, under: null }),
    en: ["let go of “Forms” in “Trust”", "move “Forms”"],
    sv: ["släppte ”Forms” ur ”Trust”", "flytta ”Forms”"],
  },
  {
    project: gathering,
    asks: (ask) => ask("sort-codes", { shown: [...gathered, ...inPlace("code:6")], under: "code:2" }),
    en: ["sorted 2 codes into “Waiting”", "sort codes into “Waiting”"],
    sv: ["sorterade 2 koder till ”Waiting”", "sortera koder till ”Waiting”"],
  },
  {
    project: core,
    asks: (ask) => ask("set-core-theme", "code:4"),
    en: ["made “Rules” the core theme", "make “Rules” the core theme"],
    sv: ["gjorde ”Rules” till kärntema", "gör ”Rules” till kärntema"],
  },
  {
    project: core,
    asks: (ask) => ask("set-core-theme", null),
    en: ["made “Trust” no longer the core theme", "make “Trust” no longer the core theme"],
    sv: ["lät ”Trust” inte längre vara kärntema", "låt ”Trust” inte längre vara kärntema"],
  },
  {
    asks: (ask) => ask("gather-code", { themeId: "code:1", codeIds: ["code:3", "code:5", "code:6"] }),
    en: ["gathered “Forms, Cold” in “Trust”", "change what “Trust” gathers"],
    sv: ["samlade ”Forms, Cold” i ”Trust”", "ändra vad ”Trust” samlar"],
  },
  {
    project: gathering,
    asks: (ask) => ask("ungather-code", { themeId: "code:1", codeIds: ["code:5"] }),
    en: ["let go of “Forms” in “Trust”", "change what “Trust” gathers"],
    sv: ["släppte ”Forms” ur ”Trust”", "ändra vad ”Trust” samlar"],
  },
  {
    asks: (ask) =>
      ask("review-theme", { codeId: "code:1", level: "set", finding: "holds", note: "", ...stamp }),
    en: ["reviewed the theme “Trust”", "review “Trust”"],
    sv: ["granskade temat ”Trust”", "granska ”Trust”"],
  },
  {
    asks: (ask) => ask("relate-codes", line),
    en: ["drew a relation from “Trust” to “Cold”", "draw a relation from “Trust”"],
    sv: ["drog en relation från ”Trust” till ”Cold”", "dra en relation från ”Trust”"],
  },
  {
    project: related,
    asks: (ask) => ask("change-relation", { relationId: line.id, kind: "leads-to" }),
    en: ["changed the relation between “Trust” and “Cold”", "change a relation of “Trust”"],
    sv: ["ändrade relationen mellan ”Trust” och ”Cold”", "ändra en relation för ”Trust”"],
  },
  {
    project: related,
    asks: (ask) => ask("remove-relation", line.id),
    en: ["removed the relation between “Trust” and “Cold”", "remove a relation of “Trust”"],
    sv: ["tog bort relationen mellan ”Trust” och ”Cold”", "ta bort en relation för ”Trust”"],
  },
  {
    asks: (ask) => ask("arrange-map", put),
    en: ["arranged the map “Thematic map: Themes”", "arrange the map “Thematic map: Themes”"],
    sv: ["ordnade kartan ”Thematic map: Teman”", "ordna kartan ”Thematic map: Teman”"],
  },
  {
    project: arranged,
    asks: (ask) => ask("lay-out-map", { ...map, level: "themes", codeIds: "all" }),
    en: ["had the map “Thematic map: Themes” laid out anew", "lay out the map “Thematic map: Themes” anew"],
    sv: [
      "lät kartan ”Thematic map: Teman” ordnas på nytt",
      "låt kartan ”Thematic map: Teman” ordnas på nytt",
    ],
  },
  {
    asks: (ask) => ask("show-on-map", { ...map, codeIds: ["code:4", "code:6"], shown: false }),
    en: ["left “Rules, Cold” out of the map “Thematic map”", "change what the map “Thematic map” shows"],
    sv: ["utelämnade ”Rules, Cold” ur kartan ”Thematic map”", "ändra vad kartan ”Thematic map” visar"],
  },
  {
    project: hidden,
    asks: (ask) => ask("show-on-map", { ...map, codeIds: ["code:4"], shown: true }),
    en: ["took “Rules” into the map “Thematic map” again", "change what the map “Thematic map” shows"],
    sv: ["tog åter med ”Rules” på kartan ”Thematic map”", "ändra vad kartan ”Thematic map” visar"],
  },
];

describe("a deed on themes, relations or the map", () => {
  it.each(rows)("is told as: $en.0", ({ project = begun, asks, en, sv }) =>
    expect(sentencesOf(factOfDeed(project, asks))).toEqual([...en, ...sv]),
  );

  it("is told here, whichever it is", () =>
    expect(
      notAskedFor(
        deedsOnThemes,
        rows.map(({ project = begun, asks }) => ({ project, asks })),
      ),
    ).toEqual([]));

  it("keeps no more than ids and choices, whatever a row of the board holds besides", () => {
    const row = { codeId: "code:6", gatheredBy: null, code: begun.codes.get("code:6") } as const;
    expect(askOf(begun)("sort-codes", { shown: [row], under: "code:4" }).deed).toEqual({
      is: "sort-codes",
      shown: [{ codeId: "code:6", gatheredBy: null }],
      under: "code:4",
    });
  });

  it.each<[string, string, Asks, Project?]>([
    [
      "sorted codes into “Rules” 2 times",
      "sorterade koder till ”Rules” 2 gånger",
      (ask) => ask("sort-codes", { shown: inPlace("code:6"), under: "code:4" }),
    ],
    [
      "arranged the map “Thematic map” (2 times)",
      "ordnade kartan ”Thematic map” (2 gånger)",
      (ask) => ask("arrange-map", put),
    ],
    [
      "let go of “Forms” in “Trust” (2 times)",
      "släppte ”Forms” ur ”Trust” (2 gånger)",
      (ask) => ask("ungather-code", { themeId: "code:1", codeIds: ["code:5"] }),
      gathering,
    ],
  ])("that follows one like it is one line with it: %s", (en, sv, asks, project = begun) => {
    const fact = factOfDeed(project, asks);
    const [stretch, ...others] = foldAlike([fact, fact], (at) => at.slice(0, 10));
    expect(others).toEqual([]);
    expect(stretch && [stretchSentence(stretch, "en"), stretchSentence(stretch, "sv")]).toEqual([en, sv]);
  });
});
