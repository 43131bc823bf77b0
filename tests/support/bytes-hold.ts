import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/**
 * Whether a word is anywhere in bytes, however it is written there: in UTF-8 or UTF-16, composed or decomposed, with escapes of JSON, of XML or of
 * addresses, in base64, with other capitals, and so in every stretch of the bytes that is packed (a zip's entries, zlib, gzip), and in what is packed in those.
 */
export function bytesHold(bytes: Uint8Array, word: string): boolean {
  return layersOf(bytes).some((layer) => stretchesHold(layer, word));
}

function stretchesHold(bytes: Uint8Array, word: string): boolean {
  const text = Buffer.from(bytes).toString("latin1").toLowerCase();
  return spellingsOf(word).some((spelled) => text.includes(spelled));
}

/** The bytes of the word in each spelling, one sign a byte, in small letters as far as they are ASCII. */
function spellingsOf(word: string): readonly string[] {
  const all: string[] = [];
  for (const composed of [word.normalize("NFC"), word.normalize("NFD")])
    for (const cased of new Set([composed, composed.toLowerCase(), composed.toUpperCase()])) {
      const little = Buffer.from(cased, "utf16le");
      const escaped = [...cased].map((sign) =>
        sign < "\x7f" ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      const inXml = [...cased].map((sign) => (sign < "\x7f" ? sign : `&#${sign.codePointAt(0)};`));
      all.push(
        Buffer.from(cased).toString("latin1"),
        little.toString("latin1"),
        Buffer.from(little).swap16().toString("latin1"),
        ...[escaped.join(""), inXml.join(""), encodeURIComponent(cased)],
        ...[0, 1, 2].map((before) => inBase64(cased, before)),
      );
    }
  return all.map((spelled) => spelled.toLowerCase());
}

/** The signs of base64 that say nothing but the word, where it begins so many bytes behind a group of three. */
function inBase64(word: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString("base64");
  return whole.slice(before === 0 ? 0 : 4);
}

/** The bytes, and all that can be unpacked from any place in them. */
function layersOf(bytes: Uint8Array, depth = 0): readonly Uint8Array[] {
  const layers = [bytes];
  if (depth > 3) return layers;
  const view = Buffer.from(bytes);
  const tried = (unpack: (packed: Buffer) => Buffer, at: number) => {
    try {
      layers.push(...layersOf(unpack(view.subarray(at)), depth + 1));
    } catch {
      // It only looked packed.
    }
  };
  for (let at = view.indexOf("PK\x03\x04"); at !== -1; at = view.indexOf("PK\x03\x04", at + 4))
    if (view.readUInt16LE(at + 8) === 8)
      tried(inflateRawSync, at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28));
  for (
    let at = view.indexOf("\x1f\x8b\x08", 0, "latin1");
    at !== -1;
    at = view.indexOf("\x1f\x8b\x08", at + 3, "latin1")
  )
    tried(gunzipSync, at);
  for (const head of ["\x78\x01", "\x78\x5e", "\x78\x9c", "\x78\xda"])
    for (let at = view.indexOf(head, 0, "latin1"); at !== -1; at = view.indexOf(head, at + 2, "latin1"))
      tried(inflateSync, at);
  return layers;
}
