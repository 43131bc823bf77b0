import { replaceFile } from "../electron/files/replace-file.ts";
import { rowsOf } from "../shared/formats/csv/read-csv.ts";
import { readNameKey, writeNameKey } from "../shared/formats/name-key/name-key-file.ts";
import { decodeRaw } from "../shared/formats/text/decode-text.ts";
import type { ListedName } from "../shared/gate/name-list.ts";
import { deedValue } from "../shared/history/deeds.ts";
import { isEmptyDiff } from "../shared/project/diff.ts";
import { type KeyTable, keyBack, keyFromTable } from "../shared/pseudonyms/name-key.ts";
import { pseudonymise } from "../shared/pseudonyms/pseudonymise.ts";
import { faultSentence } from "./file-sentences.ts";
import {
  historyHoldsSentence,
  keyRefusedSentence,
  keyWrittenSentence,
  leftSentences,
  noKeyGivenSentence,
  noKeySentence,
  noNamesFoundSentence,
  noPassphraseSentence,
  replacedSentence,
  spotSentence,
} from "./pseudonym-sentences.ts";
import { reportIsThereSentence } from "./sentences.ts";
import { isThere, keep, namedFile, readable, readNamed, readStudy } from "./study-file.ts";
import { type ExitCode, type Named, Stop, type Terminal } from "./terminal.ts";

export type PseudonymOptions = {
  readonly key: string | undefined;
  readonly passphraseFile: string | undefined;
  readonly dryRun: boolean;
  readonly alsoDoubtful: boolean;
  readonly back: boolean;
  readonly by: string;
};

/**
 * Puts the pseudonyms of a key in the place of its names in all of a study, in one deed, and says how many and where, but not which; with
 * --dry-run each in its context, and nothing is changed. The exit code is 1 where names were left for a person to decide.
 */
export async function replaceNames(
  terminal: Terminal,
  studyName: string,
  { key: keyName, passphraseFile, dryRun, alsoDoubtful, back, by }: PseudonymOptions,
): Promise<ExitCode> {
  if (keyName === undefined || passphraseFile === undefined) throw new Stop(noKeyGivenSentence);
  const key = await keyGiven(terminal, { key: keyName, passphraseFile });
  const study = await readStudy(terminal, namedFile(terminal, studyName));
  const outcome = pseudonymise(study.project, {
    key: back ? keyBack(key) : key,
    alsoDoubtful,
    namesAre: back ? "real-name" : "pseudonym",
  });
  if (outcome.is === "refused") {
    terminal.out(noNamesFoundSentence);
    return 0;
  }
  const { diff, spots } = outcome.value;
  if (dryRun) for (const spot of spots) terminal.out(spotSentence(study.project, spot));
  const isKept = !dryRun && !isEmptyDiff(diff);
  if (isKept) {
    const count = spots.filter(({ becomes }) => becomes !== null).length;
    await keep(terminal, study, { deed: deedValue("pseudonymise", { count, isBack: back, diff }), by, diff });
  }
  terminal.out(replacedSentence(spots, dryRun));
  const left = leftSentences(spots);
  for (const sentence of left) terminal.err(sentence);
  if (isKept && !back) terminal.err(historyHoldsSentence);
  return left.length > 0 ? 1 : 0;
}

/** Encrypts a table of names and pseudonyms as a key. */
export async function makeKey(
  terminal: Terminal,
  tableName: string,
  {
    to,
    passphraseFile,
    force,
  }: { readonly to: string; readonly passphraseFile: string; readonly force: boolean },
): Promise<ExitCode> {
  const { passphrase } = await passphraseIn(terminal, passphraseFile);
  const table = namedFile(terminal, tableName);
  const bytes = await readNamed(terminal, table);
  const key = usable(table, await readable(table, 2, async () => rowsOf(bytes)));
  const file = namedFile(terminal, to);
  if (!force && (await isThere(terminal, file))) throw new Stop(reportIsThereSentence(file.name));
  const written = await replaceFile(terminal.desk, file.path, await writeNameKey(key, passphrase));
  if (written.is === "failed") throw new Stop(faultSentence(file.name, written.why, written.recoveredAs));
  terminal.out(keyWrittenSentence(file.name, key.length));
  return 0;
}

/** The key that was named, opened by the passphrase in a file. */
export async function keyGiven(
  terminal: Terminal,
  { key, passphraseFile }: { readonly key: string; readonly passphraseFile: string },
): Promise<readonly ListedName[]> {
  const { passphrase, asUtf8 } = await passphraseIn(terminal, passphraseFile);
  const file = namedFile(terminal, key);
  const bytes = await readNamed(terminal, file);
  let opened = await readable(file, 2, () => readNameKey(bytes, passphrase));
  // Keys were made by a file of another encoding as if it were UTF-8, and the list of names may be gone.
  if (opened.is === "refused" && opened.why === "wrong-passphrase" && asUtf8 !== passphrase)
    opened = await readable(file, 2, () => readNameKey(bytes, asUtf8));
  if (opened.is === "refused") throw new Stop(noKeySentence(file.name, opened.why));
  return usable(file, opened.value);
}

function usable(file: Named, table: KeyTable): readonly ListedName[] {
  const key = keyFromTable(table);
  if ("is" in key) throw new Stop(keyRefusedSentence(file.name, key));
  return key;
}

/**
 * The passphrase is the first line of its file: an argument would stay in the terminal's history. It is read as text in whatever encoding, since
 * what is typed into a window has none: Windows PowerShell writes UTF-16.
 */
async function passphraseIn(
  terminal: Terminal,
  name: string,
): Promise<{ readonly passphrase: string; readonly asUtf8: string }> {
  const file = namedFile(terminal, name);
  const bytes = await readNamed(terminal, file);
  if (bytes.length === 0) throw new Stop(noPassphraseSentence);
  const { raw } = await readable(file, 2, () => decodeRaw(bytes));
  const passphrase = firstLine(raw);
  if (passphrase === "") throw new Stop(noPassphraseSentence);
  return { passphrase, asUtf8: firstLine(new TextDecoder().decode(bytes)) };
}

function firstLine(text: string): string {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/)[0] ?? "";
}
