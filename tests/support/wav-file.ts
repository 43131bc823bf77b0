/** A stretch of a recording: so many seconds of a tone, or of silence where `loud` is 0; 1 is as loud as can be. */
export type Heard = { readonly seconds: number; readonly loud: number };

/** A WAVE file of plain samples (PCM, 16 bits), as recorders write it. */
export function wavFile(
  heard: readonly Heard[],
  {
    rate = 8000,
    channels = 1,
    pitch = 440,
  }: { readonly rate?: number; readonly channels?: number; readonly pitch?: number } = {},
): Uint8Array<ArrayBuffer> {
  const frames = heard.reduce((sum, { seconds }) => sum + Math.round(seconds * rate), 0);
  const bytes = new Uint8Array(44 + frames * channels * 2);
  const view = new DataView(bytes.buffer);
  const name = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  name(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  name(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * channels * 2, true);
  view.setUint16(32, channels * 2, true);
  view.setUint16(34, 16, true);
  name(36, "data");
  view.setUint32(40, bytes.length - 44, true);
  let at = 44;
  for (const { seconds, loud } of heard)
    for (let frame = 0; frame < Math.round(seconds * rate); frame += 1)
      for (let channel = 0; channel < channels; channel += 1) {
        view.setInt16(at, Math.round(loud * 32_767 * Math.sin((frame / rate) * 2 * Math.PI * pitch)), true);
        at += 2;
      }
  return bytes;
}

/** So many seconds of a tone of one channel; `pitch` in hertz: files of other pitches are other files. */
export function toneFile(seconds: number, pitch = 440): Uint8Array<ArrayBuffer> {
  return wavFile([{ seconds, loud: 0.25 }], { pitch });
}
