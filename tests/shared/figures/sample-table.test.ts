import { describe, expect, it } from "vitest";
import { percentOf, type SampleTable, sampleTable } from "../../../shared/figures/sample-table.ts";
import { sampleOf } from "../../support/a-sample.ts";

/** The rows of an attribute as a page has them: "woman: 3 1 4", "<" for a small cell and "–" for a hidden one. */
function rowsOf({ parts }: SampleTable, name: string): readonly string[] | null {
  const part = parts.find((one) => one.name === name);
  return (
    part?.rows?.map(({ is, value, cells }) => {
      const numbers = cells.map(({ mark, count }) =>
        mark === "shown" ? count : mark === "small" ? "<" : "–",
      );
      return `${value || is}: ${numbers.join(" ")}`;
    }) ?? null
  );
}

const study = sampleOf({
  columns: ["gender: choice | woman | man | other", "age: number", "role", "union: yes-no", "since: date"],
  people: [
    "Wilma | woman | 25 | nurse | ja | 2011",
    "Adam | man | 62 | guard | nej | May 2008",
    "Ruth | Woman | 40,5 | nurse | x | 2019-03-01",
    "Daniel | man | about 30 | cook | – | 12 okt 2008",
    "Ida | woman | 31 | nurse | no | –",
    "Bo | – | 44 | cook | 1 | 2008",
  ],
  interviews: ["2019: Wilma", "2019: Adam", "2022: Ruth, Daniel", "2022: Ida", "2022: Wilma"],
});

describe("the sample of a study", () => {
  const table = sampleTable(study, null, "en");

  it("is told by its people and interviews, each once (N8)", () => {
    expect(table).toMatchObject({ people: 6, interviews: 5, together: 1, repeated: 1, silent: 1 });
    // Bo speaks nowhere; Wilma speaks in both waves.
    expect(table.columns).toEqual([
      { of: "wave", wave: "2019", people: 2, interviews: 2 },
      { of: "wave", wave: "2022", people: 4, interviews: 3 },
      { of: "no-wave", wave: "", people: 1, interviews: 0 },
      { of: "all", wave: "", people: 6, interviews: 5 },
    ]);
  });

  it("counts choices in their order, also those that nobody has, and who is missing", () =>
    expect(rowsOf(table, "gender")).toEqual([
      "woman: 1 3 0 3",
      "man: 1 1 0 2",
      "other: 0 0 0 0",
      "missing: 0 0 1 1",
    ]));

  it("counts texts, the most frequent first, and yes and no in whatever words they were said", () => {
    expect(rowsOf(table, "role")).toEqual(["nurse: 1 3 0 3", "cook: 0 1 1 2", "guard: 1 0 0 1"]);
    expect(rowsOf(table, "union")).toEqual(["yes: 1 2 1 3", "no: 1 1 0 2", "missing: 0 1 0 1"]);
  });

  it("has waves, and texts that as many people have, as the language sorts them", () => {
    const towns = sampleOf({
      columns: ["town"],
      people: ["Wilma | Åre", "Adam | Malmö", "Ruth | Örebro", "Ida | Ystad"],
      interviews: ["Vår: Wilma", "Ålder: Adam", "Öppet: Ruth", "Ålder: Ida"],
    });
    const said = (language: string) => {
      const table = sampleTable(towns, null, language);
      return [
        table.columns.map(({ wave }) => wave).filter(Boolean),
        rowsOf(table, "town")?.map((row) => row.split(":")[0]),
      ];
    };
    expect(said("sv")).toEqual([
      ["Vår", "Ålder", "Öppet"],
      ["Malmö", "Ystad", "Åre", "Örebro"],
    ]);
    expect(said("en")).toEqual([
      ["Ålder", "Öppet", "Vår"],
      ["Åre", "Malmö", "Örebro", "Ystad"],
    ]);
  });

  it("describes numbers, without those that are none, which are counted", () => {
    expect(rowsOf(table, "age")).toEqual(["recorded: 2 3 1 5", "does-not-fit: 0 1 0 1"]);
    const age = table.parts[1];
    // By hand: 25 + 62 + 40.5 + 31 + 44 = 202.5; in order 25 31 40.5 44 62.
    expect(age?.numbers[3]).toMatchObject({
      count: 5,
      mean: 40.5,
      median: 40.5,
      range: { least: 25, greatest: 62 },
    });
    // The squares about 40.5 are 240.25, 462.25, 0, 90.25 and 12.25, together 805; 805 / 4 = 201.25.
    expect(age?.numbers[3]?.sd).toBeCloseTo(Math.sqrt(201.25), 12);
    expect(age?.numbers.map((numbers) => numbers?.mean)).toEqual([43.5, 96.5 / 3, 44, 40.5]);
    expect(age?.decimals).toBe(1);
  });

  it("tells the first and the last of dates, however they were written", () =>
    expect(table.parts[4]?.dates).toEqual([
      { least: "2008-05", greatest: "2011" },
      { least: "2008-10-12", greatest: "2019-03-01" },
      { least: "2008", greatest: "2008" },
      { least: "2008", greatest: "2019-03-01" },
    ]));

  it("has no waves where all would be in the same, or in none", () => {
    const alike = { columns: ["age: number"], people: ["A | 5"], interviews: ["2019: A", "2019: A"] };
    expect(sampleTable(sampleOf(alike), null, "en").columns.map(({ of }) => of)).toEqual(["all"]);
    expect(sampleTable(sampleOf({ ...alike, interviews: [": A"] }), null, "en").columns).toHaveLength(1);
  });

  it("takes an excerpt from the literature for no interview", () => {
    const [first, ...others] = [...study.transcripts.values()];
    if (!first) throw new Error("no interviews");
    const reference = { title: "Trust" } as unknown as NonNullable<typeof first.reference>;
    const transcripts = new Map([{ ...first, reference }, ...others].map((one) => [one.id, one]));
    const counted = sampleTable({ ...study, transcripts }, null, "en");
    expect([counted.interviews, counted.columns[0]?.people]).toEqual([4, 1]);
  });

  it("of nobody is empty", () => {
    const { people, parts } = sampleTable(
      sampleOf({ columns: ["age: number"], people: [], interviews: [] }),
      null,
      "en",
    );
    expect([people, parts[0]?.numbers]).toEqual([0, [null]]);
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(18, 22)).toBeCloseTo(81.8182, 4);
  });
});

describe("with a limit", () => {
  const many = (count: number, who: string, values: string) =>
    Array.from({ length: count }, (_, at) => `${who}${at + 1} | ${values}`);
  const named = (people: readonly string[]) => people.map((line) => line.split(" | ")[0] ?? "");
  const first = [...many(9, "a", "woman | nurse | 30"), ...many(3, "b", "man | guard | 40")];
  const second = [...many(9, "c", "woman | nurse | 50"), ...many(1, "d", "man | cook | –")];
  const third = many(2, "e", "woman | nurse | 60");
  const people = [...first, ...second, ...third];
  const interviews = [
    ...named(first).map((name) => `2019: ${name}`),
    ...named(second).map((name) => `2022: ${name}`),
    ...named(third).map((name) => `2023: ${name}`),
  ];
  const names = ["gender: choice | woman | man", "role", "age: number"];

  it("small numbers are left out, and those that would tell them, down and across", () => {
    const two = { columns: names, people: [...first, ...second], interviews: interviews.slice(0, 22) };
    const table = sampleTable(sampleOf(two), 5, "en");
    expect(rowsOf(table, "gender")).toEqual(["woman: – – –", "man: < < <"]);
    expect(rowsOf(table, "age")).toEqual(["recorded: 12 9 21", "missing: 0 1 1"]);
    // Guards and a cook are together, four people.
    expect(rowsOf(table, "role")).toEqual(["nurse: – – –", "others: < < <"]);
  });

  it("few missing values are left out as other small numbers are, and what would tell them", () => {
    const some = [...many(9, "a", "woman"), ...many(8, "b", "man"), ...many(2, "c", "–")];
    const table = sampleTable(
      sampleOf({ columns: ["gender: choice | woman | man"], people: some, interviews: [] }),
      5,
      "en",
    );
    expect(rowsOf(table, "gender")).toEqual(["woman: 9", "man: –", "missing: <"]);
    expect(table.parts[0]?.tellsGaps).toBe(false);
  });

  it("of numbers few missing ones are told, since the mean would go with them, and the table says so", () => {
    const table = sampleTable(
      sampleOf({ columns: names, people: [...first, ...second], interviews: [] }),
      5,
      "en",
    );
    expect(table.parts.map(({ name, tellsGaps }) => `${name} ${tellsGaps}`)).toEqual([
      "gender false",
      "role false",
      "age true",
    ]);
  });

  it("a small wave is left out with the next smallest, so that it is not what is missing from the total", () => {
    const table = sampleTable(sampleOf({ columns: names, people, interviews }), 5, "en");
    expect(table.columns.map(({ wave, people: count }) => `${wave || "all"}: ${count}`)).toEqual([
      "2019: 12",
      "all: 24",
    ]);
    expect(table.wavesLeftOut).toBe(2);
    expect(rowsOf(table, "gender")).toEqual(["woman: – –", "man: < <"]);
  });

  it("numbers of too few people are not described", () => {
    const few = {
      columns: ["age: number"],
      people: [...many(3, "a", "30"), ...many(9, "b", "–")],
      interviews: [],
    };
    const [part] = sampleTable(sampleOf(few), 5, "en").parts;
    expect(part?.rows?.map(({ cells }) => cells[0]?.mark)).toEqual(["small", "hidden"]);
    expect(part?.numbers).toEqual([null]);
  });

  it("of fewer people than that, nothing is told", () => {
    const table = sampleTable(sampleOf({ columns: names, people: third, interviews: [] }), 5, "en");
    expect(table.parts.map(({ rows }) => rows)).toEqual([null, null, null]);
  });
});
