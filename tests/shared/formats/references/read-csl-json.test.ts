import { describe, expect, it } from "vitest";
import { readReferences } from "../../../../shared/formats/references/read-references.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";
import { known } from "../../../support/references.ts";

const read = (value: unknown) => readReferences(bytesOf(JSON.stringify(value)));
const all = (value: unknown) => read(value).value.map(({ reference }) => known(reference));
const issued = (date: unknown) => all({ type: "book", title: "A", issued: date })[0]?.issued;
const notes = (value: unknown) => read(value).notes.map(({ code, detail }) => `${code} ${detail}`);

const article = {
  id: "krawczyk2022",
  type: "article-journal",
  "container-title": "Harm Reduction Journal",
  DOI: "10.1186/s12954-022-00676-8",
  ISSN: "1477-7517",
  issue: "1",
  page: "95",
  title: "Intersecting <i>substance use</i> treatment &amp; harm reduction",
  volume: 19,
  author: [
    { family: "Krawczyk", given: "Noa" },
    { family: "Moorselaar", "non-dropping-particle": "van", given: "R. J.", suffix: "Jr." },
    { literal: "Alf-One Study Group" },
  ],
  issued: { "date-parts": [["2022", 8, 24]] },
};
const read1 = {
  type: "article-journal",
  title: "Intersecting substance use treatment & harm reduction",
  authors: ["Krawczyk, Noa", "van Moorselaar, R. J., Jr.", "=Alf-One Study Group"],
  issued: "2022-08-24",
  containerTitle: "Harm Reduction Journal",
  volume: "19",
  issue: "1",
  page: "95",
  DOI: "10.1186/s12954-022-00676-8",
};

describe("CSL-JSON", () => {
  it("is read as Zotero writes it: an array, one reference alone, or items of an export", () => {
    expect(all([article])).toEqual([read1]);
    expect(all(article)).toEqual([read1]);
    expect(all({ items: [article] })).toEqual([read1]);
  });

  it("is read as Crossref answers it", () =>
    expect(
      all({
        status: "ok",
        message: {
          type: "journal-article",
          title: ["A title"],
          "container-title": ["A journal"],
          author: [{ given: "Noa", family: "Krawczyk", sequence: "first" }, { name: "A Group" }],
          "article-number": "95",
          issued: { "date-parts": [[2022]] },
          URL: "https://doi.org/10.1000/xyz",
        },
      }),
    ).toEqual([
      {
        type: "article-journal",
        title: "A title",
        authors: ["Krawczyk, Noa", "=A Group"],
        issued: "2022",
        containerTitle: "A journal",
        number: "95",
        DOI: "10.1000/xyz",
      },
    ]));

  it.each([
    [{ "date-parts": [[2022]] }, "2022"],
    [{ "date-parts": [["2022", "3", "1"]] }, "2022-03-01"],
    [{ "date-parts": [[2022, 13]] }, "2022"],
    [{ raw: "2022-03" }, "2022-03"],
    [{ literal: "in press" }, "in press"],
    [{ literal: "n.d." }, undefined],
    [{ year: "2019" }, "2019"],
    [{ "date-parts": [[null]] }, undefined],
    ["2001", "2001"],
  ])("knows dates: %j", (date, year) => expect(issued(date)).toBe(year));

  it("names by number what is no reference, and reads the rest", () =>
    expect(notes([article, 7, { id: "empty" }, { type: "book", title: "A", abstract: "x" }])).toEqual([
      "reference-broken #2\n#3: empty",
      "reference-without-author #4",
      "reference-without-year #4",
      "reference-fields-left-out ISSN\nabstract",
    ]));
});

describe("a file without references", () => {
  it.each([
    ["other JSON", '{"speaker": "A", "text": "Hello"}'],
    ["JSON that breaks off", '[{"type": "book", "title": "A"'],
    ["an empty list", "[]"],
    ["a text", "Krawczyk N, Allen ST. A title. J. 2022;19:95."],
    ["entries that are all broken", "@book{a, title = {A"],
  ])("is refused: %s", (_, text) =>
    expect(refusalOf(() => readReferences(bytesOf(text)))).toBe("no-references"),
  );

  it("is refused where it is empty, or no text", () => {
    expect(refusalOf(() => readReferences(bytesOf("")))).toBe("empty-file");
    expect(
      refusalOf(() => readReferences(Uint8Array.from([0, 1, 2, 3, 0, 0, 7, 8, 0, 1, 5]))).length,
    ).toBeGreaterThan(4);
  });
});
