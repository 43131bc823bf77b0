import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aTerminal, marta, type TestTerminal } from "../support/terminal.ts";
import { toneFile } from "../support/wav-file.ts";

const sound = toneFile(1);
let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await aTerminal({
    ...{ "Marta.txt": marta, "Marta.wav": sound, "second.wav": toneFile(2), "empty.mp3": "" },
    ...{ "text.mp3": "Interviewer: What changed?", "phone.amr": "#!AMR\n<" },
  });
  await terminal.run("import", "Marta.txt", "--into", "study.kvali");
});
afterEach(() => terminal.forget());

const record = (...words: readonly string[]) => terminal.run("recording", "study.kvali", "Marta", ...words);
const linked = async () =>
  [...(await terminal.study("study.kvali")).project.recordings.values()].map(({ name, startMs }) => [
    name,
    startMs,
  ]);

describe("recording", () => {
  it("is not unlinked and copied in one", async () => {
    await record("Marta.wav");
    const { code, err } = await record("Marta.wav", "--unlink", "--copy");
    expect([code, err]).toEqual([2, [expect.stringMatching(/--copy.*--unlink|--unlink.*--copy/)]]);
    expect(await linked()).toEqual([["Marta.wav", 0]]);
  });

  it("links a file by its contents, and the study does not say where it is", async () => {
    const { code, out } = await record("Marta.wav", "--by", "Ek");
    const sha256 = createHash("sha256").update(sound).digest("hex");
    expect([code, out]).toEqual([
      0,
      [
        `Marta.wav is linked to “Marta” by its contents (SHA-256 ${sha256.slice(0, 12)}…). It stays where it is.`,
      ],
    ]);
    const [one] = (await terminal.study("study.kvali")).project.recordings.values();
    expect(one).toMatchObject({
      ...{ name: "Marta.wav", bytes: sound.length, sha256, mediaType: "audio/wav" },
      ...{ durationMs: null, startMs: 0, by: "Ek" },
    });
    const info = await terminal.run("info", "study.kvali", "--json");
    expect(JSON.parse(info.out.join("\n")).recordings).toBe(1);
    expect((await record("Marta.wav")).err).toEqual(["Marta.wav is linked to “Marta” already."]);
  });

  it("says where the file is a recording of another interview as well", async () => {
    await terminal.put("Kim.txt", "Kim: We had coffee.");
    await terminal.run("import", "Kim.txt", "--into", "study.kvali");
    await record("Marta.wav");
    const { code, err } = await terminal.run("recording", "study.kvali", "Kim", "Marta.wav");
    expect([code, err]).toEqual([
      0,
      [
        "Marta.wav is linked to “Marta” as well, by its contents: it may be the recording of one of them alone.",
      ],
    ]);
  });

  it("links a second file where it begins, and takes links away: by name, or all", async () => {
    await record("Marta.wav");
    await record("second.wav", "--begins", "00:42:10");
    expect(await linked()).toEqual([
      ["Marta.wav", 0],
      ["second.wav", 2_530_000],
    ]);
    expect((await record("other.wav", "--unlink")).err).toEqual([
      "No recording called other.wav is linked to “Marta”.",
    ]);
    expect((await record("Marta.wav", "--unlink")).out).toEqual([
      "1 recording is no longer linked to “Marta”.",
    ]);
    expect(await linked()).toEqual([["second.wav", 2_530_000]]);
    expect((await record("--unlink")).code).toBe(0);
    expect((await record("--unlink")).err).toEqual(["No recording is linked to “Marta”."]);
    await terminal.put("Va\u030ar.wav", toneFile(3));
    await record("Va\u030ar.wav");
    expect((await record("V\u00e5r.wav", "--unlink")).code).toBe(0);
  });

  it("refuses what is no recording, with a sentence each, and links nothing", async () => {
    const saysOf = async (...words: readonly string[]) => {
      const { code, err } = await record(...words);
      expect(code).toBe(2);
      return err.join(" ");
    };
    expect(await saysOf("empty.mp3")).toContain("is empty");
    expect(await saysOf("text.mp3")).toContain("is no recording, whatever its name");
    expect(await saysOf("phone.amr")).toContain("is AMR, which Kvali cannot play. It plays MP3");
    expect(await saysOf("gone.mp3")).toContain("gone.mp3");
    expect(await saysOf("Marta.wav", "--begins", "soon")).toContain("00:42:10");
    expect(await saysOf()).toContain("Say which file");
    expect((await terminal.run("recording", "study.kvali", "Nobody", "Marta.wav")).code).toBe(2);
    expect(await linked()).toEqual([]);
  });

  it("keeps a copy beside the study's file where one asks for it, whether it was linked before or not", async () => {
    await mkdir(path.join(terminal.folder, "docs"));
    await terminal.run("import", "Marta.txt", "--into", "docs/study.kvali");
    const copied = () => terminal.run("recording", "docs/study.kvali", "Marta", "Marta.wav", "--copy");
    await terminal.run("recording", "docs/study.kvali", "Marta", "Marta.wav");
    const place = path.join("study recordings", "Marta.wav");
    expect(await copied()).toMatchObject({
      code: 0,
      out: [
        `A copy is kept beside docs/study.kvali, as ${place}. It holds voices: keep it only where such recordings may be.`,
      ],
    });
    expect(Buffer.compare(await readFile(path.join(terminal.folder, "docs", place)), sound)).toBe(0);
    expect((await copied()).out).toEqual([`It is beside docs/study.kvali already, as ${place}.`]);
    // Where the folder's name is that of a file, nothing is copied, and what was linked stays linked.
    await terminal.run("import", "Marta.txt", "--into", "docs/other.kvali");
    await writeFile(path.join(terminal.folder, "docs", "other recordings"), "");
    const failed = await terminal.run("recording", "docs/other.kvali", "Marta", "second.wav", "--copy");
    expect([failed.code, failed.err]).toEqual([1, [expect.stringContaining("second.wav was not copied: ")]]);
    expect((await terminal.study("docs/other.kvali")).project.recordings.size).toBe(1);
  });
});
