import { decodeWindows1252 } from "./windows-1252.ts";

/** The upper halves of the two DOS code pages that no decoder of the platform knows (unicode.org, CP437.TXT and CP850.TXT). */
const dos: Readonly<Record<string, string>> = {
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
};

/**
 * Decodes bytes by the label of their encoding (WHATWG Encoding, besides "cp437" and "cp850"); null where no such encoding is
 * known. Bytes that the encoding has nothing for become U+FFFD.
 */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  const name = label.trim().toLowerCase();
  if (/^(?:windows-1252|cp1252|iso-8859-1|iso8859-1|latin1|l1|us-ascii|ascii)$/.test(name))
    return decodeWindows1252(bytes);
  const upper = dos[name];
  if (upper)
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : upper.charAt(byte - 128),
    ).join("");
  try {
    return new TextDecoder(name).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
