import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeProjectFile } from "../../shared/formats/project-file/write-project-file.ts";
import { launchChromium } from "../support/chromium.ts";
import { startHost } from "../support/host.ts";
import { errorRateRow, replacementRow } from "./checking-rows.ts";
import {
  type Corpus,
  type CorpusName,
  makeCorpus,
  odtFiles as odtFilesOf,
  vttFiles as vttFilesOf,
  withDenseTranscript,
} from "./corpus.ts";
import { aboutMachine, asJson, asLine, type Row, type RowName, tableHead } from "./figures.ts";
import { gateRow } from "./gate-row.ts";
import { memoryRow } from "./memory-row.ts";
import { pdfRow } from "./pdf-row.ts";
import { installProbes, watchWorkers } from "./probes.ts";
import { pseudonymRow, suggestRow } from "./pseudonym-rows.ts";
import { recordingRows } from "./recording-rows.ts";
import { refiRows } from "./refi-rows.ts";
import { searchNotes } from "./search-row.ts";
import { surveyRow } from "./survey-row.ts";
import { themeTableRows } from "./theme-table-rows.ts";
import { type CorpusPlace, windowRows } from "./window-rows.ts";
import { wordTimesRow } from "./word-times-row.ts";

export { rowNames } from "./figures.ts";

export type Choice = {
  readonly json: boolean;
  readonly corpora: readonly CorpusName[];
  /** All when null. */
  readonly only: RowName | null;
};

const inThisProcess: ReadonlySet<RowName> = new Set([
  "survey of 10,000 rows" as const,
  ...(["gate of names", "pseudonymise", "suggest names", "theme table docx", "theme table xlsx"] as const),
  ...(["waveform of two hours", "the same compressed", "key to sound"] as const),
  ...(["error rate", "replace transcript", "export qdpx", "import qdpx"] as const),
]);

/**
 * Measures what was chosen in the real program: the built window in Chromium, served by the built host.
 */
export async function bench({ json, corpora, only }: Choice): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "kvali-bench-"));
  const say = (line: string) => console.error(line);
  const print = (row: Row) => console.log(json ? asJson(row) : asLine(row));
  try {
    if (!json) console.log(`${aboutMachine()}\n\n${tableHead}`);
    for (const name of corpora) {
      say(`making corpus ${name} …`);
      const corpus = await makeCorpus(name);
      const wants = (row: RowName) => only === null || row === only;
      if (wants("survey of 10,000 rows")) print(surveyRow(name));
      if (wants("gate of names")) print(gateRow(name, corpus.file));
      if (wants("pseudonymise")) print(pseudonymRow(name, corpus.file.project));
      if (wants("suggest names")) print(suggestRow(name, corpus.file.project));
      if (wants("error rate")) print(errorRateRow(name, corpus.file.project));
      if (wants("replace transcript")) print(await replacementRow(name, corpus));
      if (wants("theme table docx") || wants("theme table xlsx"))
        for (const row of await themeTableRows(name, corpus.file)) if (wants(row.name)) print(row);
      if (wants("export qdpx") || wants("import qdpx"))
        for (const row of await refiRows(name, corpus.file)) if (wants(row.name)) print(row);
      if (wants("import pdf")) print(await pdfRow(name));
      if (wants("times of words")) print(wordTimesRow(name));
      if (wants("waveform of two hours") || wants("the same compressed") || wants("key to sound"))
        for (const row of await recordingRows(name, wants)) print(row);
      if (only !== null && inThisProcess.has(only)) continue;
      const at = await place(folder, name, corpus);
      if (wants("memory")) {
        const row = await memoryRow(at);
        if (row) print(row);
        else say("how much memory a process holds is only told by Linux");
      }
      if (only === "memory") continue;
      const notes = wants("search all transcripts") ? searchNotes(corpus.file.project) : [];
      await measure(at, wants, (row) =>
        print(row.name === "search all transcripts" ? { ...row, notes: [...row.notes, ...notes] } : row),
      );
    }
    if (!json) console.log(`\n${aboutMachine()}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  corpus: CorpusPlace,
  wants: (name: RowName) => boolean,
  print: (row: Row) => void,
): Promise<void> {
  const host = await startHost();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    page.setDefaultTimeout(120_000);
    await page.addInitScript(installProbes);
    watchWorkers(page);
    await page.goto(host.address);
    for await (const row of windowRows(page, corpus, wants)) print(row);
  } finally {
    await browser.close();
    await host.stop();
    await host.forget();
  }
}

async function place(folder: string, name: CorpusName, corpus: Corpus): Promise<CorpusPlace> {
  const at = path.join(folder, name);
  await mkdir(at);
  const wordFiles: string[] = [];
  for (const file of corpus.files) {
    wordFiles.push(path.join(at, file.name));
    await writeFile(path.join(at, file.name), file.bytes);
  }
  const odtFiles: string[] = [];
  for (const file of odtFilesOf(name)) {
    odtFiles.push(path.join(at, file.name));
    await writeFile(path.join(at, file.name), file.bytes);
  }
  const vttFiles: string[] = [];
  for (const file of vttFilesOf(name)) {
    vttFiles.push(path.join(at, file.name));
    await writeFile(path.join(at, file.name), file.bytes);
  }
  const study = path.join(at, "Study.kvali");
  const dense = path.join(at, "Dense.kvali");
  await writeFile(study, await writeProjectFile(corpus.file));
  await writeFile(dense, await writeProjectFile(await withDenseTranscript(name, corpus)));
  return { name, wordFiles, odtFiles, vttFiles, study, dense };
}
