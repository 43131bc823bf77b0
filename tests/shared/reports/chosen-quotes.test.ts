import { describe, expect, it } from "vitest";
import { fromPlainText } from "../../../shared/memos/rich-text.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { Translation } from "../../../shared/project/records.ts";
import { beforeSending } from "../../../shared/reports/before-sending.ts";
import type { QuotationChoice } from "../../../shared/reports/quotation-choice.ts";
import { quotationSet } from "../../../shared/reports/quotation-set.ts";
import { quoteColumnsTable } from "../../../shared/reports/quote-columns.ts";
import { quoteTablePages } from "../../../shared/reports/quote-table.ts";
import type { Block, Report } from "../../../shared/reports/report.ts";
import { usualWhich } from "../../../shared/reports/report-kinds.ts";
import { themeTable, themeTablePages } from "../../../shared/reports/theme-table.ts";
import { gatherCodes } from "../../../shared/themes/gather-codes.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject, withCode, withQuote } from "../../support/a-project.ts";
import { must } from "../../support/must.ts";

const english: Translation = {
  ...{ id: "t1", language: "en", text: "We waited … at the clinic.", translator: "Ek", status: "checked" },
  ...{ checker: "Lind", comment: "Tense?", of: "Vi väntade … på kliniken.", at: "2024-01-02T00:00:00Z" },
};

const sketch = withCode(
  withCode(
    aProject({
      study: { name: "Warmth" },
      people: { Vera: { role: "a nurse" }, Tomas: {} },
      codes: ["1 Care !", "  2 Waiting !", "    3 Cold", "4 Rules !", "5 Loose"],
      transcripts: {
        One: ["Interviewer: Varför?", "Vera: Vi väntade länge på kliniken.", "Tomas: «4 Ja, det gjorde vi.»"],
        Two: ["Tomas: Nobody came. It was cold."],
      },
    }),
    "code:1",
    { definition: "Looking after each other" },
  ),
  "code:4",
  { definition: "What may not be done" },
);
const one = sketch.transcripts.get("transcript:One");
if (!one) throw new RangeError("no such transcript");
const spoken: Project = {
  ...sketch,
  transcripts: new Map(sketch.transcripts).set(one.id, { ...one, language: "sv" }),
};
const project = [
  {
    ...{
      id: "quote:a",
      words: "Vi väntade länge på kliniken.",
      themeId: "code:2",
      order: "b",
      form: "block",
    },
    edits: [{ kind: "cut", start: 11, end: 16 }],
    ...{ translations: [english], interpretation: fromPlainText("Waiting is the work.\nAll of it.") },
  },
  { id: "quote:b", words: "det gjorde vi", themeId: "code:2", order: "a", form: "inline", role: "contrast" },
  {
    id: "quote:c",
    words: "cold",
    themeId: "code:3",
    order: "a",
    form: "fragment",
    transcriptId: "transcript:Two",
  },
  { id: "quote:d", words: "Nobody came.", themeId: "code:5", order: "a", transcriptId: "transcript:Two" },
].reduce<Project>((so, quote) => withQuote(so, quote as Parameters<typeof withQuote>[1]), spoken);

const choice: QuotationChoice = { ...everyQuote(project, "{pseudonym}[, {role}]"), which: "chosen" };

/** What stands on the pages, a line a block. */
function lines({ blocks }: Report): readonly string[] {
  return blocks.flatMap(lineOf);
}
function lineOf(block: Block): string | readonly string[] {
  switch (block.is) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "quote":
      return `> ${block.lines.map(({ text }) => text).join(" / ")} — ${block.attribution} (${block.language})`;
    case "table":
      return [
        block.columns.map(({ heading }) => heading).join(" | "),
        ...block.rows.map(({ cells }) =>
          cells.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" | "),
        ),
      ];
    case "transcript":
    case "turn":
      return `no quotation: ${block.is}`;
    default:
      return block.runs.map(({ text }) => text).join("");
  }
}

describe("a set of chosen quotes", () => {
  it("has the quotes of each theme in their order, each in its form, with its translation and interpretation", () => {
    expect(lines(quotationSet(project, choice))).toEqual([
      "4 quotes from 2 people in 2 interviews.",
      "# Care",
      "3 quotes from 2 people",
      "## Waiting",
      "3 quotes from 2 people",
      "Contrast",
      "“det gjorde vi” (Tomas)",
      "> Vi väntade … på kliniken. —  (sv)",
      "> We waited … at the clinic. — Vera, a nurse (en)",
      "Waiting is the work.",
      "All of it.",
      "### Cold",
      "1 quote from 1 person",
      "“cold” (Tomas)",
      "# Codes under no theme",
      "## Loose",
      "1 quote from 1 person",
      "“Nobody came.” (Tomas)",
    ]);
  });

  it("names who spoke before the words where that is asked for", () => {
    const set = lines(quotationSet(project, { ...choice, attributed: "before", translations: "none" }));
    expect(set.slice(6, 9)).toEqual([
      "Tomas: “det gjorde vi”.",
      "Vera, a nurse:",
      "> Vi väntade … på kliniken. —  (sv)",
    ]);
  });

  it("prints translations alone, and says how many quotes have none", () => {
    const set = lines(quotationSet(project, { ...choice, translations: "alone" }));
    expect(set[0]).toBe(
      "4 quotes from 2 people in 2 interviews. 1 quote is not translated and stands in its own language.",
    );
    expect(set[7]).toBe("> We waited … at the clinic. — Vera, a nurse (en)");
  });

  it("prints the words themselves where the report is in their language, though translations are asked for alone", () => {
    const set = lines(quotationSet(project, { ...choice, language: "sv", translations: "alone" }));
    expect(set[7]).toBe("> Vi väntade … på kliniken. — Vera, a nurse (sv)");
  });

  it("sets translations beside the words, in columns that name the languages", () => {
    const set = lines(quotationSet(project, { ...choice, translations: "beside" }));
    expect(set.slice(7, 9)).toEqual([
      "Swedish | English",
      "“Vi väntade … på kliniken.”\n(Vera, a nurse) | “We waited … at the clinic.”",
    ]);
  });

  it("follows the house style: its cut mark and its quotation marks", () => {
    const { houseStyle } = project.study;
    const study = {
      ...project.study,
      houseStyle: { ...houseStyle, cutMark: "[…]", marks: "swedish" } as const,
    };
    const set = lines(quotationSet({ ...project, study }, choice));
    expect(set[6]).toBe("”det gjorde vi” (Tomas)");
    expect(set[7]).toBe("> Vi väntade […] på kliniken. —  (sv)");
  });

  it("is limited to the codes that are asked for, and leaves lost quotes out with a word", () => {
    const fewer = lines(quotationSet(project, { ...choice, codes: ["code:3"] }));
    expect(fewer).toEqual([
      "1 quote from 1 person in 1 interview.",
      ...["# Care", "1 quote from 1 person", "## Waiting", "1 quote from 1 person"],
      ...["### Cold", "1 quote from 1 person", "“cold” (Tomas)"],
    ]);
    const lost = withQuote(project, {
      ...{ id: "quote:e", words: "Ja", themeId: "code:4", lost: true, end: 0, start: 0 },
    });
    expect(lines(quotationSet(lost, choice))[0]).toBe(
      "4 quotes from 2 people in 2 interviews. 1 quote whose words are no longer in the transcript is left out.",
    );
  });

  it("says so where nothing is chosen", () => {
    expect(lines(quotationSet(sketch, choice))).toEqual(["No quotes are chosen here yet."]);
  });
});

it("reports are of chosen quotes where the study has any, else of all extracts", () => {
  expect([usualWhich(project), usualWhich(sketch)]).toEqual(["chosen", "all"]);
});

it("before they are sent, chosen quotes are looked at, not the extracts", () => {
  const names = ["pseudonym", "role"];
  const found = beforeSending(project, { ...choice, names });
  expect(found.extracts).toBe(4);
  expect(found.missing.map(({ people }) => people.map(({ pseudonym }) => pseudonym))).toEqual([["Tomas"]]);
  expect(beforeSending(project, { ...choice, which: "all", names }).extracts).toBe(1);
});

describe("the table of quotes", () => {
  it("of chosen quotes has theme, subtheme, code, print form and who; the translation stands under it, or in a column beside", () => {
    expect(lines(quoteTablePages(project, choice)).slice(1)).toEqual([
      "Theme | Subtheme | Code | Quotation | Who",
      "Care | Waiting | – | “det gjorde vi” | Tomas",
      "“Vi väntade … på kliniken.”\n“We waited … at the clinic.” | Vera, a nurse",
      "Cold | “cold” | Tomas",
      "Codes under no theme |  | Loose | “Nobody came.” | Tomas",
    ]);
    const [, head, first, second] = lines(quoteTablePages(project, { ...choice, translations: "beside" }));
    expect([head, first, second]).toEqual([
      "Theme | Subtheme | Code | Quotation | Translation | Who",
      "Care | Waiting | – | “det gjorde vi” |  | Tomas",
      "“Vi väntade … på kliniken.” | “We waited … at the clinic.” | Vera, a nurse",
    ]);
  });

  it("has the columns that are asked for, in their order; what is said of an entry reaches over its quotes", () => {
    const columns = ["extracts", "people", "code", "definition", "quote", "role", "status"] as const;
    expect(lines(quoteTablePages(project, { ...choice, columns, codes: ["code:2"] })).slice(1)).toEqual([
      "Extracts | People | Code | Definition | Quotation | Role | Status",
      "0 | 0 | – |  | det gjorde vi | Contrast | ",
      "Vi väntade länge på kliniken. | Exemplar | Checked",
    ]);
  });

  it("as a spreadsheet has one row a quote, verbatim and in print, and every column", () => {
    const { columns, rows, numbers } = quoteColumnsTable(project, choice);
    const row = rows.find((cells) => cells[columns.indexOf("form")] === "block") ?? [];
    expect(rows).toHaveLength(4);
    expect(Object.fromEntries(columns.map((column, at) => [column, row[at]]))).toEqual({
      ...{ theme: "Care", subtheme: "", code: "Waiting", definition: "", path: "Care > Waiting" },
      ...{ quote: "Vi väntade länge på kliniken.", print: "Vi väntade … på kliniken." },
      ...{ translation: "We waited … at the clinic.", language: "en", translator: "Ek", status: "checked" },
      ...{ checker: "Lind", comment: "Tense?", attribution: "Vera, a nurse", participant: "Vera" },
      ...{ role: "exemplar", form: "block", interpretation: "Waiting is the work.\nAll of it." },
      ...{ transcript: "One", turn: "2", time: "", section: "", people: "0", extracts: "0", order: "2" },
      ...{ by: "Ek", words: "5" },
    });
    expect([...numbers]).toEqual(["turn", "people", "extracts", "order", "words"]);
  });

  it("of all extracts has them verbatim as quote and print form", () => {
    const { columns, rows } = quoteColumnsTable(project, {
      ...{ ...choice, which: "all" },
      columns: ["code", "quote", "print", "by"],
    });
    expect([columns, rows]).toEqual([
      ["code", "quote", "print", "by"],
      [["Rules", "Ja, det gjorde vi.", "Ja, det gjorde vi.", expect.any(String)]],
    ]);
  });
});

it("a translation into a form of English is the one that an English report prints alone, and words said in one need none", () => {
  const marked = (language: string, spoken: string) => {
    const german = { ...english, id: "t2", language: "de", text: "Wir warteten." };
    const translations = [german, { ...english, language }];
    const said = withQuote(sketch, {
      words: "Vi väntade länge på kliniken.",
      themeId: "code:2",
      translations,
    });
    const transcripts = new Map(said.transcripts).set(one.id, { ...one, language: spoken });
    const asked = { ...choice, translations: "alone" } as const;
    return lines(quotationSet({ ...said, transcripts }, asked)).filter((line) => line.startsWith("“"));
  };
  expect(marked("en-GB", "sv")).toEqual(["“We waited … at the clinic.” (Vera, a nurse)"]);
  expect(marked("fi", "en-GB")).toEqual(["“Vi väntade länge på kliniken.” (Vera, a nurse)"]);
});

describe("the table of themes", () => {
  it("has each theme and subtheme once beside its quotes, those without quotes too", () => {
    const report = themeTablePages(project, choice);
    expect(lines(report)).toEqual([
      "3 quotes from 2 people in 2 interviews. 1 quote of a code under no theme is left out.",
      "Theme | Subtheme | Definition | Quotations",
      "Care |  | Looking after each other | ",
      "Waiting |  | “det gjorde vi” (Tomas)",
      "“Vi väntade … på kliniken.”\n“We waited … at the clinic.” (Vera, a nurse)",
      "“cold” (Tomas)",
      "Rules |  | What may not be done | ",
    ]);
    const table = report.blocks.find((block) => block.is === "table");
    expect(
      table?.is === "table" && table.rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan)),
    ).toEqual([[4, 1, 1, 1], [3, 3, 1], [1], [1], [1, 1, 1, 1]]);
  });

  it("as a spreadsheet has one row a quote", () => {
    expect(themeTable(project, choice).rows).toEqual([
      ["Care", "", "Looking after each other", "", ""],
      ["Care", "Waiting", "", "“det gjorde vi”", "Tomas"],
      ["Care", "Waiting", "", "“Vi väntade … på kliniken.”\n“We waited … at the clinic.”", "Vera, a nurse"],
      ["Care", "Waiting", "", "“cold”", "Tomas"],
      ["Rules", "", "What may not be done", "", ""],
    ]);
  });

  it("names who speaks in an extract of several voices, as the table of quotes does, and says where a code is told twice", () => {
    const sketch = aProject({
      people: { Vera: {}, Tomas: {} },
      codes: ["1 Care !", "  2 Waiting", "3 Rules !"],
      transcripts: { One: ["Interviewer: «2 Why?", "Vera: We waited.", "Tomas: All of us.»"] },
    });
    const both = applyDiff(sketch, must(gatherCodes(sketch, { themeId: "code:3", codeIds: ["code:2"] })));
    const every = everyQuote(both);
    const words = "[Interviewer:] Why?\n[Vera:] We waited.\n[Tomas:] All of us.";
    expect(lines(themeTablePages(both, every))).toEqual([
      "1 extract from 2 people in 1 interview. Some codes belong to more than one theme; their quotations stand under each. A name in square brackets marks who speaks where a quotation has several voices.",
      "Theme | Definition | Quotations",
      `Care |  | ${words} (Vera; Tomas)`,
      `Rules |  | ${words} (Vera; Tomas)`,
    ]);
    expect(themeTable(both, every).rows.map(([, , , quote]) => quote)).toEqual([words, words]);
    const quoted = withQuote(both, { words: "We waited.", themeId: "code:2" });
    for (const pages of [themeTablePages, quoteTablePages])
      expect(lines(pages(quoted, { ...every, which: "chosen" }))[0]).toBe(
        "1 quote from 1 person in 1 interview. Some codes belong to more than one theme; their quotations stand under each.",
      );
    expect(lines(quoteTablePages(both, every))).toContain(`Care | Waiting | ${words} | Vera; Tomas`);
  });

  it("has the quotes of codes that stand behind a subtheme with the theme itself", () => {
    const behind = aProject({
      people: { Tomas: {} },
      codes: ["1 Care !", "  2 Waiting !", "    3 Cold", "  4 Warm"],
      transcripts: { One: ["Tomas: Nobody came. It was cold, and then it was warm."] },
    });
    const quoted = [
      { id: "quote:a", words: "cold", themeId: "code:3", form: "inline" },
      { id: "quote:b", words: "warm", themeId: "code:4", form: "inline" },
    ] as const;
    const report = themeTablePages(
      quoted.reduce((study, quote) => withQuote(study, quote), behind),
      choice,
    );
    expect(lines(report)).toEqual([
      "2 quotes from 1 person in 1 interview.",
      "Theme | Subtheme | Definition | Quotations",
      "Care |  |  | “warm” (Tomas)",
      "Waiting |  | “cold” (Tomas)",
    ]);
  });

  it("keeps two themes apart that are called alike, beneath different codes", () => {
    const alike = aProject({ codes: ["1 Staff", "  2 Trust !", "3 Clients", "  4 Trust !"] });
    const table = themeTablePages(alike, choice).blocks.find((block) => block.is === "table");
    expect(
      table?.is === "table" && table.rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan)),
    ).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it("says so where there are no themes", () => {
    expect(lines(themeTablePages(aProject({ codes: ["1 Cold"] }), choice))).toEqual([
      "The codebook has no themes yet.",
    ]);
  });
});
