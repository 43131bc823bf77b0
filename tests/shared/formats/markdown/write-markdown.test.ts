import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../../../../shared/formats/markdown/write-markdown.ts";
import { type Block, cell, heading, paragraph, plain } from "../../../../shared/reports/report.ts";

const written = (...blocks: readonly Block[]) =>
  writeMarkdown({ language: "en", page: "portrait", title: "T", subtitle: "", author: "", blocks }).slice(
    "# T\n\n".length,
  );
const quote = (text: string, attribution = "Wilma"): Block => ({
  is: "quote",
  lines: text.split("\n").map((line) => ({ speaker: null, text: line })),
  attribution,
  language: null,
});

describe("Markdown", () => {
  it("sets headings below the title", () => {
    expect(written(heading(1, "Trust"))).toBe("## Trust\n");
    expect(written(heading(6, "Trust"))).toBe("###### Trust\n");
  });

  it("sets a quote with its attribution, line by line", () =>
    expect(written(quote("So.\n\nThen."))).toBe("> So.\\\n> &nbsp;\\\n> Then.\n>\n> — Wilma\n"));

  it("names who speaks in brackets that are no link", () =>
    expect(
      written({ is: "quote", lines: [{ speaker: "Ann", text: "(so)" }], attribution: "", language: null }),
    ).toBe("> \\[Ann:\\] (so)\n"));

  it.each([
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["*a* _b_ `c` ~d~ [e](f) # g", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\](f) \\# g"],
    ["AT&amp;T \\ 5$ x^2 {y}", "AT\\&amp;T \\\\ 5\\$ x\\^2 \\{y\\}"],
    ["- Ja", "\\- Ja"],
    ["+ Ja", "\\+ Ja"],
    ["=1+1", "\\=1+1"],
    ["1. Ja", "1\\. Ja"],
    ["    code", "&#32;&#32;&#32;&#32;code"],
    ["\tcode", "&#9;code"],
    ["> more", "\\> more"],
  ])("takes %j for words", (text, escaped) => expect(written(quote(text, ""))).toBe(`> ${escaped}\n`));

  it("sets tables, their pipes escaped, their lines kept, merged cells followed by empty ones", () => {
    const columns = [
      { heading: "A|B", share: 0.5, align: "left" },
      { heading: "N", share: 0.5, align: "right" },
    ] as const;
    const rows = [
      { cells: [{ ...cell(plain("x\ny")), rowSpan: 2 }, cell(plain("1"))] },
      { cells: [cell(plain("2"))] },
      { cells: [{ ...cell({ text: "wide", look: "bold" }), columnSpan: 2, indent: 1 }] },
    ];
    expect(written({ is: "table", caption: "Table 1", columns, rows })).toBe(
      [
        "**Table 1**",
        "",
        "| A\\|B | N |",
        "| --- | --: |",
        "| x<br>y | 1 |",
        "|  | 2 |",
        "| &emsp;**wide** |  |",
        "",
      ].join("\n"),
    );
  });

  it("keeps the line breaks around emphasis: a row of a table is one line", () => {
    const bold = (text: string) => ({ text, look: "bold" as const });
    const column = { heading: "Person", share: 1, align: "left" as const };
    const row = { cells: [cell(plain("So"), bold("\n\nthen\n"), plain("here"))] };
    expect(written({ is: "table", caption: "", columns: [column], rows: [row] })).toBe(
      "| Person |\n| --- |\n| So<br>&nbsp;<br>**then**<br>here |\n",
    );
    expect(written(paragraph(plain("So"), bold("\n\nthen\n"), plain("here")))).toBe(
      "So\\\n&nbsp;\\\n**then**\\\nhere\n",
    );
    expect(written(paragraph(bold("\nthen")))).toBe("&nbsp;\\\n**then**\n");
  });

  it("sets emphasis against the letters", () =>
    expect(written(paragraph({ text: "About: ", look: "italic" }, plain("so")))).toBe("*About:* so\n"));
});
