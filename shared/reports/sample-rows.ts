import {
  percentOf,
  type SampleCell,
  type SamplePart,
  type SampleRange,
  sampleTable,
} from "../figures/sample-table.ts";
import type { Project } from "../project/project.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import type { SampleChoice } from "./sample-report.ts";
import { columnKey } from "./sample-words.ts";

/** The columns of a sample as a flat table, in their order. */
const sampleColumns = [
  "attribute",
  "type",
  "measure",
  "value",
  "wave",
  "number",
  "percent",
  "left_out",
] as const;

/** One number of the sample. What does not apply is empty. */
export type SampleLine = Readonly<Record<(typeof sampleColumns)[number], string>>;

/**
 * One row for each number, in words that are the same in every language. `measure` is "people", "interviews", "n" (of a value, of those who
 * have one, or of "others"), "missing", "does-not-fit", "mean", "sd", "median", "least", "greatest", "first" or "last"; `wave` is its name, "no-wave"
 * or "all". What is not told has no number, and `left_out` says "small" or "hidden".
 */
export function sampleLines(
  project: Project,
  { limit, language }: Pick<SampleChoice, "limit" | "language">,
): readonly SampleLine[] {
  const { columns, parts } = sampleTable(project, limit, language);
  const none = {
    attribute: "",
    type: "",
    measure: "",
    value: "",
    wave: "",
    number: "",
    percent: "",
    left_out: "",
  };
  const heads = columns.flatMap((column) => {
    const wave = columnKey(column);
    return [
      { ...none, measure: "people", wave, number: String(column.people) },
      { ...none, measure: "interviews", wave, number: String(column.interviews) },
    ];
  });
  const lines = parts.flatMap((part) => {
    const own = { ...none, attribute: part.name, type: part.type };
    if (part.rows === null) return [{ ...own, left_out: "hidden" }];
    const counts = part.rows.flatMap(({ is, value, cells }) =>
      cells.map((cell, at) => ({
        ...own,
        measure: is === "missing" || is === "does-not-fit" ? is : "n",
        value: is === "value" ? value : is === "others" ? "others" : "",
        wave: columnKey(columns[at] ?? { of: "all", wave: "" }),
        ...told(cell, columns[at]?.people ?? 0),
      })),
    );
    return [
      ...counts,
      ...columns.flatMap((column, at) =>
        describedIn(part, at).map(([measure, number]) => ({
          ...own,
          measure,
          wave: columnKey(column),
          number,
          left_out: number === "" ? "small" : "",
        })),
      ),
    ];
  });
  return [...heads, ...lines];
}

function told(
  { mark, count }: SampleCell,
  people: number,
): Pick<SampleLine, "number" | "percent" | "left_out"> {
  if (mark !== "shown") return { number: "", percent: "", left_out: mark };
  const percent = percentOf(count, people);
  return { number: String(count), percent: percent === null ? "" : rounded(percent, 1), left_out: "" };
}

function describedIn(
  { numbers, dates, decimals }: SamplePart,
  at: number,
): readonly (readonly [measure: string, number: string])[] {
  const [of, between] = [numbers[at], dates[at]];
  const ends = <Value>(range: SampleRange<Value> | "hidden", say: (value: Value) => string) =>
    range === "hidden" ? ["", ""] : [say(range.least), say(range.greatest)];
  const [least = "", greatest = ""] = of ? ends(of.range, (number) => rounded(number, decimals)) : [];
  const [first = "", last = ""] = between ? ends(between, (date) => date) : [];
  return [
    ...(of
      ? ([
          ["mean", rounded(of.mean, decimals + 2)],
          ...(of.sd === null ? [] : [["sd", rounded(of.sd, decimals + 2)] as const]),
          ["median", rounded(of.median, decimals + 2)],
          ["least", least],
          ["greatest", greatest],
        ] as const)
      : []),
    ...(between
      ? ([
          ["first", first],
          ["last", last],
        ] as const)
      : []),
  ];
}

/** As JSON writes numbers, with so many decimals at most. */
function rounded(number: number, decimals: number): string {
  return String(Number(number.toFixed(decimals)));
}

/** The rows as a spreadsheet takes them; dates among the numbers make that column one of text. */
export function sampleFlatTable(project: Project, choice: SampleChoice): FlatTable {
  const lines = sampleLines(project, choice);
  const hasDates = lines.some(({ measure, number }) => measure === "first" && number !== "");
  return flatTable(sampleColumns, lines, hasDates ? ["percent"] : ["number", "percent"]);
}
