import { describe, expect, it } from "vitest";
import { copyRecording } from "../../../renderer/recordings/copy-recording.ts";
import type { Bridge, CopiedPiece, CopyProgress, WantedCopy } from "../../../shared/bridge.ts";

const mebibyte = 1024 * 1024;
const bytes = 20 * mebibyte;
const copy: WantedCopy = {
  ...{ study: "t", folder: "Shelter recordings", from: null },
  recording: { sha256: "a".repeat(64), bytes, name: "Marta.wav" },
};

/** A host that takes what it is handed and compares it in two steps. */
function aHost() {
  const taken: CopiedPiece[] = [];
  const stopped: WantedCopy[] = [];
  let compared = 0;
  const bridge: Pick<Bridge, "copyRecording" | "stopCopy"> = {
    copyRecording: async (_, piece) => {
      if (piece) taken.push(piece);
      const done = taken.reduce((sum, one) => sum + one.bytes.length, 0);
      if (done < bytes) return { is: "copying", done, bytes };
      compared += 1;
      if (compared < 3) return { is: "comparing", done: compared, bytes };
      const place = { token: "r", name: "Marta.wav", bytes, url: "/recording/r", mediaType: "audio/wav" };
      return { is: "copied", place: { is: "place", ...place }, wasThere: false };
    },
    stopCopy: async (one) => void stopped.push(one),
  };
  return { bridge, taken, stopped };
}

describe("a recording that was picked in the window", () => {
  it("is handed to the host in pieces, each once, and nothing more while the copy is compared", async () => {
    const { bridge, taken, stopped } = aHost();
    const told: CopyProgress[] = [];
    const tell = (progress: CopyProgress) => told.push(progress);
    const picked = new Blob([new Uint8Array(bytes)]);
    const done = await copyRecording(bridge, copy, picked, tell, new AbortController().signal);
    expect(done).toMatchObject({ is: "copied", wasThere: false });
    expect(taken.map(({ at, bytes }) => [at, bytes.length])).toEqual([
      [0, 8 * mebibyte],
      [8 * mebibyte, 8 * mebibyte],
      [16 * mebibyte, 4 * mebibyte],
    ]);
    expect(told.map(({ is }) => is)).toEqual(["copying", "copying", "copying", "comparing", "comparing"]);
    expect(stopped).toEqual([]);
  });

  it("is left where one stops it: the host hears of it", async () => {
    const { bridge, taken, stopped } = aHost();
    const stop = new AbortController();
    const picked = new Blob([new Uint8Array(bytes)]);
    const tell = ({ done }: CopyProgress) => done > 0 && stop.abort();
    await expect(copyRecording(bridge, copy, picked, tell, stop.signal)).rejects.toThrow();
    expect([taken.length, stopped]).toEqual([2, [copy]]);
  });

  it("is left where it cannot be read any more", async () => {
    const { bridge, stopped } = aHost();
    const gone = Object.assign(new Blob(["sound"]), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) }),
    });
    await expect(copyRecording(bridge, copy, gone, () => {}, new AbortController().signal)).rejects.toThrow(
      "gone",
    );
    expect(stopped).toEqual([copy]);
  });
});
