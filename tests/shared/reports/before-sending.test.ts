import { describe, expect, it } from "vitest";
import type { Project } from "../../../shared/project/project.ts";
import { beforeSending } from "../../../shared/reports/before-sending.ts";
import type { QuoteTableColumn, TranslationPlace } from "../../../shared/reports/quotation-choice.ts";
import { kindOfReport } from "../../../shared/reports/report-kinds.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const project = aProject({
  people: { Wilma: { role: "nurse" }, Adam: {}, Quiet: {} },
  codes: ["1 Trust", "2 Rules"],
  transcripts: {
    "Int 10": ["Interviewer: «1 Why?»", "IP1: «1 Because.»", "Wilma: «1 So.»"],
    "Int 2": ["IP2: «2 Never.»", "IP1: «2 Always.»", "Adam: «1 Mm.»", "Quiet: Not coded."],
    "Int 3": ["«2 Nobody knows who said this.»"],
  },
});
const all = {
  which: "all",
  codes: "all",
  sections: "all",
  translations: "under",
  language: "en",
  names: ["pseudonym", "role"],
} as const;
const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe("before a report is sent", () => {
  const found = beforeSending(project, all);

  it("the speakers without a person are named, by interview in natural order, interviewers apart", () => {
    expect(found.unassigned.map(({ transcript, labels }) => [transcript.name, labels])).toEqual([
      ["Int 2", ["IP1", "IP2"]],
      ["Int 10", ["IP1"]],
    ]);
  });

  it("interviews in which it is not known who speaks are named", () => {
    expect(namesOf(found.unknown)).toEqual(["Int 3"]);
  });

  it("attributes that the attribution uses are missed with the quoted people alone", () => {
    expect(
      found.missing.map(({ attribute, people }) => [attribute, people.map((one) => one.pseudonym)]),
    ).toEqual([["role", ["Adam"]]]);
  });

  it("everyone behind a label that stands for several is quoted, and none of them unassigned (B10)", () => {
    const both = beforeSending(
      aProject({
        people: { Wilma: { role: "nurse" }, Adam: {}, Quiet: {} },
        codes: ["1 Trust"],
        transcripts: { Int: ["Wilma + Adam + Quiet: «1 So.»"] },
      }),
      all,
    );
    expect(both.missing.map(({ people }) => people.map((one) => one.pseudonym))).toEqual([["Adam", "Quiet"]]);
    expect(both.unassigned).toEqual([]);
  });

  it("whoever is quoted without being coded is among the people of a page that has both", () => {
    const quoted = withQuote(project, { words: "Not coded.", transcriptId: "transcript:Int 2" });
    const people = (which: "all" | "both") =>
      beforeSending(quoted, { ...all, which }).names.unsaid.concat(
        beforeSending(quoted, { ...all, which }).names.pseudonym,
      );
    expect(people("all").map(({ pseudonym }) => pseudonym)).not.toContain("Quiet");
    expect(people("both").map(({ pseudonym }) => pseudonym)).toContain("Quiet");
    const site = {
      project: quoted,
      language: "en",
      attribution: [],
      withExtracts: true,
      date: null,
    } as const;
    const { missing = [] } = kindOfReport("html").before?.({
      ...site,
      attribution: [{ is: "name", text: "role" }],
    }) ?? { missing: [] };
    expect(missing[0]?.people.map(({ pseudonym }) => pseudonym)).toEqual(["Adam", "Quiet"]);
  });

  it("people are told apart by what was said of their names, those who are quoted alone (B12)", () => {
    const said = new Map(project.participants);
    const adam = said.get("participant:Adam");
    if (adam) said.set(adam.id, { ...adam, nameIs: "unsaid" });
    const { names } = beforeSending({ ...project, participants: said }, all);
    const by = (people: readonly { readonly pseudonym: string }[]) =>
      people.map(({ pseudonym }) => pseudonym);
    expect([by(names.unsaid), by(names.pseudonym), by(names["real-name"])]).toEqual([
      ["Adam"],
      ["Wilma"],
      [],
    ]);
  });

  it("only what the chosen codes print counts", () => {
    const chosen = beforeSending(project, { ...all, codes: ["code:1"] });
    expect(chosen.extracts).toBe(4);
    expect(chosen.unassigned.map(({ transcript }) => transcript.name)).toEqual(["Int 10"]);
    expect(chosen.unknown).toEqual([]);
  });

  it("lost codings are counted apart", () => {
    const codings = [...(project.codings.get("transcript:Int 2") ?? [])].map((coding) => ({
      ...coding,
      lost: true,
    }));
    const lost = { ...project, codings: new Map(project.codings).set("transcript:Int 2", codings) };
    expect(beforeSending(lost, all)).toMatchObject({ lost: 3, extracts: 4 });
  });

  describe("of chosen quotes", () => {
    const made = (of: string, status: "checked" | "queried") =>
      ({
        ...{ id: "t", language: "sv", text: "Så.", translator: "Ek", status, checker: "Lind", comment: "?" },
        ...{ of, at: "2024-01-02T00:00:00Z" },
      }) as const;
    const quoted = [
      { id: "quote:a", words: "So.", translations: [made("So.", "queried")] },
      { id: "quote:b", words: "Because.", translations: [made("Because …", "checked")] },
      { id: "quote:c", words: "Why?", seen: "Who?" },
      { id: "quote:d", words: "Why?\nBecause.", themeId: "code:2", seen: "Who?\nBecause.", lost: true },
    ].reduce<Project>((so, one) => withQuote(so, one as Parameters<typeof withQuote>[1]), project);
    const looked = (choice: Partial<typeof chosen>) => {
      const { corrected, outdated, queried } = beforeSending(quoted, { ...chosen, ...choice });
      return [corrected, outdated, queried].map((list) => list.map(({ id }) => id));
    };
    const chosen: Omit<typeof all, "which" | "translations"> & {
      readonly which: "chosen" | "all" | "both";
      readonly translations: TranslationPlace;
    } = { ...all, which: "chosen" };

    it("it is told which stand on words corrected since, and beside translations of another print form or with a question", () => {
      expect(looked({})).toEqual([["quote:c"], ["quote:b"], ["quote:a"]]);
      expect(looked({ which: "both" })).toEqual(looked({}));
    });

    it("also of those in a package for an archive", () => {
      const told = kindOfReport("deposit").before?.({ project: quoted, language: "en" } as never);
      expect([told?.corrected.length, told?.outdated.length, told?.queried.length]).toEqual([1, 1, 1]);
    });

    it("where no translations or no chosen quotes stand in it, nothing is told of them", () => {
      expect(looked({ translations: "none" })).toEqual([["quote:c"], [], []]);
      expect(looked({ which: "all" })).toEqual([[], [], []]);
    });

    it("a column of translations has them where they stand nowhere else", () => {
      const asked = {
        ...everyQuote(quoted),
        project: quoted,
        which: "chosen",
        translations: "none",
      } as const;
      const outdatedIn = (columns: readonly QuoteTableColumn[] | null) =>
        kindOfReport("quoteTable").before?.({ ...asked, columns })?.outdated.length;
      expect([outdatedIn(null), outdatedIn(["print"]), outdatedIn(["print", "translation"])]).toEqual([
        0, 0, 1,
      ]);
    });
  });

  it.each([
    ["quotes", "all", null, ["transcript", "speaker"], []],
    ["quotes", "chosen", null, ["transcript"], []],
    ["quoteTable", "chosen", null, ["transcript"], []],
    ["quoteTable", "all", ["quote", "transcript"], ["transcript"], ["transcript"]],
    ["quoteTable", "all", ["quote", "attribution"], [], []],
    ["themeTable", "all", ["quote", "transcript"], [], []],
  ] as const)(
    "of %s (%s, %j) columns with names as files have them are told: %j, on pages %j",
    (kind, which, columns, table, pages) => {
      const asked = { ...everyQuote(project), project, which, columns };
      expect(kindOfReport(kind).before?.(asked)?.bareColumns).toEqual({ table, pages });
      const made = kindOfReport(kind).table?.(asked).columns ?? [];
      expect(made).toEqual(expect.arrayContaining([...table]));
      expect(made.filter((column) => column === "speaker" || column === "transcript")).toHaveLength(
        table.length,
      );
    },
  );
});
