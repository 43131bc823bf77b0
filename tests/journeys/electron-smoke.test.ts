import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findElectron } from "../../electron/find-electron.mjs";
import { pickHost } from "../../electron/pick-host.mjs";
import { bridgeCalls } from "../../shared/bridge-calls.ts";

const root = path.resolve(import.meta.dirname, "../..");
const electron = findElectron();
const { host, why } = pickHost({
  wantsBrowser: false,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  hasDisplay: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  electron,
});
const skips = host !== "electron" || !electron;
if (skips) console.log(`Electron smoke test: SKIPPED (${why})`);

describe.skipIf(skips)("the desktop in Electron", () => {
  it("shows the window, shut off from Node, with the named calls and nothing else", async () => {
    const data = await mkdtemp(path.join(tmpdir(), "kvali-electron-"));
    const app = await _electron.launch({
      executablePath: electron ?? "",
      args: [root, `--user-data-dir=${path.join(data, "profile")}`],
      env: { ...process.env, KVALI_DATA: data } as Record<string, string>,
    });
    try {
      const page = await app.firstWindow();
      await page.waitForSelector("#window > *");
      expect(page.url()).toBe("app://kvali/");
      const seen = await page.evaluate(async () => {
        const bridge = (globalThis as unknown as { kvali: Record<string, () => Promise<unknown>> }).kvali;
        const names = ["require", "process", "module", "ipcRenderer"].filter((name) => name in globalThis);
        return { calls: Object.keys(bridge), names, about: await bridge.about?.() };
      });
      expect(seen.calls.sort()).toEqual([...bridgeCalls].sort());
      expect(seen.names).toEqual([]);
      expect(seen.about).toMatchObject({ host: "electron" });
    } finally {
      await app.close();
      await rm(data, { recursive: true, force: true });
    }
  });
});
