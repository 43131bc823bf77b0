import { describe, expect, it } from "vitest";
import type { Project } from "../../../shared/project/project.ts";
import type { PrintEdit } from "../../../shared/project/records.ts";
import { beforeSending } from "../../../shared/reports/before-sending.ts";
import type { QuotationChoice } from "../../../shared/reports/quotation-choice.ts";
import { quotationSet } from "../../../shared/reports/quotation-set.ts";
import { quoteColumnsTable } from "../../../shared/reports/quote-columns.ts";
import { quotesOfStudy } from "../../../shared/reports/sheets/told-of-writing.ts";
import { themeTable } from "../../../shared/reports/theme-table.ts";
import { balanceOfVoices, neverQuoted } from "../../../shared/themes/balance-of-voices.ts";
import { everyQuote } from "../../support/a-choice.ts";
import { aProject, withQuote } from "../../support/a-project.ts";

const words = "We were two.\nMm.\nThree, even.";

/** Vera speaks, Tomas says "Mm", Vera goes on: chosen in one, with these edits. */
function quoted(...edits: readonly PrintEdit[]): Project {
  const project = aProject({
    people: { Vera: { role: "a nurse" }, Tomas: {} },
    codes: ["1 Care !"],
    transcripts: { One: ["Vera: We were two.", "Tomas: Mm.", "Vera: Three, even."] },
  });
  return withQuote(project, { words, edits, form: "block" });
}
const over = (kind: "cut" | "bracket" | "pseudonym", said: string, text = ""): PrintEdit => {
  const start = words.indexOf(said);
  return kind === "cut"
    ? { kind, start, end: start + said.length }
    : { kind, start, end: start + said.length, text };
};

function told(project: Project) {
  const choice: QuotationChoice = {
    ...everyQuote(project, "{pseudonym}[, {role}][, turn {turn}]"),
    which: "chosen",
  };
  const { blocks } = quotationSet(project, choice);
  const quote = blocks.find(({ is }) => is === "quote");
  const [row = []] = quoteColumnsTable(project, { ...choice, columns: ["attribution", "participant"] }).rows;
  const { names, apart } = beforeSending(project, { ...choice, names: ["pseudonym", "role"] });
  return {
    attribution: quote?.is === "quote" ? quote.attribution : "",
    inTables: [...row, themeTable(project, choice).rows[0]?.at(-1)],
    head: blocks.flatMap((block) => (block.is === "paragraph" ? block.runs.map(({ text }) => text) : []))[0],
    named: names.pseudonym.concat(names.unsaid).map(({ pseudonym }) => pseudonym),
    apart: apart?.people.map(({ pseudonym }) => pseudonym) ?? [],
    quoted: balanceOfVoices(project, null).voices.map(({ key, quoted }) => `${key} ${quoted}`),
    sheet: quotesOfStudy({ project, facts: [], version: "" } as never, "en"),
  };
}

describe("who is quoted", () => {
  it("is everybody whose words are printed", () => {
    const all = told(quoted());
    expect(all.attribution).toBe("Vera, a nurse, turn 1; Tomas, turn 2");
    expect(all.head).toBe("1 quote from 2 people in 1 interview.");
  });

  it("is nobody whose words are all cut", () => {
    const one = told(quoted(over("cut", "Mm.")));
    expect(one).toMatchObject({
      attribution: "Vera, a nurse, turn 1",
      inTables: ["Vera, a nurse, turn 1", "Vera", "Vera, a nurse, turn 1"],
      head: "1 quote from 1 person in 1 interview.",
      named: ["Vera"],
      quoted: ["participant:Vera 1", "participant:Tomas 0"],
    });
    expect(one.sheet).toMatch(/^Chosen for print: 1 quote from 1 person, /);
  });

  it("begins in the turn of which words are printed", () =>
    expect(told(quoted(over("cut", "We were two.\nMm."))).attribution).toBe("Vera, a nurse, turn 3"));

  it("is who said what stands in brackets, or under another name", () => {
    expect(told(quoted(over("bracket", "Mm", "agrees"))).attribution).toMatch(/Tomas/);
    expect(told(quoted(over("pseudonym", "Mm", "Mona"))).attribution).toMatch(/Tomas/);
  });

  it("are people, and apart from them speakers who are nobody in the list yet", () => {
    const project = aProject({
      people: { Vera: {}, Tomas: {} },
      codes: ["1 Care !"],
      transcripts: { One: ["Vera: «1 Yes.»", "Somebody: «1 No.»", "Tomas: «1 Mm.»"] },
    });
    const { voices } = balanceOfVoices(withQuote(project, { words: "Yes." }), null);
    expect(neverQuoted(voices)).toEqual({ people: 1, unidentified: 1 });
  });

  it("is everybody where nothing is left of the words", () =>
    expect(told(quoted(over("cut", words))).attribution).toBe("Vera, a nurse, turn 1; Tomas, turn 2"));
});
