import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { zip } from "../../shared/formats/archive/zip.ts";
import { recordsOf } from "../../shared/project/project.ts";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({ "Marta.txt": marta, "Interview 2.txt": agneta });
  await terminal.run("import", "Marta.txt", "Interview 2.txt", "--into", "study.kvali");
  const { project } = await terminal.study("study.kvali");
  const [first] = project.transcripts.values();
  const words = first?.text.slice(first.turns[1]?.start, first.turns[1]?.end) ?? "";
  await terminal.put(
    "codings.csv",
    `transcript,code,quote\nMarta,Night > Warmth,"${words.replaceAll('"', '""')}"\n`,
  );
  await terminal.run("code", "study.kvali", "--from", "codings.csv");
});
afterEach(() => terminal.forget());

describe("export", () => {
  it("writes a project and a codebook, says what is lost, and both come in again", async () => {
    const { code, out, err } = await terminal.run(
      "export",
      "study.kvali",
      "--refi",
      "s.qdpx",
      "--codebook",
      "s.qdc",
    );
    expect({ code, out }).toEqual({ code: 0, out: ["s.qdpx is written.", "s.qdc is written."] });
    expect(err).toContain("s.qdpx: 3 entries of the history left out: the format has no place for them.");
    const again = await terminal.run("import", "s.qdpx", "--into", "again.kvali");
    expect(again).toEqual({
      code: 0,
      out: ["s.qdpx is in the study, a project of Kvali 0.0.0: 2 transcripts, 2 codes, 1 coding, 2 people."],
      err: [],
    });
    const [before, after] = [await terminal.study("study.kvali"), await terminal.study("again.kvali")];
    expect(after.project.study.name).toBe(before.project.study.name);
    expect(after.journal.map(({ deed }) => deed.is)).toEqual(["begin-study", "import-project"]);
    expect(recordsOf(after.project, "coding").map(({ quote }) => quote)).toEqual(
      recordsOf(before.project, "coding").map(({ quote }) => quote),
    );
    expect(after.originals.size).toBe(2);
    const codes = await terminal.run("import", "s.qdc", "--into", "codes.kvali");
    expect(codes.out).toEqual([
      "s.qdc is in the study, a project of Kvali 0.0.0: 0 transcripts, 2 codes, 0 codings.",
    ]);
  });

  it("replaces no file without --force, and wants to be told what to write, under the ends of the formats", async () => {
    await terminal.put("s.qdpx", "mine");
    expect((await terminal.run("export", "study.kvali", "--refi", "s.qdpx")).code).toBe(2);
    expect(await terminal.text("s.qdpx")).toBe("mine");
    expect((await terminal.run("export", "study.kvali", "--refi", "s.qdpx", "--force")).code).toBe(0);
    expect((await terminal.run("export", "study.kvali")).err).toEqual([
      "Say what to export: --refi FILE.qdpx, --codebook FILE.qdc|.csv, --transcripts FOLDER, --codings FILE.xlsx|.csv, --annotations FILE.json, --hand-on FILE.kvali or --plain FILE.zip.",
    ]);
    expect((await terminal.run("export", "study.kvali", "--refi", "s.zip")).err).toEqual([
      "s.zip is to end in .qdpx.",
    ]);
  });

  it("writes nothing where a real name would stand in it", async () => {
    await terminal.put("names.txt", "Marta\n");
    const stopped = await terminal.run("export", "study.kvali", "--refi", "s.qdpx", "--names", "names.txt");
    expect(stopped.code).toBe(1);
    await expect(terminal.bytes("s.qdpx")).rejects.toThrow();
    await terminal.put("names.txt", "Xerxes\n");
    expect(
      (await terminal.run("export", "study.kvali", "--refi", "s.qdpx", "--names", "names.txt")).code,
    ).toBe(0);
  });

  it("says with --json what is lost, as one object", async () => {
    const { out, err } = await terminal.run("export", "study.kvali", "--refi", "s.qdpx", "--json");
    expect(err).toEqual([]);
    const [{ file, losses }] = JSON.parse(out.join("\n")).files;
    expect(file).toBe("s.qdpx");
    expect(losses).toContainEqual({
      kind: "history",
      fate: "left-out",
      couldHold: false,
      count: 3,
      which: [],
    });
  });
});

describe("import of a project", () => {
  it("takes nothing in twice, not into the study that it came from either", async () => {
    await terminal.run("export", "study.kvali", "--refi", "s.qdpx");
    await terminal.run("import", "s.qdpx", "--into", "again.kvali");
    for (const into of ["again.kvali", "study.kvali"]) {
      const before = await terminal.bytes(into);
      expect(await terminal.run("import", "s.qdpx", "--into", into)).toEqual({
        code: 0,
        out: [
          "s.qdpx is in the study, a project of Kvali 0.0.0: 0 transcripts, 0 codes, 0 codings; 7 things were here already.",
        ],
        err: [],
      });
      expect(await terminal.bytes(into)).toEqual(before);
    }
  });

  it("ends with 1 where the file lacks what it speaks of, and says what", async () => {
    await terminal.run("export", "study.kvali", "--refi", "s.qdpx");
    const entries = [...unzip(await terminal.bytes("s.qdpx"))].filter(([name]) => !name.endsWith(".txt"));
    await terminal.put("cut.qdpx", zip(entries.map(([name, bytes]) => ({ name, bytes }))));
    const { code, out } = await terminal.run("import", "cut.qdpx", "--into", "cut.kvali", "--json");
    const told = JSON.parse(out.join("\n"));
    expect(code).toBe(1);
    expect(told).toMatchObject({ file: "cut.qdpx", study: "cut.kvali", transcripts: 0, codes: 2 });
    expect(told.losses.map(({ kind, count }: { kind: string; count: number }) => [kind, count])).toEqual([
      ["missing-sources", 2],
      ["codings-without-text", 1],
    ]);
  });

  it("refuses what is no project, and makes no study", async () => {
    await terminal.put("bad.qdpx", "no zip");
    await terminal.put("bad.qdc", "<Other/>");
    expect(await terminal.run("import", "bad.qdpx", "bad.qdc", "--into", "bad.kvali")).toMatchObject({
      code: 2,
      err: [
        "bad.qdpx holds no REFI-QDA project, or is damaged.",
        "bad.qdc holds no REFI-QDA project or codebook.",
      ],
    });
    await expect(terminal.bytes("bad.kvali")).rejects.toThrow();
  });
});
