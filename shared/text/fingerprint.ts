/**
 * A number by which words are known again without being kept: FNV-1a of 32 bits (offset 2166136261, prime 16777619) over their UTF-16 code units, each
 * taken whole, where all white space in a row is one blank and none stands at the edges. So words stay the same when a turn is split or joined
 * between them. Two texts have one fingerprint by chance once in four thousand million times.
 */
export function fingerprint(words: string): number {
  const plain = words.replace(/\s+/gu, " ").trim();
  let print = 2_166_136_261;
  for (let at = 0; at < plain.length; at += 1)
    print = Math.imul(print ^ plain.charCodeAt(at), 16_777_619) >>> 0;
  return print;
}

/**
 * A number from 0 to 4294967295 that a seed draws for a thing of that name: always the same one, and evenly spread over things whose names are alike
 * (the finaliser of MurmurHash3, 32 bits, upon a fingerprint).
 */
export function drawn(seed: number, name: string): number {
  let mixed = fingerprint(`${seed} ${name}`);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
