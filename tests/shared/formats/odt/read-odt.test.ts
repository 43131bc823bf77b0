import { describe, expect, it } from "vitest";
import { readOdt } from "../../../../shared/formats/odt/read-odt.ts";
import { readTranscriptFile } from "../../../../shared/formats/read-transcript-file.ts";
import { paragraphText } from "../../../../shared/speakers/document.ts";
import { type OdtParts, odtContent, odtFile } from "../../../support/odt-file.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

const bold = `<style:style style:name="B" style:family="text" style:parent-style-name="Strong"/>`;
const read = (body: string, parts?: OdtParts) => readOdt(odtFile(body, parts));
const texts = (body: string, parts?: OdtParts) => read(body, parts).value.paragraphs.map(paragraphText);
const notes = (body: string, parts?: OdtParts) => read(body, parts).notes;

describe("an OpenDocument text gives its words", () => {
  it.each([
    ["a paragraph", "<text:p>Hej</text:p><text:p/>", ["Hej", ""]],
    ["spans", "<text:p>He<text:span>j</text:span> då</text:p>", ["Hej då"]],
    [
      "a tab, a break, spaces",
      `<text:p>a<text:tab/>b<text:line-break/>c<text:s text:c="3"/>d</text:p>`,
      ["a\tb\nc   d"],
    ],
    [
      "white space of the file as one blank",
      "<text:p>\n  a \n b<text:span> c</text:span></text:p>",
      ["a b c"],
    ],
    [
      "links, fields and bookmarks",
      `<text:p><text:a xlink:href="http://x">a</text:a><text:bookmark text:name="n"/> <text:page-number>3</text:page-number></text:p>`,
      ["a 3"],
    ],
    [
      "the fields that show what is said of the document, and words that a program marks",
      "<text:p>Om <text:title>Intervju 4</text:title>, <text:subject>vargen</text:subject>, <text:meta>i norr</text:meta></text:p>",
      ["Om Intervju 4, vargen, i norr"],
    ],
    [
      "no title of a picture",
      "<text:p>a<draw:frame><draw:image/><svg:title>b</svg:title><svg:desc>c</svg:desc></draw:frame>d</text:p>",
      ["ad"],
    ],
    ["lists", "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>", ["a"]],
    [
      "insertions",
      `<text:tracked-changes><text:changed-region text:id="i"><text:insertion><office:change-info><dc:creator>X</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes><text:p>a<text:change-start text:change-id="i"/>b<text:change-end text:change-id="i"/></text:p>`,
      ["ab"],
    ],
    [
      "no pronunciation above it",
      "<text:p><text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby></text:p>",
      ["字"],
    ],
  ])("%s", (_, body, expected) => expect(texts(body)).toEqual(expected));

  it("with what is bold, by a style that the document bases on another", () =>
    expect(
      read(`<text:p><text:span text:style-name="B">Anna:</text:span> hej</text:p>`, { styles: bold }).value
        .paragraphs[0]?.runs,
    ).toEqual([
      { text: "Anna:", bold: true },
      { text: " hej", bold: false },
    ]));

  it("with headings and indents", () => {
    const styles = `<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-left="2.54cm"/></style:style>`;
    const { paragraphs } = read(
      `<text:h text:outline-level="2">a</text:h><text:p text:style-name="P">b</text:p>`,
      { styles },
    ).value;
    expect(paragraphs.map(({ marks }) => [marks.heading, marks.indent])).toEqual([
      [2, 0],
      [0, 1440],
    ]);
  });

  it("with the cells of tables, those over several columns counted as so many", () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const body = `<table:table><table:table-row><table:table-cell><text:p>Title</text:p></table:table-cell><table:covered-table-cell/>${cell("x")}</table:table-row><table:table-row>${cell("a")}${cell("b")}<table:table-cell><table:table><table:table-row>${cell("in")}</table:table-row></table:table></table:table-cell></table:table-row></table:table><text:p>z</text:p>`;
    const cells = read(body).value.paragraphs.map((paragraph) => {
      const { cell } = paragraph.marks;
      return [paragraphText(paragraph), cell && [cell.row, cell.column]];
    });
    expect(cells).toEqual([
      ["Title", [0, 0]],
      ["x", [0, 2]],
      ["a", [1, 0]],
      ["b", [1, 1]],
      ["in", [1, 2]],
      ["z", null],
    ]);
  });
});

describe("an OpenDocument text keeps beside its words", () => {
  const hidden = `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>`;
  it.each([
    [
      "deletions",
      `<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info><dc:creator>X</dc:creator></office:change-info><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:change text:change-id="d"/>b</text:p>`,
      ["ab"],
      "docx-deleted-text",
      "gone",
    ],
    [
      "hidden words",
      `<text:p>a<text:span text:style-name="H">x</text:span>b</text:p>`,
      ["ab"],
      "docx-hidden-text",
      "x",
    ],
    [
      "comments",
      "<text:p>a<office:annotation><dc:creator>Sara</dc:creator><dc:date>2024-01-01</dc:date><text:p>look here</text:p></office:annotation>b</text:p>",
      ["ab"],
      "docx-comments",
      "Sara: look here",
    ],
    [
      "footnotes",
      `<text:p>a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>see below</text:p></text:note-body></text:note> b</text:p>`,
      ["a b"],
      "docx-footnotes",
      "see below",
    ],
    [
      "endnotes",
      `<text:p>a<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>at the end</text:p></text:note-body></text:note></text:p>`,
      ["a"],
      "docx-endnotes",
      "at the end",
    ],
    [
      "text boxes",
      "<text:p>a<draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame>b</text:p>",
      ["ab"],
      "docx-text-boxes",
      "in a box",
    ],
  ])("%s", (_, body, expected, code, detail) => {
    expect(texts(body, { styles: hidden })).toEqual(expected);
    expect(notes(body, { styles: hidden })).toContainEqual({ code, count: 1, detail });
  });

  it("headers, but no page numbers", () =>
    expect(
      notes("<text:p>a</text:p>", {
        masters:
          "<style:header><text:p>Interview 3</text:p></style:header><style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer>",
      }),
    ).toEqual([{ code: "docx-headers", count: 1, detail: "Interview 3" }]));

  it("counts of pictures, tables and numbers of lists", () =>
    expect(
      notes(
        "<text:p><draw:frame><draw:image/></draw:frame></text:p><table:table/><text:list><text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item></text:list>",
      ),
    ).toEqual([
      { code: "docx-images", count: 1 },
      { code: "docx-tables", count: 1 },
      { code: "docx-list-numbers", count: 1 },
    ]));
});

it("an OpenDocument text in one XML file is read alike", () => {
  const flat = bytesOf(odtContent("<text:p>I: Hej</text:p>", {}, "document"));
  const { value } = readTranscriptFile("a.fodt", flat);
  expect([value.format, ...value.paragraphs.map(paragraphText)]).toEqual(["odt", "I: Hej"]);
});

describe("an OpenDocument text is refused", () => {
  const laughs = `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;">]>`;
  it.each([
    [
      "with a document type and entities",
      odtFile("<text:p>&m;</text:p>", { prolog: laughs }),
      "xml-with-doctype",
    ],
    [
      "with an external entity",
      odtFile("<text:p>&x;</text:p>", { prolog: `<!DOCTYPE a SYSTEM "file:///etc/passwd">` }),
      "xml-with-doctype",
    ],
    ["with 100,000 nested elements", odtFile("<text:span>".repeat(100_000)), "too-deep"],
    ["with a name that leads out of it", odtFile("", { parts: { "../../evil.xml": "x" } }), "damaged-zip"],
    [
      "with a password",
      odtFile("", { parts: { "META-INF/manifest.xml": "<m><encryption-data/></m>" } }),
      "encrypted",
    ],
    ["when it is cut", odtFile("<text:p>a</text:p>").slice(0, 300), "damaged-zip"],
    ["when its XML is broken", odtFile("<text:p>"), "damaged-xml"],
  ])("%s", (_, bytes, code) => expect(refusalOf(() => readTranscriptFile("a.odt", bytes))).toBe(code));
});
