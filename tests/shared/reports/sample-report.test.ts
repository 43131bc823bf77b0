import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../shared/figures/figures.ts";
import { reportFormats, writeReport } from "../../../shared/formats/report-formats.ts";
import type { Project } from "../../../shared/project/project.ts";
import { type SampleChoice, sampleReport } from "../../../shared/reports/sample-report.ts";
import { sampleLines } from "../../../shared/reports/sample-rows.ts";
import { placedCells } from "../../../shared/reports/table-grid.ts";
import { sampleOf } from "../../support/a-sample.ts";
import { wordParagraphs } from "../../support/word-text.ts";
import { sheetOf } from "../../support/workbook.ts";

const usual: SampleChoice = { language: "en", limit: null, date: null };

/** The lines of the pages; a table as rows of cells joined by " | ", each step inwards as "· ". */
function printed(of: Project, choice: Partial<SampleChoice> = {}): readonly string[] {
  return sampleReport(of, { ...usual, ...choice }).blocks.flatMap((block) => {
    if (block.is === "paragraph") return [block.runs.map(({ text }) => text).join("")];
    if (block.is !== "table") return [];
    const rows = block.rows.map(({ cells }) =>
      cells
        .map(({ runs, indent }) => "· ".repeat(indent) + runs.map(({ text }) => text).join(""))
        .join(" | "),
    );
    return [block.caption, block.columns.map(({ heading }) => heading).join(" | "), ...rows];
  });
}

const study = sampleOf({
  columns: ["gender: choice | woman | man", "age: number", "since: date", "union: yes-no"],
  people: [
    "Wilma | woman | 25 | 2011 | ja",
    "Adam | man | 62 | 2008 | nej",
    "Ruth | woman | 40,5 | 2019-03-01 | ja",
    "Daniel | man | about 30 | 2012 | –",
  ],
  interviews: ["2019: Wilma", "2019: Adam", "2022: Ruth, Daniel", "2022: Wilma"],
});

describe("the sample in print", () => {
  it("says how many people spoke in how many interviews, and has a row for each value or measure", () =>
    expect(printed(study)).toEqual([
      "4 people in 4 interviews. In 1 interview several of them speak. 1 of them speaks in several interviews.",
      "Table 1. Characteristics of the people interviewed",
      "Characteristic | 2019 (n = 2) | 2022 (n = 3) | All (n = 4)",
      "Interviews | 2 | 2 | 4",
      "Gender, n (%)",
      "· woman | 1 (50%) | 2 (67%) | 2 (50%)",
      "· man | 1 (50%) | 1 (33%) | 2 (50%)",
      "Age",
      "· n (%) | 2 (100%) | 2 (67%) | 3 (75%)",
      // 127.5 / 3; the squares about 42.5 are 306.25, 380.25 and 4; 690.5 / 2 = 345.25.
      "· mean (SD) | 43.50 (26.16) | 32.75 (10.96) | 42.50 (18.58)",
      "· median (range) | 43.5 (25–62) | 32.75 (25–40.5) | 40.5 (25–62)",
      "· not a number | 0 (0%) | 1 (33%) | 1 (25%)",
      "Since",
      "· first to last | 2008 – 2011 | 2011 – 2019-03-01 | 2008 – 2019-03-01",
      "Union, n (%)",
      "· yes | 1 (50%) | 2 (67%) | 2 (50%)",
      "· no | 1 (50%) | 0 (0%) | 1 (25%)",
      "· missing | 0 (0%) | 1 (33%) | 1 (25%)",
      "n, with the percentage of all people of the column. SD: standard deviation of the sample. Who speaks in several waves is counted in each, and once in all.",
    ]));

  it("speaks Swedish, with its commas", () =>
    expect(printed(study, { language: "sv" })).toEqual(
      expect.arrayContaining([
        "4 personer i 4 intervjuer. I 1 intervju talar flera av dem. 1 av dem talar i flera intervjuer.",
        "Egenskap | 2019 (n = 2) | 2022 (n = 3) | Alla (n = 4)",
        "· medelvärde (SD) | 43,50 (26,16) | 32,75 (10,96) | 42,50 (18,58)",
        "· ja | 1 (50 %) | 2 (67 %) | 2 (50 %)",
        "· uppgift saknas | 0 (0 %) | 1 (33 %) | 1 (25 %)",
      ]),
    ));

  it("says of which attributes it is told that few are missing, since nothing could be told of them else", () => {
    const people = Array.from({ length: 12 }, (_, at) => `P${at} | ${at === 0 ? "–" : 40 + at}`);
    const gaps = sampleOf({ columns: ["age: number"], people, interviews: [] });
    expect(printed(gaps, { limit: 5 }).join()).toContain("· n (%) | 11 (92%),· mean (SD)");
    expect(printed(gaps, { limit: 5 }).at(-1)).toContain(
      "How many are missing is told of age, since less could be told of it otherwise.",
    );
    expect(printed(gaps).at(-1)).not.toContain("missing is told");
  });

  it("leaves out small numbers where that is asked for, and says how", () => {
    const people = Array.from(
      { length: 12 },
      (_, at) => `P${at} | ${at < 9 ? "woman" : "man"} | 4${at % 10}`,
    );
    const many = sampleOf({
      columns: ["gender: choice | woman | man", "age: number"],
      people,
      interviews: [],
    });
    expect(printed(many, { limit: 5 })).toEqual([
      "12 people in 0 interviews.",
      "Table 1. Characteristics of the people interviewed",
      "Characteristic | All (n = 12)",
      "Gender, n (%)",
      "· woman | –",
      "· man | < 5",
      "Age",
      // The sum is 526, of the squares 23166; (23166 − 526² / 12) / 11 = 9.97.
      "· mean (SD) | 43.8 (3.2)",
      "· median | 43.5",
      "n, with the percentage of all people of the column. SD: standard deviation of the sample. Numbers of fewer than 5 people are left out (< 5), and so are others (–) from which they could be computed. Each characteristic is protected for itself: whoever puts several together may know more. The least and the greatest value are left out where fewer than 5 people have one of them.",
    ]);
    expect(printed(many, { limit: 13 }).slice(3, 7)).toEqual([
      "Gender",
      "· not told | –",
      "Age",
      "· not told | –",
    ]);
  });

  it("tells the least and the greatest with a limit only where as many people have each, in print and in a table", () => {
    const of = (ages: readonly number[], since: readonly string[]) =>
      sampleOf({
        columns: ["age: number", "since: date"],
        people: ages.map((age, at) => `P${at} | ${age} | ${since[at]}`),
        interviews: [],
      });
    const ends = (project: Project) => [
      ...printed(project, { limit: 3 }).filter((line) => /median|first to|least/.test(line)),
      ...sampleLines(project, { limit: 3, language: "en" })
        .filter(({ measure }) => /least|greatest|first|last/.test(measure))
        .map(({ measure, number, left_out }) => `${measure}: ${number}${left_out}`),
    ];
    const years = ["2008", "2008", "2008", "2011", "2011", "2011"];
    expect(ends(of([20, 20, 20, 61, 61, 61], years))).toEqual([
      ...["· median (range) | 40.5 (20–61)", "· first to last | 2008 – 2011"],
      ...["least: 20", "greatest: 61", "first: 2008", "last: 2011"],
    ]);
    expect(ends(of([20, 20, 20, 61, 61, 62], years.with(5, "2012")))).toEqual([
      ...["· median | 40.5", "· first to last | –"],
      expect.stringMatching(
        /The least and the greatest value are left out where fewer than 3 people have one/,
      ),
      ...["least: small", "greatest: small", "first: small", "last: small"],
    ]);
  });

  it("says so where there is nobody, or where nothing is recorded", () => {
    expect(printed(sampleOf({ columns: [], people: [], interviews: [] }))).toEqual([
      "There are no people in the study yet.",
    ]);
    expect(printed(sampleOf({ columns: [], people: ["A"], interviews: [": A"] }))).toEqual([
      "1 person in 1 interview.",
      "Nothing else is recorded of them.",
    ]);
  });

  it("says the number of people that every place says (N1)", () =>
    expect(printed(study)[0]).toContain(`${figuresOf(study).participants} people`));

  it("fills its table cell by cell", () => {
    const table = sampleReport(study, usual).blocks.find((block) => block.is === "table");
    if (table?.is !== "table") throw new Error("no table");
    expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const row of placedCells(table))
      expect(row.reduce((sum, { cell }) => sum + cell.columnSpan, 0)).toBe(table.columns.length);
  });
});

describe("the sample as a table", () => {
  it("has a row for each number, in words that are the same in every language", () => {
    const lines = sampleLines(study, { limit: null, language: "en" }).map((line) =>
      [line.attribute, line.measure, line.value, line.wave, line.number, line.percent].join("|"),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        "|people||2019|2|",
        "|interviews||all|4|",
        "gender|n|woman|2022|2|66.7",
        "age|does-not-fit||all|1|25",
        "age|mean||all|42.5|",
        "age|sd||all|18.581|",
        "age|greatest||all|62|",
        "since|last||all|2019-03-01|",
        "union|missing||2022|1|33.3",
      ]),
    );
  });

  it("tells nothing of what is left out but that it is", () => {
    const people = Array.from({ length: 9 }, (_, at) => `P${at} | ${at < 7 ? "woman" : "man"}`);
    const few = sampleOf({ columns: ["gender: choice | woman | man"], people, interviews: [] });
    expect(sampleLines(few, { limit: 5, language: "en" }).slice(2)).toEqual([
      expect.objectContaining({ value: "woman", number: "", percent: "", left_out: "hidden" }),
      expect.objectContaining({ value: "man", number: "", percent: "", left_out: "small" }),
    ]);
  });

  it("is written as Word, as Excel with its numbers as numbers, and as Markdown", async () => {
    const asked = { kind: "sample", asked: { project: study, ...usual } } as const;
    const write = (format: "docx" | "xlsx" | "md") =>
      writeReport(asked, reportFormats[format], { exact: false });
    expect(wordParagraphs(await write("docx")).map(({ text }) => text)).toContain("43.50 (26.16)");
    const rows = sheetOf(await write("xlsx"));
    expect(rows[0]).toEqual([
      "attribute",
      "type",
      "measure",
      "value",
      "wave",
      "number",
      "percent",
      "left_out",
    ]);
    expect(rows.find((row) => row[2] === "n" && row[3] === "woman" && row[4] === "2022")?.[6]).toBe(66.7);
    expect(new TextDecoder().decode(await write("md"))).toContain("&emsp;woman | 1 (50%) |");
  });
});
