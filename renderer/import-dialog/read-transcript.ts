import { sha256 } from "../../shared/formats/project-file/hash.ts";
import { readAnyTranscript } from "../../shared/formats/read-any-transcript.ts";
import { UnreadableFile } from "../../shared/outcome.ts";
import { judgeSpeakers } from "../../shared/speakers/judge-speakers.ts";
import type { FileAsRead, UnreadFile } from "./import-plan.ts";

/** A file as the person gave it: what the browser holds for them, or bytes from the host's own dialog. */
export type GivenFile = { readonly name: string; readonly content: Blob | Uint8Array<ArrayBuffer> };

export type ReadAnswer =
  | { readonly is: "read"; readonly file: FileAsRead }
  | { readonly is: "failed"; readonly why: UnreadFile };

/** No transcript comes near this, in bytes; a film would only fill the memory. */
const largestFile = 100 * 1024 * 1024;

/** Reads one file as far as the review needs it. Every fault becomes an answer, so that the other files go on. */
export async function readTranscript({ name, content }: GivenFile): Promise<ReadAnswer> {
  if ((content instanceof Blob ? content.size : content.byteLength) > largestFile) return failed("too-large");
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  } catch {
    return failed("not-given");
  }
  try {
    const { value: document, notes } = await readAnyTranscript(name, bytes);
    const found = judgeSpeakers(document);
    return { is: "read", file: { bytes, sha256: await sha256(bytes), document, found, notes } };
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(error.code, error.detail);
    return failed("reader-stopped");
  }
}

function failed(code: UnreadFile["code"], detail = ""): ReadAnswer {
  return { is: "failed", why: { code, detail } };
}
