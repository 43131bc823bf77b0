import { type Reading, UnreadableFile } from "../../outcome.ts";
import type { Document } from "../../speakers/document.ts";
import { unzip } from "../archive/unzip.ts";
import { readDocx } from "./read-docx.ts";

/** A Word document. Throws as readDocx does; an archive of another kind is "unknown-format" (detail: what it is). */
export function readArchive(bytes: Uint8Array): Reading<Document> {
  try {
    return readDocx(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile && error.code === "not-a-word-document")
      throw new UnreadableFile(
        "unknown-format",
        "the archive is no Word document",
        archiveFormat(bytes) ?? "zip",
      );
    throw error;
  }
}

/** What an archive is that is no Word document, by the entries that only its kind has. */
function archiveFormat(bytes: Uint8Array): string | null {
  const names: string[] = [];
  const small = unzip(bytes, {
    only: (name) => {
      names.push(name);
      return name === "mimetype";
    },
  });
  const declared = new TextDecoder().decode(small.get("mimetype") ?? new Uint8Array(0));
  if (declared.includes("opendocument.text")) return "odt";
  if (declared.includes("epub")) return "epub";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  if (names.includes("ppt/presentation.xml")) return "pptx";
  if (names.includes("project.qde")) return "qdpx";
  return null;
}
