import { describe, expect, it } from "vitest";
import type { DeedName, InputOf } from "../../../shared/history/deeds.ts";
import { foldAlike } from "../../../shared/history/fold-alike.ts";
import type { deedsOnParticipants } from "../../../shared/participants/deeds.ts";
import { importPeople } from "../../../shared/participants/import-people.ts";
import { stretchSentence } from "../../../shared/reports/history-words.ts";
import { aProject } from "../../support/a-project.ts";
import { tellAsOfSchema3, tellDeed } from "../../support/tell-deed.ts";

const study = aProject({
  people: { Wilma: { role: "nurse", age: "40" }, Elin: { role: "cook" } },
  transcripts: { Marta: ["Wilma: So so."] },
});
const person = (pseudonym: string, line: number) => ({
  ...{ line, pseudonym, transcript: null, attributes: { role: "guard" } },
});
const { diff } = importPeople(
  study,
  { attributes: ["role"], rows: [person("Wilma", 2), person("Jonas", 3), person("Åke", 4)] },
  (
    (count = 0) =>
    () =>
      `participant:i${++count}` as const
  )(),
);

type Row<Name extends DeedName> = {
  readonly input: InputOf<Name>;
  /** Its name in schema 3, where it had another. */
  readonly action?: string;
  readonly en: readonly [did: string, undo: string];
  readonly sv: readonly [did: string, undo: string];
};
const rows: { readonly [Name in keyof typeof deedsOnParticipants]: Row<Name> } = {
  "add-participant": {
    input: { id: "participant:n", pseudonym: "Jonas", attributes: {} },
    en: ["added Jonas", "add Jonas"],
    sv: ["lade till Jonas", "lägg till Jonas"],
  },
  "change-participant": {
    input: { id: "participant:Elin", pseudonym: "Elin", attributes: { role: "guard" } },
    en: ["changed what is recorded of Elin", "change Elin"],
    sv: ["ändrade uppgifter om Elin", "ändra Elin"],
  },
  "remove-participant": {
    input: "participant:Elin",
    en: ["removed Elin", "remove Elin"],
    sv: ["tog bort Elin", "ta bort Elin"],
  },
  "import-people": {
    input: { file: "people.csv", diff },
    action: "change-participant",
    en: ["took in people from people.csv: 2 new, 1 changed", "import people"],
    sv: ["läste in personer från people.csv: 2 nya, 1 ändrade", "importera personer"],
  },
  "add-attribute": {
    input: "ward",
    action: "change-study",
    en: ["added the column “ward” to the table of people", "add the column “ward”"],
    sv: ["lade till kolumnen ”ward” i persontabellen", "lägg till kolumnen ”ward”"],
  },
  "rename-attribute": {
    input: { from: "role", to: "work" },
    action: "change-study",
    en: ["renamed the column “role” in the table of people to “work”", "rename the column “role”"],
    sv: ["döpte om kolumnen ”role” i persontabellen till ”work”", "byt namn på kolumnen ”role”"],
  },
  "move-attribute": {
    input: { name: "age", to: 0 },
    action: "change-study",
    en: ["moved the column “age” in the table of people", "move the column “age”"],
    sv: ["flyttade kolumnen ”age” i persontabellen", "flytta kolumnen ”age”"],
  },
  "remove-attribute": {
    input: "age",
    action: "change-study",
    en: ["removed the column “age” from the table of people", "remove the column “age”"],
    sv: ["tog bort kolumnen ”age” ur persontabellen", "ta bort kolumnen ”age”"],
  },
};
// What an entry of schema 3 was about, where that tells more than its diff.
const abouts: Partial<Record<DeedName, string>> = { "import-people": "people.csv", "move-attribute": "age" };

const cases = Object.entries(rows) as unknown as readonly [keyof typeof rows, Row<keyof typeof rows>][];

describe("each deed on people", () => {
  it.each(cases)("%s says what was done and what Undo takes back", (name, { input, en, sv }) => {
    const { sentences, fact, factInProject } = tellDeed(study, name, input);
    expect(fact.deed).toBe(name);
    expect(sentences).toEqual([...en, ...sv]);
    expect(factInProject.words).toEqual(fact.words);
  });

  it.each(cases)("%s is read from a journal of schema 3 (M1)", (name, { input, action, en, sv }) => {
    const { entry } = tellDeed(study, name, input);
    const before = tellAsOfSchema3(study, {
      action: action ?? name,
      about: abouts[name] ?? "",
      diff: entry.diff,
    });
    expect(before.entry.deed).toEqual(entry.deed);
    expect(before.sentences).toEqual([...en, ...sv]);
  });
});

describe("a deed on people", () => {
  const renamed = { id: "participant:Elin", pseudonym: "Ellen", attributes: { role: "cook" } } as const;

  it("says what somebody is called now, and was before", () =>
    expect(tellDeed(study, "change-participant", renamed).sentences).toEqual([
      "gave Elin the pseudonym Ellen",
      "change Ellen",
      "gav Elin pseudonymen Ellen",
      "ändra Ellen",
    ]));

  it("reads a table of one person from an older journal by the name of its file (M1)", () => {
    const { entry } = tellDeed(study, "change-participant", renamed);
    const old = { action: "change-participant", about: "people.csv", diff: entry.diff };
    const { entry: read, sentences } = tellAsOfSchema3(study, old);
    expect(read.deed).toEqual({ is: "import-people", file: "people.csv" });
    expect(sentences[0]).toBe("took in people from people.csv: 0 new, 1 changed");
  });

  it.each([
    ["add-participant", "added 2 people", "lade till 2 personer"],
    [
      "change-participant",
      "changed what is recorded of Elin (2 times)",
      "ändrade uppgifter om Elin (2 gånger)",
    ],
  ] as const)("is one sentence with alike ones: %s", (name, en, sv) => {
    const { fact } = tellDeed(study, name, rows[name].input as never);
    const [stretch, ...rest] = foldAlike([fact, fact], () => "today");
    if (!stretch) throw new RangeError("two facts are a stretch at least");
    expect([rest.length, stretchSentence(stretch, "en"), stretchSentence(stretch, "sv")]).toEqual([
      0,
      en,
      sv,
    ]);
  });
});
