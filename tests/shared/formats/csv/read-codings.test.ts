import { describe, expect, it } from "vitest";
import { readCodings } from "../../../../shared/formats/csv/read-codings.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";
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

  it("that lacks columns is refused with those that it has", () => {
    const detailOf = (header: string) => {
      try {
        read(`${header}\n1,2,3\n`);
        return "read";
      } catch (error) {
        return error instanceof UnreadableFile ? error.detail : error;
      }
    };
    expect(detailOf("Document name,Colour,Weight")).toBe(
      "code, quote (the table has document name, Colour, Weight)",
    );
    expect(detailOf("who,what,where")).toBe("transcript (the table has who, what, where)");
    expect(detailOf("Document name,Code,Beginning,End")).toMatch(/^quote /);
  });
});

describe("a table of another program", () => {
  it.each([
    ["Taguette", "id,document,tag,content\n1,Int 2.txt,A,Yes.\n", ["Int 2", "A", "Yes."]],
    [
      "QualCoder",
      "File,Coder,Coded,Id,Codename,Coded_Memo,Category,Category\nInt 2.docx,Ek,Yes.,ctid:1,A,,B,C\n",
      ["Int 2", "A", "Yes.", "Ek"],
    ],
    [
      "MAXQDA",
      "Color,Document group,Document name,Code,Beginning,End,Weight score,Segment,Comment,Created by\n,G,Int 2,A > B,2,2,0,Yes.,,Ek\n",
      ["Int 2", "A > B", "Yes.", "Ek"],
    ],
    [
      "MAXQDA in German",
      "Dokumentgruppe;Dokumentname;Code;Anfang;Ende;Segment;Autor\nG;Int 2;A\\B;2;2;Yes.;Ek\n",
      ["Int 2", "A > B", "Yes.", "Ek"],
    ],
    [
      "ATLAS.ti",
      "ID,Quotation Name,Document,Document Groups,Quotation Content,Comment,Codes,Reference,Density,Created by,Modified by\n1:1,,Int 2,,Yes.,,A,1,1,Ek,Bo\n",
      ["Int 2", "A", "Yes.", "Ek"],
    ],
    [
      "Dedoose",
      "Media Title,Excerpt Range,Excerpt Creator,Excerpt Copy,Codes Applied Combined\nInt 2.docx,0-4,Ek,Yes.,A\n",
      ["Int 2", "A", "Yes.", "Ek"],
    ],
    [
      "NVivo",
      "File Name,Code Name,Coded Text\nFiles\\\\Int 2,Codes\\\\A\\B,Yes.\n",
      ["Int 2", "A > B", "Yes."],
    ],
  ])("(%s) is known by its columns", (_, csv, [transcript = "", code = "", quote = "", coder = null]) =>
    expect(read(csv).rows).toMatchObject([{ transcript, code, quote, coder }]),
  );

  it("may tell places in columns or in one cell", () => {
    expect(read("file,codename,pos0,pos1\nInt 2,A,0,4\n").rows).toMatchObject([
      { span: { start: 0, end: 4 } },
    ]);
    expect(read("Media Title,Excerpt Range,Codes Applied\nInt 2,0-4,A\n").rows).toMatchObject([
      { span: { start: 0, end: 4 }, quote: null },
    ]);
  });

  it.each([
    ["tags", "A; B", ["A", "B"]],
    ["codes", '"A\nB"', ["A", "B"]],
    ["codes", "A|B|A", ["A", "B"]],
    ["codes", '"A, B"', ["A", "B"]],
    ["codes", '"Sleep, food and warmth"', ["Sleep, food and warmth"]],
    ["codes", '"A, b; C"', ["A, b", "C"]],
    ["tag", '"A, B; C"', ["A, B; C"]],
    ["tag", "Work.Shifts", ["Work.Shifts"]],
    ["tag", "", [""]],
  ])("has as many rows as codes in a cell under %s: %s", (column, cell, answer) => {
    const known = aProject({ codes: ["1 Sleep, food and warmth"], transcripts: { Marta: ["A: x"] } });
    const csv = bytesOf(`document,${column},content\nMarta,${cell},x\n`);
    expect(readCodings(csv, known).rows.map(({ code }) => code)).toEqual(answer);
  });

  it("names codes without what stands above them: the only one of that name is meant", () => {
    const known = aProject({ codes: ["1 Home", "  2 Fear", "3 Work", "  4 Rest", "5 Rest"] });
    const csv = bytesOf("document,tag,content\nM,fear,x\nM,Rest,x\nM,New,x\nM,Work > Rest,x\n");
    expect(readCodings(csv, known).rows.map(({ code }) => code)).toEqual([
      "Home > Fear",
      "Rest",
      "New",
      "Work > Rest",
    ]);
    const own = bytesOf("transcript,code,quote\nM,fear,x\n");
    expect(readCodings(own, known).rows.map(({ code }) => code)).toEqual(["fear"]);
  });

  it("does not go before Kvali's own names, and the first of two that could be the same is taken", () => {
    expect(quotes("content,quote,transcript,code\nb,a,Marta,A\n")).toEqual(["a"]);
    expect(quotes("document,tag,content,text\nMarta,A,a,b\n")).toEqual(["a"]);
    expect(read("transcript,code,quote,author\nMarta,A,a,Kim\n").rows).toMatchObject([{ coder: null }]);
  });
});

describe("the headings of other programs", () => {
  it.each([
    ["Quotation ID,Document Name,Quotation Name,Text Content,Codes", "1,Marta,no,no,Doubt"],
    ["Name,Code,Reference,Text", "Marta,Doubt,1,no"],
  ])("%s are known", (header, row) =>
    expect(read(`${header}\n${row}\n`).rows).toMatchObject([
      { transcript: "Marta", code: "Doubt", quote: "no" },
    ]),
  );

  it("a name is the code where nothing else is, and no transcript then", () =>
    expect(refusalOf(() => read("Name,Text\nDoubt,no\n"))).toBe("not-a-csv"));

  it("tells that MAXQDA counts paragraphs, so that nobody is told of wrong places", () =>
    expect(read("Document name,Code,Beginning,End,Segment\nMarta,Doubt,1,1,no\n").countsParagraphs).toBe(
      true,
    ));
});
