import {
  ADTS,
  BlobSource,
  FLAC,
  Input,
  type InputFormat,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  UrlSource,
  WEBM,
} from "mediabunny";
import { peaksOfTrack } from "./decoded-peaks.ts";
import { PeakWriter } from "./peak-writer.ts";
import { type MorePeaks, tellingOf } from "./tell-peaks.ts";
import { frameBytes, samplesIn, type WavLayout, wavHead, wavLayout } from "./wav-samples.ts";

/** Whose samples are read: its address on the window's own origin, or the file itself where it was picked; and how many bytes it has. */
export type AskedPeaks = { readonly from: string | Blob; readonly bytes: number };

/** How much of a file is looked at in one go, in bytes. */
const pieceBytes = 4 * 1024 * 1024;

const formats: InputFormat[] = [MP3, MP4, QTFF, OGG, WEBM, MATROSKA, FLAC, ADTS];

/**
 * Reads a recording piece by piece and works out its peaks, or null where the browser has no way to its samples. Of its length nothing is kept but the peaks.
 */
export async function peaksOf(
  { from, bytes }: AskedPeaks,
  tell: (more: MorePeaks) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = await bytesOf(from, 0, Math.min(bytes, wavHead));
  const layout = wavLayout(new Uint8Array(await head.arrayBuffer()), bytes);
  if (layout) return peaksOfWav(from, layout, tell);
  const input = new Input({
    source: from instanceof Blob ? new BlobSource(from) : new UrlSource(from),
    formats,
  });
  try {
    const track = await input.getPrimaryAudioTrack();
    return track && (await peaksOfTrack(track, tell));
  } finally {
    input.dispose();
  }
}

/** The bytes of a recording from one to another, that one not included, as they come: asked for a piece at a time they come four times as slowly. */
async function bytesOf(from: AskedPeaks["from"], start: number, end: number): Promise<Response> {
  if (from instanceof Blob) return new Response(from.slice(start, end));
  const answer = await fetch(from, { headers: { Range: `bytes=${start}-${end - 1}` } });
  if (answer.status !== 206) throw new Error("the recording cannot be read in pieces");
  return answer;
}

/** Bytes as pieces of one size, but for the last. Each is gone when the next is asked for. */
async function* inPieces(of: Response, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const piece = new Uint8Array(size);
  let filled = 0;
  for await (const some of of.body ?? [])
    for (let at = 0; at < some.length; ) {
      const taken = some.subarray(at, at + size - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < size) continue;
      yield piece;
      filled = 0;
    }
  if (filled > 0) yield piece.slice(0, filled);
}

async function peaksOfWav(
  from: AskedPeaks["from"],
  layout: WavLayout,
  tell: (more: MorePeaks) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new PeakWriter(layout.rate);
  const frame = frameBytes(layout);
  const telling = tellingOf(tell);
  const recorded = await bytesOf(from, layout.start, layout.end);
  for await (const piece of inPieces(recorded, Math.floor(pieceBytes / frame) * frame)) {
    const frames = Math.floor(piece.length / frame);
    const isCut = piece.length > frames * frame;
    const { samples, full } = samplesIn(isCut ? piece.slice(0, frames * frame) : piece, layout);
    writer.add([samples], frames, layout.channels, full);
    telling(writer);
  }
  return writer.end();
}
