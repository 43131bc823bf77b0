import type { Chance } from "./chance.ts";

type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array;

/** Numbers that lie well when they stand where a file says how large or how many something is. */
const lies = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];

/** Damage of bytes, whatever they mean. */
const mutations: readonly Mutation[] = [
  // Cut off, at its end or at its beginning.
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  (bytes, chance) => bytes.slice(chance.below(Math.min(bytes.length, 600))),
  // A few bytes are others, or have a bit turned.
  (bytes, chance) => changed(bytes, chance, 1 + chance.below(6), () => chance.below(256)),
  (bytes, chance) => changed(bytes, chance, 1 + chance.below(3), (byte) => byte ^ (1 << chance.below(8))),
  // A piece is missing, stands twice, stands elsewhere, or is all zeros.
  (bytes, chance) => {
    const [from, to] = piece(bytes, chance);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, chance) => {
    const [from, to] = piece(bytes, chance);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, chance) => {
    const [from, to] = piece(bytes, chance);
    const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
    const at = chance.below(rest.length + 1);
    return joined(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
  },
  (bytes, chance) => {
    const [from, to] = piece(bytes, chance);
    return bytes.slice().fill(0, from, to);
  },
  // A number of two or four bytes lies, whichever way round it is written.
  (bytes, chance) => {
    const copy = bytes.slice();
    const size = chance.of([2, 4]);
    if (copy.length < size) return copy;
    const view = new DataView(copy.buffer);
    const at = chance.below(copy.length - size + 1);
    const lie = chance.of(lies);
    if (size === 2) view.setUint16(at, lie & 0xffff, chance.below(2) === 0);
    else view.setUint32(at, lie, chance.below(2) === 0);
    return copy;
  },
];

export const mutateBytes: Mutation = (bytes, chance) => chance.of(mutations)(bytes, chance);

function changed(bytes: Uint8Array, chance: Chance, times: number, to: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  for (let n = 0; n < times && copy.length > 0; n += 1) {
    const at = chance.below(copy.length);
    copy[at] = to(copy[at] ?? 0);
  }
  return copy;
}

/** A piece of at most 400 bytes. */
function piece(bytes: Uint8Array, chance: Chance): readonly [from: number, to: number] {
  const from = chance.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + chance.below(400))];
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
