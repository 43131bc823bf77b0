import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerCall } from "../../electron/answer.ts";
import { decodeMessage, encodeMessage } from "../../shared/bridge-wire.ts";
import { aHost, type TestHost } from "../support/a-window.ts";
import { KillableChromium } from "../support/killable-chromium.ts";
import type { Told } from "./durability-page.ts";

/**
 * The storage of the window in real Chromium, with a profile that stays: what was called saved is there after
 * the browser was killed, and a database that was damaged between two runs is found out and rebuilt.
 */
let built: string;
let server: Server;
let origin: string;
let host: TestHost;
let browser: KillableChromium;

beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), "kvali-page-"));
  await build({
    configFile: false,
    logLevel: "silent",
    worker: { format: "es" },
    build: {
      outDir: built,
      target: "chrome130",
      lib: {
        entry: path.join(import.meta.dirname, "durability-page.ts"),
        formats: ["es"],
        fileName: () => "page.js",
      },
    },
  });
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const address = request.url ?? "/";
      if (address.startsWith("/bridge/")) {
        const args = decodeMessage(new Uint8Array(Buffer.concat(chunks)));
        try {
          const answer = await answerCall(host.bridge, address.slice("/bridge/".length), args);
          response.end(encodeMessage(answer));
        } catch {
          response.writeHead(500).end();
        }
      } else if (/^\/(assets\/)?[\w-]+\.js$/.test(address)) {
        response.setHeader("content-type", "text/javascript");
        response.end(await readFile(path.join(built, address)));
      } else {
        response.setHeader("content-type", "text/html");
        response.end('<!doctype html><title>Storage</title><script type="module" src="/page.js"></script>');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server?.close();
  await rm(built, { recursive: true, force: true });
});

afterEach(async () => {
  await browser.forget();
});

async function aProfile(): Promise<void> {
  host = aHost();
  browser = await KillableChromium.withNewProfile();
}

/** Starts the browser on the profile that stays. */
async function start(flags: readonly string[]): Promise<Page> {
  return loaded(await browser.start(flags));
}

async function newPage(): Promise<Page> {
  return loaded(await browser.newPage());
}

async function loaded(page: Page, address = origin): Promise<Page> {
  await page.goto(address);
  await page.waitForFunction(() => "storage" in window);
  return page;
}

const begin = (page: Page) => page.evaluate(() => window.storage.begin("Shelter"));
const open = (page: Page, id: string): Promise<Told> => page.evaluate((one) => window.storage.open(one), id);
const add = (page: Page, name: string): Promise<Told> =>
  page.evaluate((one) => window.storage.add(one), name);

const now = (page: Page): Promise<Told> => page.evaluate(() => window.storage.now());

/** Every file of the profile's IndexedDB. */
function databaseFiles(): readonly string[] {
  const found: string[] = [];
  const folder = path.join(browser.profile, "Default", "IndexedDB");
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) found.push(path.join(entry.parentPath, entry.name));
  return found;
}

/** Turns the bits of 64 bytes in the middle of every file round. */
function garble(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.max(0, Math.floor(bytes.length / 2) - 32);
  for (let at = middle; at < Math.min(bytes.length, middle + 64); at += 1)
    bytes[at] = ~(bytes[at] ?? 0) & 0xff;
  writeFileSync(file, bytes);
}

/** Chromium is changing the engine under IndexedDB; the rollout to SQLite has begun. */
const engines: readonly [engine: string, rounds: number, flags: readonly string[]][] = [
  ["LevelDB", 10, ["--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout"]],
  ["SQLite", 5, ["--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout"]],
];

describe.each(engines)("a study in Chromium, stored by %s", (engine, rounds, flags) => {
  it("has everything that was called saved after the browser was killed, again and again (W2, W4; seed 51)", async () => {
    await aProfile();
    let page = await start(flags);
    const { projectId } = await begin(page);
    const saved: string[] = [];
    let random = 51;
    for (let round = 1; round <= rounds; round += 1) {
      await page.exposeFunction("saved", (name: string) => {
        saved.push(name);
      });
      await page.evaluate((number) => {
        const work = async () => {
          for (let count = 1; ; count += 1) {
            const name = `${number}-${count}`;
            const { save } = await window.storage.add(name);
            if (save.is === "saved") await window.saved(name);
          }
        };
        void work();
      }, round);
      random = (random * 48271) % 2147483647;
      await new Promise((resolve) => setTimeout(resolve, 60 + (random % 240)));
      await browser.kill();
      page = await start(flags);
      const { names, problems, notice } = await open(page, projectId);
      expect(saved.filter((name) => !names.includes(name))).toEqual([]);
      expect(problems).toBe(0);
      // Killed in the middle of a write, Chromium now and then gives an empty database: then it was rebuilt.
      if (notice) expect(notice).toMatchObject({ is: "rebuilt", from: "copy" });
    }
    // Enough to be killed among them, however slow the machine is.
    expect(saved.length).toBeGreaterThan(rounds * 2);
    const isLevel = databaseFiles().some((name) => name.includes(".leveldb"));
    expect(isLevel).toBe(engine === "LevelDB");
  });

  it.each<[string, (file: string) => void]>([
    ["deleted", (file) => rmSync(file)],
    ["garbled in the middle", garble],
    ["cut to half", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ["emptied", (file) => truncateSync(file, 0)],
  ])(
    "is rebuilt from the host's copy, and says so, when the database's files were %s (W5)",
    async (_, damage) => {
      await aProfile();
      let page = await start(flags);
      const { projectId } = await begin(page);
      for (const name of ["a", "b", "c"]) await add(page, name);
      await page.evaluate(() => window.storage.close());
      await browser.kill();
      const files = databaseFiles();
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) damage(file);

      page = await start(flags);
      const told = await open(page, projectId);
      expect(told.names).toEqual(["a", "b", "c"]);
      expect(told.notice).toMatchObject({ is: "rebuilt", from: "copy", generation: 4 });
      const after = await add(page, "d");
      expect(after.save).toEqual({ is: "saved" });
    },
  );

  it("is at the host before it is called saved, also where only the window reaches that, and once its worker is gone", async () => {
    await aProfile();
    const page = await loaded(await start(flags), `${origin}/?window`);
    const { projectId } = await begin(page);
    for (const name of ["a", "b"]) {
      const { save, generation, taken } = await add(page, name);
      expect(save).toEqual({ is: "saved" });
      expect(taken.at(-1)).toBe(generation);
    }
    for (const worker of page.workers())
      await worker.evaluate(() => {
        self.onmessage = () => self.close();
      });
    const { save, generation } = await add(page, "c");
    expect(save).toEqual({ is: "not-saved", why: "WorkerLost" });
    await expect.poll(async () => (await now(page)).taken.at(-1)).toBe(generation);
    // Another worker takes it again.
    await expect.poll(async () => (await now(page)).save, { timeout: 20_000 }).toEqual({ is: "saved" });
    await browser.kill();
    expect((await open(await start(flags), projectId)).names).toEqual(["a", "b", "c"]);
  });

  it("may be read in a second page, and written there once the first is gone (W8)", async () => {
    await aProfile();
    const first = await start(flags);
    const { projectId } = await begin(first);
    await add(first, "a");
    const second = await newPage();
    expect(await open(second, projectId)).toMatchObject({ names: ["a"], readOnly: true });
    await add(first, "b");
    await first.close();
    const third = await newPage();
    expect(await open(third, projectId)).toMatchObject({ names: ["a", "b"], readOnly: false });
    expect((await add(third, "c")).save).toEqual({ is: "saved" });
  });
});
