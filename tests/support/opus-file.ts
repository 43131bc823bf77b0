import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, OggOutputFormat, Output } from "mediabunny";
import type { Page } from "playwright-core";
import type { Heard } from "./wav-file.ts";

const rate = 48_000;

/**
 * A file of Ogg Opus of one channel, as telephones and messengers record: a tone, as loud as was asked for, encoded by the page's own browser and as often as
 * `times` says, one after the other.
 */
export async function opusFile(
  page: Page,
  heard: readonly Heard[],
  { times = 1 }: { readonly times?: number } = {},
): Promise<Uint8Array> {
  const { head, encoded } = await page.evaluate(encode, { heard, rate });
  const target = new BufferTarget();
  const output = new Output({ format: new OggOutputFormat(), target });
  const source = new EncodedAudioPacketSource("opus");
  output.addAudioTrack(source);
  await output.start();
  const seconds = heard.reduce((sum, one) => sum + one.seconds, 0);
  const description = Buffer.from(head, "base64");
  const decoderConfig = { codec: "opus", sampleRate: rate, numberOfChannels: 1, description };
  const packets = encoded.map(({ at, lasts, words }) => ({ at, lasts, data: Buffer.from(words, "base64") }));
  for (let n = 0; n < times; n += 1)
    for (const { at, lasts, data } of packets)
      await source.add(new EncodedPacket(data, "key", n * seconds + at, lasts), { decoderConfig });
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}

/** Runs in the page, handed over as text. Times are seconds, the packets base64. */
async function encode({ heard, rate }: { readonly heard: readonly Heard[]; readonly rate: number }) {
  const packets: { at: number; lasts: number; words: string }[] = [];
  const inWords = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  let failure: Error | null = null;
  let head = "";
  const encoder = new AudioEncoder({
    output: (chunk, about) => {
      const description = about?.decoderConfig?.description as ArrayBuffer | undefined;
      if (description) head = inWords(new Uint8Array(description));
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      const words = inWords(bytes);
      packets.push({ at: chunk.timestamp / 1e6, lasts: (chunk.duration ?? 0) / 1e6, words });
    },
    error: (error) => {
      failure = error;
    },
  });
  encoder.configure({ codec: "opus", sampleRate: rate, numberOfChannels: 1, bitrate: 32_000 });
  let frame = 0;
  for (const { seconds, loud } of heard) {
    const samples = Float32Array.from(
      { length: Math.round(seconds * rate) },
      (_, n) => loud * Math.sin(((frame + n) / rate) * 2 * Math.PI * 440),
    );
    const form = { format: "f32", sampleRate: rate, numberOfChannels: 1 } as const;
    const timestamp = Math.round((frame / rate) * 1e6);
    encoder.encode(new AudioData({ ...form, numberOfFrames: samples.length, timestamp, data: samples }));
    frame += samples.length;
  }
  await encoder.flush();
  if (failure) throw failure;
  return { head, encoded: packets };
}
