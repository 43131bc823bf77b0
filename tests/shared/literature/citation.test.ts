import { describe, expect, it } from "vitest";
import { bibliographyOf, shortCitation } from "../../../shared/literature/citation.ts";
import { type CitedRun, wordsOfRuns } from "../../../shared/literature/cited-runs.ts";
import { moreAuthors } from "../../../shared/literature/reference-fields.ts";
import type { Reference } from "../../../shared/project/records.ts";
import { apaExamples, names, vancouverExamples, work } from "../../support/published-references.ts";

/** Italic words between asterisks. */
const marked = (runs: readonly CitedRun[]) =>
  runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join("");
const listed = (style: "apa" | "vancouver", language: "en" | "sv", ...works: readonly Reference[]) =>
  bibliographyOf(works, style, language).list.map(({ runs }) => marked(runs));
const cited = (works: readonly Reference[], style: "apa" | "vancouver" = "apa", locator = "") =>
  works.map((one) => marked(bibliographyOf(works, style, "en").cite(one, locator)));
const by = (authors: string, issued = "2020", title = "A") =>
  work({ type: "article-journal", authors: names(authors), issued, title });

describe("APA prints the examples of its guides", () => {
  it.each(apaExamples.map((one) => [one.from, one] as const))("%s", (_, { reference, printed }) =>
    expect(listed("apa", "en", reference)).toEqual([printed]),
  );
});

describe("Vancouver prints the examples of the National Library of Medicine", () => {
  it.each(vancouverExamples.map((one) => [one.from, one] as const))("%s", (_, { reference, printed }) =>
    expect(listed("vancouver", "en", reference)).toEqual([printed]),
  );
});

describe("a citation in APA", () => {
  it("names one author, two, or the first of more (8.17)", () =>
    expect(
      cited([
        by("Field, A.", "2005"),
        by("Gass, S.; Varonis, E. M.", "1984"),
        by("Derwing, T.; Rossiter, M.; Munro, M.", "2002"),
      ]),
    ).toEqual(["(Field, 2005)", "(Gass & Varonis, 1984)", "(Derwing et al., 2002)"]));

  it("says where the words stand that it quotes (8.13, 8.25)", () => {
    const works = [by("Gass, S.; Varonis, E. M.", "1984")];
    expect(cited(works, "apa", "85")).toEqual(["(Gass & Varonis, 1984, p. 85)"]);
    expect(cited(works, "apa", "85-6")).toEqual(["(Gass & Varonis, 1984, pp. 85–6)"]);
    expect(cited(works, "apa", "para. 1")).toEqual(["(Gass & Varonis, 1984, para. 1)"]);
    expect(cited(works, "vancouver", "85")).toEqual(["(1, p. 85)"]);
  });

  it("names a group in full, and what has no author by its title", () =>
    expect(
      cited([
        by("=World Health Organization", "2018"),
        work({ type: "webpage", title: "Understanding information overload" }),
        work({ type: "article-newspaper", title: "Generalised anxiety disorder", issued: "2019" }),
      ]),
    ).toEqual([
      "(World Health Organization, 2018)",
      "(*Understanding information overload*, n.d.)",
      "(“Generalised anxiety disorder”, 2019)",
    ]));

  it("is by the editors of a book that has no authors", () =>
    expect(
      cited([work({ type: "book", editors: names("Hygum, E.; Pedersen, P. M."), issued: "2010" })]),
    ).toEqual(["(Hygum & Pedersen, 2010)"]));

  it("says et al. where there are more whom nobody named", () => {
    const works = [
      {
        ...by("Krawczyk, N.; Allen, S. T.", "2022"),
        authors: [...names("Krawczyk, N.; Allen, S. T."), moreAuthors],
      },
    ];
    expect(cited(works)).toEqual(["(Krawczyk et al., 2022)"]);
    expect(listed("apa", "en", ...works)).toEqual(["Krawczyk, N., Allen, S. T., et al. (2022). A."]);
    expect(listed("vancouver", "en", ...works)).toEqual(["Krawczyk N, Allen ST, et al. A. 2022."]);
  });

  it("gives letters to works of the same authors and year, in the order of their titles (8.19, 9.47)", () => {
    const works = [
      by(
        "Judge, T. A.; Kammeyer-Mueller, J. D.",
        "2012",
        "On the value of aiming high: The causes and consequences of ambition",
      ),
      by(
        "Judge, T. A.; Kammeyer-Mueller, J. D.",
        "2012",
        "General and specific measures in organizational behavior research",
      ),
      by("Judge, T. A.; Kammeyer-Mueller, J. D.", "", "Another"),
      by("Judge, T. A.; Kammeyer-Mueller, J. D.", "", "One more"),
    ];
    expect(cited(works)).toEqual([
      "(Judge & Kammeyer-Mueller, 2012b)",
      "(Judge & Kammeyer-Mueller, 2012a)",
      "(Judge & Kammeyer-Mueller, n.d.-a)",
      "(Judge & Kammeyer-Mueller, n.d.-b)",
    ]);
    expect(listed("apa", "en", ...works).map((entry) => /\(([^)]+)\)/.exec(entry)?.[1])).toEqual([
      "n.d.-a",
      "n.d.-b",
      "2012a",
      "2012b",
    ]);
  });

  it("names as many authors as tell works of one year apart (8.18)", () => {
    const works = [
      by("Kapoor, I.; Bloom, G.; Montez, A.; Warner, T.; Hill, W.", "2017"),
      by("Kapoor, I.; Bloom, G.; Zucker, B.; Tang, C.; Köroğlu, L.; L’Enfant, J.; Kim, E.; Daly, S.", "2017"),
    ];
    expect(cited(works)).toEqual([
      "(Kapoor, Bloom, Montez, et al., 2017)",
      "(Kapoor, Bloom, Zucker, et al., 2017)",
    ]);
    const lasts = [
      by("Hasan, A.; Liang, B.; Kahn, C.; Jones-Miller, D.", "2015"),
      by("Hasan, A.; Liang, B.; Kahn, C.; Weintraub, E.", "2015"),
    ];
    expect(cited(lasts)).toEqual([
      "(Hasan, Liang, Kahn, & Jones-Miller, 2015)",
      "(Hasan, Liang, Kahn, & Weintraub, 2015)",
    ]);
  });

  it("gives initials where another first author has the name (8.20)", () =>
    expect(
      cited([
        by("Taylor, Jessica M.; Neimeyer, G. J.", "2015"),
        by("Taylor, T.", "2014"),
        by("Light, I.", "2006"),
      ]),
    ).toEqual(["(J. M. Taylor & Neimeyer, 2015)", "(T. Taylor, 2014)", "(Light, 2006)"]));

  it("is in Swedish where the report is", () => {
    const undated = work({ type: "book", authors: names("Ek, E."), title: "Bok", edition: "2" });
    const chapter = work({
      type: "chapter",
      authors: names("Eklund, M."),
      issued: "2020",
      title: "Kapitel",
      editors: names("Ek, A."),
      containerTitle: "Boken",
      page: "12-30",
      publisher: "Studentlitteratur",
    });
    const bibliography = bibliographyOf([undated, chapter], "apa", "sv");
    expect(marked(bibliography.cite(undated, "4"))).toBe("(Ek, u.å., s. 4)");
    expect(bibliography.list.map(({ runs }) => marked(runs))).toEqual([
      "Ek, E. (u.å.). *Bok* (2 uppl.).",
      "Eklund, M. (2020). Kapitel. I A. Ek (Red.), *Boken* (s. 12–30). Studentlitteratur.",
    ]);
    expect(listed("vancouver", "sv", chapter)).toEqual([
      "Eklund M. Kapitel. I: Ek A, redaktör. Boken. Studentlitteratur; 2020. s. 12-30.",
    ]);
  });
});

describe("a list of references", () => {
  const [allen, krawczyk] = [by("Allen, S. T.", "2019", "B"), by("Krawczyk, N.", "2022", "C")];

  it("is numbered in Vancouver in the order of first citation, a work that is cited again once", () => {
    const bibliography = bibliographyOf([krawczyk, allen, krawczyk], "vancouver", "en");
    expect(bibliography.list.map(({ number, runs }) => `${number} ${wordsOfRuns(runs)}`)).toEqual([
      "1 Krawczyk N. C. 2022.",
      "2 Allen ST. B. 2019.",
    ]);
    expect(wordsOfRuns(bibliography.cite(allen, ""))).toBe("(2)");
  });

  it("is by authors in APA: nothing before something, years rising, those without first", () =>
    expect(
      listed(
        "apa",
        "en",
        krawczyk,
        by("Allen, S. T.; Krawczyk, N.", "2001", "D"),
        by("Allen, S. T.", "2020", "E"),
        allen,
        by("Allen, S. T.", "", "F"),
        work({ type: "book", title: "The Öland book" }),
      ).map((entry) => entry.slice(0, 12)),
    ).toEqual([
      "Allen, S. T.",
      "Allen, S. T.",
      "Allen, S. T.",
      "Allen, S. T.",
      "Krawczyk, N.",
      "*The Öland b",
    ]));

  it("takes works with one DOI for one, whatever else is known of them", () => {
    const twice = [work({ DOI: "10.1/A", title: "A" }), work({ DOI: "10.1/a", title: "A again" })];
    expect(listed("vancouver", "en", ...twice)).toHaveLength(1);
  });

  it("has another order in Swedish, where å, ä and ö are the last letters", () => {
    const works = [by("Öberg, A."), by("Zander, B."), by("Åkerlund, C."), by("Oberg, D.")];
    const families = (language: "en" | "sv") =>
      listed("apa", language, ...works).map((entry) => entry.split(",")[0]);
    expect(families("sv")).toEqual(["Oberg", "Zander", "Åkerlund", "Öberg"]);
    expect(families("en")).toEqual(["Åkerlund", "Oberg", "Öberg", "Zander"]);
  });
});

it("is known by a short name where it stands among others", () => {
  expect(shortCitation(by("Krawczyk, N.; Allen, S.; Schneider, K."), "en")).toBe("Krawczyk et al., 2020");
  expect(shortCitation(by("=Socialstyrelsen", ""), "sv")).toBe("Socialstyrelsen, u.å.");
});

it("takes apart given names however they are written", () => {
  const initials = (given: string) =>
    listed("apa", "en", by(`X, ${given}`))[0]?.replace(/^X, (.*) \(.*$/, "$1");
  expect(
    ["Sean T.", "S.T.", "S. T.", "ST", "Jean-Paul", "J.-P.", "Noa", "Robert C., Jr."].map(initials),
  ).toEqual([...["S. T.", "S. T.", "S. T.", "S. T.", "J.-P.", "J.-P.", "N.", "R. C., Jr."]]);
});
