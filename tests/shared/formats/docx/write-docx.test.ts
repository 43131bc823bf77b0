import { describe, expect, it } from "vitest";
import { unzip } from "../../../../shared/formats/archive/unzip.ts";
import { writeDocx } from "../../../../shared/formats/docx/write-docx.ts";
import { readXml } from "../../../../shared/formats/xml/read-xml.ts";
import {
  type Block,
  cell,
  heading,
  paragraph,
  plain,
  type Report,
} from "../../../../shared/reports/report.ts";
import { wordParagraphs, wordPart } from "../../../support/word-text.ts";

const report = (blocks: readonly Block[], more: Partial<Report> = {}): Report => ({
  ...{ language: "sv", page: "portrait", title: "Citat", subtitle: "Studien", author: "A. Lind" },
  ...more,
  blocks,
});
const quote = (text: string, language: string | null = "sv"): Block => {
  return { is: "quote", lines: [{ speaker: null, text }], attribution: "Wilma", language };
};
const table: Block = {
  is: "table",
  caption: "Tabell 1",
  columns: [
    { heading: "Kod", share: 0.7, align: "left" },
    { heading: "Utdrag", share: 0.3, align: "right" },
  ],
  rows: [
    { cells: [{ ...cell(plain("Tillit")), rowSpan: 2, indent: 1 }, cell(plain("1"))] },
    { cells: [cell(plain("2"))] },
    { cells: [{ ...cell(plain("Allt")), columnSpan: 2 }] },
  ],
};
const everything = [heading(1, "Tillit"), paragraph(plain("Ord")), quote("Så\när det"), table];

describe("a Word document", () => {
  it("gives each block the style that Word knows it by", async () =>
    expect(
      wordParagraphs(await writeDocx(report(everything))).map(({ style, text }) => `${style}: ${text}`),
    ).toEqual([
      "Title: Citat",
      "Subtitle: Studien",
      "Heading1: Tillit",
      ": Ord",
      "Quote: Så\när det",
      "Attribution: Wilma",
      "Caption: Tabell 1",
      "TableHeading: Kod",
      "TableHeading: Utdrag",
      "TableText: Tillit",
      "TableText: 1",
      // The continuation of the cell that reaches over two rows.
      ": ",
      "TableText: 2",
      "TableText: Allt",
    ]));

  it("defines each style once, and uses none that it does not define", async () => {
    const bytes = await writeDocx(report(everything));
    const defined = [...wordPart(bytes, "word/styles.xml").matchAll(/w:styleId="(\w+)"/g)].map(
      ([, id]) => id,
    );
    const used = ["word/document.xml", "word/footer1.xml"].flatMap((part) =>
      [...wordPart(bytes, part).matchAll(/<w:(?:p|tbl)Style w:val="(\w+)"/g)].map(([, id]) => id),
    );
    expect(used).toEqual(expect.arrayContaining(["Quote", "ReportTable", "Footer"]));
    expect(defined).toHaveLength(new Set(defined).size);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  });

  it("repeats the header row of a table and merges cells", async () => {
    const xml = wordPart(await writeDocx(report([table])), "word/document.xml");
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:vMerge w:val="(?:restart|continue)"\/>/g)).toHaveLength(2);
  });

  it("is A4, upright or lying, with page numbers", async () => {
    const upright = await writeDocx(report([]));
    expect(wordPart(upright, "word/document.xml")).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(wordPart(upright, "word/footer1.xml")).toMatch(/<w:instrText[^>]*>PAGE</);
    const lying = await writeDocx(report([], { page: "landscape" }));
    expect(wordPart(lying, "word/document.xml")).toMatch(
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/,
    );
  });

  it("says in which language the report is, and a quote in another", async () => {
    const bytes = await writeDocx(report([quote("So it is", "en")]));
    expect(wordPart(bytes, "word/styles.xml")).toContain('<w:lang w:val="sv-SE"/>');
    expect(wordPart(bytes, "word/document.xml")).toContain('<w:lang w:val="en"/>');
  });

  it("sets words that are written from the right from the right", async () => {
    const xml = wordPart(await writeDocx(report([quote("… السلام عليكم", "ar")])), "word/document.xml");
    expect(xml).toContain("<w:bidi/>");
    expect(xml).toContain('<w:rtl/><w:lang w:bidi="ar"/>');
  });

  it.each([
    ["<script>alert('&amp;')</script>", "<script>alert('&amp;')</script>"],
    ["CURRENT", "CURRENT"],
    ["  two  spaces\tand a tab ", "  two  spaces\tand a tab "],
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    [
      "nul \u0000, escape \u001b, half \ud83d, none \uffff",
      "nul \ufffd, escape \ufffd, half \ufffd, none \ufffd",
    ],
    ["whole 😀 \u0085 \u200f", "whole 😀 \u0085 \u200f"],
  ])("prints %j", async (text, printed) => {
    const paragraphs = wordParagraphs(
      await writeDocx(report([heading(1, text), quote(text), paragraph(plain(text))])),
    );
    expect(paragraphs.slice(2).map((one) => one.text)).toEqual([printed, printed, "Wilma", printed]);
  });

  it("consists of well-formed parts that bear no date and name nobody but the author", async () => {
    const parts = unzip(await writeDocx(report(everything, { author: "A. Lind & <Co>" })));
    for (const [name, part] of parts) {
      readXml(part, { open: () => {}, close: () => {}, text: () => {} });
      const xml = new TextDecoder().decode(part);
      expect(xml, name).not.toMatch(/\b20[2-9]\d-\d\d|Un-named|<dcterms|w:author|w:rsid/);
      if (name !== "docProps/core.xml")
        expect(xml, name).not.toMatch(/creator|Modified|Lind|Company|Manager/);
    }
    const core = new TextDecoder().decode(parts.get("docProps/core.xml"));
    expect(core).toContain("<dc:creator>A. Lind &amp; &lt;Co&gt;</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>A. Lind &amp; &lt;Co&gt;</cp:lastModifiedBy>");
  });

  it("names nobody when it has no author", async () => {
    const core = wordPart(await writeDocx(report([], { author: "" })), "docProps/core.xml");
    expect(core).toContain("<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>");
  });
});
