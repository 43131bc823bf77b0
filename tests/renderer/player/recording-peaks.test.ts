import { expect, it } from "vitest";
import { PeakWriter } from "../../../renderer/player/peak-writer.ts";
import { peaksOf } from "../../../renderer/player/recording-peaks.ts";
import { wavFile } from "../../support/wav-file.ts";

it.each([0, 1, 2, 3])(
  "reads a WAV in pieces that end within frames, also cut off %i bytes after one",
  async (more) => {
    const seconds = Array.from({ length: 70 }, (_, n) => ({ seconds: 1, loud: (n % 7) / 7 }));
    const whole = wavFile(seconds, { rate: 44_100, channels: 2 });
    const bytes = whole.slice(0, whole.length - 4 * 1000 + more);
    const told: number[] = [];
    const asked = { from: new Blob([bytes]), bytes: bytes.length };
    const peaks = await peaksOf(asked, ({ from, peaks }) => told.push(from, peaks.length));
    const writer = new PeakWriter(44_100);
    const frames = (whole.length - 44) / 4 - 1000;
    writer.add([new Int16Array(bytes.slice(44, 44 + frames * 4).buffer)], frames, 2, 32_768);
    expect(peaks).toEqual(writer.end());
    // What was told on the way lies side by side, from the first on.
    expect(told[0]).toBe(0);
    expect(told[1]).toBeGreaterThanOrEqual(3000);
  },
);
