import { describe } from "vitest";
import { deedsOnGuide } from "../../../shared/guide/deeds.ts";
import { applyDiff, diffOf, updateOf } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";

const names = ["Marta", "Elin", "Jonas", "Åke"];
const guide = [
  { id: "a", name: "Work", questions: ["What do you do?"] },
  { id: "b", name: "Nights", questions: [] },
  { id: "c", name: "Rules", questions: [] },
];
const begun = aProject({
  study: { guide },
  transcripts: Object.fromEntries(names.map((name) => [name, ["I: How?", "W: So.", "I: And?", "W: Well."]])),
});
const marta = begun.transcripts.get("transcript:Marta");
if (!marta) throw new RangeError("the study has no Marta");
const study = applyDiff(
  begun,
  diffOf({ updated: [updateOf(marta, { sections: [{ turnId: 1, sectionId: "a" }] })] }),
);
const beginsIn = (name: string) =>
  ({ transcriptId: `transcript:${name}`, turnId: 3, sectionId: "b" }) as const;

const table: DeedTable<keyof typeof deedsOnGuide> = {
  "change-guide": {
    input: [
      { id: "x", name: "Beds", questions: [] },
      { id: "y", name: "Food", questions: [] },
    ],
    en: ["changed the interview guide", "change the interview guide"],
    sv: ["ändrade intervjuguiden", "ändra intervjuguiden"],
  },
  "add-section": {
    input: { id: "d", name: "Food", questions: [] },
    en: [
      "added the section “Food” to the interview guide",
      "add the section “Food”",
      "added 2 sections to the interview guide",
    ],
    sv: [
      "lade till avsnittet ”Food” i intervjuguiden",
      "lägg till avsnittet ”Food”",
      "lade till 2 avsnitt i intervjuguiden",
    ],
    was: { action: "change-guide" },
  },
  "change-section": [
    {
      input: { id: "a", questions: ["Where do you work?"] },
      en: ["changed the questions of the section “Work” in the interview guide", "change the section “Work”"],
      sv: ["ändrade frågorna i intervjuguidens avsnitt ”Work”", "ändra avsnittet ”Work”"],
      was: { action: "change-guide" },
    },
    {
      input: { id: "a", name: "Shifts" },
      en: ["renamed the section “Work” of the interview guide to “Shifts”", "change the section “Work”"],
      sv: ["döpte om intervjuguidens avsnitt ”Work” till ”Shifts”", "ändra avsnittet ”Work”"],
      was: { action: "change-guide" },
    },
  ],
  "move-section": {
    input: { id: "c", to: 0 },
    en: [
      "moved the section “Rules” in the interview guide",
      "move the section “Rules”",
      "moved the section “Rules” in the interview guide (2 times)",
    ],
    sv: [
      "flyttade avsnittet ”Rules” i intervjuguiden",
      "flytta avsnittet ”Rules”",
      "flyttade avsnittet ”Rules” i intervjuguiden (2 gånger)",
    ],
    was: { action: "change-guide" },
  },
  "remove-section": {
    input: "a",
    en: ["took the section “Work” out of the interview guide", "remove the section “Work”"],
    sv: ["tog bort avsnittet ”Work” ur intervjuguiden", "ta bort avsnittet ”Work”"],
    was: { action: "change-guide" },
  },
  "mark-sections": [
    {
      input: [beginsIn("Marta"), beginsIn("Elin")],
      en: [
        "marked sections of the guide in Marta, Elin",
        "mark sections in Marta, Elin",
        "marked sections of the guide in Marta, Elin (2 times)",
      ],
      sv: [
        "markerade guidens avsnitt i Marta, Elin",
        "markera avsnitt i Marta, Elin",
        "markerade guidens avsnitt i Marta, Elin (2 gånger)",
      ],
    },
    // More than three are counted.
    {
      input: names.map(beginsIn),
      en: [
        "marked sections of the guide in 4 interviews",
        "mark sections in 4 interviews",
        "marked sections of the guide in 4 interviews (2 times)",
      ],
      sv: [
        "markerade guidens avsnitt i 4 intervjuer",
        "markera avsnitt i 4 intervjuer",
        "markerade guidens avsnitt i 4 intervjuer (2 gånger)",
      ],
    },
  ],
  "mark-stretch": {
    input: { transcriptId: "transcript:Elin", fromTurnId: 1, toTurnId: 2, sectionId: "b" },
    en: [
      "marked sections of the guide in Elin",
      "mark sections in Elin",
      "marked sections of the guide in Elin (2 times)",
    ],
    sv: [
      "markerade guidens avsnitt i Elin",
      "markera avsnitt i Elin",
      "markerade guidens avsnitt i Elin (2 gånger)",
    ],
    // It is read as the marks that begin and end it: which of both it was, nobody can tell.
    was: {
      action: "mark-sections",
      reads: {
        is: "mark-sections",
        begins: [
          { transcriptId: "transcript:Elin", turnId: 1, sectionId: "b" },
          { transcriptId: "transcript:Elin", turnId: 3, sectionId: null },
        ],
      },
    },
  },
  "clear-mark": {
    input: { transcriptId: "transcript:Marta", turnId: 1 },
    en: [
      "took away where a section of the guide begins in Marta",
      "take away a mark in Marta",
      "took away where a section of the guide begins in Marta (2 times)",
    ],
    sv: [
      "tog bort en markering av guidens avsnitt i Marta",
      "ta bort en markering i Marta",
      "tog bort en markering av guidens avsnitt i Marta (2 gånger)",
    ],
    was: { action: "mark-sections" },
  },
};

describe("each deed on the guide", () => {
  itTells(deedsOnGuide, study, table);
  itIsReadFromSchema3(study, table);
});
