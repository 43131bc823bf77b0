import type { Reading } from "../../outcome.ts";
import { decodeAs } from "../text/code-pages.ts";
import { decodeRaw } from "../text/decode-text.ts";

/** Where a page says its encoding, if anywhere (HTML, 13.2.3.2: the first 1,024 bytes). */
const placeOfEncoding = 1024;

/**
 * The text of a page: by byte order mark, else as the page itself says, else as decode-text.ts guesses it. A page that says UTF-8
 * and is not is guessed, too.
 * Notes: "text-encoding" (detail: its name) unless it is UTF-8. Throws UnreadableFile as decode-text.ts does.
 */
export function decodeHtml(bytes: Uint8Array): Reading<string> {
  const guessed = decodeRaw(bytes);
  const hasMark = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, placeOfEncoding));
  const said = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(begin)?.[1] ?? declared(begin);
  const isUnicode = /^(?:unicode.*|utf-?8|utf-?16.*)$/i.test(said ?? "utf-8");
  const decoded = hasMark || isUnicode || said === undefined ? null : decodeAs(said, bytes);
  if (decoded !== null && said !== undefined)
    return { value: decoded, notes: [{ code: "text-encoding", detail: said }] };
  const { raw, encoding } = guessed;
  return { value: raw, notes: encoding === "UTF-8" ? [] : [{ code: "text-encoding", detail: encoding }] };
}

function declared(begin: string): string | undefined {
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(begin)?.[1];
}
