import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNameList } from "../../../../shared/formats/csv/read-name-list.ts";
import { UnreadableFile } from "../../../../shared/outcome.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, fileName = "names.txt") => readNameList(fileName, bytesOf(text));
const namesIn = (text: string, fileName?: string) => read(text, fileName).value.map(({ name }) => name);
const refusal = (fileName: string, bytes: Uint8Array) => {
  try {
    readNameList(fileName, bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return [error.code, error.detail];
    throw error;
  }
  return "read";
};

describe("a list of names", () => {
  it.each([
    ["one a line", "Anna\nBo", ["Anna", "Bo"]],
    ["with a byte order mark and lines of Windows", "\ufeffAnna Berg\r\nBo\r\n", ["Anna Berg", "Bo"]],
    ["with blank lines and comments", "# ward 3\n\nAnna\n   \n  # and ward 4\nBo\n", ["Anna", "Bo"]],
    ["with characters that no text has", "An\0na Berg\nBo \0 Ek", ["Anna Berg", "Bo Ek"]],
    ["with white space about and within", "  Anna \u00a0 Berg\t\n", ["Anna Berg"]],
    ["whose letters and accents stand apart", "A\u030asa", ["Åsa"]],
    ["with commas, which are parts of a name", "Berg, Anna\nEk, Bo", ["Berg, Anna", "Ek, Bo"]],
    ["of names in other scripts, of one letter too", "李\nΑννα", ["李", "Αννα"]],
  ])("is read %s", (_, text, names) => expect(namesIn(text)).toEqual(names));

  it("knows the encodings that other files are known in", () =>
    expect(readNameList("n.txt", Uint8Array.of(0xc5, 0x73, 0x61)).value[0]?.name).toBe("Åsa"));

  it("tells which line a name stands on", () =>
    expect(read("# all\nAnna\n\nBo").value.map(({ line }) => line)).toEqual([2, 4]));

  it("leaves out what cannot be looked for, says on which lines it stands, and quotes no name", () =>
    expect(read(`Anna\nB\n0701234567\nAnna\n…\n${"x".repeat(201)}\nÖ.`)).toEqual({
      value: [{ name: "Anna", pseudonym: "", line: 1 }],
      notes: [
        { code: "names-of-one-letter", count: 2, detail: "2, 7" },
        { code: "names-without-letters", count: 2, detail: "3, 5" },
        { code: "names-twice", count: 1, detail: "4" },
        { code: "names-too-long", count: 1, detail: "6" },
      ],
    }));

  it("reads 10,000 lines, and loses none (seed 1101)", () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `Anna${at} Berg`);
    expect(namesIn(lines.join("\r\n"))).toEqual(lines);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (said) => {
        const text = said.map((line) => line.replace(/[;\t]/g, " ")).join("\n");
        const all = text
          .split(/\r\n?|\n/)
          .filter((line) => !/^\s*(?:#|$)/.test(line.replaceAll("\ufeff", "")));
        if (all.length === 0) return;
        if (refusal("n.txt", bytesOf(text))[0] === "not-text") return;
        const { value, notes } = read(text);
        const leftOut = notes.reduce((sum, { count = 0 }) => sum + count, 0);
        expect(value.length + leftOut).toBe(all.length);
      }),
      { seed: 1101 },
    );
  });
});

describe("a key of pseudonyms", () => {
  const key = [
    { name: "Anna Berg", pseudonym: "Marta", line: 2 },
    { name: "Bo Ek", pseudonym: "Peter", line: 3 },
  ];

  it.each([
    ["with semicolons", "key.csv", "real name;pseudonym\nAnna Berg;Marta\nBo Ek;Peter"],
    ["with commas", "key.csv", "Real Name,Pseudonym\nAnna Berg,Marta\nBo Ek,Peter"],
    ["with tabs, whatever it is called", "key.txt", "real_name\tpseudonym\nAnna Berg\tMarta\nBo Ek\tPeter"],
    ["headed in Swedish", "key.csv", "Riktigt namn;Fingerat namn\nAnna Berg;Marta\nBo Ek;Peter"],
    ["with the pseudonyms first", "key.csv", "pseudonym;name\nMarta;Anna Berg\nPeter;Bo Ek"],
    ["of which the pseudonyms alone have a heading", "key.csv", "Alias;Of\nMarta;Anna Berg\nPeter;Bo Ek"],
    ["with names in two columns", "key.csv", "last name;first name;id\nBerg;Anna;Marta\nEk;Bo;Peter"],
    ["with other columns", "key.csv", 'ward;name;age;pseudonym\n1;"Anna Berg";40;Marta\n2;Bo Ek;;Peter'],
  ])("is read %s", (_, fileName, text) => expect(read(text, fileName)).toEqual({ value: key, notes: [] }));

  it("without headings has names first and pseudonyms second, and that is said", () =>
    expect(read("Anna Berg;Marta\nBo Ek;Peter", "key.csv")).toEqual({
      value: key.map((one) => ({ ...one, line: one.line - 1 })),
      notes: [{ code: "names-no-heading" }],
    }));

  it("takes “Berg, Anna” as one name", () =>
    expect(namesIn("Berg, Anna\nEk, Bo", "names.csv")).toEqual(["Berg, Anna", "Ek, Bo"]));

  it("says which rows have no name", () =>
    expect(read("name;pseudonym\nAnna;Marta\n;Peter", "key.csv").notes).toEqual([
      { code: "names-without-letters", count: 1, detail: "3" },
    ]));

  it("counts lines also past a cell of two", () =>
    expect(read('name;note\nAnna;"a\nb"\nBo;', "k.csv").value.map(({ line }) => line)).toEqual([2, 4]));
});

describe("what is no list of names", () => {
  it("is refused by what it is", () => {
    expect(refusal("names.txt", new Uint8Array())).toEqual(["empty-file", ""]);
    expect(refusal("names.txt", bytesOf("\ufeff\n# nobody\n \r\n"))).toEqual(["empty-file", ""]);
    expect(
      refusal(
        "names.txt",
        Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 32),
      ),
    ).toEqual(["not-text", ""]);
    expect(refusal("key.csv", bytesOf('name;pseudonym\n"Anna;Marta'))).toEqual(["not-a-csv", "line 2"]);
  });
});
