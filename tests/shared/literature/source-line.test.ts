import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibliographyOf } from "../../../shared/literature/citation.ts";
import { wordsOfRuns } from "../../../shared/literature/cited-runs.ts";
import { readPastedExcerpt } from "../../../shared/literature/source-line.ts";
import type { CitationStyle } from "../../../shared/project/records.ts";
import { apaExamples, vancouverExamples } from "../../support/published-references.ts";
import { known, nameShown } from "../../support/references.ts";

const words = "They come here because nobody asks [5]. Methadone and buprenorphine are used by some (2010).";
const read = (line: string) => readPastedExcerpt(`${words}\n\n${line}`);
/** What a line says; "?" stands behind the fields that are to be looked at. */
const said = (line: string) => {
  const { excerpt, reference, sure } = read(line);
  expect(excerpt).toBe(words);
  return Object.fromEntries(
    Object.entries(known(reference)).map(([field, value]) =>
      field === "type" || sure.some((one) => one === field) ? [field, value] : [`${field}?`, value],
    ),
  );
};

const title =
  "Intersecting substance use treatment and harm reduction services: exploring the characteristics and service needs of a community-based sample of people who use drugs";
const krawczyk = {
  type: "article-journal",
  title,
  authors: ["Krawczyk, N", "Allen, ST", "Schneider, KE", "=et al."],
  issued: "2022",
  containerTitle: "Harm Reduction Journal",
  volume: "19",
  number: "95",
  DOI: "10.1186/s12954-022-00676-8",
};

describe("the source under an excerpt is recognised", () => {
  it("as its publisher writes it, or Vancouver", () => {
    expect(
      said(
        `Krawczyk N, Allen ST, Schneider KE, et al. ${title}. Harm Reduction Journal 19:95 (2022) doi 10.1186/s12954-022-00676-8`,
      ),
    ).toEqual(krawczyk);
    expect(
      said(
        `Krawczyk N, Allen ST, Schneider KE, et al. ${title}. Harm Reduction Journal. 2022;19:95. Published 2022 Aug 24. doi:10.1186/s12954-022-00676-8`,
      ),
    ).toEqual(krawczyk);
    expect(
      said(
        `Source: Krawczyk, N., Allen, S.T., Schneider, K.E. et al. ${title}. Harm Reduction Journal 19, 95 (2022). https://doi.org/10.1186/s12954-022-00676-8`,
      ),
    ).toEqual({
      ...krawczyk,
      authors: ["Krawczyk, N.", "Allen, S.T.", "Schneider, K.E.", "=et al."],
    });
  });

  // Lines of the guides of Uppsala (libguides.ub.uu.se) and Umeå (umu.se) university libraries to Harvard.
  it.each([
    [
      "Lea, M.R. och B.V. Street (1998). Student writing in higher education: An academic literacies approach. Studies in Higher Education, 23(2), s. 157-172.",
      {
        type: "article-journal",
        authors: ["Lea, M.R.", "Street, B.V."],
        issued: "1998",
        title: "Student writing in higher education: An academic literacies approach",
        containerTitle: "Studies in Higher Education",
        volume: "23",
        issue: "2",
        page: "157-172",
      },
    ],
    [
      "LEA, M.R. & STREET, B.V. 1998. Student writing in higher education: An academic literacies approach. Studies in Higher Education, 23, 157-172.",
      {
        type: "article-journal",
        authors: ["Lea, M.R.", "Street, B.V."],
        issued: "1998",
        title: "Student writing in higher education: An academic literacies approach",
        containerTitle: "Studies in Higher Education",
        volume: "23",
        page: "157-172",
      },
    ],
    [
      "Magnusson, Lars (2010). Sveriges ekonomiska historia. 4.uppl. Stockholm: Norstedt.",
      {
        type: "book",
        authors: ["Magnusson, Lars"],
        issued: "2010",
        title: "Sveriges ekonomiska historia",
        edition: "4",
        publisherPlace: "Stockholm",
        publisher: "Norstedt",
      },
    ],
    [
      "Bryman, A. (2008). Social research methods. 3. uppl. Oxford University Press.",
      {
        type: "book",
        authors: ["Bryman, A."],
        issued: "2008",
        title: "Social research methods",
        edition: "3",
        "publisher?": "Oxford University Press",
      },
    ],
    [
      "Kamrany, N.M. & Day, R.H. (red.). (1980). Economic issues of the eighties. Johns Hopkins University Pr.",
      {
        type: "book",
        editors: ["Kamrany, N.M.", "Day, R.H."],
        issued: "1980",
        "title?": "Economic issues of the eighties",
        "publisher?": "Johns Hopkins University Pr",
      },
    ],
    [
      "Björklund, M. (2011). Skulderna biter sig fast i euroländerna. Dagens nyheter, 3 september, s. 20.",
      {
        type: "article-newspaper",
        authors: ["Björklund, M."],
        issued: "2011-09-03",
        "title?": "Skulderna biter sig fast i euroländerna",
        "containerTitle?": "Dagens nyheter",
        page: "20",
      },
    ],
    [
      "Nordin, Dan (2000). Två studier av styrning i kunskapsintensiva organisationer. Diss., Uppsala universitet.",
      {
        type: "thesis",
        authors: ["Nordin, Dan"],
        issued: "2000",
        "title?": "Två studier av styrning i kunskapsintensiva organisationer",
        "publisher?": "Uppsala universitet",
      },
    ],
    [
      "Källa: Socialstyrelsen (2019). Nationella riktlinjer för vård och stöd vid missbruk och beroende. Stockholm: Socialstyrelsen.",
      {
        type: "book",
        "authors?": ["=Socialstyrelsen"],
        issued: "2019",
        title: "Nationella riktlinjer för vård och stöd vid missbruk och beroende",
        publisherPlace: "Stockholm",
        publisher: "Socialstyrelsen",
      },
    ],
    [
      "(Krawczyk et al., 2022, p. 4)",
      { type: "document", "authors?": ["Krawczyk, ", "=et al."], issued: "2022" },
    ],
    ["— Lea & Street, 1998, s. 157", { type: "document", "authors?": ["Lea, ", "Street, "], issued: "1998" }],
    [
      "https://doi.org/10.1186/s12954-022-00676-8",
      { type: "article-journal", DOI: "10.1186/s12954-022-00676-8" },
    ],
  ])("in Swedish looks, as a citation, or as an address: %s", (line, parts) =>
    expect(said(line)).toEqual(parts),
  );

  it("over several lines, as a PDF breaks them, and with its DOI beneath", () => {
    const wrapped = `${words}\nKrawczyk N, Allen ST, Schneider KE, et al. Intersecting substance use\ntreatment. Harm Reduct J. 2022;19:95.\n\ndoi: 10.1186/s12954-022-00676-8\n`;
    const { excerpt, line, reference } = readPastedExcerpt(wrapped);
    expect(excerpt).toBe(words);
    expect(line).toBe(
      "Krawczyk N, Allen ST, Schneider KE, et al. Intersecting substance use treatment. Harm Reduct J. 2022;19:95. doi: 10.1186/s12954-022-00676-8",
    );
    expect(reference.title).toBe("Intersecting substance use treatment");
  });
});

describe("words of the excerpt are no source", () => {
  it.each([
    "Smith, J. (2010) argued that clients were seldom asked what they wanted.",
    "However, in 2010 (see above) the number of clients fell.",
    "See Table 2 (2019). The results were clear.",
    "Then, in the end, we asked ourselves: who is this for? It was 2019 and nobody knew.",
    "As one of them said: we work with people.",
    "In 2019 12 (60%) of the 20 programs had closed, 3 of them for good.",
  ])("%s", (last) => {
    const text = `${words}\n\n${last}`;
    expect(readPastedExcerpt(text)).toMatchObject({ excerpt: text, line: "", sure: [] });
  });

  it("nor is a source that is all there is", () => {
    const line = "Bryman, A. (2008). Social research methods. 3. uppl. Oxford University Press.";
    expect(readPastedExcerpt(line)).toMatchObject({ excerpt: line, line: "" });
  });
});

describe("quotation marks around an excerpt", () => {
  const marks = (text: string) => {
    const { excerpt, marks: found } = readPastedExcerpt(text);
    return [excerpt, found && `${found.open}${found.close}`, found?.takenOff];
  };

  it.each([
    ["“They come.”", ["They come.", "“”", true]],
    ['"They come."', ["They come.", '""', true]],
    ["”De kommer hit.”", ["De kommer hit.", "””", true]],
    ["»De kommer hit.»", ["De kommer hit.", "»»", true]],
    ["“They ‘come’ and don’t ask “why” ever.”", ["They ‘come’ and don’t ask “why” ever.", "“”", true]],
    ["‘They don’t ask.’", ["They don’t ask.", "‘’", true]],
  ])("are taken off where they enclose all: %s", (text, found) => expect(marks(text)).toEqual(found));

  it("are taken off with those in front of each paragraph", () =>
    expect(marks("“One.\n\n“Two.”")).toEqual(["One.\n\nTwo.", "“”", true]));

  it.each([
    ["“They come” and “go.”", ["“They come” and “go.”", "“”", false]],
    ['"They come" and "go"', ['"They come" and "go"', '""', false]],
  ])("are noted and stay where they do not: %s", (text, found) => expect(marks(text)).toEqual(found));

  it("are none where only one end has one", () =>
    expect(marks("“They come” and go.")).toEqual(["“They come” and go.", null, undefined]));

  it("are seen when the source has been taken off", () =>
    expect(readPastedExcerpt(`“They come.”\n\n(Krawczyk et al., 2022)`)).toMatchObject({
      excerpt: "They come.",
      reference: { issued: "2022" },
    }));
});

describe("what Kvali itself prints is read back", () => {
  const examples = [...apaExamples, ...vancouverExamples].filter(
    ({ reference }) => reference.authors.length + reference.editors.length > 0,
  );
  const styles: readonly CitationStyle[] = ["apa", "vancouver"];

  it.each(
    styles.flatMap((style) => examples.map(({ from, reference }) => [style, from, reference] as const)),
  )("%s, %s", (style, _, reference) => {
    const [printed] = bibliographyOf([reference], style, "en").list;
    const { excerpt, reference: back } = read(wordsOfRuns(printed?.runs ?? []));
    const families = (one: typeof reference) =>
      [...one.authors, ...(one.type === "chapter" ? [] : one.editors)].map(
        (name) => nameShown(name).split(",")[0],
      );
    expect(excerpt).toBe(words);
    expect(families(back).slice(0, 6)).toEqual(families(reference).slice(0, 6));
    expect(back).toMatchObject({
      title: reference.title.replace(/\.”$/, ".”"),
      issued: expect.stringMatching(reference.issued.slice(0, 4)),
      volume: reference.volume,
      issue: reference.issue,
      DOI: reference.DOI,
    });
  });
});

it("never loses a word of what was pasted: it is the excerpt, the marks around it, and the source (seed 112)", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          ...[
            words,
            "“",
            "”",
            "'",
            '"',
            "\n",
            "\n\n",
            " ",
            "Smith J. ",
            "(2010). ",
            "Title. ",
            "doi: 10.1000/x ",
            "2019;12(3):4-5.",
          ],
          ...["Källa: ", "et al. ", "I A. Ek (red.), ", "https://x.se/ ", "»", "1. ", "12(3), s. 1–2", "å"],
        ),
        { maxLength: 14 },
      ),
      (pieces) => {
        const text = pieces.join("");
        const { excerpt, line, marks } = readPastedExcerpt(text);
        const letters = (from: string) => from.replace(/[\s“”"'»]/g, "");
        expect(letters(excerpt) + letters(line)).toBe(letters(text));
        if (!marks?.takenOff) expect(text).toContain(excerpt);
        if (text.trim() !== "") expect(excerpt === "" && marks === null).toBe(false);
      },
    ),
    { seed: 112, numRuns: 2000 },
  ));
