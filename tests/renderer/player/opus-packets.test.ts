import fc from "fast-check";
import { EncodedPacket } from "mediabunny";
import { describe, expect, it } from "vitest";
import { fewerOpusPackets, frameLength, opusPacketOf } from "../../../renderer/player/opus-packets.ts";

const seed = 6716;

/** The frames of a packet with code 3 and a length for each, as RFC 6716, section 3.2.5, has them read. */
function framesOf(packet: Uint8Array): number[][] {
  const [toc = 0, counted = 0] = packet;
  expect(toc & 3).toBe(3);
  expect(counted >> 6).toBe(2);
  const count = counted & 63;
  let at = 2;
  const lengths: number[] = [];
  for (let n = 1; n < count; n += 1) {
    const first = packet[at++] as number;
    lengths.push(first < 252 ? first : first + 4 * (packet[at++] as number));
  }
  lengths.push(packet.length - at - lengths.reduce((sum, length) => sum + length, 0));
  return lengths.map((length) => {
    at += length;
    return [...packet.subarray(at - length, at)];
  });
}

/** 20 ms of CELT, mono. */
const toc = 0xf8;

const packetAt = (seconds: number, ...bytes: number[]) =>
  new EncodedPacket(Uint8Array.from(bytes), "key", seconds, 0.02);

async function passed(packets: readonly EncodedPacket[]): Promise<EncodedPacket[]> {
  async function* all() {
    yield* packets;
  }
  const fewer: EncodedPacket[] = [];
  for await (const packet of fewerOpusPackets(all())) fewer.push(packet);
  return fewer;
}

describe("Opus packets put together", () => {
  it("hold the same frames, of whatever length", () => {
    const frame = fc.uint8Array({ maxLength: 1275 });
    fc.assert(
      fc.property(fc.array(frame, { minLength: 2, maxLength: 48 }), (frames) => {
        const packets = frames.map((bytes) => Uint8Array.from([toc, ...bytes]));
        expect(framesOf(opusPacketOf(packets))).toEqual(frames.map((bytes) => [...bytes]));
      }),
      { seed },
    );
  });

  it("are of 120 ms at most", async () => {
    const seconds = Array.from({ length: 20 }, (_, n) => n * 0.02);
    const fewer = await passed(seconds.map((at, n) => packetAt(at, toc, n)));
    expect(fewer.map(({ timestamp, duration }) => [timestamp, Math.round(duration * 1000)])).toEqual([
      [0, 120],
      [0.12, 120],
      [0.24, 120],
      [0.36, 40],
    ]);
    expect(fewer.flatMap(({ data }) => framesOf(data)).flat()).toEqual(seconds.map((_, n) => n));
  });

  it("end where the kind of frame changes, where time is missing and before a packet of several frames", async () => {
    const packets = [
      packetAt(0, toc, 1),
      packetAt(0.02, toc, 2),
      packetAt(0.04, toc | 4, 3),
      packetAt(0.06, toc | 4, 4),
      packetAt(0.5, toc | 4, 5),
      packetAt(0.52, (toc | 4) + 1, 6, 7),
      packetAt(0.56),
      packetAt(0.58, toc | 4, 8),
    ];
    const fewer = await passed(packets);
    expect(fewer.map(({ timestamp }) => timestamp)).toEqual([0, 0.04, 0.5, 0.52, 0.56, 0.58]);
    expect(fewer.slice(2)).toEqual([packets[4], packets[5], packets[6], packets[7]]);
  });

  it("go by times that a container rounded to a millisecond", async () => {
    const rounded = [0, 0.003, 0.005, 0.008, 0.01].map((at) => packetAt(at, 0xe0, 1));
    expect(await passed(rounded)).toHaveLength(1);
  });

  it.each([
    [0, 10],
    [3, 60],
    [11, 60],
    [12, 10],
    [15, 20],
    [16, 2.5],
    [31, 20],
  ])("configuration %i has frames of %s ms", (configuration, milliseconds) => {
    expect(frameLength(configuration << 3)).toBe(milliseconds);
    expect(frameLength((configuration << 3) | 4)).toBe(milliseconds);
  });
});
