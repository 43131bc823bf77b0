import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({ "Marta.txt": marta, "Agneta.txt": agneta, "empty.txt": "" });
});
afterEach(() => terminal.forget());

const importing = (...words: readonly string[]) => terminal.run("import", ...words, "--into", "study.kvali");

describe("import", () => {
  it("makes the study where there is none, named after its file", async () => {
    const { code, out, err } = await importing("Marta.txt");
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      "Marta.txt is in the study as “Marta”: 4 turns, 30 words; Interviewer (interviewer), Marta.",
    ]);
    const { project, journal } = await terminal.study("study.kvali");
    expect(project.study.name).toBe("study");
    expect(journal.map(({ deed }) => deed.is)).toEqual(["begin-study", "import-transcripts"]);
  });

  it("calls a new study as --name says, and does the deed under the name that --by says", async () => {
    await importing("Marta.txt", "--name", "Coffee", "--by", "A. Lind");
    const { project, journal } = await terminal.study("study.kvali");
    expect([project.study.name, journal.map(({ by }) => by)]).toEqual(["Coffee", ["A. Lind", "A. Lind"]]);
  });

  it("leaves the name of a study that is there, and says so", async () => {
    await importing("Marta.txt", "--name", "Coffee");
    const { code, err } = await importing("Agneta.txt", "--name", "Tea");
    expect(code).toBe(0);
    expect(err).toEqual(["study.kvali is there already and stays “Coffee”: --name is for a new study."]);
  });

  it("makes people as an import proposes them: by name, or after the interview", async () => {
    await importing("Marta.txt", "Agneta.txt");
    const { project } = await terminal.study("study.kvali");
    expect([...project.participants.values()].map(({ pseudonym }) => pseudonym)).toEqual(["Marta", "Agneta"]);
  });

  it("takes the files that a pattern fits, which on Windows the shell leaves as it is", async () => {
    await mkdir(path.join(terminal.folder, "in"));
    await terminal.put("in/Marta 10.txt", marta);
    await terminal.put("in/Marta 2.TXT", agneta);
    await terminal.put("in/Marta 3.md", "");
    const { code, out, err } = await importing("in/marta *.txt", "in/no?ne.txt");
    expect(out.map((line) => line.split(" is in")[0])).toEqual(["in/Marta 2.TXT", "in/Marta 10.txt"]);
    expect([code, err]).toEqual([1, ["There is no file in/no?ne.txt."]]);
  });

  it("keeps the files byte for byte", async () => {
    await importing("Marta.txt");
    const { originals } = await terminal.study("study.kvali");
    expect([...originals.values()]).toEqual([await terminal.bytes("Marta.txt")]);
  });

  it("passes over a file that the study has already, and writes nothing then", async () => {
    await importing("Marta.txt");
    const before = await terminal.bytes("study.kvali");
    await terminal.put("copy.txt", marta);
    const { code, out, err } = await importing("copy.txt");
    expect({ code, out, err }).toEqual({
      code: 0,
      out: ["copy.txt was imported already, as “Marta”, and is left out."],
      err: [],
    });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it("passes over a file that is named twice", async () => {
    const { code, out } = await importing("Marta.txt", "Marta.txt");
    expect([code, out[0]]).toEqual([0, "Marta.txt was imported already, as “Marta.txt”, and is left out."]);
    expect((await terminal.study("study.kvali")).project.transcripts.size).toBe(1);
  });

  it("gives a number to another interview of the same name", async () => {
    await importing("Marta.txt");
    await terminal.put("Marta.txt", `${marta}\nInterviewer: Thank you.\n`);
    const { out } = await importing("Marta.txt");
    expect(out).toEqual([expect.stringContaining("Marta.txt is in the study as “Marta 2”")]);
  });

  it("keeps the good ones when some are bad, says why, and ends with 1", async () => {
    const { code, out, err } = await importing("empty.txt", "Marta.txt", "missing.txt", "Agneta.txt", "none");
    expect(code).toBe(1);
    expect(out.length).toBe(2);
    expect(err).toEqual(["empty.txt is empty.", "There is no file missing.txt.", "There is no file none."]);
    expect((await terminal.study("study.kvali")).project.transcripts.size).toBe(2);
  });

  it("makes no study of bad files alone, and ends with 2, since nothing was done", async () => {
    const { code } = await importing("empty.txt");
    expect(code).toBe(2);
    await expect(terminal.bytes("study.kvali")).rejects.toThrow("ENOENT");
  });

  it("makes no study under the name of another kind of file", async () => {
    expect(await terminal.run("import", "Marta.txt", "--into", "new.docx")).toEqual({
      code: 2,
      out: [],
      err: ["new.docx: the file of a study ends in .kvali. Nothing was written."],
    });
    await expect(terminal.bytes("new.docx")).rejects.toThrow("ENOENT");
    expect((await terminal.run("import", "Marta.txt", "--into", "New.KVALI")).code).toBe(0);
  });

  it("takes the word of --interviewer for who interviews", async () => {
    await terminal.put("pair.txt", "Ek: Ja.\n\nLund: Hur då?\n\nEk: Så.\n\nLund: Varför?\n\nEk: Därför.\n");
    const { out } = await importing("pair.txt", "--interviewer", "ek");
    expect(out).toEqual([expect.stringContaining("; Ek (interviewer), Lund.")]);
  });

  it("says when nobody is called as --interviewer says", async () => {
    const { code, err } = await importing("Marta.txt", "--interviewer", "Nobody");
    expect(code).toBe(0);
    expect(err).toEqual(["Marta.txt: nobody is called “Nobody”; who interviews was left as found."]);
  });

  it("says what a reader noticed", async () => {
    await terminal.put("old.txt", new Uint8Array([...new TextEncoder().encode("R: Sm"), 0xf6, 0x72, 0x67]));
    const { err } = await importing("old.txt");
    expect(err[0]).toMatch(/^old\.txt: its encoding was taken to be \S+\.$/);
  });

  it("says by whose layout a file was read, and takes the word of --as for its format", async () => {
    const chat = "09:15:02 From Maja to Everyone:\n\tWhen?\n09:15:40 From Tomas to Everyone:\n\tAt ten.\n";
    const json = JSON.stringify({ segments: [{ start: 0, text: "Hej" }] });
    const other = await aTerminal({ "chat.txt": chat, "talk.json": json });
    const { err } = await other.run("import", "chat.txt", "--into", "a.kvali");
    expect(err.slice(0, 2)).toEqual([
      "chat.txt: it was read as Zoom’s saved chat.",
      "chat.txt: 2 times of day left out, since they say nothing of where in the recording it is.",
    ]);
    await other.run("import", "talk.json", "--as", "txt", "--into", "b.kvali");
    const { project } = await other.study("b.kvali");
    expect([...project.transcripts.values()].map(({ source, text }) => [source.format, text])).toEqual([
      ["txt", json],
    ]);
    expect((await other.run("import", "talk.json", "--as", "tape", "--into", "b.kvali")).code).toBe(2);
    await other.forget();
  });

  it("lets no file name steer the terminal or break a line", async () => {
    const { err } = await importing("a\u001b[31m\nb.txt");
    expect(err).toEqual(["There is no file a\ufffd[31m b.txt."]);
  });

  it("needs a folder to write into", async () => {
    const { code, err } = await terminal.run("import", "Marta.txt", "--into", "no/study.kvali");
    expect([code, err]).toEqual([
      2,
      ["no/study.kvali could not be written: its folder is not there, or the file has gone meanwhile."],
    ]);
  });

  it("opens again what repeats itself without end (2 million characters)", async () => {
    await terminal.put("long.txt", `R: ${"la la la ".repeat(230_000)}`);
    expect((await importing("long.txt")).code).toBe(0);
    expect((await terminal.run("check", "study.kvali")).code).toBe(0);
  });
});

describe("who speaks", () => {
  const oneSided = [
    "MODERATOR: Please open the map.",
    "I see it, the lines are blue.",
    "MODERATOR: Thank you.",
    "It was harder than I thought.",
    "MODERATOR: Why?",
    "The letters are small.",
  ].join("\n");
  const turnsOf = async (name: string) => {
    const { out } = await terminal.run("turns", "study.kvali", name, "--json");
    return out.map((line) => JSON.parse(line));
  };
  const said = async (name: string) =>
    (await turnsOf(name)).map(({ speaker, text }) => `${speaker ?? "–"}| ${text}`);

  it("is asked where one side is labelled: the file is taken as proposed, and that ends with 1", async () => {
    await terminal.put("test.txt", oneSided);
    const { code, err } = await importing("test.txt");
    expect(code).toBe(1);
    expect(err).toEqual([
      expect.stringContaining(
        "test.txt: One voice is labelled, “MODERATOR”. Who says the rest (17 words: “I see it, the lines are blue.”)? It was given to “Participant”; say --rest PERSON",
      ),
    ]);
    expect(await said("test")).toContain("Participant| It was harder than I thought.");
  });

  it.each([
    ["Vera", "Vera| The letters are small.", "Vera"],
    ["above", "MODERATOR| Why?\nThe letters are small.", null],
    ["nobody", "–| The letters are small.", null],
  ])("--rest %s answers it", async (rest, turn, person) => {
    await terminal.put("test.txt", oneSided);
    expect(await importing("test.txt", "--rest", rest)).toMatchObject({ code: 0, err: [] });
    expect(await said("test")).toContain(turn);
    const { project } = await terminal.study("study.kvali");
    expect([...project.participants.values()].map(({ pseudonym }) => pseudonym)).toEqual(
      person ? [person] : [],
    );
  });

  it("--speaker names a speaker and the person", async () => {
    await terminal.put(
      "a.txt",
      "I: When?\nOur own night nurse: In March.\nI: Why?\nOur own night nurse: Shut.\n",
    );
    expect((await importing("a.txt", "--speaker", "our own night nurse=Ida")).code).toBe(0);
    expect(await turnsOf("a")).toMatchObject([
      { number: 1, speaker: "I", role: "interviewer", participant: null, start: 0, end: 5, text: "When?" },
      { number: 2, speaker: "Our own night nurse", role: "participant", participant: "Ida" },
      { number: 3 },
      { number: 4, participant: "Ida", startMs: null, endMs: null },
    ]);
  });

  it("calls files of one name in several folders after these, so that their people are apart", async () => {
    for (const [folder, word] of [
      ["P01", "March"],
      ["P02", "May"],
    ] as const) {
      await mkdir(path.join(terminal.folder, folder));
      await terminal.put(`${folder}/transcript.txt`, `I: When?\nR: In ${word}.\nI: Why?\nR: So.\n`);
    }
    await importing("P01/transcript.txt", "P02/transcript.txt");
    expect((await turnsOf("P02 transcript"))[1]).toMatchObject({ participant: "P02 transcript" });
  });

  it("--speaker names several people behind a joint label", async () => {
    await terminal.put("a.txt", "I: When?\nR1/R2: In March.\nI: Why?\nR1/R2: Shut.\n");
    expect(await importing("a.txt", "--speaker", "R1/R2=Vera; Tomas")).toMatchObject({ code: 0, err: [] });
    expect((await turnsOf("a"))[1]).toMatchObject({ speaker: "R1/R2", participant: "Vera and Tomas" });
  });

  it("--speaker without a person, and a pattern that is none, are refused", async () => {
    expect((await importing("Marta.txt", "--speaker", "I")).code).toBe(2);
    expect(await importing("Marta.txt", "--label-pattern", "(a+)+")).toMatchObject({
      code: 2,
      err: [expect.stringContaining("cannot be used")],
    });
  });

  it("--label-pattern finds labels of any kind", async () => {
    await terminal.put("a.txt", "<<maja>> When?\n<<tomas>> In March.\n");
    await importing("a.txt", "--label-pattern", "^<<(\\w+)>>", "--interviewer", "maja");
    expect(await said("a")).toEqual(["maja| When?", "tomas| In March."]);
  });

  it("is compared among the files of an import: who is in all of them interviews", async () => {
    const talk = (one: string, other: string) =>
      `${one}: So.\n${other}: Yes.\n${one}: Right.\n${other}: No.\n`;
    await terminal.put("a.txt", talk("Maja", "Vera"));
    await terminal.put("b.txt", talk("Tomas", "Maja"));
    const { code, out, err } = await importing("a.txt", "b.txt");
    expect(code).toBe(0);
    expect(out).toEqual([
      expect.stringContaining("Maja (interviewer), Vera."),
      expect.stringContaining("Tomas, Maja (interviewer)."),
    ]);
    expect(err).toEqual([
      "a.txt: “Maja” is in most of the files and was taken for the interviewer.",
      "b.txt: “Maja” is in most of the files and was taken for the interviewer.",
    ]);
    await terminal.put("c.txt", talk("Maja", "Ida"));
    expect(await importing("c.txt")).toMatchObject({ code: 0, err: [] });
  });

  it("asks who interviews where nothing tells it", async () => {
    await terminal.put("a.txt", "Maja: So.\nVera: Yes.\nMaja: Right.\nVera: No.\n");
    expect(await importing("a.txt")).toMatchObject({
      code: 1,
      err: [expect.stringContaining("Who interviews: “Maja” or “Vera”?")],
    });
  });
});

describe("turns", () => {
  it("are printed one a line, with their times", async () => {
    await terminal.put("a.txt", "[00:01] I: When?\n[00:03] R: In March.\nAnd in May.\n[00:09] I: Why?\n");
    await importing("a.txt");
    expect((await terminal.run("turns", "study.kvali", "a.txt")).out).toEqual([
      "1 00:00:01 I: When?",
      "2 00:00:03 R: In March. / And in May.",
      "3 00:00:09 I: Why?",
    ]);
  });

  it("of a transcript that is not there are refused", async () => {
    await importing("Marta.txt");
    expect(await terminal.run("turns", "study.kvali", "Nobody")).toMatchObject({
      code: 2,
      err: ["study.kvali has no transcript called “Nobody”."],
    });
  });

  it("asks of a table that names one side who says the rest, and takes the word of --rest", async () => {
    const table =
      'Speaker,Text\nMODERATOR,Go on.\n,"I see it, it is blue."\nMODERATOR,Thanks.\n,That was hard.\n';
    await terminal.put("one.csv", table);
    const { code, err } = await importing("one.csv");
    expect([code, err[0]]).toEqual([
      1,
      expect.stringContaining("One voice is labelled, “MODERATOR”. Who says the rest (9 words:"),
    ]);
    await terminal.put("two.csv", `${table}MODERATOR,Bye.\n`);
    expect((await importing("two.csv", "--rest", "Lena")).code).toBe(0);
  });

  it("says of captions that name nobody how many turns nobody says", async () => {
    await terminal.put(
      "one.srt",
      "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nthere.\n",
    );
    const { err } = await importing("one.srt");
    expect(err).toEqual([
      expect.stringContaining("Nobody is named, so that nobody says its 1 turn. Say --rest PERSON"),
    ]);
  });

  it("says of JSON what kinds of it are read", async () => {
    await terminal.put("other.json", '{"a":{"b":1}}');
    const { err } = await importing("other.json");
    expect(err[0]).toContain("is JSON of another kind than is read, which is a list of objects");
  });
});
