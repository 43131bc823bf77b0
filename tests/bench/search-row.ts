import { prepare, searchTextOf } from "../../shared/analysis/prepared.ts";
import { type Query, queryFor, readQuery } from "../../shared/analysis/query.ts";
import { search } from "../../shared/analysis/search.ts";
import type { Project } from "../../shared/project/project.ts";
import { median, shown, timesOf } from "./figures.ts";

/** A word that every interview has often, in either language. */
const common = queryFor("the");
const others: Readonly<Record<string, Query>> = {
  "a letter": queryFor("e"),
  "a whole word": queryFor("man", { wholeWords: true }),
  "a letter with its mark": queryFor("é"),
  "two words": queryFor("the and"),
  "a phrase": queryFor("in the", { kind: "phrase" }),
  "a pattern": queryFor("\\b(?:hope|trust)\\w*", { kind: "pattern" }),
  "a slow pattern": queryFor("\\p{L}+(?:ing|ande)(?!\\p{L})", { kind: "pattern" }),
};

const often = { warm: 3, n: 15 };

/** The word that is searched for in the window, too. */
export const sought = common.text;

/** What of a search in all transcripts is finding: times in this process, a line for each kind of query. */
export function searchNotes(project: Project): readonly string[] {
  const texts = [...project.transcripts.values()].map((transcript) => searchTextOf(transcript, "en"));
  const units = texts.reduce((sum, { text }) => sum + text.length, 0);
  const folding = timesOf(() => texts.map(prepare).length, often);
  const prepared = texts.map(prepare);
  const look = (query: Query) => {
    const read = readQuery(query);
    if (read.is === "refused") throw new RangeError(read.why);
    return prepared.reduce((sum, one) => sum + search(one, read.value).length, 0);
  };
  const told = (query: Query) =>
    `${shown(median(timesOf(() => look(query), often)))} (${look(query).toLocaleString("en")} hits)`;
  return [
    `of it to find them, without a window: “${common.text}” ${told(common)} in ${units.toLocaleString("en")} units; folding once ${shown(median(folding))}, the first time ${shown(folding[0] ?? 0)}`,
    ...Object.entries(others).map(([what, query]) => `${what}, “${query.text}”: ${told(query)}`),
  ];
}
