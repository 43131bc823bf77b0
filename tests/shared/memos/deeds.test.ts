import { describe, expect, it } from "vitest";
import type { InputOf } from "../../../shared/history/deeds.ts";
import { foldAlike } from "../../../shared/history/fold-alike.ts";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { deedsOnMemos } from "../../../shared/memos/deeds.ts";
import type { RichText, SubjectId, TextRun } from "../../../shared/project/records.ts";
import { stretchSentence } from "../../../shared/reports/history-words.ts";
import { aProject, withMemo } from "../../support/a-project.ts";
import { casesOf, type DeedTable, itIsReadFromSchema3, itTells } from "../../support/deed-table.ts";
import { tellDeed } from "../../support/tell-deed.ts";

const marta = "transcript:Marta" as const;
const at = "2024-01-03T00:00:00Z";
const stamp = { by: "Ek", at };
/** With a memo on the code, one without a title on the passage that Ek coded, and one on the whole study. */
const study = [
  { id: "memo:1", about: "code:1", title: "Cups" },
  { id: "memo:2", about: "coding:1", title: "" },
  { id: "memo:3", about: "study:1", title: "All" },
].reduce(
  (project, memo) => withMemo(project, memo as Parameters<typeof withMemo>[1]),
  aProject({
    people: { Wilma: {} },
    codes: ["1 Trust"],
    transcripts: { Marta: ["Wilma: With «1 a cup of coffee»."] },
  }),
);
const text = (words: string, to: TextRun["to"] = null): RichText => [
  { kind: "paragraph", runs: [{ text: words, bold: false, italic: false, to }] },
];
const written = {
  memoId: "memo:9",
  kind: "analytic",
  title: "",
  body: text("So it was."),
  ...stamp,
} as const;
const link = { memoId: "memo:1", at, body: text("There", "passage:9") } as const;
const ends = [{ passageId: "passage:9", transcriptId: marta, span: { start: 0, end: 4 }, ...stamp }] as const;

const table: DeedTable<keyof typeof deedsOnMemos> = {
  "write-memo": {
    input: { ...written, about: "code:1", title: "Why" },
    en: ["wrote the memo “Why” on “Trust”", "write the memo “Why”"],
    sv: ["skrev memot ”Why” om ”Trust”", "skriv memot ”Why”"],
    was: { about: "Why" },
  },
  "change-memo": {
    input: { memoId: "memo:1", at, name: "Cups", body: text("No.") },
    en: [
      "changed the memo “Cups” on “Trust”",
      "change the memo “Cups”",
      "changed the memo “Cups” on “Trust” (2 times)",
    ],
    sv: [
      "ändrade memot ”Cups” om ”Trust”",
      "ändra memot ”Cups”",
      "ändrade memot ”Cups” om ”Trust” (2 gånger)",
    ],
    was: { about: "Cups" },
  },
  "remove-memo": {
    input: "memo:1",
    en: ["removed the memo “Cups”", "remove the memo “Cups”"],
    sv: ["tog bort memot ”Cups”", "ta bort memot ”Cups”"],
    was: { about: "Cups" },
  },
  "link-passage": {
    input: { ...link, ends, transcriptId: marta },
    en: ["linked to a passage of Marta", "link to a passage of Marta"],
    sv: ["länkade till ett ställe i Marta", "länka till ett ställe i Marta"],
    was: { about: "Marta" },
  },
};

/** The same on a memo that hangs on a coding of Ek. */
const onCoding: { readonly [Name in keyof typeof deedsOnMemos]: InputOf<Name> } = {
  "write-memo": { ...written, about: "coding:1" },
  "change-memo": { memoId: "memo:2", at, name: "So it is.", kind: "reflexive" },
  "remove-memo": "memo:2",
  "link-passage": { ...link, memoId: "memo:2", ends, transcriptId: marta },
};

describe("each deed on memos", () => {
  itTells(deedsOnMemos, study, table);
  it.each(casesOf(table))(
    "%s is told to who codes blind, but not on a coding of another (B9)",
    (name, row) => {
      const { fact } = tellDeed(study, name, row.input);
      expect(factSeenBlindly(fact, "Bo")).toBe(fact);
      const hanging = tellDeed(study, name, onCoding[name] as never);
      expect(factSeenBlindly(hanging.fact, "Ek")).toBe(hanging.fact);
      for (const one of [hanging.fact, hanging.factInProject]) expect(factSeenBlindly(one, "Bo")).toBe(null);
    },
  );

  itIsReadFromSchema3(study, table);
});

describe("a memo", () => {
  it.each<[SubjectId, string, string]>([
    ["code:1", " on “Trust”", " om ”Trust”"],
    ["participant:Wilma", " on “Wilma”", " om ”Wilma”"],
    [marta, " on “Marta”", " om ”Marta”"],
    ["coding:1", " on “a cup of coffee”", " om ”a cup of coffee”"],
    ["study:1", "", ""],
  ])("is said to be on %s:%s", (about, en, sv) => {
    const { sentences } = tellDeed(study, "write-memo", { ...written, about });
    expect(sentences).toEqual({
      en: [`wrote the memo “So it was.”${en}`, "write the memo “So it was.”"],
      sv: [`skrev memot ”So it was.”${sv}`, "skriv memot ”So it was.”"],
    });
  });

  it("in which nothing is written yet has no name", () => {
    const { sentences } = tellDeed(study, "write-memo", { ...written, about: "code:1", body: [] });
    expect(sentences).toEqual({
      en: ["wrote a memo on “Trust”", "write a memo"],
      sv: ["skrev ett memo om ”Trust”", "skriv ett memo"],
    });
  });

  it("of familiarisation goes by the interview or the study, not by its first words", () => {
    const note = { ...written, kind: "familiarisation" } as const;
    const one = tellDeed(study, "write-memo", { ...note, about: marta });
    expect(one.sentences.en).toEqual(["wrote the memo “Marta” on “Marta”", "write the memo “Marta”"]);
    const whole = tellDeed(study, "write-memo", { ...note, about: "study:1" });
    expect(whole.sentences.en[0]).toBe("wrote the memo “Night shelter study”");
  });

  it("that is changed several times is one sentence, while it keeps its name", () => {
    const change = { memoId: "memo:1", at, name: "Cups", body: text("No.") } as const;
    const { fact } = tellDeed(study, "change-memo", change);
    const { fact: other } = tellDeed(study, "change-memo", onCoding["change-memo"]);
    const stretches = foldAlike([fact, fact, other], () => "today");
    expect(stretches.map((one) => stretchSentence(one, "en"))).toEqual([
      "changed the memo “Cups” on “Trust” (2 times)",
      "changed the memo “So it is.” on “a cup of coffee”",
    ]);
  });
});
