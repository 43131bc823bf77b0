import { describe, expect, it } from "vitest";
import { readPeople } from "../../../../shared/formats/csv/read-people.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

describe("a table of people", () => {
  it("has a column for each attribute; empty cells say nothing", () =>
    expect(
      readPeople(bytesOf("pseudonym,transcript,role,age\nMarta, Int 1 ,nurse,\n\nKim,,, 52 \n")),
    ).toEqual({
      attributes: ["role", "age"],
      nameIs: "pseudonym",
      rows: [
        { line: 2, pseudonym: "Marta", transcript: "Int 1", attributes: { role: "nurse" } },
        { line: 4, pseudonym: "Kim", transcript: null, attributes: { age: "52" } },
      ],
    }));

  it("may have been guarded against spreadsheets", () =>
    expect(readPeople(bytesOf("pseudonym,role\n'@kim,'=1\n")).rows).toEqual([
      { line: 2, pseudonym: "@kim", transcript: null, attributes: { role: "=1" } },
    ]));

  it("needs pseudonyms", () => expect(refusalOf(() => readPeople(bytesOf("name\nKim\n")))).toBe("not-a-csv"));

  it("may call them and their interviews otherwise, but a name is nobody's pseudonym", () => {
    expect(readPeople(bytesOf("Participant;Document name;role\nKim;Int 1;nurse\n"))).toEqual({
      attributes: ["role"],
      // Only a column headed as one says that what it holds are pseudonyms (B12).
      nameIs: "unsaid",
      rows: [{ line: 2, pseudonym: "Kim", transcript: "Int 1", attributes: { role: "nurse" } }],
    });
    expect(readPeople(bytesOf("pseudonym,participant\nKim,7\n")).attributes).toEqual(["participant"]);
    expect(refusalOf(() => readPeople(bytesOf("Participant,role,role\nKim,a,b\n")))).toBe("not-a-csv");
  });
});
