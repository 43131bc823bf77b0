import { describe, expect, it } from "vitest";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import type { Project } from "../../../shared/project/project.ts";
import { codebookReport } from "../../../shared/reports/codebook-report.ts";
import { codebookRows } from "../../../shared/reports/codebook-rows.ts";
import { aProject, withCode } from "../../support/a-project.ts";

const sketch = aProject({
  people: { Wilma: {}, Oskar: {} },
  codes: ["0 Work", "  1 Trust !", "    2 Waiting !", "      3 Coffee", "4 Weather"],
  transcripts: { A: ["Wilma: «3 A cup.» «1 So.»", "Oskar: «3 Kaffe.»"] },
});
const trust = withCode(sketch, "code:1", {
  definition: "Leaning on somebody",
  theme: { ...newTheme("final"), concept: "Trust takes time", is: "patience", isNot: "rules" },
});
const project = withCode(trust, "code:2", {
  definition: "Time that passes",
  counts: "hours",
  countsNot: "minutes",
  example: "We sat.",
  theme: { ...newTheme(), concept: "Waiting is work", is: "staying", isNot: "" },
});

/** Tables as rows of cells joined by " | ", each step inwards as "· ". */
const printed = (of: Project, language: "en" | "sv" = "en") =>
  codebookReport(of, { language, date: null }).blocks.flatMap((block) => {
    if (block.is === "heading") return [`# ${block.text}`];
    if (block.is === "paragraph") return [block.runs.map(({ text }) => text).join("")];
    if (block.is !== "table") return [];
    const rows = block.rows.map(({ cells }) =>
      cells
        .map(({ runs, indent }) => "· ".repeat(indent) + runs.map(({ text }) => text).join(""))
        .join(" | "),
    );
    return [block.caption, ...rows];
  });

describe("the codebook", () => {
  it("has a section for each theme and a row for each code, used or not", () =>
    expect(printed(project)).toEqual([
      "1 theme, 1 subtheme, 3 codes. 3 extracts from 2 people in 1 interview.",
      "# Trust",
      "Final · 3 extracts from 2 people",
      "Trust takes time",
      "It is about: patience",
      "It is not about: rules",
      "Table 1. Codes of “Trust”",
      "Trust | Leaning on somebody |  |  |  | 3 | 2",
      "· Waiting\nCandidate | Time that passes\nWaiting is work | hours\nstaying | minutes | We sat. | 2 | 2",
      "· · Coffee |  |  |  |  | 2 | 2",
      "# Codes under no theme",
      "Table 2. Codes under no theme",
      "Work |  |  |  |  | 3 | 2",
      "Weather |  |  |  |  | 0 | 0",
    ]));

  it("speaks Swedish", () =>
    expect(printed(project, "sv").slice(0, 3)).toEqual([
      "1 tema, 1 subtema, 3 koder. 3 utdrag från 2 personer i 1 intervju.",
      "# Trust",
      "Slutligt · 3 utdrag från 2 personer",
    ]));

  it("says when there is none", () =>
    expect(printed(aProject({}))).toEqual(["The codebook has no codes yet."]));

  it("has columns that fill its tables", () => {
    for (const block of codebookReport(project, { language: "en", date: null }).blocks)
      if (block.is === "table")
        expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe("the codebook's rows", () => {
  it("count a code with and without what stands beneath it", () =>
    expect(
      codebookRows(project).map((row) =>
        [
          row.path,
          row.theme,
          row.subtheme,
          row.status,
          row.extracts,
          row.people,
          row.own_extracts,
          row.own_people,
        ].join(),
      ),
    ).toEqual([
      "Work,,,,3,2,0,0",
      "Work > Trust,Trust,,final,3,2,1,1",
      "Work > Trust > Waiting,Trust,,candidate,2,2,0,0",
      "Work > Trust > Waiting > Coffee,Trust,Waiting,,2,2,2,2",
      "Weather,,,,0,0,0,0",
    ]));

  it("keep the texts of code and theme apart", () =>
    expect(codebookRows(project)[2]).toMatchObject({
      code: "Waiting",
      definition: "Time that passes",
      counts: "hours",
      counts_not: "minutes",
      example: "We sat.",
      concept: "Waiting is work",
      is: "staying",
      is_not: "",
    }));
});
