import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disk } from "../../../electron/files/disk.ts";
import { inTurn } from "../../../electron/files/in-turn.ts";
import { isUnfinished, replaceFile } from "../../../electron/files/replace-file.ts";

let folder = "";
let nonces = 0;
const desk = { port: disk, nonce: () => `${++nonces}`, wait: async () => {}, inTurn: inTurn() };
const isWindows = process.platform === "win32";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kvali-disk-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const fresh = async (name: string) => {
  const made = path.join(folder, name);
  await mkdir(made);
  return made;
};

describe("saving to the disk of this computer", () => {
  it("makes a new file, its owner's alone, and replaces it", async () => {
    const file = path.join(await fresh("plain"), "one.kvali");
    expect((await replaceFile(desk, file, bytes("first"))).is).toBe("written");
    expect((await replaceFile(desk, file, bytes("second"))).is).toBe("written");
    expect(await readFile(file, "utf8")).toBe("second");
    if (!isWindows) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(path.dirname(file))).toEqual(["one.kvali"]);
  });

  it.skipIf(isWindows)("keeps permissions that the mask of the process would take away", async () => {
    const file = path.join(await fresh("mode"), "one.kvali");
    await writeFile(file, "first");
    await chmod(file, 0o666);
    await replaceFile(desk, file, bytes("second"));
    expect((await stat(file)).mode & 0o777).toBe(0o666);
  });

  it.skipIf(isWindows)("writes through a link, which stays one", async () => {
    const made = await fresh("link");
    await writeFile(path.join(made, "real.kvali"), "first");
    await symlink(path.join(made, "real.kvali"), path.join(made, "link.kvali"));
    await replaceFile(desk, path.join(made, "link.kvali"), bytes("second"));
    expect(await readFile(path.join(made, "real.kvali"), "utf8")).toBe("second");
    expect((await readdir(made)).sort()).toEqual(["link.kvali", "real.kvali"]);
  });

  it("says that a folder is not there, and makes none", async () => {
    const answer = await replaceFile(desk, path.join(folder, "gone", "one.kvali"), bytes("first"));
    expect(answer).toEqual({ is: "failed", why: "not-found", recoveredAs: null });
  });

  it("holds a whole file, of the last generation told or a later one, after 20 kills in the middle of saving", async () => {
    const loop = await buildLoop(await fresh("loop"));
    const file = path.join(await fresh("killed"), "one.kvali");
    for (let kill = 0; kill < 20; kill += 1) {
      const told = await killWhileSaving(loop, file, kill);
      const held = new Uint32Array(new Uint8Array(await readFile(file)).buffer);
      expect(held.length).toBe(250_000);
      expect(new Set(held).size).toBe(1);
      expect(held[0]).toBeGreaterThanOrEqual(told);
    }
    const others = (await readdir(path.dirname(file))).filter((name) => name !== "one.kvali");
    expect(others.filter((name) => !isUnfinished(name))).toEqual([]);
  }, 60_000);
});

async function buildLoop(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: path.join(import.meta.dirname, "save-loop.ts"),
      outDir,
      rollupOptions: { output: { entryFileNames: "loop.mjs" } },
    },
  });
  return path.join(outDir, "loop.mjs");
}

/** Lets the loop save once or more, kills it a little later each time, and answers the last generation it told of. */
async function killWhileSaving(loop: string, file: string, kill: number): Promise<number> {
  await rm(file, { force: true });
  const child = spawn(process.execPath, [loop, file], { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, kill * 1.7));
  child.kill("SIGKILL");
  await once(child, "close");
  return Number(told.trimEnd().split("\n").at(-1));
}
