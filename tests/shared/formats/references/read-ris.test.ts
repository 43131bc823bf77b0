import { describe, expect, it } from "vitest";
import { readReferences } from "../../../../shared/formats/references/read-references.ts";
import { bytesOf } from "../../../support/reading.ts";
import { known } from "../../../support/references.ts";

const read = (...lines: readonly string[]) => readReferences(bytesOf(lines.join("\n")));
const all = (...lines: readonly string[]) => read(...lines).value.map(({ reference }) => known(reference));
const notes = (...lines: readonly string[]) =>
  read(...lines).notes.map(({ code, detail }) => `${code} ${detail}`);

describe("RIS", () => {
  it("has a group whose name has a comma as EndNote writes it, with the first one doubled", () =>
    expect(
      all(
        ...["TY  - RPRT", "AU  - University of California,, Berkeley", "AU  - Bast, Robert C., Jr."],
        ...["AU  - Berg, B.,", "TI  - R", "ER  - "],
      )[0]?.authors,
    ).toEqual(["=University of California, Berkeley", "Bast, Robert C., Jr.", "Berg, B."]));

  it("is read as publishers write it, with a byte order mark and CR LF", () =>
    expect(
      readReferences(
        bytesOf(
          [
            "\ufeffTY  - JOUR",
            "AU  - Krawczyk, Noa",
            "AU  - Allen, Sean T.",
            "PY  - 2022",
            "DA  - 2022/08/24",
            "TI  - Intersecting substance use treatment and harm reduction services: exploring the characteristics",
            "and service needs of a community-based sample",
            "JO  - Harm Reduct J",
            "JF  - Harm Reduction Journal",
            "SP  - 95",
            "VL  - 19",
            "IS  - 1",
            "AB  - Substance use treatment",
            "",
            "and harm reduction.",
            "SN  - 1477-7517",
            "UR  - https://doi.org/10.1186/s12954-022-00676-8",
            "DO  - 10.1186/s12954-022-00676-8",
            "ID  - Krawczyk2022",
            "ER  - ",
            "",
          ].join("\r\n"),
        ),
      ).value.map(({ key, at, reference }) => ({ key, at, ...known(reference) })),
    ).toEqual([
      {
        key: "Krawczyk2022",
        at: 1,
        type: "article-journal",
        title:
          "Intersecting substance use treatment and harm reduction services: exploring the characteristics and service needs of a community-based sample",
        authors: ["Krawczyk, Noa", "Allen, Sean T."],
        issued: "2022-08-24",
        containerTitle: "Harm Reduction Journal",
        volume: "19",
        issue: "1",
        page: "95",
        DOI: "10.1186/s12954-022-00676-8",
      },
    ]));

  it("has tags of before: A1, T1, Y1, JF, and pages in two", () =>
    expect(
      all(
        "TY  - JOUR",
        "T1  - A",
        "A1  - Lea, M.R.",
        "Y1  - 1998///",
        "JF  - Studies in Higher Education",
        "SP  - 157",
        "EP  - 172",
        "ER  -",
      ),
    ).toEqual([
      {
        type: "article-journal",
        title: "A",
        authors: ["Lea, M.R."],
        issued: "1998",
        containerTitle: "Studies in Higher Education",
        page: "157-172",
      },
    ]));

  it("has chapters with the editors of their book, and books without pages", () =>
    expect(
      all(
        ...[
          "TY  - CHAP",
          "AU  - Meltzer, P. S.",
          "A2  - Vogelstein, B.",
          "T2  - The genetic basis of human cancer",
          "TI  - A",
          "ET  - 2nd",
        ],
        ...["CY  - New York", "PB  - McGraw-Hill", "SP  - 93-113", "PY  - 2002", "ER  - ", ""],
        ...[
          "TY  - BOOK",
          "AU  - Bryman, Alan",
          "A2  - Series, Editor",
          "TI  - Social research methods",
          "SP  - 748",
          "ET  - 3 uppl.",
          "ER  - ",
        ],
        ...["TY  - EDBOOK", "AU  - Hygum, E.", "TI  - Early childhood", "ER  - "],
        ...["TY  - RPRT", "AU  - World Health Organization", "TI  - R", "SN  - WHO/CDS/2019.2", "ER  - "],
      ),
    ).toEqual([
      {
        type: "chapter",
        title: "A",
        authors: ["Meltzer, P. S."],
        editors: ["Vogelstein, B."],
        containerTitle: "The genetic basis of human cancer",
        edition: "2",
        publisher: "McGraw-Hill",
        publisherPlace: "New York",
        page: "93-113",
        issued: "2002",
      },
      { type: "book", title: "Social research methods", authors: ["Bryman, Alan"], edition: "3" },
      { type: "book", title: "Early childhood", editors: ["Hygum, E."] },
      { type: "report", title: "R", authors: ["=World Health Organization"], number: "WHO/CDS/2019.2" },
    ]));

  it("may have other blanks throughout; where it has not, a line with them goes on with the one before", () => {
    expect(all("TY - JOUR", "T1 - A", "ER -")).toEqual([{ type: "article-journal", title: "A" }]);
    expect(all("TY  - JOUR", "TI  - Odds, ", "OR - 2.3", "ER  - ")).toEqual([
      { type: "article-journal", title: "Odds, OR - 2.3" },
    ]);
  });
});

describe("a broken RIS file", () => {
  it("is read where a reference has no end, and says so", () => {
    const lines = [
      "TY  - BOOK",
      "TI  - A",
      "AU  - X, Y",
      "PY  - 2000",
      "TY  - BOOK",
      "TI  - B",
      "AU  - X, Y",
      "PY  - 2001",
    ];
    expect(all(...lines).map(({ title }) => title)).toEqual(["A", "B"]);
    expect(notes(...lines)).toEqual(["reference-not-ended 1\n5"]);
  });

  it("names by line what has lost its beginning", () =>
    expect(
      notes(
        "AU  - Lost, One",
        "TI  - Z",
        "ER  - ",
        "TY  - BOOK",
        "TI  - A",
        "AU  - X, Y",
        "PY  - 2000",
        "ER  - ",
      ),
    ).toEqual(["reference-broken 1: Lost, One"]));

  it("tells of references without author or year, and of tags that have no place", () =>
    expect(notes("TY  - BOOK", "TI  - A", "AB  - x", "KW  - y", "ER  - ")).toEqual([
      "reference-without-author 1",
      "reference-without-year 1",
      "reference-fields-left-out AB\nKW",
    ]));
});
