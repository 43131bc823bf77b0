import { Seeded } from "../bench/seeded.ts";

/** A survey of so many rows as a CSV file, with ten columns: six of them answered in words, some of them not. */
export function madeSurvey(rows: number, seed = 7): Uint8Array {
  const chance = new Seeded(seed);
  const words =
    "the ferry was late and cold but we went over it again with all that they had said of the north shore".split(
      " ",
    );
  const said = () => Array.from({ length: 5 + chance.below(30) }, () => chance.pick(words)).join(" ");
  const head = ["Respondent ID", "Age", "Region", "Email", ..."ABCDEF"].map((name) =>
    name.length === 1 ? `What do you think of part ${name}?` : name,
  );
  const lines = Array.from({ length: rows }, (_, n) => {
    const answers = Array.from({ length: 6 }, (_, at) =>
      chance.next() < 0.2 ? "" : at === 0 ? `"${said()},\r\n${said()} ""so"""` : said(),
    );
    return [
      `R${n + 1}`,
      `${18 + chance.below(60)},5`.replace(/^/, '"').concat('"'),
      chance.pick(["North", "South"]),
      `r${n}@example.org`,
      ...answers,
    ].join(",");
  });
  return new TextEncoder().encode([head.map((name) => `"${name}"`).join(","), ...lines].join("\r\n"));
}
