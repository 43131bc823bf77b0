import { describe, expect, it } from "vitest";
import { unzip } from "../../../../shared/formats/archive/unzip.ts";
import { writeHtml } from "../../../../shared/formats/html/write-html.ts";
import { writeOdt } from "../../../../shared/formats/odt/write-odt.ts";
import { writeTex } from "../../../../shared/formats/tex/write-tex.ts";
import { readXml } from "../../../../shared/formats/xml/read-xml.ts";
import { cell, heading, paragraph, plain, type Report } from "../../../../shared/reports/report.ts";

const spanning = { ...cell({ text: "Care", look: "bold" }), rowSpan: 2 };
const report: Report = {
  language: "en",
  page: "landscape",
  title: "Table of themes",
  subtitle: "R&D 100 %",
  author: "Vera & Tomas",
  blocks: [
    heading(1, "Care_work {so}"),
    { ...paragraph(plain("2 quotes  from 1 person")), role: "counts" },
    paragraph(plain("It "), { text: "was", look: "italic" }, plain(" <b>so</b>\nand \\textbf{so}.")),
    { is: "item", number: 1, runs: [plain("First")] },
    {
      is: "quote",
      lines: [
        { speaker: "Vera", text: "Vi väntade […] länge." },
        { speaker: null, text: "[the staff] kom." },
      ],
      attribution: "Vera, a nurse",
      language: "sv",
    },
    {
      is: "table",
      caption: "Table 1. Themes",
      columns: [
        { heading: "Theme", share: 0.3, align: "left" },
        { heading: "Quote", share: 0.5, align: "left" },
        { heading: "n", share: 0.2, align: "right" },
      ],
      rows: [
        { cells: [spanning, cell(plain("“So” & so\n(Vera)")), cell(plain("2"))] },
        { cells: [cell(plain("[A]nd so #1")), cell(plain("10"))] },
        { cells: [{ ...cell(plain("All")), columnSpan: 2 }, cell(plain("12"))] },
      ],
    },
    { ...paragraph(plain("n: 100 % of all")), role: "note" },
  ],
};

function shortened(line: string): string {
  return line.replace(/^\\begin.*/, "begin").replace("\\addtocounter{table}{-1}", "less");
}

/** The words of an XML part: a line a paragraph or heading; a cell begins with "|" and the columns and rows it reaches over. */
function wordsOf(xml: Uint8Array): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let cellMark = "";
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "table-cell")
        cellMark = `|${attributes.get("number-columns-spanned") ?? 1}×${attributes.get("number-rows-spanned") ?? 1} `;
      if (name === "covered-table-cell") lines.push("|covered");
      if (name === "p" || name === "h") line = cellMark;
      if (name === "line-break") line += " / ";
      if (name === "tab") line += "\t";
      if (name === "s") line += " ".repeat(Number(attributes.get("c")));
    },
    text: (text) => {
      line += text;
    },
    close: (name) => {
      if (name === "p" || name === "h") lines.push(line);
      if (name === "table-cell") cellMark = "";
    },
  });
  return lines;
}

describe("as OpenDocument", () => {
  const bytes = writeOdt(report);
  const parts = unzip(bytes);

  it("is an archive that says first and unpacked what it is, and the same every time", () => {
    expect(new TextDecoder().decode(bytes.slice(30, 77))).toBe(
      "mimetypeapplication/vnd.oasis.opendocument.text",
    );
    expect(writeOdt(report)).toEqual(bytes);
  });

  it("has every word, with headings, line ends and merged cells", () => {
    expect(wordsOf(parts.get("content.xml") ?? new Uint8Array())).toEqual([
      "Table of themes",
      "R&D 100 %",
      "Care_work {so}",
      "2 quotes  from 1 person",
      "It was <b>so</b> / and \\textbf{so}.",
      "1.\tFirst",
      "[Vera:] Vi väntade […] länge. / [the staff] kom.",
      "Vera, a nurse",
      "Table 1. Themes",
      ...["|1×1 Theme", "|1×1 Quote", "|1×1 n"],
      ...["|1×2 Care", "|1×1 “So” & so / (Vera)", "|1×1 2"],
      ...["|covered", "|1×1 [A]nd so #1", "|1×1 10"],
      ...["|2×1 All", "|covered", "|1×1 12"],
      "n: 100 % of all",
    ]);
  });

  it("names its author, and no date", () => {
    const meta = new TextDecoder().decode(parts.get("meta.xml"));
    expect(meta).toContain("<dc:creator>Vera &amp; Tomas</dc:creator>");
    expect(meta).not.toMatch(/date/);
  });
});

describe("as HTML", () => {
  const html = writeHtml(report);

  it("asks for nothing from elsewhere and runs nothing", () => {
    expect(html).not.toMatch(/<script|<link|src=|href=|url\(/);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<meta name="author" content="Vera &amp; Tomas">');
  });

  it("has every word, escaped, and merged cells", () => {
    expect(html).toContain('<p dir="auto">It <em>was</em> &lt;b&gt;so&lt;/b&gt;<br>and \\textbf{so}.</p>');
    expect(html).toContain(
      '<blockquote lang="sv" dir="auto"><p>[Vera:] Vi väntade […] länge.<br>[the staff] kom.</p></blockquote>',
    );
    expect(html).toContain('<td rowspan="2" dir="auto"><strong>Care</strong></td>');
    expect(html).toContain('<td colspan="2" dir="auto">All</td>');
    expect(html).toContain('<td class="right" dir="auto">12</td>');
    expect(html).toContain('<p class="note" dir="auto">n: 100 % of all</p>');
  });
});

describe("as LaTeX", () => {
  const tex = writeTex(report);

  it("escapes what would be a command", () => {
    expect(tex).toContain("\\title{Table of themes\\\\ \\large R\\&D 100 \\%}");
    expect(tex).toContain("\\section{Care\\_work \\{so\\}}");
    expect(tex).toContain(
      "It \\textit{was} \\textless{}b\\textgreater{}so\\textless{}/b\\textgreater{}\\newline{}and \\textbackslash{}textbf\\{so\\}.",
    );
  });

  it("leaves no marks that its fonts would draw as one", () => {
    const said = writeTex({ ...report, blocks: [paragraph(plain("Ja,, alltså -- nej ''så''"))] });
    expect(said).toContain("\nJa,{}, alltså -{}- nej '{}'så'{}'\n");
  });

  it("has accents on their letters, and signs that its fonts draw in formulas only", () => {
    const said = writeTex({ ...report, blocks: [paragraph(plain("a\u030ar ≥ 3′ \u2212 2"))] });
    expect(said).toContain("\når \\ensuremath{\\geq} 3\\ensuremath{'} \\ensuremath{-} 2\n");
    expect(said).toMatch(/^\\documentclass/);
  });

  it("breaks the address of a page at its signs", () => {
    const said = writeTex({
      ...report,
      blocks: [paragraph(plain("See https://doi.org/10.5555/a_b, and/or."))],
    });
    expect(said).toContain(
      "See https://\\allowbreak{}doi.\\allowbreak{}org/\\allowbreak{}10.\\allowbreak{}5555/\\allowbreak{}a\\_\\allowbreak{}b, and/or.",
    );
  });

  it("names first what its own fonts do not have", () => {
    const [first = ""] = writeTex({ ...report, title: "Жар 🙂 ж" }).split("\n");
    expect(first).toMatch(/^% LaTeX's own fonts do not have Ж а р 🙂 ж: .*\\setmainfont\.$/);
  });

  it("sets the note beneath a table small", () => expect(tex).toContain("{\\small n: 100 \\% of all\\par}"));

  it("gives a table with a number its caption and a label, and its head on each page", () => {
    const head = "\\toprule\n\\textbf{Theme} & \\textbf{Quote} & \\textbf{n}\\\\\n\\midrule";
    expect(tex).toContain(
      `\n\\caption{Themes}\\label{tab:table-of-themes-1}\\\\\n${head}\\endfirsthead\n${head}\\endhead\n`,
    );
    expect(tex).not.toContain("addtocounter");
  });

  it("leaves the numbers to those that have one, and a table that goes on its own", () => {
    const [table] = report.blocks.filter((block) => block.is === "table");
    if (!table) throw new Error("no table");
    const of = (caption: string) => ({ ...table, caption });
    const captions = ["Tabell 1. Å", "Tabell 1. Å (forts.)", "", "Who asked", "Tabell 2. B"];
    const lines = writeTex({ ...report, title: "Röster", blocks: captions.map(of) }).split("\n");
    expect(
      lines.filter((line) => /^\\(?:caption|addtocounter|begin\{longtable)/.test(line)).map(shortened),
    ).toEqual([
      ...["begin", "\\caption{Å}\\label{tab:roster-1}\\\\"],
      ...["less", "begin", "\\caption[]{Å (forts.)}\\\\"],
      ...["less", "begin"],
      ...["less", "begin", "\\caption*{Who asked}\\\\"],
      ...["begin", "\\caption{B}\\label{tab:roster-2}\\\\"],
    ]);
  });

  it("has tables with as many cells in each row as columns, and cells over several", () => {
    const [, body = ""] = /\\midrule\\endhead\n([\s\S]*?)\n\\bottomrule/.exec(tex) ?? [];
    expect(body.split("\n")).toEqual([
      "\\multirow[t]{2}{=}{\\textbf{Care}} & “So” \\& so\\newline{}(Vera) & 2\\\\",
      " & {[}A{]}nd so \\#1 & 10\\\\",
      "\\multicolumn{2}{l}{All} & 12\\\\",
    ]);
    expect(tex).toContain(
      "\\begin{longtable}{@{}>{\\RaggedRight\\arraybackslash\\hspace{0pt}}p{\\dimexpr 0.3000\\linewidth-2\\tabcolsep}",
    );
  });
});
