import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aBrowserAndHost } from "../support/browser-and-host.ts";
import { startHost } from "../support/host.ts";

const { host, openPage } = aBrowserAndHost();

type Watched = {
  readonly page: Page;
  readonly requests: string[];
  readonly refused: string[];
  readonly errors: string[];
};

/** A page that notes its requests, what the policy refused it, and what it failed at. */
async function watchedPage(): Promise<Watched> {
  const page = await openPage();
  const requests: string[] = [];
  const refused: string[] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  return { page, requests, refused, errors };
}

describe("the built window in Chromium, from the host on 127.0.0.1", () => {
  it("opens, breaks no rule of the policy and asks nobody but its host", async () => {
    const { page, requests, refused, errors } = await watchedPage();
    await page.goto(host().address, { waitUntil: "networkidle" });
    expect(page.url()).toBe(`${host().origin}/`);
    expect(await page.title()).toBe("Kvali");
    expect(requests.filter((address) => !address.startsWith(`${host().origin}/`))).toEqual([]);
    expect(requests.some((address) => address.endsWith(".js"))).toBe(true);
    expect({ refused, errors }).toEqual({ refused: [], errors: [] });
  });

  it("is held to the policy: no script in the page, no wasm, and no stranger", async () => {
    const { page, refused } = await watchedPage();
    await page.goto(host().address);
    const seen = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.head.append(script);
      const strange = await fetch("https://example.org/").then(
        () => "answered",
        () => "refused",
      );
      // The smallest module there is.
      const module = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
      const wasm = await WebAssembly.compile(module).then(
        () => "compiled",
        () => "refused",
      );
      return { ran: "ran" in window, strange, wasm };
    });
    expect(seen).toEqual({ ran: false, strange: "refused", wasm: "refused" });
    await expect.poll(() => refused.length).toBeGreaterThanOrEqual(2);
  });

  it("is shown to nobody who does not have its address", async () => {
    const { page } = await watchedPage();
    const answer = await page.goto(`${host().origin}/`);
    expect(answer?.status()).toBe(403);
  });
});

describe("the host's folders", () => {
  it("are their owner's alone, and of the studies there is none before the first is saved", () => {
    expect(existsSync(host().studies)).toBe(false);
    if (process.platform === "win32") return;
    expect(statSync(host().data).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(host().data)) {
      expect(statSync(path.join(host().data, name)).mode & 0o077).toBe(0);
    }
  });
});

describe("starting and ending the host", () => {
  it("says nothing of studies, and leaves no trace that it runs", async () => {
    const one = await startHost({ opening: ["/tmp/Interviews with Anna.kvali"] });
    const printed = await one.stop();
    expect(printed).not.toContain("Anna");
    expect(existsSync(path.join(one.data, "running.json"))).toBe(false);
    await one.forget();
  });

  it("tells a second start of the first one's address, and a stranger's that the port is taken", async () => {
    const port = Number(new URL(host().origin).port);
    await expect(startHost({ port })).rejects.toThrow(`Port ${port} is taken by another program`);
    const again = await startHost({ port, home: host() });
    expect(again.address).toBe(host().address);
    await again.stop();
  });

  it("starts again after it was killed", async () => {
    const one = await startHost();
    await one.kill();
    const port = Number(new URL(one.origin).port);
    const again = await startHost({ port, home: one });
    expect(again.origin).toBe(one.origin);
    expect(again.address).not.toBe(one.address);
    await again.stop();
    await again.forget();
    await one.forget();
  });
});
