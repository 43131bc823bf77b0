import { readFileSync } from "node:fs";
import path from "node:path";
import { makeStudy } from "../../fixtures/sample-study/make-study.ts";
import { unzip } from "../../shared/formats/archive/unzip.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { reportFormats, writeReport } from "../../shared/formats/report-formats.ts";
import { Teller } from "../../shared/history/facts.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import type { DepositChoice } from "../../shared/reports/deposit/deposit.ts";

/** What is asked of a package of a study; in English, of one day, with all in it. */
export function asDeposit(
  { project, journal }: { readonly project: Project; readonly journal: readonly JournalEntry[] },
  change: Partial<DepositChoice> = {},
): DepositChoice {
  const teller = new Teller();
  return {
    ...{
      project,
      whole: { project, journal },
      facts: journal.map((entry) => teller.tell(entry)),
      version: "0.1.0",
    },
    ...{ language: "en", made: "2024-01-03", isChecked: true, withStudy: true },
    attribution: [{ is: "name", text: "pseudonym" }],
    ...change,
  };
}

/** The package as bytes. */
export function packed(choice: DepositChoice): Promise<Uint8Array> {
  return writeReport({ kind: "deposit", asked: choice }, reportFormats.zip, { exact: false });
}

/** The files of a package by their paths. */
export async function filesOf(choice: DepositChoice): Promise<ReadonlyMap<string, Uint8Array>> {
  return unzip(await packed(choice));
}

/** The sample study with its history. */
export async function sampleStudy() {
  const folder = path.resolve(import.meta.dirname, "../../fixtures/sample-study");
  const bytes = await makeStudy((name) => new Uint8Array(readFileSync(path.join(folder, name))));
  return { bytes, ...(await readProjectFile(bytes)) };
}
