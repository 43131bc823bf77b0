import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "../../../../shared/formats/csv/write-csv.ts";
import { guessColumns, looksLikeSurvey } from "../../../../shared/formats/survey/guess-columns.ts";
import { readSurvey } from "../../../../shared/formats/survey/read-survey.ts";
import { surveyIn } from "../../../../shared/formats/survey/survey-in.ts";
import { surveyOf } from "../../../../shared/formats/survey/survey-of.ts";
import { madeSurvey } from "../../../support/made-survey.ts";
import { answersInOds } from "../../../support/ods-file.ts";
import { workbookFile } from "../../../support/workbook-file.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (...lines: readonly string[]) => readSurvey(bytesOf(lines.join("\r\n"))).value;
const kinds = (...lines: readonly string[]) => guessColumns(read(...lines)).join(" ");

const ferry = [
  "Respondent ID;Age;Region;E-mail;What was the crossing like?;Anything else?",
  '7;"40,5";North;a@b.se;"Cold, and late.\n\nThe second; was worse.";',
  '8;33;South;c@d.se;We waited for two hours there;"It was ""fine"" in the end"',
];

describe("a survey", () => {
  it("is read with line breaks in its cells, empty answers, and separators in quoted heads", () => {
    const table = read('"Id";"What, in a\nword, was it?"', '1;"Cold,\n\n \n and late"', "2;", ";");
    expect(table).toMatchObject({
      headings: ["Id", "What, in a word, was it?"],
      rows: [
        { line: 3, cells: ["1", "Cold,\nand late"] },
        { line: 7, cells: ["2", ""] },
      ],
    });
  });

  it("is read in the encoding and with the separator that it has", () => {
    const latin = Uint8Array.from(
      [..."Id\tVad tyckte du?\r\n1\tDet var kallt på färjan"].map((sign) => sign.charCodeAt(0)),
    );
    expect(readSurvey(latin)).toMatchObject({
      value: { rows: [{ cells: ["1", "Det var kallt på färjan"] }] },
      notes: [{ code: "text-encoding", detail: "Windows-1252" }],
    });
  });

  it("may be a workbook of Excel or of LibreOffice", () => {
    const sheet = [...["Id", "Why?"], ...["1", "Because it was cold"]]
      .map(
        (text, n) =>
          `${n % 2 ? "" : "<row>"}<c t="inlineStr"><is><t>${text}</t></is></c>${n % 2 ? "</row>" : ""}`,
      )
      .join("");
    expect(readSurvey(workbookFile({ sheets: [sheet] })).value).toMatchObject({
      format: "xlsx",
      headings: ["Id", "Why?"],
      rows: [{ cells: ["1", "Because it was cold"] }],
    });
    expect(readSurvey(answersInOds).value).toEqual({
      format: "ods",
      headings: ["Respondent ID", "Age", "Answered", "Member", "What was it like?"],
      rows: [
        { line: 2, cells: ["R1", "40.5", "2024-03-01", "TRUE", "Cold, and late.\nThe second  was worse."] },
        { line: 3, cells: ["R2", "33", "2024-03-02", "FALSE", ""] },
        { line: 5, cells: ["R3", "", "", "", "We waited for two hours"] },
      ],
    });
  });

  it("of Qualtrics has three heads, of SurveyMonkey two", () => {
    expect(
      read(
        "ResponseId,Q1,Q2",
        '"Response ID","How was it?","Your age"',
        '"{""ImportId"":""_recordId""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2""}"',
        "R_1,Cold and late,40",
      ),
    ).toMatchObject({
      headings: ["Response ID", "How was it?", "Your age"],
      rows: [{ line: 4, cells: ["R_1", "Cold and late", "40"] }],
    });
    expect(
      read("Respondent ID,How was it?,Which parts?,", ",Open-Ended Response,North,South", "1,Cold,yes,")
        .headings,
    ).toEqual(["Respondent ID", "How was it?", "Which parts?: North", "Which parts?: South"]);
  });

  it.each([
    ["answers, what is recorded, and who", "id attribute attribute nothing answer answer", ferry],
    [
      "what is chosen from a list, however long, is recorded",
      "attribute answer",
      [
        "How often do you go?,Why?",
        ...Array.from(
          { length: 12 },
          (_, n) => `${n % 2 ? "Once a week or more" : "Hardly ever at all"},because of reason ${n}`,
        ),
      ],
    ],
    [
      "what names people or notes how the answering went is left out",
      "nothing nothing nothing answer",
      [
        "Timestamp,Name,IP Address,Say more?",
        "1,Ada,1.2.3.4,It was rather cold",
        "2,Bo,1.2.3.5,It was rather warm",
      ],
    ],
    [
      "an id that is somebody else's too often is none",
      "attribute answer",
      ["ID,Why?", "1,It was so cold", "1,It was so warm", "1,It was so late"],
    ],
  ])("tells by heads and cells: %s", (_, found, lines) => expect(kinds(...lines)).toBe(found));

  it("is told from a table of turns and from other tables", () => {
    const is = (name: string, ...lines: readonly string[]) =>
      surveyIn(name, bytesOf(lines.join("\n"))) !== null;
    expect(is("a.csv", ...ferry)).toBe(true);
    expect(is("a.txt", ...ferry)).toBe(false);
    expect(is("a.csv", "speaker,text", "Ada,Why was it so cold?", "Bo,That I cannot say")).toBe(false);
    expect(is("a.csv", "start,text", "0:01,Why was it so cold?", "0:05,That I cannot say")).toBe(false);
    expect(is("a.csv", "Ada,Why was it so cold?", "Bo,That I cannot say", "Ada,So there")).toBe(false);
    expect(is("a.csv", "pseudonym,age", "Ada,40", "Bo,41")).toBe(false);
    expect(is("a.csv", "It was cold, and late")).toBe(false);
    expect(surveyIn("a.csv", bytesOf("speaker,text\nAda,Why?\nBo,So"), true)).not.toBe(null);
  });

  it("becomes respondents with their answers, whatever they wrote in the cells (seeded)", () => {
    const cell = fc.stringMatching(/^[ -~åäö\n"]{0,20}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const table = readSurvey(
          writeCsv([["Why?", "Where?"], ...rows.map((row) => [...row])], { exact: true }),
        ).value;
        const { respondents } = surveyOf(table, ["answer", "answer"]);
        const words = (text: string) => text.replace(/\s*\n\s*/g, "\n").trim();
        expect(respondents.map(({ answers }) => answers.map(({ answer }) => answer))).toEqual(
          rows.map((row) => row.map(words).filter((text) => text !== "")).filter((row) => row.length > 0),
        );
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("of thousands of rows keeps every one", () => {
    const table = readSurvey(madeSurvey(3000)).value;
    expect([table.rows.length, looksLikeSurvey(table), guessColumns(table).join(" ")]).toEqual([
      3000,
      true,
      "id attribute attribute nothing answer answer answer answer answer answer",
    ]);
  });
});
