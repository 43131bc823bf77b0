import { beforeAll, describe, expect, it } from "vitest";
import { reportFormats, writeReport } from "../../../shared/formats/report-formats.ts";
import type { Method, Transcript, Translation } from "../../../shared/project/records.ts";
import { reportingSheet, sheetAsked, sheetTable } from "../../../shared/reports/reporting-sheet.ts";
import { type SheetName, sheetNames, sheets } from "../../../shared/reports/sheets/sheets.ts";
import type { ToldStudy } from "../../../shared/reports/told-study.ts";
import { aProject, withQuote } from "../../support/a-project.ts";
import { sampleFigures } from "../../support/sample-figures.ts";
import { toldSample } from "../../support/told-sample.ts";
import { wordParagraphs } from "../../support/word-text.ts";

let sample: ToldStudy;
beforeAll(async () => {
  sample = await toldSample();
});

const bare: ToldStudy = { project: aProject({}), facts: [], version: "0.1.0" };
const english = { language: "en", date: null } as const;

/** What the study says, and what is left to write, by the number of the item. */
function byNumber(told: ToldStudy, sheet: SheetName, language: "en" | "sv" = "en") {
  const { rows } = sheetTable({ ...told, language, sheet, date: null });
  return new Map(rows.map(([, , number, , study, write]) => [number, { study, write }]));
}

function withMethod(told: ToldStudy, method: Method): ToldStudy {
  const { project } = told;
  return { ...told, project: { ...project, study: { ...project.study, method } } };
}

describe("a reporting sheet", () => {
  it("counts its items as the guideline does", () => {
    const numbers = (name: SheetName) =>
      sheets[name].sections.flatMap(({ items }) => items.map(({ number }) => number));
    expect(numbers("coreq")).toEqual(Array.from({ length: 32 }, (_, at) => `${at + 1}`));
    expect(numbers("srqr")).toEqual(Array.from({ length: 21 }, (_, at) => `S${at + 1}`));
    expect(sheets.rtarg.about?.en).toContain("The numbers and the order here are Kvali’s");
  });

  it("has words for each item, in both languages, and an item that nothing is known of says what to write", () => {
    for (const name of sheetNames)
      for (const language of ["en", "sv"] as const)
        for (const told of [bare, sample])
          for (const row of sheetTable({ ...told, language, sheet: name, date: null }).rows) {
            const [, section, , topic, study, write] = row;
            expect([section, topic].filter((text) => text === "")).toEqual([]);
            expect(`${study}${write}`, row.join(" · ")).not.toBe("");
            expect(row.join(" ")).not.toMatch(/undefined|null|NaN|\bInvalid/);
          }
  });

  it("is the one that fits the method, unless another is asked for", () => {
    const first = (method: Method, sheet: SheetName | null = null) =>
      sheetAsked({ ...withMethod(bare, method), sheet });
    expect((["unsaid", "reflexive", "codebook", "reliability"] as const).map((one) => first(one))).toEqual([
      "coreq",
      "rtarg",
      "coreq",
      "coreq",
    ]);
    expect(first("reflexive", "srqr")).toBe("srqr");
  });

  it("says what the study knows: people, coders, codebook, how themes came about, program", () => {
    const said = byNumber(sample, "coreq");
    const { interviews, people } = sampleFigures;
    expect(said.get("12")).toEqual({ study: `${people} people in ${interviews} interviews.`, write: "" });
    expect(said.get("16")?.study).toContain(`role (${people} of ${people})`);
    expect(said.get("18")?.study).toBe(
      "Nobody speaks in more than one interview; in 2 interviews more than one participant speaks.",
    );
    expect(said.get("24")?.study).toMatch(
      /^2 people coded: A\. Lind \(\d+ codings in \d+ interviews\) and M\. Ek \(\d+ codings in \d+ interviews\)\. \d+ interviews were coded by more than one\. Nobody coded blind\.$/,
    );
    expect(said.get("32")?.study).toMatch(/ Among the quotes for print: 2 negative cases and 1 contrast\.$/);
    expect(byNumber(sample, "coreq", "sv").get("32")?.study).toMatch(
      / Bland citaten för tryck finns 2 motexempel och 1 kontrast\.$/,
    );
    expect(said.get("25")?.study).toContain("5 themes, 11 subthemes, 32 codes and 1 dropped theme");
    // 6 + 7 + 7 + 9 + 6 codes under the themes are 35, of which three are counted twice.
    expect(said.get("25")?.study).toContain(
      "(2 subthemes, 6 codes). 3 of the codes stand under more than one theme, and are counted under each.",
    );
    expect(said.get("26")?.study).toContain("Codes were merged 3 times by A. Lind, on 17 August 2022");
    expect(said.get("27")).toEqual({
      study: "Kvali 0.1.0, an open-source program for coding interviews; no generative AI is part of it.",
      write: "",
    });
    expect(byNumber(sample, "coreq", "sv").get("12")?.study).toBe(
      `${people} personer i ${interviews} intervjuer.`,
    );
  });

  it("counts quotes, the people in them and their translations as the other reports do", () => {
    const translation = (status: Translation["status"]): Translation => ({
      ...{ id: `t-${status}`, language: "sv", text: "Ja.", translator: "Ek", status, checker: "Lind" },
      ...{ comment: "", of: "Yes.", at: "2024-01-02T00:00:00Z" },
    });
    const study = aProject({
      people: { Vera: {} },
      codes: ["1 Care !"],
      transcripts: { One: ["Vera: Yes.", "Somebody: No.", "Vera: Never."] },
    });
    const quoted = [
      { id: "quote:a", words: "Yes.\nNo.", translations: [translation("checked")] },
      { id: "quote:b", words: "Never.", lost: true, translations: [translation("queried")] },
    ].reduce((so, quote) => withQuote(so, quote as Parameters<typeof withQuote>[1]), study);
    const told = { ...bare, project: quoted };
    expect(byNumber(told, "coreq").get("29")?.study).toBe(
      "Chosen for print: 1 quote from 1 person and 1 unidentified speaker, for 1 theme or code. Each is attributed as: {pseudonym}.",
    );
    expect(byNumber(told, "srqr", "sv").get("S17")?.study).toBe(
      "Valda för tryck: 1 citat från 1 person och 1 oidentifierad talare, till 1 tema eller kod. Vid vart och ett anges: {pseudonym}. " +
        "Citat är översatta till svenska. 1 översättning: 0 utkast, 1 kontrollerad, 0 ifrågasatta. 1 av dem gjordes av en tryckform som har ändrats sedan dess.",
    );
  });

  it("counts one as one", () => {
    const project = aProject({ people: { Vera: {} }, transcripts: { One: ["Vera: Yes."] } });
    const guide = [{ id: "section:a", name: "Work", questions: ["Where?"] }] as const;
    const told = { ...bare, project: { ...project, study: { ...project.study, guide } } };
    expect(byNumber(told, "coreq", "sv").get("17")?.study).toBe(
      "Intervjuguiden har 1 avsnitt med 1 fråga: Work.",
    );
    expect(byNumber(told, "srqr").get("S9")?.study).toBe(
      "1 of 1 participant stands under a name that was said to be a pseudonym.",
    );
  });

  it("counts corrections by hand and by corrected files, of interviews alone", async () => {
    const { project, facts } = sample;
    const [first] = facts;
    const interview = [...project.transcripts.values()].find(({ reference }) => reference === null);
    const excerpt = [...project.transcripts.values()].find(({ reference }) => reference !== null);
    if (!first || !interview || !excerpt) throw new RangeError("the sample lacks something");
    const done = (deed: "correct-text" | "replace-transcript", seq: number, { id }: Transcript) => {
      return { ...first, deed, seq, of: null, transcripts: [id] };
    };
    const corrected = [
      done("correct-text", 1, excerpt),
      done("correct-text", 2, interview),
      done("replace-transcript", 3, interview),
    ];
    expect(byNumber({ ...sample, facts: corrected }, "srqr").get("S13")?.study).toMatch(
      /^After they were taken in, the texts were corrected 2 times, in 1 interview; /,
    );
  });

  it("gives no value of an attribute away", () => {
    for (const name of sheetNames)
      expect([...byNumber(sample, name).values()].map(({ study }) => study).join(" ")).not.toContain(
        "outreach worker",
      );
  });

  it("says in a reflexive study which items do not fit it, where it is the wrong sheet", () => {
    const reflexive = byNumber(withMethod(sample, "reflexive"), "coreq");
    expect(reflexive.get("22")?.write).toMatch(/^saturation does not fit reflexive thematic analysis/);
    expect(byNumber(withMethod(sample, "codebook"), "coreq").get("22")?.write).toBe(
      "how it was decided that there were data enough.",
    );
    expect(reflexive.get("9")?.study).toBe("Reflexive thematic analysis.");
  });

  it("knows next to nothing of an empty study, and says so", () => {
    const { blocks } = reportingSheet({ ...bare, ...english, sheet: "coreq" });
    expect(blocks[0]).toMatchObject({ runs: [{ text: expect.stringContaining("1 of 32 items") }] });
  });

  it("is written for Word, what is left to write on a line of its own", async () => {
    const asked = { ...sample, ...english, sheet: "coreq" as const };
    const bytes = await writeReport({ kind: "sheet", asked }, reportFormats.docx, { exact: false });
    const texts = wordParagraphs(bytes).map(({ text }) => text);
    expect(texts).toContain("Reporting sheet: COREQ");
    expect(texts).toContain(
      "The study has 1 reflexive memo to write from.\nTo write: assumptions, interests, and what they did to the interviews.",
    );
    const text = new TextDecoder().decode(
      await writeReport({ kind: "sheet", asked }, reportFormats.md, { exact: false }),
    );
    expect(text).toContain("memo to write from.<br>*To write: ");
  });
});
