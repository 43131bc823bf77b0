import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../shared/formats/csv/read-csv.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, required: readonly string[] = []) => readCsv(bytesOf(text), required);
const told = (text: string) =>
  read(text).rows.map(({ line, cells }) => `${line}: ${[...cells.values()].join("|")}`);

describe("a table", () => {
  it.each([
    ["commas", "code,quote\r\nTrust,so\r\n"],
    ["semicolons", "code;quote\nTrust;so"],
    ["tabs", "code\tquote\nTrust\tso\n"],
    ["a line above that tells the separator", "sep=|\ncode|quote\nTrust|so\n"],
    ["a byte order mark and old line ends", "\ufeffcode,quote\rTrust,so\r"],
    ["quotes around everything", '"code";"quote"\n"Trust";"so"\n'],
    ["a separator of the other kind in a quoted name of the header", '"code",quote,"a;b;c;d"\nTrust,so,x'],
  ])("is read with %s", (_, text) => {
    const { columns, rows } = read(text, ["code", "quote"]);
    expect(columns.slice(0, 2)).toEqual(["code", "quote"]);
    expect(rows.map(({ cells }) => [cells.get("code"), cells.get("quote")])).toEqual([["Trust", "so"]]);
  });

  it.each([
    ["commas", "id;What was it like, all in all, there?;age\r\n1;Good, but long;34\r\n2;Fine;28,5\r\n", ";"],
    ["more commas than semicolons", "id;How, when, and why?\n1;So, and so\n2;No\n", ";"],
    ["semicolons", "id,How; when; and why?\n1,So; and so\n2,No\n", ","],
    ["commas and no row beneath", "id,age;name,x\n", ","],
  ])("finds its separator also where names in its header have %s", (_, text, separator) => {
    const [header = ""] = text.split(/\r?\n/);
    expect(read(text).columns).toEqual(header.split(separator));
  });

  it("keeps lines, quotes and separators within a cell, and knows the line a row begins on", () =>
    expect(told('code,quote\nTrust,"one\r\ntwo, ""three"""\n\nWaiting,four\n')).toEqual([
      '2: Trust|one\r\ntwo, "three"',
      "5: Waiting|four",
    ]));

  it.each(["*", "+", "?", "^", ".", "]", "\\", "("])("takes no %s for a separator, and is done", (mark) =>
    expect(() => read(`sep=${mark}\ncode${mark}quote\n"a${mark}b\n`, ["code"])).toThrow(UnreadableFile),
  );

  it("fills a short row with empty cells", () =>
    expect(told("a,b,c\n1\n1,2,3,,\n")).toEqual(["2: 1||", "3: 1|2|3"]));

  it("takes names that objects have for names", () =>
    expect(read("__proto__,constructor\n1,2").rows[0]?.cells.get("__proto__")).toBe("1"));

  it("is read in Windows-1252 and UTF-16 too", () => {
    const latin = Uint8Array.from("kod;citat\nTillit;så är det\n", (letter) => letter.charCodeAt(0));
    expect(readCsv(latin, ["citat"]).rows[0]?.cells.get("citat")).toBe("så är det");
    const wide = new Uint8Array(
      Uint16Array.from("\ufeffkod\tcitat\nA\tså", (letter) => letter.charCodeAt(0)).buffer,
    );
    expect(readCsv(wide, ["citat"]).rows[0]?.cells.get("citat")).toBe("så");
  });
});

describe("a table is refused", () => {
  const refusal = (text: string, required: readonly string[] = []) => {
    try {
      read(text, required);
    } catch (error) {
      if (error instanceof UnreadableFile) return [error.code, error.detail];
    }
    return "it was read";
  };

  it("when a column that is known stands twice, in other capitals", () =>
    expect(refusal("code,Code,quote\n", ["code"])).toEqual(["not-a-csv", "code"]));
  it("when it is empty", () => expect(refusal(" \n")).toEqual(["empty-file", ""]));
  it("when columns are missing, and names them and those that it has", () =>
    expect(refusal("code,text\n", ["quote", "code", "transcript"])).toEqual([
      "not-a-csv",
      "quote, transcript (the table has code, text)",
    ]));
  it("when a column stands twice", () => expect(refusal("code,quote,code\n")).toEqual(["not-a-csv", "code"]));
  it("when a quoted cell is never closed", () =>
    expect(refusal('code,quote\nA,b\nTrust,"so\nand so\n')).toEqual(["not-a-csv", "line 3"]));
  it("when words stand after a closing quote, which would be lost", () =>
    expect(refusal('code,quote\nTrust,"so" he said\n')).toEqual(["not-a-csv", "line 2"]));
  it("when a row has more cells than the header, which would be lost", () =>
    expect(refusal("code,quote\nTrust,so,then\n")).toEqual(["not-a-csv", "line 2"]));
});
