import { describe, expect, it } from "vitest";
import type { deedsOnGuide } from "../../../shared/guide/deeds.ts";
import type { DeedName, InputOf } from "../../../shared/history/deeds.ts";
import { applyDiff, diffOf, updateOf } from "../../../shared/project/diff.ts";
import { aProject } from "../../support/a-project.ts";
import { tellAsOfSchema3, tellDeed } from "../../support/tell-deed.ts";

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

type Row<Name extends DeedName> = {
  readonly input: InputOf<Name>;
  /** Its name in schema 3, where it had another. */
  readonly action?: string;
  readonly en: readonly [did: string, undo: string];
  readonly sv: readonly [did: string, undo: string];
};
const rows: { readonly [Name in keyof typeof deedsOnGuide]: Row<Name> } = {
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
    action: "change-guide",
    en: ["added the section “Food” to the interview guide", "add the section “Food”"],
    sv: ["lade till avsnittet ”Food” i intervjuguiden", "lägg till avsnittet ”Food”"],
  },
  "change-section": {
    input: { id: "a", questions: ["Where do you work?"] },
    action: "change-guide",
    en: ["changed the questions of the section “Work” in the interview guide", "change the section “Work”"],
    sv: ["ändrade frågorna i intervjuguidens avsnitt ”Work”", "ändra avsnittet ”Work”"],
  },
  "move-section": {
    input: { id: "c", to: 0 },
    action: "change-guide",
    en: ["moved the section “Rules” in the interview guide", "move the section “Rules”"],
    sv: ["flyttade avsnittet ”Rules” i intervjuguiden", "flytta avsnittet ”Rules”"],
  },
  "remove-section": {
    input: "a",
    action: "change-guide",
    en: ["took the section “Work” out of the interview guide", "remove the section “Work”"],
    sv: ["tog bort avsnittet ”Work” ur intervjuguiden", "ta bort avsnittet ”Work”"],
  },
  "mark-sections": {
    input: [beginsIn("Marta"), beginsIn("Elin")],
    en: ["marked sections of the guide in Marta, Elin", "mark sections in Marta, Elin"],
    sv: ["markerade guidens avsnitt i Marta, Elin", "markera avsnitt i Marta, Elin"],
  },
  "mark-stretch": {
    input: { transcriptId: "transcript:Elin", fromTurnId: 1, toTurnId: 2, sectionId: "b" },
    action: "mark-sections",
    en: ["marked sections of the guide in Elin", "mark sections in Elin"],
    sv: ["markerade guidens avsnitt i Elin", "markera avsnitt i Elin"],
  },
  "clear-mark": {
    input: { transcriptId: "transcript:Marta", turnId: 1 },
    action: "mark-sections",
    en: ["took away where a section of the guide begins in Marta", "take away a mark in Marta"],
    sv: ["tog bort en markering av guidens avsnitt i Marta", "ta bort en markering i Marta"],
  },
};
// A stretch is read as the marks that begin and end it: which of both it was, nobody can tell.
const read: Partial<Record<DeedName, object>> = {
  "mark-stretch": {
    is: "mark-sections",
    begins: [
      { transcriptId: "transcript:Elin", turnId: 1, sectionId: "b" },
      { transcriptId: "transcript:Elin", turnId: 3, sectionId: null },
    ],
  },
};

const cases = Object.entries(rows) as unknown as readonly [keyof typeof rows, Row<keyof typeof rows>][];

describe("each deed on the guide", () => {
  it.each(cases)("%s says what was done and what Undo takes back", (name, { input, en, sv }) => {
    const { sentences, fact, factInProject } = tellDeed(study, name, input);
    expect(fact.deed).toBe(name);
    expect(sentences).toEqual([...en, ...sv]);
    expect(factInProject.words).toEqual(fact.words);
  });

  it.each(cases)("%s is read from a journal of schema 3 (M1)", (name, { input, action, en, sv }) => {
    const { entry } = tellDeed(study, name, input);
    const before = tellAsOfSchema3(study, { action: action ?? name, about: "", diff: entry.diff });
    expect(before.entry.deed).toEqual(read[name] ?? entry.deed);
    expect(before.sentences).toEqual([...en, ...sv]);
  });
});

describe("a deed on the guide", () => {
  it("says what a section is called now, and was before", () =>
    expect(tellDeed(study, "change-section", { id: "a", name: "Shifts" }).sentences).toEqual([
      "renamed the section “Work” of the interview guide to “Shifts”",
      "change the section “Work”",
      "döpte om intervjuguidens avsnitt ”Work” till ”Shifts”",
      "ändra avsnittet ”Work”",
    ]));

  it("counts interviews rather than name more than three", () =>
    expect(tellDeed(study, "mark-sections", names.map(beginsIn)).sentences).toEqual([
      "marked sections of the guide in 4 interviews",
      "mark sections in 4 interviews",
      "markerade guidens avsnitt i 4 intervjuer",
      "markera avsnitt i 4 intervjuer",
    ]));
});
