import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../shared/formats/html/read-html.ts";
import { readTranscriptFile } from "../../../../shared/formats/read-transcript-file.ts";
import { paragraphText } from "../../../../shared/speakers/document.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

const read = (html: string) => readHtml(bytesOf(html));
const texts = (html: string) => read(html).value.paragraphs.map(paragraphText);
/** Bytes as they are written: each sign is one byte. */
const oneByteEach = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe("a web page gives its words", () => {
  it.each([
    ["paragraphs and blocks", "<p>a</p><div>b<div>c</div>d</div>e", ["a", "b", "c", "d", "e"]],
    ["paragraphs that are not closed", "<p>a<p>b<ul><li>c<li>d</ul>", ["a", "b", "c", "d"]],
    ["white space as one blank", "<p>\n a\n  b <b> c</b> </p>\n<p> d</p>", ["a b c", "d"]],
    ["a line break, and two as the end of a paragraph", "a<br>b<br/><br>c<br>", ["a\nb", "c"]],
    ["entities", "&aring;&#228;&#xf6;&amp;lt;&nbsp;x &unheard;", ["åäö&lt;\u00a0x &unheard;"]],
    ["preformatted lines as paragraphs", "<pre>I: a\n\nR:  b</pre>", ["I: a", "", "R:  b"]],
    [
      "no programs and looks",
      "<title>t</title><style>p{}</style><script>document.write('x<p>y')</script><!-- c --><p>a</p>",
      ["a"],
    ],
    [
      "no fields and other documents",
      "<p>a<select><option>x</select><textarea>y</textarea><iframe src='http://x'>z</iframe></p>",
      ["a"],
    ],
    ["links, without where they lead", `<a href="javascript:alert(1)">a</a>`, ["a"]],
    [
      "entities of a document type as they stand",
      `<!DOCTYPE html [<!ENTITY a "b">]><p>&a;</p>`,
      ["]>", "&a;"],
    ],
    ["insertions", "<p>a<ins>b</ins></p>", ["ab"]],
  ])("%s", (_, html, expected) => expect(texts(html)).toEqual(expected));

  it("without what stands in fields of a form, which is told", () => {
    const { value, notes } = read(
      "<p>a <textarea>I: När?\nVera: Nu.</textarea> b</p><select><option>ja<option selected>nej</select>" +
        "<input value='Umeå'><input type=hidden value=x><input type=checkbox value=on><input type=submit value=Go>",
    );
    expect(value.paragraphs.map(paragraphText)).toEqual(["a b"]);
    expect(notes).toEqual([{ code: "docx-fields", count: 3, detail: "I: När? Vera: Nu.\nja\nnej\nUmeå" }]);
  });

  it("with what is bold by elements and their own styles", () =>
    expect(
      read(
        `<p><strong>A:</strong> a <span style="color: red; font-weight:700">B</span><b style="font-weight: normal">c</b></p>`,
      ).value.paragraphs[0]?.runs,
    ).toEqual([
      { text: "A:", bold: true },
      { text: " a ", bold: false },
      { text: "B", bold: true },
      { text: "c", bold: false },
    ]));

  it("with headings and indents", () =>
    expect(
      read(`<h2>a</h2><p style="margin-left: 1in">b</p><p>c`).value.paragraphs.map(({ marks }) => [
        marks.heading,
        marks.indent,
      ]),
    ).toEqual([
      [2, 0],
      [0, 1440],
      [0, 0],
    ]));

  it("with the cells of tables, which may reach over columns and rows", () => {
    const html = `<table><tr><th colspan=2>a<th>b<tr><td rowspan="2">c<td>d<p>e</td><td><table><tr><td>f</table></td></tr><tr><td>g</table>h`;
    expect(
      read(html).value.paragraphs.map((paragraph) => {
        const { cell } = paragraph.marks;
        return [paragraphText(paragraph), cell && [cell.row, cell.column]];
      }),
    ).toEqual([
      ["a", [0, 0]],
      ["b", [0, 2]],
      ["c", [1, 0]],
      ["d", [1, 1]],
      ["e", [1, 1]],
      ["f", [1, 2]],
      ["g", [2, 1]],
      ["h", null],
    ]);
  });

  it.each([
    ["in the encoding that it names", `<meta charset="windows-1250"><p>\xb9\x9a</p>`, "ąš", "windows-1250"],
    [
      "in the encoding of its older kind",
      `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>\xe5\x96</p>`,
      "å–",
      "iso-8859-1",
    ],
    [
      "in the encoding that it seems to have, where it names another",
      `<meta charset="utf-8"><p>\xe5</p>`,
      "å",
      "Windows-1252",
    ],
    [
      "in the encoding that it seems to have, where it names none that is known",
      `<meta charset="x-unheard"><p>\xe5</p>`,
      "å",
      "Windows-1252",
    ],
  ])("%s", (_, html, text, detail) => {
    const { value, notes } = readHtml(oneByteEach(html));
    expect(value.paragraphs.map(paragraphText)).toEqual([text]);
    expect(notes).toEqual([{ code: "text-encoding", detail }]);
  });
});

describe("a web page keeps beside its words", () => {
  it.each([
    ["deletions", "<p>a<del>gone</del>b</p>", ["ab"], "docx-deleted-text", "gone"],
    ["hidden words", `<p>a<span style="display:none">x</span>b</p>`, ["ab"], "docx-hidden-text", "x"],
    [
      "LibreOffice's footnotes",
      `<p>a<a class="sdfootnoteanc" href="#s"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym">1</a>see below</p></div>`,
      ["a"],
      "docx-footnotes",
      "see below",
    ],
    [
      "LibreOffice's headers",
      `<div title="header"><p>Interview 3</p></div><p>a</p>`,
      ["a"],
      "docx-headers",
      "Interview 3",
    ],
    [
      "Word's comments",
      `<p>a</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>look here</p></div></div>`,
      ["a"],
      "docx-comments",
      "look here",
    ],
  ])("%s", (_, html, expected, code, detail) => {
    expect(texts(html)).toEqual(expected);
    expect(read(html).notes).toContainEqual({ code, count: 1, detail });
  });

  it("counts of pictures, tables and lists", () =>
    expect(read("<img src='http://x/y.png'><table></table><ul><li>a</ul>").notes).toEqual([
      { code: "docx-images", count: 1 },
      { code: "docx-tables", count: 1 },
      { code: "docx-list-numbers", count: 1 },
    ]));
});

describe("a web page that means harm is refused or read in little time:", () => {
  it("100,000 elements in one another", () =>
    expect(
      refusalOf(() => readTranscriptFile("a.html", bytesOf("<html>".concat("<div>".repeat(100_000))))),
    ).toBe("too-deep"));

  it("100,000 elements that end nothing, and 100,000 one after the other", () => {
    expect(texts(`a${"</div>".repeat(100_000)}b`).join("")).toBe("ab");
    expect(texts("<i>a</i>".repeat(100_000))[0]?.length).toBe(100_000);
  });

  it("a cell over a thousand million columns and rows", () =>
    expect(
      read(
        "<table><tr><td colspan=1000000000 rowspan=1000000000>a<td>b<tr><td>c</table>",
      ).value.paragraphs.map(({ marks }) => marks.cell?.column),
    ).toEqual([0, 1000, 100]));

  it("an attribute and a comment without an end", () => {
    expect(texts(`<p>a</p><p title="${"x".repeat(100_000)}`)).toEqual(["a"]);
    expect(texts(`<p>a</p>${"<!--".repeat(100_000)}`)).toEqual(["a"]);
  });

  it("any pieces of pages give a document (seed 39)", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              ...[
                "<p>",
                "</p>",
                "<br>",
                "<table>",
                "<tr>",
                "<td rowspan=2>",
                "</table>",
                "<pre>",
                "\n",
                "<del>",
                "</del>",
              ],
            ),
            fc.constantFrom(
              ...[
                "<div id=sdfootnote1>",
                "</div>",
                "<h1>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "&aring;",
                "<span class=timestamp data-timestamp=1>",
              ],
            ),
            fc.string({ maxLength: 5 }),
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          const { paragraphs } = read(`<html>${pieces.join("")}`).value;
          expect(paragraphs.every(({ runs }) => runs.every(({ text }) => text !== ""))).toBe(true);
        },
      ),
      { seed: 39, numRuns: 500 },
    ));
});
