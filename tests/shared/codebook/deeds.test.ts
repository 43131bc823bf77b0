import { describe, expect, it } from "vitest";
import { deedsOnCodebook } from "../../../shared/codebook/deeds.ts";
import { importCodebook } from "../../../shared/codebook/import-codebook.ts";
import { readCodebook } from "../../../shared/formats/csv/read-codebook.ts";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import { deedSentence } from "../../../shared/reports/history-words.ts";
import { aProject } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { type Asks, factOfDeed, notAskedFor } from "../../support/deeds-asked.ts";
import { must } from "../../support/must.ts";
import { sentencesOf } from "../../support/tell-deed.ts";

const begun = aProject({
  codes: ["1 Trust", "  2 Small things", "3 Doubt", "4 Cold"],
  transcripts: { Marta: ["Wilma: With «2 a cup» of «2 coffee» and «3 a question»."] },
});
const stamp = { by: "Bo", at: "2024-01-03T09:00:00Z" };
const versioned = applyDiff(
  begun,
  must(
    askOf(begun)("name-version", { versionId: "version:1", name: "First", note: "", seq: 2, ...stamp })
      .outcome,
  ),
);

type Row = {
  readonly project?: Project;
  readonly asks: Asks;
  /** The history's sentence and the words after Undo. */
  readonly en: readonly [string, string];
  readonly sv: readonly [string, string];
};
const rows: readonly Row[] = [
  {
    asks: (ask) => ask("add-code", { codeId: "code:n", parentId: "code:1", name: " At  night " }),
    en: ["made the code “At night”", "add code “At night”"],
    sv: ["skapade koden ”At night”", "lägg till koden ”At night”"],
  },
  {
    asks: (ask) => ask("rename-code", { codeId: "code:1", name: " Faith  in others " }),
    en: ["renamed “Trust” to “Faith in others”", "rename “Trust”"],
    sv: ["döpte om ”Trust” till ”Faith in others”", "byt namn på ”Trust”"],
  },
  {
    asks: (ask) => ask("define-code", { codeId: "code:1", definition: "Leaning on somebody" }),
    en: ["changed the definition of “Trust”", "define “Trust”"],
    sv: ["ändrade definitionen av ”Trust”", "definiera ”Trust”"],
  },
  {
    asks: (ask) => ask("colour-code", { codeId: "code:1", hue: 20 }),
    en: ["gave “Trust” another colour", "colour “Trust”"],
    sv: ["gav ”Trust” en annan färg", "färga ”Trust”"],
  },
  {
    asks: (ask) => ask("move-code", { codeIds: ["code:4", "code:3"], parentId: "code:1", index: 0 }),
    en: ["moved “Cold, Doubt” under “Trust”", "move “Cold, Doubt”"],
    sv: ["flyttade ”Cold, Doubt” till ”Trust”", "flytta ”Cold, Doubt”"],
  },
  {
    asks: (ask) => ask("move-code", { codeIds: ["code:2"], parentId: null, index: 9 }),
    en: ["moved “Small things” to the top of the codebook", "move “Small things”"],
    sv: ["flyttade ”Small things” överst i kodboken", "flytta ”Small things”"],
  },
  {
    asks: (ask) => ask("move-code", { codeIds: ["code:4"], parentId: null, index: 0 }),
    en: ["put “Cold” in another place among its neighbours", "move “Cold”"],
    sv: ["gav ”Cold” en annan plats bland sina grannar", "flytta ”Cold”"],
  },
  {
    asks: (ask) => ask("merge-codes", { from: "code:2", into: "code:3" }),
    en: ["merged “Small things” into “Doubt” with 2 codings", "merge “Small things”"],
    sv: ["slog ihop ”Small things” med ”Doubt”, 2 kodningar", "slå ihop ”Small things”"],
  },
  {
    asks: (ask) => ask("merge-codes", { from: "code:4", into: "code:3" }),
    en: ["merged “Cold” into “Doubt”", "merge “Cold”"],
    sv: ["slog ihop ”Cold” med ”Doubt”", "slå ihop ”Cold”"],
  },
  {
    asks: (ask) => ask("remove-code", { codeId: "code:3", codings: "remove", children: "lift" }),
    en: ["deleted “Doubt” with 1 coding", "delete “Doubt”"],
    sv: ["tog bort ”Doubt” med 1 kodning", "ta bort ”Doubt”"],
  },
  {
    asks: (ask) => ask("split-code", { codeId: "code:2", parts: [inTwo], place: "beside" }),
    en: ["split “Small things” into “Cups”, with 1 coding", "split “Small things”"],
    sv: ["delade ”Small things” i ”Cups”, 1 kodning", "dela ”Small things”"],
  },
  {
    asks: (ask) => ask("import-codebook", { file: "codes.csv", diff: takenIn }),
    en: ["took in the codebook codes.csv: 2 new codes, 1 changed", "import the codebook"],
    sv: ["läste in kodboken codes.csv: 2 nya koder, 1 ändrade", "importera kodboken"],
  },
  {
    asks: (ask) =>
      ask("name-version", { versionId: "version:n", name: " First ", note: "", seq: 2, ...stamp }),
    en: ["kept the codebook as the version “First”", "name the version “First”"],
    sv: ["sparade kodboken som versionen ”First”", "namnge versionen ”First”"],
  },
  {
    project: versioned,
    asks: (ask) => ask("rename-version", { versionId: "version:1", name: "Final", note: "" }),
    en: ["renamed the version “First” to “Final”", "rename the version “First”"],
    sv: ["döpte om versionen ”First” till ”Final”", "byt namn på versionen ”First”"],
  },
  {
    project: versioned,
    asks: (ask) => ask("rename-version", { versionId: "version:1", name: "First", note: "Before we met" }),
    en: ["changed the note of the version “First”", "rename the version “First”"],
    sv: ["ändrade anteckningen till versionen ”First”", "byt namn på versionen ”First”"],
  },
  {
    project: versioned,
    asks: (ask) => ask("remove-version", "version:1"),
    en: ["removed the version “First”", "remove the version “First”"],
    sv: ["tog bort versionen ”First”", "ta bort versionen ”First”"],
  },
];
const inTwo = { codeId: "code:n", name: "Cups", codingIds: ["coding:1"] } as const;
const takenIn = importCodebook(
  begun,
  readCodebook(new TextEncoder().encode("path,definition\nTrust,Leaning\nRules > Forms,\n")),
  (
    (count = 0) =>
    () =>
      `code:i${++count}` as const
  )(),
).diff;

describe("a deed on the codebook", () => {
  it.each(rows)("is told as: $en.0", ({ project = begun, asks, en, sv }) =>
    expect(sentencesOf(factOfDeed(project, asks))).toEqual([...en, ...sv]),
  );

  it("is told here, whichever it is", () =>
    expect(
      notAskedFor(
        deedsOnCodebook,
        rows.map(({ project = begun, asks }) => ({ project, asks })),
      ),
    ).toEqual([]));

  it.each<[Asks, string]>([
    [(ask) => ask("merge-codes", { from: "code:2", into: "code:3" }), "merged “Small things” into “Doubt”"],
    [
      (ask) => ask("remove-code", { codeId: "code:3", codings: "remove", children: "lift" }),
      "deleted “Doubt”",
    ],
    [
      (ask) => ask("split-code", { codeId: "code:2", parts: [inTwo], place: "beside" }),
      "split “Small things” into “Cups”",
    ],
  ])("does not tell who codes blind how many codings of others it reached (B9): %#", (asks, sentence) => {
    const fact = factOfDeed(begun, asks);
    expect(factSeenBlindly(fact, "Ek")).toEqual(fact);
    const seen = factSeenBlindly(fact, "Bo");
    expect(seen && [seen.coded, deedSentence(seen, "en")]).toEqual([[], sentence]);
  });
});
