/**
 * What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F (WHATWG Encoding, index
 * windows-1252); the five places it leaves empty stay as they are.
 */
const differing = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Decodes Windows-1252, which no byte sequence can be invalid in. Written out, because TextDecoder of some
 * Node releases (20.x among them) reads the label "windows-1252" as Latin-1 and turns dashes and quotes into
 * controls.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(/\p{Cc}/gu, (sign) => differing.charAt(sign.charCodeAt(0) - 0x80) || sign);
}
