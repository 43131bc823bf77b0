import type { TranscriptId } from "../../project/records.ts";

/** What the parts of a `.kvali` file are called; FORMAT.md says what stands in each. */
export const partNames = {
  study: "study.json",
  participants: "participants.json",
  codes: "codes.json",
  transcript: (id: TranscriptId) => `transcripts/${fileSafe(id)}.json`,
  codings: (id: TranscriptId) => `codings/${fileSafe(id)}.json`,
  passages: (id: TranscriptId) => `passages/${fileSafe(id)}.json`,
  readings: "readings.json",
  memos: "memos.json",
  relations: "relations.json",
  maps: "maps.json",
  versions: "versions.json",
  original: (sha256: string) => `originals/${sha256}`,
};

/** Lists that a study may have nothing for: an empty one is not written. */
export const partsThatMayBeMissing = ["readings", "memos", "relations", "maps", "versions"] as const;

/** How many journal entries stand in one part; all but the last part are full and never change again. */
export const journalPartLength = 1000;

export function journalPart(index: number): string {
  return `journal/${String(index + 1).padStart(6, "0")}.ndjson`;
}

/** The end of an id as a file name; ids that other characters got into are spelled out in hex. */
function fileSafe(id: TranscriptId): string {
  const tail = id.slice(id.indexOf(":") + 1);
  if (/^[0-9a-z-]{1,100}$/.test(tail)) return tail;
  return `x${Array.from(new TextEncoder().encode(tail), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
