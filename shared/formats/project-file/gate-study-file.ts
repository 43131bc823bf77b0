import { type FileText, type Gate, type GateFinding, gateTexts } from "../../gate/gate-texts.ts";
import { textsOfStudy } from "../../gate/places.ts";
import { textsOfJournal } from "../../gate/texts-of-journal.ts";
import { wordsInFile } from "../words-in-file.ts";
import type { ProjectFile } from "./write-project-file.ts";

/**
 * Looks for real names in the file of a study: in all of its records, in the journal, which keeps what was corrected, and in the
 * files that were imported, which it holds as they were.
 */
export function gateStudyFile(
  gate: Gate,
  file: ProjectFile,
  fileName: string,
  /** The words of those of its files that are PDFs, by hash; see pdf/read-pdf.ts. */
  inPdfs: ReadonlyMap<string, string> = new Map(),
): GateFinding {
  return gateTexts(gate, textsOfFile(file, fileName, inPdfs), file.project);
}

/** All that is written in the file of a study, each with its place. */
export function* textsOfFile(
  { project, journal, originals }: ProjectFile,
  fileName: string,
  inPdfs: ReadonlyMap<string, string>,
): Generator<FileText> {
  yield { part: "file-name", text: fileName };
  for (const { text, ...place } of textsOfStudy(project)) yield { part: "study", text, place };
  for (const { seq, text } of textsOfJournal(journal)) yield { part: "history", text, which: String(seq) };
  const names = new Map(
    [...project.transcripts.values()].map(({ source }) => [source.sha256, source.fileName]),
  );
  for (const [sha256, bytes] of originals) {
    const onPages = inPdfs.get(sha256);
    const words = onPages === undefined ? wordsInFile(bytes) : [{ part: "", text: onPages }];
    for (const { part, text } of words) {
      const which = [names.get(sha256) || sha256.slice(0, 8), part].filter((one) => one !== "").join(", ");
      yield { part: "original", text, which };
    }
  }
}
