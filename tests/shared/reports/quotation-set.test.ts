import { describe, expect, it } from "vitest";
import { newTheme } from "../../../shared/codebook/new-theme.ts";
import { assertNever } from "../../../shared/outcome.ts";
import type { Project } from "../../../shared/project/project.ts";
import type { QuotationChoice } from "../../../shared/reports/quotation-choice.ts";
import { quotationSet } from "../../../shared/reports/quotation-set.ts";
import type { Block, Report } from "../../../shared/reports/report.ts";
import { wordsIn } from "../../../shared/reports/words.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject, withCode } from "../../support/a-project.ts";
import { inSections } from "../../support/in-sections.ts";

/** A report in lines: "## heading", "(counts)", "> quote — attribution", other text as it stands. */
function outline({ blocks }: Report): readonly string[] {
  return blocks.map((block: Block): string => {
    switch (block.is) {
      case "heading":
        return `${"#".repeat(block.level)} ${block.text}`;
      case "paragraph": {
        const text = block.runs.map((run) => run.text).join("");
        return block.role === "counts" ? `(${text})` : text;
      }
      case "item":
        return `- ${block.runs.map((run) => run.text).join("")}`;
      case "quote": {
        const lines = block.lines.map(({ speaker, text }) =>
          speaker === null ? text : `[${speaker}:] ${text}`,
        );
        return `> ${lines.join(" / ")} — ${block.attribution}`;
      }
      case "table":
        return `| ${block.caption}`;
      case "transcript":
      case "turn":
        return `no quotation: ${block.is}`;
      default:
        return assertNever(block);
    }
  });
}

const printed = (project: Project, choice: Partial<QuotationChoice> = {}) =>
  outline(quotationSet(project, { ...everyQuote(project), ...choice }));

const project = aProject({
  people: { Wilma: {}, Oskar: {} },
  codes: ["1 Trust !", "  2 Waiting !", "    3 Coffee", "  4 Shoes", "5 Weather", "  6 Cold", "7 Unused !"],
  transcripts: {
    "Interview 10": ["Wilma: «3 A cup «4 of it».» «6 Brr.»"],
    "Interview 2": ["Interviewer: «1 Why?»", "Oskar: «3 Kaffe.» And «1 more»."],
  },
});

it("lists three themes as every other report lists names", () => {
  expect(wordsIn("en").alsoUnder(["A", "B", "C"])).toBe("Also under “A”, “B” and “C”.");
  expect(wordsIn("sv").alsoUnder(["A", "B", "C"])).toBe("Även under ”A”, ”B” och ”C”.");
});

describe("a quotation set", () => {
  it("goes theme, subtheme, code, the codes under no theme last and what has no extracts left out", () =>
    expect(printed(project)).toEqual([
      "6 extracts from 2 people in 2 interviews.",
      "# Trust",
      "(5 extracts from 2 people)",
      "> Why? — Interviewer",
      "> more — Oskar",
      "## Waiting",
      "(2 extracts from 2 people)",
      "### Coffee",
      "(2 extracts from 2 people)",
      "> Kaffe. — Oskar",
      "> A cup of it. — Wilma",
      "## Shoes",
      "(1 extract from 1 person)",
      "> of it — Wilma",
      "# Codes under no theme",
      "## Weather",
      "(1 extract from 1 person)",
      "### Cold",
      "(1 extract from 1 person)",
      "> Brr. — Wilma",
    ]));

  it("counts a passage with two codes of one theme twice, and who says it once", () => {
    const twice = aProject({
      people: { Wilma: {} },
      codes: ["1 Trust !", "  2 Coffee", "  3 Shoes"],
      transcripts: { A: ["Wilma: «2 «3 Both»»"] },
    });
    expect(printed(twice).slice(1, 3)).toEqual(["# Trust", "(2 extracts from 1 person)"]);
  });

  it("prints a code that several themes share under each, and says where else it stands", () => {
    const trust = { ...newTheme(), gathers: ["code:6"] } as const;
    expect(printed(withCode(project, "code:7", { theme: trust })).slice(-5)).toEqual([
      "# Unused",
      "(1 extract from 1 person)",
      "## Cold",
      "(1 extract from 1 person)",
      "> Brr. — Wilma",
    ]);
    const unused = { ...newTheme(), gathers: ["code:3"] } as const;
    const shared = printed(withCode(project, "code:7", { theme: unused }));
    expect(shared[0]).toBe(
      "6 extracts from 2 people in 2 interviews. Some codes belong to more than one theme; their quotations stand under each.",
    );
    expect(shared.filter((line) => line.includes("Also") || line === "> Kaffe. — Oskar")).toEqual([
      "(2 extracts from 2 people. Also under “Unused”.)",
      "> Kaffe. — Oskar",
      "(2 extracts from 2 people. Also under “Waiting”.)",
      "> Kaffe. — Oskar",
    ]);
  });

  it("speaks Swedish", () =>
    expect(printed(project, { language: "sv" })).toEqual(
      expect.arrayContaining([
        "6 utdrag från 2 personer i 2 intervjuer.",
        "(1 utdrag från 1 person)",
        "> Why? — Intervjuare",
        "# Koder utan tema",
      ]),
    ));

  it("holds just the codes that were chosen, under the headings they stand under", () =>
    expect(printed(project, { codes: ["code:3"] })).toEqual([
      "2 extracts from 2 people in 2 interviews.",
      "# Trust",
      "(2 extracts from 2 people)",
      "## Waiting",
      "(2 extracts from 2 people)",
      "### Coffee",
      "(2 extracts from 2 people)",
      "> Kaffe. — Oskar",
      "> A cup of it. — Wilma",
    ]));

  it("says who speaks where a quote has several voices, and then how to read it", () => {
    const voices = aProject({
      people: { Wilma: {} },
      codes: ["1 Trust !"],
      transcripts: { A: ["Wilma: «1 First", "Wilma: second.", "Interviewer: Why?", "Wilma: That\nis it.»"] },
    });
    expect(printed(voices)).toEqual([
      "1 extract from 1 person in 1 interview. A name in square brackets marks who speaks where a quotation has several voices.",
      "# Trust",
      "(1 extract from 1 person)",
      "> [Wilma:] First / second. / [Interviewer:] Why? / [Wilma:] That / is it. — Wilma",
    ]);
  });

  it("keeps the lines of one voice, and does not name it in the quote", () => {
    const lines = aProject({ codes: ["1 Trust"], transcripts: { A: ["W: «1 First", "W: second.»"] } });
    expect(printed(lines)).toContain("> First / second. — W");
  });

  it("prints the pseudonym and never the label of a speaker who has been assigned", () => {
    const labelled = aProject({
      people: { Wilma: {} },
      codes: ["1 Trust"],
      transcripts: { A: ["Wilma: «1 So.", "Interviewer: Why?»"] },
    });
    const transcripts = new Map(
      [...labelled.transcripts].map(([id, one]) => {
        const speakers = one.speakers.map((speaker) => ({ ...speaker, label: "Anna Svensson" }));
        return [id, { ...one, speakers }];
      }),
    );
    const lines = printed({ ...labelled, transcripts });
    expect(lines).toContain("> [Wilma:] So. / [Interviewer:] Why? — Wilma");
    expect(lines.join()).not.toContain("Anna");
  });

  it("leaves lost codings out and says so", () => {
    const codings = new Map(
      [...project.codings].map(([id, list]) => [
        id,
        list.map((one) => ({ ...one, end: one.start, lost: true })),
      ]),
    );
    expect(printed({ ...project, codings })).toEqual([
      "Nothing is coded here yet. 6 codings whose words are no longer in the transcripts are left out.",
    ]);
  });

  it("prints a date only when it is given one", () => {
    expect(printed(project, { date: "3 May 2026" })[0]).toBe("3 May 2026");
    expect(printed(project, { date: null }).join()).not.toMatch(/20\d\d/);
  });

  it("goes as deep as the codebook does, the headings no deeper than six levels", () => {
    const codes = Array.from(
      { length: 9 },
      (_, depth) => `${"  ".repeat(depth)}${depth} C${depth}${depth ? "" : " !"}`,
    );
    const deep = aProject({ codes, transcripts: { A: ["W: «8 Deep.»"] } });
    expect(
      printed(deep)
        .filter((line) => line.startsWith("#"))
        .slice(4),
    ).toEqual(["##### C4", "###### C5", "###### C6", "###### C7", "###### C8"]);
  });

  it("says which sections of the interview guide it is limited to, and counts only what begins in them", () => {
    const guided = inSections("ab", ["a W: «1 one» and «1 two", "b W: more» and «1 three»"]);
    const head = (sections: QuotationChoice["sections"]) => printed(guided, { sections })[0];
    expect(head("all")).toBe("3 extracts from 1 person in 1 interview.");
    expect(head(["a"])).toBe(
      "2 extracts from 1 person in 1 interview. Only from these sections of the interview guide: a · Section a.",
    );
    expect(head(["b"])).toContain("1 extract from 1 person");
    expect(head([])).toBe("Nothing is coded here yet. No section of the interview guide was chosen.");
  });
});
