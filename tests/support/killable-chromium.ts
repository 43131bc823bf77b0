import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./chromium.ts";

/** A Chromium with a profile that stays, and that can be ended without warning. */
export class KillableChromium {
  private running: { readonly child: ChildProcess; readonly browser: Browser } | null = null;

  private constructor(readonly profile: string) {}

  static async withNewProfile(): Promise<KillableChromium> {
    return new KillableChromium(await mkdtemp(path.join(tmpdir(), "kvali-profile-")));
  }

  /** Starts it as a group of processes of its own; answers an empty page. */
  async start(flags: readonly string[] = []): Promise<Page> {
    const always = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
    ];
    const args = [
      ...always,
      ...flags,
      "--remote-debugging-port=0",
      `--user-data-dir=${this.profile}`,
      "about:blank",
    ];
    const child = spawn(chromiumPath, args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise<string>((resolve, reject) => {
      let printed = "";
      child.stderr?.on("data", (text: Buffer) => {
        printed += text.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
        if (found) resolve(found);
      });
      child.once("exit", (code) => reject(new Error(`Chromium ended with ${code}: ${printed}`)));
    });
    this.running = { child, browser: await chromium.connectOverCDP(address) };
    return this.newPage();
  }

  async newPage(): Promise<Page> {
    const context = this.running?.browser.contexts()[0];
    if (!context) throw new Error("no browser runs");
    return context.newPage();
  }

  /** Ends the browser and all its processes at once, as a crash of the machine's system would. */
  async kill(): Promise<void> {
    if (!this.running) return;
    const { child, browser } = this.running;
    this.running = null;
    const ended = once(child, "exit");
    if (child.pid) process.kill(-child.pid, "SIGKILL");
    await ended;
    await browser.close().catch(() => undefined);
    rmSync(path.join(this.profile, "SingletonLock"), { force: true });
  }

  async forget(): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
