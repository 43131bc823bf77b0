import { describe, expect, it } from "vitest";
import { deedsOnCodebook } from "../../../shared/codebook/deeds.ts";
import { importCodebook } from "../../../shared/codebook/import-codebook.ts";
import { readCodebook } from "../../../shared/formats/csv/read-codebook.ts";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { deedSentence } from "../../../shared/reports/history-words.ts";
import { aProject } from "../../support/a-project.ts";
import { casesOf, type DeedTable, itTells } from "../../support/deed-table.ts";
import { tellDeed } from "../../support/tell-deed.ts";

const begun = aProject({
  codes: ["1 Trust", "  2 Small things", "3 Doubt", "4 Cold"],
  transcripts: { Marta: ["Wilma: With «2 a cup» of «2 coffee» and «3 a question»."] },
});
/** Trust and what stands beneath it were given words that overlap. */
const overlapping = aProject({
  codes: ["1 Trust", "  2 Small things", "    3 Doubt"],
  transcripts: { Marta: ["Wilma: With «1 «2 a cup» of tea» and «2 coffee» and «3 a question»."] },
});
const stamp = { by: "Bo", at: "2024-01-03T09:00:00Z" };
const first = { versionId: "version:1", name: "First", note: "", seq: 2, ...stamp } as const;
const versioned = tellDeed(begun, "name-version", first).project;

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

const table: DeedTable<keyof typeof deedsOnCodebook> = {
  "add-code": {
    input: { codeId: "code:n", parentId: "code:1", name: " At  night " },
    en: ["made the code “At night”", "add code “At night”", "made 2 codes"],
    sv: ["skapade koden ”At night”", "lägg till koden ”At night”", "skapade 2 koder"],
  },
  "rename-code": {
    input: { codeId: "code:1", name: " Faith  in others " },
    en: ["renamed “Trust” to “Faith in others”", "rename “Trust”"],
    sv: ["döpte om ”Trust” till ”Faith in others”", "byt namn på ”Trust”"],
  },
  "define-code": {
    input: { codeId: "code:1", definition: "Leaning on somebody" },
    en: [
      "changed the definition of “Trust”",
      "define “Trust”",
      "changed the definition of “Trust” (2 times)",
    ],
    sv: [
      "ändrade definitionen av ”Trust”",
      "definiera ”Trust”",
      "ändrade definitionen av ”Trust” (2 gånger)",
    ],
  },
  "colour-code": {
    input: { codeId: "code:1", hue: 20 },
    en: ["gave “Trust” another colour", "colour “Trust”"],
    sv: ["gav ”Trust” en annan färg", "färga ”Trust”"],
  },
  "move-code": [
    {
      input: { codeIds: ["code:4", "code:3"], parentId: "code:1", index: 0 },
      en: ["moved “Cold, Doubt” under “Trust”", "move “Cold, Doubt”", "moved 2 codes in the codebook"],
      sv: ["flyttade ”Cold, Doubt” till ”Trust”", "flytta ”Cold, Doubt”", "flyttade 2 koder i kodboken"],
    },
    {
      input: { codeIds: ["code:2"], parentId: null, index: 9 },
      en: [
        "moved “Small things” to the top of the codebook",
        "move “Small things”",
        "moved 1 code in the codebook",
      ],
      sv: ["flyttade ”Small things” överst i kodboken", "flytta ”Small things”", "flyttade 1 kod i kodboken"],
    },
    {
      input: { codeIds: ["code:4"], parentId: null, index: 0 },
      en: ["put “Cold” in another place among its neighbours", "move “Cold”", "moved 1 code in the codebook"],
      sv: ["gav ”Cold” en annan plats bland sina grannar", "flytta ”Cold”", "flyttade 1 kod i kodboken"],
    },
  ],
  "merge-codes": [
    {
      input: { from: "code:2", into: "code:3" },
      en: ["merged “Small things” into “Doubt” with 2 codings", "merge “Small things”"],
      sv: ["slog ihop ”Small things” med ”Doubt”, 2 kodningar", "slå ihop ”Small things”"],
    },
    {
      on: overlapping,
      input: { from: "code:2", into: "code:1" },
      en: ["merged “Small things” into “Trust” with 2 codings", "merge “Small things”"],
      sv: ["slog ihop ”Small things” med ”Trust”, 2 kodningar", "slå ihop ”Small things”"],
    },
    {
      input: { from: "code:4", into: "code:3" },
      en: ["merged “Cold” into “Doubt”", "merge “Cold”"],
      sv: ["slog ihop ”Cold” med ”Doubt”", "slå ihop ”Cold”"],
    },
  ],
  "remove-code": [
    {
      input: { codeId: "code:3", codings: "remove", children: "lift" },
      en: ["deleted “Doubt” with 1 coding", "delete “Doubt”"],
      sv: ["tog bort ”Doubt” med 1 kodning", "ta bort ”Doubt”"],
    },
    {
      on: overlapping,
      input: { codeId: "code:2", codings: "to-parent", children: "lift" },
      en: ["deleted “Small things”; 2 codings went to “Trust”", "delete “Small things”"],
      sv: ["tog bort ”Small things”; 2 kodningar gick till ”Trust”", "ta bort ”Small things”"],
    },
    {
      on: overlapping,
      input: { codeId: "code:2", codings: "to-parent", children: "remove" },
      en: ["deleted “Small things” with 1 coding; 2 codings went to “Trust”", "delete “Small things”"],
      sv: ["tog bort ”Small things” med 1 kodning; 2 kodningar gick till ”Trust”", "ta bort ”Small things”"],
    },
  ],
  "split-code": {
    input: { codeId: "code:2", parts: [inTwo], place: "beside" },
    en: ["split “Small things” into “Cups”, with 1 coding", "split “Small things”"],
    sv: ["delade ”Small things” i ”Cups”, 1 kodning", "dela ”Small things”"],
  },
  "import-codebook": {
    input: { file: "codes.csv", diff: takenIn },
    en: ["took in the codebook codes.csv: 2 new codes, 1 changed", "import the codebook"],
    sv: ["läste in kodboken codes.csv: 2 nya koder, 1 ändrade", "importera kodboken"],
  },
  "name-version": {
    input: { versionId: "version:n", name: " First ", note: "", seq: 2, ...stamp },
    en: ["kept the codebook as the version “First”", "name the version “First”"],
    sv: ["sparade kodboken som versionen ”First”", "namnge versionen ”First”"],
  },
  "rename-version": [
    {
      on: versioned,
      input: { versionId: "version:1", name: "Final", note: "" },
      en: ["renamed the version “First” to “Final”", "rename the version “First”"],
      sv: ["döpte om versionen ”First” till ”Final”", "byt namn på versionen ”First”"],
    },
    {
      on: versioned,
      input: { versionId: "version:1", name: "First", note: "Before we met" },
      en: ["changed the note of the version “First”", "rename the version “First”"],
      sv: ["ändrade anteckningen till versionen ”First”", "byt namn på versionen ”First”"],
    },
  ],
  "remove-version": {
    on: versioned,
    input: "version:1",
    en: ["removed the version “First”", "remove the version “First”"],
    sv: ["tog bort versionen ”First”", "ta bort versionen ”First”"],
  },
};

describe("a deed on the codebook", () => {
  itTells(deedsOnCodebook, begun, table);

  it.each([
    ["merge-codes", "merged “Small things” into “Doubt”"],
    ["remove-code", "deleted “Doubt”"],
    ["split-code", "split “Small things” into “Cups”"],
  ] as const)(
    "does not tell who codes blind how many codings of others it reached (B9): %s",
    (name, sentence) => {
      const [first] = casesOf(table).filter(([one]) => one === name);
      if (!first) throw new RangeError(`no row of ${name}`);
      const { fact } = tellDeed(begun, name, first[1].input);
      expect(factSeenBlindly(fact, "Ek")).toEqual(fact);
      const seen = factSeenBlindly(fact, "Bo");
      expect(seen && [seen.coded, deedSentence(seen, "en")]).toEqual([[], sentence]);
    },
  );
});
