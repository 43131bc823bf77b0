import { describe, expect, it } from "vitest";
import { deedsOnParticipants } from "../../../shared/participants/deeds.ts";
import { importPeople } from "../../../shared/participants/import-people.ts";
import { aProject } from "../../support/a-project.ts";
import { type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";
import { tellAsOfSchema3, tellDeed } from "../../support/tell-deed.ts";

const study = aProject({
  people: { Wilma: { role: "nurse", age: "40" }, Elin: { role: "cook" } },
  transcripts: { Marta: ["Wilma: So so."] },
});
const person = (pseudonym: string, line: number) => ({
  ...{ line, pseudonym, transcript: null, wave: null, description: null, attributes: { role: "guard" } },
});
const { diff } = importPeople(
  study,
  {
    attributes: ["role"],
    nameIs: "pseudonym",
    rows: [person("Wilma", 2), person("Jonas", 3), person("Åke", 4)],
  },
  (
    (count = 0) =>
    () =>
      `participant:i${++count}` as const
  )(),
);

const renamed = {
  id: "participant:Elin",
  pseudonym: "Ellen",
  description: "",
  attributes: { role: "cook" },
} as const;

const both = ["participant:Wilma", "participant:Elin"] as const;

const table: DeedTable<keyof typeof deedsOnParticipants> = {
  "say-names": [
    {
      input: { participantIds: ["participant:Wilma"], nameIs: "real-name" },
      en: ["said that Wilma is a real name", "say what the name Wilma is"],
      sv: ["sade att Wilma är ett riktigt namn", "säg vad namnet Wilma är"],
      was: null,
    },
    {
      input: { participantIds: both, nameIs: "real-name" },
      en: ["said that Wilma, Elin are real names", "say what the names Wilma, Elin are"],
      sv: ["sade att Wilma, Elin är riktiga namn", "säg vad namnen Wilma, Elin är"],
      was: null,
    },
  ],
  "add-participant": {
    input: { id: "participant:n", pseudonym: "Jonas", description: "", attributes: {} },
    en: ["added Jonas", "add Jonas", "added 2 people"],
    sv: ["lade till Jonas", "lägg till Jonas", "lade till 2 personer"],
  },
  "change-participant": [
    {
      input: { id: "participant:Elin", pseudonym: "Elin", description: "", attributes: { role: "guard" } },
      en: ["changed what is recorded of Elin", "change Elin", "changed what is recorded of Elin (2 times)"],
      sv: ["ändrade uppgifter om Elin", "ändra Elin", "ändrade uppgifter om Elin (2 gånger)"],
    },
    {
      input: renamed,
      en: ["gave Elin the pseudonym Ellen", "change Ellen", "changed what is recorded of Ellen (2 times)"],
      sv: ["gav Elin pseudonymen Ellen", "ändra Ellen", "ändrade uppgifter om Ellen (2 gånger)"],
    },
  ],
  "fill-cells": [
    {
      input: [
        { participantId: "participant:Wilma", column: "age", value: "41" },
        { participantId: "participant:Elin", column: "age", value: "29" },
        { participantId: "participant:Elin", column: null, value: "a cook" },
      ],
      en: ["pasted what is recorded of 2 people (age)", "paste what is recorded of 2 people"],
      sv: ["klistrade in uppgifter om 2 personer (age)", "klistra in uppgifter om 2 personer"],
      was: null,
    },
    {
      input: [{ participantId: "participant:Elin", column: null, value: "a cook" }],
      en: ["pasted what is recorded of Elin", "paste what is recorded of Elin"],
      sv: ["klistrade in uppgifter om Elin", "klistra in uppgifter om Elin"],
      was: null,
    },
  ],
  "number-people": {
    input: { name: "number" },
    en: ["gave 2 people numbers", "number the people"],
    sv: ["gav 2 personer nummer", "numrera personerna"],
    was: null,
  },
  "remove-participant": {
    input: "participant:Elin",
    en: ["removed Elin", "remove Elin"],
    sv: ["tog bort Elin", "ta bort Elin"],
  },
  "import-people": {
    input: { file: "people.csv", diff },
    en: ["took in people from people.csv: 2 new, 1 changed", "import people"],
    sv: ["läste in personer från people.csv: 2 nya, 1 ändrade", "importera personer"],
    was: { action: "change-participant", about: "people.csv" },
  },
  "add-attribute": {
    input: { name: "ward", type: "text" },
    en: ["added the column “ward” to the table of people", "add the column “ward”"],
    sv: ["lade till kolumnen ”ward” i persontabellen", "lägg till kolumnen ”ward”"],
    was: { action: "change-study" },
  },
  "say-types": [
    {
      input: [{ name: "age", type: "number" }],
      en: ["said that the column “age” in the table of people has numbers", "say what the column “age” has"],
      sv: ["sade att kolumnen ”age” i persontabellen har tal", "säg vad kolumnen ”age” har"],
      was: null,
    },
    {
      input: [
        { name: "age", type: "number" },
        { name: "role", type: "choice" },
      ],
      en: ["said what kind of values 2 columns of the table of people have", "say what 2 columns have"],
      sv: ["sade vilket slags värden 2 kolumner i persontabellen har", "säg vad 2 kolumner har"],
      was: null,
    },
  ],
  "change-choices": {
    input: { name: "role", choices: ["nurse", "cook"] },
    en: [
      "changed what may be chosen in the column “role” in the table of people",
      "change the choices of “role”",
      "changed what may be chosen in the column “role” in the table of people (2 times)",
    ],
    sv: [
      "ändrade vad som kan väljas i kolumnen ”role” i persontabellen",
      "ändra valen i ”role”",
      "ändrade vad som kan väljas i kolumnen ”role” i persontabellen (2 gånger)",
    ],
    was: null,
  },
  "rename-attribute": {
    input: { from: "role", to: "work" },
    en: ["renamed the column “role” in the table of people to “work”", "rename the column “role”"],
    sv: ["döpte om kolumnen ”role” i persontabellen till ”work”", "byt namn på kolumnen ”role”"],
    was: { action: "change-study" },
  },
  "move-attribute": {
    input: { name: "age", to: 0 },
    en: [
      "moved the column “age” in the table of people",
      "move the column “age”",
      "moved the column “age” in the table of people (2 times)",
    ],
    sv: [
      "flyttade kolumnen ”age” i persontabellen",
      "flytta kolumnen ”age”",
      "flyttade kolumnen ”age” i persontabellen (2 gånger)",
    ],
    was: { action: "change-study", about: "age" },
  },
  "remove-attribute": {
    input: "age",
    en: ["removed the column “age” from the table of people", "remove the column “age”"],
    sv: ["tog bort kolumnen ”age” ur persontabellen", "ta bort kolumnen ”age”"],
    was: { action: "change-study" },
  },
};

describe("each deed on people", () => {
  itTells(deedsOnParticipants, study, table);
  itIsReadFromSchema3(study, table);
});

describe("a deed on people", () => {
  it("reads a table of one person from an older journal by the name of its file (M1)", () => {
    const { entry } = tellDeed(study, "change-participant", renamed);
    const old = { action: "change-participant", about: "people.csv", diff: entry.diff };
    const { entry: read, sentences } = tellAsOfSchema3(study, old);
    expect(read.deed).toEqual({ is: "import-people", file: "people.csv" });
    expect(sentences.en[0]).toBe("took in people from people.csv: 0 new, 1 changed");
  });
});
