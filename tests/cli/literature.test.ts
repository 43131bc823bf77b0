import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

const bib = String.raw`@article{krawczyk2022,
  title = {Intersecting substance use treatment and harm reduction services},
  author = {Krawczyk, Noa and Allen, Sean T. and Schneider, Kristin E.},
  journal = {Harm Reduction Journal}, volume = {19}, year = {2022},
  doi = {10.1186/s12954-022-00676-8}
}
@book{ek2010, title = {Boende}, author = {Ek, {\AA}sa}, publisher = {Liber}, year = {2010}}
@book{ek2010b, title = {Stöd}, author = {Ek, {\AA}sa}, publisher = {Liber}, year = {2010}}
`;
const words =
  "Programs that combine treatment and harm reduction are often the exception [8, 10]. They have to be found.";
const pasted = `“${words}”\n\nKrawczyk N, Allen ST, et al. Intersecting. Harm Reduct J. 2022;19:95. doi: 10.1186/s12954-022-00676-8\n`;

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({ "Marta.txt": marta, "refs.bib": bib, "excerpt.txt": pasted });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());
const literature = (...options: readonly string[]) =>
  terminal.run("literature", "study.kvali", "--from", ...options);
const excerpts = async () =>
  [...(await terminal.study("study.kvali")).project.transcripts.values()].filter(
    ({ reference }) => reference,
  );

describe("literature with a text", () => {
  it("takes it as an excerpt of the reference that the source beneath it names", async () => {
    const { code, out, err } = await literature("refs.bib", "--text", "excerpt.txt");
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      "excerpt.txt is in the study as “Krawczyk et al., 2022”: 18 words from Krawczyk, N., Allen, S. T., & Schneider, K. E. (2022). Intersecting substance use treatment and harm reduction services. Harm Reduction Journal, 19, Article 95. https://doi.org/10.1186/s12954-022-00676-8",
      "The source beneath it was left out of the text: Krawczyk N, Allen ST, et al. Intersecting. Harm Reduct J. 2022;19:95. doi: 10.1186/s12954-022-00676-8",
      "The quotation marks around it (“ ”) were left out.",
    ]);
    const { project, originals } = await terminal.study("study.kvali");
    const [excerpt] = await excerpts();
    expect(excerpt).toMatchObject({
      name: "Krawczyk et al., 2022",
      text: words,
      language: "en",
      speakers: [],
    });
    expect(excerpt?.turns).toEqual([
      { id: 1, start: 0, end: words.length, speakerId: null, startMs: null, endMs: null },
    ]);
    expect(project.participants.size).toBe(1);
    expect(new TextDecoder().decode(originals.get(excerpt?.source.sha256 ?? ""))).toBe(pasted);
    expect((await terminal.run("check", "study.kvali")).out[0]).toContain("1 transcript, 1 excerpt, ");
  });

  it("takes it once", async () => {
    await literature("refs.bib", "--text", "excerpt.txt");
    expect(await literature("refs.bib", "--text", "excerpt.txt")).toEqual({
      code: 0,
      out: ["excerpt.txt was imported already, as “Krawczyk et al., 2022”, and is left out."],
      err: [],
    });
  });

  it("takes the only reference of a list, of whatever kind it is", async () => {
    await terminal.put(
      "one.ris",
      "TY  - BOOK\r\nAU  - Bryman, Alan\r\nPY  - 2008\r\nTI  - Methods\r\nER  - \r\n",
    );
    await terminal.put(
      "one.json",
      '{"type": "book", "title": "Sekretess", "author": [{"literal": "Socialstyrelsen"}]}',
    );
    await terminal.put("a.txt", "Words of one.\n");
    await terminal.put("b.txt", "Words of another.\n");
    expect((await literature("one.ris", "--text", "a.txt")).out[0]).toContain(
      "as “Bryman, 2008”: 3 words from Bryman, A. (2008).",
    );
    const { code, out, err } = await literature("one.json", "--text", "b.txt");
    expect([code, out[0]]).toEqual([
      0,
      "b.txt is in the study as “Socialstyrelsen, n.d.”: 3 words from Socialstyrelsen. (n.d.). Sekretess.",
    ]);
    expect(err).toEqual(["one.json: 1 reference has no year (#1)."]);
  });

  it.each([
    [
      "several references, and no source beneath",
      "Words.\n",
      "refs.bib has 3 references (krawczyk2022, ek2010, ek2010b), and no source beneath the text says which: put one there, with its DOI or author and year, or give a file with that reference alone. Nothing was taken.",
    ],
    [
      "a source that fits two",
      "Words.\n\n(Ek, 2010, s. 4)\n",
      "refs.bib: the source beneath the text names 2 references (ek2010, ek2010b): (Ek, 2010, s. 4); put its DOI there. Nothing was taken.",
    ],
    [
      "a source that none is",
      "Words.\n\nRhodes T. The risk environment. Int J Drug Policy. 2002;13(2):85-94.\n",
      "refs.bib has no reference that the source beneath the text names: Rhodes T. The risk environment. Int J Drug Policy. 2002;13(2):85-94.; it has krawczyk2022, ek2010, ek2010b. Give the reference that the text is from. Nothing was taken.",
    ],
  ])("is refused with what to do: %s", async (_, text, sentence) => {
    await terminal.put("excerpt.txt", text);
    expect(await literature("refs.bib", "--text", "excerpt.txt")).toEqual({
      code: 2,
      out: [],
      err: [sentence],
    });
    expect(await excerpts()).toEqual([]);
  });

  it("is refused where the only reference is another work", async () => {
    await terminal.put(
      "other.bib",
      "@book{x, title = {X}, author = {Y, Z}, year = 1999, doi = {10.1000/other}}",
    );
    const { code, err } = await literature("other.bib", "--text", "excerpt.txt");
    expect([code, err[0]?.slice(0, 76)]).toEqual([
      2,
      "other.bib has no reference that the source beneath the text names: Krawczyk ",
    ]);
  });

  it("needs words, and somebody or something to cite", async () => {
    await terminal.put("one.bib", "@book{x, year = 1999}");
    await terminal.put("none.txt", " \n");
    await terminal.put("some.txt", "Words.");
    await terminal.put("ek.bib", "@book{x, title = {A}, year = 1999}");
    expect((await literature("ek.bib", "--text", "none.txt")).code).toBe(2);
    expect((await literature("one.bib", "--text", "some.txt")).err[0]).toBe(
      "one.bib: the reference has neither an author nor a title, so that nothing can be cited; nothing was taken.",
    );
  });
});

describe("bad lists of references", () => {
  it("name what is broken, by line and key, and are read on", async () => {
    await terminal.put("refs.bib", `@book{broken, title = {A\n${bib}`);
    const { code, err } = await literature("refs.bib", "--text", "excerpt.txt");
    expect([code, err]).toEqual([
      0,
      ["refs.bib: 1 entry broken and left out; the others were read (line 1: broken)."],
    ]);
  });

  it.each([
    [
      "refs.txt",
      "Krawczyk N. A. 2022.",
      "refs.txt holds no reference that can be read: export it as BibTeX, RIS or CSL-JSON.",
    ],
    [
      "x.bib",
      "@book{a, title = {A",
      "x.bib holds no reference that can be read: export it as BibTeX, RIS or CSL-JSON (broken: 1: a).",
    ],
    ["x.ris", "", "x.ris is empty."],
  ])("are refused where nothing can be read: %s", async (name, content, sentence) => {
    await terminal.put(name, content);
    expect(await literature(name)).toEqual({ code: 2, out: [], err: [sentence] });
  });
});

describe("literature without a text", () => {
  it("tells the excerpts that are there what they are taken from", async () => {
    await literature("refs.bib", "--text", "excerpt.txt");
    await terminal.put("other.txt", "Words.\n");
    await terminal.put("one.bib", "@book{x, title = {X}, author = {Y, Z}, year = 1999}");
    await literature("one.bib", "--text", "other.txt");
    await terminal.put(
      "better.json",
      '[{"id": "k", "type": "article-journal", "title": "Intersecting", "DOI": "10.1186/S12954-022-00676-8", "author": [{"family": "Krawczyk", "given": "Noa"}]}, {"type": "book", "id": "z", "title": "Z"}]',
    );
    const { code, out, err } = await literature("better.json");
    expect({ code, out, err }).toEqual({
      code: 1,
      out: ["1 reference changed."],
      err: [
        "better.json has no one reference for “Y, 1999”, by DOI or by author and year; it stays as before.",
        "better.json: 1 reference belongs to no excerpt of the study: z.",
        "better.json: 1 reference has no author (#2: z).",
        "better.json: 2 references have no year (#1: k, #2: z).",
      ],
    });
    const [first] = await excerpts();
    // What the list does not say stays as it was said before.
    expect(first).toMatchObject({
      name: "Krawczyk et al., 2022",
      reference: {
        title: "Intersecting",
        authors: [{ family: "Krawczyk", given: "Noa" }],
        issued: "2022",
        volume: "19",
      },
    });
    expect((await terminal.run("history", "study.kvali")).out.at(-1)).toContain(
      "changed what Krawczyk et al., 2022 is taken from",
    );
  });

  it("needs excerpts", async () =>
    expect(await literature("refs.bib")).toEqual({
      code: 2,
      out: [],
      err: ["study.kvali has no excerpts from the literature: give the text of one with --text."],
    }));
});

describe("an excerpt among interviews", () => {
  beforeEach(async () => {
    await literature("refs.bib", "--text", "excerpt.txt");
    await terminal.put(
      "codings.csv",
      'transcript,code,quote\nMarta,Waiting,the coffee was hot\n"Krawczyk et al., 2022",Waiting,They have to be found\n',
    );
  });

  it("is counted apart", async () => {
    const info = JSON.parse((await terminal.run("info", "study.kvali", "--json")).out.join("\n"));
    const before = await aTerminal({ "Marta.txt": marta });
    await before.run("import", "Marta.txt", "--into", "study.kvali");
    const alone = JSON.parse((await before.run("info", "study.kvali", "--json")).out.join("\n"));
    await before.forget();
    expect(info).toMatchObject({
      transcripts: 1,
      excerpts: 1,
      words: alone.words,
      participants: alone.participants,
    });
    expect(alone.excerpts).toBe(0);
    expect((await terminal.run("info", "study.kvali")).out).toContain("excerpts                 1");
  });

  it("is coded, and quoted by a citation with the list of references at the end, in the style that is asked for", async () => {
    await terminal.run("code", "study.kvali", "--from", "codings.csv");
    await terminal.run("report", "study.kvali", "--quotes", "q.md", "--attribution", "{pseudonym}");
    const apa = await terminal.text("q.md");
    expect(apa).toContain("2 extracts from 1 person in 1 interview and 1 literature excerpt.");
    expect(apa).toContain("(Krawczyk et al., 2022)");
    expect(apa).toContain("# References");
    expect(apa).toContain("harm reduction services. *Harm Reduction Journal*, *19*, Article 95.");
    const { code } = await terminal.run(
      ...[
        "report",
        "study.kvali",
        "--quotes",
        "v.md",
        "--quote-table",
        "t.md",
        "--citations",
        "vancouver",
        "--language",
        "sv",
      ],
    );
    const vancouver = await terminal.text("v.md");
    expect(code).toBe(0);
    expect(vancouver).toContain("i 1 intervju och 1 litteraturutdrag.");
    expect(vancouver).toMatch(/# Referenser\n+1\. Krawczyk N, Allen ST, Schneider KE\. /);
    expect(await terminal.text("t.md")).toMatch(/\(1\)[\s\S]*# Referenser/);
    await terminal.run("report", "study.kvali", "--quotes", "q.csv", "--citations", "vancouver");
    expect(await terminal.text("q.csv")).toContain(',"(Krawczyk et al., 2022)",');
  });

  it("has nobody whose turns could be judged again", async () =>
    expect(await terminal.run("speakers", "study.kvali", "Krawczyk et al., 2022")).toEqual({
      code: 2,
      out: [],
      err: ["“Krawczyk et al., 2022” is an excerpt from the literature, which nobody says."],
    }));
});
