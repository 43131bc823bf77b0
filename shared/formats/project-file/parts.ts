import { aboutKind, type Kind } from "../../project/kinds.ts";
import type { TranscriptId } from "../../project/records.ts";

/** The part in which all records of a kind stand; FORMAT.md says what stands in each. */
export function partOf(kind: Kind): string {
  return `${aboutKind(kind).rows}.json`;
}

/** The part of one transcript, or of what stands on it. */
export function partOfTranscript(kind: Kind, id: TranscriptId): string {
  return `${folderOf(kind)}${fileSafe(id)}.json`;
}

/** The folders of the kinds of record that have several parts. */
export function folderOf(kind: Kind): string {
  return `${aboutKind(kind).rows}/`;
}

export function partOfOriginal(sha256: string): string {
  return `originals/${sha256}`;
}

/** How many journal entries stand in one part; all but the last part are full and never change again. */
export const journalPartLength = 1000;

export function journalPart(index: number): string {
  return `journal/${String(index + 1).padStart(6, "0")}.ndjson`;
}

/** The end of an id as a file name; ids with other characters are spelled out in hex. */
function fileSafe(id: TranscriptId): string {
  const tail = id.slice(id.indexOf(":") + 1);
  if (/^[0-9a-z-]{1,100}$/.test(tail)) return tail;
  return `x${Array.from(new TextEncoder().encode(tail), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
