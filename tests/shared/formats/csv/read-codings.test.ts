import { describe, expect, it } from "vitest";
import { readCodings } from "../../../../shared/formats/csv/read-codings.ts";
import { aProject } from "../../../support/a-project.ts";
import { bytesOf, refusalOf } from "../../../support/reading.ts";

const project = aProject({ transcripts: { Marta: ["A: '-no, she said, -no."], "Int 2": ["A: Yes."] } });
const read = (csv: string) => readCodings(bytesOf(csv), project);
const quotes = (csv: string) => read(csv).rows.map(({ quote }) => quote);
const codes = (csv: string) => read(csv).rows.map(({ code }) => code);
const transcripts = (csv: string) => read(csv).rows.map(({ transcript }) => transcript);

describe("a table of codings", () => {
  it("names passages by words, by place, or by both", () =>
    expect(read("transcript,code,quote,start,end,coder\nMarta,A > b,no,1,3,Ek\nMarta,A,,1,3,\n")).toEqual({
      rows: [
        { line: 2, transcript: "Marta", code: "A > b", quote: "no", span: { start: 1, end: 3 }, coder: "Ek" },
        { line: 3, transcript: "Marta", code: "A", quote: null, span: { start: 1, end: 3 }, coder: null },
      ],
      badPlaces: [],
    }));

  it("goes by the words where the place is none; without words it says so", () =>
    expect(read("transcript,code,quote,start,end\nMarta,A,no,x,3\nMarta,A,,-1,3\n")).toMatchObject({
      rows: [{ line: 2, span: null }],
      badPlaces: [{ line: 3, transcript: "Marta" }],
    }));

  it("calls transcripts as the study does", () =>
    expect(transcripts("transcript,code,quote\nInt 2.docx,A,x\nNobody,A,x\n")).toEqual(["Int 2", "Nobody"]));

  it("takes an apostrophe for a guard only where the words do not stand so in the text", () =>
    expect(quotes("transcript,code,quote\nMarta,A,'-no\nMarta,A,'-no.\nInt 2,A,'=Yes\n")).toEqual([
      "'-no",
      "-no.",
      "=Yes",
    ]));

  it.each([
    ["transcript,code,quote\nMarta,A > b,x\n", "A > b"],
    ["transcript,path,quote\nMarta,A > b,x\n", "A > b"],
    ["transcript,path,code,quote\nMarta,A > b,b,x\n", "A > b"],
    ["transcript,theme,subtheme,code,quote\nMarta,A,s > t,b,x\n", "A > s > t > b"],
    ["transcript,theme,subtheme,code,quote\nMarta,A,,A,x\n", "A"],
    ["transcript,theme,code,quote\nMarta,,b,x\n", "b"],
  ])("tells the code of %j: %j", (csv, code) => expect(codes(csv)).toEqual([code]));

  it.each(["transcript,quote", "code,quote", "transcript,code", "transcript,code,start"])(
    "needs transcript, code, and quote or start and end: not only %j",
    (header) => expect(refusalOf(() => read(`${header}\n1,2,3\n`))).toBe("not-a-csv"),
  );
});
