import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { plainTextOf } from "../../shared/memos/rich-text.ts";
import { quotesByTheme } from "../../shared/project/quotes-under.ts";
import { printText } from "../../shared/quotes/print-text.ts";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": marta,
    "Agneta.txt": agneta,
    "codebook.csv": "path,theme\nWarmth,yes\nWarmth > Coffee,yes\nComing back,yes\n",
  });
  await terminal.run("import", "Marta.txt", "Agneta.txt", "--into", "study.kvali");
  await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
});
afterEach(() => terminal.forget());

async function choosing(csv: string, ...words: readonly string[]) {
  await terminal.put("quotes.csv", csv);
  return terminal.run("quotes", "study.kvali", "--from", "quotes.csv", ...words);
}

/** Each theme with what is printed under it, in its order. */
async function printed(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { project } = await terminal.study("study.kvali");
  return Object.fromEntries(
    [...quotesByTheme(project)].map(([id, quotes]) => [
      project.codes.get(id)?.name,
      quotes.map(({ quote, edits }) => printText(quote, edits, "…")),
    ]),
  );
}

describe("quotes", () => {
  it("chooses quotes under the themes that a table names, with all that it says of them", async () => {
    const { code, out, err } = await choosing(
      [
        "theme,transcript,quote,order,role,form,print,interpretation,translation,language,translator,status,checker",
        '"Warmth > Coffee",Agneta,"Med en kopp kaffe.",,motexempel,fragment,"[Det började] [m]ed en kopp kaffe.","So small a thing.\nAnd yet.","With a cup of coffee.",en,Ek,checked,Lind',
      ].join("\n"),
      "--by",
      "Bo",
    );
    expect({ code, out, err }).toEqual({ code: 0, out: ["1 quote chosen."], err: [] });
    const { project, journal } = await terminal.study("study.kvali");
    const [quote] = [...quotesByTheme(project).values()].flat();
    expect(quote).toMatchObject({
      ...{ quote: "Med en kopp kaffe.", role: "negative-case", form: "fragment", by: "Bo" },
      translations: [
        {
          ...{ language: "en", text: "With a cup of coffee.", translator: "Ek", status: "checked" },
          ...{ checker: "Lind", of: "[Det började] [m]ed en kopp kaffe." },
        },
      ],
    });
    expect(plainTextOf(quote?.interpretation ?? [])).toBe("So small a thing.\nAnd yet.");
    expect(journal.at(-1)?.deed).toEqual({ is: "import-quotes", file: "quotes.csv" });
  });

  it("sorts the rows of a theme by their order; those without one come last, as the table has them", async () => {
    const { code } = await choosing(
      [
        "theme;transcript;quote;order",
        "Warmth;Marta;the coffee was hot;",
        "Warmth;Marta;Then they came back.;2",
        "Warmth;Marta;With a cup of coffee.;1,5",
        "Warmth;Agneta;Sedan stannade de.;",
      ].join("\n"),
    );
    expect(code).toBe(0);
    expect(await printed()).toEqual({
      Warmth: ["With a cup of coffee.", "Then they came back.", "the coffee was hot", "Sedan stannade de."],
    });
  });

  it("leaves a row out whose print form has words that were not said, names them, keeps the rest and ends with 1", async () => {
    const { code, out, err } = await choosing(
      [
        "theme,transcript,quote,print",
        'Warmth,Marta,"People came in to be warm, and the coffee was hot.",People came in … and the espresso was hot.',
        'Warmth,Marta,"People came in to be warm, and the coffee was hot.",People came in … and the [espresso] was hot.',
        "Warmth,Marta,With a cup of coffee.,with a good cup of hot coffee.",
        "Warmth,Marta,With a cup of coffee.,With [a cup of coffee.",
        "Warmth,Marta,With a cup of coffee.,With a cup] of coffee.",
        "Warmth,Marta,With a cup of coffee.,With [a [cup]] of coffee.",
        "Warmth,Marta,With a cup of coffee.,With [] of coffee.",
      ].join("\n"),
    );
    expect([code, out]).toEqual([1, ["1 quote chosen."]]);
    expect(err).toEqual([
      "quotes.csv, line 2, “Marta”: its print form has “espresso”, which was not said: put it in [brackets]; the row was left out.",
      "quotes.csv, line 4, “Marta”: its print form has “good” and “hot”, which were not said: put them in [brackets]; its print form has “with” for “With”: write “[w]ith”; the row was left out.",
      "quotes.csv, line 5, “Marta”: in its print form a bracket is not closed; the row was left out.",
      "quotes.csv, line 6, “Marta”: in its print form a bracket was not opened; the row was left out.",
      "quotes.csv, line 7, “Marta”: in its print form a bracket stands within another; the row was left out.",
      "quotes.csv, line 8, “Marta”: in its print form a bracket has nothing in it; the row was left out.",
    ]);
    expect(await printed()).toEqual({ Warmth: ["People came in … and the [espresso] was hot."] });
  });

  it("makes no theme, and lists rows whose theme, transcript or words are not there", async () => {
    const { code, out, err } = await choosing(
      [
        "theme,transcript,quote",
        "Rules,Marta,a cup of coffee",
        "Warmth,Nobody,a cup of coffee",
        "Warmth,Marta,",
        "Warmth,Marta,these words nobody ever said here",
        "warmth > coffee,Marta,a cup of coffee",
      ].join("\n"),
    );
    expect([code, out]).toEqual([1, ["1 quote chosen."]]);
    expect(err).toEqual([
      "quotes.csv, line 2, “Marta”: the codebook has no “Rules”; the row was left out.",
      "quotes.csv, line 3, “Nobody”: there is no such transcript; they stand in “Marta”; the row was left out.",
      "quotes.csv, line 4, “Marta”: there is no quote; the row was left out.",
      "quotes.csv, line 5, “Marta”: these words are not in it: “these words nobody ever said here”; the row was left out.",
    ]);
    expect(await printed()).toEqual({ Coffee: ["a cup of coffee"] });
    expect((await terminal.study("study.kvali")).project.codes.size).toBe(3);
  });

  it("says which words of a row it does not know, takes the rest of it and ends with 1", async () => {
    const { code, err } = await choosing(
      [
        "theme,transcript,quote,order,role,form,translation,language,status",
        "Warmth,Marta,hot,first,hero,poem,het,Svenska,fine",
        "Warmth,Marta,coffee,1,Kontrast,Negative case,kaffe,sv,fine",
        "Warmth,Marta,warm,1,exemplar,i meningen,varm,,utkast",
      ].join("\n"),
    );
    expect(code).toBe(1);
    expect(err).toEqual([
      "quotes.csv, line 2, “Marta”: “first” is no number; the quote stands behind those that have one.",
      "quotes.csv, line 2, “Marta”: “hero” is no role (exemplar, contrast, negative case); it was taken as an exemplar.",
      "quotes.csv, line 2, “Marta”: “poem” is no form (block, inline, fragment); it was taken as its length proposes.",
      "quotes.csv, line 2, “Marta”: “Svenska” is no language (en, sv, pt-BR); the quote was taken without its translation.",
      "quotes.csv, line 2, “Marta”: “fine” is no status (draft, checked, queried); its translation was taken as a draft.",
      "quotes.csv, line 3, “Marta”: “Negative case” is no form (block, inline, fragment); it was taken as its length proposes.",
      "quotes.csv, line 3, “Marta”: “fine” is no status (draft, checked, queried); its translation was taken as a draft.",
      "quotes.csv, line 3, “Marta”: its words stand in several places; the first that was free was taken: “coffee”.",
      "quotes.csv, line 4, “Marta”: the language of its translation is not said; the quote was taken without it.",
    ]);
    const { project } = await terminal.study("study.kvali");
    const quotes = [...quotesByTheme(project).values()].flat();
    expect(
      quotes.map(({ quote, role, form, translations }) => [quote, role, form, translations.length]),
    ).toEqual([
      ["coffee", "contrast", "fragment", 1],
      ["warm", "exemplar", "inline", 0],
      ["hot", "exemplar", "fragment", 0],
    ]);
  });

  it("finds every quote chosen already when the same table comes again, and writes nothing then", async () => {
    const csv = [
      "theme,transcript,quote,print,translation,language",
      "Warmth,Marta,coffee,,kaffe,sv",
      "Warmth,Marta,coffee,,Kaffee,de",
      "Warmth,Marta,coffee,,,",
      "Coming back,Marta,coffee,,,",
      "Warmth,Marta,Then they came back.,[T]hen they came back.,,",
    ].join("\n");
    expect((await choosing(csv)).out).toEqual(["4 quotes chosen; 1 further translation added."]);
    const before = await terminal.bytes("study.kvali");
    expect(await choosing(csv)).toMatchObject({ code: 0, out: ["0 quotes chosen; 5 already chosen."] });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("says that whoever made a translation checked it, or that nobody is named; that is no failure", async () => {
    const { code, err } = await choosing(
      [
        "theme,transcript,quote,translation,language,translator,status,checker",
        "Warmth,Marta,hot,het,sv,Ek,checked,ek",
        "Warmth,Marta,warm,varm,sv,Ek,queried,",
      ].join("\n"),
    );
    expect([code, err]).toEqual([
      0,
      [
        "quotes.csv, line 2, “Marta”: its translation was checked by whoever made it, ek.",
        "quotes.csv, line 3, “Marta”: who looked at its translation is not said.",
      ],
    ]);
  });

  it("reads a table in Swedish, and columns that somebody names", async () => {
    expect(
      await choosing("tema,transkript,citat,roll\nWarmth,Agneta,en kopp kaffe,kontrast\n"),
    ).toMatchObject({ code: 0, out: ["1 quote chosen."] });
    expect(
      await choosing(
        "was,transcript,what\nWarmth,Marta,hot\n",
        "--column",
        "theme=was",
        "--column",
        "quote=what",
      ),
    ).toMatchObject({ code: 0, out: ["1 quote chosen."] });
    expect(await printed()).toEqual({ Warmth: ["en kopp kaffe", "hot"] });
  });

  it("is counted by info, translations by their status", async () => {
    await choosing(
      "theme,transcript,quote,translation,language,status,checker\nWarmth,Marta,hot,het,sv,checked,Ek\nWarmth,Marta,warm,varm,sv,,\n",
    );
    const { out } = await terminal.run("info", "study.kvali", "--json");
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      ...{ quotes: 2, lostQuotes: 0 },
      translations: { draft: 1, checked: 1, queried: 0 },
    });
    expect((await terminal.run("info", "study.kvali")).out).toContain("translations             2");
  });
});
