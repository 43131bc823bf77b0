import type { Samples } from "./peak-writer.ts";

/** How the samples of a WAVE file stand in it. */
export type WavLayout = {
  /** Frames a second. */
  readonly rate: number;
  readonly channels: number;
  readonly bits: 8 | 16 | 24 | 32 | 64;
  readonly isFloat: boolean;
  /** Where they begin and end, in bytes of the file. */
  readonly start: number;
  readonly end: number;
};

/** How much of the beginning of a file is looked through for its samples, in bytes: some recorders write a page of notes before them. */
export const wavHead = 65_536;

const pcm = 1;
const float = 3;
const extensible = 0xfffe;

/**
 * Reads where the samples of a WAVE file stand (RIFF; RF64 as EBU Tech 3306 has it), from its beginning and its length in bytes. Null where it is none, or holds
 * other than plain samples.
 */
export function wavLayout(head: Uint8Array, bytes: number): WavLayout | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const name = (at: number) => String.fromCharCode(...head.subarray(at, at + 4));
  if (head.length < 44 || !["RIFF", "RF64"].includes(name(0)) || name(8) !== "WAVE") return null;
  let form: Omit<WavLayout, "start" | "end"> | null = null;
  for (let at = 12; at + 8 <= head.length; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name(at) === "fmt " && body + 16 <= head.length) form = formOf(view, body, size);
    if (name(at) === "data") {
      // Of a recording that was cut off, or is longer than the field can say, all that there is.
      const isOpen = size === 0 || size === 0xffff_ffff;
      return form && { ...form, start: body, end: isOpen ? bytes : Math.min(bytes, body + size) };
    }
    at = body + size + (size % 2);
  }
  return null;
}

function formOf(view: DataView, at: number, size: number): Omit<WavLayout, "start" | "end"> | null {
  const code = view.getUint16(at, true);
  const isWide = code === extensible && size >= 26 && at + 26 <= view.byteLength;
  const kind = isWide ? view.getUint16(at + 24, true) : code;
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  const isFloat = kind === float;
  const known = isFloat ? [32, 64] : kind === pcm ? [8, 16, 24, 32] : [];
  if (!known.includes(bits) || channels < 1 || rate < 1) return null;
  return { rate, channels, bits: bits as WavLayout["bits"], isFloat };
}

/** How many bytes a frame has. */
export function frameBytes({ channels, bits }: Pick<WavLayout, "channels" | "bits">): number {
  return (channels * bits) / 8;
}

/** The samples in some whole frames of a file, and what the loudest would be. `bytes` begins at an even address of its buffer. */
export function samplesIn(
  bytes: Uint8Array<ArrayBuffer>,
  { bits, isFloat }: Pick<WavLayout, "bits" | "isFloat">,
): { readonly samples: Samples; readonly full: number } {
  const { buffer } = bytes;
  if (isFloat) return { samples: bits === 32 ? new Float32Array(buffer) : new Float64Array(buffer), full: 1 };
  if (bits === 16) return { samples: new Int16Array(buffer), full: 32_768 };
  if (bits === 32) return { samples: new Int32Array(buffer), full: 2_147_483_648 };
  // Of 24 bits the upper 16 tell how loud it is; of 8, which have their silence at 128, all.
  if (bits === 24) {
    const samples = new Int16Array(bytes.length / 3);
    for (let at = 0; at < samples.length; at += 1)
      samples[at] = (bytes[at * 3 + 1] ?? 0) | ((bytes[at * 3 + 2] ?? 0) << 8);
    return { samples, full: 32_768 };
  }
  return { samples: Int16Array.from(bytes, (byte) => byte - 128), full: 128 };
}
