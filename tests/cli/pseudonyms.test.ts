import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readNameKey, writeNameKey } from "../../shared/formats/name-key/name-key-file.ts";
import { bytesHold } from "../support/bytes-hold.ts";
import { aTerminal, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    "Annaliisa.txt":
      "I: Who came?\nAnnaliisa: I did. My street in Kirunavaara is cold. Annaliisas bok. kirunavaara.\nI: And then?\nAnnaliisa: Then we left.\n",
    "codebook.csv": "path,definition\nCold,As Annaliisa felt it\n",
    "codings.csv": "transcript,code,quote\nAnnaliisa,Cold,My street in Kirunavaara is cold\n",
    "pass.txt": "correct horse\n",
    "wrong.txt": "incorrect horse\n",
    "list.csv": "name,pseudonym\nAnnaliisa,Marta\nKirunavaara,Staden\n",
    "two.csv": "name,pseudonym\nAnnaliisa,Marta\nKirunavaara,Marta\n",
  });
  await terminal.run("import", "Annaliisa.txt", "--into", "study.kvali");
  await terminal.run("codebook", "study.kvali", "--from", "codebook.csv");
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
  const key = [
    { name: "Annaliisa", pseudonym: "Marta" },
    { name: "Kirunavaara", pseudonym: "Staden" },
  ];
  await terminal.put("key.age", await writeNameKey(key, "correct horse", 8));
});
afterEach(() => terminal.forget());

const pseudonyms = (...words: readonly string[]) =>
  terminal.run("pseudonyms", "study.kvali", "--key", "key.age", "--passphrase-file", "pass.txt", ...words);
const text = async () => [...(await terminal.study("study.kvali")).project.transcripts.values()][0]?.text;
const holds = async (name: string, word: string) => bytesHold(await terminal.bytes(name), word);

describe("pseudonyms", () => {
  it("shows each name in its context with --dry-run, and changes nothing", async () => {
    const before = await terminal.bytes("study.kvali");
    const { code, out } = await pseudonyms("--dry-run");
    expect(code).toBe(1);
    expect(out).toContainEqual(
      expect.stringMatching(/^turn 2 of “Annaliisa”: .*\[Annaliisas\] bok\. kirunavaara\. .*→ Martas$/),
    );
    expect(out.at(-1)).toMatch(/^\d+ names would be replaced: /);
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("replaces them in all of the study by one deed, tells how many and where and no name, and goes back by the key", async () => {
    const begun = await text();
    const { code, out, err } = await pseudonyms();
    expect({ code, out }).toEqual({
      code: 1,
      out: ["7 names were replaced: 1 in 1 person, 5 in 1 interview and 1 in 1 code or theme."],
    });
    expect(err).toEqual([
      "1 name was left: in small letters.",
      expect.stringContaining("The history and the imported files still hold the names"),
    ]);
    expect(await text()).toBe(
      "Who came?\nI did. My street in Staden is cold. Martas bok. kirunavaara.\nAnd then?\nThen we left.",
    );
    expect((await terminal.run("history", "study.kvali")).out.at(-1)).toContain(
      "put pseudonyms in the place of names, 7 times",
    );
    expect((await terminal.run("check", "study.kvali")).code).toBe(0);
    expect((await pseudonyms("--back")).code).toBe(0);
    expect(await text()).toBe(begun);
  });

  it("tells where all names are left, with 1, and changes nothing; and where none stands there", async () => {
    await terminal.put("small.txt", "I: So?\nB: It was in kirunavaara then.\n");
    await terminal.run("import", "small.txt", "--into", "small.kvali");
    const before = await terminal.bytes("small.kvali");
    const tried = (...words: readonly string[]) =>
      terminal.run(
        "pseudonyms",
        "small.kvali",
        "--key",
        "key.age",
        "--passphrase-file",
        "pass.txt",
        ...words,
      );
    expect(await tried()).toEqual({
      ...{ code: 1, out: ["0 names were replaced."] },
      err: ["1 name was left: in small letters."],
    });
    expect((await tried("--dry-run")).out).toEqual([
      "turn 2 of “small”: So? It was in [kirunavaara] then. → left, in small letters",
      "0 names would be replaced.",
    ]);
    expect(await terminal.bytes("small.kvali")).toEqual(before);
    const none = await tried("--back");
    expect([none.code, none.out]).toEqual([0, ["No name of the key stands in the study."]]);
  });

  it("leaves no name in the bytes of a study that is then handed on", async () => {
    await pseudonyms("--also-doubtful");
    expect(await holds("study.kvali", "Annaliisa")).toBe(true);
    await terminal.run("hand-on", "study.kvali", "--to", "on.kvali");
    for (const name of ["Annaliisa", "Kirunavaara", "kirunavaara"])
      expect(await holds("on.kvali", name)).toBe(false);
    expect(await holds("on.kvali", "Martas bok")).toBe(true);
  });

  it("refuses a wrong passphrase, a damaged key, a key that does not lead back, and another file", async () => {
    const before = await terminal.bytes("study.kvali");
    const tried = async (key: string, passphrase: string) =>
      terminal.run("pseudonyms", "study.kvali", "--key", key, "--passphrase-file", passphrase);
    expect((await tried("key.age", "wrong.txt")).err).toEqual(["The passphrase does not open key.age."]);
    const bytes = await terminal.bytes("key.age");
    bytes[bytes.length - 4] = (bytes.at(-4) ?? 0) ^ 1;
    await terminal.put("damaged.age", bytes);
    expect((await tried("damaged.age", "pass.txt")).err).toEqual([
      "damaged.age is no key of pseudonyms (an age file), or it is damaged.",
    ]);
    expect(await tried("list.csv", "pass.txt")).toMatchObject({ code: 2 });
    const key = [
      { name: "Annaliisa", pseudonym: "Marta" },
      { name: "Kirunavaara", pseudonym: "Marta" },
    ];
    const swedish = "få räddningsbåtar";
    await terminal.put("swedish.age", await writeNameKey(key.slice(0, 1), swedish.normalize("NFC"), 8));
    await terminal.put("decomposed.txt", `${swedish.normalize("NFD")}\n`);
    expect(
      (
        await terminal.run(
          "pseudonyms",
          "study.kvali",
          "--suggest",
          "--json",
          "--key",
          "swedish.age",
          "--passphrase-file",
          "decomposed.txt",
        )
      ).code,
    ).toBe(0);
    await terminal.put("empty.txt", "\n");
    expect((await tried("key.age", "empty.txt")).err).toEqual([
      "The file with the passphrase has nothing in its first line.",
    ]);
    await terminal.put("two.age", await writeNameKey(key, "correct horse", 8));
    expect((await tried("two.age", "pass.txt")).err).toEqual([
      "two.age: lines 2 and 3 have one pseudonym. It would not lead back to the name.",
    ]);
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });
});

describe("pseudonyms --suggest", () => {
  const suggest = (...words: readonly string[]) =>
    terminal.run("pseudonyms", "study.kvali", "--suggest", ...words);

  it("lists what may be names with the first places of each, and writes nothing", async () => {
    const before = await terminal.bytes("study.kvali");
    const { code, out } = await suggest();
    expect(code).toBe(0);
    expect(out[0]).toBe("Annaliisa: perhaps a person, 5 places");
    expect(out).toContain("  a speaker’s label in “Annaliisa”: [Annaliisa]");
    expect(out).toContain("Kirunavaara: perhaps a place, 1 place");
    expect(out.at(-1)).toMatch(/^2 names to look at\. .* nothing was changed\.$/);
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("gives them as JSON with a neutral pseudonym in either language, and none that the key has", async () => {
    const listed = JSON.parse((await suggest("--json", "--language", "sv")).out.join("\n"));
    expect(listed).toMatchObject([
      { name: "Annaliisa", pseudonym: "Person 1", kind: "person", foundBy: "label" },
      {
        ...{ name: "Kirunavaara", pseudonym: "Plats 1", kind: "place", foundBy: "capital", count: 1 },
        places: [
          {
            where: "turn 2 of “Annaliisa”",
            stands: "Kirunavaara",
            behind: expect.stringMatching(/^ is cold/),
          },
        ],
      },
    ]);
    const keyed = await suggest("--json", "--key", "key.age", "--passphrase-file", "pass.txt");
    expect(JSON.parse(keyed.out.join("\n"))).toEqual([]);
  });

  it("needs no key, but replacing does, and says so", async () => {
    expect(await terminal.run("pseudonyms", "study.kvali")).toMatchObject({
      ...{ code: 2, out: [] },
      err: [expect.stringContaining("Say with --key and --passphrase-file by which key.")],
    });
  });
});

describe("pseudonym-key", () => {
  it("reads a passphrase as it is typed, in whatever encoding its file is", async () => {
    const utf16 = new Uint8Array(Buffer.from("\uFEFFblå häst\r\n", "utf16le"));
    await terminal.put("utf16.txt", utf16);
    await terminal.put("latin.txt", new Uint8Array(Buffer.from("blå häst\n", "latin1")));
    const typed = await writeNameKey([{ name: "Annaliisa", pseudonym: "Marta" }], "blå häst", 8);
    await terminal.put("typed.age", typed);
    for (const file of ["utf16.txt", "latin.txt"]) {
      const words = ["--key", "typed.age", "--passphrase-file", file, "--dry-run"];
      expect((await terminal.run("pseudonyms", "study.kvali", ...words)).out.at(-1)).toMatch(
        /would be replaced/,
      );
    }
    const misread = new TextDecoder().decode(utf16).split("\n")[0] ?? "";
    const old = [{ name: "Annaliisa", pseudonym: "Marta" }];
    await terminal.put("typed.age", await writeNameKey(old, misread, 8));
    const again = ["--key", "typed.age", "--passphrase-file", "utf16.txt", "--dry-run"];
    expect((await terminal.run("pseudonyms", "study.kvali", ...again)).out.at(-1)).toMatch(
      /would be replaced/,
    );
    await terminal.run("pseudonym-key", "list.csv", "--to", "of16.age", "--passphrase-file", "utf16.txt");
    expect(await readNameKey(await terminal.bytes("of16.age"), "blå häst")).toMatchObject({ is: "done" });
  });

  it("encrypts a table as a key that opens by its passphrase, and writes over nothing", async () => {
    const made = await terminal.run(
      "pseudonym-key",
      "list.csv",
      "--to",
      "made.age",
      "--passphrase-file",
      "pass.txt",
    );
    expect(made.out).toEqual([expect.stringMatching(/^made\.age holds 2 names under the passphrase\./)]);
    expect(new TextDecoder().decode(await terminal.bytes("made.age"))).not.toContain("Annaliisa");
    const used = await terminal.run(
      "pseudonyms",
      "study.kvali",
      "--key",
      "made.age",
      "--passphrase-file",
      "pass.txt",
      "--dry-run",
    );
    expect(used.out.at(-1)).toMatch(/would be replaced/);
    expect(
      (await terminal.run("pseudonym-key", "list.csv", "--to", "made.age", "--passphrase-file", "pass.txt"))
        .code,
    ).toBe(2);
    expect(
      (await terminal.run("pseudonym-key", "two.csv", "--to", "t.age", "--passphrase-file", "pass.txt")).code,
    ).toBe(2);
  });
});
