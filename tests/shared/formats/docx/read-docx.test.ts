import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unzip } from "../../../../shared/formats/archive/unzip.ts";
import { zip } from "../../../../shared/formats/archive/zip.ts";
import { readDocx } from "../../../../shared/formats/docx/read-docx.ts";
import type { Note } from "../../../../shared/outcome.ts";
import { judgeSpeakers } from "../../../../shared/speakers/judge-speakers.ts";
import { refusalOf, spoken, textsOf } from "../../../support/reading.ts";
import { inNamespaces, packedParts, paragraph, run, wordFile } from "../../../support/word-file.ts";

const texts = (body: string, parts?: Record<string, string>) =>
  textsOf(readDocx(wordFile(body, parts)).value);
const notes = (body: string, parts?: Record<string, string>) => readDocx(wordFile(body, parts)).notes;
const note = (code: string, count?: number, detail?: string): Note => ({
  code,
  ...(count === undefined ? {} : { count }),
  ...(detail === undefined ? {} : { detail }),
});

describe("the text of a Word document", () => {
  it("is its paragraphs, the empty ones too", () =>
    expect(texts(`${paragraph("I: Hej")}<w:p/>${paragraph("R: Hej då")}`)).toEqual([
      "I: Hej",
      "",
      "R: Hej då",
    ]));

  it.each([
    ["a tab", "<w:tab/>", "a\tb"],
    ["a line break", "<w:br/>", "a\nb"],
    ["an old line break", "<w:cr/>", "a\nb"],
    ["a page break as a line's end", `<w:br w:type="page"/>`, "a\nb"],
    ["the end of a column as a line's end", `<w:br w:type="column"/>`, "a\nb"],
    ["where a page ended last, which is nothing", "<w:lastRenderedPageBreak/>", "ab"],
    ["a hyphen that does not break", "<w:noBreakHyphen/>", "a\u2011b"],
    ["a hyphen that only shows at a line's end", "<w:softHyphen/>", "a\u00adb"],
    ["the arrow that Word makes of -->", `<w:sym w:font="Wingdings" w:char="F0E0"/>`, "a→b"],
  ])("has %s", (_, element, text) =>
    expect(texts(`<w:p><w:r><w:t>a</w:t>${element}<w:t>b</w:t></w:r></w:p>`)).toEqual([text]),
  );

  it("has no line of its own for a page break before or behind all words, or beside a line break", () => {
    const page = `<w:r><w:br w:type="page"/></w:r>`;
    const body = `<w:p>${page}${run("a")}<w:r><w:br/></w:r>${page}${run("b")}${page}</w:p><w:p>${page}</w:p>${paragraph("c")}`;
    expect(texts(body)).toEqual(["a\nb", "", "c"]);
  });

  it.each(["hyperlink", "smartTag", "sdt", "ins", "moveTo", "fldSimple", "customXml"])(
    "goes on within w:%s",
    (name) =>
      expect(texts(`<w:p>${run("a")}<w:${name}>${run("b")}</w:${name}>${run("c")}</w:p>`)).toEqual(["abc"]),
  );

  it("leaves the instructions of fields out", () =>
    expect(
      texts(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ),
    ).toEqual(["shown"]));

  it("tells bold from other text: by the run, its style and its paragraph's style", () => {
    const styles = inNamespaces(
      "w:styles",
      `<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>` +
        `<w:style w:type="character" w:styleId="Name"><w:basedOn w:val="Strong"/></w:style>` +
        `<w:style w:type="paragraph" w:styleId="Head"><w:rPr><w:b w:val="true"/></w:rPr></w:style>`,
    );
    const body =
      `<w:p>${run("a", "<w:b/>")}${run("b", `<w:b w:val="0"/>`)}${run("c", `<w:rStyle w:val="Name"/>`)}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="Head"/></w:pPr>${run("d")}${run("e", `<w:b w:val="false"/>`)}</w:p>`;
    const read = readDocx(wordFile(body, { "styles.xml": styles })).value;
    const bold = read.paragraphs.map(({ runs }) => runs.filter((one) => one.bold).map(({ text }) => text));
    expect(bold).toEqual([["a", "c"], ["d"]]);
  });

  it("is joined where the mark between two paragraphs was deleted", () =>
    expect(
      texts(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("one ")}</w:p>${paragraph("two")}`),
    ).toEqual(["one two"]));

  it("is put together from letters and accents that stand apart, even in two runs", () => {
    const body = `<w:p>${run("caf\u0065")}${run("\u0301")}</w:p>`;
    expect(texts(body)).toEqual(["café"]);
    expect(notes(body)).toEqual([note("text-normalised")]);
  });

  it("is read from the strict variant, with other prefixes and other part names", () => {
    const bytes = packedParts({
      "_rels/.rels":
        `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" ` +
        `Target="/Word/Document2.xml"/></Relationships>`,
      "Word/Document2.xml": `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Hej</x:t></x:r></x:p></x:body></x:document>`,
    });
    expect(textsOf(readDocx(bytes).value)).toEqual(["Hej"]);
  });

  it("may be of 300,000 characters", () => {
    const body = Array.from({ length: 3000 }, (_, n) => paragraph(`${n} ${"ord ".repeat(24)}`)).join("");
    expect(texts(body).join("").length).toBeGreaterThan(290_000);
  });
});

describe("what is no running text is noted with its words", () => {
  it("deleted words", () => {
    const body = `<w:p>${run("a")}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom>${run("moved")}</w:moveFrom></w:p>`;
    expect(texts(body)).toEqual(["a"]);
    expect(notes(body)).toEqual([note("docx-deleted-text", 2, "gone\nmoved")]);
  });

  it("inserted words, which are text as well", () => {
    const body = `<w:p>${run("a")}<w:ins>${run("new")}</w:ins></w:p>`;
    expect(texts(body)).toEqual(["anew"]);
    expect(notes(body)).toEqual([note("docx-inserted-text", 1, "new")]);
  });

  it("words that were inserted and deleted again", () => {
    const body = `<w:p><w:ins><w:del><w:r><w:delText>never</w:delText></w:r></w:del></w:ins></w:p>`;
    expect(texts(body)).toEqual([""]);
    expect(notes(body)).toEqual([note("docx-deleted-text", 1, "never")]);
  });

  it("hidden words: hidden by themselves or by a style", () => {
    const styles = inNamespaces(
      "w:styles",
      `<w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>`,
    );
    const body =
      `<w:p>${run("a")}${run("Anna", "<w:vanish/>")}${run("b")}${run("Bo", "<w:vanish/>")}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>${run("all")}</w:p>`;
    expect(texts(body, { "styles.xml": styles })).toEqual(["ab", ""]);
    expect(notes(body, { "styles.xml": styles })).toEqual([note("docx-hidden-text", 3, "Anna\nBo\nall")]);
  });

  it("text boxes, once though they stand there for two generations of programs", () => {
    const box = (name: string) => `<w:txbxContent>${paragraph(name)}${paragraph("more")}</w:txbxContent>`;
    const body =
      `<w:p>${run("before ")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("box")}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box("old")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("after")}</w:p>`;
    expect(texts(body)).toEqual(["before after"]);
    expect(notes(body)).toEqual([note("docx-text-boxes", 1, "box\nmore")]);
  });

  it("pictures, by their number", () =>
    expect(notes(`<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`)).toEqual([
      note("docx-images", 1),
    ]));

  it("signs of a font that is not known", () => {
    const body = `<w:p><w:r><w:sym w:font="Webdings" w:char="F04E"/></w:r></w:p>`;
    expect(texts(body)).toEqual(["\ufffd"]);
    expect(notes(body)).toEqual([note("docx-symbols", 1, "Webdings F04E")]);
  });

  it("elements that are not known, whose words are text", () => {
    const body = `<w:p><w:novelty>${run("words")}</w:novelty></w:p>`;
    expect(texts(body)).toEqual(["words"]);
    expect(notes(body)).toEqual([note("docx-unknown-elements", 1, "novelty")]);
  });

  it("comments, footnotes, endnotes, headers and footers", () => {
    const parts = {
      "comments.xml": inNamespaces(
        "w:comments",
        `<w:comment w:author="Eva">${paragraph("Stämmer?")}</w:comment>`,
      ),
      "footnotes.xml": inNamespaces(
        "w:footnotes",
        `<w:footnote w:type="separator">${paragraph("line")}</w:footnote><w:footnote w:id="2">${paragraph("Foot")}</w:footnote>`,
      ),
      "endnotes.xml": inNamespaces("w:endnotes", `<w:endnote w:id="2">${paragraph("End")}</w:endnote>`),
      "header1.xml": inNamespaces("w:hdr", paragraph("Confidential")),
      "header2.xml": inNamespaces("w:hdr", paragraph("Confidential")),
      "footer1.xml": inNamespaces("w:ftr", paragraph("Sida 1 av 9")),
    };
    expect(notes(paragraph("text"), parts)).toEqual([
      note("docx-comments", 1, "Eva: Stämmer?"),
      note("docx-footnotes", 1, "Foot"),
      note("docx-endnotes", 1, "End"),
      note("docx-headers", 1, "Confidential"),
    ]);
  });

  it("no more than 2,000 characters of them", () => {
    const [only] = notes(`<w:p><w:ins>${run("x".repeat(5000))}</w:ins></w:p>`);
    expect(only?.detail?.length).toBe(2000);
  });
});

describe("a table", () => {
  const table = (...rows: readonly (readonly string[])[]) =>
    `<w:tbl><w:tblPr/>${rows
      .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("")}</w:tr>`)
      .join("")}</w:tbl>`;

  const cellsOf = (body: string) =>
    readDocx(wordFile(body)).value.paragraphs.map(({ marks: { cell }, runs }) => {
      const words = runs.map(({ text }) => text).join("");
      return cell ? `${cell.table}:${cell.row}:${cell.column} ${words}` : words;
    });

  it("is cells, and what they mean is not for the reader to say", () => {
    const body = table(
      [paragraph("I:"), paragraph("Hur?")],
      [paragraph("R"), paragraph("Så.") + paragraph("Och så.")],
      [paragraph(""), paragraph("Mer.")],
    );
    expect(cellsOf(`${paragraph("Intervju")}${body}${paragraph("Slut")}${table([paragraph("x")])}`)).toEqual([
      "Intervju",
      "0:0:0 I:",
      "0:0:1 Hur?",
      "0:1:0 R",
      "0:1:1 Så.",
      "0:1:1 Och så.",
      "0:2:0 ",
      "0:2:1 Mer.",
      "Slut",
      "1:0:0 x",
    ]);
    expect(notes(body)).toEqual([note("docx-tables", 1)]);
  });

  it("counts a cell that reaches over several columns as so many", () => {
    const wide = `<w:tc><w:tcPr><w:tcW w:w="1"/><w:gridSpan w:val="2"/></w:tcPr>${paragraph("a")}</w:tc>`;
    const late = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc>${paragraph("c")}</w:tc></w:tr>`;
    expect(cellsOf(`<w:tbl><w:tr>${wide}<w:tc>${paragraph("b")}</w:tc></w:tr>${late}</w:tbl>`)).toEqual([
      "0:0:0 a",
      "0:0:2 b",
      "0:1:2 c",
    ]);
  });

  it("of talk is heard as such", () => {
    const body = table(
      [paragraph("Tid"), paragraph("Talare"), paragraph("Text")],
      [paragraph("00:01"), paragraph("Int"), paragraph("Hur?")],
      [paragraph("00:05"), paragraph("IP1"), paragraph("Så.") + paragraph("Och så.")],
    );
    const draft = judgeSpeakers(readDocx(wordFile(body)).value).draft;
    expect(spoken(draft)).toEqual(["Int| Hur?", "IP1| Så.⏎Och så."]);
    expect(draft.turns.map(({ startMs }) => startMs)).toEqual([1000, 5000]);
  });

  it("of anything else is read cell by cell, tables within it too", () => {
    const inner = table([paragraph("c"), paragraph("d")]);
    const body = table([paragraph("Rubrik"), paragraph("a")], [paragraph("b"), inner + paragraph("e")]);
    expect(texts(body)).toEqual(["Rubrik", "a", "b", "c", "d", "e"]);
    expect(notes(body)).toEqual([note("docx-tables", 2)]);
  });
});

describe("a part of another format that stands in the text", () => {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const bytes = (text: string) => new TextEncoder().encode(text);
  const chunk = `<w:altChunk xmlns:r="${type}" r:id="c1"><w:altChunkPr><w:matchSrc/></w:altChunkPr></w:altChunk>`;
  /** A document that has a part between two paragraphs, or in a body of one's own. */
  function withPart(
    name: string,
    part: Uint8Array,
    body = paragraph("before") + chunk + paragraph("after"),
  ): Uint8Array {
    const links = `<Relationships><Relationship Id="c1" Type="${type}/aFChunk" Target="${name}"/></Relationships>`;
    return zip([
      {
        name: "word/document.xml",
        bytes: bytes(inNamespaces("w:document", `<w:body>${body}</w:body>`)),
      },
      { name: "word/_rels/document.xml.rels", bytes: bytes(links) },
      { name: `word/${name}`, bytes: part },
    ]);
  }
  const page = "<html><body><p>I: När?</p><p>Vera: På ön, året = 1990.</p></body></html>";
  const mail = (way: string, body: string) =>
    bytes(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n    type="text/html";\r\n    boundary="----=part"\r\n\r\n\r\n` +
        `------=part\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${way}\r\n\r\n${body}\r\n\r\n------=part--`,
    );

  it.each([
    ["a web page", "a.html", bytes(page)],
    ["a part of a web page", "a.htm", bytes("<p>I: När?</p><p>Vera: På ön, året = 1990.</p>")],
    ["a page as mail", "a.mht", mail("quoted-printable", page.replaceAll("=", "=3D"))],
    ["a page as mail in base64", "a.mht", mail("base64", Buffer.from(page).toString("base64"))],
    ["Rich Text", "a.rtf", bytes("{\\rtf1 I: N\\'e4r?\\par Vera: P\\'e5 \\'f6n, \\'e5ret = 1990.\\par}")],
    ["a Word document", "a.docx", wordFile(paragraph("I: När?") + paragraph("Vera: På ön, året = 1990."))],
    ["plain text", "a.txt", bytes("I: När?\nVera: På ön, året = 1990.")],
  ])("is read where it stands: %s", (_, name, part) => {
    const { value, notes } = readDocx(withPart(name, part));
    expect(textsOf(value)).toEqual(["before", "I: När?", "Vera: På ön, året = 1990.", "after"]);
    expect(notes).toEqual([]);
  });

  it("is told where it is of a format that is not read, or not there", () => {
    const body = paragraph("before") + chunk + paragraph("after");
    for (const file of [withPart("a.xml", bytes("<a/>")), wordFile(body)]) {
      const read = readDocx(file);
      expect(textsOf(read.value)).toEqual(["before", "after"]);
      expect(read.notes).toEqual([note("docx-parts-unread", 1, "c1")]);
    }
  });

  it("is read once, and not within a part", () => {
    expect(readDocx(withPart("a.html", bytes("<p>x</p>"), chunk + chunk)).notes).toEqual([
      note("docx-parts-unread", 1, "c1"),
    ]);
    const inner = withPart("a.html", bytes("<p>x</p>"));
    expect(readDocx(withPart("a.docx", inner)).notes).toEqual([note("docx-parts-unread", 1, "c1")]);
  });

  it("has tables of its own, or stands in the cell that it stands in", () => {
    const table = (cell: string) => `<w:tbl><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>`;
    const cells = (body: string) =>
      readDocx(withPart("a.html", bytes("<table><tr><td>b</td></tr></table>"), body)).value.paragraphs.map(
        ({ marks }) => marks.cell?.table,
      );
    expect(cells(table(paragraph("a")) + chunk + table(paragraph("c")))).toEqual([0, 1, 2]);
    expect(cells(table(paragraph("a") + chunk) + table(paragraph("c")))).toEqual([0, 0, 1]);
    expect(readDocx(withPart("a.html", bytes("<table></table>"), table("") + chunk)).notes).toEqual([
      note("docx-tables", 2),
    ]);
  });
});

describe("words beside the text", () => {
  const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;

  it("come once from a text box in a header, which has them for newer and for older programs", () => {
    const both = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box("Umeå")}</mc:Choice><mc:Fallback>${box("Umeå")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const old = `<w:p><w:r><mc:AlternateContent><mc:Fallback>${box("Lund")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const header = inNamespaces("w:hdr", `${both}${old}${paragraph("2024")}`);
    expect(notes(paragraph("a"), { "header1.xml": header })).toEqual([
      note("docx-headers", 1, "Umeå Lund 2024"),
    ]);
  });

  it("have the hyphens and line ends that comments have", () => {
    const words = "<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t><w:cr/><w:t>b</w:t></w:r>";
    const comments = inNamespaces(
      "w:comments",
      `<w:comment w:id="1" w:author="Eva"><w:p>${words}</w:p></w:comment>`,
    );
    expect(notes(paragraph("a"), { "comments.xml": comments })).toEqual([
      note("docx-comments", 1, "Eva: e\u2011post b"),
    ]);
  });
});

describe("a paragraph tells how it stands on the page", () => {
  const marksOf = (properties: string, styles = "") =>
    readDocx(
      wordFile(`<w:p><w:pPr>${properties}</w:pPr>${run("Anna")}</w:p>`, {
        "styles.xml": inNamespaces("w:styles", styles),
      }),
    ).value.paragraphs[0]?.marks;
  const style = (id: string, name: string, inside: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
  const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

  it.each([
    ["Heading2", style("Heading2", "heading 2", ""), 2],
    ["Rubrik3", style("Rubrik3", "heading 3", ""), 3],
    ["Rubrik1", "", 1],
    ["a", style("a", "Rubrik 1", ""), 1],
    ["a", style("a", "Frågor", `<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`), 1],
    ["a", style("a", "Frågor", `<w:basedOn w:val="h"/>`) + style("h", "heading 9", ""), 6],
    ["a", style("a", "Brödtext", ""), 0],
  ])("a heading by its style %s (%s)", (id, styles, heading) =>
    expect(marksOf(styled(id), styles)?.heading).toBe(heading),
  );

  it("a heading by its own outline level, which is stronger than the style's", () => {
    expect(marksOf(`<w:outlineLvl w:val="3"/>`)?.heading).toBe(4);
    expect(marksOf(`${styled("h")}<w:outlineLvl w:val="9"/>`, style("h", "heading 1", ""))?.heading).toBe(0);
  });

  it("its indent in twips, its own or that of its style", () => {
    const indented = style("q", "Svar", `<w:pPr><w:ind w:left="720" w:hanging="200"/></w:pPr>`);
    expect(marksOf(`<w:ind w:start="567"/>`)?.indent).toBe(567);
    expect(marksOf(styled("q"), indented)?.indent).toBe(720);
    expect(marksOf(`${styled("q")}<w:ind w:left="0"/>`, indented)?.indent).toBe(0);
  });
});

describe("a Word document is refused", () => {
  const refusal = (bytes: Uint8Array) => refusalOf(() => readDocx(bytes));
  it("when it is no archive", () => expect(refusal(new TextEncoder().encode("Hej"))).toBe("not-a-zip"));
  it("when it has no main document", () =>
    expect(refusal(packedParts({ "a.xml": "<a/>" }))).toBe("not-a-word-document"));
  it("when its main part is another document", () =>
    expect(refusal(packedParts({ "word/document.xml": "<workbook/>" }))).toBe("not-a-word-document"));
  it("when it declares a document type", () =>
    expect(refusal(packedParts({ "word/document.xml": "<!DOCTYPE x><document/>" }))).toBe(
      "xml-with-doctype",
    ));
  it("when it is cut short", () => {
    const whole = wordFile(paragraph("Hej"));
    expect(refusal(whole.slice(0, whole.length - 40))).toBe("damaged-zip");
  });
  it("when its main part expands without end", () => {
    const bomb = zipSync(Object.fromEntries(unzip(wordFile(paragraph("a".repeat(30_000_000))))));
    expect(refusal(bomb)).toBe("too-large");
  });
});
