import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allCodings } from "../../shared/project/project.ts";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({ "Marta.txt": marta, "Agneta.txt": agneta });
  await terminal.run("import", "Marta.txt", "Agneta.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

async function coding(csv: string, ...words: readonly string[]) {
  await terminal.put("codings.csv", csv);
  return terminal.run("code", "study.kvali", "--from", "codings.csv", ...words);
}
async function coded(): Promise<readonly string[]> {
  const { project } = await terminal.study("study.kvali");
  return [...allCodings(project)].map(
    ({ codeId, quote, by }) => `${project.codes.get(codeId)?.name}: ${quote} (${by})`,
  );
}

describe("code", () => {
  it("codes by quote or by place, and makes the codes that are missing as themes and code", async () => {
    const { code, out, err } = await coding(
      "transcript,code,quote,start,end,coder\nMarta,Warmth > Coffee,a cup of coffee,,,A. Lind\nMarta,Warmth > Coffee,,23,38,M. Ek\n",
    );
    expect({ code, out, err }).toEqual({ code: 0, out: ["2 passages coded."], err: [] });
    expect(await coded()).toEqual(["Coffee: a cup of coffee (A. Lind)", "Coffee: a cup of coffee (M. Ek)"]);
    const { project, journal } = await terminal.study("study.kvali");
    expect([...project.codes.values()].map(({ name, theme }) => [name, theme?.status])).toEqual([
      ["Warmth", "candidate"],
      ["Coffee", undefined],
    ]);
    expect(journal.at(-1)).toMatchObject({ deed: { is: "import-codings", file: "codings.csv" } });
  });

  it("finds a transcript by its file's name, too, and codes under the name that --by says", async () => {
    await coding("transcript,code,quote\nAgneta.txt,Kaffe,en kopp kaffe\n", "--by", "M. Ek");
    expect(await coded()).toEqual(["Kaffe: en kopp kaffe (M. Ek)"]);
  });

  it("lists what could not be placed, with line and reason, keeps the rest and ends with 1", async () => {
    const { code, out, err } = await coding(
      [
        "transcript,code,quote,start,end",
        "Marta,Coffee,a cup of coffee,,",
        "Marta,Coffee,these words nobody ever said here,,",
        "Nobody,Coffee,a cup of coffee,,",
        "Marta,A > > B,a cup of coffee,,",
        "Marta,Coffee,,,",
        "Marta,Coffee,,5,500",
        "Marta,Coffee,,five,six",
      ].join("\n"),
    );
    expect([code, out]).toEqual([1, ["1 passage coded."]]);
    expect(err).toEqual([
      "codings.csv, line 3, “Marta”: these words are not in it: “these words nobody ever said here”.",
      "codings.csv, line 4, “Nobody”: there is no such transcript; they stand in “Marta”.",
      "codings.csv, line 5, “Marta”: “A > > B” is no path of a code.",
      "codings.csv, line 6, “Marta”: there is neither a quote nor a place.",
      "codings.csv, line 7, “Marta”: 5 to 500 is no passage of its text.",
      "codings.csv, line 8, “Marta”: start and end are no whole numbers.",
    ]);
    expect(await coded()).toEqual(["Coffee: a cup of coffee (Coder 1)"]);
  });

  it("ends with 2 when nothing could be placed, and leaves the study as it is", async () => {
    const before = await terminal.bytes("study.kvali");
    const { code, out } = await coding("transcript,code,quote\nNobody,Coffee,a cup of coffee\n");
    expect([code, out]).toEqual([2, ["0 passages coded."]]);
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("knows its columns whatever their capitals", async () => {
    expect(await coding("Transcript;CODE;Quote\nMarta;Coffee;a cup of coffee\n")).toMatchObject({ code: 0 });
    expect(await coded()).toEqual(["Coffee: a cup of coffee (Coder 1)"]);
  });

  it("says where it is not sure, and that is no failure", async () => {
    const { code, err } = await coding(
      "transcript,code,quote\nMarta,Coffee,coffee\nMarta,Warmth,People came in to be warn and the coffee was hot\n",
    );
    expect(code).toBe(0);
    expect(err).toEqual([
      "codings.csv, line 2, “Marta”: its words stand in several places; the first that was free was taken: “coffee”.",
      expect.stringMatching(
        /^codings\.csv, line 3, “Marta”: coded where the words are 9\d % alike; look at it: /,
      ),
    ]);
  });

  it("codes nothing twice when the same table comes again, and writes nothing then", async () => {
    const csv = "transcript,code,quote\nMarta,Coffee,hot\nMarta,Coffee,coffee\n";
    await coding(csv);
    const before = await terminal.bytes("study.kvali");
    const { code, out } = await coding(csv);
    expect([code, out]).toEqual([0, ["0 passages coded; 2 coded so already."]]);
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("writes no path of this computer into the history", async () => {
    await terminal.put("codings.csv", "transcript,code,quote\nMarta,Coffee,hot\n");
    await terminal.run("code", "study.kvali", "--from", `${terminal.folder}/codings.csv`);
    expect((await terminal.study("study.kvali")).journal.at(-1)?.deed).toEqual({
      is: "import-codings",
      file: "codings.csv",
    });
  });

  it("leaves a file that is no table, or lacks columns, in a sentence", async () => {
    const before = await terminal.bytes("study.kvali");
    for (const [csv, sentence] of [
      ["", "codings.csv is empty."],
      ["transcript,quote\nMarta,coffee\n", "columns are missing: code"],
      ["transcript,code\nMarta,Coffee\n", "columns are missing: quote"],
      ["code,quote\nCoffee,coffee\n", "columns are missing: transcript"],
      [
        'transcript,code,quote\nMarta,Coffee,"never closed\n',
        "line 2: a quoted cell does not end where it should",
      ],
      ["transcript,code,quote,quote\nMarta,Coffee,a,a\n", "a column stands twice: quote"],
      ["transcript,code,quote\nMarta,Coffee,a,b\n", "line 2: a row has more cells than the header"],
    ] as const) {
      const { code, out, err } = await coding(csv);
      expect({ code, out, err }).toEqual({ code: 2, out: [], err: [expect.stringContaining(sentence)] });
    }
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("reads its own quotations back, words like formulas among them: the same table again", async () => {
    await coding(
      'transcript,code,quote,coder\nMarta,Warmth > Coffee,a cup of coffee,A. Lind\nMarta,"=cmd()","=1+1, as one says.",@ek\nAgneta,Kaffe,"Hur började det?\nMed en kopp",M. Ek\n',
    );
    await terminal.run("import", "Marta.txt", "Agneta.txt", "--into", "fresh.kvali");
    for (const exact of [[], ["--exact"]]) {
      await terminal.run(
        "report",
        "study.kvali",
        "--quotes",
        "q.csv",
        "--codebook",
        "c.csv",
        "--force",
        ...exact,
      );
      await terminal.run("import", "Marta.txt", "Agneta.txt", "--into", `fresh${exact.length}.kvali`);
      const fresh = `fresh${exact.length}.kvali`;
      expect(await terminal.run("codebook", fresh, "--from", "c.csv")).toMatchObject({ code: 0, err: [] });
      expect(await terminal.run("code", fresh, "--from", "q.csv")).toMatchObject({ code: 0, err: [] });
      await terminal.run("report", fresh, "--quotes", "q2.csv", "--codebook", "c2.csv", "--force", ...exact);
      expect(await terminal.text("q2.csv")).toBe(await terminal.text("q.csv"));
      expect(await terminal.text("c2.csv")).toBe(await terminal.text("c.csv"));
    }
  });
});
