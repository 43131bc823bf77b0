import { UnreadableFile } from "../../outcome.ts";

/** What a reader of Rich Text Format hears, in the order of the file. */
export type RtfListener = {
  open(): void;
  close(): void;
  /** A control word with its number, where it has one: `\b0` is "b", 0. */
  word(name: string, number: number | null): void;
  /** A control symbol: `\~` is "~". */
  symbol(sign: string): void;
  /** One byte of text, plain or as `\'hh`. */
  byte(value: number): void;
};

/** Deeper than any document that a word processor writes. */
const deepest = 256;

/** Longer than any control word (Word: 32 letters). */
const longestWord = 64;

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Reads Rich Text Format (Microsoft, RTF Specification 1.9.1) once, from front to back; `\bin` jumps over its bytes, at most to
 * the end of the file. What comes behind the last group is no part of the document. A file that was cut is read as far as it
 * goes: answers whether the document ended before the file did. Throws UnreadableFile "too-deep" beyond 256 groups in one
 * another.
 */
export function readRtfTokens(bytes: Uint8Array, listener: RtfListener): boolean {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === openBrace) {
      depth += 1;
      if (depth > deepest)
        throw new UnreadableFile("too-deep", `the groups are nested deeper than ${deepest} levels`);
      listener.open();
    } else if (byte === closeBrace) {
      depth -= 1;
      if (depth < 0) return true;
      listener.close();
      if (depth === 0) return true;
    } else if (byte === backslash) at = control(bytes, at, listener);
    else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) listener.byte(byte);
  }
  return false;
}

/** Reads what stands behind a backslash; answers where the reading goes on. */
function control(bytes: Uint8Array, start: number, listener: RtfListener): number {
  let at = start;
  let name = "";
  while (isLetter(bytes[at]) && name.length < longestWord) {
    name += String.fromCharCode(bytes[at] ?? 0);
    at += 1;
  }
  if (name === "") return symbol(bytes, start, listener);
  const isMinus = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  if (isMinus) at += 1;
  let digits = "";
  while (isDigit(bytes[at]) && digits.length < 10) {
    digits += String.fromCharCode(bytes[at] ?? 0);
    at += 1;
  }
  if (bytes[at] === 0x20) at += 1;
  const number = digits === "" ? null : isMinus ? -Number(digits) : Number(digits);
  if (name === "bin") return Math.min(bytes.length, at + Math.max(0, number ?? 0));
  listener.word(name, number);
  return at;
}

function symbol(bytes: Uint8Array, at: number, listener: RtfListener): number {
  const sign = bytes[at];
  if (sign === undefined) return at;
  if (sign === 0x27) {
    const hex = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    if (!/^[0-9a-f]{2}$/i.test(hex)) return at + 1;
    listener.byte(Number.parseInt(hex, 16));
    return at + 3;
  }
  if (sign === 0x0a || sign === 0x0d) listener.word("par", null);
  else listener.symbol(String.fromCharCode(sign));
  return at + 1;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
