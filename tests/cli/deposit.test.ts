import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { replay } from "../../shared/project/journal.ts";
import { faultsOfDdi } from "../support/ddi-codebook.ts";
import { faultsOfCrate } from "../support/ro-crate.ts";
import { agneta, aTerminal, marta, type TestTerminal } from "../support/terminal.ts";
import { inTimeZone } from "../support/time-zone.ts";

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({ "Marta.txt": marta, "Agneta.txt": agneta, "names.txt": "Hedda\n" });
  await terminal.run("import", "Marta.txt", "Agneta.txt", "--into", "study.kvali", "--interviewer", "I");
});
afterEach(() => terminal.forget());

const reporting = (...words: readonly string[]) => terminal.run("report", "study.kvali", ...words);
const filesOf = async (name: string) => unzip(await terminal.bytes(name));
const textIn = async (zip: string, name: string) => new TextDecoder().decode((await filesOf(zip)).get(name));

describe("report --deposit", () => {
  it("writes one package, of the day on which it is made where it is made", async () => {
    inTimeZone("America/New_York");
    const { code, out, err } = await reporting("--deposit", "d.zip", "--names", "names.txt");
    expect([code, err]).toEqual([0, []]);
    expect(out).toContain("d.zip: no real names found.");
    expect(out).toContain("d.zip is written.");
    const files = await filesOf("d.zip");
    expect(faultsOfCrate(files)).toEqual([]);
    expect(faultsOfDdi(files.get("ddi-codebook.xml") ?? new Uint8Array())).toEqual([]);
    expect(await textIn("d.zip", "ro-crate-metadata.json")).toContain('"datePublished": "2023-12-31"');
    expect(await textIn("d.zip", "transcripts/Marta.txt")).toMatch(
      /^Interviewer: How did it begin\?\n\nMarta: With a cup of coffee\./,
    );
    const { project, originals } = await readProjectFile(files.get("study.kvali") ?? new Uint8Array());
    expect([project.transcripts.size, originals.size]).toEqual([2, 0]);
  });

  it("says, and writes in it, that names were not looked for where no list was given", async () => {
    const { code, out } = await reporting("--deposit", "d.zip");
    expect(code).toBe(0);
    expect(out).toContain(
      "d.zip was not looked through for real names, and says so: give a list with --names before it is deposited.",
    );
    expect(await textIn("d.zip", "data-narrative.md")).toContain("was not looked through for real names");
    const checked = await reporting("--deposit", "e.zip", "--names", "names.txt");
    expect(checked.out.join("\n")).not.toContain("was not looked through");
    expect(await textIn("e.zip", "data-narrative.md")).toContain("was looked through for the real names");
  });

  it.each([
    ["what is said", "Kaffe"],
    ["the name of a transcript, and so of its file", "Marta"],
    ["the study’s own file alone", "Coder"],
  ])("writes nothing where a real name stands in %s", async (_, name) => {
    await terminal.put("names.txt", `${name}\n`);
    const { code, out, err } = await reporting("--deposit", "d.zip", "--names", "names.txt", "--any-case");
    expect([code, err]).toEqual([1, ["Real names would stand in d.zip. Nothing was written."]]);
    expect(out.join("\n")).toContain("d.zip: ");
    expect(await readdir(terminal.folder)).not.toContain("d.zip");
  });

  it("leaves the study’s own file and its journal out where it is asked to", async () => {
    await reporting("--deposit", "d.zip", "--no-deposit-study", "--language", "sv");
    const names = [...(await filesOf("d.zip")).keys()];
    expect(names.filter((name) => /kvali|journal/.test(name))).toEqual([]);
    expect(await textIn("d.zip", "data-narrative.md")).toMatch(/^# Databeskrivning/);
  });

  it("names an author who was given for it alone, and has the study as it is kept", async () => {
    await reporting("--deposit", "d.zip", "--author", "A. Lind");
    expect(await textIn("d.zip", "ro-crate-metadata.json")).toContain('"name": "A. Lind"');
    await terminal.put("in.kvali", (await filesOf("d.zip")).get("study.kvali") ?? "");
    const { project, journal } = await terminal.study("in.kvali");
    expect(project.study.author).toBe("");
    expect(replay(journal)).toEqual(project);
  });

  it("replaces no file without --force, and is a .zip only", async () => {
    await terminal.put("d.zip", "mine");
    expect((await reporting("--deposit", "d.zip")).code).toBe(2);
    expect(await terminal.text("d.zip")).toBe("mine");
    expect((await reporting("--deposit", "d.zip", "--force")).code).toBe(0);
    expect((await reporting("--deposit", "d.docx")).err[0]).toContain(".zip");
  });
});
