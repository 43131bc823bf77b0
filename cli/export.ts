import path from "node:path";
import { replaceFile, sha256Of } from "../electron/files/replace-file.ts";
import type { Lack } from "../shared/formats/exports/export-kinds.ts";
import type { ExportChoice, ExportFormat, LeavingFile } from "../shared/formats/exports/leaving.ts";
import { gateTexts } from "../shared/gate/gate-texts.ts";
import { isFaulty, type Loss } from "../shared/interchange/losses.ts";
import { makeFolder, mustBeFolder } from "./annotated-reports.ts";
import { type ExportAsked, exportsInTerminal } from "./export-options.ts";
import { faultSentences } from "./file-sentences.ts";
import { type GateOptions, gateFor, passes } from "./gate.ts";
import {
  isTheStudySentence,
  lossSentence,
  noCodesSentence,
  noCodingsSentence,
  noExportAskedSentence,
  notNamedSentence,
  sameExportSentence,
} from "./refi-sentences.ts";
import { noTranscriptsSentence, reportIsThereSentence, wroteSentence } from "./sentences.ts";
import { isThere, namedFile, type OpenStudy, placeKey, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, type Named, Stop, type Terminal } from "./terminal.ts";

export type ExportOptions = GateOptions &
  ExportAsked & { readonly json: boolean; readonly force: boolean; readonly by: string };

export type HandOnOptions = GateOptions & {
  readonly to: string;
  readonly by: string;
  readonly force: boolean;
};

/** Writes a study to hand on: without its history and its imported files, and looked at once more for real names. */
export async function handOnStudy(
  terminal: Terminal,
  studyName: string,
  { to, by, force, ...gated }: HandOnOptions,
): Promise<ExitCode> {
  const others = { format: "txt", speakers: true, times: true, numbers: false, json: false };
  return exportStudy(terminal, studyName, { ...others, ...gated, by, force, handOn: to });
}

/** One kind that was asked for, under the name of its file or folder. */
type Wanted = {
  readonly kind: (typeof exportsInTerminal)[number];
  readonly format: ExportFormat;
  readonly place: Named;
};

type Made = {
  readonly wanted: Wanted;
  readonly files: readonly (Pick<LeavingFile, "bytes" | "texts"> & { readonly file: Named })[];
  readonly losses: readonly Loss[];
};

/**
 * Writes a study for others, as each kind that is asked for (export-kinds.ts). What a format does not hold is told before it is
 * written. Nothing is written where one would replace a file without --force, or the study itself, where two would be one file, or where real names
 * would stand in one.
 */
export async function exportStudy(
  terminal: Terminal,
  studyName: string,
  { json, force, names, anyCase, by, ...asked }: ExportOptions,
): Promise<ExitCode> {
  const all = exportsInTerminal.flatMap((kind) => wantedAs(terminal, kind, asked));
  if (all.length === 0) throw new Stop(noExportAskedSentence(exportsInTerminal));
  const stamp = () => ({ id: terminal.newId(), at: terminal.now(), by });
  const study = {
    ...(await readStudy(terminal, namedFile(terminal, studyName))),
    version: terminal.version,
    asStudy: { studyId: `study:${terminal.newId()}` as const, stamps: [stamp(), stamp()] as const },
  };
  const { speakers, times, numbers } = asked;
  const choice: ExportChoice = { language: "en", beside: { speakers, times, numbers } };
  const exported: Made[] = [];
  for (const wanted of all) {
    const { kind, format, place } = wanted;
    if (kind.isFolder) await mustBeFolder(terminal, place);
    const lack = kind.lacks(study.project);
    if (lack) throw new Stop(lackSentences[lack]);
    const { files, losses } = await format.write(study, choice, path.basename(place.name));
    const named = files.map(({ name, bytes, texts }) => ({
      file: kind.isFolder ? namedFile(terminal, path.join(place.name, name)) : place,
      bytes,
      texts,
    }));
    exported.push({ wanted, files: named, losses });
  }
  const files = exported.flatMap((one) => one.files);
  const places = new Set(files.map(({ file }) => placeKey(file)));
  if (places.size < files.length) throw new Stop(sameExportSentence);
  await mustNotBeTheStudy(terminal, study, files);
  if (!force)
    for (const { file } of files)
      if (await isThere(terminal, file)) throw new Stop(reportIsThereSentence(file.name));
  const gated = { ...(names === undefined ? {} : { names }), anyCase };
  const gate = await gateFor(terminal, gated, study.project);
  if (gate) {
    const looked = files.map(({ file, texts }) => ({
      file: file.name,
      finding: gateTexts(gate, texts, study.project),
    }));
    // One object is printed, or what stops it.
    const told: Terminal = json ? { ...terminal, out: terminal.err } : terminal;
    if (!passes(told, gate, looked, study.project, { why: "written", language: "en" })) return 1;
  }
  if (!json)
    for (const { wanted, losses } of exported)
      for (const loss of losses) terminal.err(lossSentence(wanted.place.name, loss));
  for (const { kind, place } of all) if (kind.isFolder) await makeFolder(terminal, place);
  const failed: Parameters<typeof faultSentences>[0][number][] = [];
  for (const { file, bytes } of files) {
    const written = await replaceFile(terminal.desk, file.path, bytes);
    if (written.is === "failed") failed.push({ name: file.name, ...written });
    else if (!json) terminal.out(wroteSentence(file.name));
  }
  for (const sentence of faultSentences(failed)) terminal.err(sentence);
  if (json)
    terminal.out(
      JSON.stringify({ files: exported.map(({ wanted, losses }) => ({ file: wanted.place.name, losses })) }),
    );
  if (failed.length > 0 && failed.length === files.length) return 2;
  return failed.length > 0 || exported.some(({ losses }) => isFaulty(losses)) ? 1 : 0;
}

/** Whoever names the study itself would lose its history and its imported files, with --force, too; it may be named by a link. */
async function mustNotBeTheStudy(
  terminal: Terminal,
  { sha256 }: OpenStudy,
  files: readonly { readonly file: Named }[],
): Promise<void> {
  for (const { file } of files)
    if (/\.kvali$/i.test(file.path) && (await isThere(terminal, file)))
      if (sha256Of(await readNamed(terminal, file)) === sha256) throw new Stop(isTheStudySentence(file.name));
}

const lackSentences: Readonly<Record<Lack, string>> = {
  noCodes: noCodesSentence,
  noTranscripts: noTranscriptsSentence,
  noCodings: noCodingsSentence,
};

/** As the options are told by Commander: "hand-on" is handOn. */
function keyOf(option: string): string {
  return option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function wantedAs(
  terminal: Terminal,
  kind: (typeof exportsInTerminal)[number],
  asked: ExportAsked,
): readonly Wanted[] {
  const name = asked[keyOf(kind.option)];
  if (typeof name !== "string") return [];
  const end = kind.isFolder ? asked.format : path.extname(name).slice(1).toLowerCase();
  const format = Object.hasOwn(kind.formats, end) ? kind.formats[end] : undefined;
  if (!format) throw new Stop(notNamedSentence(name, kind.ends));
  return [{ kind, format, place: namedFile(terminal, name) }];
}
