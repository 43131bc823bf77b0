import type { ListedName } from "../../gate/name-list.ts";
import { done, type Outcome, refused } from "../../outcome.ts";
import { type RawTable, rowsOf } from "../csv/read-csv.ts";
import { writeCsv } from "../csv/write-csv.ts";

/**
 * A key of pseudonyms as a file: a table (.csv: name, pseudonym) in age's format (age-encryption.org/v1, a passphrase by scrypt), so that it can
 * be opened by other programs, too. It is never part of a study.
 */

/** Two to the power of this: how dear a guess at a passphrase is. age's own tools take 18. */
const workFactor = 18;

/** The encrypted file, whose passphrase is composed (Unicode NFC), however it was typed; tests take a cheaper `factor`. */
export async function writeNameKey(
  key: readonly Pick<ListedName, "name" | "pseudonym">[],
  passphrase: string,
  factor = workFactor,
): Promise<Uint8Array> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize("NFC"));
  encrypter.setScryptWorkFactor(factor);
  const rows = key.map(({ name, pseudonym }) => [name, pseudonym]);
  return encrypter.encrypt(writeCsv([["name", "pseudonym"], ...rows], { exact: true }));
}

/** "no-key-file": another file, or one that is damaged. */
export type NoKey = "wrong-passphrase" | "no-key-file";

/**
 * The table in an encrypted key, binary or in age's armour. "å" of one sign and of two is one passphrase: programs and keyboards write either. Throws
 * UnreadableFile as read-csv.ts does where it is no table.
 */
export async function readNameKey(bytes: Uint8Array, passphrase: string): Promise<Outcome<RawTable, NoKey>> {
  const { Decrypter, armor } = await import("age-encryption");
  const decrypter = new Decrypter();
  for (const spelled of spellings(passphrase)) decrypter.addPassphrase(spelled);
  const isArmoured = new TextDecoder().decode(bytes.subarray(0, 64)).startsWith("-----BEGIN AGE");
  let table: Uint8Array;
  try {
    table = await decrypter.decrypt(isArmoured ? armor.decode(new TextDecoder().decode(bytes)) : bytes);
  } catch (error) {
    const isWrong = error instanceof Error && error.message.includes("no identity matched");
    return refused(isWrong ? "wrong-passphrase" : "no-key-file");
  }
  return done(rowsOf(table));
}

/** A passphrase as keys may have it: composed as they are written here, as it was typed, and decomposed. */
function spellings(passphrase: string): ReadonlySet<string> {
  return new Set([passphrase.normalize("NFC"), passphrase, passphrase.normalize("NFD")]);
}
