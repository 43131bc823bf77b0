import { type Note, type Reading, UnreadableFile } from "../../outcome.ts";
import { cleanText } from "./clean-text.ts";
import { decodeSingleByte, type SingleByteEncoding } from "./single-byte.ts";

type UnicodeEncoding = "UTF-8" | "UTF-16 LE" | "UTF-16 BE";
type Encoding = UnicodeEncoding | SingleByteEncoding;

/** How much of a file is looked at to tell text from other things. */
const sampleLength = 64 * 1024;

/**
 * The text of a file of unknown encoding, cleaned (see clean-text.ts for its notes). A byte order mark
 * decides; else zeros at every second byte mean UTF-16; else it is UTF-8 where that fits; else an
 * encoding of a byte a letter (single-byte.ts), mostly Windows-1252, that of older Swedish and English Windows. A file that is UTF-8 but for a few broken bytes stays
 * UTF-8, since one bad byte must not garble every å in it.
 *
 * Notes besides: "text-encoding" (detail: its name) unless it is UTF-8.
 * Throws UnreadableFile "empty-file" and "not-text".
 */
export function decodeText(bytes: Uint8Array): Reading<string> {
  const { raw, encoding } = decodeRaw(bytes);
  const { value, notes } = cleanText(raw);
  const named: readonly Note[] = encoding === "UTF-8" ? [] : [{ code: "text-encoding", detail: encoding }];
  return { value, notes: [...named, ...notes] };
}

/** The text of a file just as it stands there, without its byte order mark; throws as `decodeText` does. */
export function decodeRaw(bytes: Uint8Array): { readonly raw: string; readonly encoding: Encoding } {
  if (bytes.length === 0) throw new UnreadableFile("empty-file", "the file is empty");
  const encoding = encodingOf(bytes);
  const decoded =
    encoding === null
      ? decodeSingleByte(bytes)
      : { raw: new TextDecoder(labels[encoding]).decode(bytes), encoding };
  if (looksBinary(decoded.raw)) throw new UnreadableFile("not-text", "the file holds no text");
  return decoded;
}

const labels: Record<UnicodeEncoding, string> = {
  "UTF-8": "utf-8",
  "UTF-16 LE": "utf-16le",
  "UTF-16 BE": "utf-16be",
};

/** Null for one of a byte a letter. */
function encodingOf(bytes: Uint8Array): UnicodeEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "UTF-8";
  if (first === 0xff && second === 0xfe) return "UTF-16 LE";
  if (first === 0xfe && second === 0xff) return "UTF-16 BE";
  return wideEncoding(bytes) ?? (isMostlyUtf8(bytes) ? "UTF-8" : null);
}

/** Latin text in UTF-16 has a zero in nearly every pair, always on one side. */
function wideEncoding(bytes: Uint8Array): UnicodeEncoding | null {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return "UTF-16 LE";
  if (even > pairs * 0.4 && odd < pairs * 0.05) return "UTF-16 BE";
  return null;
}

/**
 * Whether more sequences of several bytes are valid UTF-8 than not. In text of Windows-1252 a valid
 * sequence hardly ever arises by chance: it would take "Ã" or "â" followed by just the right sign.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    let valid = 0;
    let broken = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0xfffd) broken += 1;
      else if (unit > 127 && (unit < 0xdc00 || unit > 0xdfff)) valid += 1;
    }
    return valid > broken;
  }
}

/**
 * Text has next to no control characters; zeros alone may be the filling of a careless program, escapes colour a terminal, and
 * U+0015 stands around the times of CHAT.
 */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    if (unit === 0) zeros += 1;
    else if (unit < 9 || (unit > 13 && unit < 32 && unit !== 0x15 && unit !== 27)) controls += 1;
  }
  return controls > sample.length * 0.01 || zeros > sample.length * 0.4;
}
