import { describe, expect, it } from "vitest";
import { Teller } from "../../../shared/history/facts.ts";
import { deedsOnStudy } from "../../../shared/project/deeds.ts";
import { diffOf } from "../../../shared/project/diff.ts";
import { firstEntry } from "../../../shared/project/journal.ts";
import { toSchema4 } from "../../../shared/project/migrations/0004-a-deed-is-a-value.ts";
import type { Code } from "../../../shared/project/records.ts";
import { deedSentence, undoSentence } from "../../../shared/reports/history-words.ts";
import { aProject } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";

const study = aProject({ study: { author: "A. Lind", blindCoders: ["Åke"] } });

const [aCode] = aProject({ codes: ["1 Care"] }).codes.values() as unknown as readonly [Code];

const was = { action: "change-study", about: "Winter room" };
const table: DeedTable<keyof typeof deedsOnStudy> = {
  // The first entry of a journal, not to be asked for: below.
  "begin-study": [],
  // The second entry of a study that was handed on, not to be asked for: tests/shared/history/handed-on.test.ts.
  "hand-on": [],
  "import-project": [
    {
      input: { file: "night.qdpx", origin: "ATLAS.ti 23", diff: diffOf({ added: [aCode] }) },
      en: ["took in night.qdpx of ATLAS.ti 23: 0 transcripts, 1 code", "take in night.qdpx"],
      sv: ["läste in night.qdpx från ATLAS.ti 23: 0 transkript, 1 kod", "läsa in night.qdpx"],
      was: null,
    },
    {
      input: { file: "book.qdc", origin: "", diff: diffOf({ added: [aCode] }) },
      en: ["took in book.qdc: 0 transcripts, 1 code", "take in book.qdc"],
      sv: ["läste in book.qdc: 0 transkript, 1 kod", "läsa in book.qdc"],
      was: null,
    },
  ],
  "rename-study": {
    input: " Winter room ",
    en: [
      "renamed the study “Night shelter study” to “Winter room”",
      "rename the study “Night shelter study”",
    ],
    sv: [
      "bytte studiens namn från ”Night shelter study” till ”Winter room”",
      "byt namn på studien ”Night shelter study”",
    ],
    // A diff has the name as it was taken.
    was: { ...was, reads: { is: "rename-study", name: "Winter room" } },
  },
  "set-author": [
    {
      input: "M. Ek",
      en: ["named M. Ek as author of exported files", "set the author of exported files"],
      sv: ["angav M. Ek som författare till exporterade filer", "ange författare till exporterade filer"],
      was,
    },
    {
      input: "",
      en: ["named no author of exported files any more", "set the author of exported files"],
      sv: ["angav ingen författare längre till exporterade filer", "ange författare till exporterade filer"],
      was,
    },
  ],
  "set-method": [
    {
      input: { method: "reflexive" },
      en: [
        "said which kind of analysis it is: reflexive thematic analysis",
        "say which kind of analysis it is",
      ],
      sv: ["angav vilket slags analys det är: reflexiv tematisk analys", "ange vilket slags analys det är"],
      was: null,
    },
    {
      on: aProject({ study: { method: "codebook" } }),
      input: { method: "unsaid" },
      en: ["left open again which kind of analysis it is", "say which kind of analysis it is"],
      sv: ["lät åter stå öppet vilket slags analys det är", "ange vilket slags analys det är"],
      was: null,
    },
  ],
  "code-blind": {
    input: { coder: "Ek" },
    en: ["began to code blind as Ek", ""],
    sv: ["började koda blint som Ek", ""],
    was: null,
  },
  "end-coding-blind": {
    input: { coder: "Åke" },
    en: ["saw others’ codings again as Åke", ""],
    sv: ["såg andras kodningar igen som Åke", ""],
    was: null,
  },
};

describe("each deed on the study itself", () => {
  itTells(deedsOnStudy, study, table);
  itIsReadFromSchema3(study, table);
});

describe("the study itself", () => {
  it("is begun by the first entry, and never again", () => {
    const first = firstEntry(study.study, { id: "e1", at: "2024-01-03T00:00:00Z", by: "Ek" });
    const fact = new Teller().tell(first);
    expect([deedSentence(fact, "en"), undoSentence(fact, "en")]).toEqual([
      "began the study “Night shelter study”",
      "begin the study",
    ]);
    expect([deedSentence(fact, "sv"), undoSentence(fact, "sv")]).toEqual([
      "påbörjade studien ”Night shelter study”",
      "påbörja studien",
    ]);
    expect(askOf(study)("begin-study", {}).outcome.is).toBe("refused");
    const old = { action: "begin-study", about: "Night shelter study", diff: first.diff };
    expect(toSchema4.entry(old)).toMatchObject({ deed: { is: "begin-study" } });
  });
});
