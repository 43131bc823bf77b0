import { describe, expect, it } from "vitest";
import type { DeedName, InputOf } from "../../../shared/history/deeds.ts";
import { foldAlike } from "../../../shared/history/fold-alike.ts";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { applyDiff, diffOf } from "../../../shared/project/diff.ts";
import type { Passage } from "../../../shared/project/records.ts";
import type { deedsOnReading } from "../../../shared/reading/deeds.ts";
import { stretchSentence } from "../../../shared/reports/history-words.ts";
import { aProject } from "../../support/a-project.ts";
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

type Row<Name extends DeedName> = {
  readonly input: InputOf<Name>;
  /** Its name in schema 3, where it had another. */
  readonly action?: string;
  readonly en: readonly [did: string, undo: string];
  readonly sv: readonly [did: string, undo: string];
};
const rows: { readonly [Name in keyof typeof deedsOnReading]: Row<Name> } = {
  "note-passage": {
    input: { passageId: "passage:9", transcriptId: marta, span, note: "Whom?", ...stamp },
    en: ["wrote in the margin of Marta at “With”", "write a note in Marta"],
    sv: ["skrev i marginalen i Marta vid ”With”", "skriv en anteckning i Marta"],
  },
  "change-note": {
    input: { passageId: "passage:1", note: "Whose?" },
    en: ["changed a note in the margin of Marta", "change a note in Marta"],
    sv: ["ändrade en marginalanteckning i Marta", "ändra en anteckning i Marta"],
  },
  "place-note": {
    input: { passageId: "passage:1", span },
    action: "change-note",
    en: ["gave a note in the margin of Marta the words “With”", "place a note in Marta"],
    sv: ["gav en marginalanteckning i Marta orden ”With”", "placera en anteckning i Marta"],
  },
  "remove-note": {
    input: "passage:1",
    en: ["removed a note from the margin of Marta", "remove a note in Marta"],
    sv: ["tog bort en marginalanteckning i Marta", "ta bort en anteckning i Marta"],
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

const cases = Object.entries(rows) as unknown as readonly [keyof typeof rows, Row<keyof typeof rows>][];

describe("each deed of reading", () => {
  it.each(cases)("%s says what was done and what Undo takes back", (name, { input, en, sv }) => {
    const { sentences, fact, factInProject } = tellDeed(study, name, input);
    expect(fact.deed).toBe(name);
    expect(sentences).toEqual([...en, ...sv]);
    expect(factInProject.words).toEqual(fact.words);
  });

  it.each(cases)("%s tells of no codings, and is told to who codes blind (B9)", (name, { input }) => {
    const { fact } = tellDeed(study, name, input);
    expect(factSeenBlindly(fact, "Bo")).toBe(fact);
  });

  it.each(cases)("%s is read from a journal of schema 3 (M1)", (name, { input, action, en, sv }) => {
    const { entry } = tellDeed(study, name, input);
    const old = { action: action ?? name, about: "", diff: entry.diff };
    const before = tellAsOfSchema3(study, old);
    expect(before.entry.deed).toEqual(entry.deed);
    expect(before.sentences).toEqual([...en, ...sv]);
  });
});

describe("a note that lost its words", () => {
  it("is given its place again by a deed of its own, in older journals too (M1)", () => {
    const told = tellDeed(study, "place-note", { passageId: "passage:2", span });
    expect(told.sentences[0]).toBe("gave a note in the margin of Marta the words “With”");
    const { entry } = tellAsOfSchema3(study, { action: "change-note", about: "", diff: told.entry.diff });
    expect(entry.deed).toEqual({ is: "place-note", passageId: "passage:2", span });
  });
});

describe("alike deeds of reading", () => {
  it.each([
    ["note-passage", "wrote 2 notes in the margin of Marta", "skrev 2 marginalanteckningar i Marta"],
    [
      "change-note",
      "changed a note in the margin of Marta (2 times)",
      "ändrade en marginalanteckning i Marta (2 gånger)",
    ],
  ] as const)("are one sentence: %s", (name, en, sv) => {
    const { fact } = tellDeed(study, name, rows[name].input as never);
    const [stretch] = foldAlike([fact, fact], () => "today");
    if (!stretch) throw new RangeError("two facts are a stretch at least");
    expect([stretchSentence(stretch, "en"), stretchSentence(stretch, "sv")]).toEqual([en, sv]);
  });
});
