import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDeposit } from "../../../shared/formats/deposit/write-deposit.ts";
import { readProjectFile } from "../../../shared/formats/project-file/read-project-file.ts";
import { interviewsOf } from "../../../shared/project/interviews.ts";
import { replay } from "../../../shared/project/journal.ts";
import { depositedInterviews } from "../../../shared/reports/deposit/deposit-files.ts";
import { depositPackage } from "../../../shared/reports/deposit/deposit-package.ts";
import { asDeposit, filesOf, packed, sampleStudy } from "../../support/a-deposit.ts";
import { aProject } from "../../support/a-project.ts";
import { faultsOfDdi } from "../../support/ddi-codebook.ts";
import { faultsOfCrate } from "../../support/ro-crate.ts";

let sample: Awaited<ReturnType<typeof sampleStudy>>;
let files: ReadonlyMap<string, Uint8Array>;
const folder = mkdtempSync(path.join(tmpdir(), "kvali-deposit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  sample = await sampleStudy();
  files = await filesOf(asDeposit(sample));
});
const bytesOf = (name: string, of = files) => of.get(name) ?? new Uint8Array();
const textOf = (name: string, of = files) =>
  new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(name, of));

/** A study whose texts are hard on every format, and which knows an author. */
const hard = {
  project: aProject({
    study: {
      name: 'Tea & <b>"milk"</b>',
      author: "A. Lind",
      guide: [{ id: "s", name: "A < B", questions: ["Why & how?"] }],
    },
    people: { 'Åsa "<i>': { role: "nurse & more" } },
    codes: ["1 Trust ]]> !"],
    transcripts: { "50 % <of> it?": ['Åsa "<i>: «1 Milk & sugar.»'], "50 % _of_ it": ["I: Yes."] },
  }),
  journal: [],
};

describe("a package for an archive", () => {
  it("is an RO-Crate in which every file is told with its size and kind", async () => {
    expect(faultsOfCrate(files)).toEqual([]);
    for (const language of ["en", "sv"] as const)
      for (const study of [sample, hard]) {
        const choice = asDeposit(study, { language, withStudy: false });
        expect(faultsOfCrate(await filesOf(choice))).toEqual([]);
      }
  });

  it("holds what archives ask for", () => {
    expect([...files.keys()]).toEqual([
      ...["ro-crate-metadata.json", "ro-crate-preview.html", "manifest-sha256.txt"],
      ...["data-narrative.docx", "data-narrative.md", "interview-guide.docx", "interview-guide.md"],
      ...["data-list.csv", "data-list.xlsx"],
      ...depositedInterviews(sample.project, "en").map(({ file }) => file),
      ...["codebook.csv", "codebook.docx", "annotated-quotes.csv", "annotated-quotes.html"],
      ...["journal.csv", "journal.html", "study.kvali", "ddi-codebook.xml"],
    ]);
  });

  it.skipIf(!isInstalled("unzip") || !isInstalled("sha256sum"))(
    "unpacks whole, and has the checksums that it says, by other programs",
    async () => {
      const zipped = path.join(folder, "sample.zip");
      for (const [name, bytes] of files) {
        mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
        writeFileSync(path.join(folder, name), bytes);
      }
      const checked = execFileSync("sha256sum", ["--check", "--strict", "manifest-sha256.txt"], {
        cwd: folder,
      });
      const lines = checked.toString().trim().split("\n");
      expect(lines.every((line) => line.endsWith(": OK"))).toBe(true);
      // All but itself.
      expect(lines).toHaveLength(files.size - 1);
      writeFileSync(zipped, await packed(asDeposit(sample)));
      expect(execFileSync("unzip", ["-t", zipped]).toString()).toContain("No errors detected");
    },
  );

  it("is the same for the same study on the same day", async () => {
    const [one, other] = await Promise.all([packed(asDeposit(sample)), packed(asDeposit(sample))]);
    expect(Buffer.compare(one, other)).toBe(0);
    const later = await filesOf(asDeposit(sample, { made: "2024-01-04" }));
    expect(textOf("ro-crate-metadata.json", later)).toContain('"datePublished": "2024-01-04"');
  });

  it("has the study with its history, and without the files that were imported (E6)", async () => {
    const read = await readProjectFile(bytesOf("study.kvali"));
    expect(read.project).toEqual(sample.project);
    expect(read.journal).toEqual(sample.journal);
    expect(replay(read.journal)).toEqual(sample.project);
    expect(read.originals.size).toBe(0);
    expect(sample.originals.size).toBeGreaterThan(0);
  });

  it("leaves the study and its journal out where it is asked to, and says so", async () => {
    const without = await filesOf(asDeposit(sample, { withStudy: false }));
    expect([...files.keys()].filter((name) => !without.has(name))).toEqual([
      ...["journal.csv", "journal.html", "study.kvali"],
    ]);
    expect(textOf("data-narrative.md", without)).toContain("are left out.");
    expect(textOf("data-narrative.md")).not.toContain("are left out.");
  });

  it("tells how many of its files are made", async () => {
    const told: (readonly [number, number])[] = [];
    const deposit = depositPackage(asDeposit(hard, { withStudy: false }));
    await writeDeposit(deposit, (made, all) => told.push([made, all]));
    const all = deposit.parts.length;
    expect(told).toEqual(deposit.parts.map((_, at) => [at + 1, all]));
  });

  it("cannot be written with a study that nobody gave", async () => {
    await expect(packed(asDeposit(sample, { whole: null }))).rejects.toThrow(RangeError);
    expect(depositPackage(asDeposit(sample, { whole: null })).parts.map(({ file }) => file)).toContain(
      "study.kvali",
    );
  });

  it("says in what it is read by whether names were looked for in it (E6)", async () => {
    const unchecked = await filesOf(asDeposit(sample, { isChecked: false }));
    for (const name of ["data-narrative.md", "ro-crate-preview.html", "ddi-codebook.xml"]) {
      expect(textOf(name, unchecked), name).toContain("was not looked through for real names");
      expect(textOf(name), name).toContain("was looked through for the real names");
    }
  });
});

describe("its description for catalogues", () => {
  it("has the elements of DDI-Codebook 2.5 in their order, whatever the texts hold", async () => {
    expect(faultsOfDdi(bytesOf("ddi-codebook.xml"))).toEqual([]);
    expect(faultsOfDdi(bytesOf("ddi-codebook.xml", await filesOf(asDeposit(hard))))).toEqual([]);
  });

  it("tells waves as dates, one file for each interview, and never an author or a licence of its own", async () => {
    const ddi = textOf("ddi-codebook.xml");
    expect(ddi).toContain('<collDate date="2019" cycle="2019">2019</collDate>');
    expect(ddi.match(/<fileDscr /g)).toHaveLength(interviewsOf(sample.project).length);
    expect(ddi).toContain("<AuthEnty>To write: ");
    expect(ddi).toContain("<conditions>To write: ");
    const known = await filesOf(asDeposit(hard, { withStudy: false }));
    expect(textOf("ddi-codebook.xml", known)).toContain("<AuthEnty>A. Lind</AuthEnty>");
    expect(textOf("ro-crate-metadata.json", known)).toContain('"@type": "Person"');
    expect(textOf("ro-crate-metadata.json")).not.toContain('"@type": "Person"');
  });
});

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--help"]).error === undefined;
}
