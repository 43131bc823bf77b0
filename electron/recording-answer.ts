import { type Recordings, recordingPath } from "./files/recordings.ts";
import { SECURITY_HEADERS } from "./policy.ts";

/** A part of a file: from a byte to another, both in it. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * Which bytes a Range header wants of a file (RFC 9110, 14.1.2): one range, also of the last so many bytes. "all" where there is none, where it is none that can be read,
 * and where several are wanted: whoever answers may pass such a header by. "outside": it begins behind the end.
 */
export function rangeOf(header: string | null, bytes: number): ByteRange | "all" | "outside" {
  const found = /^bytes=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header ?? "");
  const [, from = "", to = ""] = found ?? [];
  if (!found || (from === "" && to === "")) return "all";
  if (from === "") {
    const length = Math.min(Number(to), bytes);
    return length === 0 ? "outside" : { first: bytes - length, last: bytes - 1 };
  }
  const first = Number(from);
  if (to !== "" && Number(to) < first) return "all";
  if (first >= bytes) return "outside";
  return { first, last: to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1) };
}

export type ServedRecording = {
  readonly status: 200 | 206 | 404 | 405 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Null: there is nothing to send. */
  readonly body: AsyncGenerator<Uint8Array<ArrayBuffer>> | null;
};

export function isRecordingTarget(target: string): boolean {
  return target.startsWith(recordingPath);
}

/** Answers requests for recordings, the same in both hosts. Whoever asks has come through the gate of the host. */
export function recordingServer(recordings: Recordings) {
  return async (method: string, target: string, range: string | null): Promise<ServedRecording> => {
    if (method !== "GET" && method !== "HEAD") return nothing(405);
    const token = /^\/recording\/([\w-]{1,200})(?:\?.*)?$/.exec(target)?.[1];
    const recording = token ? await recordings.heard(token) : null;
    if (!recording) return nothing(404);
    const { bytes, mediaType } = recording;
    const wanted = rangeOf(range, bytes);
    const headers = { ...SECURITY_HEADERS, "Content-Type": mediaType, "Accept-Ranges": "bytes" };
    if (wanted === "outside")
      return nothing(416, { "Accept-Ranges": "bytes", "Content-Range": `bytes */${bytes}` });
    const { first, last } = wanted === "all" ? { first: 0, last: bytes - 1 } : wanted;
    const length = { "Content-Length": String(last - first + 1) };
    const body = method === "HEAD" ? null : recording.pieces(first, last);
    if (wanted === "all") return { status: 200, headers: { ...headers, ...length }, body };
    const part = { "Content-Range": `bytes ${first}-${last}/${bytes}` };
    return { status: 206, headers: { ...headers, ...length, ...part }, body };
  };
}

/** The pieces as a stream that reads one when it is wanted, and lets the file go when nobody wants more. */
export function streamOf(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: async (to) => {
      const { done, value } = await pieces.next();
      if (done) to.close();
      else to.enqueue(value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}

function nothing(status: 404 | 405 | 416, more: Readonly<Record<string, string>> = {}): ServedRecording {
  const headers = { ...SECURITY_HEADERS, "Content-Type": "text/plain; charset=utf-8", "Content-Length": "0" };
  return { status, headers: { ...headers, ...more }, body: null };
}
