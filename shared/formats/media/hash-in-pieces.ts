import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * The SHA-256 of a file that is read in pieces, in lower-case hex: what a browser works out by itself it wants to have whole in memory. `tell` hears how many bytes were
 * read after each piece.
 */
export async function hashInPieces(
  pieces: AsyncIterable<Uint8Array>,
  tell: (bytes: number) => void = () => undefined,
): Promise<string> {
  const hash = sha256.create();
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
    tell(bytes);
  }
  return bytesToHex(hash.digest());
}
