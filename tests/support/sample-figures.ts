import { readFileSync } from "node:fs";
import path from "node:path";
import { csvParse } from "d3-dsv";
import { interviewFiles } from "../../fixtures/sample-study/make-study.ts";

const folder = path.resolve(import.meta.dirname, "../../fixtures/sample-study");

/** The rows of a table of the sample study. */
export function sampleTable(name: string): readonly Readonly<Record<string, string>>[] {
  return [...csvParse(readFileSync(path.join(folder, name), "utf8"))];
}

const codings = sampleTable("codings.csv");
const heard = new Set(sampleTable("participants.csv").map(({ transcript }) => transcript));
const inInterviews = codings.filter(({ transcript }) => heard.has(transcript));

/** How much the sample study holds, counted in its tables. */
export const sampleFigures = {
  interviews: interviewFiles.length,
  people: sampleTable("participants.csv").length,
  /** Of interviews and of the excerpt from the literature. */
  codings: codings.length,
  /** Those that were taken in from tables: of interviews. */
  codingsInInterviews: inInterviews.length,
  quotes: sampleTable("quotes.csv").length,
} as const;
