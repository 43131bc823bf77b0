import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freeName } from "../../../electron/files/copy-recording.ts";
import { disk } from "../../../electron/files/disk.ts";
import type { FilePort } from "../../../electron/files/file-port.ts";
import { inTurn } from "../../../electron/files/in-turn.ts";
import { knownFiles } from "../../../electron/files/known-files.ts";
import type { Recordings } from "../../../electron/files/recordings.ts";
import type { CopyProgress, RecordingCopy, WantedCopy } from "../../../shared/bridge.ts";
import { toneFile } from "../../support/wav-file.ts";

let root = "";
let nonces = 0;
const at = (...parts: readonly string[]) => path.join(root, ...parts);
const sound = toneFile(1);
const recording = {
  sha256: createHash("sha256").update(sound).digest("hex"),
  ...{ bytes: sound.length, name: "Marta.wav" },
};
const folder = "Shelter recordings";
const copyOf = (from: string | null): WantedCopy => ({
  ...{ study: at("docs", "Shelter.kvali"), folder, recording, from },
});

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), "kvali-copies-")));
  for (const made of ["data", "docs", "sound"]) await mkdir(at(made));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function started(port: FilePort = disk): Recordings {
  const desk = { port, nonce: () => `n${++nonces}`, wait: async () => {}, inTurn: inTurn() };
  return knownFiles(desk, { dataFolder: at("data"), studyFolder: null }).recordings;
}

/** The token of the recording on a memory card. */
async function onCard(recordings: Recordings, bytes: Uint8Array = sound): Promise<string> {
  await writeFile(at("sound", "Marta.wav"), bytes);
  const place = await recordings.place(at("sound", "Marta.wav"));
  if (place.is !== "place") throw new Error(place.why);
  return place.token;
}

/** Goes on to the end, handing in the next piece of `bytes` each time, where there are any. */
async function copied(
  recordings: Recordings,
  copy: WantedCopy,
  bytes: Uint8Array | null = null,
  tell: (progress: CopyProgress) => void = () => {},
): Promise<RecordingCopy> {
  for (let piece: Parameters<Recordings["copy"]>[1] = null; ; ) {
    const answer = await recordings.copy(copy, piece);
    if (answer.is === "copied" || answer.is === "failed") return answer;
    tell(answer);
    const { done } = answer;
    piece = bytes && { at: done, bytes: bytes.slice(done, done + 10_000) };
  }
}

const inFolder = () => readdir(at("docs", folder)).catch(() => null);

describe("a copy of a recording beside the study's file (A1)", () => {
  it("is the same, byte for byte, called as the recording is, its owner's alone, and found from then on", async () => {
    const recordings = started();
    const copy = await copied(recordings, copyOf(await onCard(recordings)));
    expect(copy).toMatchObject({ is: "copied", wasThere: false, place: { name: "Marta.wav" } });
    expect(await inFolder()).toEqual(["Marta.wav"]);
    expect(Buffer.compare(await readFile(at("docs", folder, "Marta.wav")), sound)).toBe(0);
    expect((await disk.facts(at("docs", folder, "Marta.wav"))).mode & 0o077).toBe(0);
    await rm(at("sound", "Marta.wav"));
    expect(await started().find(recording, true)).toMatchObject({ is: "place", name: "Marta.wav" });
    if (copy.is === "copied") expect(await recordings.heard(copy.place.token)).not.toBe(null);
  });

  it("is made of pieces that the window hands in, each once, in order", async () => {
    const recordings = started();
    const copy = copyOf(null);
    expect(await recordings.copy(copy, null)).toMatchObject({ is: "copying", done: 0 });
    const first = { at: 0, bytes: sound.slice(0, 5000) };
    expect(await recordings.copy(copy, first)).toMatchObject({ is: "copying", done: 5000 });
    // Another window, or one that was loaded anew, hands in the same once more, or something further on.
    expect(await recordings.copy(copy, first)).toMatchObject({ is: "copying", done: 5000 });
    const further = { at: 7000, bytes: sound.slice(7000, 8000) };
    expect(await recordings.copy(copy, further)).toMatchObject({ done: 5000 });
    expect(await copied(recordings, copy, sound)).toMatchObject({ is: "copied", wasThere: false });
    expect(Buffer.compare(await readFile(at("docs", folder, "Marta.wav")), sound)).toBe(0);
  });

  it("says how far it is: first what is copied, then what is compared", async () => {
    const recordings = started();
    const told: CopyProgress[] = [];
    await copied(recordings, copyOf(null), sound, (progress) => told.push(progress));
    const { length } = sound;
    expect(told[0]).toEqual({ is: "copying", done: 0, bytes: length });
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ is: "copying", done: length, bytes: length });
  });

  it("is not made where the recording is beside the study already, whatever it is called", async () => {
    const recordings = started();
    const token = await onCard(recordings);
    await writeFile(at("docs", "first.wav"), sound);
    expect(await copied(recordings, copyOf(token))).toMatchObject({
      ...{ is: "copied", wasThere: true, place: { name: "first.wav" } },
    });
    expect(await inFolder()).toBe(null);
  });

  it("replaces nothing: what else is called so stays, and the copy has a number", async () => {
    await mkdir(at("docs", folder));
    await writeFile(at("docs", folder, "marta.WAV"), "another");
    const recordings = started();
    const copy = await copied(recordings, copyOf(await onCard(recordings)));
    expect(copy).toMatchObject({ place: { name: "Marta 2.wav" } });
    expect(await readFile(at("docs", folder, "marta.WAV"), "utf8")).toBe("another");
  });

  it("leaves nothing where it is stopped, and can be made then", async () => {
    const recordings = started();
    await recordings.copy(copyOf(null), null);
    await recordings.copy(copyOf(null), { at: 0, bytes: sound.slice(0, 5000) });
    expect(await inFolder()).toHaveLength(1);
    await recordings.stopCopy(copyOf(null));
    expect(await inFolder()).toEqual([]);
    await recordings.stopCopy(copyOf(null));
    expect(await copied(recordings, copyOf(null), sound)).toMatchObject({ is: "copied" });
  });

  it("fails where the recording is another by then, is longer, or is no sound, and leaves nothing", async () => {
    const recordings = started();
    const other = toneFile(1, 660);
    expect(await copied(recordings, copyOf(null), other)).toEqual({
      ...{ is: "failed", why: "verification-failed" },
    });
    const token = await onCard(recordings);
    await recordings.copy(copyOf(token), null);
    await writeFile(at("sound", "Marta.wav"), sound.slice(0, 1000));
    expect(await copied(recordings, copyOf(token))).toEqual({ is: "failed", why: "changed-underneath" });
    await recordings.copy(copyOf(null), null);
    const tooMuch = { at: 0, bytes: Buffer.concat([sound, sound]) };
    expect(await recordings.copy(copyOf(null), tooMuch)).toEqual({ is: "failed", why: "changed-underneath" });
    await recordings.copy(copyOf(null), null);
    const text = { at: 0, bytes: new TextEncoder().encode("#!/bin/sh\n") };
    expect(await recordings.copy(copyOf(null), text)).toEqual({ is: "failed", why: "no-media" });
    expect(await copied(recordings, copyOf("nobody"))).toEqual({ is: "failed", why: "not-found" });
    expect(await inFolder()).toEqual([]);
  });

  it("says why where the disk is full, or nothing may be written, and leaves nothing", async () => {
    const failing = (code: string, after: number): FilePort => ({
      ...disk,
      create: async (file, mode) => {
        const made = await disk.create(file, mode);
        let writes = 0;
        const write = (bytes: Uint8Array) => {
          writes += 1;
          return writes > after
            ? Promise.reject(Object.assign(new Error(code), { code }))
            : made.write(bytes);
        };
        return { ...made, write };
      },
    });
    for (const [code, why] of [
      ["ENOSPC", "disk-full"],
      ["EIO", "input-output"],
    ] as const) {
      const recordings = started(failing(code, 1));
      expect(await copied(recordings, copyOf(null), sound)).toEqual({ is: "failed", why });
      expect(await inFolder()).toEqual([]);
    }
    const makeFolder = () => Promise.reject(Object.assign(new Error(), { code: "EROFS" }));
    const barred = started({ ...disk, makeFolder });
    expect(await copied(barred, copyOf(null), sound)).toEqual({ is: "failed", why: "not-allowed" });
  });

  it("is taken whole by a disk that takes little at a time", async () => {
    const create: FilePort["create"] = async (file, mode) => {
      const made = await disk.create(file, mode);
      return { ...made, write: (bytes) => made.write(bytes.subarray(0, 777)) };
    };
    const recordings = started({ ...disk, create });
    expect(await copied(recordings, copyOf(null), sound)).toMatchObject({ is: "copied" });
    expect(Buffer.compare(await readFile(at("docs", folder, "Marta.wav")), sound)).toBe(0);
  });
});

describe("what a copy is called", () => {
  it("is what the recording is, made plain, with a number where that is taken, and never a program's name", () => {
    expect(freeName("Marta.wav", [])).toBe("Marta.wav");
    expect(freeName("Marta.wav", ["marta.WAV", "Marta 2.wav"])).toBe("Marta 3.wav");
    expect(freeName("a\u0308.mp3", ["ä.mp3"])).toBe("a\u0308 2.mp3");
    expect(freeName("../../Marta: 1/2.wav", [])).toBe("Marta  1 2.wav");
    expect(freeName("Marta", ["Marta"])).toBe("Marta 2");
    expect(freeName("run.exe", [])).toBe("run.exe.audio");
    expect(freeName("...", [])).toBe("recording");
  });
});
