import type { Chance } from "./chance.ts";
import { joined } from "./mutate-bytes.ts";

/** A text in another encoding than it says, or in two at once. */
export function reEncoded(text: string, chance: Chance): Uint8Array {
  return chance.of(encodings)(text, chance);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const encodings: readonly ((text: string, chance: Chance) => Uint8Array)[] = [
  (text) => joined(Uint8Array.of(0xff, 0xfe), utf16(text, true)),
  (text) => joined(Uint8Array.of(0xfe, 0xff), utf16(text, false)),
  // Without a mark, and with the mark of the other.
  (text) => utf16(text, true),
  (text) => joined(Uint8Array.of(0xfe, 0xff), utf16(text, true)),
  // A byte a letter, whatever the letter: what is beyond one byte is lost.
  (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff),
  // UTF-7 and UTF-8 that was taken for Windows-1252 and encoded again.
  (text) =>
    utf8(
      text.replace(
        /[^ -~\r\n\t]+/g,
        (letters) => `+${btoa(String.fromCharCode(...utf16(letters, false))).replace(/=+$/, "")}-`,
      ),
    ),
  (text) => utf8(String.fromCharCode(...utf8(text.slice(0, 20_000)))),
  // The first part in one encoding, the rest in another.
  (text, chance) => {
    const at = chance.below(text.length);
    return joined(
      utf8(text.slice(0, at)),
      Uint8Array.from(text.slice(at), (letter) => letter.charCodeAt(0) & 0xff),
    );
  },
  (text, chance) => {
    const at = chance.below(text.length);
    return joined(utf8(text.slice(0, at)), utf16(text.slice(at), true));
  },
];

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}
