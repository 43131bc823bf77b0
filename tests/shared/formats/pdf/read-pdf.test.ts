import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagesDocument } from "../../../../shared/formats/pdf/pages-document.ts";
import { readPdf, wordsInPdfs } from "../../../../shared/formats/pdf/read-pdf.ts";
import { readAnyTranscript } from "../../../../shared/formats/read-any-transcript.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";
import { judgeSpeakers } from "../../../../shared/speakers/judge-speakers.ts";
import { fixtureBytes } from "../../../support/fixture-draft.ts";
import { pdfFile, type TypedLine } from "../../../support/pdf-file.ts";
import { bytesOf, spoken, textsOf } from "../../../support/reading.ts";

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(bytes);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

/** Lines of a page, 12 points apart, beneath one another. */
const column = (...texts: readonly string[]): readonly TypedLine[] =>
  texts.flatMap((text, n): readonly TypedLine[] => (text === "" ? [] : [[50, 500 - n * 12, text]]));
const page = (number: number, ...texts: readonly string[]): readonly TypedLine[] => [
  [50, 560, "Interview 4, transcript"],
  ...column(...texts),
  [190, 40, `Page ${number}`],
];
const full = "R: In March, when the bridge was shut and nobody had told us anything about";

describe("a PDF", () => {
  it("is read as turns: lines are joined, heads and page numbers left out, divided words made whole", async () => {
    const file = pdfFile([
      page(
        1,
        "I: When did you first ride the ferry?",
        full,
        "it, so that we stood there for an hour. There was no infor-",
      ),
      page(2, "mation at all, and it was cold.", "I: And how was that?", "R: Different."),
    ]);
    const { value, notes } = await readPdf(file);
    expect(textsOf(value)).toEqual([
      "I: When did you first ride the ferry?",
      `${full} it, so that we stood there for an hour. There was no information at all, and it was cold.`,
      "I: And how was that?",
      "R: Different.",
    ]);
    expect(notes).toEqual([
      { code: "pdf-guess" },
      { code: "pdf-running-heads", count: 4, detail: "Interview 4, transcript\nPage 1\nPage 2" },
      { code: "pdf-hyphens", count: 1 },
    ]);
    const { draft } = judgeSpeakers(value);
    expect(spoken(draft)).toHaveLength(4);
    expect(spoken(draft)[3]).toBe("R| Different.");
  });

  it.each([
    ["and when", "Speaker 1 00:35", "Speaker 2 04:10"],
    ["alone on a line", "Speaker 1", "Speaker 2"],
    ["with a colon", "Interviewer:", "Interviewer:"],
  ])("keeps who speaks %s where it stands at the edge of pages", async (_, one, other) => {
    const { value, notes } = await readPdf(
      pdfFile([page(1, one, full, "it."), page(2, other, `${full}, too,`, "or so.")]),
    );
    expect(textsOf(value).filter((text) => text === one || text === other)).toEqual([one, other]);
    expect(notes).toContainEqual({
      ...{ code: "pdf-running-heads", count: 4 },
      detail: "Interview 4, transcript\nPage 1\nPage 2",
    });
  });

  it("takes pages that are numbered as p. 1 for heads", async () => {
    const lines = (n: number) =>
      page(n, full, "it.").map(([x, y, text]): TypedLine => [x, y, text.replace("Page", "p.")]);
    expect((await readPdf(pdfFile([lines(1), lines(2)]))).notes[1]).toMatchObject({
      detail: expect.stringContaining("p. 1"),
    });
  });

  it("tells what is put on its pages and is not in the text: text boxes, fields of forms, comments", async () => {
    const put = (subtype: string, more: string) =>
      `<< /Type /Annot /Subtype /${subtype} /Rect [50 300 150 320] ${more} >>`;
    const annotations = [
      put("FreeText", "/Contents (She laughs) /DA (/F1 10 Tf 0 g)"),
      put("Widget", "/FT /Tx /T (place) /V (In the kitchen)"),
      put("Widget", "/FT /Btn /T (yes) /V /On"),
      put("Text", "/Contents (Is this so?) /T (Eva)"),
      put("Highlight", "/QuadPoints [50 320 150 320 50 300 150 300]"),
      put("Link", "/Contents (elsewhere)"),
    ].join(" ");
    const file = pdfFile([column("I: When?", "R: Now.")], { annotations });
    const { value, notes } = await readPdf(file);
    expect(textsOf(value).join(" ")).toBe("I: When? R: Now.");
    expect(notes).toEqual([
      { code: "pdf-guess" },
      { code: "docx-text-boxes", count: 1, detail: "She laughs" },
      { code: "docx-fields", count: 1, detail: "In the kitchen" },
      { code: "docx-comments", count: 1, detail: "Eva: Is this so?" },
    ]);
    const words = (await wordsInPdfs(new Map([["a.pdf", file]]))).get("a.pdf")?.split("\n");
    expect(words).toEqual(expect.arrayContaining(["She laughs", "In the kitchen", "Eva", "Is this so?"]));
  });

  it("begins a paragraph at a telephone number that names who speaks", async () => {
    const lines = [
      "I: When?",
      "+46 70 123 45 67: In March, when the bridge was shut, and in",
      "+46 70 123 45 67: And so it was, for all of us.",
    ];
    expect(textsOf((await readPdf(pdfFile([page(1, ...lines)]))).value)).toEqual(
      expect.arrayContaining(lines.slice(1)),
    );
  });

  it("keeps a hyphen that the word has elsewhere, and begins a paragraph behind a gap", async () => {
    const texts = [
      "The guide was semi-structured and the talk was as free as it could be, semi-",
      "structured as it was.",
      "",
      "Afterwards we had coffee.",
    ];
    const { value } = await readPdf(pdfFile([column(...texts)]));
    expect(textsOf(value)).toEqual([
      "The guide was semi-structured and the talk was as free as it could be, semi-structured as it was.",
      "Afterwards we had coffee.",
    ]);
  });

  it("of a real printout has each turn whole, with Swedish letters", async () => {
    const { value, notes } = await readAnyTranscript("pages.pdf", fixtureBytes("pages.pdf"));
    const { turns, speakers } = judgeSpeakers(value).draft;
    expect([turns.length, speakers.map(({ label }) => label)]).toEqual([44, ["I", "D"]]);
    expect(textsOf(value)[1]).toBe(
      "D: I mars, när bron var stängd. Det var kallt, men jag tyckte om tystnaden, och skepparen kände alla vid namn.",
    );
    expect(notes.find(({ code }) => code === "pdf-running-heads")?.count).toBe(18);
  });

  it("says which pages are only pictures, and is refused where all are", async () => {
    const { notes } = await readPdf(pdfFile([column("I: Hello."), []]));
    expect(notes).toContainEqual({ code: "pdf-pages-without-text", count: 1 });
    expect(await refusalOf(pdfFile([[], []]))).toBe("pdf-without-text");
  });

  it("that asks for a password is refused with that", async () => {
    const key = "00".repeat(32);
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`;
    expect(await refusalOf(pdfFile([column("I: Hello.")], { trailer }))).toBe("encrypted");
  });

  it("leaves the bytes as they were, and says nothing on the console", async () => {
    const file = pdfFile([column("I: Hello.")]);
    const before = file.slice();
    const said: unknown[] = [];
    const { log, warn } = console;
    const hear = (...words: unknown[]) => said.push(words);
    Object.assign(console, { log: hear, warn: hear });
    try {
      await readPdf(file);
    } finally {
      Object.assign(console, { log, warn });
    }
    expect(file).toEqual(before);
    expect(said).toEqual([]);
  });
});

describe("a PDF that lies is refused, or read as far as it tells the truth:", () => {
  it.each([
    ["it ends at once", bytesOf("%PDF-1.7\n")],
    ["it counts pages without end", pdfFile([], { pages: "<< /Type /Pages /Count 999999999 /Kids [] >>" })],
    ["its pages are a circle", pdfFile([], { pages: "<< /Type /Pages /Count 1 /Kids [2 0 R] >>" })],
    ["it names no pages", pdfFile([], { pages: "<< /Type /Font >>" })],
  ])("%s", async (_, file) => {
    const began = performance.now();
    expect(["damaged-transcript", "too-large", "pdf-without-text"]).toContain(await refusalOf(file));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("two pages that are not where it says end no program, though pdf.js leaves its error to nobody", async () => {
    const whole = new TextDecoder("latin1").decode(pdfFile([column("R: One."), column("R: Two.")]));
    const file = bytesOf(whole.replace("4 0 obj", "8 0 obj").replace("6 0 obj", "9 0 obj"));
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    try {
      expect(await refusalOf(file)).toMatch(/^(?:pdf-without-text|damaged-transcript)$/);
      expect(process.listenerCount("unhandledRejection")).toBe(0);
    } finally {
      for (const hear of others) process.on("unhandledRejection", hear);
    }
  });

  it("with a page of 200,000 lines, or a word of two million letters, it takes no longer than it is long", () => {
    const piece = { x: 50, width: 300, size: 10, endsLine: true };
    const many = Array.from({ length: 200_000 }, (_, n) => ({
      ...piece,
      text: `line ${n}`,
      y: 500 - n * 12,
    }));
    const began = performance.now();
    pagesDocument([many]);
    pagesDocument([[{ ...piece, text: "a".repeat(2_000_000), y: 500 }]]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("damaged anywhere, it gives a document or a refusal, never another error (seed 51)", async () => {
    const whole = pdfFile([page(1, "I: When?", "R: At ten."), page(2, "I: And then?", "R: Home.")]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 5 }),
        fc.option(fc.nat(100_000), { freq: 4 }),
        async (places, cut) => {
          const bytes = whole.slice(0, cut === null ? undefined : cut % whole.length);
          for (const [at, value] of places) if (bytes.length > 0) bytes[at % bytes.length] = value;
          await refusalOf(bytes);
        },
      ),
      { seed: 51, numRuns: 150 },
    );
  });
});
