import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pathName } from "../../shared/codebook/code-tree.ts";
import { allCodings } from "../../shared/project/project.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Kim.txt": "Interviewer: How was it?\nKim: It was all right, I suppose.\n",
    "Lo.txt": "Interviewer: How was it?\nLo: Nobody asked me anything.\n",
  });
  await terminal.run("import", "Kim.txt", "Lo.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

async function coded(name: string, ...lines: readonly string[]) {
  await terminal.put(name, `${lines.join("\n")}\n`);
  const { code, err } = await terminal.run("code", "study.kvali", "--from", name);
  const { project } = await terminal.study("study.kvali");
  const codings = [...allCodings(project)].map(({ codeId, quote, comment, by, at }) => {
    const made = project.codes.get(codeId);
    return [made && pathName(project.codes, made), quote, comment, by, at.slice(0, 16)].join(" | ");
  });
  return { code, err, codings };
}

describe("coded segments of other programs", () => {
  it.each([
    [
      "MAXQDA in German",
      "Dokumentgruppe;Dokumentname;Code;Anfang;Ende;Gewicht;Segment;Kommentar;Autor;Erstellt am",
      "Runde 1;Kim;Trost > Kleine Dinge;2;2;0;It was all right;Nur so.;Ek;02.05.2024 09:10",
    ],
    [
      "MAXQDA with backslashes",
      "Document group,Document name,Code,Beginning,End,Segment,Comment,Created by,Creation date",
      "Round 1,Kim,Trost\\Kleine Dinge,2,2,It was all right,Nur so.,Ek,2024-05-02 09:10:00",
    ],
    [
      "ATLAS.ti in German",
      "ID;Dokument;Zitatinhalt;Kodes;Kommentar;Erstellt von;Erstellt",
      "1:1;Kim.txt;It was all right;Trost > Kleine Dinge;Nur so.;Ek;2024-05-02T09:10:00Z",
    ],
    [
      "a table in Swedish",
      "Dokumentnamn;Kod;Kodat segment;Anteckning;Kodad av;Skapad",
      "Kim;Trost > Kleine Dinge;It was all right;Nur so.;Ek;2024-05-02 09:10",
    ],
    [
      "NVivo",
      "Source,Node,Coded text,Comments,Coded by,Coded on",
      '"Files\\\\Round 1\\\\Kim","Nodes\\\\Trost\\Kleine Dinge",It was all right,Nur so.,Ek,2024-05-02 09:10',
    ],
  ])("are placed by their words, with code, comment, coder and date: %s", async (_, head, row) => {
    const { codings, err } = await coded("segments.csv", head, row);
    expect({ codings, err }).toEqual({
      codings: ["Trost > Kleine Dinge | It was all right | Nur so. | Ek | 2024-05-02T09:10"],
      err: [],
    });
  });

  it("whose words stand in one other interview are told where", async () => {
    const { code, err } = await coded(
      "segments.csv",
      "transcript,code,quote",
      "Kim,A,Nobody asked me anything.",
      "Kimberly,A,It was all right",
      "Kimberly,A,How was it?",
    );
    expect([code, err]).toEqual([
      2,
      [
        "segments.csv, line 2, “Kim”: these words are not in it: “Nobody asked me anything.”; they stand in “Lo”.",
        "segments.csv, line 3, “Kimberly”: there is no such transcript; they stand in “Kim”.",
        "segments.csv, line 4, “Kimberly”: there is no such transcript.",
      ],
    ]);
  });
});
