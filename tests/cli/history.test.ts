import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { historyColumns } from "../../shared/reports/history-report.ts";
import { aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Marta.txt": marta,
    "codings.csv": "transcript,code,quote\nMarta,Warmth > Coffee,a cup of coffee\n",
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali", "--name", "Coffee", "--by", "Ek");
  await terminal.run("code", "study.kvali", "--from", "codings.csv", "--by", "Ek");
});
afterEach(() => terminal.forget());

describe("history", () => {
  it("says each entry in a sentence, oldest first", async () => {
    const { code, out } = await terminal.run("history", "study.kvali");
    expect(code).toBe(0);
    expect(out[0]).toBe("1 2024-01-01 00:00 UTC Ek began the study “Coffee”");
    expect(out.map((line) => line.replace(/^(\d+) \S+ \S+ UTC /, "$1 "))).toEqual([
      "1 Ek began the study “Coffee”",
      "2 Ek imported Marta",
      "3 Ek took in 1 coding from codings.csv",
    ]);
  });

  it("writes the audit trail as a table, in Swedish when asked", async () => {
    const { code, out } = await terminal.run(
      ...["report", "study.kvali", "--history", "trail.csv", "--exact", "--language", "sv"],
    );
    expect([code, out]).toEqual([0, ["trail.csv is written."]]);
    const [header, first] = (await terminal.text("trail.csv")).split("\r\n");
    expect(header).toBe(historyColumns.join());
    expect(first).toMatch(/^1,.*,Ek,begin-study,Coffee,,påbörjade studien ”Coffee”$/);
  });
});

describe("the audit trail", () => {
  it("says in print whose clock its times go by", async () => {
    for (const [language, sentence] of [
      ["en", "3 entries. Days and times are UTC."],
      ["sv", "3 poster. Dagar och klockslag anges i UTC."],
    ] as const) {
      const words = ["--history", `${language}.md`, "--language", language];
      await terminal.run("report", "study.kvali", ...words);
      expect(await terminal.text(`${language}.md`)).toContain(sentence);
    }
  });

  it("is written over no study and over no other table", async () => {
    const before = await terminal.bytes("study.kvali");
    expect((await terminal.run("report", "study.kvali", "--history", "study.kvali")).code).toBe(2);
    expect(await terminal.bytes("study.kvali")).toEqual(before);
    await terminal.put("people.csv", "pseudonym,role\nMarta,nurse\n");
    expect((await terminal.run("report", "study.kvali", "--history", "people.csv")).code).toBe(2);
    expect(await terminal.text("people.csv")).toBe("pseudonym,role\nMarta,nurse\n");
  });
});

describe("restore", () => {
  it("writes the study as it was into a new file that is sound, and leaves the study alone", async () => {
    const before = await terminal.run("info", "study.kvali", "--json");
    const { code, out } = await terminal.run("restore", "study.kvali", "--at", "2", "--to", "copy.kvali");
    expect([code, out.length]).toEqual([0, 1]);
    expect((await terminal.run("check", "copy.kvali")).code).toBe(0);
    const copy = JSON.parse((await terminal.run("info", "copy.kvali", "--json")).out.join(""));
    expect(copy).toMatchObject({ transcripts: 1, codes: 0, codings: 0, journalEntries: 3 });
    expect(copy.name).toMatch(/^Coffee as it was on \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
    expect(await terminal.run("info", "study.kvali", "--json")).toEqual(before);
  });

  it.each(["0", "4", "x", "-1"])("has no entry %s and says which there are", async (at) => {
    const { code, err } = await terminal.run("restore", "study.kvali", `--at=${at}`, "--to", "copy.kvali");
    expect([code, err]).toEqual([
      2,
      [`study.kvali has no entry ${at} in its history: they are numbered 1 to 3.`],
    ]);
  });

  it("writes over no file that is there", async () => {
    const { code, err } = await terminal.run("restore", "study.kvali", "--at", "2", "--to", "study.kvali");
    expect([code, err[0]]).toEqual([
      2,
      "study.kvali is there already, and was left as it is: give the copy another name.",
    ]);
  });
});
