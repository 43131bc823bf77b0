import { filesWithin, isArchiveOfFiles } from "../../shared/formats/archive/files-within.ts";
import { sha256 } from "../../shared/formats/project-file/hash.ts";
import { projectFormatOf } from "../../shared/formats/project-formats.ts";
import { readAnyTranscript } from "../../shared/formats/read-any-transcript.ts";
import { guessColumns } from "../../shared/formats/survey/guess-columns.ts";
import { surveyIn } from "../../shared/formats/survey/survey-in.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import { type GivenFile, givenAt } from "../given-files/given-file.ts";
import type { FileAsRead, ReadAs, SurveyAsRead, UnreadFile } from "./planned-files.ts";

/** A file to read, and what a person said it is; null: as it looks. */
export type FileToRead = GivenFile & { readonly as: ReadAs | null };

/** "opened": an archive, with the files in it. */
export type ReadAnswer =
  | { readonly is: "read"; readonly file: FileAsRead }
  | { readonly is: "survey"; readonly file: SurveyAsRead }
  | { readonly is: "opened"; readonly files: readonly GivenFile[] }
  | { readonly is: "failed"; readonly why: UnreadFile };

/** No transcript comes near this, in bytes; a film would only fill the memory. */
const largestFile = 100 * 1024 * 1024;

/** Reads one file as far as the review needs it. Every fault becomes an answer, so that the other files go on. */
export async function readTranscript(given: FileToRead): Promise<ReadAnswer> {
  const { name, content, as } = given;
  if (given.isDamaged) return failed("damaged-zip");
  if (content.size > largestFile) return failed("too-large");
  if (/\.kvali$/i.test(name)) return failed("unknown-format", "kvali");
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await content.arrayBuffer());
  } catch {
    return failed("not-given");
  }
  try {
    // An archive within another is not opened: some hold themselves.
    const isWithin = /\.zip(?:\/|$)/i.test(given.folder);
    if (!isWithin && isArchiveOfFiles(name, bytes)) return opened(given, bytes);
    const survey = as === null || as === "survey" ? surveyIn(name, bytes, as === "survey") : null;
    if (survey) {
      const { value: table, notes } = survey;
      const columns = guessColumns(table);
      return { is: "survey", file: { bytes, sha256: await sha256(bytes), table, columns, notes, as } };
    }
    const { value: document, notes } = await readAnyTranscript(name, bytes, as === "survey" ? null : as);
    const found = judgeSpeakers(document);
    return { is: "read", file: { bytes, sha256: await sha256(bytes), document, found, notes, as } };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) return failed("reader-stopped");
    // Given by itself it would have been taken as one.
    if (projectFormatOf(name, bytes) !== null) return failed("unknown-format", "project");
    return failed(error.code, error.detail);
  }
}

/** The files in an archive stand in a folder of its name. */
function opened({ name, folder }: GivenFile, bytes: Uint8Array): ReadAnswer {
  const files = filesWithin(bytes).map(({ path, bytes: inner }): GivenFile => {
    const isDamaged = inner instanceof UnreadableFile;
    return { ...givenAt(`${folder}/${name}/${path}`, new Blob(isDamaged ? [] : [inner.slice()])), isDamaged };
  });
  return files.length === 0 ? failed("empty-file") : { is: "opened", files };
}

function failed(code: UnreadFile["code"], detail = ""): ReadAnswer {
  return { is: "failed", why: { code, detail } };
}
