import { createHash } from "node:crypto";
import { mkdir, mkdtemp, realpath, rename, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk } from "../../../electron/files/disk.ts";
import type { FilePort } from "../../../electron/files/file-port.ts";
import { inTurn } from "../../../electron/files/in-turn.ts";
import { knownFiles } from "../../../electron/files/known-files.ts";
import type { Recordings } from "../../../electron/files/recordings.ts";
import { recordingServer, streamOf } from "../../../electron/recording-answer.ts";
import type { HashProgress, RecordingPlace, RefusedRecording } from "../../../shared/bridge.ts";
import { toneFile } from "../../support/wav-file.ts";

let root = "";
let nonces = 0;
const at = (...parts: readonly string[]) => path.join(root, ...parts);
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const sound = toneFile(1);
const wanted = { sha256: sha256Of(sound), bytes: sound.length, name: "Marta.wav" };

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), "kvali-recordings-")));
  for (const folder of ["studies", "data", "docs", "sound"]) await mkdir(at(folder));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** The host as it starts: what it remembers is in its data folder. */
function started(port: FilePort = disk) {
  const desk = { port, nonce: () => `n${++nonces}`, wait: async () => {}, inTurn: inTurn() };
  return knownFiles(desk, { dataFolder: at("data"), studyFolder: at("studies") });
}

async function found(recordings: Recordings, what = wanted): Promise<RecordingPlace | null> {
  for (let anew = true; ; anew = false) {
    const answer = await recordings.find(what, anew);
    if (answer?.is !== "hashing") return answer;
  }
}

async function hashed(recordings: Recordings, token: string): Promise<string> {
  for (;;) {
    const answer = await recordings.hash(token);
    if (answer.is !== "hashing") return answer.is === "hashed" ? answer.sha256 : answer.why;
  }
}

function asPlace(answer: RecordingPlace | RefusedRecording | HashProgress | null): RecordingPlace {
  if (answer?.is !== "place") throw new Error(`no place: ${JSON.stringify(answer)}`);
  return answer;
}

describe("a recording that was chosen", () => {
  it("is told by name, length and what it is, and not by its path", async () => {
    await writeFile(at("sound", "Marta.wav"), sound);
    const { recordings } = started();
    const place = asPlace(await recordings.place(at("sound", "Marta.wav")));
    expect(place).toEqual({
      ...{ is: "place", token: place.token, name: "Marta.wav", bytes: sound.length },
      ...{ url: `/recording/${place.token}`, mediaType: "audio/wav" },
    });
    expect(await hashed(recordings, place.token)).toBe(wanted.sha256);
    expect(JSON.stringify(place)).not.toContain(root);
  });

  it("is refused where it is empty, gone, a folder, or text under the name of a sound (A2)", async () => {
    await writeFile(at("sound", "empty.mp3"), "");
    await writeFile(at("sound", "text.mp3"), "Interviewer: What changed?");
    const { recordings } = started();
    const why = async (name: string) => {
      const answer = await recordings.place(at("sound", name));
      return answer.is === "refused" ? [answer.name, answer.why] : answer.is;
    };
    expect(await why("empty.mp3")).toEqual(["empty.mp3", "empty"]);
    expect(await why("text.mp3")).toEqual(["text.mp3", "no-media"]);
    expect(await why("gone.mp3")).toEqual(["gone.mp3", "not-found"]);
    expect(await why("")).toEqual(["sound", "input-output"]);
  });

  it("is not served any more when another file stands in its place that is none", async () => {
    await writeFile(at("sound", "Marta.wav"), sound);
    const { recordings } = started();
    const { token } = asPlace(await recordings.place(at("sound", "Marta.wav")));
    expect(await recordings.heard(token)).toMatchObject({ bytes: sound.length, mediaType: "audio/wav" });
    await writeFile(at("sound", "Marta.wav"), "root:x:0:0");
    expect([await recordings.heard(token), await recordings.heard("n0")]).toEqual([null, null]);
    expect(await hashed(recordings, "n0")).toBe("not-found");
  });

  it("is that recording alone from when its hash was told: another sound in its place has another token (A1)", async () => {
    const file = at("studies", "Marta.wav");
    await writeFile(file, sound);
    const { recordings } = started();
    const { token } = asPlace(await recordings.place(file));
    await hashed(recordings, token);
    expect((await recordings.list())[0]?.token).toBe(token);
    await writeFile(file, toneFile(1, 660));
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    expect([await recordings.heard(token), await hashed(recordings, token)]).toEqual([null, "not-found"]);
    const other = asPlace(await recordings.place(file));
    expect(other.token).not.toBe(token);
    expect(await recordings.heard(other.token)).toMatchObject({ bytes: sound.length });
  });

  it("that was found is not served when another sound takes its place (A1)", async () => {
    const file = at("studies", "Marta.wav");
    await writeFile(file, sound);
    const { recordings } = started();
    const { token } = asPlace(await found(recordings));
    expect(await recordings.heard(token)).not.toBe(null);
    await writeFile(file, toneFile(1, 660));
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    expect(await recordings.heard(token)).toBe(null);
  });
});

describe("the recordings in the study folder", () => {
  it("are those that are sound or video; what a link leads to is none of them", async () => {
    await writeFile(at("studies", "b.wav"), sound);
    await writeFile(at("studies", "a.mp3"), "text");
    await writeFile(at("studies", "study.kvali"), sound);
    await writeFile(at("sound", "secret.wav"), sound);
    await symlink(at("sound", "secret.wav"), at("studies", "link.wav"));
    await mkdir(at("studies", "folder.wav"));
    expect((await started().recordings.list()).map(({ name }) => name)).toEqual(["b.wav"]);
  });
});

describe("a recording that is looked for by its hash", () => {
  it("is found where it was, also after a restart, without being read again", async () => {
    await writeFile(at("sound", "Marta.wav"), sound);
    const first = started().recordings;
    const { token } = asPlace(await first.place(at("sound", "Marta.wav")));
    expect(await first.remember(token, wanted.sha256)).toBe(false);
    await hashed(first, token);
    expect(await first.remember(token, "0".repeat(64))).toBe(false);
    expect(await first.remember(token, wanted.sha256)).toBe(true);
    const opened: string[] = [];
    const open = (file: string) => {
      opened.push(file);
      return disk.open(file);
    };
    const again = started({ ...disk, open });
    expect(asPlace(await again.recordings.find(wanted, true)).name).toBe("Marta.wav");
    // Its head alone, by which it is a recording.
    expect(opened).toEqual([at("sound", "Marta.wav")]);
  });

  it("is found when it was renamed and moved: beside the study, in the study folder, in a folder within, where others were", async () => {
    for (const place of ["docs/x.wav", "studies/x.wav", "studies/Sound/x.wav", "sound/Other/x.wav"]) {
      const { places, recordings } = started();
      await places.tokenFor(at("docs", "study.kvali"));
      await writeFile(at("sound", "other.wav"), toneFile(2));
      const { token } = asPlace(await recordings.place(at("sound", "other.wav")));
      await recordings.remember(token, await hashed(recordings, token));
      await mkdir(path.dirname(at(place)), { recursive: true });
      await writeFile(at(place), sound);
      expect([place, (await found(recordings))?.name]).toEqual([place, "x.wav"]);
      await rm(at(place));
      expect(await found(recordings)).toBe(null);
    }
  });

  it("is found whatever it is called, also in a folder called by a date (A1)", async () => {
    for (const name of ["studies/Marta", "studies/Marta.kept", "studies/2024.05.01/take 1.BIN"]) {
      await mkdir(path.dirname(at(name)), { recursive: true });
      await writeFile(at(name), sound);
      expect([name, (await found(started().recordings))?.name]).toEqual([name, path.basename(name)]);
      await rm(at(name));
    }
  });

  it("is found beside a folder of thousands of other files", async () => {
    const many = Array.from({ length: 6000 }, (_, n) => `${n}.txt`);
    const list: FilePort["list"] = (folder) =>
      folder === at("docs") ? Promise.resolve(many) : disk.list(folder);
    const { places, recordings } = started({ ...disk, list });
    await places.tokenFor(at("docs", "study.kvali"));
    await writeFile(at("studies", "x.wav"), sound);
    expect((await found(recordings))?.name).toBe("x.wav");
  });

  it("is found in another copy where one cannot be opened any more (A1)", async () => {
    await writeFile(at("sound", "Marta.wav"), sound);
    await writeFile(at("studies", "copy.wav"), sound);
    const first = started().recordings;
    const { token } = asPlace(await first.place(at("sound", "Marta.wav")));
    await first.remember(token, await hashed(first, token));
    const open: FilePort["open"] = (file) =>
      file === at("sound", "Marta.wav")
        ? Promise.reject(Object.assign(new Error("not allowed"), { code: "EACCES" }))
        : disk.open(file);
    expect((await found(started({ ...disk, open }).recordings))?.name).toBe("copy.wav");
  });

  it("is found by a search that is begun anew, though one that was left had looked before it was there", async () => {
    const long = Buffer.concat([sound, Buffer.alloc(80 * 1024 * 1024, 1)]);
    const what = { sha256: sha256Of(long), bytes: long.length, name: "long.wav" };
    await writeFile(at("studies", "other.wav"), sound);
    await truncate(at("studies", "other.wav"), long.length);
    const { recordings } = started();
    expect(await recordings.find(what, true)).toMatchObject({ is: "hashing" });
    await writeFile(at("studies", "long.wav"), long);
    expect((await found(recordings, what))?.name).toBe("long.wav");
  });

  it("is not believed by its name, length and time (A1)", async () => {
    const other = toneFile(1, 660);
    await writeFile(at("studies", "Marta.wav"), other);
    expect(other.length).toBe(sound.length);
    expect(await found(started().recordings)).toBe(null);
    await writeFile(at("sound", "Marta.wav"), sound);
    const { recordings } = started();
    const { token } = asPlace(await recordings.place(at("sound", "Marta.wav")));
    await recordings.remember(token, await hashed(recordings, token));
    await writeFile(at("sound", "Marta.wav"), other);
    await utimes(at("sound", "Marta.wav"), new Date(), new Date(Date.now() + 5000));
    expect(await found(recordings)).toBe(null);
  });

  it("is looked for step by step, so that whoever asks no more has stopped it", async () => {
    await writeFile(at("studies", "long.wav"), sound);
    await truncate(at("studies", "long.wav"), 200 * 1024 * 1024);
    const { recordings } = started();
    const long = { ...wanted, bytes: 200 * 1024 * 1024 };
    expect(await recordings.find(long, true)).toEqual({
      ...{ is: "hashing", done: 64 * 1024 * 1024, bytes: 200 * 1024 * 1024 },
    });
    let read = 0;
    const open: FilePort["open"] = async (file) => {
      const opened = await disk.open(file);
      return {
        ...opened,
        read: (from, most) => {
          read += most;
          return opened.read(from, most);
        },
      };
    };
    await started({ ...disk, open }).recordings.find(long, true);
    // Nothing is read that nobody asked for.
    expect(read).toBe(64 * 1024 * 1024);
    await rename(at("studies", "long.wav"), at("studies", "moved.wav"));
    expect(await recordings.find(long, false)).toBe(null);
  });
});

describe("the bytes of a recording", () => {
  it("of 8 GB come in pieces, in whatever part is asked for, and memory does not grow with them", async () => {
    const bytes = 8 * 1024 ** 3;
    await writeFile(at("sound", "long.wav"), sound);
    await truncate(at("sound", "long.wav"), bytes);
    const { recordings } = started();
    const place = asPlace(await recordings.place(at("sound", "long.wav")));
    const serve = recordingServer(recordings);
    const last = await serve("GET", place.url, "bytes=-10");
    expect([last.status, last.headers["Content-Range"]]).toEqual([
      206,
      `bytes ${bytes - 10}-${bytes - 1}/${bytes}`,
    ]);
    const { body, headers } = await serve("GET", place.url, null);
    expect(headers["Content-Length"]).toBe(String(bytes));
    const reader = streamOf(body ?? (async function* () {})()).getReader();
    const before = process.memoryUsage().arrayBuffers;
    let [read, most] = [0, 0];
    while (read < 256 * 1024 * 1024) {
      const { value } = await reader.read();
      read += value?.length ?? 0;
      expect(value?.length).toBeLessThanOrEqual(256 * 1024);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    await reader.cancel();
    expect(most).toBeLessThan(128 * 1024 * 1024);
  });

  it("are of that file alone: no way of writing an address leads to another", async () => {
    await writeFile(at("sound", "Marta.wav"), sound);
    const { recordings } = started();
    const { token } = asPlace(await recordings.place(at("sound", "Marta.wav")));
    const serve = recordingServer(recordings);
    for (const target of [
      ...["/recording/", "/recording/n0", `/recording/${token}/`, `/recording/../${token}`],
      ...[
        `/recording/${token}%00`,
        `/recording/${token}/../../etc/passwd`,
        "/recording/..%2f..%2fetc%2fpasswd",
      ],
      ...["/recording//etc/passwd", "/recording/%5c..%5c", `/recording/${at("sound", "Marta.wav")}`],
    ])
      expect([target, (await serve("GET", target, null)).status]).toEqual([target, 404]);
    expect((await serve("POST", `/recording/${token}`, null)).status).toBe(405);
    expect(await serve("HEAD", `/recording/${token}`, "bytes=0-9")).toMatchObject({
      ...{ status: 206, body: null },
      headers: { "Content-Length": "10", "Content-Type": "audio/wav", "X-Content-Type-Options": "nosniff" },
    });
    expect(await serve("GET", `/recording/${token}`, "bytes=99999999-")).toMatchObject({
      ...{ status: 416, body: null },
      headers: { "Content-Range": `bytes */${sound.length}` },
    });
  });
});
