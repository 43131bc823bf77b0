import { describe, expect, it } from "vitest";
import type { DeedName, InputOf } from "../../../shared/history/deeds.ts";
import { Teller } from "../../../shared/history/facts.ts";
import type { deedsOnStudy } from "../../../shared/project/deeds.ts";
import { firstEntry } from "../../../shared/project/journal.ts";
import { toSchema4 } from "../../../shared/project/migrations/0004-a-deed-is-a-value.ts";
import type { deedsOnQuotes } from "../../../shared/quotes/deeds.ts";
import { deedSentence, undoSentence } from "../../../shared/reports/history-words.ts";
import { aProject } from "../../support/a-project.ts";
import { askOf } from "../../support/asked.ts";
import { tellAsOfSchema3, tellDeed } from "../../support/tell-deed.ts";

const study = aProject({ study: { author: "A. Lind", blindCoders: ["Åke"] } });

type Row<Name extends DeedName> = {
  readonly input: InputOf<Name>;
  readonly en: readonly [did: string, undo: string];
  readonly sv: readonly [did: string, undo: string];
};
type OnStudy = Exclude<keyof typeof deedsOnStudy, "begin-study"> | keyof typeof deedsOnQuotes;
const rows: { readonly [Name in OnStudy]: Row<Name> } = {
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
  },
  "set-author": {
    input: "M. Ek",
    en: ["named M. Ek as author of exported files", "set the author of exported files"],
    sv: ["angav M. Ek som författare till exporterade filer", "ange författare till exporterade filer"],
  },
  "code-blind": {
    input: { coder: "Ek" },
    en: ["began to code blind as Ek", ""],
    sv: ["började koda blint som Ek", ""],
  },
  "end-coding-blind": {
    input: { coder: "Åke" },
    en: ["saw others’ codings again as Åke", ""],
    sv: ["såg andras kodningar igen som Åke", ""],
  },
  "set-attribution": {
    input: "({pseudonym})",
    en: ["changed how quotes say who spoke", "change how quotes say who spoke"],
    sv: ["ändrade hur citaten anger vem som talade", "ändra hur citaten anger vem som talade"],
  },
};
// A diff has the name as it was taken.
const trimmed: Partial<Record<DeedName, object>> = { "rename-study": { name: "Winter room" } };

const cases = Object.entries(rows) as unknown as readonly [keyof typeof rows, Row<keyof typeof rows>][];

describe("each deed on the study itself", () => {
  it.each(cases)("%s says what was done and what Undo takes back", (name, { input, en, sv }) => {
    const { sentences, fact, factInProject } = tellDeed(study, name, input);
    expect(fact.deed).toBe(name);
    expect(sentences).toEqual([...en, ...sv]);
    expect(factInProject.words).toEqual(fact.words);
  });

  // Studies of then knew of no promise.
  const ofSchema3 = cases.filter(([name]) => name !== "code-blind" && name !== "end-coding-blind");
  it.each(ofSchema3)("%s is read from a journal of schema 3 (M1)", (name, { input, en, sv }) => {
    const { entry } = tellDeed(study, name, input);
    const before = tellAsOfSchema3(study, { action: "change-study", about: "Winter room", diff: entry.diff });
    expect(before.entry.deed).toEqual({ ...entry.deed, ...trimmed[name] });
    expect(before.sentences).toEqual([...en, ...sv]);
  });
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

  it("may have no author", () =>
    expect(tellDeed(study, "set-author", " ").sentences).toEqual([
      "named no author of exported files any more",
      "set the author of exported files",
      "angav ingen författare längre till exporterade filer",
      "ange författare till exporterade filer",
    ]));
});
