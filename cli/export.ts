import path from "node:path";
import { replaceFile } from "../electron/files/replace-file.ts";
import { isFaulty, type Loss } from "../shared/formats/refi/losses.ts";
import { textsOfWritten } from "../shared/formats/refi/texts-of-written.ts";
import { writeCodebook } from "../shared/formats/refi/write-codebook.ts";
import { writeProject } from "../shared/formats/refi/write-project.ts";
import { type FileText, gateTexts } from "../shared/gate/gate-texts.ts";
import { makeFolder } from "./annotated-reports.ts";
import { faultSentence } from "./file-sentences.ts";
import { type GateOptions, gateFor, passes } from "./gate.ts";
import { asksForPlain, type PlainOptions, plainExports } from "./plain-files.ts";
import { lossSentence, noCodesSentence, noExportAskedSentence, notNamedSentence } from "./refi-sentences.ts";
import { reportIsThereSentence, wroteSentence } from "./sentences.ts";
import { isThere, namedFile, type OpenStudy, readStudy } from "./study-file.ts";
import { type ExitCode, type Named, Stop, type Terminal } from "./terminal.ts";

export type ExportOptions = GateOptions &
  PlainOptions & {
    readonly refi?: string;
    readonly codebook?: string;
    readonly json: boolean;
    readonly force: boolean;
  };

type Exported = {
  readonly file: Named;
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
  /** Every text in it, and its name, for the gate. */
  readonly texts: readonly FileText[];
};

/**
 * Writes a study for others: as a REFI-QDA project, its codebook alone, its transcripts, annotations or all of it as plain files. What
 * REFI-QDA does not hold is told before it is written. Nothing is written where one would replace a file without --force, or where real names would stand in one.
 */
export async function exportStudy(
  terminal: Terminal,
  studyName: string,
  { refi, codebook, json, force, names, anyCase, ...plain }: ExportOptions,
): Promise<ExitCode> {
  const files = [
    ...(refi === undefined ? [] : [fileFor(terminal, refi, ".qdpx")]),
    ...(codebook === undefined ? [] : [fileFor(terminal, codebook, ".qdc")]),
  ];
  if (files.length === 0 && !asksForPlain(plain)) throw new Stop(noExportAskedSentence);
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const { exports: others, leftOut } = await plainExports(terminal, study.project, plain);
  const exported: readonly Exported[] = [
    ...files.map((file) => made(file, study, terminal.version)),
    ...others.map((one) => ({ ...one, losses: [] })),
  ];
  if (!force)
    for (const { file } of exported)
      if (await isThere(terminal, file)) throw new Stop(reportIsThereSentence(file.name));
  const gated = { ...(names === undefined ? {} : { names }), anyCase };
  const gate = await gateFor(terminal, gated, study.project);
  if (gate) {
    const looked = exported.map(({ file, texts }) => ({
      file: file.name,
      finding: gateTexts(gate, texts, study.project),
    }));
    // One object is printed, or what stops it.
    const told: Terminal = json ? { ...terminal, out: terminal.err } : terminal;
    if (!passes(told, gate, looked, study.project, { why: "written", language: "en" })) return 1;
  }
  if (!json)
    for (const { file, losses } of exported)
      for (const loss of losses) terminal.err(lossSentence(file.name, loss));
  if (plain.transcripts !== undefined) await makeFolder(terminal, namedFile(terminal, plain.transcripts));
  let failed = 0;
  for (const { file, bytes } of exported) {
    const written = await replaceFile(terminal.desk, file.path, bytes);
    if (written.is === "failed") {
      terminal.err(faultSentence(file.name, written.why, written.recoveredAs));
      failed += 1;
    } else if (!json) terminal.out(wroteSentence(file.name));
  }
  if (json)
    terminal.out(
      JSON.stringify({ files: exported.map(({ file, losses }) => ({ file: file.name, losses })) }),
    );
  if (failed === exported.length) return 2;
  return failed > 0 || leftOut > 0 || exported.some(({ losses }) => isFaulty(losses)) ? 1 : 0;
}

function fileFor(terminal: Terminal, name: string, end: string): Named {
  if (!name.toLowerCase().endsWith(end)) throw new Stop(notNamedSentence(name, end));
  return namedFile(terminal, name);
}

function made(file: Named, { project, journal }: OpenStudy, version: string): Exported {
  const inGate = (texts: ReadonlyMap<string, string>) => [...textsOfWritten(texts, path.basename(file.name))];
  if (/\.qdpx$/i.test(file.name)) {
    const { bytes, losses, texts } = writeProject({ project, journal }, version);
    return { file, bytes, losses, texts: inGate(texts) };
  }
  if (project.codes.size === 0) throw new Stop(noCodesSentence);
  const { bytes, losses } = writeCodebook(project, version);
  const texts = inGate(new Map([["codebook.qdc", new TextDecoder().decode(bytes)]]));
  return { file, bytes, losses, texts };
}
