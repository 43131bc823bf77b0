/** A stretch of a citation; which words are italic is the style's to say. */
export type CitedRun = { readonly text: string; readonly italic: boolean };

export type CitationLanguage = "en" | "sv";

export function upright(text: string): CitedRun {
  return { text, italic: false };
}

export function italic(text: string): CitedRun {
  return { text, italic: true };
}

/** The runs without empty ones, and neighbours of one look as one. */
export function joinedRuns(runs: readonly CitedRun[]): readonly CitedRun[] {
  const joined: CitedRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (run.text === "") continue;
    if (before?.italic === run.italic) joined[joined.length - 1] = { ...run, text: before.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** The words of runs, for whoever shows them in one look. */
export function wordsOfRuns(runs: readonly CitedRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** A full stop, where the words have no sign that ends a sentence. */
export function stopAfter(words: string): string {
  return words === "" || /[.?!…]["'”’»]?$/.test(words) ? "" : ".";
}

/** Pages with an en dash: "207–217". */
export function dashed(pages: string): string {
  return pages.replace(/-/g, "–");
}

/** Where in a work a quote stands, as it is cited: "4" as "p. 4", "4-5" as "pp. 4–5" ("s. 4" in Swedish), other words as they are. */
export function locatorWords(locator: string, language: CitationLanguage): string {
  const place = locator.trim();
  if (!/^[\divxlc]+(?:\s?[-–,]\s?[\divxlc]+)*$/i.test(place)) return place;
  const label = language === "sv" ? "s." : /[-–,]/.test(place) ? "pp." : "p.";
  return `${label} ${dashed(place)}`;
}

/** "2nd", "2 uppl.": an edition by its number, or in its own words. */
export function editionWords(edition: string, language: CitationLanguage): string {
  if (!/^\d+$/.test(edition))
    return /\b(?:ed|uppl)\w*\.?$/i.test(edition) || edition === ""
      ? edition
      : `${edition} ${language === "sv" ? "uppl." : "ed."}`;
  if (language === "sv") return `${edition} uppl.`;
  const ending = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${edition}${ending[new Intl.PluralRules("en", { type: "ordinal" }).select(Number(edition))]} ed.`;
}
