/**
 * The form in which calls and answers of the bridge travel between a browser and the host on 127.0.0.1:
 *
 *   4 bytes   length of the head, unsigned, little-endian
 *   head      JSON, UTF-8: { "value": …, "lengths": [n, …] }
 *   parts     the bytes that stood in the value, one after another, as long as `lengths` says
 *
 * In the head each Uint8Array is replaced by { "$bytes": its number }. What JSON cannot hold (Map, Date,
 * functions) is not for the bridge.
 */
export class BrokenMessage extends Error {
  override readonly name = "BrokenMessage";
}

const MARK = "$bytes";
const LENGTH_BYTES = 4;

export function encodeMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const take = (inner: unknown): unknown => {
    if (inner instanceof Uint8Array) return { [MARK]: parts.push(inner) - 1 };
    if (isRecord(inner) && Object.hasOwn(inner, MARK)) throw new TypeError(`"${MARK}" is a mark of the wire`);
    return inner;
  };
  const json = JSON.stringify({ value: replaced(value, take), lengths: parts.map((part) => part.length) });
  const head = new TextEncoder().encode(json);
  const size = parts.reduce((sum, part) => sum + part.length, LENGTH_BYTES + head.length);
  const message = new Uint8Array(size);
  new DataView(message.buffer).setUint32(0, head.length, true);
  message.set(head, LENGTH_BYTES);
  let at = LENGTH_BYTES + head.length;
  for (const part of parts) {
    message.set(part, at);
    at += part.length;
  }
  return message;
}

/** What was encoded; `undefined` for a call that answers nothing. Throws BrokenMessage on anything else. */
export function decodeMessage(message: Uint8Array): unknown {
  if (message.length < LENGTH_BYTES) throw new BrokenMessage("the message is shorter than its length");
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  const headEnd = LENGTH_BYTES + view.getUint32(0, true);
  if (headEnd > message.length) throw new BrokenMessage("the head is longer than the message");
  const head = parseHead(message.subarray(LENGTH_BYTES, headEnd));
  const parts: Uint8Array[] = [];
  let at = headEnd;
  for (const length of head.lengths) {
    if (at + length > message.length) throw new BrokenMessage("a part is longer than the message");
    parts.push(message.slice(at, at + length));
    at += length;
  }
  if (at !== message.length) throw new BrokenMessage("there are bytes after the last part");
  return replaced(head.value, (inner) => {
    if (!isRecord(inner) || !Object.hasOwn(inner, MARK)) return inner;
    const part = parts[Number(inner[MARK])];
    if (!part) throw new BrokenMessage("the head names a part that is not there");
    return part;
  });
}

function parseHead(bytes: Uint8Array): { value: unknown; lengths: readonly number[] } {
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new BrokenMessage("the head is not JSON");
  }
  const lengths = isRecord(head) ? head.lengths : null;
  const areLengths = (all: readonly unknown[]): all is readonly number[] =>
    all.every((one) => Number.isSafeInteger(one) && Number(one) >= 0);
  if (!isRecord(head) || !Array.isArray(lengths) || !areLengths(lengths)) {
    throw new BrokenMessage("the head has no lengths");
  }
  return { value: head.value, lengths };
}

/**
 * The value with every part of it handed through `take`, outermost first; what nothing is replaced in stays the same
 * object. (Not JSON's own replacer: that one is handed a Uint8Array only after its toJSON, which Node's Buffer has.)
 */
function replaced(value: unknown, take: (inner: unknown) => unknown): unknown {
  const taken = take(value);
  if (taken !== value || typeof taken !== "object" || taken === null) return taken;
  if (Array.isArray(taken)) {
    const inner = taken.map((one) => replaced(one, take));
    return inner.some((one, at) => one !== taken[at]) ? inner : taken;
  }
  const changed = Object.entries(taken).flatMap(([name, before]): [string, unknown][] => {
    const after = replaced(before, take);
    return after === before ? [] : [[name, after]];
  });
  return changed.length > 0 ? { ...taken, ...Object.fromEntries(changed) } : taken;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}
