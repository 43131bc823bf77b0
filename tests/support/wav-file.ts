/** A WAV file (PCM, 16 bits, one channel, 8,000 samples a second) of a tone, `seconds` long. `pitch` in hertz: files of other pitches are other files. */
export function wavFile(seconds: number, pitch = 440): Uint8Array<ArrayBuffer> {
  const rate = 8000;
  const samples = Math.round(seconds * rate);
  const bytes = new Uint8Array(44 + samples * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, words: string) => bytes.set(new TextEncoder().encode(words), at);
  text(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, samples * 2, true);
  for (let n = 0; n < samples; n += 1)
    view.setInt16(44 + n * 2, Math.round(8000 * Math.sin((2 * Math.PI * pitch * n) / rate)), true);
  return bytes;
}
