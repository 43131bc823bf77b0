import { describe, expect, it } from "vitest";
import { readReferences } from "../../../../shared/formats/references/read-references.ts";
import { bytesOf } from "../../../support/reading.ts";
import { known } from "../../../support/references.ts";

const read = (text: string) => readReferences(bytesOf(text));
/** What is known of each reference. */
const all = (text: string) => read(text).value.map(({ reference }) => known(reference));
/** What a title in LaTeX says. */
const titled = (latex: string) => all(`@book{a, title = {${latex}}}`)[0]?.title;
const authors = (latex: string) => all(`@book{a, author = {${latex}}}`)[0]?.authors;
const notes = (text: string) => read(text).notes.map(({ code, detail }) => `${code} ${detail}`);

describe("BibTeX", () => {
  it("is read as Zotero writes it", () =>
    expect(
      all(`
@article{krawczyk_intersecting_2022,
	title = {Intersecting substance use treatment and harm reduction services: exploring the characteristics and service needs of a community-based sample of people who use drugs},
	volume = {19},
	issn = {1477-7517},
	url = {https://doi.org/10.1186/s12954-022-00676-8},
	doi = {10.1186/s12954-022-00676-8},
	number = {1},
	urldate = {2023-02-01},
	journal = {Harm Reduction Journal},
	author = {Krawczyk, Noa and Allen, Sean T. and Schneider, Kristin E.},
	month = aug,
	year = {2022},
	keywords = {Harm reduction, {COVID}-19},
	pages = {95},
}
`),
    ).toEqual([
      {
        type: "article-journal",
        title:
          "Intersecting substance use treatment and harm reduction services: exploring the characteristics and service needs of a community-based sample of people who use drugs",
        authors: ["Krawczyk, Noa", "Allen, Sean T.", "Schneider, Kristin E."],
        issued: "2022-08",
        containerTitle: "Harm Reduction Journal",
        volume: "19",
        issue: "1",
        page: "95",
        DOI: "10.1186/s12954-022-00676-8",
        URL: "https://doi.org/10.1186/s12954-022-00676-8",
      },
    ]));

  it("is read as Google Scholar writes it, which names few authors", () =>
    expect(
      all(`@article{krawczyk2022intersecting,
  title={Intersecting substance use treatment and harm reduction services},
  author={Krawczyk, Noa and Allen, Sean T and others},
  journal={Harm reduction journal},
  volume={19},
  number={1},
  pages={1--13},
  year={2022},
  publisher={Springer}
}`),
    ).toEqual([
      {
        type: "article-journal",
        title: "Intersecting substance use treatment and harm reduction services",
        authors: ["Krawczyk, Noa", "Allen, Sean T", "=et al."],
        issued: "2022",
        containerTitle: "Harm reduction journal",
        volume: "19",
        issue: "1",
        page: "1-13",
        publisher: "Springer",
      },
    ]));

  it("is read as JabRef writes it, with its settings in comments, and as BibLaTeX names the fields", () =>
    expect(
      all(String.raw`% Encoding: UTF-8

@Online{Socialstyrelsen2019,
  author       = {{Socialstyrelsen}},
  date         = {2019-05-06},
  title        = {Nationella riktlinjer},
  subtitle     = {V{\aa}rd och st{\"o}d},
  url          = {https://www.socialstyrelsen.se/a\_b},
}

@InCollection{Meltzer2002,
  author    = {Meltzer, P. S. and Kallioniemi, A. and Trent, J. M.},
  booktitle = {The genetic basis of human cancer},
  editor    = {Vogelstein, Bert and Kinzler, Kenneth W.},
  location  = {New York},
  pages     = {93--113},
  publisher = {McGraw-Hill},
  title     = {Chromosome alterations in human solid tumors},
  year      = {2002},
}

@Comment{jabref-meta: databaseType:bibtex;}
@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
}
`),
    ).toEqual([
      {
        type: "webpage",
        title: "Nationella riktlinjer: Vård och stöd",
        authors: ["=Socialstyrelsen"],
        issued: "2019-05-06",
        URL: "https://www.socialstyrelsen.se/a_b",
      },
      {
        type: "chapter",
        title: "Chromosome alterations in human solid tumors",
        authors: ["Meltzer, P. S.", "Kallioniemi, A.", "Trent, J. M."],
        editors: ["Vogelstein, Bert", "Kinzler, Kenneth W."],
        issued: "2002",
        containerTitle: "The genetic basis of human cancer",
        page: "93-113",
        publisher: "McGraw-Hill",
        publisherPlace: "New York",
      },
    ]));

  it("has abbreviations and values of several parts", () =>
    expect(
      all(`@string{hrj = "Harm Reduction Journal"}
@ARTICLE (a, Title = "One", JOURNAL = hrj # { (online)}, Year = 20 # 22)`),
    ).toEqual([
      {
        type: "article-journal",
        title: "One",
        containerTitle: "Harm Reduction Journal (online)",
        issued: "2022",
      },
    ]));

  it("takes from a crossref what an entry lacks", () =>
    expect(
      all(`@INPROCEEDINGS {author:06, title = {A title}, author = {First Author}, crossref = {conference:06}, pages = {330—331}}
@PROCEEDINGS {conference:06, editor = {An Editor}, title = {Proceedings of XYZ}, year = {2006}, month = oct}`)[0],
    ).toEqual({
      type: "paper-conference",
      title: "A title",
      authors: ["Author, First"],
      editors: ["Editor, An"],
      issued: "2006-10",
      containerTitle: "Proceedings of XYZ",
      page: "330-331",
    }));

  it("takes from a crossref nothing that is of the book alone: two chapters of one book stay two works", () => {
    const chapters = all(`@incollection{one, title={First}, author={Ek, A}, crossref={ book }, pages={1--9}}
@incollection{two, title={Second}, author={Berg, B}, crossref={book}}
@collection{book, title={The Book}, subtitle={A story}, editor={Ed, E}, year={2001}, doi={10.1000/book}, url={https://a.b/book}, pages={300}, publisher={Liber}}`);
    const book = { editors: ["Ed, E"], issued: "2001", publisher: "Liber" };
    const within = { type: "chapter", containerTitle: "The Book: A story", ...book };
    expect(chapters.slice(0, 2)).toEqual([
      { ...within, title: "First", authors: ["Ek, A"], page: "1-9" },
      { ...within, title: "Second", authors: ["Berg, B"] },
    ]);
  });

  it("knows a second edition, a report, a thesis and a page of the net", () =>
    expect(
      all(String.raw`@book{a, title={A}, edition={Second}}
@techreport{b, title={B}, institution={Folkh{\"a}lsomyndigheten}, number={19:2}}
@phdthesis{c, title={C}, school={Lund University}}
@misc{d, title={D}, howpublished={\url{https://www.who.int}}, year={n.d.}}`),
    ).toEqual([
      { type: "book", title: "A", edition: "2" },
      { type: "report", title: "B", publisher: "Folkhälsomyndigheten", number: "19:2" },
      { type: "thesis", title: "C", publisher: "Lund University" },
      { type: "webpage", title: "D", URL: "https://www.who.int" },
    ]));
});

describe("LaTeX in BibTeX", () => {
  it.each([
    [String.raw`Bl{\aa}b{\"a}rssk\"{o}rd i {\AA}m{\aa}l`, "Blåbärsskörd i Åmål"],
    [
      String.raw`\'Eric, na{\"\i}ve, \v{S}koda, Fran{\c c}ois, \o re, stra\ss e`,
      "Éric, naïve, Škoda, François, øre, straße",
    ],
    [String.raw`{\aa}ngstr{\"o}m and \aa{}r`, "ångström and år"],
    ["{COVID}-19 among {PWUD}", "COVID-19 among PWUD"],
    [String.raw`50\% of R\&D, item\_1`, "50% of R&D, item_1"],
    [String.raw`Pages 1--2 --- \textit{in vivo} and \emph{so on}`, "Pages 1–2 — in vivo and so on"],
    ["``Quoted'' words, don't", "“Quoted” words, don't"],
    [String.raw`{\textquotedblleft}I can{\textquoteright}t{\textquotedblright}`, "“I can’t”"],
    [String.raw`DNA$_{\textrm{2}}$ and CO$_2$ for \$5`, "DNA2 and CO2 for $5"],
    ["one\n      title~over lines", "one title over lines"],
  ])("%s", (latex, text) => expect(titled(latex)).toBe(text));

  it("that is not known stands as it was written, and is told", () => {
    const text = String.raw`@book{a, title = {The \foo{bar} of}, publisher = liber, author = {X, Y}, year = 2000}`;
    expect(all(text)[0]).toMatchObject({ title: String.raw`The \foobar of`, publisher: "liber" });
    expect(notes(text)).toEqual(["reference-unknown-commands \\foo\nliber"]);
  });
});

describe("names in BibTeX", () => {
  it.each([
    ["Noa Krawczyk and Sean T. Allen", ["Krawczyk, Noa", "Allen, Sean T."]],
    ["Ludwig van Beethoven and de la Tour, Eric", ["van Beethoven, Ludwig", "de la Tour, Eric"]],
    [String.raw`{\AA}kerlund, G{\"o}sta AND {\"O}berg, {\AA}sa`, ["Åkerlund, Gösta", "Öberg, Åsa"]],
    [
      "{Council on Cardiopulmonary, Critical Care and Resuscitation} and {{WHO}}",
      ["=Council on Cardiopulmonary, Critical Care and Resuscitation", "=WHO"],
    ],
    ["von Hicks, III, Michael", ["von Hicks, Michael, III"]],
    ["Milton {Abramowitz} and others", ["Abramowitz, Milton", "=et al."]],
    ["Krawczyk, N.; Allen, S. T.", ["Krawczyk, N.", "Allen, S. T."]],
    ["Socialstyrelsen", ["=Socialstyrelsen"]],
  ])("%s", (latex, names) => expect(authors(latex)).toEqual(names));
});

describe("a broken BibTeX file", () => {
  it("names the entry that breaks off by line and key, and reads the rest", () => {
    const text = `@book{whole, title = {A}, author = {X, Y}, year = 2000}

@article{broken, title = {No end, year = 2020}

@book{after, title = {B}, author = {X, Y}, year = 2001}
@article{nothing, title = }
@book{last, title = {C}, author = {X, Y}, year = 2002}`;
    expect(all(text).map(({ title }) => title)).toEqual(["A", "B", "C"]);
    expect(notes(text)).toEqual(["reference-broken 3: broken\n6: nothing"]);
  });

  it("tells of fields behind a brace that closes too early", () => {
    const text =
      "@book{early, title = {A}, author = {X, Y}}, year = {2000}}\n@book{b, title={B}, author={X, Y}, year=1}";
    expect(notes(text)).toEqual(["reference-stray-words 1: early", "reference-without-year 1: early"]);
    expect(all(text)).toHaveLength(2);
  });

  it("passes a comma that is missing", () =>
    expect(all("@book{a title = {x}\n year = 2000\n}\n@book{b, title = {B}\n year = 2000}")).toEqual([
      { type: "book", title: "B", issued: "2000" },
    ]));

  it("tells of references without author, year or title, and of fields that have no place", () =>
    expect(
      notes(
        "@book{a, year = 2000, abstract = {x}, note = {y}}\n@book{b, title={B}, author={X, Y}, year={u.å.}}",
      ),
    ).toEqual([
      "reference-without-author 1: a",
      "reference-without-year 2: b",
      "reference-without-title 1: a",
      "reference-fields-left-out abstract\nnote",
    ]));
});
