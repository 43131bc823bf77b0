import { describe, expect, it } from "vitest";
import { readPeople } from "../../../../shared/formats/csv/read-people.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";
import { inlineRows, workbookFile } from "../../../support/workbook-file.ts";

const none = { wave: null, description: null };

describe("a table of people", () => {
  it("has a column for each attribute; empty cells say nothing", () =>
    expect(
      readPeople(bytesOf("pseudonym,transcript,role,age\nMarta, Int 1 ,nurse,\n\nKim,,, 52 \n")),
    ).toEqual({
      attributes: ["role", "age"],
      nameIs: "pseudonym",
      rows: [
        { line: 2, pseudonym: "Marta", transcript: "Int 1", ...none, attributes: { role: "nurse" } },
        { line: 4, pseudonym: "Kim", transcript: null, ...none, attributes: { age: "52" } },
      ],
    }));

  it.each([
    ["text", bytesOf("pseudonym,fo\u0308dd\nA\u030asa,Malmo\u0308\n")],
    [
      "a workbook",
      workbookFile({
        sheets: [
          inlineRows([
            ["pseudonym", "fo\u0308dd"],
            ["A\u030asa", "Malmo\u0308"],
          ]),
        ],
      }),
    ],
  ])("names people as a study does, whatever program wrote the accents: %s", (_, bytes) =>
    expect(readPeople(bytes).rows).toMatchObject([{ pseudonym: "Åsa", attributes: { född: "Malmö" } }]),
  );

  it("may have been guarded against spreadsheets", () =>
    expect(readPeople(bytesOf("pseudonym,role\n'@kim,'=1\n")).rows).toEqual([
      { line: 2, pseudonym: "@kim", transcript: null, ...none, attributes: { role: "=1" } },
    ]));

  it("may tell the wave of the interviews that it names, and describe people", () => {
    const table = "pseudonym;Intervju;Omgång;Beskrivning\nKim;Int 1;2019;a team leader\n";
    expect(readPeople(bytesOf(table))).toMatchObject({
      attributes: [],
      rows: [{ transcript: "Int 1", wave: "2019", description: "a team leader" }],
    });
  });

  it("has the wave as something about people where it names no interviews, and as it is called there", () => {
    expect(readPeople(bytesOf("pseudonym,wave\nKim,2019\n"))).toMatchObject({
      attributes: ["wave"],
      rows: [{ wave: null, attributes: { wave: "2019" } }],
    });
    expect(readPeople(bytesOf("pseudonym,Omgång\nKim,2019\n")).attributes).toEqual(["Omgång"]);
  });

  it("may be a workbook, in which nothing is guarded", () => {
    const sheet = inlineRows([
      ["Pseudonym", "Mark"],
      ["Kim", "'=1"],
      ["", ""],
      ["Ida", "-"],
    ]);
    expect(
      readPeople(workbookFile({ sheets: [sheet] })).rows.map(({ line, attributes }) => [line, attributes]),
    ).toEqual([
      [2, { Mark: "'=1" }],
      [4, { Mark: "-" }],
    ]);
  });

  it("needs pseudonyms", () => expect(refusalOf(() => readPeople(bytesOf("name\nKim\n")))).toBe("not-a-csv"));

  it("may call them and their interviews otherwise, but a name is nobody's pseudonym", () => {
    expect(readPeople(bytesOf("Participant;Document name;role\nKim;Int 1;nurse\n"))).toEqual({
      attributes: ["role"],
      // Only a column headed as one says that what it holds are pseudonyms (B12).
      nameIs: "unsaid",
      rows: [{ line: 2, pseudonym: "Kim", transcript: "Int 1", ...none, attributes: { role: "nurse" } }],
    });
    expect(readPeople(bytesOf("pseudonym,participant\nKim,7\n")).attributes).toEqual(["participant"]);
    expect(refusalOf(() => readPeople(bytesOf("Participant,role,role\nKim,a,b\n")))).toBe("not-a-csv");
    expect(refusalOf(() => readPeople(bytesOf("Participant,role,Role\nKim,a,b\n")))).toBe("not-a-csv");
    // Nobody tells these headings apart: the study would have one column, and one of the values.
    const alike = "Participant,Work place,work  place\nKim,a,b\n";
    expect(refusalOf(() => readPeople(bytesOf(alike)))).toBe("not-a-csv");
  });
});
