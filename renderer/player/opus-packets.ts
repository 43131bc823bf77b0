import { EncodedPacket } from "mediabunny";

/** The most that one packet of Opus holds, in milliseconds (RFC 6716, section 3.2.5). */
const longest = 120;

/**
 * The packets of an Opus recording, several as one: frames of a kind that follow each other are put into one packet, as long
 * as Opus allows, their bytes untouched. What the browser does for a packet takes it longer than to decode twenty
 * milliseconds. What cannot be joined passes as it is.
 */
export async function* fewerOpusPackets(of: AsyncIterable<EncodedPacket>): AsyncGenerator<EncodedPacket> {
  let held: EncodedPacket[] = [];
  for await (const packet of of) {
    if (!goesOn(held, packet)) {
      if (held.length > 0) yield asOne(held);
      held = [];
    }
    held.push(packet);
  }
  if (held.length > 0) yield asOne(held);
}

/** How long a frame is, in milliseconds, by the first byte of its packet (RFC 6716, table 2). */
export function frameLength(toc: number): number {
  const kind = toc >> 3;
  if (kind < 12) return [10, 20, 40, 60][kind % 4] as number;
  if (kind < 16) return [10, 20][kind % 2] as number;
  return [2.5, 5, 10, 20][kind % 4] as number;
}

/** Frames of packets with one frame each and one first byte, in one packet (RFC 6716, section 3.2.5: code 3, each with its length). */
export function opusPacketOf(packets: readonly Uint8Array[]): Uint8Array {
  const [toc = 0] = packets[0] ?? [];
  const head = [toc | 3, 0x80 | packets.length];
  for (const { length } of packets.slice(0, -1)) head.push(...lengthBytes(length - 1));
  const whole = new Uint8Array(packets.reduce((bytes, { length }) => bytes + length - 1, head.length));
  whole.set(head);
  let at = head.length;
  for (const packet of packets) {
    whole.set(packet.subarray(1), at);
    at += packet.length - 1;
  }
  return whole;
}

/** A frame's length in one byte or two (RFC 6716, section 3.2.1). */
function lengthBytes(length: number): number[] {
  if (length < 252) return [length];
  const first = 252 + (length & 3);
  return [first, (length - first) / 4];
}

function goesOn(held: readonly EncodedPacket[], packet: EncodedPacket): boolean {
  const first = held[0];
  const last = held.at(-1);
  if (!first || !last) return true;
  const toc = first.data[0];
  if (toc === undefined || (toc & 3) !== 0 || packet.data[0] !== toc) return false;
  const frame = frameLength(toc);
  if ((held.length + 1) * frame > longest) return false;
  // Some containers round times to a millisecond.
  return Math.abs((packet.timestamp - last.timestamp) * 1000 - frame) < frame / 2;
}

function asOne(held: readonly EncodedPacket[]): EncodedPacket {
  const [first] = held;
  if (!first || held.length === 1) return first as EncodedPacket;
  const seconds = held.reduce((sum, { duration }) => sum + duration, 0);
  return new EncodedPacket(opusPacketOf(held.map(({ data }) => data)), first.type, first.timestamp, seconds);
}
