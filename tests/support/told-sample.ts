import { readFileSync } from "node:fs";
import path from "node:path";
import { makeStudy } from "../../fixtures/sample-study/make-study.ts";
import { readProjectFile } from "../../shared/formats/project-file/read-project-file.ts";
import { Teller } from "../../shared/history/facts.ts";
import type { JournalEntry } from "../../shared/project/journal.ts";
import type { Project } from "../../shared/project/project.ts";
import type { ToldStudy } from "../../shared/reports/told-study.ts";

/** A study as it tells of itself, from its journal. */
export function toldOf(project: Project, journal: readonly JournalEntry[]): ToldStudy {
  const teller = new Teller();
  return { project, facts: journal.map((entry) => teller.tell(entry)), version: "0.1.0" };
}

/** The sample study, made of its files. */
export async function toldSample(): Promise<ToldStudy> {
  const folder = path.resolve(import.meta.dirname, "../../fixtures/sample-study");
  const bytes = await makeStudy((name) => new Uint8Array(readFileSync(path.join(folder, name))));
  const { project, journal } = await readProjectFile(bytes);
  return toldOf(project, journal);
}
