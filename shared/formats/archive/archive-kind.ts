import { UnreadableFile } from "../../outcome.ts";
import { unzip } from "./unzip.ts";

/** Kinds of ZIP archives that are documents of some program. */
export type ArchiveKind = "docx" | "odt" | "ods" | "epub" | "xlsx" | "pptx" | "qdpx" | "pages" | "zip";

/** The parts of OpenDocument that say what it is. */
const mimetype = "mimetype";
const manifest = "META-INF/manifest.xml";

export type KnownArchive = {
  readonly kind: ArchiveKind;
  /** It asks for a password; only OpenDocument does so within its archive. */
  readonly isEncrypted: boolean;
};

/**
 * What an archive is, by the entries that only its kind has; null for bytes that are no archive, and for an archive that
 * unzip.ts refuses.
 */
export function archiveKind(bytes: Uint8Array): KnownArchive | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const names = new Set<string>();
  try {
    const told = unzip(bytes, {
      only: (name) => {
        names.add(name);
        return name === mimetype || name === manifest;
      },
      limits: { entryBytes: 4 * 1024 * 1024 },
    });
    const said = new TextDecoder().decode(told.get(mimetype) ?? new Uint8Array(0));
    const listed = new TextDecoder().decode(told.get(manifest) ?? new Uint8Array(0));
    return { kind: kindBy(said, names), isEncrypted: listed.includes("encryption-data") };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

function kindBy(said: string, names: ReadonlySet<string>): ArchiveKind {
  if (said.includes("opendocument.text")) return "odt";
  if (said.includes("opendocument.spreadsheet")) return "ods";
  if (said.includes("epub")) return "epub";
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("ppt/presentation.xml")) return "pptx";
  if (names.has("project.qde")) return "qdpx";
  if (names.has("Index/Document.iwa") || names.has("index.apxl") || names.has("Index.zip")) return "pages";
  return names.has("[Content_Types].xml") || names.has("word/document.xml") ? "docx" : "zip";
}
