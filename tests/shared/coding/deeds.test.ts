import { describe, expect, it } from "vitest";
import { deedsOnCodings } from "../../../shared/coding/deeds.ts";
import { factSeenBlindly } from "../../../shared/history/seen-blindly.ts";
import { diffOf } from "../../../shared/project/diff.ts";
import type { Coding, CodingId } from "../../../shared/project/records.ts";
import { aProject } from "../../support/a-project.ts";
import { casesOf, type DeedTable, itTells } from "../../support/deed-table.ts";
import { type Told, tellAsOfSchema3, tellDeed } from "../../support/tell-deed.ts";

/** All coded by Ek: 1 “a cup of coffee”, 2 “coffee”, 3 “a question” in Marta, 4 “tea” in Agneta. */
const study = aProject({
  codes: ["1 Trust", "2 Doubt", "3 Hope"],
  transcripts: {
    Marta: ["Wilma: With «1 a cup of «2 coffee»» and «2 a question»."],
    Agneta: ["Åke: And «1 tea», said he."],
  },
});
const marta = "transcript:Marta" as const;
const stamp = { by: "Ek", at: "2024-01-03T00:00:00Z" };
const passage = { codingId: "coding:9", transcriptId: marta, span: { start: 0, end: 4 }, ...stamp } as const;
const spans = new Map([
  [marta, [{ start: 0, end: 4 }, passage.span]],
  ["transcript:Agneta" as const, [{ start: 0, end: 3 }]],
]);
let last = 100;
const newId = (): CodingId => {
  last += 1;
  return `coding:${last}`;
};
const all = { spans, ...stamp, newId };
const fresh: Coding = {
  ...{ id: "coding:9", transcriptId: marta, codeId: "code:3", start: 0, end: 4, quote: "With" },
  ...{ lost: false, comment: "", ...stamp },
};

const table: DeedTable<keyof typeof deedsOnCodings> = {
  "code-passage": {
    input: { ...passage, codeId: "code:3" },
    en: ["coded “With” with “Hope” in Marta", "code “Hope”", "coded 2 passages in Marta"],
    sv: ["kodade ”With” med ”Hope” i Marta", "koda ”Hope”", "kodade 2 ställen i Marta"],
  },
  "code-with-name": {
    input: { ...passage, newCodeId: "code:9", name: " Company " },
    en: ["made the code “Company” of “With” in Marta", "code “Company”", "coded 2 passages in Marta"],
    sv: ["skapade koden ”Company” av ”With” i Marta", "koda ”Company”", "kodade 2 ställen i Marta"],
    was: { action: "code-passage" },
  },
  "uncode-passage": {
    input: ["coding:2"],
    en: ["took “Doubt” from “coffee” in Marta", "remove code “Doubt”", "took codes from 1 passage in Marta"],
    sv: [
      "tog bort ”Doubt” från ”coffee” i Marta",
      "ta bort kodningen ”Doubt”",
      "tog bort koder från 1 ställe i Marta",
    ],
  },
  "resize-coding": {
    input: { codingId: "coding:2", span: { start: 12, end: 20 } },
    en: [
      "changed how far “Doubt” reaches, to “f coffee”, in Marta",
      "resize “Doubt”",
      "changed how far a coding reaches in Marta",
    ],
    sv: [
      "ändrade omfånget av ”Doubt” till ”f coffee” i Marta",
      "ändra omfånget av ”Doubt”",
      "ändrade omfånget av 1 kodning i Marta",
    ],
  },
  "place-lost-coding": {
    input: { codingId: "coding:1", span: { start: 0, end: 4 } },
    en: [
      "gave the lost coding “Trust” the words “With” in Marta",
      "place “Trust”",
      "gave the lost coding “Trust” the words “With” in Marta (2 times)",
    ],
    sv: [
      "gav den förlorade kodningen ”Trust” orden ”With” i Marta",
      "placera ”Trust”",
      "gav den förlorade kodningen ”Trust” orden ”With” i Marta (2 gånger)",
    ],
  },
  "comment-coding": {
    input: { codingId: "coding:2", comment: "Irony" },
    en: [
      "commented on “coffee”, coded with “Doubt” in Marta",
      "comment on “Doubt”",
      "commented on codings in Marta 2 times",
    ],
    sv: [
      "kommenterade ”coffee”, kodat med ”Doubt” i Marta",
      "kommentera kodningen ”Doubt”",
      "kommenterade kodningar i Marta 2 gånger",
    ],
  },
  "code-all": {
    input: { ...all, codeId: "code:3" },
    en: ["coded 2 passages at once with “Hope”", "code all with “Hope”"],
    sv: ["kodade 2 ställen på en gång med ”Hope”", "koda alla med ”Hope”"],
  },
  "code-all-with-name": {
    input: { ...all, newCodeId: "code:9", name: "Company" },
    en: ["coded 2 passages at once with the new code “Company”", "code all with “Company”"],
    sv: ["kodade 2 ställen på en gång med den nya koden ”Company”", "koda alla med ”Company”"],
    was: { action: "code-all" },
  },
  "import-codings": {
    input: { file: "codings.csv", diff: diffOf({ added: [fresh] }) },
    en: ["took in 1 coding from codings.csv", "import codings"],
    sv: ["läste in 1 kodning från codings.csv", "importera kodningar"],
  },
  recode: {
    input: { codingIds: ["coding:1", "coding:4"], codeId: "code:3" },
    en: ["gave 2 codings of “Trust” to “Hope”", "recode to “Hope”"],
    sv: ["gav 2 kodningar av ”Trust” till ”Hope”", "koda om till ”Hope”"],
  },
};

describe("each deed on codings", () => {
  itTells(deedsOnCodings, study, table);
  it.each(casesOf(table))(
    "%s on a coding of another is not told to who codes blind (B9)",
    (name, { input }) => {
      const { fact, factInProject } = tellDeed(study, name, input);
      expect([factSeenBlindly(fact, "Bo"), factSeenBlindly(factInProject, "Bo")]).toEqual([null, null]);
      expect(factSeenBlindly(fact, "Ek")).toBe(fact);
    },
  );

  it.each(casesOf(table))("%s is read from a journal of schema 3 (M1)", (name, { input, was, en, sv }) => {
    const { entry, fact } = tellDeed(study, name, input);
    const old = { action: was?.action ?? name, about: fact.words.about, diff: entry.diff };
    const { fact: before, sentences } = tellAsOfSchema3(study, old);
    expect(before.deed).toBe(name);
    expect(sentences).toEqual({ en, sv });
  });
});

const inBoth = (told: Told, action: string) => {
  const old = tellAsOfSchema3(study, { action, about: told.fact.words.about, diff: told.entry.diff });
  expect(old.sentences).toEqual(told.sentences);
  return {
    did: [told.sentences.en[0], told.sentences.sv[0]],
    value: told.entry.deed,
    before: old.entry.deed,
  };
};

describe("what codings that join are said to be (K2)", () => {
  it("is the one they became: coding words beside a coding of that code", () => {
    const span = { start: 0, end: 8 };
    const told = tellDeed(study, "code-passage", { ...passage, codeId: "code:1", span });
    expect(inBoth(told, "code-passage")).toEqual({
      did: [
        "coded “With a cup of coffee” with “Trust” in Marta",
        "kodade ”With a cup of coffee” med ”Trust” i Marta",
      ],
      value: { is: "code-passage", codingId: "coding:9", transcriptId: marta, codeId: "code:1", span },
      // Its diff names only the coding that grew, which tells the rest.
      before: {
        ...{ is: "code-passage", codingId: "coding:1", transcriptId: "transcript:", codeId: "code:" },
        span: { start: 0, end: 20 },
      },
    });
  });

  it("is the older one, of a coding that was put on words beside it", () => {
    const told = tellDeed(study, "resize-coding", { codingId: "coding:3", span: { start: 18, end: 35 } });
    expect(inBoth(told, "resize-coding").did).toEqual([
      "changed how far “Doubt” reaches, to “coffee and a question”, in Marta",
      "ändrade omfånget av ”Doubt” till ”coffee and a question” i Marta",
    ]);
  });

  it("does not name the words of one that was put within an older one", () => {
    const input = { codingId: "coding:3", span: { start: 15, end: 18 } } as const;
    expect(inBoth(tellDeed(study, "resize-coding", input), "resize-coding").did).toEqual([
      "changed how far “Doubt” reaches in Marta",
      "ändrade omfånget av ”Doubt” i Marta",
    ]);
    expect(inBoth(tellDeed(study, "place-lost-coding", input), "place-lost-coding").did).toEqual([
      "gave the lost coding “Doubt” a place in Marta",
      "gav den förlorade kodningen ”Doubt” en plats i Marta",
    ]);
  });

  it("counts codings that got the code, and not those that they met", () => {
    const told = tellDeed(study, "recode", { codingIds: ["coding:1", "coding:2"], codeId: "code:2" });
    expect(told.sentences.en[0]).toBe("gave 1 coding of “Trust” to “Doubt”");
  });
});

describe("a deed on several codings", () => {
  it("names all their codes and transcripts when they are taken away", () => {
    const told = tellDeed(study, "uncode-passage", ["coding:1", "coding:2", "coding:4"]);
    expect(inBoth(told, "uncode-passage").did).toEqual([
      "took “Trust, Doubt” from 3 passages in Marta, Agneta",
      "tog bort ”Trust, Doubt” från 3 ställen i Marta, Agneta",
    ]);
  });

  it("names the codes that they had, and counts those that grew over words beside theirs", () => {
    const recoded = tellDeed(study, "recode", { codingIds: ["coding:1", "coding:3"], codeId: "code:3" });
    expect(recoded.sentences.en[0]).toBe("gave 2 codings of “Trust, Doubt” to “Hope”");
    const near = new Map([
      [
        marta,
        [
          { start: 0, end: 8 },
          { start: 21, end: 24 },
        ],
      ],
    ]);
    const told = tellDeed(study, "code-all", { ...all, spans: near, codeId: "code:1" });
    expect(told.entry.deed).toEqual({ is: "code-all", codeId: "code:1", passages: 2 });
    expect(told.sentences.en[0]).toBe("coded 2 passages at once with “Trust”");
  });
});

describe("a code's name that is there already", () => {
  it("codes with that code, and makes none", () => {
    const name = "doubt";
    const one = tellDeed(study, "code-with-name", { ...passage, newCodeId: "code:9", name });
    expect(inBoth(one, "code-passage").did[0]).toBe("coded “With” with “Doubt” in Marta");
    const many = tellDeed(study, "code-all-with-name", { ...all, newCodeId: "code:9", name });
    expect(inBoth(many, "code-all").did[1]).toBe("kodade 2 ställen på en gång med ”Doubt”");
  });
});

describe("a deed that changes many codings", () => {
  it("is told by the project as it is by the journal", () => {
    const words = Array.from({ length: 30 }, (_, n) => `«1 word${n}»`).join(" and ");
    const many = aProject({ codes: ["1 Trust", "2 Doubt"], transcripts: { Marta: [`Wilma: ${words}`] } });
    const codingIds = (many.codings.get(marta) ?? []).map(({ id }) => id);
    const { fact, factInProject } = tellDeed(many, "recode", { codingIds, codeId: "code:2" });
    expect(fact.words).toMatchObject({ about: "Doubt", from: "Trust", count: 30 });
    expect(factInProject).toEqual(fact);
  });
});
