import { describe, expect, it } from "vitest";
import { diffOf } from "../../../shared/project/diff.ts";
import { allQuotes } from "../../../shared/project/quotes-under.ts";
import { deedsOnThemes } from "../../../shared/themes/deeds.ts";
import { aProject, withQuote } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { type DeedTable, itTells } from "../../support/deed-table.ts";
import { tellDeed } from "../../support/tell-deed.ts";

const begun = aProject({
  codes: ["1 Trust !", "  2 Waiting !", "  3 Shoes", "4 Rules !", "  5 Forms", "6 Cold", "7 Coffee"],
});
const spoken = aProject({ codes: ["1 Trust !"], transcripts: { One: ["Ida: So it was."] } });
const quotesOfIda = [...allQuotes(withQuote(spoken, { words: "it was" }))];
const stamp = { by: "Bo", at: "2024-01-03T09:00:00Z" };
const translation = {
  quoteId: "quote:1",
  language: "sv",
  text: "så",
  translator: "Ek",
  translationId: "t1",
  at: stamp.at,
} as const;
const translated = tellDeed(withQuote(spoken, { words: "it was" }), "translate-quote", translation).project;
const core = tellDeed(begun, "set-core-theme", "code:1").project;
const gathering = tellDeed(begun, "gather-code", { themeId: "code:1", codeIds: ["code:5"] }).project;
const thin = { codeId: "code:4", status: "dropped", reason: "Thin" } as const;
const dropped = tellDeed(begun, "change-status", thin).project;
const ends = { kind: "related", fromId: "code:1", toId: "code:6" } as const;
const line = { id: "relation:1", ...ends, label: "", ...stamp } as const;
const related = tellDeed(begun, "relate-codes", line).project;
const map = { mapId: "map:1", name: "Thematic map" } as const;
const put = { ...map, level: "themes", places: { "code:1": { x: 10, y: 20 } } } as const;
const arranged = tellDeed(begun, "arrange-map", put).project;
const hidden = tellDeed(begun, "show-on-map", { ...map, codeIds: ["code:4"], shown: false }).project;

const inPlace = (...codeIds: readonly `code:${string}`[]) =>
  codeIds.map((codeId) => ({ codeId, gatheredBy: null }));
const gathered = [{ codeId: "code:5", gatheredBy: "code:1" }] as const;

const table: DeedTable<keyof typeof deedsOnThemes> = {
  "import-quotes": {
    on: spoken,
    input: { file: "quotes.csv", diff: diffOf({ added: quotesOfIda }) },
    en: ["took in 1 quote from quotes.csv", "import quotes"],
    sv: ["läste in 1 citat från quotes.csv", "importera citat"],
  },
  "take-translations": {
    on: translated,
    input: {
      ...{ file: "table.docx", checker: "Lind", at: stamp.at },
      changes: [
        {
          ...{ quoteId: "quote:1", translationId: "t1", language: "sv", before: "så", after: "så var det" },
          ...{ comment: "", status: "checked", of: "it was" },
        },
      ],
    },
    en: [
      "took in what Lind changed in the translations of 1 quote (table.docx)",
      "take in checked translations",
    ],
    sv: [
      "läste in vad Lind ändrade i översättningarna av 1 citat (table.docx)",
      "läs in granskade översättningar",
    ],
  },
  "promote-code": {
    input: "code:6",
    en: ["made “Cold” a theme", "make “Cold” a theme"],
    sv: ["gjorde ”Cold” till tema", "gör ”Cold” till tema"],
  },
  "stand-as-theme": [
    {
      input: { codeId: "code:3", status: "candidate" },
      en: ["made “Shoes” a theme", "make “Shoes” a theme"],
      sv: ["gjorde ”Shoes” till tema", "gör ”Shoes” till tema"],
    },
    {
      input: { codeId: "code:3", status: "dropped", reason: "One voice" },
      en: ["made “Shoes” a theme (dropped)", "make “Shoes” a theme"],
      sv: ["gjorde ”Shoes” till tema (förkastat)", "gör ”Shoes” till tema"],
    },
  ],
  "demote-code": {
    input: "code:4",
    en: ["made the theme “Rules” a code again", "make “Rules” a code"],
    sv: ["gjorde temat ”Rules” till kod igen", "gör ”Rules” till kod"],
  },
  "describe-theme": {
    input: { codeId: "code:1", concept: "Leaning on somebody" },
    en: [
      "changed what is said of the theme “Trust”",
      "describe “Trust”",
      "changed what is said of the theme “Trust” (2 times)",
    ],
    sv: [
      "ändrade vad som sägs om temat ”Trust”",
      "beskriv ”Trust”",
      "ändrade vad som sägs om temat ”Trust” (2 gånger)",
    ],
  },
  "change-status": [
    {
      input: { codeId: "code:1", status: "final" },
      en: ["set the theme “Trust” from provisional to final", "change the status of “Trust”"],
      sv: ["ändrade temat ”Trust” från preliminärt till slutligt", "ändra status för ”Trust”"],
    },
    {
      on: dropped,
      input: { codeId: "code:4", status: "dropped", reason: "One voice" },
      en: ["changed why the theme “Rules” was dropped", "change the status of “Rules”"],
      sv: ["ändrade skälet till att temat ”Rules” förkastades", "ändra status för ”Rules”"],
    },
  ],
  "make-theme": [
    {
      input: { themeId: "code:n", name: " At  night ", codeIds: ["code:6", "code:7"] },
      en: ["made the theme “At night” of 2 codes", "make the theme “At night”"],
      sv: ["skapade temat ”At night” av 2 koder", "skapa temat ”At night”"],
    },
    {
      on: gathering,
      input: {
        ...{ themeId: "code:n", name: "At night", codeIds: ["code:7"] },
        gathered: [{ codeId: "code:5", gatheredBy: "code:1" }],
      },
      en: ["made the theme “At night” of 2 codes", "make the theme “At night”"],
      sv: ["skapade temat ”At night” av 2 koder", "skapa temat ”At night”"],
    },
    {
      input: { themeId: "code:n", name: "At night", codeIds: [] },
      en: ["made the theme “At night”", "make the theme “At night”"],
      sv: ["skapade temat ”At night”", "skapa temat ”At night”"],
    },
  ],
  "sort-codes": [
    {
      input: { shown: inPlace("code:6", "code:7"), under: "code:4" },
      en: ["sorted 2 codes into “Rules”", "sort codes into “Rules”", "sorted codes into “Rules” 2 times"],
      sv: [
        "sorterade 2 koder till ”Rules”",
        "sortera koder till ”Rules”",
        "sorterade koder till ”Rules” 2 gånger",
      ],
    },
    {
      input: { shown: inPlace("code:6"), under: "code:4" },
      en: ["moved “Cold” under “Rules”", "move “Cold”", "sorted codes into “Rules” 2 times"],
      sv: ["flyttade ”Cold” till ”Rules”", "flytta ”Cold”", "sorterade koder till ”Rules” 2 gånger"],
    },
    {
      input: { shown: inPlace("code:3", "code:5"), under: null },
      en: [
        "moved “Shoes, Forms” to the top of the codebook",
        "move “Shoes, Forms”",
        "took codes out of the codes and themes that they belonged to 2 times",
      ],
      sv: [
        "flyttade ”Shoes, Forms” överst i kodboken",
        "flytta ”Shoes, Forms”",
        "tog koder ur de koder och teman som de hörde till 2 gånger",
      ],
    },
    {
      on: gathering,
      input: { shown: gathered, under: "code:2" },
      en: [
        "gathered “Forms” in “Waiting” instead of “Trust”",
        "move “Forms”",
        "sorted codes into “Waiting” 2 times",
      ],
      sv: [
        "samlade ”Forms” i ”Waiting” i stället för ”Trust”",
        "flytta ”Forms”",
        "sorterade koder till ”Waiting” 2 gånger",
      ],
    },
    {
      on: gathering,
      input: { shown: gathered, under: null },
      en: [
        "let go of “Forms” in “Trust”",
        "move “Forms”",
        "took codes out of the codes and themes that they belonged to 2 times",
      ],
      sv: [
        "släppte ”Forms” ur ”Trust”",
        "flytta ”Forms”",
        "tog koder ur de koder och teman som de hörde till 2 gånger",
      ],
    },
    {
      on: gathering,
      input: { shown: [...gathered, ...inPlace("code:6")], under: "code:2" },
      en: [
        "sorted 2 codes into “Waiting”",
        "sort codes into “Waiting”",
        "sorted codes into “Waiting” 2 times",
      ],
      sv: [
        "sorterade 2 koder till ”Waiting”",
        "sortera koder till ”Waiting”",
        "sorterade koder till ”Waiting” 2 gånger",
      ],
    },
  ],
  "set-core-theme": [
    {
      on: core,
      input: "code:4",
      en: ["made “Rules” the core theme", "make “Rules” the core theme"],
      sv: ["gjorde ”Rules” till kärntema", "gör ”Rules” till kärntema"],
    },
    {
      on: core,
      input: null,
      en: ["made “Trust” no longer the core theme", "make “Trust” no longer the core theme"],
      sv: ["lät ”Trust” inte längre vara kärntema", "låt ”Trust” inte längre vara kärntema"],
    },
  ],
  "gather-code": {
    input: { themeId: "code:1", codeIds: ["code:3", "code:5", "code:6"] },
    en: [
      "gathered “Forms, Cold” in “Trust”",
      "change what “Trust” gathers",
      "gathered “Forms, Cold” in “Trust” (2 times)",
    ],
    sv: [
      "samlade ”Forms, Cold” i ”Trust”",
      "ändra vad ”Trust” samlar",
      "samlade ”Forms, Cold” i ”Trust” (2 gånger)",
    ],
  },
  "ungather-code": {
    on: gathering,
    input: { themeId: "code:1", codeIds: ["code:5"] },
    en: [
      "let go of “Forms” in “Trust”",
      "change what “Trust” gathers",
      "let go of “Forms” in “Trust” (2 times)",
    ],
    sv: ["släppte ”Forms” ur ”Trust”", "ändra vad ”Trust” samlar", "släppte ”Forms” ur ”Trust” (2 gånger)"],
  },
  "review-theme": {
    input: { codeId: "code:1", level: "set", finding: "holds", note: "", ...stamp },
    en: ["reviewed the theme “Trust”", "review “Trust”"],
    sv: ["granskade temat ”Trust”", "granska ”Trust”"],
  },
  "relate-codes": {
    input: line,
    en: ["drew a relation from “Trust” to “Cold”", "draw a relation from “Trust”"],
    sv: ["drog en relation från ”Trust” till ”Cold”", "dra en relation från ”Trust”"],
  },
  "change-relation": {
    on: related,
    input: { relationId: line.id, kind: "leads-to" },
    en: ["changed the relation between “Trust” and “Cold”", "change a relation of “Trust”"],
    sv: ["ändrade relationen mellan ”Trust” och ”Cold”", "ändra en relation för ”Trust”"],
  },
  "remove-relation": {
    on: related,
    input: line.id,
    en: ["removed the relation between “Trust” and “Cold”", "remove a relation of “Trust”"],
    sv: ["tog bort relationen mellan ”Trust” och ”Cold”", "ta bort en relation för ”Trust”"],
  },
  "arrange-map": {
    input: put,
    en: [
      "arranged the map “Thematic map: Themes”",
      "arrange the map “Thematic map: Themes”",
      "arranged the map “Thematic map” (2 times)",
    ],
    sv: [
      "ordnade kartan ”Thematic map: Teman”",
      "ordna kartan ”Thematic map: Teman”",
      "ordnade kartan ”Thematic map” (2 gånger)",
    ],
  },
  "lay-out-map": {
    on: arranged,
    input: { ...map, level: "themes", codeIds: "all" },
    en: [
      "had the map “Thematic map: Themes” laid out anew",
      "lay out the map “Thematic map: Themes” anew",
      "had the map “Thematic map” laid out anew (2 times)",
    ],
    sv: [
      "lät kartan ”Thematic map: Teman” ordnas på nytt",
      "låt kartan ”Thematic map: Teman” ordnas på nytt",
      "lät kartan ”Thematic map” ordnas på nytt (2 gånger)",
    ],
  },
  "show-on-map": [
    {
      input: { ...map, codeIds: ["code:4", "code:6"], shown: false },
      en: [
        "left “Rules, Cold” out of the map “Thematic map”",
        "change what the map “Thematic map” shows",
        "changed what the map “Thematic map” shows (2 times)",
      ],
      sv: [
        "utelämnade ”Rules, Cold” ur kartan ”Thematic map”",
        "ändra vad kartan ”Thematic map” visar",
        "ändrade vad kartan ”Thematic map” visar (2 gånger)",
      ],
    },
    {
      on: hidden,
      input: { ...map, codeIds: ["code:4"], shown: true },
      en: [
        "took “Rules” into the map “Thematic map” again",
        "change what the map “Thematic map” shows",
        "changed what the map “Thematic map” shows (2 times)",
      ],
      sv: [
        "tog åter med ”Rules” på kartan ”Thematic map”",
        "ändra vad kartan ”Thematic map” visar",
        "ändrade vad kartan ”Thematic map” visar (2 gånger)",
      ],
    },
  ],
};

describe("a deed on themes, relations or the map", () => {
  itTells(deedsOnThemes, begun, table);

  it("keeps no more than ids and choices, whatever a row of the board holds besides", () => {
    const row = { codeId: "code:6", gatheredBy: null, code: begun.codes.get("code:6") } as const;
    expect(askOf(begun)("sort-codes", { shown: [row], under: "code:4" }).deed).toEqual({
      is: "sort-codes",
      shown: [{ codeId: "code:6", gatheredBy: null }],
      under: "code:4",
    });
  });
});
