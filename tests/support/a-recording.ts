import type { Recording } from "../../shared/project/records.ts";
import type { RecordedFile } from "../../shared/recordings/link-recording.ts";

/** A file of sound as it was looked at: two minutes of MP3. */
export function recordedFile(fields: Partial<RecordedFile>): RecordedFile {
  return {
    ...{ name: "Night.mp3", bytes: 1_920_000, sha256: "a".repeat(64) },
    ...{ mediaType: "audio/mpeg", durationMs: 120_000 },
    ...fields,
  };
}

/** Such a file linked to an interview. */
export function aRecording(fields: Partial<Recording> & Pick<Recording, "transcriptId">): Recording {
  return {
    ...{ id: "recording:1", startMs: 0, by: "Ek", at: "2024-01-02T00:00:00Z" },
    ...recordedFile({}),
    ...fields,
  };
}
