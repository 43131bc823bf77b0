import { type EncodedPacket, EncodedPacketSink, type InputAudioTrack } from "mediabunny";
import { JoinedPeaks, type StretchPeaks } from "./joined-peaks.ts";
import { fewerOpusPackets } from "./opus-packets.ts";
import { peaksPerSecond } from "./peak-row.ts";
import { PeakWriter } from "./peak-writer.ts";
import { type MorePeaks, tellingOf } from "./tell-peaks.ts";

/**
 * How many decoders work at a time. One alone waits for most of its time to be asked for the next packet and to be heard; sixteen take a fifth less
 * than four on two cores, and the window answers all the while.
 */
const decoders = 16;
/** How many packets a decoder is given in one go: some seconds. */
const ofStretch = 256;
/**
 * How many packets are decoded before a stretch, and not looked at: a decoder that begins anywhere says the first wrongly, or not at all (an MP3 keeps
 * bits of a packet in some before it, an Opus decoder is in tune after 80 ms).
 */
const leadIn = 10;

/** The nth part of a track, counted from 0: packets, of which those before `begins`, in seconds, lead in. Before 0 nothing is played. */
type Stretch = { readonly n: number; readonly begins: number; readonly packets: readonly EncodedPacket[] };

/** Decodes a track and works out its peaks, or null where the browser has no decoder for it. Rejects where one of its packets cannot be decoded. */
export async function peaksOfTrack(
  track: InputAudioTrack,
  tell: (more: MorePeaks) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const config = await track.getDecoderConfig();
  if (!config || !(await AudioDecoder.isConfigSupported(config)).supported) return null;
  const joined = new JoinedPeaks();
  const telling = tellingOf(tell);
  const packets = packetsOf(track);
  const stretches = stretchesOf(config.codec === "opus" ? fewerOpusPackets(packets) : packets);
  const decode = async () => {
    const decoder = new StretchDecoder(config);
    try {
      for await (const stretch of stretches) {
        joined.add(stretch.n, await decoder.peaksOf(stretch));
        telling(joined);
      }
    } finally {
      decoder.close();
    }
  };
  await Promise.all(Array.from({ length: decoders }, decode));
  return joined.end();
}

/**
 * The packets of a track in their order, each read when it is asked for. The library's own way to go through all of them
 * reads ahead, the more the faster they are taken, and takes a hundred thousand that wait from the front of a list, one by
 * one: of two hours that was half of the work.
 */
async function* packetsOf(track: InputAudioTrack): AsyncGenerator<EncodedPacket> {
  const sink = new EncodedPacketSink(track);
  for (let packet = await sink.getFirstPacket(); packet; packet = await sink.getNextPacket(packet))
    yield packet;
}

async function* stretchesOf(all: AsyncIterable<EncodedPacket>): AsyncGenerator<Stretch> {
  let n = 0;
  let begins = 0;
  let packets: EncodedPacket[] = [];
  let own = 0;
  for await (const packet of all) {
    if (own === ofStretch) {
      yield { n, begins, packets };
      n += 1;
      begins = packet.timestamp;
      packets = packets.slice(-leadIn);
      own = 0;
    }
    packets.push(packet);
    own += 1;
  }
  if (own > 0) yield { n, begins, packets };
}

/** Decodes stretches, one after the other. */
class StretchDecoder {
  private readonly decoder: AudioDecoder;
  private take: (data: AudioData) => void = () => undefined;
  private planes: Float32Array<ArrayBuffer>[] = [];

  constructor(config: AudioDecoderConfig) {
    this.decoder = new AudioDecoder({
      output: (data) => {
        this.take(data);
        data.close();
      },
      // The flush that is waited for rejects with it.
      error: () => undefined,
    });
    this.decoder.configure(config);
  }

  async peaksOf({ begins, packets }: Stretch): Promise<StretchPeaks> {
    let writer: PeakWriter | null = null;
    let first = 0;
    this.take = (data) => {
      const seconds = data.timestamp / 1_000_000;
      // What a decoder tells may lie some milliseconds before its packet (Opus): it is looked at where any of it belongs here, the stretch before
      // ends so much too early. Timestamps are whole microseconds.
      if (seconds + data.numberOfFrames / data.sampleRate < begins + 0.000_01) return;
      if (!writer) {
        writer = new PeakWriter(data.sampleRate);
        first = Math.max(0, Math.floor(seconds * peaksPerSecond));
      }
      writer.goTo(seconds - first / peaksPerSecond);
      writer.add(this.planesOf(data), data.numberOfFrames);
    };
    for (const packet of packets) this.decoder.decode(packet.toEncodedAudioChunk());
    // After it the decoder begins anew, and goes by the time of what it is given then.
    await this.decoder.flush();
    return { first, peaks: (writer as PeakWriter | null)?.end() ?? new Uint8Array() };
  }

  close(): void {
    if (this.decoder.state !== "closed") this.decoder.close();
  }

  private planesOf(data: AudioData): readonly Float32Array[] {
    const { numberOfFrames: frames, numberOfChannels: channels } = data;
    if (this.planes.length !== channels || (this.planes[0]?.length ?? 0) < frames)
      this.planes = Array.from({ length: channels }, () => new Float32Array(frames));
    for (const [planeIndex, plane] of this.planes.entries())
      data.copyTo(plane, { planeIndex, format: "f32-planar" });
    return this.planes;
  }
}
