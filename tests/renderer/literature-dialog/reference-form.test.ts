import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  draftedExcerpt,
  emptyDraft,
  formOf,
  referenceIn,
} from "../../../renderer/literature-dialog/reference-form.ts";
import { moreAuthors } from "../../../shared/literature/reference-fields.ts";
import { apaExamples, names, vancouverExamples, work } from "../../support/published-references.ts";
import { known } from "../../support/references.ts";

const words = "They come here because nobody asks [5].";
const source = "Ek, Å. (2010). Boende. Studier i vård, 12(3), s. 4–5. https://doi.org/10.1000/x";
const drafted = (draft: Partial<typeof emptyDraft>) => draftedExcerpt({ ...emptyDraft, ...draft });
const inFile = (key: string, given: Parameters<typeof work>[0]) => ({ key, at: 1, reference: work(given) });

describe("a reference in fields", () => {
  it.each([...apaExamples, ...vancouverExamples].map((one) => [one.from, one.reference] as const))(
    "says the same again: %s",
    (_, reference) => expect(referenceIn(formOf(reference))).toEqual(reference),
  );

  it("has a name a line: people with a comma, groups without, and more", () => {
    const authors = [...names("Ek, Åsa; =Socialstyrelsen; Berg, "), moreAuthors];
    const form = formOf(work({ authors }));
    expect(form.authors).toBe("Ek, Åsa\nSocialstyrelsen\nBerg,\net al.");
    expect(referenceIn(form).authors).toEqual(authors);
    expect(referenceIn({ ...form, authors: " Ek , Å. ; Berg, B.\n\nm.fl." }).authors).toEqual([
      ...names("Ek, Å.; Berg, B."),
      moreAuthors,
    ]);
  });

  it("has a group whose name has a comma in braces, and it stays a group", () => {
    const department = "Department of Health, Education and Welfare";
    const authors = [{ literal: department }, ...names("Ek, Åsa"), { literal: "Vård; omsorg" }];
    const form = formOf(work({ authors }));
    expect(form.authors).toBe(`{${department}}\nEk, Åsa\n{Vård; omsorg}`);
    expect(referenceIn(form).authors).toEqual(authors);
    const reference = work({ authors: [{ literal: department }], title: "A", issued: "1979" });
    const { reference: taken } = drafted({ text: words, listed: [{ key: "a", at: 1, reference }] });
    expect(taken).toEqual(reference);
  });

  it("is tidied: dates, pages, editions, addresses", () =>
    expect(
      known(
        referenceIn({
          ...formOf(work({ type: "book" })),
          ...{
            title: " A ",
            issued: "2022/3/1",
            page: "4 – 5",
            edition: "2nd ed.",
            DOI: "https://doi.org/10.1000/x.",
          },
        }),
      ),
    ).toEqual({
      type: "book",
      title: "A",
      issued: "2022-03-01",
      page: "4-5",
      edition: "2",
      DOI: "10.1000/x",
    }));
});

describe("an excerpt that is drafted", () => {
  it("has its fields from the source beneath it, and says which of them to look at", () => {
    const { excerpt, reference, unsure, pasted } = drafted({
      text: `“${words}”\r\n\r\nKälla: Socialstyrelsen (2019). Vård. Liber.`,
    });
    expect([excerpt, pasted.marks?.takenOff]).toEqual([words, true]);
    expect(known(reference)).toEqual({
      type: "book",
      title: "Vård",
      authors: ["=Socialstyrelsen"],
      issued: "2019",
      publisher: "Liber",
    });
    expect(unsure).toEqual(["title", "authors", "publisher"]);
  });

  it("keeps the lines in the text where they are no source, and then knows nothing", () => {
    const text = `${words}\n\n${source}`;
    const { excerpt, reference } = drafted({ text, takesLine: false });
    expect([excerpt, known(reference)]).toEqual([text, { type: "document" }]);
  });

  it("goes by what is typed, before the file, before the source", () => {
    const listed = [inFile("ek", { DOI: "10.1000/X", title: "Boende, en studie", issued: "2010" })];
    const { reference, unsure, fromFile } = drafted({
      text: `${words}\n\n${source}`,
      listed,
      typed: new Map([[null, { issued: "2011" }]]),
    });
    expect(fromFile?.key).toBe("ek");
    expect(reference).toMatchObject({
      title: "Boende, en studie",
      issued: "2011",
      volume: "12",
      DOI: "10.1000/X",
    });
    expect(unsure).toEqual([]);
  });

  it("says nothing of one work that was typed of another, and says it again when that is picked again", () => {
    const [ek, berg] = [
      inFile("ek", { title: "A", authors: names("Ek, Å."), issued: "2010" }),
      inFile("berg", { title: "B", authors: names("Berg, B."), issued: "2020" }),
    ];
    const typed = new Map([
      [null, { page: "7" }],
      [ek, { authors: "Ek, Åsa", issued: "2011" }],
    ]);
    const picked = (place: number | null) =>
      known(drafted({ text: words, listed: [ek, berg], picked: place, typed }).reference);
    const all = { type: "document", page: "7" };
    expect(picked(0)).toEqual({ ...all, title: "A", authors: ["Ek, Åsa"], issued: "2011" });
    expect(picked(1)).toEqual({ ...all, title: "B", authors: ["Berg, B."], issued: "2020" });
  });

  it("takes nothing of the source where the reference is of another work, and says so", () => {
    const listed = [inFile("berg", { title: "B", authors: names("Berg, B."), issued: "2010" })];
    const { reference, isOther } = drafted({ text: `${words}\n\n${source}`, listed });
    expect([isOther, known(reference)]).toEqual([
      true,
      { type: "document", title: "B", authors: ["Berg, B."], issued: "2010" },
    ]);
  });

  it("takes the only reference of a file, the one that its source names, or the one that was picked", () => {
    const [ek, berg] = [inFile("ek", { DOI: "10.1000/x", title: "A" }), inFile("berg", { title: "B" })];
    const key = (draft: Partial<typeof emptyDraft>) => drafted(draft).fromFile?.key ?? null;
    expect(key({ text: words, listed: [berg] })).toBe("berg");
    expect(key({ text: `${words}\n\n${source}`, listed: [berg, ek] })).toBe("ek");
    expect(key({ text: words, listed: [berg, ek] })).toBeNull();
    expect(key({ text: words, listed: [berg, ek], picked: 1 })).toBe("ek");
    // Whoever wants another has to pick.
    expect(key({ text: `${words}\n\n${source}`, listed: [berg, ek], picked: -1 })).toBeNull();
  });

  it("never loses a typed word (seed 114)", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (title, authors) => {
        const { form } = drafted({
          text: `${words}\n\n${source}`,
          typed: new Map([[null, { title, authors }]]),
        });
        expect([form.title, form.authors]).toEqual([title, authors]);
      }),
      { seed: 114 },
    ));
});
