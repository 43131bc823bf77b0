import type { CodeId, TranscriptId } from "../../shared/project/records.ts";
import type { CommandId } from "../commands/command-list.ts";

/** Something that the palette can do or go to. */
export type PaletteEntry = { readonly name: string; readonly beside: string } & (
  | { readonly is: "command"; readonly id: CommandId }
  | { readonly is: "interview"; readonly id: TranscriptId }
  | { readonly is: "code"; readonly id: CodeId }
);

/** How many are shown at most: more is a list to read, not one to choose from. */
const shown = 60;

/**
 * The entries in which each typed word begins a word of the name, then those in which it stands anywhere, in
 * their order; with nothing typed, the commands.
 */
export function findEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.filter(({ is }) => is === "command").slice(0, shown);
  const begins: PaletteEntry[] = [];
  const holds: PaletteEntry[] = [];
  for (const entry of entries) {
    const name = ` ${folded(`${entry.name} ${entry.beside}`)}`;
    if (words.every((word) => startsAWord(name, word))) begins.push(entry);
    else if (words.every((word) => name.includes(word))) holds.push(entry);
  }
  return [...begins, ...holds].slice(0, shown);
}

function startsAWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  return false;
}

function folded(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase();
}
