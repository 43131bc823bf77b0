import { afterEach, describe, expect, it } from "vitest";
import { disk } from "../../electron/files/disk.ts";
import type { FilePort } from "../../electron/files/file-port.ts";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";

/** The real disk, with its faults from then on when `breaks` says so. */
function aDisk(code: string, breaks: (path: string) => boolean = () => true) {
  let isBroken = false;
  const failure = () => Object.assign(new Error(code), { code });
  const port: Partial<FilePort> = {
    create: async (file, mode) => {
      if (isBroken && breaks(file)) throw failure();
      return disk.create(file, mode);
    },
    makeFolder: async (folder) => {
      if (isBroken && breaks(folder)) throw failure();
      return disk.makeFolder(folder);
    },
  };
  const fails = () => {
    isBroken = true;
  };
  return { port, fails };
}

let terminal: TestTerminal;
afterEach(() => terminal.forget());

/** A study of two interviews, on a disk that fails so from then on. */
async function onFailingDisk(code: string, breaks?: (path: string) => boolean, hasKey = false) {
  const { port, fails } = aDisk(code, breaks);
  terminal = await aTerminal(
    {
      ...{ "Marta.txt": marta, "Agneta.txt": agneta },
      "names.csv": "name,pseudonym\nMarta,Vera\n",
      passphrase: "four words in a row",
      "corrected.txt": marta.replace("coffee was hot", "coffee was warm"),
    },
    port,
  );
  await terminal.run("import", "Marta.txt", "Agneta.txt", "--into", "study.kvali");
  if (hasKey)
    await terminal.run("pseudonym-key", "names.csv", "--to", "key.age", "--passphrase-file", "passphrase");
  const before = await terminal.bytes("study.kvali");
  fails();
  return before;
}

describe("a disk that is full", () => {
  it.each([
    ["pseudonyms", ["study.kvali", "--key", "key.age", "--passphrase-file", "passphrase"]],
    ["replace", ["study.kvali", "Marta", "--with", "corrected.txt"]],
    ["transcriber", ["study.kvali", "Marta", "Kim"]],
    ["checking", ["study.kvali", "--all"]],
  ])("leaves a study as it was, and %s says nothing of what did not come", async (verb, words) => {
    const before = await onFailingDisk("ENOSPC", undefined, words.includes("key.age"));
    const said = await terminal.run(verb, ...words);
    const err = ["study.kvali could not be written: the disk is full."];
    expect(said).toEqual({ code: 2, out: [], err });
    expect(await terminal.bytes("study.kvali")).toEqual(before);
  });

  it.each(["report", "export"])("is told once for all files of %s", async (verb) => {
    await onFailingDisk("ENOSPC", (file) => file.includes(".kvali-"));
    const { code, out, err } = await terminal.run(verb, "study.kvali", "--transcripts", "out");
    expect([code, out]).toEqual([2, []]);
    const told = err.filter((line) => /could not be written/.test(line));
    expect(told).toEqual([
      expect.stringMatching(/^out\/\w+\.\w+ and 1 other file could not be written: the disk is full\.$/),
    ]);
  });

  it("ends with 1 where something was done before", async () => {
    let files = 0;
    terminal = await aTerminal(
      { "Marta.txt": marta },
      {
        create: async (file, mode) => {
          files += 1;
          if (files > 2) throw Object.assign(new Error("full"), { code: "ENOSPC" });
          return disk.create(file, mode);
        },
      },
    );
    await terminal.run("import", "Marta.txt", "--into", "study.kvali");
    const words = ["study.kvali", "Marta", "Kim", "--machine", "Whisper"];
    const { code, err } = await terminal.run("transcriber", ...words);
    expect([code, err]).toEqual([1, ["study.kvali could not be written: the disk is full."]]);
  });
});

describe("a folder for transcripts", () => {
  it.each([
    ["ENOSPC", "The folder out could not be made: the disk is full."],
    ["EROFS", "The folder out may not be made or written to."],
    // What Node says of folders within folders on a disk that may only be read.
    ["ENOENT", "The folder out may not be made or written to."],
  ])("that cannot be made (%s) is told in one sentence", async (code, sentence) => {
    await onFailingDisk(code);
    const said = await terminal.run("report", "study.kvali", "--transcripts", "out");
    expect(said).toEqual({ code: 2, out: [], err: [sentence] });
  });
});

it("a report in what is no folder is told as one that cannot be written", async () => {
  await onFailingDisk("ENOSPC", () => false);
  const said = await terminal.run("report", "study.kvali", "--codebook", "Marta.txt/c.md");
  const err = [
    "Marta.txt/c.md could not be written: its folder is not there, or the file has gone meanwhile.",
  ];
  expect(said).toEqual({ code: 2, out: [], err });
});
