import { readFileSync } from "node:fs";
import path from "node:path";
import { readTranscriptFile } from "../../shared/formats/read-transcript-file.ts";
import type { Reading } from "../../shared/outcome.ts";
import type { Document } from "../../shared/speakers/document.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import type { TranscriptDraft } from "../../shared/speakers/turns.ts";

const folder = path.resolve(import.meta.dirname, "../../fixtures/formats");

/** The bytes of a file in fixtures/formats. */
export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(path.join(folder, name));
}

export function readFixture(name: string): Reading<Document> {
  return readTranscriptFile(name, fixtureBytes(name));
}

/** What an import proposes for a file in fixtures/formats. */
export function draftOfFixture(name: string): TranscriptDraft {
  return judgeSpeakers(readFixture(name).value).draft;
}
