import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTranscriptFile } from "../../../../shared/formats/read-transcript-file.ts";
import { readRtf } from "../../../../shared/formats/rtf/read-rtf.ts";
import { paragraphText } from "../../../../shared/speakers/document.ts";
import { refusalOf } from "../../../support/reading.ts";

/** Bytes as they are written: each sign is one byte. */
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const rtf = (body: string, head = "\\ansi\\ansicpg1252\\deff0") => bytesOf(`{\\rtf1${head} ${body}}`);
const read = (body: string, head?: string) => readRtf(rtf(body, head));
const texts = (body: string, head?: string) => read(body, head).value.paragraphs.map(paragraphText);
const fonts =
  "{\\fonttbl{\\f0\\fcharset0 Calibri;}{\\f1\\fcharset238 Calibri;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset128 Mincho;}}";

describe("Rich Text Format gives its words", () => {
  it.each([
    ["paragraphs, the last without an end", "a\\par b\\par\\par c", ["a", "b", "", "c"]],
    [
      "line breaks, tabs and signs",
      "a\\line b\\tab c\\endash\\~\\emdash \\{\\}\\\\\\rquote s",
      ["a\nb\tc–\u00a0—{}\\’s"],
    ],
    [
      "the ends of pages and columns as ends of lines, but for those beside one",
      "\\page a\\page b\\column c\\line\\page d\\page\\par\\page\\par e",
      ["a\nb\nc\nd", "", "e"],
    ],
    ["bytes of Windows-1252", "Sj\\'f6 \\'93x\\'94", ["Sjö “x”"]],
    ["plain bytes", "Sj\xf6", ["Sjö"]],
    [
      "Unicode with what older programs show",
      "\\u228?\\u-3\\'e5\\uc2\\u8364\\'80\\'80 x\\uc0\\u229 y",
      ["ä\ufffd€ xåy"],
    ],
    [
      "Unicode whose older form is a sign of its own",
      "a\\u8211\\endash bcd \\u8217\\rquote s\\u160\\~x\\u8217\\par y",
      ["a–bcd ’s\u00a0x’", "y"],
    ],
    ["a pair of surrogates", "\\u-10179?\\u-8704?", ["😀"]],
    ["line ends of the file as nothing", "a\r\nb\\par\r\nc", ["ab", "c"]],
    [
      "the result of a field, not its instruction",
      '{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt link}}',
      ["link"],
    ],
    ["the newer of two kinds of letters", "{\\upr{a?}{\\*\\ud{a\\u228?}}}", ["aä"]],
    [
      "nothing of what it does not know",
      "{\\*\\unheard a{b}}c{\\info{\\author Sara}}{\\*\\generator x;}",
      ["c"],
    ],
    [
      "letters of the fonts they are written in",
      `${fonts}\\f0\\'e5\\f1\\'b9{\\f2\\'fc}{\\f3\\'83\\'6a}`,
      ["åą✓ニ"],
    ],
    ["no numbers of lists", "{\\listtext\\'b7\\tab}a", ["a"]],
    ["no bytes of pictures", "a{\\pict\\pngblip 89504e47}{\\pict\\bin4 {{{{}b", ["ab"]],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual(expected));

  it.each([
    ["a Mac", "\\mac\\deff0", "\\'8a\\'8c", "äå"],
    ["TextEdit on a Mac", "\\ansi\\ansicpg10000\\cocoartf102", "\\'8a", "ä"],
    ["Polish Windows", "\\ansi\\ansicpg1250", "\\'b9\\'8c", "ąŚ"],
    ["Russian Windows", "\\ansi\\ansicpg1251", "\\'e4\\'e0", "да"],
    ["DOS", "\\pc", "\\'84\\'86", "äå"],
    ["OS/2", "\\pca", "\\'84\\'9b", "äø"],
    ["a code page that nobody knows", "\\ansi\\ansicpg99999", "\\'e5", "å"],
  ])("as %s writes them", (_, head, body, expected) => expect(texts(body, head)).toEqual([expected]));

  it("with what is bold, until its group or the look ends", () =>
    expect(read("{\\b Anna:} hej \\b x\\b0 y\\b z\\plain .").value.paragraphs[0]?.runs).toEqual([
      { text: "Anna:", bold: true },
      { text: " hej ", bold: false },
      { text: "x", bold: true },
      { text: "y", bold: false },
      { text: "z", bold: true },
      { text: ".", bold: false },
    ]));

  it("with headings by level and by style, and indents", () => {
    const styles =
      "{\\stylesheet{Normal;}{\\s1\\b heading 1;}{\\*\\cs5 Strong;}{\\s4\\outlinelevel2 Rubrik;}}";
    const body = `${styles}\\pard\\s1 a\\par\\pard\\s4 b\\par\\pard\\outlinelevel1 c\\par\\pard\\li720 d\\par\\pard e`;
    expect(read(body).value.paragraphs.map(({ marks }) => [marks.heading, marks.indent])).toEqual([
      [1, 0],
      [3, 0],
      [2, 0],
      [0, 720],
      [0, 0],
    ]);
  });

  it("with the cells of tables", () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx1\\cellx2\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join("")}\\row `;
    const { paragraphs } = read(`${row("I", "a\\par b")}${row("", "c")}\\pard z\\par ${row("x", "y")}`).value;
    expect(paragraphs.map((paragraph) => [paragraphText(paragraph), paragraph.marks.cell])).toEqual([
      ["I", { table: 0, row: 0, column: 0 }],
      ["a", { table: 0, row: 0, column: 1 }],
      ["b", { table: 0, row: 0, column: 1 }],
      ["", { table: 0, row: 1, column: 0 }],
      ["c", { table: 0, row: 1, column: 1 }],
      ["z", null],
      ["x", { table: 1, row: 0, column: 0 }],
      ["y", { table: 1, row: 0, column: 1 }],
    ]);
  });
});

describe("Rich Text Format keeps beside its words", () => {
  it.each([
    ["deletions", "a{\\deleted gone}b", ["ab"], "docx-deleted-text", "gone"],
    ["hidden words", "a{\\v x}b", ["ab"], "docx-hidden-text", "x"],
    [
      "insertions, which are in the text too",
      "a{\\revised\\revauth1 new}b",
      ["anewb"],
      "docx-inserted-text",
      "new",
    ],
    [
      "comments",
      "a{\\*\\atnid S}{\\*\\atnauthor Sara}\\chatn{\\*\\annotation{\\*\\atndate 1}look\\par here}b",
      ["ab"],
      "docx-comments",
      "Sara: look here",
    ],
    ["footnotes", "a{\\super\\chftn{\\footnote see\\par below}}b", ["ab"], "docx-footnotes", "see below"],
    ["endnotes", "a{\\footnote\\ftnalt at the end}b", ["ab"], "docx-endnotes", "at the end"],
    ["headers", "{\\header Interview 3\\par}a", ["a"], "docx-headers", "Interview 3"],
    [
      "text boxes",
      "a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt in a box\\par}}{\\shprslt twice}}b",
      ["ab"],
      "docx-text-boxes",
      "in a box",
    ],
    ["signs that are not known", `${fonts}{\\f2\\'01}`, ["\ufffd"], "docx-symbols", "F001"],
  ])("%s", (_, body, expected, code, detail) => {
    expect(texts(body)).toEqual(expected);
    expect(read(body).notes).toContainEqual({ code, count: 1, detail });
  });
});

describe("Rich Text Format that means harm is refused or read in little time:", () => {
  it("100,000 groups in one another", () =>
    expect(refusalOf(() => readTranscriptFile("a.rtf", rtf("{".repeat(100_000))))).toBe("too-deep"));

  it("100,000 groups, one after the other, are read", () =>
    expect(texts("{a}".repeat(100_000))[0]?.length).toBe(100_000));

  it.each([
    ["a picture that claims fewer bytes than none", "a{\\pict\\bin-5 x}b", ["ab"]],
    ["a million signs to skip", "\\uc1000000 \\u228 abcdefghijklmnopqrstuvwxyz", ["äqrstuvwxyz"]],
    ["more groups closed than opened", "a}}}}b", ["a"]],
    ["a word that is longer than any", `a\\${"b".repeat(64)} c`, ["ac"]],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual(expected));

  it("a picture that claims more bytes than there are swallows the rest, and that is told", () => {
    expect(texts("a{\\pict\\bin4000000000 x}b")).toEqual(["a"]);
    expect(read("a{\\pict\\bin4000000000 x}b").notes).toContainEqual({ code: "rtf-cut-off" });
  });

  it("a file that was cut is read as far as it goes, and that is told", () =>
    expect(readRtf(bytesOf("{\\rtf1 a\\par b{\\b c")).notes).toEqual([{ code: "rtf-cut-off" }]));

  it("any bytes and any control words give a document or a refusal (seed 38)", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              ...["{", "}", "\\*", "\\par ", "\\cell ", "\\row ", "\\intbl ", "\\u228?", "\\'e5", "\\bin3 "],
            ),
            fc.constantFrom(
              ...[
                "{\\upr",
                "{\\*\\ud",
                "{\\fonttbl",
                "{\\stylesheet",
                "{\\footnote ",
                "\\f1 ",
                "{\\shptxt ",
                "\\",
              ],
            ),
            fc.string({ maxLength: 5 }),
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          const { paragraphs } = readRtf(rtf(pieces.join(""))).value;
          expect(paragraphs.every((paragraph) => typeof paragraphText(paragraph) === "string")).toBe(true);
        },
      ),
      { seed: 38, numRuns: 500 },
    ));
});
