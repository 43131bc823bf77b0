import { describe, expect, it } from "vitest";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { applyDiff, diffOf } from "../../../shared/project/diff.ts";
import type { Passage } from "../../../shared/project/records.ts";
import { deedsOnReading } from "../../../shared/reading/deeds.ts";
import { aProject } from "../../support/a-project.ts";
import { casesOf, type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";
import { tellAsOfSchema3, tellDeed } from "../../support/tell-deed.ts";

const marta = "transcript:Marta" as const;
const agneta = "transcript:Agneta" as const;
const stamp = { by: "Ek", at: "2024-01-03T00:00:00Z" };
const noted: Passage = {
  ...{ id: "passage:1", transcriptId: marta, start: 5, end: 10, quote: "a cup" },
  ...{ lost: false, note: "Which?", ...stamp },
};
const lost: Passage = { ...noted, id: "passage:2", start: 0, end: 0, quote: "With", lost: true };
/** Marta, with two notes in the margin, one of them lost; Agneta, whom Ek has read. */
const study = applyDiff(
  aProject({
    codes: ["1 Trust"],
    transcripts: { Marta: ["Wilma: With a cup of «1 coffee»."], Agneta: ["Åke: And tea."] },
  }),
  diffOf({ added: [noted, lost, { id: "reading:1", transcriptId: agneta, ...stamp }] }),
);
const span = { start: 0, end: 4 };

const table: DeedTable<keyof typeof deedsOnReading> = {
  "note-passage": {
    input: { passageId: "passage:9", transcriptId: marta, span, note: "Whom?", ...stamp },
    en: [
      "wrote in the margin of Marta at “With”",
      "write a note in Marta",
      "wrote 2 notes in the margin of Marta",
    ],
    sv: [
      "skrev i marginalen i Marta vid ”With”",
      "skriv en anteckning i Marta",
      "skrev 2 marginalanteckningar i Marta",
    ],
  },
  "change-note": {
    input: { passageId: "passage:1", note: "Whose?" },
    en: [
      "changed a note in the margin of Marta",
      "change a note in Marta",
      "changed a note in the margin of Marta (2 times)",
    ],
    sv: [
      "ändrade en marginalanteckning i Marta",
      "ändra en anteckning i Marta",
      "ändrade en marginalanteckning i Marta (2 gånger)",
    ],
  },
  "place-note": {
    input: { passageId: "passage:1", span },
    en: [
      "gave a note in the margin of Marta the words “With”",
      "place a note in Marta",
      "gave a note in the margin of Marta the words “With” (2 times)",
    ],
    sv: [
      "gav en marginalanteckning i Marta orden ”With”",
      "placera en anteckning i Marta",
      "gav en marginalanteckning i Marta orden ”With” (2 gånger)",
    ],
    was: { action: "change-note" },
  },
  "remove-note": {
    input: "passage:1",
    en: [
      "removed a note from the margin of Marta",
      "remove a note in Marta",
      "removed a note from the margin of Marta (2 times)",
    ],
    sv: [
      "tog bort en marginalanteckning i Marta",
      "ta bort en anteckning i Marta",
      "tog bort en marginalanteckning i Marta (2 gånger)",
    ],
  },
  "mark-read": {
    input: { readingId: "reading:9", transcriptId: marta, ...stamp },
    en: ["read Marta", "mark Marta as read"],
    sv: ["läste Marta", "markera Marta som läst"],
  },
  "mark-unread": {
    input: { transcriptId: agneta, by: "Ek" },
    en: ["marked Agneta as unread", "mark Agneta as unread"],
    sv: ["markerade Agneta som oläst", "markera Agneta som oläst"],
  },
};

describe("each deed of reading", () => {
  itTells(deedsOnReading, study, table);
  it.each(casesOf(table))(
    "%s tells of no codings, and is told to who codes blind (B9)",
    (name, { input }) => {
      const { fact } = tellDeed(study, name, input);
      expect(factSeenBlindly(fact, "Bo")).toBe(fact);
    },
  );

  itIsReadFromSchema3(study, table);
});

describe("a note that lost its words", () => {
  it("is given its place again by a deed of its own, in older journals too (M1)", () => {
    const told = tellDeed(study, "place-note", { passageId: "passage:2", span });
    expect(told.sentences.en[0]).toBe("gave a note in the margin of Marta the words “With”");
    const { entry } = tellAsOfSchema3(study, { action: "change-note", about: "", diff: told.entry.diff });
    expect(entry.deed).toEqual({ is: "place-note", passageId: "passage:2", span });
  });
});
