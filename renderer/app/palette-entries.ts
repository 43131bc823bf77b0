import { nameFinder } from "../../shared/analysis/names.ts";
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
  const words = typed.split(/\s+/u).filter(Boolean).map(nameFinder);
  if (words.length === 0) return entries.filter(({ is }) => is === "command").slice(0, shown);
  const begins: PaletteEntry[] = [];
  const holds: PaletteEntry[] = [];
  for (const entry of entries) {
    const name = `${entry.name} ${entry.beside}`;
    const parts = name.matchAll(/[\p{L}\p{N}\p{M}]+/gu);
    const found = words.map((find) => find(name));
    if (found.includes(null)) continue;
    const starts = [...parts].map(({ index }) => name.slice(index));
    if (words.every((find) => starts.some((part) => find(part)?.start === 0))) begins.push(entry);
    else holds.push(entry);
  }
  return [...begins, ...holds].slice(0, shown);
}
