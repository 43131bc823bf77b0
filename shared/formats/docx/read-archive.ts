import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { archiveKind } from "../archive/archive-kind.ts";
import { readDocx } from "./read-docx.ts";

/** A Word document. Throws as readDocx does; an archive of another kind is "unknown-format" (detail: what it is). */
export function readArchive(bytes: Uint8Array): Reading<Document> {
  try {
    return readDocx(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile && error.code === "not-a-word-document")
      throw new UnreadableFile("unknown-format", "the archive is no Word document", kindOf(bytes));
    throw error;
  }
}

function kindOf(bytes: Uint8Array): string {
  const kind = archiveKind(bytes)?.kind ?? "zip";
  return kind === "docx" ? "zip" : kind;
}
